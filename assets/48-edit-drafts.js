// What is typed but not saved: kept by the browser until it is saved or thrown
// away, put back when its form is shown again, and told of on other pages.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var KEY = "uppsikt-drafts";
  var PAUSE = 150; // ms between a key and its keeping
  var drafts = load();
  var timer = null;

  function load() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEY)) || {};
    } catch (_unreadable) {
      return {};
    }
  }

  function store() {
    window.clearTimeout(timer);
    timer = null;
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(drafts));
    } catch (_blocked) {
      // Without storage what is typed lasts as long as the document.
    }
  }

  function soon() {
    if (!timer) timer = window.setTimeout(store, PAUSE);
  }

  window.addEventListener("pagehide", store);
  document.addEventListener("visibilitychange", store);
  window.addEventListener("beforeunload", function (event) {
    store();
    if (Object.keys(drafts).length) event.preventDefault();
  });

  // A form is the same wherever its page is shown in the same unit.
  function name(form) {
    // Of the page that it was shown on, though that may be left by now.
    if (!form.dataset.path) form.dataset.path = window.location.pathname;
    return [form.dataset.path, form.dataset.form, form.dataset.unit].join("|");
  }

  function draftOf(row, isGrid) {
    var typed = {};
    if (isGrid && E.isNew(row)) {
      if (!E.changed(row).length) return null;
      E.controls(row).forEach(function (control) {
        if (E.value(control)) typed[control.dataset.field] = E.value(control);
      });
    } else {
      E.changed(row).forEach(function (control) {
        typed[control.dataset.field] = E.value(control);
      });
      if (!Object.keys(typed).length && !E.isRemoved(row)) return null;
    }
    return {
      id: Number(row.dataset.id) || null,
      version: Number(row.dataset.version) || null,
      after: Number(row.dataset.after) || null,
      remove: E.isRemoved(row),
      title: row.dataset.title || "",
      typed: typed,
    };
  }

  // What a form holds that is not saved, kept as it stands there.
  function keep(form) {
    var found = {};
    E.rows(form).forEach(function (row) {
      var draft = draftOf(row, form.dataset.edit === "grid");
      if (draft) found[row.dataset.row] = draft;
    });
    var before = drafts[name(form)];
    if (!Object.keys(found).length) {
      delete drafts[name(form)];
    } else if (before && !form.isConnected) {
      before.rows = found;
    } else {
      drafts[name(form)] = {
        path: window.location.pathname,
        search: window.location.search,
        page: document.title.split(" – ")[0],
        rows: found,
      };
    }
    soon();
    return found;
  }

  function of(form) {
    return (drafts[name(form)] || { rows: {} }).rows;
  }

  // Put what was typed back into a form that is shown anew. What cannot be put
  // anywhere is given back, in words.
  function restore(form) {
    var kept = of(form);
    var lost = [];
    Object.keys(kept).forEach(function (key) {
      var draft = kept[key];
      var row = E.rowNamed(form, key);
      if (!row && !draft.id) row = E.addRow(form, rowWithId(form, draft.after), key);
      if (row) fillRow(row, draft);
      else lost.push(draft);
    });
    keep(form);
    return lost;
  }

  function rowWithId(form, id) {
    return id ? E.rowNamed(form, String(id)) : null;
  }

  function fillRow(row, draft) {
    Object.keys(draft.typed).forEach(function (field) {
      var control = E.control(row, field);
      if (control) E.put(control, draft.typed[field]);
    });
    // What was typed was typed over what that version held.
    if (draft.version) row.dataset.version = draft.version;
    if (draft.after) row.dataset.after = draft.after;
    if (draft.remove) E.strike(row, true);
  }

  function forget(form) {
    delete drafts[name(form)];
    store();
  }

  function count(rows) {
    return Object.keys(rows).reduce(function (sum, key) {
      var row = rows[key];
      return sum + (row.remove || !row.id ? 1 : Object.keys(row.typed).length);
    }, 0);
  }

  function unsaved(number) {
    return number === 1 ? E.say("unsavedOne") : E.say("unsavedMany", [number]);
  }

  // A button that throws something away is pressed twice.

  function isSure(button, number) {
    if (button.dataset.armed) return true;
    var words = button.textContent;
    button.dataset.armed = "yes";
    button.textContent = E.say("sureDiscard", [unsaved(number)]);
    button.addEventListener(
      "blur",
      function () {
        delete button.dataset.armed;
        button.textContent = words;
      },
      { once: true }
    );
    return false;
  }

  // On pages where the form is not: a quiet bar

  function elsewhere() {
    var here = E.forms().map(name);
    var found = {};
    Object.keys(drafts)
      .filter(function (each) {
        return here.indexOf(each) < 0;
      })
      .forEach(function (each) {
        var draft = drafts[each];
        var place = draft.path + draft.search;
        found[place] = found[place] || { page: draft.page, names: [] };
        found[place].names.push(each);
      });
    return found;
  }

  var shown = "";

  function show() {
    var bar = document.getElementById("editing");
    if (!bar) return;
    var found = elsewhere();
    var now = JSON.stringify(found);
    if (now === shown) return;
    shown = now;
    E.all(bar, ".edit-elsewhere").forEach(function (line) {
      line.remove();
    });
    Object.keys(found).forEach(function (place) {
      bar.appendChild(line(place, found[place]));
    });
  }

  function line(place, found) {
    var line = document.createElement("p");
    var back = document.createElement("a");
    var discard = document.createElement("button");
    line.className = "edit-elsewhere";
    back.href = place;
    back.textContent = E.say("back");
    discard.type = "button";
    discard.className = "btn btn-link";
    discard.textContent = E.say("discard");
    discard.addEventListener("click", function () {
      throwAway(discard, found.names);
    });
    line.append(E.say("elsewhere", [found.page]), " ", back, " ", discard);
    return line;
  }

  function throwAway(button, names) {
    var number = names.reduce(function (sum, each) {
      return sum + (drafts[each] ? count(drafts[each].rows) : 0);
    }, 0);
    if (!isSure(button, number)) return;
    names.forEach(function (each) {
      delete drafts[each];
    });
    store();
    show();
    E.tell(E.say("discarded"));
    var main = document.getElementById("main");
    if (main) main.focus({ preventScroll: true });
  }

  // What was done, where the form that did it may be gone.
  function notice(words) {
    var bar = document.getElementById("editing");
    E.all(bar, ".edit-notice").forEach(function (line) {
      line.remove();
    });
    if (!words) return;
    var line = document.createElement("p");
    line.className = "edit-notice";
    line.textContent = words;
    bar.prepend(line);
  }

  E.drafts = {
    count: count,
    forget: forget,
    isSure: isSure,
    keep: keep,
    name: name,
    notice: notice,
    of: of,
    restore: restore,
    show: show,
    store: store,
    unsaved: unsaved,
  };
})();

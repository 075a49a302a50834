// Editing: what is typed is checked, saved, undone, and shown in conflict with
// what others have saved. One request at a time goes through one Dash callback
// (components/editor/callback.py): set the store "edit", hear "edit-answer".
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;
  var PAUSE = 200; // ms from a change to its check
  var SLOW = 15000; // ms without an answer before the reader is told
  var SURE = 400; // ms before a second press counts: a held key is one press

  // Requests, in order, one at a time

  var serial = 0;
  var waiting = null;
  var late = null; // given up; yet its answer may come
  var line = [];

  function ask(request, heard) {
    if (request.do !== "check") line = line.filter(isNoCheck);
    request.path = window.location.pathname;
    line.push({ request: request, heard: heard });
    next();
  }

  function isNoCheck(asked) {
    return asked.request.do !== "check";
  }

  function next() {
    if (waiting || !line.length) return;
    waiting = line.shift();
    serial += 1;
    waiting.request.n = serial;
    waiting.timer = window.setTimeout(giveUp, SLOW);
    window.dash_clientside.set_props("edit", { data: waiting.request });
  }

  function giveUp() {
    late = waiting;
    waiting = null;
    late.heard({ failed: E.say("noAnswer") });
    next();
  }

  function edited(answer) {
    var n = answer && answer.n;
    if (waiting && waiting.request.n === n) {
      var asked = waiting;
      window.clearTimeout(asked.timer);
      waiting = null;
      asked.heard(answer);
      next();
    } else if (late && late.request.n === n) {
      late.heard(answer);
      late = null;
    }
    return String(n);
  }

  // The page's own answer is asked for again: its data have changed.
  function again() {
    window.dash_clientside.set_props("url", { search: window.location.search });
  }

  // What is sent

  // The key of a row among those of all forms of the page.
  function keyOf(form, row) {
    return form.dataset.form + "." + row.dataset.row;
  }

  function edit(form, row, draft) {
    return {
      key: keyOf(form, row),
      noun: form.dataset.noun,
      id: draft.id,
      owner: Number(form.dataset.owner) || null,
      version: draft.id ? draft.version : null,
      typed: draft.remove ? {} : draft.typed,
      remove: draft.remove,
      after: draft.id ? null : draft.after,
    };
  }

  // The unsaved rows of forms, as they are sent: new ones that come after a row
  // that is there come last first, so that each pushes those before it down.
  function collect(forms) {
    var changed = [];
    var added = [];
    forms.forEach(function (form) {
      var drafts = D.keep(form);
      E.rows(form).forEach(function (row) {
        var draft = drafts[row.dataset.row];
        if (!draft) return;
        var sent = { form: form, row: row, draft: draft, edit: edit(form, row, draft) };
        if (sent.edit.after) added.unshift(sent);
        else changed.push(sent);
      });
    });
    return changed.concat(added);
  }

  function edits(sent) {
    return sent.map(function (each) {
      return each.edit;
    });
  }

  // Checking: what was understood, and what is wrong in what has been touched

  var checks = null;

  function check(form) {
    window.clearTimeout(checks);
    checks = window.setTimeout(function () {
      if (form.isConnected) (form.dataset.edit === "deed" ? checkDeed : checkGrid)(form);
    }, PAUSE);
  }

  function checkGrid(form) {
    var sent = collect([form]).filter(function (each) {
      return !each.draft.remove;
    });
    if (!sent.length) return;
    ask({ do: "check", unit: form.dataset.unit, rows: edits(sent) }, function (answer) {
      sent.forEach(function (each) {
        hearChecked(each.row, each.draft.typed, answer, each.edit.key);
      });
    });
  }

  function checkDeed(form) {
    var row = E.rows(form)[0];
    var typed = typedIn(row);
    ask(
      { do: "check", unit: form.dataset.unit, deed: form.dataset.deed, typed: typed },
      function (answer) {
        hearChecked(row, typed, answer, "0");
      }
    );
  }

  function hearChecked(row, typed, answer, key) {
    if (answer.failed) return;
    var echoes = (answer.echoes || {})[key] || {};
    var faults = (answer.faults || {})[key] || {};
    E.controls(row).forEach(function (control) {
      var name = control.dataset.field;
      // What has been typed since is checked by itself.
      if ((typed[name] || "") !== E.value(control)) return;
      E.echo(control, E.isChanged(control) ? echoes[name] : "");
      if (control.dataset.touched) E.blame(control, faults[name]);
    });
  }

  function typedIn(row) {
    var typed = {};
    E.controls(row).forEach(function (control) {
      typed[control.dataset.field] = E.value(control);
    });
    return typed;
  }

  // Saving

  var saving = false;

  function save(form) {
    if (saving) return;
    if (askChoice()) return;
    var unit = form.dataset.unit;
    var sent = collect(
      E.grids().filter(function (each) {
        return each.dataset.unit === unit;
      })
    );
    if (!sent.length) {
      state(form, E.say("nothing"));
      E.tell(E.say("nothing"));
      return;
    }
    begin("saving");
    ask({ do: "save", unit: unit, rows: edits(sent) }, function (answer) {
      saving = false;
      clear();
      if (answer.saved) saved(sent, answer);
      else refused(form, sent, answer);
    });
  }

  function begin(words) {
    saving = true;
    E.forms().forEach(function (form) {
      alertIn(form, "");
      state(form, E.say(words));
    });
  }

  // Take what was said of faults away.
  function clear() {
    E.grids().forEach(function (form) {
      E.rows(form).forEach(function (row) {
        E.unsay(row);
        E.controls(row).forEach(function (control) {
          E.blame(control, "");
        });
      });
    });
  }

  var renamed = {}; // new rows by their key: the number that they got

  function saved(sent, answer) {
    var words = told(sent);
    sent.forEach(function (each) {
      settle(each, (answer.rows || {})[each.edit.key]);
    });
    done({
      action: answer.action,
      words: E.say("saved", [clock(new Date())]) + words,
      forms: sent.map(function (each) {
        return D.name(each.form);
      }),
    });
  }

  function settle(sent, now) {
    var row = sent.row;
    var removed = sent.draft.remove;
    E.controls(row).forEach(function (control) {
      var name = control.dataset.field;
      var was = sent.draft.typed[name];
      if (was !== undefined || E.isNew(row)) E.settle(control, was || "");
      E.echo(control, "");
    });
    if (removed) {
      row.remove();
    } else if (now) {
      if (E.isNew(row)) renamed[sent.edit.key] = now[0];
      row.dataset.id = now[0];
      row.dataset.version = now[1];
      row.dataset.row = String(now[0]);
    }
    D.keep(sent.form);
  }

  // What was saved, in words, where it is little enough.
  function told(sent) {
    var changes = [];
    sent.forEach(function (each) {
      var title = titleOf(each.row);
      if (each.draft.remove) {
        changes.push(E.say("removedRow", [title]));
        return;
      }
      E.controls(each.row).forEach(function (control) {
        var text = each.draft.typed[control.dataset.field];
        if (text !== undefined) changes.push(title + ": " + phrase(control, text));
      });
    });
    if (changes.length > 3) {
      return " " + E.say("savedMany", [changes.length, sent.length]);
    }
    return " " + changes.join("; ") + ".";
  }

  function titleOf(row) {
    if (!E.isNew(row)) return row.dataset.title;
    var first = E.controls(row).filter(function (control) {
      return control.tagName !== "SELECT" && control.type !== "checkbox" && control.value;
    })[0];
    return first ? first.value.trim().slice(0, 60) : row.dataset.title;
  }

  function phrase(control, text) {
    var label = control.dataset.label;
    return label.charAt(0).toLowerCase() + label.slice(1) + " " + E.readable(control, text);
  }

  function done(what) {
    last = what;
    E.tell(what.words);
    E.forms().forEach(show);
    again();
  }

  // Refusals

  function refused(form, sent, answer) {
    E.forms().forEach(show);
    if (answer.failed) {
      alertIn(form, answer.failed);
      return;
    }
    var conflicts = answer.conflicts || {};
    var faults = answer.faults || {};
    var number = 0;
    var first = null;
    sent.forEach(function (each) {
      var found = faults[each.edit.key];
      if (found) {
        number += Object.keys(found).length;
        first = blameRow(each.row, found, first);
      }
    });
    sent.forEach(function (each) {
      var found = conflicts[each.edit.key];
      if (found) showConflict(each, found);
    });
    var boxes = E.all(document, ".edit-conflict");
    var said = [];
    if (number) said.push(many("fault", number));
    if (boxes.length) said.push(many("conflict", boxes.length, "conflictOne"));
    alertIn(form, said.join(" "));
    if (first) first.focus();
    else if (boxes.length) boxes[0].focus();
  }

  function many(name, number) {
    return number === 1 ? E.say(name + "One") : E.say(name + "Many", [number]);
  }

  // Show the faults of a row; give the first control to look at.
  function blameRow(row, faults, first) {
    var unsaid = [];
    Object.keys(faults).forEach(function (name) {
      var control = name && E.control(row, name);
      if (!control) {
        unsaid.push(faults[name]);
        return;
      }
      E.blame(control, faults[name]);
    });
    if (unsaid.length) {
      var words = document.createElement("p");
      words.className = "fault";
      words.textContent = unsaid.join(" ");
      E.sayOf(row, words);
    }
    if (first) return first;
    return row.querySelector("[aria-invalid]") || E.controls(row)[0];
  }

  // Conflicts: both values, and a choice between them

  function showConflict(sent, found) {
    var box = document.createElement("div");
    box.className = "edit-conflict";
    box.tabIndex = -1;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", E.say("conflictHead"));
    var words = document.createElement("p");
    words.textContent = conflictWords(sent, found);
    box.append(words);
    if (found.version) box.append(choice("keep", sent, found));
    box.append(choice(found.version ? "take" : "drop", sent, found));
    E.sayOf(sent.row, box);
  }

  function conflictWords(sent, found) {
    var mine = [];
    var theirs = [];
    E.controls(sent.row).forEach(function (control) {
      var name = control.dataset.field;
      var both = found.fields[name];
      if (both) theirs.push(both.label + " " + E.readable(control, both.theirs));
      if (both || (!found.version && sent.draft.typed[name] !== undefined)) {
        mine.push(control.dataset.label + " " + E.readable(control, E.value(control)));
      }
    });
    var who = [found.by, when(found.at)];
    if (!found.version) return E.say("gone", who.concat(mine.join(", ")));
    if (sent.draft.remove) return E.say("goneMine", who.concat(theirs.join(", ")));
    return E.say("conflict", who.concat(theirs.join(", "), mine.join(", ")));
  }

  function choice(name, sent, found) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = name === "keep" ? "btn btn-primary" : "btn btn-outline-secondary";
    button.textContent = E.say(name);
    button.addEventListener("click", function () {
      (name === "keep" ? keepMine : takeTheirs)(sent, found);
    });
    return button;
  }

  function keepMine(sent, found) {
    sent.row.dataset.version = found.version;
    E.unsay(sent.row);
    D.keep(sent.form);
    if (!askChoice()) save(sent.form);
  }

  function takeTheirs(sent, found) {
    var row = sent.row;
    E.unsay(row);
    if (!found.version) {
      row.remove();
    } else {
      if (E.isRemoved(row)) E.strike(row, false);
      Object.keys(found.fields).forEach(function (name) {
        var control = E.control(row, name);
        if (!control) return;
        E.settle(control, found.fields[name].theirs);
        E.put(control, found.fields[name].theirs);
        E.echo(control, "");
      });
      row.dataset.version = found.version;
    }
    D.keep(sent.form);
    E.forms().forEach(show);
    if (askChoice()) return;
    alertIn(sent.form, "");
    var there = row.isConnected && E.control(row, Object.keys(found.fields)[0]);
    (there || sent.form.querySelector("[type=submit]")).focus();
    again();
  }

  // Go to a conflict that nobody has settled; whether there is one.
  function askChoice() {
    var box = document.querySelector(".edit-conflict");
    if (box) box.focus();
    return Boolean(box);
  }

  function clock(time) {
    return time.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
  }

  function when(at) {
    if (!at) return "";
    var time = new Date(at);
    var day = time.toLocaleDateString("sv-SE", { day: "numeric", month: "long" });
    var today = time.toDateString() === new Date().toDateString();
    return today ? clock(time) : day + " " + clock(time);
  }

  // Undoing

  var last = null; // the latest saving: its number, what it was, of which forms

  function undo(form) {
    if (saving || !last || !last.action) return;
    begin("undoing");
    ask({ do: "undo", unit: form.dataset.unit, action: last.action }, function (answer) {
      saving = false;
      if (answer.saved) {
        done({ action: null, words: answer.message, forms: last.forms });
        return;
      }
      E.forms().forEach(show);
      alertIn(form, answer.failed || Object.values(rowFaults(answer)).join(" "));
    });
  }

  function rowFaults(answer) {
    return Object.values(answer.faults || {}).reduce(function (all, found) {
      return Object.assign(all, found);
    }, {});
  }

  // Deeds

  function doDeed(form) {
    if (saving) return;
    var row = E.rows(form)[0];
    var typed = typedIn(row);
    if (form.dataset.version) typed.row_version = form.dataset.version;
    begin("doing");
    ask(
      {
        do: form.dataset.deed,
        unit: form.dataset.unit,
        target: Number(form.dataset.target) || null,
        typed: typed,
      },
      function (answer) {
        saving = false;
        E.forms().forEach(show);
        if (answer.saved) deedDone(form, answer);
        else deedRefused(form, row, answer);
      }
    );
  }

  function deedDone(form, answer) {
    E.controls(E.rows(form)[0]).forEach(function (control) {
      E.settle(control, E.value(control));
    });
    D.forget(form);
    unsure(form);
    last = null;
    D.notice(answer.message);
    E.tell(answer.message);
    if (answer.address) go(answer.address);
    else again();
  }

  function go(address) {
    var place = new URL(address, window.location.href);
    if (place.search === window.location.search) {
      again();
      return;
    }
    window.dash_clientside.set_props("url", { search: place.search });
  }

  function deedRefused(form, row, answer) {
    unsure(form);
    E.controls(row).forEach(function (control) {
      E.blame(control, "");
    });
    var faults = (answer.faults || {})["0"] || {};
    var whole = answer.failed || faults[""] || "";
    delete faults[""];
    var number = Object.keys(faults).length;
    if (number) blameRow(row, faults, null).focus();
    var said = [whole, number ? many("fault", number) : ""];
    alertIn(form, said.join(" ").trim());
  }

  // What cannot be undone is asked for twice.

  function beSure(form) {
    var sure = form.querySelector(".edit-sure");
    sure.hidden = false;
    sure.dataset.since = String(Date.now());
    form.querySelector("[type=submit]").closest(".edit-doing").hidden = true;
    sure.querySelector("[data-do=sure]").focus();
  }

  function unsure(form) {
    var sure = form.querySelector(".edit-sure");
    if (!sure || sure.hidden) return;
    sure.hidden = true;
    var submit = form.querySelector("[type=submit]");
    submit.closest(".edit-doing").hidden = false;
    submit.focus();
  }

  function isHeld(form) {
    var since = Number(form.querySelector(".edit-sure").dataset.since);
    return Date.now() - since < SURE;
  }

  // How things stand, in each form

  function alertIn(form, words) {
    var place = form.querySelector(".edit-alert");
    if (place) place.textContent = words;
  }

  function state(form, words) {
    var place = form.querySelector(".edit-state");
    if (!place) return;
    if (place.dataset.usual === undefined) place.dataset.usual = place.textContent;
    place.textContent = words;
  }

  function show(form) {
    var number = D.count(D.of(form));
    var here = last && last.forms.indexOf(D.name(form)) >= 0;
    var place = form.querySelector(".edit-state");
    form.toggleAttribute("data-unsaved", number > 0);
    E.all(form, "[data-field]").forEach(function (control) {
      control.toggleAttribute("data-changed", E.isChanged(control));
    });
    if (form.dataset.edit === "deed") {
      state(form, "");
      return;
    }
    var usual = place.dataset.usual === undefined ? place.textContent : place.dataset.usual;
    state(form, number ? D.unsaved(number) : here ? last.words : usual);
    toggle(form, "undo", here && last.action);
    E.all(form, ".edit-doing [data-do=discard]").forEach(function (button) {
      button.hidden = !number;
    });
    if (!number) form.querySelector(".edit-restored").hidden = true;
  }

  function toggle(form, does, shown) {
    var button = form.querySelector(".edit-doing [data-do=" + does + "]");
    if (button) button.hidden = !shown;
  }

  function discard(form, button) {
    if (!D.isSure(button, D.count(D.of(form)))) return;
    E.rows(form).forEach(function (row) {
      E.unsay(row);
      if (form.dataset.edit === "grid" && E.isNew(row) && row.dataset.row !== "ny-0") {
        row.remove();
        return;
      }
      E.strike(row, false);
      E.controls(row).forEach(reset);
    });
    D.forget(form);
    alertIn(form, "");
    show(form);
    E.tell(E.say("discarded"));
    form.querySelector("[type=submit]").focus();
    again(); // the row versions that the drafts were typed over may be old
  }

  function reset(control) {
    E.put(control, E.was(control));
    E.echo(control, "");
    E.blame(control, "");
    delete control.dataset.touched;
  }

  // Rows

  function add(form, after, field) {
    var row = E.addRow(form, after);
    var there = row && ((field && E.control(row, field)) || E.controls(row)[0]);
    if (there) there.focus();
    E.tell(E.say("rowAdded"));
  }

  function remove(form, row) {
    if (!E.isNew(row)) {
      E.strike(row, !E.isRemoved(row));
      if (E.isRemoved(row)) E.tell(E.say("removed"));
    } else {
      var rows = E.rows(form);
      var near = rows[rows.indexOf(row) + 1] || rows[rows.indexOf(row) - 1];
      E.unsay(row);
      row.remove();
      ((near && E.controls(near)[0]) || form.querySelector("[data-do=add]")).focus();
    }
    touched(form);
  }

  function touched(form) {
    D.keep(form);
    show(form);
  }

  // Events

  document.addEventListener("input", function (event) {
    var form = E.formOf(event.target);
    if (!form || !event.target.dataset.field) return;
    E.grow(event.target);
    if (event.target.hasAttribute("aria-invalid")) E.blame(event.target, "");
    touched(form);
  });

  document.addEventListener("change", function (event) {
    var form = E.formOf(event.target);
    if (!form || !event.target.dataset.field) return;
    event.target.dataset.touched = "yes";
    touched(form);
    if (!E.isChanged(event.target)) E.echo(event.target, "");
    check(form);
  });

  document.addEventListener("submit", function (event) {
    var form = E.formOf(event.target);
    if (!form) return;
    event.preventDefault();
    if (form.dataset.edit === "grid") save(form);
    else if (form.hasAttribute("data-twice")) beSure(form);
    else doDeed(form);
  });

  var DOES = {
    undo: undo,
    discard: discard,
    add: function (form) {
      add(form, null);
    },
    insert: function (form, button) {
      add(form, E.rowOf(button));
    },
    remove: function (form, button) {
      remove(form, E.rowOf(button));
    },
    sure: function (form) {
      if (!isHeld(form)) doDeed(form);
    },
    unsure: unsure,
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-do]");
    var form = E.formOf(button);
    if (form && DOES[button.dataset.do]) DOES[button.dataset.do](form, button);
  });

  document.addEventListener("keydown", function (event) {
    if (event.isComposing) return;
    if (isSaveKey(event)) {
      var forms = E.grids();
      if (!forms.length) return;
      event.preventDefault();
      save(E.formOf(document.activeElement) || forms[0]);
      return;
    }
    var control = event.target;
    var form = E.formOf(control);
    if (!form || !control.dataset.field || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "Escape") restoreCell(event, form, control);
    else if (event.key === "Enter" && form.dataset.edit === "grid") walk(event, form, control);
  });

  function isSaveKey(event) {
    var plain = !event.altKey && !event.shiftKey;
    return plain && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
  }

  function restoreCell(event, form, control) {
    if (!E.isChanged(control)) return;
    event.preventDefault();
    reset(control);
    touched(form);
  }

  // As in a spreadsheet: Enter goes down the column, with Shift up it.
  function walk(event, form, control) {
    if (control.tagName === "TEXTAREA" || isOpen(control)) return;
    event.preventDefault();
    var rows = E.rows(form).filter(function (row) {
      return !E.isRemoved(row);
    });
    var row = E.rowOf(control);
    var to = rows[rows.indexOf(row) + (event.shiftKey ? -1 : 1)];
    if (to) {
      select(E.control(to, control.dataset.field));
    } else if (!event.shiftKey && form.hasAttribute("data-grows") && isBegun(row)) {
      add(form, null);
    } else if (!event.shiftKey) {
      form.querySelector("[type=submit]").focus();
    }
  }

  function isOpen(control) {
    try {
      return control.matches("select:open");
    } catch (_unknown) {
      return false;
    }
  }

  function isBegun(row) {
    return !E.isNew(row) || E.changed(row).length > 0;
  }

  function select(control) {
    control.focus();
    if (control.select) control.select();
  }

  // A slot is filled anew: what is typed in it, the focus, and how far it is
  // scrolled are put back.

  var left = null;

  document.addEventListener("uppsikt:leaving", function (event) {
    var forms = E.forms(event.target);
    forms.forEach(D.keep);
    var active = document.activeElement;
    var inside = event.target.contains(active) && E.formOf(active);
    left = {
      names: forms.map(D.name),
      open: E.all(event.target, "details[open]").map(folded),
      scrolled: forms.map(scrollOf),
      focus: inside ? { id: active.id, does: active.dataset.do, form: inside.dataset.form } : null,
      selection: inside ? selectionOf(active) : null,
    };
  });

  // What a fold is called, but for the number of what is in it.
  function folded(details) {
    var summary = details.querySelector("summary");
    return summary ? summary.textContent.replace(/\(\d+\)/g, "") : "";
  }

  function unfold(details) {
    var drafted = E.forms(details).some(function (form) {
      return D.count(D.of(form)) > 0;
    });
    if (drafted || (left && left.open.indexOf(folded(details)) >= 0)) details.open = true;
  }

  function scrollOf(form) {
    var box = form.querySelector(".edit-scroll");
    return box ? box.scrollLeft : 0;
  }

  function selectionOf(control) {
    try {
      return [control.selectionStart, control.selectionEnd];
    } catch (_none) {
      return null;
    }
  }

  document.addEventListener("uppsikt:filled", function (event) {
    E.all(event.target, "details").forEach(unfold);
    E.forms(event.target).forEach(function (form) {
      var before = left ? left.names.indexOf(D.name(form)) : -1;
      E.all(form, "textarea").forEach(E.grow);
      fillAgain(form, before < 0);
      if (before >= 0 && scrollOf(form) !== left.scrolled[before]) {
        form.querySelector(".edit-scroll").scrollLeft = left.scrolled[before];
      }
    });
    refocus(event.target);
    E.forms(event.target).forEach(forgetNames);
    left = null;
    D.show();
  });

  function fillAgain(form, isShownAnew) {
    var had = D.count(D.of(form)) > 0;
    var lost = had ? D.restore(form) : [];
    var has = D.count(D.of(form)) > 0;
    show(form);
    if (has && isShownAnew) {
      form.querySelector(".edit-restored").hidden = false;
      E.tell(E.say("restored"));
    }
    if (lost.length) alertIn(form, lost.map(lostWords).join(" "));
    if (has) check(form);
  }

  function lostWords(draft) {
    var typed = Object.values(draft.typed).join(", ");
    return E.say("lost", [draft.title, typed || E.say("blank")]);
  }

  function refocus(slot) {
    if (!left || !left.focus) return;
    var to = left.focus.id && document.getElementById(newId(left.focus.id));
    var form = E.forms(slot).filter(function (each) {
      return each.dataset.form === left.focus.form;
    })[0];
    if (!to && form) to = sameButton(form, left.focus.does);
    if (!to) return;
    to.focus({ preventScroll: true });
    if (left.selection && left.selection[0] !== null && to.setSelectionRange) {
      to.setSelectionRange(left.selection[0], left.selection[1]);
    }
  }

  // The id that a control of a saved new row has now.
  function newId(id) {
    Object.keys(renamed).forEach(function (key) {
      var form = key.slice(0, key.lastIndexOf("."));
      var old = "e-" + form + key.slice(key.lastIndexOf(".")).replace(".", "-") + "-";
      if (id.indexOf(old) === 0) id = "e-" + form + "-" + renamed[key] + "-" + id.slice(old.length);
    });
    return id;
  }

  function forgetNames(form) {
    Object.keys(renamed).forEach(function (key) {
      if (key.indexOf(form.dataset.form + ".") === 0) delete renamed[key];
    });
  }

  function sameButton(form, does) {
    var same = does && form.querySelector("[data-do=" + does + "]:not([hidden])");
    return same || form.querySelector("[type=submit]");
  }

  // The bar of what is not saved elsewhere follows the page.

  var path = window.location.pathname;

  function arrived() {
    if (path !== window.location.pathname) {
      path = window.location.pathname;
      D.notice("");
    }
    D.show();
  }

  new MutationObserver(arrived).observe(document.documentElement, {
    subtree: true,
    attributes: true,
    attributeFilter: ["data-answered", "data-waiting"],
  });

  window.dash_clientside.uppsikt.edited = edited;
})();

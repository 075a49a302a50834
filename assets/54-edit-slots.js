// A slot is filled anew, or another page is shown: what is typed, the focus, and how
// far it is scrolled are put back; what is unsaved elsewhere is told.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;

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
    E.show(form);
    if (has && isShownAnew) {
      form.querySelector(".edit-restored").hidden = false;
      E.tell(E.say("restored"));
    }
    if (lost.length) E.alertIn(form, lost.map(lostWords).join(" "));
    if (has) E.check(form);
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
    to = to || document.querySelector("#page h1"); // the form is gone
    to.focus({ preventScroll: true });
    if (left.selection && left.selection[0] !== null && to.setSelectionRange) {
      to.setSelectionRange(left.selection[0], left.selection[1]);
    }
  }

  // The id that a control of a saved new row has now.
  function newId(id) {
    Object.keys(E.renamed).forEach(function (key) {
      var form = key.slice(0, key.lastIndexOf("."));
      var old = "e-" + form + key.slice(key.lastIndexOf(".")).replace(".", "-") + "-";
      if (id.indexOf(old) === 0) id = "e-" + form + "-" + E.renamed[key] + "-" + id.slice(old.length);
    });
    return id;
  }

  function forgetNames(form) {
    Object.keys(E.renamed).forEach(function (key) {
      if (key.indexOf(form.dataset.form + ".") === 0) delete E.renamed[key];
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
})();

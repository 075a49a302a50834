// How things stand, said in each form: what is unsaved, what was saved, what is
// wrong; and throwing away what is not saved.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;

  // The latest saving: its number, what it was, of which forms. It can be undone
  // also when the page has been loaded anew.
  var LAST = "uppsikt-last";
  var last = remembered();

  function remembered() {
    try {
      return JSON.parse(window.sessionStorage.getItem(LAST));
    } catch (_unreadable) {
      return null;
    }
  }

  function remember(what) {
    last = what;
    try {
      window.sessionStorage.setItem(LAST, JSON.stringify(what));
    } catch (_blocked) {
      // Without storage it is remembered as long as the document.
    }
  }

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
    E.again(); // the row versions that the drafts were typed over may be old
  }

  function reset(control) {
    E.put(control, E.was(control));
    E.echo(control, "");
    E.blame(control, "");
    delete control.dataset.touched;
  }

  // One thing at a time: who presses again waits for the answer.

  var busy = false;

  function isBusy() {
    return busy;
  }

  function begin(words) {
    busy = true;
    D.notice("");
    E.forms().forEach(function (form) {
      alertIn(form, "");
      state(form, E.say(words));
    });
  }

  function end() {
    busy = false;
    E.forms().forEach(show);
  }

  function many(name, number) {
    return number === 1 ? E.say(name + "One") : E.say(name + "Many", [number]);
  }

  E.alertIn = alertIn;
  E.discard = discard;
  E.latest = function () {
    return last;
  };
  E.begin = begin;
  E.end = end;
  E.isBusy = isBusy;
  E.many = many;
  E.remember = remember;
  E.reset = reset;
  E.show = show;
  E.state = state;
})();

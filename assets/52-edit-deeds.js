// Deeds: a step of a report, from a form with one button. What cannot be undone is
// asked for twice.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;
  var SURE = 400; // ms before a second press counts: a held key is one press

  function doDeed(form) {
    if (E.isBusy()) return;
    var row = E.rows(form)[0];
    var typed = E.typedIn(row);
    if (form.dataset.version) typed.row_version = form.dataset.version;
    E.begin("doing");
    E.ask(
      {
        do: form.dataset.deed,
        unit: form.dataset.unit,
        target: Number(form.dataset.target) || null,
        typed: typed,
      },
      function (answer) {
        E.end();
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
    E.remember(null);
    D.notice(answer.message);
    E.tell(answer.message);
    if (answer.address) go(answer.address);
    else E.again();
  }

  function go(address) {
    var place = new URL(address, window.location.href);
    if (place.search === window.location.search) {
      E.again();
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
    if (number) E.blameRow(row, faults, null).focus();
    var said = [whole, number ? E.many("fault", number) : ""];
    E.alertIn(form, said.join(" ").trim());
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

  E.beSure = beSure;
  E.doDeed = doDeed;
  E.isHeld = isHeld;
  E.unsure = unsure;
})();

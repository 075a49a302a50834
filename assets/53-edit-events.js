// What the reader does in a form: types, presses, walks as in a spreadsheet.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;

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
    E.show(form);
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
    E.check(form);
  });

  document.addEventListener("submit", function (event) {
    var form = E.formOf(event.target);
    if (!form) return;
    event.preventDefault();
    if (form.dataset.edit === "grid") E.save(form);
    else if (form.hasAttribute("data-twice")) E.beSure(form);
    else E.doDeed(form);
  });

  var DOES = {
    undo: E.undo,
    discard: E.discard,
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
      if (!E.isHeld(form)) E.doDeed(form);
    },
    unsure: E.unsure,
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
      E.save(E.formOf(document.activeElement) || forms[0]);
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
    E.reset(control);
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
    if (!control) return;
    control.focus();
    if (control.select) control.select();
  }
})();

// Editing: what is typed is checked as it is typed, saved, and undone.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;
  var MUCH = 60; // signs of a value that are said again
  var PAUSE = 200; // ms from a change to its check

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

  var checks = new WeakMap();

  function check(form) {
    window.clearTimeout(checks.get(form));
    var soon = window.setTimeout(function () {
      if (form.isConnected) (form.dataset.edit === "deed" ? checkDeed : checkGrid)(form);
    }, PAUSE);
    checks.set(form, soon);
  }

  function checkGrid(form) {
    var sent = collect([form]).filter(function (each) {
      return !each.draft.remove;
    });
    if (!sent.length) return;
    E.ask({ do: "check", unit: form.dataset.unit, rows: edits(sent) }, function (answer) {
      sent.forEach(function (each) {
        hearChecked(each.row, each.draft.typed, answer, each.edit.key);
      });
    });
  }

  function checkDeed(form) {
    var row = E.rows(form)[0];
    var typed = typedIn(row);
    E.ask(
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

  function save(form) {
    if (E.isBusy() || E.askChoice()) return;
    var unit = form.dataset.unit;
    var sent = collect(
      E.grids().filter(function (each) {
        return each.dataset.unit === unit;
      })
    );
    if (!sent.length) {
      E.state(form, E.say("nothing"));
      E.tell(E.say("nothing"));
      return;
    }
    // A check to come would take away what the saving is about to say.
    sent.forEach(function (each) {
      window.clearTimeout(checks.get(each.form));
    });
    E.begin("saving");
    E.ask({ do: "save", unit: unit, rows: edits(sent) }, function (answer) {
      E.end();
      clear();
      if (answer.saved) saved(sent, answer);
      else refused(form, sent, answer);
    });
  }

  E.renamed = {}; // new rows by their key: the number that they got

  function saved(sent, answer) {
    var words = told(sent);
    sent.forEach(function (each) {
      settle(each, (answer.rows || {})[each.edit.key]);
    });
    done({
      action: answer.action,
      words: E.say("saved", [E.clock(new Date())]) + words,
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
      if (E.isNew(row)) E.renamed[sent.edit.key] = now[0];
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
    return first ? short(first.value) : row.dataset.title;
  }

  function phrase(control, text) {
    var label = control.dataset.label;
    return label.charAt(0).toLowerCase() + label.slice(1) + " " + short(E.readable(control, text));
  }

  function short(text) {
    var line = text.trim().split("\n")[0];
    return line.length > MUCH ? line.slice(0, MUCH) + "…" : line;
  }

  function done(what) {
    E.remember(what);
    E.tell(what.words);
    E.forms().forEach(E.show);
    D.show();
    E.again();
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

  // Refusals

  function refused(form, sent, answer) {
    if (answer.failed) {
      E.alertIn(form, answer.failed);
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
      if (found) E.showConflict(each, found);
    });
    var boxes = E.all(document, ".edit-conflict");
    var said = [];
    if (number) said.push(E.many("fault", number));
    if (boxes.length) said.push(E.many("conflict", boxes.length));
    E.alertIn(form, said.join(" "));
    if (first) first.focus();
    else if (boxes.length) boxes[0].focus();
  }

  // Show the faults of a row; give the first control to look at.
  function blameRow(row, faults, first) {
    var unsaid = [];
    Object.keys(faults).forEach(function (name) {
      var control = name && E.control(row, name);
      if (!control || control.type === "hidden") {
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

  // Undoing

  function undo(form) {
    var last = E.latest();
    if (E.isBusy() || !last || !last.action) return;
    E.begin("undoing");
    E.ask({ do: "undo", unit: form.dataset.unit, action: last.action }, function (answer) {
      E.end();
      if (answer.saved) {
        done({ action: null, words: answer.message, forms: last.forms });
        return;
      }
      E.alertIn(form, answer.failed || Object.values(rowFaults(answer)).join(" "));
    });
  }

  function rowFaults(answer) {
    return Object.values(answer.faults || {}).reduce(function (all, found) {
      return Object.assign(all, found);
    }, {});
  }

  E.blameRow = blameRow;
  E.check = check;
  E.save = save;
  E.typedIn = typedIn;
  E.undo = undo;
})();

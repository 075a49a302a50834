// Conflicts: somebody else has saved the same row. Both values are shown, and one
// is chosen; nothing is overwritten silently.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var D = E.drafts;

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
    if (!askChoice()) E.save(sent.form);
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
    E.forms().forEach(E.show);
    if (askChoice()) return;
    E.alertIn(sent.form, "");
    var there = row.isConnected && E.control(row, Object.keys(found.fields)[0]);
    (there || sent.form.querySelector("[type=submit]")).focus();
    E.again();
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

  E.askChoice = askChoice;
  E.clock = clock;
  E.showConflict = showConflict;
})();

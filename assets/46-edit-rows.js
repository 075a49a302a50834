// Forms of rows in the page: what their controls hold, and rows come and gone.
// Written by components/editor; what is said comes from components/texts.
(function () {
  "use strict";
  var PATTERN = "NYRAD"; // the key of a row in the pattern of a new one
  var YES = "ja"; // as components/editor/values.py writes a flag
  var FIGURES = ["amount", "decimal", "permille", "share", "whole"];
  var TALL = 320; // px that a text grows to before it scrolls
  var grows = !(window.CSS && CSS.supports("field-sizing", "content"));
  var words = null;

  function say(name, values) {
    var place = document.getElementById("editing");
    if (!words && place) words = JSON.parse(place.dataset.words);
    return (values || []).reduce(function (said, value) {
      return said.replace("{}", function () {
        return value;
      });
    }, (words || {})[name] || "");
  }

  function tell(said) {
    var live = document.getElementById("live");
    if (live) live.textContent = said;
  }

  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  // Forms. Those of the first paint are never used: the live ones replace them.

  function isLive(element) {
    return element && !element.closest("#uppsikt-first");
  }

  function forms(root) {
    return all(root || document, "form.editor").filter(isLive);
  }

  function grids(root) {
    return forms(root).filter(function (form) {
      return form.dataset.edit === "grid";
    });
  }

  function formOf(element) {
    var form = element && element.closest && element.closest("form.editor");
    return isLive(form) ? form : null;
  }

  // Controls

  function controls(row) {
    return all(row, "[data-field]");
  }

  function value(control) {
    if (control.type === "checkbox") return control.checked ? YES : "";
    return control.value;
  }

  function was(control) {
    if (control.type === "checkbox") return control.defaultChecked ? YES : "";
    if (control.tagName !== "SELECT") return control.defaultValue;
    var chosen = Array.from(control.options).filter(function (option) {
      return option.defaultSelected;
    })[0];
    return (chosen || control.options[0] || { value: "" }).value;
  }

  function put(control, text) {
    if (control.type === "checkbox") control.checked = text === YES;
    else control.value = text;
    grow(control);
  }

  // What stands there is from now on what was there.
  function settle(control, text) {
    if (control.type === "checkbox") {
      control.defaultChecked = text === YES;
    } else if (control.tagName === "SELECT") {
      var now = control.value;
      Array.from(control.options).forEach(function (option) {
        option.defaultSelected = option.value === text;
      });
      control.value = now;
    } else {
      var kept = control.value;
      control.defaultValue = plain(control, text);
      control.value = kept === text ? plain(control, text) : kept;
    }
  }

  // Figures are the same however their spaces and minus signs are typed.
  function plain(control, text) {
    if (FIGURES.indexOf(control.dataset.kind) < 0) return text;
    return text.replace(/[\s\u00a0\u202f]+/g, " ").replace(/[-–]/g, "−").trim();
  }

  function isChanged(control) {
    return plain(control, value(control)) !== plain(control, was(control));
  }

  // A code of a list, or a flag, in words.
  function readable(control, text) {
    if (control.type === "checkbox") return say(text === YES ? "yes" : "no");
    if (control.tagName === "SELECT") {
      var option = Array.from(control.options).filter(function (each) {
        return each.value === text;
      })[0];
      return option ? option.textContent : text;
    }
    return text.trim() || say("blank");
  }

  function grow(control) {
    if (!grows || control.tagName !== "TEXTAREA") return;
    control.style.height = "auto";
    control.style.height = Math.min(control.scrollHeight + 2, TALL) + "px";
  }

  function slot(control, kind) {
    return document.getElementById(control.id + "-" + kind);
  }

  function echo(control, said) {
    var place = slot(control, "echo");
    if (place) place.textContent = said || "";
  }

  function blame(control, why) {
    var place = slot(control, "fault");
    if (place) place.textContent = why || "";
    if (why) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }

  // Rows

  function rows(form) {
    return all(form, "[data-row]");
  }

  function rowOf(element) {
    return element && element.closest ? element.closest("[data-row]") : null;
  }

  function rowNamed(form, key) {
    return rows(form).filter(function (row) {
      return row.dataset.row === key;
    })[0];
  }

  function control(row, name) {
    return controls(row).filter(function (each) {
      return each.dataset.field === name;
    })[0];
  }

  function isNew(row) {
    return !row.dataset.id;
  }

  function isRemoved(row) {
    return row.hasAttribute("data-remove");
  }

  function changed(row) {
    return controls(row).filter(isChanged);
  }

  var added = 0;

  function freeKey(form) {
    do added += 1;
    while (rowNamed(form, "ny-" + added));
    return "ny-" + added;
  }

  // A new row after another, or last; ``key`` is its name where it has one.
  function addRow(form, after, key) {
    var pattern = form.querySelector("template");
    if (!pattern) return null;
    var inTable = form.querySelector("tbody");
    var holder = document.createElement(inTable ? "tbody" : "div");
    var name = key || freeKey(form);
    holder.innerHTML = pattern.innerHTML.split(PATTERN).join(name);
    var row = holder.firstElementChild;
    var home = inTable || form.querySelector(".edit-records");
    var behind = after && (said(after) || after);
    home.insertBefore(row, behind && inHome(behind, home) ? behind.nextSibling : null);
    if (after) row.dataset.after = after.dataset.id || after.dataset.after || "";
    controls(row).forEach(grow);
    return row;
  }

  function inHome(element, home) {
    return element.parentNode === home;
  }

  function strike(row, removed) {
    row.toggleAttribute("data-remove", removed);
    controls(row).forEach(function (each) {
      each.disabled = removed;
    });
    var button = row.querySelector("[data-do=remove]");
    if (!button) return;
    var told = say(removed ? "regret" : "remove");
    button.title = told;
    button.setAttribute("aria-label", told + ", " + row.dataset.title);
    button.querySelector(".sign").textContent = removed ? "↶" : "✕";
    button.querySelector(".words").textContent = told;
  }

  // What is said of a row stands beneath it.

  function said(row) {
    if (row.tagName !== "TR") return row.querySelector(".row-said");
    var next = row.nextElementSibling;
    return next && next.classList.contains("row-said") ? next : null;
  }

  function sayOf(row, content) {
    unsay(row);
    if (!content) return;
    if (row.tagName !== "TR") {
      content.classList.add("row-said");
      row.appendChild(content);
      return;
    }
    var line = document.createElement("tr");
    var cell = document.createElement("td");
    line.className = "row-said";
    cell.colSpan = row.cells.length;
    cell.appendChild(content);
    line.appendChild(cell);
    row.after(line);
  }

  function unsay(row) {
    var there = said(row);
    if (there) there.remove();
  }

  window.uppsiktEdit = {
    addRow: addRow,
    all: all,
    blame: blame,
    changed: changed,
    control: control,
    controls: controls,
    echo: echo,
    formOf: formOf,
    forms: forms,
    grids: grids,
    grow: grow,
    isChanged: isChanged,
    isNew: isNew,
    isRemoved: isRemoved,
    put: put,
    readable: readable,
    rowNamed: rowNamed,
    rowOf: rowOf,
    rows: rows,
    said: said,
    say: say,
    sayOf: sayOf,
    settle: settle,
    strike: strike,
    tell: tell,
    unsay: unsay,
    value: value,
    was: was,
  };
})();

// What is tried outlives the page's being filled anew, is shared as a link, and can
// be entered into the plan: only when the reader asks is anything of it kept.
//
// tankom=3.1*ja_2.1*nej_1.1*150000000_cost*p-25_income*m940000000: a measure counts
// (ja), does not (nej), or counts so many öre; a pace is so many thousandths above
// the forecast's (p) or so many öre a month, growing with cost as with income (m).
(function () {
  "use strict";
  var N = window.uppsiktWhatIf;
  var PARAM = "tankom";
  var kept = {}; // by report: what was chosen there, until the document goes
  var entering = null; // own amounts on their way into the plan: by row

  // Everything the reader can choose or type, by name.
  function controls(section) {
    return N.all(section, ".what-if-choices input");
  }

  function isOn(control) {
    return control.type !== "radio" || control.checked;
  }

  function keep(section, link) {
    var data = N.data(section);
    var values = {};
    controls(section)
      .filter(isOn)
      .forEach(function (control) {
        values[control.name] = control.value;
      });
    var before = kept[data.report] || {};
    kept[data.report] = {
      unit: data.unit.name,
      link: link === undefined ? before.link : link,
      values: values,
    };
  }

  // An amount that was typed in another unit keeps its own.
  function inUnit(data, control, text, unit) {
    var isAmount = ["eget", "egen"].indexOf(control.dataset.chooses) >= 0;
    if (!isAmount || unit === data.unit.name || !/\d\s*$/.test(text)) return text;
    return text.trim() + " " + unit;
  }

  function restore(section) {
    var data = N.data(section);
    var before = kept[data.report];
    controls(section).forEach(function (control) {
      var value = before.values[control.name];
      if (value === undefined) return;
      if (control.type === "radio") control.checked = control.value === value && !control.disabled;
      else control.value = inUnit(data, control, value, before.unit);
    });
    keep(section);
  }

  // The address

  function asked() {
    return new URLSearchParams(window.location.search).get(PARAM) || "";
  }

  function written(section) {
    var data = N.data(section);
    var chosen = N.choices(section);
    var said = [];
    data.measures.forEach(function (measure, place) {
      var each = chosen.measures[place];
      if (each.ore === measure.counted) return;
      said.push(measure.key + "*" + (each.how === "eget" ? each.ore : each.how));
    });
    data.sides.forEach(function (side, place) {
      var pace = chosen.paces[place];
      if (!pace) return;
      var grows = side.key === "cost" ? -1 : 1;
      var words = pace.ore === undefined ? "p" + pace.thousandths : "m" + pace.ore * BigInt(grows);
      said.push(side.key + "*" + words);
    });
    return said.join("_");
  }

  function put(group, value, text) {
    var radio = group.querySelector("input[type=radio][value=" + value + "]");
    if (!radio || radio.disabled) return false;
    radio.checked = true;
    if (text !== undefined) N.field(group, value).value = text;
    return true;
  }

  // Typed text of an amount or a percentage in an address; null: it is neither.
  function amountOf(data, words) {
    return /^-?\d{1,13}$/.test(words) ? N.typed(BigInt(words), data.unit) : null;
  }

  function percentOf(words) {
    if (!/^-?\d{1,4}$/.test(words)) return null;
    var size = N.percent(Number(words)).split("\u00a0")[0];
    var text = (Number(words) < 0 ? "\u2212" : "") + size;
    return N.readPercent(text).fault ? null : text;
  }

  function apply(section, key, words) {
    var data = N.data(section);
    var measure = N.group(section, "measure", key);
    var side = N.group(section, "side", key);
    var text = null;
    if (measure && (words === "ja" || words === "nej")) return put(measure, words);
    if (measure) {
      text = amountOf(data, words);
      return text !== null && put(measure, "eget", text);
    }
    if (!side) return false;
    text = words[0] === "p" ? percentOf(words.slice(1)) : null;
    if (text !== null) return put(side, "procent", text);
    text = words[0] === "m" ? amountOf(data, words.slice(1)) : null;
    return text !== null && put(side, "egen", text);
  }

  function follow(section, link) {
    var unread = link.split("_").filter(function (part) {
      var cut = part.indexOf("*");
      return part && !(cut > 0 && apply(section, part.slice(0, cut), part.slice(cut + 1)));
    });
    keep(section, link);
    if (unread.length) said(section, N.say(N.data(section), "unread", [unread.join(", ")]));
  }

  function said(section, words) {
    var place = section.querySelector("[data-out=said]");
    place.textContent = words;
    if (words) N.tell(words);
  }

  document.addEventListener("uppsikt:filled", function (event) {
    N.sections(event.target).forEach(function (section) {
      var before = kept[N.data(section).report];
      var link = asked();
      if (before) restore(section);
      if (link && (!before || before.link !== link)) follow(section, link);
      N.show(section);
    });
    enter(event.target);
  });

  document.addEventListener("uppsikt:tried", function (event) {
    keep(event.target);
    hideLink(event.target);
    said(event.target, "");
  });

  // Buttons

  function hideLink(section) {
    section.querySelector(".what-if-link").hidden = true;
  }

  function reset(section) {
    var data = N.data(section);
    controls(section).forEach(function (control) {
      control.checked = control.defaultChecked;
      if (control.type === "text") control.value = "";
    });
    hideLink(section);
    N.hush();
    N.show(section);
    keep(section, asked());
    said(section, N.say(data, "reset"));
    if (asked()) move(PARAM, null);
  }

  // The address with one parameter changed; the page is asked for anew.
  function move(name, value) {
    var query = new URLSearchParams(window.location.search);
    if (value === null) query.delete(name);
    else query.set(name, value);
    var text = query.toString();
    window.dash_clientside.set_props("url", { search: text ? "?" + text : "" });
  }

  // The link says which report it is of, though the address here may leave it open.
  function linked(section) {
    var query = new URLSearchParams(window.location.search);
    var place = N.data(section).place;
    Object.keys(place).forEach(function (name) {
      query.set(name, place[name]);
    });
    query.delete("redigera");
    query.delete(PARAM);
    var words = written(section);
    if (words) query.set(PARAM, words);
    return window.location.origin + window.location.pathname + "?" + query.toString();
  }

  function copy(section) {
    var data = N.data(section);
    var box = section.querySelector(".what-if-link");
    var control = box.querySelector("input");
    control.value = linked(section);
    box.hidden = false;
    N.hush();
    var copied = window.navigator.clipboard
      ? window.navigator.clipboard.writeText(control.value)
      : Promise.reject(new Error("no clipboard"));
    copied.then(
      function () {
        said(section, N.say(data, "copied"));
      },
      function () {
        control.focus();
        control.select();
        said(section, N.say(data, "copy"));
      }
    );
  }

  // Own amounts become what is typed in the plan's own form, and nothing more: what
  // they count there is for the form's rule to say.

  function own(section) {
    var data = N.data(section);
    var chosen = N.choices(section);
    var found = {};
    data.measures.forEach(function (measure, place) {
      var each = chosen.measures[place];
      if (each.how === "eget") found[measure.line] = N.typed(each.ore, data.unit);
    });
    return Object.keys(found).length ? { amounts: found, words: N.say(data, "entered") } : null;
  }

  function toPlan(section) {
    entering = own(section);
    if (!entering) {
      said(section, N.say(N.data(section), "nothing"));
      return;
    }
    N.hush();
    if (!enter(document)) move("redigera", "1");
  }

  function effects(root, line) {
    return N.all(root, "form.editor[data-noun=plan_line] [data-field=effect_0]").filter(
      function (control) {
        return control.closest("[data-row]").dataset.row === line;
      }
    )[0];
  }

  function enter(root) {
    var lines = entering ? Object.keys(entering.amounts) : [];
    var found = lines
      .map(function (line) {
        var control = effects(root, line);
        if (control) control.value = entering.amounts[line];
        return control;
      })
      .filter(Boolean);
    if (!found.length) return false;
    var words = entering.words;
    entering = null;
    found.forEach(function (control) {
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    });
    found[0].focus();
    N.tell(words);
    return true;
  }

  var DOES = { reset: reset, link: copy, plan: toPlan };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-try]");
    var section = button && N.sectionOf(button);
    if (section) DOES[button.dataset.try](section);
  });
})();

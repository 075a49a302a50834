// What-if (Tänk om): what the reader chooses, and the forecast that comes of it, at
// once and without asking the server. Written by components/what_if.py, which gives
// the numbers and the words; what is kept and shared is in 72-what-if-kept.js.
(function () {
  "use strict";
  var N = window.uppsiktWhatIf;
  var PAUSE = 600; // ms without a choice before what came of it is told
  var timer = null;

  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  function big(whole) {
    return whole === null || whole === undefined ? null : BigInt(whole);
  }

  // The sections that the reader uses; those of the first paint are never shown.
  function sections(root) {
    return all(root, ".what-if[data-what-if]").filter(function (section) {
      return !section.closest("#uppsikt-first");
    });
  }

  function sectionOf(element) {
    var section = element.closest && element.closest(".what-if[data-what-if]");
    return section && !section.closest("#uppsikt-first") ? section : null;
  }

  // The numbers, with amounts as whole numbers of any size.
  function dataOf(section) {
    if (section.uppsiktData) return section.uppsiktData;
    var data = JSON.parse(section.dataset.whatIf);
    data.unit.ore = BigInt(data.unit.ore);
    ["deviation", "quantum", "months", "fine"].forEach(function (name) {
      data[name] = big(data[name]);
    });
    data.sides.concat([data.net]).forEach(function (level) {
      level.outcome = big(level.outcome);
      level.forecast = big(level.forecast);
      level.factor = BigInt(level.factor);
      level.quantum = big(level.quantum);
    });
    data.measures.forEach(function (measure) {
      measure.counted = big(measure.counted);
      measure.effect = big(measure.effect);
      measure.quantum = big(measure.quantum);
    });
    section.uppsiktData = data;
    return data;
  }

  function say(data, name, values) {
    return (values || []).reduce(function (said, value) {
      return said.replace("{}", function () {
        return value;
      });
    }, data.words[name]);
  }

  function tell(words) {
    var live = document.getElementById("live");
    if (live) live.textContent = words;
  }

  // What is chosen

  function groupOf(section, kind, key) {
    return all(section, "[data-" + kind + "]").filter(function (group) {
      return group.dataset[kind] === key;
    })[0];
  }

  function way(group) {
    var chosen = group.querySelector("input[type=radio]:checked");
    return chosen ? chosen.value : "";
  }

  function field(group, chooses) {
    return group.querySelector("[data-chooses=" + chooses + "]");
  }

  // A field that is blank changes nothing; one that cannot be read neither, and
  // says why.
  function typed(data, group, chooses, read) {
    var control = field(group, chooses);
    if (!control.value.trim()) return fine(group, control) || null;
    var found = read(control.value);
    if (!found.fault) return fine(group, control) || found;
    var words = say(data, found.fault[0], found.fault.slice(1));
    fault(group, control, words + " " + say(data, "kept"));
    return null;
  }

  function fine(group, control) {
    fault(group, control, "");
  }

  function fault(group, control, words) {
    var place = group.querySelector(".what-if-fault");
    place.id = control.id + "-fault";
    place.textContent = words;
    place.hidden = !words;
    all(group, "[data-chooses]").forEach(function (each) {
      each.removeAttribute("aria-invalid");
      each.removeAttribute("aria-describedby");
    });
    if (!words) return;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", place.id);
  }

  function readAmount(data, text) {
    return N.read(text, data.unit.name, data.units);
  }

  // What a measure counts, and how it was chosen.
  function ofMeasure(section, data, measure) {
    var group = groupOf(section, "measure", measure.key);
    var how = way(group);
    var own = null;
    if (how === "eget") {
      own = typed(data, group, "eget", function (text) {
        return readAmount(data, text);
      });
      return { how: own ? how : "", ore: own ? own.ore : measure.counted };
    }
    fine(group, field(group, "eget"));
    if (how === "ja" && measure.effect !== null) return { how: how, ore: measure.effect };
    return { how: how, ore: BigInt(0) };
  }

  // The pace of a side; null as the forecast has it. Typed amounts grow with it.
  function ofSide(section, data, side) {
    var group = groupOf(section, "side", side.key);
    if (!group) return null;
    var how = way(group);
    if (how === "procent") return typed(data, group, how, N.readPercent);
    if (how === "egen") {
      var found = typed(data, group, how, function (text) {
        return readAmount(data, text);
      });
      return found && { ore: side.key === "cost" ? -found.ore : found.ore };
    }
    fine(group, field(group, "procent"));
    return null;
  }

  function choices(section) {
    var data = dataOf(section);
    return {
      measures: data.measures.map(function (measure) {
        return ofMeasure(section, data, measure);
      }),
      paces: data.sides.map(function (side) {
        return ofSide(section, data, side);
      }),
    };
  }

  function start(data) {
    return {
      deviation: data.deviation,
      counted: data.measures.map(function (measure) {
        return measure.counted;
      }),
      sides: data.sides,
      months: data.months,
    };
  }

  function reckon(data, chosen) {
    var ore = chosen.measures.map(function (each) {
      return each.ore;
    });
    return N.tried(start(data), ore, chosen.paces);
  }

  // What comes of it, in words

  function money(data, ore, quantum, signed) {
    return N.amount(ore, data.unit, quantum, signed);
  }

  function withUnit(data, ore, quantum, signed) {
    return money(data, ore, quantum, signed) + "\u00a0" + data.unit.name;
  }

  function exactly(data, ore) {
    return N.typed(ore, data.unit) + "\u00a0" + data.unit.name;
  }

  function listed(data, parts) {
    var last = parts.slice(-1);
    var first = parts.slice(0, -1).join(", ");
    return parts.length > 1 ? [first, data.words.and, last].join(" ") : last.join("");
  }

  // Measures chosen alike are told together; own amounts one by one.
  function aboutMeasures(data, chosen) {
    var alike = { ja: [], nej: [] };
    var own = [];
    data.measures.forEach(function (measure, place) {
      var each = chosen.measures[place];
      if (each.ore === measure.counted) return;
      if (alike[each.how]) alike[each.how].push(measure.name);
      else own.push(say(data, "own", [measure.name, exactly(data, each.ore)]));
    });
    var said = [];
    if (alike.ja.length) said.push(say(data, "counted", [listed(data, alike.ja)]));
    if (alike.nej.length) said.push(say(data, "left", [listed(data, alike.nej)]));
    return said.concat(own);
  }

  function aboutPace(data, side, pace, becomes) {
    if (!pace || becomes === side.forecast) return [];
    if (pace.ore !== undefined) {
      var grows = side.key === "cost" ? -pace.ore : pace.ore;
      return [say(data, "monthly", [side.of, exactly(data, grows)])];
    }
    var name = pace.thousandths < 0 ? "slower" : "faster";
    return [say(data, name, [side.of, N.percent(pace.thousandths)])];
  }

  function conditions(data, chosen, found) {
    return data.sides.reduce(function (said, side, place) {
      return said.concat(aboutPace(data, side, chosen.paces[place], found.forecasts[place]));
    }, aboutMeasures(data, chosen));
  }

  function message(data, chosen, found) {
    var before = withUnit(data, data.deviation, data.quantum, true);
    var said = conditions(data, chosen, found);
    if (!said.length) return say(data, "same", [before]);
    return say(data, "becomes", [
      withUnit(data, found.deviation, data.quantum, true),
      money(data, data.deviation, data.quantum, true),
      listed(data, said),
    ]);
  }

  function cover(data, found) {
    if (found.deviation >= BigInt(0)) return say(data, "surplus");
    var counted = withUnit(data, found.counted, finest(data), false);
    var deficit = withUnit(data, -found.deviation, data.quantum, false);
    if (!found.uncovered) return say(data, "covered", [counted, deficit]);
    var left = withUnit(data, found.uncovered, data.quantum, false);
    return say(data, "deficit", [counted, deficit, left]);
  }

  function finest(data) {
    return data.measures.reduce(function (least, measure) {
      return least === null || measure.quantum < least ? measure.quantum : least;
    }, null) || data.fine;
  }

  // And in figures, and as bars

  function put(section, name, words) {
    all(section, "[data-out]").forEach(function (slot) {
      if (slot.dataset.out === name && slot.textContent !== words) slot.textContent = words;
    });
  }

  function change(data, ore, quantum) {
    return money(data, ore, quantum, true);
  }

  function figures(section, data, found, before) {
    row("deviation", found.deviation, data.deviation, data.quantum, true);
    row("counted", found.counted, before.counted, finest(data), false);
    row("uncovered", found.uncovered, before.uncovered, data.quantum, false);
    level(data.net, data.net.forecast === null ? null :
      data.net.forecast + found.deviation - data.deviation);
    data.sides.forEach(function (side, place) {
      level(side, found.forecasts[place]);
    });

    function level(of, after) {
      if (after === null) return row(of.key, null, null, of.quantum, false);
      row(of.key, of.factor * after, of.factor * of.forecast, of.quantum, false);
    }

    function row(name, after, was, quantum, signed) {
      put(section, name + "-after", money(data, after, quantum, signed));
      var moved = after === null ? null : after - was;
      put(section, name + "-change", change(data, moved, quantum));
    }
  }

  function bars(section, data, found) {
    var values = { before: Number(data.deviation), after: Number(found.deviation) };
    var low = Math.min(0, values.before, values.after);
    var high = Math.max(0, values.before, values.after);
    var width = high - low || 1;
    all(section, "[data-bar]").forEach(function (bar) {
      var value = values[bar.dataset.bar];
      bar.style.left = (100 * (Math.min(value, 0) - low)) / width + "%";
      bar.style.width = (100 * Math.abs(value)) / width + "%";
      bar.hidden = !value;
      bar.classList.toggle("good", value > 0);
      bar.classList.toggle("bad", value < 0);
    });
    all(section, ".what-if-zero").forEach(function (zero) {
      zero.style.left = (-100 * low) / width + "%";
    });
    var after = money(data, found.deviation, data.quantum, true);
    put(section, "bar-after", after);
    put(section, "short", say(data, "short", [
      after,
      withUnit(data, data.deviation, data.quantum, true),
    ]));
  }

  function show(section) {
    var data = dataOf(section);
    var chosen = choices(section);
    var found = reckon(data, chosen);
    var isTried = conditions(data, chosen, found).length > 0;
    section.toggleAttribute("data-tried", isTried);
    put(section, "mark", say(data, isTried ? "changed" : "unchanged"));
    put(section, "message", message(data, chosen, found));
    put(section, "cover", cover(data, found));
    var none = data.sides.map(function () {
      return null;
    });
    figures(section, data, found, N.tried(start(data), start(data).counted, none));
    bars(section, data, found);
    section.hidden = false;
    return section;
  }

  // Told when the reader pauses: not every key of a number that is typed.
  function tellSoon(section) {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      var said = ["mark", "message", "cover"].map(function (name) {
        return section.querySelector("[data-out=" + name + "]").textContent;
      });
      var faults = all(section, ".what-if-fault:not([hidden])").map(function (place) {
        return place.textContent;
      });
      tell(said[0] + ". " + said.slice(1).concat(faults).join(" "));
    }, PAUSE);
  }

  function hush() {
    window.clearTimeout(timer);
  }

  function touched(section) {
    show(section);
    section.dispatchEvent(new CustomEvent("uppsikt:tried", { bubbles: true }));
    tellSoon(section);
  }

  // Events

  function choose(group, value) {
    var radio = group.querySelector("input[type=radio][value=" + value + "]");
    radio.checked = true;
  }

  function groupAround(element) {
    return element.closest(".what-if-group");
  }

  document.addEventListener("input", function (event) {
    var section = sectionOf(event.target);
    if (!section || event.target.readOnly) return;
    var chooses = event.target.dataset.chooses;
    if (chooses) choose(groupAround(event.target), chooses);
    touched(section);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-step]");
    var section = button && sectionOf(button);
    if (!section) return;
    var group = groupAround(button);
    var control = field(group, "procent");
    var now = N.readPercent(control.value).thousandths || 0;
    var words = N.percent(now + Number(button.dataset.step));
    var next = (now + Number(button.dataset.step) < 0 ? "\u2212" : "") + words.split("\u00a0")[0];
    if (N.readPercent(next).fault) return;
    control.value = next;
    choose(group, "procent");
    touched(section);
  });

  document.addEventListener("submit", function (event) {
    if (sectionOf(event.target)) event.preventDefault();
  });

  Object.assign(N, {
    all: all,
    choices: choices,
    choose: choose,
    data: dataOf,
    group: groupOf,
    field: field,
    hush: hush,
    say: say,
    sectionOf: sectionOf,
    sections: sections,
    show: show,
    tell: tell,
    way: way,
  });
})();

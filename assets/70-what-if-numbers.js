// What the browser counts while the reader tries something: the arithmetic of
// data_access/rules/what_if.py, the amounts of components/numbers.py, and what is
// typed as data_access/records/typed.py reads it. Öre are BigInt: exact at any size.
// tests/test_what_if_browser.py compares each with its Python.
(function () {
  "use strict";
  var MINUS = "\u2212";
  var SPACE = "\u00a0";
  var MISSING = "\u2013";
  var WHOLE = BigInt(1000);
  var ZERO = BigInt(0);
  var TEN = BigInt(10);
  var MOST_PLACES = 2; // more would be finer than any published figure
  var MOST_ORE = BigInt(10) ** BigInt(13);
  var MOST_THOUSANDTHS = 9999;

  function abs(whole) {
    return whole < ZERO ? -whole : whole;
  }

  // Rounded half away from zero.
  function divide(numerator, denominator) {
    var size = (BigInt(2) * abs(numerator) + denominator) / (BigInt(2) * denominator);
    return numerator < ZERO ? -size : size;
  }

  function toQuantum(ore, quantum) {
    return divide(ore, quantum) * quantum;
  }

  // Decimals that a figure of this quantum has in a unit of so many öre.
  function decimals(unit, quantum) {
    for (var places = 0; quantum && places <= MOST_PLACES; places += 1) {
      if ((quantum * TEN ** BigInt(places)) % unit.ore === ZERO) return places;
    }
    return unit.decimals;
  }

  // Whole numbers of the last decimal, as text.
  function text(scaled, places, signed) {
    var digits = String(abs(scaled)).padStart(places + 1, "0");
    var whole = digits.slice(0, digits.length - places);
    var grouped = whole.replace(/\B(?=(\d{3})+$)/g, SPACE);
    var said = places ? grouped + "," + digits.slice(-places) : grouped;
    if (scaled === ZERO) return said;
    return (scaled < ZERO ? MINUS : signed ? "+" : "") + said;
  }

  function amount(ore, unit, quantum, signed) {
    if (ore === null) return MISSING;
    var places = decimals(unit, quantum);
    var rounded = quantum ? toQuantum(ore, quantum) : ore;
    return text(divide(rounded * TEN ** BigInt(places), unit.ore), places, signed);
  }

  // An amount as it can be typed: read again it is the same to the öre.
  function typed(ore, unit) {
    for (var places = 0; ; places += 1) {
      var scaled = ore * TEN ** BigInt(places);
      if (scaled % unit.ore === ZERO) return text(scaled / unit.ore, places, false);
    }
  }

  function percent(thousandths) {
    var places = thousandths % 10 ? 1 : 0;
    var size = BigInt(Math.abs(places ? thousandths : thousandths / 10));
    return text(size, places, false) + SPACE + "%";
  }

  // What is typed: {ore} or {fault: [name of the words, what stands in them…]}.

  var AMOUNT =
    /^([-−–])?\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?\s*([A-Za-zÖö]+)?$/;

  function read(said, unit, units) {
    var words = said.trim();
    if (/^[-−–+]?\d+\.\d+$/.test(words)) {
      return { fault: ["point", words, words.replace(".", ",")] };
    }
    var found = AMOUNT.exec(words.replace(/^\+/, "").trim());
    if (!found) return { fault: ["noAmount", words, unit] };
    var part = found[3] || "";
    var named = found[4] || unit;
    if (!Object.hasOwn(units, named)) return { fault: ["noUnit", named, unit] };
    var finest = TEN ** BigInt(part.length);
    var whole = BigInt(units[named]);
    if (whole % finest !== ZERO) return { fault: ["tooFine", words, unit] };
    var ore = (BigInt(found[2].replace(/\D/g, "") + part) * whole) / finest;
    if (ore > MOST_ORE) return { fault: ["tooMuch", words, unit] };
    return { ore: found[1] ? -ore : ore };
  }

  function readPercent(said) {
    var words = said.trim();
    var found = /^([-−–+])?\s*(\d{1,3})(?:,(\d))?\s*%?$/.exec(words);
    var size = found ? Number(found[2]) * 10 + Number(found[3] || 0) : NaN;
    var thousandths = found && found[1] && found[1] !== "+" ? -size || 0 : size;
    if (!found || thousandths < -1000 || thousandths > MOST_THOUSANDTHS) {
      return { fault: ["noPercent", words] };
    }
    return { thousandths: thousandths };
  }

  // The forecast with other measures and paces. A pace is null (as the forecast has
  // it), {thousandths} above that, or {ore} a month.

  function rest(side) {
    if (side.outcome === null || side.forecast === null) return null;
    return side.forecast - side.outcome;
  }

  function moved(side, pace, months) {
    var left = rest(side);
    if (left === null || !pace) return ZERO;
    if (pace.ore !== undefined) return pace.ore * months - left;
    return divide(left * (WHOLE + BigInt(pace.thousandths)), WHOLE) - left;
  }

  function sum(amounts) {
    return amounts.reduce(function (total, each) {
      return total + each;
    }, ZERO);
  }

  function uncovered(deviation, counted) {
    var left = -deviation - counted;
    return deviation < ZERO && left > ZERO ? left : ZERO;
  }

  function tried(start, measures, paces) {
    var changes = start.sides.map(function (side, place) {
      return moved(side, paces[place], start.months);
    });
    var counted = sum(measures);
    var deviation = start.deviation + counted - sum(start.counted) + sum(changes);
    return {
      deviation: deviation,
      forecasts: start.sides.map(function (side, place) {
        return side.forecast === null ? null : side.forecast + changes[place];
      }),
      counted: counted,
      uncovered: uncovered(deviation, counted),
    };
  }

  window.uppsiktWhatIf = {
    amount: amount,
    divide: divide,
    percent: percent,
    read: read,
    readPercent: readPercent,
    tried: tried,
    typed: typed,
  };
})();

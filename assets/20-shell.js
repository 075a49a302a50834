// The frame in the browser: the address is the state, and everything else
// follows it. Query parameters are those of components/url.py.
(function () {
  "use strict";
  var PARAMS = ["namnd", "ar", "tillfalle", "enhet", "version", "rad", "visa", "redigera"];
  // What belongs to one page, and goes when the reader goes to another.
  var OWN = ("jamfor roll slag fran till sok sida bara fore efter belopp " +
    "post konto objekt manad serie inlasning ordna tankom lage om amne").split(" ");
  // What of that belongs to one report, and goes when another is chosen.
  var OF_REPORT = ("jamfor sida fore efter belopp post konto objekt manad " +
    "inlasning tankom om amne").split(" ");
  var SLOW = 8000; // ms without an answer before the reader is told
  var keep = function () {
    return window.dash_clientside.no_update;
  };

  // The address

  function read(search) {
    var query = {};
    new URLSearchParams(search || "").forEach(function (value, name) {
      query[name] = value;
    });
    return query;
  }

  function write(query) {
    var params = new URLSearchParams();
    PARAMS.concat(OWN).forEach(function (name) {
      if (query[name]) params.set(name, query[name]);
    });
    var text = params.toString();
    return text ? "?" + text : "";
  }

  // The controls. Of the reports that a query leaves open, the one of the
  // highest rank is shown, as the server has it.

  function matching(catalogue, query) {
    return catalogue.filter(function (entry) {
      return (
        (!query.namnd || entry.board === query.namnd) &&
        (!query.ar || entry.year === query.ar) &&
        (!query.tillfalle || entry.occasion === query.tillfalle)
      );
    });
  }

  function latest(entries) {
    return entries.reduce(function (best, entry) {
      return !best || entry.rank > best.rank ? entry : best;
    }, null);
  }

  // Översikt and Begäran om yttrande are of all boards where the address names none and there are several:
  // at the latest occasion that many have come to, as the server has it.

  var ALL = "*";
  var OF_ALL = ["/", "/yttranden"];

  function isOfAll(catalogue, query, pathname) {
    return !query.namnd && OF_ALL.indexOf(pathname) >= 0 && hasSeveral(catalogue);
  }

  function hasSeveral(catalogue) {
    return catalogue.some(function (entry) {
      return entry.board !== catalogue[0].board;
    });
  }

  function widest(entries) {
    var count = {};
    var key = function (entry) {
      return entry.year + " " + entry.occasion;
    };
    entries.forEach(function (entry) {
      count[key(entry)] = (count[key(entry)] || 0) + 1;
    });
    var most = Math.max.apply(null, Object.values(count));
    return entries.filter(function (entry) {
      return 2 * count[key(entry)] >= most;
    });
  }

  function boards(catalogue, pathname) {
    var each = unique(catalogue, "board", "boardName");
    if (OF_ALL.indexOf(pathname) < 0 || !hasSeveral(catalogue)) return each;
    var words = document.querySelector(".control-board").dataset.all;
    return [{ value: ALL, label: words }].concat(each);
  }

  function mostly(entries) {
    var count = {};
    entries.forEach(function (entry) {
      count[entry.unit] = (count[entry.unit] || 0) + 1;
    });
    return Object.keys(count).reduce(function (most, unit) {
      return !most || count[unit] > count[most] ? unit : most;
    }, "");
  }

  function unique(entries, value, label) {
    var seen = {};
    return entries
      .filter(function (entry) {
        return !seen[entry[value]] && (seen[entry[value]] = true);
      })
      .map(function (entry) {
        return { value: entry[value], label: entry[label] };
      });
  }

  function choose(query, name, value, catalogue) {
    if (value === ALL) delete query[name];
    else query[name] = value;
    if (name === "enhet") delete query.belopp; // it was typed in another
    if (name === "enhet") return;
    delete query.rad; // a line belongs to one report, as do version and editing
    delete query.version;
    delete query.redigera;
    OF_REPORT.forEach(function (name) {
      delete query[name];
    });
    // What the reader chose earlier goes where it no longer leads to a report.
    ["tillfalle", "ar"].forEach(function (other) {
      if (other !== name && !matching(catalogue, query).length) delete query[other];
    });
  }

  function follow(search, catalogue, board, year, occasion, unit, pathname) {
    var controls = { board: board, year: year, occasion: occasion, unit: unit };
    var names = { board: "namnd", year: "ar", occasion: "tillfalle", unit: "enhet" };
    var query = read(search);
    var changed = false;
    window.dash_clientside.callback_context.triggered.forEach(function (cause) {
      var control = cause.prop_id.split(".")[0];
      if (!names[control] || !controls[control]) return;
      choose(query, names[control], controls[control], catalogue);
      changed = true;
    });
    var ofAll = isOfAll(catalogue, query, pathname);
    var there = matching(catalogue, query);
    var shown = latest(ofAll ? widest(there) : there) || {};
    var ofBoard = ofAll ? catalogue : matching(catalogue, { namnd: shown.board });
    var ofYear = matching(ofBoard, { ar: shown.year });
    var written = write(query);
    var now = [search || "", null, board, null, year, null, occasion, unit];
    return news(now, [
      changed ? written : search || "",
      boards(catalogue, pathname),
      ofAll ? ALL : shown.board || "",
      unique(ofBoard, "year", "year").reverse(),
      shown.year || "",
      unique(ofYear, "occasion", "occasionName"),
      shown.occasion || "",
      query.enhet || (ofAll ? mostly(there) : shown.unit) || "mnkr",
    ]);
  }

  // What is there already is not drawn anew: values that are as they should be,
  // and lists of options that have not changed.

  var told = [];

  function news(now, values) {
    return values.map(function (value, place) {
      if (!Array.isArray(value)) return value === now[place] ? keep() : value;
      var text = JSON.stringify(value);
      if (text === told[place]) return keep();
      told[place] = text;
      return value;
    });
  }

  function openLine() {
    var cause = window.dash_clientside.callback_context.triggered[0];
    var click = cause && cause.value;
    var line = click && click.points[0].customdata;
    line = Array.isArray(line) ? line[0] : line;
    if (line === undefined || line === null) return keep();
    var query = read(window.location.search);
    query.rad = String(line);
    return write(query);
  }

  // The pages

  function known(routes, pathname) {
    return routes[pathname] ? pathname : "";
  }

  function route(pathname, routes) {
    var page = routes[known(routes, pathname)];
    document.title = page.title;
    return page.layout;
  }

  // Links of the frame lead to the same selection on other pages.

  function carry(search) {
    var query = read(search);
    delete query.rad;
    delete query.visa;
    delete query.redigera;
    OWN.forEach(function (name) {
      delete query[name];
    });
    var tail = write(query);
    frameLinks().forEach(function (link) {
      link.setAttribute("href", link.pathname + tail);
    });
  }

  function frameLinks() {
    return document.querySelectorAll(".site-head a, .site-foot a");
  }

  var arrived = null;

  function arrive(_page, search) {
    asked = search || "";
    carry(search);
    markCurrent();
    awaitAnswer();
    var path = window.location.pathname;
    var first = arrived === null;
    var moved = !first && arrived !== path;
    arrived = path;
    if (!moved) return first ? "" : keep();
    window.requestAnimationFrame(focusHeading);
    return "Sidan " + document.title.split(" – ")[0] + " visas";
  }

  function focusHeading() {
    var heading = document.querySelector("#page h1");
    if (!heading) return;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  function markCurrent() {
    frameLinks().forEach(function (link) {
      var brand = link.classList.contains("brand");
      if (!brand && link.pathname === window.location.pathname) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  // Figures never stand under another selection's heading: what is shown says
  // which query it answers, and until that is the one asked for it is not shown.

  var asked = window.location.search;
  var timer = null;

  function answered() {
    var page = document.querySelector("#page .page");
    var said = page && page.getAttribute("data-answered");
    return said !== null && (said === "*" || said === asked);
  }

  function awaitAnswer() {
    var main = document.getElementById("main");
    if (!main) return;
    window.clearTimeout(timer);
    if (answered()) {
      main.removeAttribute("data-waiting");
      main.removeAttribute("aria-busy");
      replaceFirstPaint();
      return;
    }
    main.setAttribute("data-waiting", "soon");
    main.setAttribute("aria-busy", "true");
    timer = window.setTimeout(function () {
      main.setAttribute("data-waiting", "long");
      replaceFirstPaint();
    }, SLOW);
  }

  // Words and tables go straight into their slots, which Dash leaves alone.
  // What has the focus keeps it, if it is still there.

  function fill(answer) {
    if (!answer) return keep();
    var slots = answer.slots;
    Object.keys(slots.hidden).forEach(function (id) {
      var slot = document.getElementById(id);
      if (slot) slot.hidden = slots.hidden[id];
    });
    Object.keys(slots.html).forEach(function (id) {
      var slot = document.getElementById(id);
      if (slot && slot.uppsiktHtml !== slots.html[id]) put(slot, slots.html[id]);
    });
    return answer.search;
  }

  function put(slot, html) {
    var place = links(slot).indexOf(document.activeElement);
    announce(slot, "leaving"); // what is typed there is kept, and put back:
    slot.innerHTML = html; // see 50-edit.js
    slot.uppsiktHtml = html;
    var same = place < 0 ? null : links(slot)[place];
    if (same) same.focus({ preventScroll: true });
    announce(slot, "filled");
  }

  function announce(slot, what) {
    slot.dispatchEvent(new CustomEvent("uppsikt:" + what, { bubbles: true }));
  }

  function links(slot) {
    return Array.from(slot.querySelectorAll("a, [tabindex], summary, form.query *"));
  }

  // A link to a page of ours changes the address; nothing is loaded anew.

  var OURS = "#page a, #editing a, .site-head a, .site-foot a";

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest(OURS);
    var plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button;
    if (!link || !plain || event.defaultPrevented || link.hash) return;
    if (link.origin !== window.location.origin || link.target) return;
    event.preventDefault();
    var changed = {};
    ["pathname", "search"].forEach(function (part) {
      if (link[part] !== window.location[part]) changed[part] = link[part];
    });
    window.dash_clientside.set_props("url", changed);
  });

  // So does a form that asks: its fields are parameters of the address.

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form.query")) return;
    event.preventDefault();
    var query = read(window.location.search);
    delete query.sida;
    new FormData(event.target).forEach(function (value, name) {
      if (value.trim()) query[name] = value.trim();
      else delete query[name];
    });
    window.dash_clientside.set_props("url", { search: write(query) });
  });

  function replaceFirstPaint() {
    var first = document.getElementById("uppsikt-first");
    if (first) first.remove();
  }

  new MutationObserver(awaitAnswer).observe(document.documentElement, {
    subtree: true,
    attributes: true,
    attributeFilter: ["data-answered"],
  });

  function theme(value) {
    if (!value) return window.uppsiktTheme.chosen();
    window.uppsiktTheme.choose(value);
    return keep();
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    uppsikt: {
      arrive: arrive,
      fill: fill,
      follow: follow,
      openLine: openLine,
      route: route,
      theme: theme,
    },
  });
})();

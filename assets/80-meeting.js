// The meeting screen: one slide at a time, by keys, clicker, touch or pointer; a
// second window with notes that stays in step; newer slides without reload. All
// slides are in the page: a server that goes away takes nothing with it.
// The slide stands in the address's fragment: #helar, #anteckningar/helar.
(function () {
  "use strict";
  var EVERY = 3000; // ms between questions for newer slides
  var IDLE = 2500; // ms after which the buttons hide
  var WIDE = 1920;
  var HIGH = 1080;
  var NOTES = "anteckningar";
  var SWIPE = 50; // px
  var NARROW = 700; // px, as in 80-meeting.css

  var channel = "BroadcastChannel" in window ? new BroadcastChannel("uppsikt-meeting") : null;
  var asking = null;
  var moving = null;
  var clock = null;
  var seen = { key: "", tag: "", since: "" };
  var touch = null;

  function root() {
    return document.querySelector("#meeting-slides .meeting");
  }

  function boxes(meeting) {
    return Array.from(meeting.querySelectorAll(".slide-box"));
  }

  function words(meeting) {
    return JSON.parse(meeting.dataset.words);
  }

  function filled(text, values) {
    return values.reduce(function (said, value) {
      return said.replace("{}", value);
    }, text);
  }

  // What the address says: the mode, and the slide.
  function read() {
    var parts = decodeURIComponent(window.location.hash.slice(1)).split("/");
    if (parts[0] === NOTES) return { mode: "notes", key: parts[1] || "" };
    return { mode: parts[0] ? "present" : "overview", key: parts[0] };
  }

  function write(mode, key) {
    var said = mode === "overview" ? "" : "#" + (mode === "notes" ? NOTES + "/" : "") + key;
    var where = window.location.pathname + window.location.search + said;
    if (window.location.hash !== said) window.history.replaceState(window.history.state, "", where);
  }

  function place(meeting, key) {
    var at = boxes(meeting).findIndex(function (box) {
      return box.dataset.slide === key;
    });
    return Math.max(at, 0);
  }

  // Show what the address says.
  function show(say) {
    var meeting = root();
    if (!meeting) return;
    var asked = read();
    var all = boxes(meeting);
    if (!all.length) return;
    var at = place(meeting, asked.key);
    var known = all[at].dataset.slide;
    if (asked.mode === "overview") meeting.removeAttribute("data-mode");
    else meeting.setAttribute("data-mode", asked.mode);
    all.forEach(function (box, number) {
      var isShown = asked.mode !== "overview" && number === at;
      box.toggleAttribute("data-shown", isShown);
      box.toggleAttribute("data-next", asked.mode === "notes" && number === at + 1);
      // What stands behind the slide that is shown is not read.
      box.inert = asked.mode === "present" && !isShown;
      // Nothing is tried on a small slide.
      var small = asked.mode === "overview" && window.innerWidth > NARROW;
      box.querySelectorAll(".slide-what-if").forEach(function (part) {
        part.inert = small || (asked.mode === "notes" && !isShown);
      });
    });
    seen.key = known;
    aside(asked.mode !== "overview");
    fit(meeting, asked.mode);
    tick(meeting, asked.mode);
    if (say && asked.mode !== "overview") {
      announce(meeting, filled(words(meeting).place, [at + 1, all.length, all[at].dataset.name]));
    }
  }

  // The frame around the page is not there while slides are shown.
  function aside(hidden) {
    document
      .querySelectorAll(".site-head, .site-foot, .skip-link, #filters, #invented, .page-head, .meeting-what")
      .forEach(function (part) {
        part.inert = hidden;
      });
  }

  function fit(meeting, mode) {
    var zoom = Math.min(window.innerWidth / WIDE, window.innerHeight / HIGH);
    if (mode === "present") meeting.style.setProperty("--zoom", zoom);
    else meeting.style.removeProperty("--zoom");
    var inner = window.innerWidth - 72;
    meeting.style.setProperty("--zoom-shown", (inner * 0.58) / WIDE);
    meeting.style.setProperty("--zoom-next", (inner * 0.37) / WIDE);
  }

  function tick(meeting, mode) {
    window.clearInterval(clock);
    if (mode !== "notes") return;
    var shown = meeting.querySelector(".meeting-clock");
    if (!shown) {
      shown = document.createElement("p");
      shown.className = "meeting-clock";
      meeting.prepend(shown);
    }
    var set = function () {
      shown.textContent = time();
    };
    set();
    clock = window.setInterval(set, 1000);
  }

  function time() {
    return new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  }

  function announce(meeting, said) {
    var live = meeting.querySelector("[data-meeting=said]");
    if (live) live.textContent = said;
  }

  function go(key, mode, quiet) {
    write(mode || read().mode, key);
    show(true);
    if (!quiet && channel) channel.postMessage({ key: key, page: window.location.search });
  }

  function step(by) {
    var meeting = root();
    var all = boxes(meeting);
    var at = place(meeting, read().key) + by;
    if (at < 0 || at >= all.length) {
      if (at > 0) announce(meeting, words(meeting).last);
      return;
    }
    go(all[at].dataset.slide);
  }

  function jump(number) {
    var all = boxes(root());
    var box = all[Math.min(Math.max(number, 0), all.length - 1)];
    if (box) go(box.dataset.slide, read().mode === "overview" ? "present" : read().mode);
  }

  function leave() {
    var key = read().key;
    if (document.fullscreenElement) document.exitFullscreen();
    write("overview", "");
    show();
    var link = root().querySelector('[data-slide="' + CSS.escape(key) + '"] .slide-open');
    if (link) link.focus();
  }

  function start() {
    go(seen.key && read().key ? seen.key : boxes(root())[0].dataset.slide, "present");
    full(true);
  }

  function full(only) {
    var page = document.documentElement;
    if (document.fullscreenElement) {
      if (!only) document.exitFullscreen();
    } else if (page.requestFullscreen) {
      page.requestFullscreen().catch(function () {}); // it fills the window all the same
    }
  }

  function notes() {
    var key = seen.key || boxes(root())[0].dataset.slide;
    var where = window.location.pathname + window.location.search + "#" + NOTES + "/" + key;
    window.open(where, "uppsikt-notes", "width=1100,height=800");
  }

  function help() {
    var meeting = root();
    var said = words(meeting);
    var dialog = document.createElement("dialog");
    dialog.className = "meeting-help";
    var heading = document.createElement("h2");
    heading.textContent = said.help;
    var text = document.createElement("p");
    text.textContent = said.keys;
    var close = document.createElement("button");
    close.type = "button";
    close.className = "btn btn-primary";
    close.textContent = said.close;
    close.addEventListener("click", function () {
      dialog.close();
    });
    dialog.setAttribute("aria-label", said.help);
    dialog.append(heading, text, close);
    dialog.addEventListener("close", function () {
      dialog.remove();
    });
    meeting.append(dialog);
    dialog.showModal();
  }

  // Keys

  var KEYS = {
    ArrowRight: function () { step(1); },
    ArrowDown: function () { step(1); },
    PageDown: function () { step(1); },
    " ": function () { step(1); },
    Enter: function () { step(1); },
    ArrowLeft: function () { step(-1); },
    ArrowUp: function () { step(-1); },
    PageUp: function () { step(-1); },
    Backspace: function () { step(-1); },
    Home: function () { jump(0); },
    End: function () { jump(Infinity); },
    Escape: leave,
    "ö": leave,
    o: leave,
    f: function () { full(); },
    a: notes,
    h: help,
    "?": help,
  };

  function onKey(event) {
    var meeting = root();
    if (!meeting || event.altKey || event.ctrlKey || event.metaKey) return;
    if (read().mode === "overview" || meeting.querySelector("dialog[open]")) return;
    var target = event.target;
    if (target.closest("input, select, textarea, .what-if")) return;
    var pressed = target.closest("button, a");
    if (pressed && (event.key === " " || event.key === "Enter")) return;
    if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      return jump(Number(event.key) - 1);
    }
    var does = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!does) return;
    event.preventDefault();
    does();
  }

  var DOES = {
    start: start,
    notes: notes,
    previous: function () { step(-1); },
    next: function () { step(1); },
    overview: leave,
    leave: leave,
    full: function () { full(); },
    help: help,
  };

  function onClick(event) {
    var meeting = root();
    if (!meeting || !meeting.contains(event.target)) return;
    var button = event.target.closest("[data-meeting]");
    var link = event.target.closest(".slide-open");
    if (button && DOES[button.dataset.meeting]) return DOES[button.dataset.meeting]();
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      return go(link.closest(".slide-box").dataset.slide, read().mode === "notes" ? "notes" : "present");
    }
    var controls = "a, button, input, select, label, summary, dialog, .what-if";
    if (read().mode !== "present" || event.target.closest(controls)) return;
    step(event.clientX < window.innerWidth / 3 ? -1 : 1);
  }

  function onTouch(event) {
    var meeting = root();
    if (!meeting || read().mode !== "present") return;
    var point = event.changedTouches[0];
    if (event.type === "touchstart") {
      touch = { x: point.clientX, y: point.clientY };
      return;
    }
    if (!touch || event.target.closest(".what-if")) return;
    var by = point.clientX - touch.x;
    if (Math.abs(by) > SWIPE && Math.abs(by) > Math.abs(point.clientY - touch.y)) {
      event.preventDefault(); // or it would be a click too
      step(by < 0 ? 1 : -1);
    }
    touch = null;
  }

  function onMove() {
    var meeting = root();
    if (!meeting) return;
    meeting.setAttribute("data-moving", "");
    window.clearTimeout(moving);
    moving = window.setTimeout(function () {
      var there = root();
      if (there) there.removeAttribute("data-moving");
    }, IDLE);
  }

  // Newer slides

  function ask() {
    var meeting = root();
    window.clearTimeout(asking);
    if (!meeting) return;
    asking = window.setTimeout(ask, EVERY);
    var headers = seen.tag ? { "If-None-Match": seen.tag } : {};
    fetch(meeting.dataset.news, { headers: headers, cache: "no-store" })
      .then(function (answer) {
        if (answer.status === 304) return null;
        if (!answer.ok) throw new Error(String(answer.status));
        var first = !seen.tag;
        seen.tag = answer.headers.get("ETag") || "";
        return answer.text().then(function (html) {
          return { html: html, first: first };
        });
      })
      .then(function (news) {
        found();
        if (news) renew(news.html, news.first);
      })
      .catch(lost);
  }

  function found() {
    var meeting = root();
    seen.since = time();
    if (meeting) meeting.removeAttribute("data-lost");
  }

  function lost() {
    var meeting = root();
    if (!meeting) return;
    meeting.setAttribute("data-lost", "");
    var line = meeting.querySelector(".meeting-lost");
    var said = filled(words(meeting).lost, [seen.since || time()]);
    if (line && line.textContent !== said) line.textContent = said;
  }

  // The slides in the place of those that were there; the reader stays where they
  // are, and what is tried on a slide is kept by 72-what-if-kept.js.
  function renew(html, first) {
    var meeting = root();
    var slot = meeting.parentElement;
    var held = document.createElement("div");
    held.innerHTML = html;
    if (!held.querySelector(".slide-box")) return; // no slides any more: keep these
    var list = held.querySelector(".slides");
    if (list.innerHTML === meeting.querySelector(".slides").innerHTML) return;
    if (slot.uppsiktHtml !== html) {
      slot.dispatchEvent(new CustomEvent("uppsikt:leaving", { bubbles: true }));
      slot.innerHTML = html;
      slot.uppsiktHtml = html;
      slot.dispatchEvent(new CustomEvent("uppsikt:filled", { bubbles: true }));
    }
    show();
    if (!first) announce(root(), words(root()).updated);
  }

  // Setting up

  function arrive() {
    if (!root()) return;
    show();
    window.clearTimeout(asking);
    asking = window.setTimeout(ask, EVERY);
    seen.since = time();
  }

  document.addEventListener("uppsikt:filled", function (event) {
    if (event.target.id === "meeting-slides") arrive();
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick, true);
  document.addEventListener("touchstart", onTouch, { passive: true });
  document.addEventListener("touchend", onTouch);
  document.addEventListener("mousemove", onMove);
  window.addEventListener("hashchange", function () {
    show(true);
  });
  window.addEventListener("resize", function () {
    show();
  });
  window.addEventListener("popstate", function () {
    if (!root()) aside(false);
    show();
  });
  if (channel) {
    channel.onmessage = function (event) {
      if (!root() || event.data.page !== window.location.search) return;
      if (read().mode !== "overview") go(event.data.key, null, true);
    };
  }
})();

// Requests to change the record: one at a time through one Dash callback
// (components/editor/callback.py). Set the store "edit", hear "edit-answer".
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var SLOW = 15000; // ms without an answer before the reader is told

  var serial = 0;
  var waiting = null;
  var late = null; // given up; yet its answer may come
  var line = [];

  function ask(request, heard) {
    if (request.do !== "check") line = line.filter(isNoCheck);
    request.path = window.location.pathname;
    line.push({ request: request, heard: heard });
    next();
  }

  function isNoCheck(asked) {
    return asked.request.do !== "check";
  }

  function next() {
    if (waiting || !line.length) return;
    waiting = line.shift();
    serial += 1;
    waiting.request.n = serial;
    waiting.timer = window.setTimeout(giveUp, SLOW);
    window.dash_clientside.set_props("edit", { data: waiting.request });
  }

  function giveUp() {
    late = waiting;
    waiting = null;
    late.heard({ failed: E.say("noAnswer") });
    next();
  }

  function edited(answer) {
    var n = answer && answer.n;
    if (waiting && waiting.request.n === n) {
      var asked = waiting;
      window.clearTimeout(asked.timer);
      waiting = null;
      asked.heard(answer);
      next();
    } else if (late && late.request.n === n) {
      late.heard(answer);
      late = null;
    }
    return String(n);
  }

  // The page's own answer is asked for again: its data have changed.
  function again() {
    window.dash_clientside.set_props("url", { search: window.location.search });
  }

  E.again = again;
  E.ask = ask;
  window.dash_clientside.uppsikt.edited = edited;
})();

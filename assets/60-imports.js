// Files that are read in: dropped or chosen, sent one after the other with their
// course, followed until they are read, and then answered for, saved or undone.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var SOON = 400; // ms until the state of what is read is asked for,
  var LATER = 2000; // and at most so many when it takes long
  var wanted = false; // whether the file's heading is to have the focus

  function page() {
    return document.querySelector("form[data-import-send]");
  }

  function go(number) {
    var query = new URLSearchParams(window.location.search);
    query.set(page().dataset.page, number);
    wanted = true;
    var search = "?" + query.toString();
    if (search === window.location.search) E.again();
    else window.dash_clientside.set_props("url", { search: search });
  }

  // What is sent

  function row(form, file) {
    var item = document.createElement("li");
    var name = document.createElement("span");
    var course = document.createElement("progress");
    var stop = document.createElement("button");
    name.textContent = form.dataset.sending + ": " + file.name;
    course.max = 1;
    course.value = 0;
    course.setAttribute("aria-label", name.textContent);
    stop.type = "button";
    stop.className = "btn btn-link";
    stop.textContent = form.dataset.stop;
    stop.setAttribute("aria-label", form.dataset.stop + " " + file.name);
    item.append(name, course, stop);
    form.querySelector(".import-sending").append(item);
    return { item: item, course: course, stop: stop };
  }

  function address(form, file) {
    var query = new URLSearchParams();
    ["namnd", "tillfalle"].forEach(function (name) {
      query.set(name, form.elements[name].value);
    });
    query.set("namn", file.name);
    return form.dataset.importSend + "?" + query.toString();
  }

  function answered(text) {
    try {
      return JSON.parse(text);
    } catch (error) {
      return {};
    }
  }

  // Sends one file; hears its number, or nothing where it did not come through.
  function send(form, file, shown, heard) {
    var request = new XMLHttpRequest();
    function failed(words) {
      shown.item.replaceChildren(file.name + ": " + words);
      shown.item.className = "fault";
      E.tell(file.name + ": " + words);
      heard(null);
    }
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) shown.course.value = event.loaded / event.total;
    };
    request.onload = function () {
      var answer = answered(request.responseText);
      if (!answer.id) {
        failed(answer.failed || form.dataset.failed);
        return;
      }
      shown.item.remove();
      heard(answer.id);
    };
    request.onerror = function () {
      failed(form.dataset.failed);
    };
    request.onabort = function () {
      shown.item.remove();
      heard(null);
    };
    shown.stop.onclick = function () {
      request.abort();
    };
    if (file.size > Number(form.dataset.largest)) {
      failed(form.dataset.large);
      return;
    }
    request.open("POST", address(form, file));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  }

  var busy = false; // whether something is being done with a file
  var line = []; // what is to be sent; the first of it is on its way
  var sent = []; // numbers of what has come through
  var count = 0; // how many were chosen since the line was empty

  // One after the other: the first is read while the next comes. What is chosen
  // meanwhile comes last.
  function sendAll(form, files) {
    if (!line.length) {
      form.querySelector(".import-sending").replaceChildren();
      sent = [];
      count = 0;
    }
    var isIdle = !line.length;
    Array.from(files).forEach(function (file) {
      line.push({ file: file, shown: row(form, file) });
      count += 1;
    });
    if (isIdle && line.length) next(form);
  }

  function next(form) {
    if (!line.length) {
      form.querySelector("[type=file]").value = "";
      if (count === 1 && sent.length) go(sent[0]);
      else if (sent.length) E.again();
      return;
    }
    send(form, line[0].file, line[0].shown, function (number) {
      if (number) sent.push(number);
      line.shift();
      next(form);
    });
  }

  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (event.target.type !== "file" || form !== page()) return;
    sendAll(form, event.target.files);
  });

  // A file may be dropped anywhere on the page; elsewhere the browser would open it.

  function hover(form, over) {
    form.querySelector(".import-drop").classList.toggle("over", over);
  }

  function carries(event) {
    return Array.from(event.dataTransfer.types).indexOf("Files") >= 0;
  }

  ["dragover", "dragleave", "drop"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = page();
      if (!form || !carries(event)) return;
      event.preventDefault();
      var folded = form.closest("details");
      if (folded) folded.open = true;
      hover(form, kind === "dragover");
      if (kind === "drop") sendAll(form, event.dataTransfer.files);
    });
  });

  // What is done with a file that is read

  function said(form, words) {
    form.querySelector(".import-said").textContent = words;
  }

  var refused = ""; // why, to be said again where the page is another one now

  function act(form, where) {
    if (busy) return;
    busy = true;
    refused = "";
    said(form, "");
    window
      .fetch(where, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
      })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (answer) {
        busy = false;
        if (answer.failed) {
          said(form, answer.failed);
          refused = answer.failed;
          E.again();
          return;
        }
        if (answer.message) E.tell(answer.message);
        wanted = true;
        E.again();
      })
      .catch(function () {
        busy = false;
        said(form, page().dataset.lost);
      });
  }

  function alerting(words) {
    var place = document.createElement("p");
    place.className = "import-said";
    place.setAttribute("role", "alert");
    place.textContent = words;
    return place;
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("form[data-import]")) return;
    event.preventDefault();
    if (form.dataset.sure && !window.confirm(form.dataset.sure)) return;
    var by = event.submitter;
    act(form, (by && by.getAttribute("formaction")) || form.getAttribute("action"));
  });

  // The state of what is being read

  var timer = null;
  var pause = SOON;

  function followed() {
    return Array.from(document.querySelectorAll("[data-import-id]"));
  }

  function follow() {
    window.clearTimeout(timer);
    if (!page() || !followed().length) {
      pause = SOON;
      return;
    }
    timer = window.setTimeout(ask, pause);
    pause = Math.min(pause * 1.3, LATER);
  }

  function ask() {
    var numbers = followed().map(function (place) {
      return "nr=" + place.dataset.importId;
    });
    if (!page() || !numbers.length) return;
    window
      .fetch(page().dataset.state + "?" + Array.from(new Set(numbers)).join("&"))
      .then(function (answer) {
        return answer.json();
      })
      .then(hear)
      .catch(function () {
        tellCourse(function () {
          return page() ? page().dataset.lost : "";
        });
        follow();
      });
  }

  function tellCourse(words) {
    document.querySelectorAll(".import-now[data-import-id]").forEach(function (now) {
      var place = now.querySelector(".import-progress");
      var told = words(now.dataset.importId);
      if (place && told) place.textContent = told;
    });
  }

  function hear(answer) {
    var states = {};
    answer.imports.forEach(function (each) {
      states[each.id] = each;
    });
    var changed = followed().filter(function (place) {
      var state = states[place.dataset.importId];
      return !state || state.status !== place.dataset.importStatus;
    });
    tellCourse(function (number) {
      return states[number] ? states[number].progress : "";
    });
    if (changed.length) {
      changed.forEach(function (place) {
        var state = states[place.dataset.importId];
        if (state && place.matches(".import-now")) {
          wanted = document.activeElement === document.body || place.contains(document.activeElement);
          E.tell(state.said);
        }
      });
      E.again();
    }
    follow();
  }

  document.addEventListener("uppsikt:filled", function (event) {
    if (!page()) return;
    follow();
    var heading = event.target.querySelector(".import-heading");
    if (refused && heading) {
      wanted = true;
      heading.insertAdjacentElement("afterend", alerting(refused));
      refused = "";
    }
    if (!wanted || !heading) return;
    wanted = false;
    heading.focus();
  });
})();

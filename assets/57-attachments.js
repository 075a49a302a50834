// Files beside a report from operations: sent as they are chosen, and taken away
// after a question. What the server says is shown where the page's notices stand.
(function () {
  "use strict";
  var E = window.uppsiktEdit;
  var busy = false;
  var wanted = ""; // the id of what is to have the focus when the page is filled

  function again() {
    window.dash_clientside.set_props("url", { search: window.location.search });
  }

  function said(form, words, fault) {
    var place = form.querySelector(".attach-said");
    place.textContent = words;
    place.classList.toggle("fault", Boolean(fault));
    E.tell(words);
  }

  function send(form, address, body) {
    if (busy) return;
    busy = true;
    said(form, form.dataset.sending, false);
    window
      .fetch(address, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (answer) {
        busy = false;
        if (answer.failed) {
          said(form, answer.failed, true);
          return;
        }
        form.reset();
        said(form, "", false);
        E.drafts.notice(answer.message);
        E.tell(answer.message);
        wanted = form.elements.fil.id;
        again();
      })
      .catch(function () {
        busy = false;
        said(form, form.dataset.failed, true);
      });
  }

  document.addEventListener("uppsikt:filled", function (event) {
    var control = wanted && document.getElementById(wanted);
    if (!control || !event.target.contains(control)) return;
    wanted = "";
    control.focus({ preventScroll: true });
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("form[data-attach]")) return;
    event.preventDefault();
    var file = form.elements.fil.files[0];
    if (!file) said(form, form.dataset.nothing, true);
    else if (file.size > Number(form.dataset.largest)) said(form, form.dataset.large, true);
    else send(form, form.getAttribute("action"), new FormData(form));
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-detach]");
    if (!button || !window.confirm(button.dataset.sure)) return;
    send(button.closest("form"), button.dataset.detach);
  });
})();

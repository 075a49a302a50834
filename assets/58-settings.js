// The role that one works in: kept by the browser in a cookie, read by the server
// at each change (components/web/acting.py).
(function () {
  "use strict";
  var COOKIE = "uppsikt_roll";
  var YEAR = 365 * 24 * 3600; // seconds

  function kept() {
    var found = document.cookie.split("; ").filter(function (pair) {
      return pair.indexOf(COOKIE + "=") === 0;
    })[0];
    if (!found) return "";
    try {
      return decodeURIComponent(found.slice(COOKIE.length + 1));
    } catch (_broken) {
      return "";
    }
  }

  function keep(role) {
    var secure = window.location.protocol === "https:" ? "; Secure" : "";
    document.cookie =
      COOKIE + "=" + encodeURIComponent(role) + "; path=/; max-age=" + YEAR + "; SameSite=Strict" + secure;
  }

  function lists(root) {
    return Array.from(root.querySelectorAll(".role-choice")).filter(function (list) {
      return !list.closest("#uppsikt-first");
    });
  }

  function show(list) {
    var role = kept() || list.dataset.default;
    list.querySelectorAll("input").forEach(function (option) {
      option.checked = option.value === role;
    });
    var said = list.dataset.said.replace("{}", role);
    list.closest("section").querySelector(".role-now").textContent = said;
    return said;
  }

  document.addEventListener("uppsikt:filled", function (event) {
    lists(event.target).forEach(show);
  });

  document.addEventListener("change", function (event) {
    var list = event.target.closest && event.target.closest(".role-choice");
    if (!list) return;
    keep(event.target.value);
    document.getElementById("live").textContent = show(list);
  });
})();

// The theme is set before anything is drawn: the reader's choice, else the
// system's. <html data-bs-theme> is what every style goes by.
(function () {
  "use strict";
  var KEY = "uppsikt-theme";
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      return window.localStorage.getItem(KEY) || "auto";
    } catch (_blocked) {
      return "auto";
    }
  }

  function apply(theme) {
    var shown = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    document.documentElement.setAttribute("data-bs-theme", shown);
  }

  function choose(theme) {
    try {
      window.localStorage.setItem(KEY, theme);
    } catch (_blocked) {
      // Without storage the choice lasts as long as the page.
    }
    apply(theme);
  }

  apply(chosen());
  dark.addEventListener("change", function () {
    apply(chosen());
  });
  window.uppsiktTheme = { chosen: chosen, choose: choose };
})();

// On a narrow screen the menu is one row that scrolls: the current page is in sight.
(function () {
  "use strict";

  function show() {
    var menu = document.querySelector("#react-entry-point .site-head nav");
    var link = menu && menu.querySelector("[aria-current=page]");
    if (!link || menu.scrollWidth <= menu.clientWidth) return;
    var middle = link.offsetLeft + link.offsetWidth / 2 - menu.offsetLeft;
    menu.scrollLeft = middle - menu.clientWidth / 2;
  }

  new MutationObserver(show).observe(document.documentElement, {
    attributeFilter: ["aria-current"],
    subtree: true,
  });
  window.addEventListener("resize", show);
})();

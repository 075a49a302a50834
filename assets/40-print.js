// On paper a picture is as wide as an A4 page allows, whatever the screen was.
(function () {
  "use strict";
  var WIDTH = 680; // px at 96 dpi: A4 upright, less its margins

  function plots() {
    return Array.from(document.querySelectorAll("#page .js-plotly-plot")).filter(
      function (plot) {
        return plot.offsetParent !== null && plot.data && plot.data.length;
      }
    );
  }

  function each(change) {
    if (!window.Plotly) return;
    plots().forEach(function (plot) {
      window.Plotly.relayout(plot, change);
    });
  }

  window.addEventListener("beforeprint", function () {
    each({ autosize: false, width: WIDTH });
  });
  window.addEventListener("afterprint", function () {
    each({ autosize: true, width: null });
  });
})();

// Plotly in Swedish, without its button that uploads a figure to a cloud, and
// with panels that are fitted to the width that there is.
// The small bundle is there before this script; the full one comes when
// dcc.Graph asks for it, and is set up at the moment it arrives.
(function () {
  "use strict";
  var LOCALE = {
    moduleType: "locale",
    name: "sv",
    dictionary: {
      Autoscale: "Autoskala",
      "Download plot": "Ladda ner diagram",
      "Download plot as a PNG": "Ladda ner diagram som PNG",
      Pan: "Panorera",
      "Reset axes": "Återställ axlar",
      Zoom: "Zooma",
      "Zoom in": "Zooma in",
      "Zoom out": "Zooma ut",
    },
    format: {
      days: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
      shortDays: ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
      months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
      ],
      shortMonths: [
        "jan",
        "feb",
        "mars",
        "apr",
        "maj",
        "juni",
        "juli",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
      ],
      date: "%Y-%m-%d",
      decimal: ",",
      thousands: "\u00a0",
      grouping: [3],
      currency: ["", "\u00a0kr"],
    },
  };

  var LEAST = 0.2;
  var AXES = ["xaxis", "xaxis2"];

  // The sum of components/figures/panels.py, for the width that there is: labels
  // take their pixels, bars the rest, and a unit is as long in every panel.
  function fit(layout, width) {
    var panels = layout && layout.meta && layout.meta.panels;
    if (!panels || !(width > 0)) return;
    var inner = width - layout.margin.l - layout.margin.r;
    var room = 0;
    var span = 0;
    panels.forEach(function (panel) {
      room += panel.before + panel.after;
      span += (panel.high - panel.low) * panel.zoom;
    });
    var unit = Math.max(inner - room, inner * LEAST) / (span || 1);
    var whole = room + span * unit;
    var at = 0;
    panels.forEach(function (panel, number) {
      var own = unit * panel.zoom;
      var axis = layout[AXES[number]];
      axis.range = [panel.low - panel.before / own, panel.high + panel.after / own];
      var start = at / whole;
      at += panel.before + panel.after + (panel.high - panel.low) * own;
      axis.domain = [start, Math.min(at / whole, 1)];
    });
  }

  // A picture keeps its height and follows its box's width. (Plotly's own
  // resizing forgets the height, and pictures of no height lie upon each other.)
  function follow(plotly) {
    return new ResizeObserver(function (entries) {
      window.requestAnimationFrame(function () {
        entries.forEach(function (entry) {
          var plot = entry.target;
          var drawn = plot._fullLayout && plot._fullLayout.width;
          var width = plot.clientWidth;
          if (drawn && width && Math.abs(drawn - width) > 1) plotly.Plots.resize(plot);
        });
      });
    });
  }

  // dcc.Graph draws through the first, paper through the second: fitted before it
  // is drawn, a picture is drawn once.
  function fitFirst(plotly) {
    var react = plotly.react;
    var relayout = plotly.relayout;
    var watched = follow(plotly);
    plotly.react = function (plot, figure) {
      fit(figure && figure.layout, plot && plot.clientWidth);
      if (plot instanceof Element) watched.observe(plot);
      return react.apply(this, arguments);
    };
    plotly.relayout = function (plot, changed) {
      fit(plot && plot.layout, (changed && changed.width) || (plot && plot.clientWidth));
      return relayout.apply(this, arguments);
    };
    plotly.Plots.resize = function (plot) {
      return plotly.relayout(plot, { autosize: true });
    };
  }

  function setUp(plotly) {
    plotly.register(LOCALE);
    fitFirst(plotly);
    plotly.setPlotConfig({
      locale: "sv",
      displaylogo: false,
      showSendToCloud: false,
      plotlyServerURL: "",
    });
  }

  if (window.Plotly) {
    setUp(window.Plotly);
    return;
  }
  var arrived;
  Object.defineProperty(window, "Plotly", {
    configurable: true,
    get: function () {
      return arrived;
    },
    set: function (plotly) {
      arrived = plotly;
      Object.defineProperty(window, "Plotly", { value: plotly, writable: true });
      if (plotly && plotly.register) setUp(plotly);
    },
  });
})();

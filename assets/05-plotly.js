// Plotly in Swedish, and without its button that uploads a figure to a cloud.
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

  function setUp(plotly) {
    plotly.register(LOCALE);
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

// A picture that can be walked with the keyboard, and saved.
// Each point's customdata is [line id, words]: see components/figures/notation.py.
(function () {
  "use strict";
  var KEYS = [
    "ArrowRight",
    "ArrowDown",
    "ArrowLeft",
    "ArrowUp",
    "Home",
    "End",
    "Enter",
    "Escape",
  ];

  function plotsOf(walked) {
    return Array.from(walked.querySelectorAll(".plot-box:not([hidden]) .js-plotly-plot"));
  }

  // Points in reading order: plot by plot, each from its top (or left) onwards.
  function pointsOf(walked) {
    var found = [];
    plotsOf(walked).forEach(function (plot) {
      (plot.data || []).forEach(function (trace, curve) {
        (trace.customdata || []).forEach(function (said, point) {
          found.push({ plot: plot, curve: curve, point: point, words: said[1] });
        });
      });
    });
    return found;
  }

  function subplot(at) {
    var trace = at.plot.data[at.curve];
    return (trace.xaxis || "x") + (trace.yaxis || "y");
  }

  function show(at) {
    window.Plotly.Fx.hover(
      at.plot,
      [{ curveNumber: at.curve, pointNumber: at.point }],
      [subplot(at)]
    );
  }

  function hide(walked) {
    plotsOf(walked).forEach(function (plot) {
      window.Plotly.Fx.unhover(plot);
    });
  }

  function say(words) {
    var live = document.getElementById("live");
    if (live) live.textContent = words;
  }

  function open(at) {
    var trace = at.plot.data[at.curve];
    at.plot.emit("plotly_click", {
      points: [
        {
          curveNumber: at.curve,
          pointNumber: at.point,
          data: trace,
          customdata: trace.customdata[at.point],
        },
      ],
    });
  }

  function next(key, now, count) {
    if (key === "Home") return 0;
    if (key === "End") return count - 1;
    if (key === "ArrowRight" || key === "ArrowDown") return Math.min(now + 1, count - 1);
    return Math.max(now - 1, 0);
  }

  function walk(event) {
    var walked = event.target;
    if (!walked.classList || !walked.classList.contains("picture-plots")) return;
    if (KEYS.indexOf(event.key) < 0 || !window.Plotly) return;
    var points = pointsOf(walked);
    if (!points.length) return;
    event.preventDefault();
    var now = walked.uppsiktPoint === undefined ? -1 : walked.uppsiktPoint;
    if (event.key === "Escape") return leave(walked);
    if (event.key === "Enter") {
      if (points[now]) open(points[now]);
      return;
    }
    now = next(event.key, now, points.length);
    if (points[now].plot !== (points[walked.uppsiktPoint] || {}).plot) hide(walked);
    walked.uppsiktPoint = now;
    show(points[now]);
    say(points[now].words + ", " + (now + 1) + " av " + points.length);
  }

  function leave(walked) {
    hide(walked);
    delete walked.uppsiktPoint;
    say("");
  }

  document.addEventListener("keydown", walk);
  document.addEventListener("focusout", function (event) {
    var walked = event.target;
    if (walked.classList && walked.classList.contains("picture-plots")) leave(walked);
  });

  // Saving. A picture of several plots is saved as one image, plots in a row.

  var SCALE = 2;
  var GAP = 24;

  function fileName(picture, kind) {
    var title = document.getElementById(picture + "-title").textContent;
    var name = title.toLowerCase().replace(/[^a-zåäö0-9]+/g, "-").slice(0, 80);
    return name.replace(/^-|-$/g, "") + "." + kind;
  }

  function download(address, name) {
    var link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
  }

  function svgOf(plot) {
    return window.Plotly.toImage(plot, { format: "svg" }).then(function (address) {
      var text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
      return {
        text: text,
        width: plot._fullLayout.width,
        height: plot._fullLayout.height,
      };
    });
  }

  // One svg that holds each plot's, on white.
  function joined(parts) {
    var height = Math.max.apply(
      null,
      parts.map(function (part) {
        return part.height;
      })
    );
    var left = 0;
    var inner = parts.map(function (part) {
      var at = left;
      left += part.width + GAP;
      return part.text.replace("<svg ", '<svg x="' + at + '" y="0" ');
    });
    var width = left - GAP;
    return {
      width: width,
      height: height,
      text:
        '<svg xmlns="http://www.w3.org/2000/svg" width="' +
        width +
        '" height="' +
        height +
        '" viewBox="0 0 ' +
        width +
        " " +
        height +
        '"><rect width="100%" height="100%" fill="#fff"/>' +
        inner.join("") +
        "</svg>",
    };
  }

  function asAddress(svg) {
    return "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg.text);
  }

  function asPng(svg) {
    return new Promise(function (resolve, reject) {
      var image = new Image();
      image.onerror = reject;
      image.onload = function () {
        var canvas = document.createElement("canvas");
        canvas.width = svg.width * SCALE;
        canvas.height = svg.height * SCALE;
        var pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        resolve(canvas.toDataURL("image/png"));
      };
      image.src = asAddress(svg);
    });
  }

  function save(event) {
    var button = event.target.closest && event.target.closest("[data-save]");
    if (!button || !window.Plotly) return;
    var kind = button.getAttribute("data-save");
    var picture = button.parentElement.getAttribute("data-picture");
    var walked = document.getElementById(picture + "-plots");
    var name = fileName(picture, kind);
    Promise.all(plotsOf(walked).map(svgOf))
      .then(joined)
      .then(function (svg) {
        return kind === "png" ? asPng(svg) : asAddress(svg);
      })
      .then(function (address) {
        download(address, name);
        say("Bilden sparades som " + name);
      })
      .catch(function () {
        say("Bilden kunde inte sparas");
      });
  }

  document.addEventListener("click", save);
})();

// A picture that can be walked with the keyboard, and saved.
// Each point's customdata is [line id, words]: see components/figures/notation.py.
// What is said comes from components/texts, through data attributes.
(function () {
  "use strict";
  var STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  var walking = new WeakMap(); // where the reader is in each picture

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

  function show(at) {
    var trace = at.plot.data[at.curve];
    window.Plotly.Fx.hover(
      at.plot,
      [{ curveNumber: at.curve, pointNumber: at.point }],
      [(trace.xaxis || "x") + (trace.yaxis || "y")]
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

  function filled(text, values) {
    return values.reduce(function (said, value) {
      return said.replace("{}", value);
    }, text);
  }

  // As if the point had been clicked: dcc.Graph tells the page.
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

  function leave(walked) {
    if (!walking.has(walked)) return;
    walking.delete(walked);
    hide(walked);
    say("");
  }

  function isWalked(element) {
    return element.classList && element.classList.contains("picture-plots");
  }

  // Where a key leads; undefined where it leads nowhere.
  function next(key, now, last) {
    if (key === "Home") return 0;
    if (key === "End") return last;
    if (!STEPS[key]) return undefined;
    if (now === undefined) return STEPS[key] > 0 ? 0 : last;
    return Math.min(Math.max(now + STEPS[key], 0), last);
  }

  function walk(event) {
    var walked = event.target;
    if (!isWalked(walked) || !window.Plotly) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var points = pointsOf(walked);
    var now = walking.get(walked);
    if (event.key === "Escape") return leave(walked);
    if (event.key === "Enter") {
      if (points[now]) open(points[now]);
      return;
    }
    var to = next(event.key, now, points.length - 1);
    if (to === undefined || !points.length) return;
    event.preventDefault();
    if ((points[now] || {}).plot !== points[to].plot) hide(walked);
    walking.set(walked, to);
    show(points[to]);
    say(filled(walked.dataset.place, [points[to].words, to + 1, points.length]));
  }

  document.addEventListener("keydown", walk);
  document.addEventListener("focusout", function (event) {
    if (isWalked(event.target)) leave(event.target);
  });

  // Saving: the picture's words and its plots, placed as on the screen, in light
  // colours whatever the theme is.

  var SCALE = 2;
  var MARGIN = 24;
  var WORDS = [
    { slot: "-title", size: 26, weight: 700, colour: "#1b1f24" },
    { slot: "-who", size: 17, weight: 400, colour: "#4d5661" },
    { slot: "-when", size: 17, weight: 400, colour: "#4d5661" },
  ];

  function textOf(id) {
    var element = document.getElementById(id);
    return element ? element.textContent.trim() : "";
  }

  function fileName(picture, kind) {
    var words = textOf(picture + "-title").toLowerCase().split(/[^a-zåäö0-9,−+]+/);
    var name = words.reduce(function (said, word) {
      return said.length + word.length < 80 ? said + "-" + word : said;
    }, "");
    return (name.replace(/^[-,]+|[-,]+$/g, "") || picture) + "." + kind;
  }

  // Words in lines no wider than there is room for.
  function wrapped(text, font, width) {
    var pen = document.createElement("canvas").getContext("2d");
    pen.font = font;
    return text.split(" ").reduce(function (lines, word) {
      var last = lines.length - 1;
      var longer = last < 0 ? word : lines[last] + " " + word;
      if (last >= 0 && pen.measureText(longer).width <= width) lines[last] = longer;
      else lines.push(word);
      return lines;
    }, []);
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }

  // The heading as svg, and how high it is.
  function heading(picture, family, width) {
    var top = MARGIN;
    var svg = "";
    WORDS.forEach(function (word) {
      var font = word.weight + " " + word.size + "px " + family;
      wrapped(textOf(picture + word.slot), font, width).forEach(function (line) {
        if (!line) return;
        top += Math.round(word.size * 1.3);
        svg +=
          '<text x="' + MARGIN + '" y="' + (top - Math.round(word.size * 0.3)) +
          '" font-family="' + family.replace(/"/g, "'") + '" font-size="' + word.size +
          '" font-weight="' + word.weight + '" fill="' + word.colour + '">' +
          escaped(line) + "</text>";
      });
    });
    return { svg: svg, height: top + 12 };
  }

  function svgOf(plot) {
    var size = plot._fullLayout;
    var asked = { format: "svg", width: size.width, height: size.height };
    return window.Plotly.toImage(plot, asked).then(function (address) {
      return decodeURIComponent(address.slice(address.indexOf(",") + 1));
    });
  }

  // One svg that holds each plot's, on white, where it stands on the screen.
  function joined(picture, plots, drawings) {
    var boxes = plots.map(function (plot) {
      return plot.getBoundingClientRect();
    });
    var left = Math.min.apply(null, boxes.map(function (b) { return b.left; }));
    var top = Math.min.apply(null, boxes.map(function (b) { return b.top; }));
    var inner = Math.max.apply(null, boxes.map(function (b) { return b.right; })) - left;
    var low = Math.max.apply(null, boxes.map(function (b) { return b.bottom; })) - top;
    var head = heading(picture, getComputedStyle(document.body).fontFamily, inner);
    var width = Math.ceil(inner + 2 * MARGIN);
    var height = Math.ceil(head.height + low + MARGIN);
    var parts = drawings.map(function (drawing, i) {
      var x = Math.round(boxes[i].left - left + MARGIN);
      var y = Math.round(boxes[i].top - top + head.height);
      return drawing.replace("<svg ", '<svg x="' + x + '" y="' + y + '" ');
    });
    return {
      width: width,
      height: height,
      text:
        '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' +
        height + '" viewBox="0 0 ' + width + " " + height + '">' +
        '<rect width="100%" height="100%" fill="#fff"/>' +
        head.svg + parts.join("") + "</svg>",
    };
  }

  function asSvg(svg) {
    return new Blob([svg.text], { type: "image/svg+xml" });
  }

  function asPng(svg) {
    return new Promise(function (resolve, reject) {
      var image = new Image();
      image.onerror = reject;
      image.onload = function () {
        var canvas = document.createElement("canvas");
        canvas.width = svg.width * SCALE;
        canvas.height = svg.height * SCALE;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) {
          if (blob) resolve(blob);
          else reject(new Error("no image"));
        }, "image/png");
      };
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg.text);
    });
  }

  function download(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 10000);
  }

  function save(event) {
    var button = event.target.closest && event.target.closest("[data-save]");
    if (!button || !window.Plotly) return;
    var told = button.parentElement.dataset;
    var name = fileName(told.picture, button.dataset.save);
    var plots = plotsOf(document.getElementById(told.picture + "-plots"));
    Promise.all(plots.map(svgOf))
      .then(function (drawings) {
        return joined(told.picture, plots, drawings);
      })
      .then(button.dataset.save === "png" ? asPng : asSvg)
      .then(function (blob) {
        download(blob, name);
        say(filled(told.saved, [name]));
      })
      .catch(function () {
        say(told.failed);
      });
  }

  document.addEventListener("click", save);
})();

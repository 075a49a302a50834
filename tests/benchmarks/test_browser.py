"""What the reader waits for, beside a static page that draws the same."""

import http.server
import json
import statistics
import threading
import urllib.request
from importlib.resources import files

import pytest

from tests.benchmarks.conftest import ROOT, SLACK, callback_body, serving

pytestmark = [pytest.mark.benchmark, pytest.mark.browser]

SEARCH = "?namnd=gsn&ar=2021&tillfalle=3"
ROUNDS = 7

#: Notes when every picture has been drawn and when the first figure stands there.
WATCH = """
window.__marks = {};
(function look() {
  const body = document.body;
  const drawn = [...document.querySelectorAll('.js-plotly-plot')].filter(
    (plot) => plot.querySelector('.point path, .points path'));
  if (!__marks.text && body && body.innerText.includes('44,7'))
    __marks.text = performance.now();
  if (!__marks.drawn && drawn.length >= PLOTS) {
    __marks.drawn = performance.now();
    return;
  }
  requestAnimationFrame(look);
})();
"""

#: Resolves to the marks; the page's policy forbids waiting by a string of code.
DRAWN = """() => new Promise((done) => (function wait() {
  if (window.__marks.drawn) done(window.__marks);
  else setTimeout(wait, 20);
})())"""

STATIC = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<title>Static</title></head><body><p>44,7</p>{divs}
<script src="plotly.js"></script><script>
window.FIGURES = {figures};
window.draw = (how) => Promise.all(FIGURES.map((f, i) =>
  Plotly[how]('p' + i, f.data, f.layout, {{displayModeBar: false, responsive: true}})));
draw('newPlot');
</script></body></html>"""


def bundles():
    full = files("plotly") / "package_data" / "plotly.min.js"
    yield pytest.param("full", full, 1.5, id="full")
    basic = ROOT / "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
    there = pytest.mark.skipif(
        not basic.exists(), reason="node_modules saknas: kör npm ci"
    )
    yield pytest.param("basic", basic, 2.2, id="basic", marks=there)


def figures(url, search=SEARCH):
    request = urllib.request.Request(
        f"{url}/_dash-update-component",
        json.dumps(callback_body(url, "drift", search)).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        response = json.load(answer)["response"]
    return [slot["figure"] for slot in response.values() if "figure" in slot]


@pytest.fixture
def static_url(tmp_path):
    """Serves a folder with a page that draws the figures put there."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args):
            super().__init__(*args, directory=str(tmp_path))

        def log_message(self, *_args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def write_static(folder, drawn, script):
    divs = "".join(
        f'<div id="p{i}" style="height:{f["layout"].get("height", 400)}px"></div>'
        for i, f in enumerate(drawn)
    )
    page = STATIC.format(divs=divs, figures=json.dumps(drawn))
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / "plotly.js").write_bytes(script.read_bytes())


def cold(chromium, url, plots):
    """Marks of one cold load, in milliseconds from the navigation's start."""
    context = chromium.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    page.add_init_script(WATCH.replace("PLOTS", str(plots)))
    page.goto(url)
    marks = page.evaluate(DRAWN)
    context.close()
    return marks


@pytest.mark.parametrize(("bundle", "script", "limit"), list(bundles()))
def test_cold_load(chromium, tmp_path, static_url, bundle, script, limit):
    with serving(tmp_path, bundle=bundle) as (url, _process, _seconds):
        drawn = figures(url)
        write_static(tmp_path, drawn, script)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            theirs.append(cold(chromium, static_url, len(drawn)))
            ours.append(cold(chromium, f"{url}/drift{SEARCH}", len(drawn)))
    mine, static, text = (
        statistics.median(marks[name] for marks in runs)
        for runs, name in ((ours, "drawn"), (theirs, "drawn"), (ours, "text"))
    )
    print(f"\ncold load, {bundle}: {mine:.0f} ms, static {static:.0f} ms")
    print(f"ratio {mine / static:.2f}x (limit {limit}x); first figures {text:.0f} ms")
    assert mine / static <= limit * SLACK
    assert text <= static * SLACK


#: Milliseconds from a choice until every picture has been drawn anew.
CHOOSE = """() => new Promise((done) => {
  const plots = [...document.querySelectorAll('.js-plotly-plot')];
  let left = plots.length;
  const start = performance.now();
  plots.forEach((plot) => plot.once('plotly_afterplot', () => {
    if (!--left) requestAnimationFrame(() => done(performance.now() - start));
  }));
  const unit = document.getElementById('unit');
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
  set.call(unit, unit.value === 'tkr' ? 'mnkr' : 'tkr');
  unit.dispatchEvent(new Event('change', {bubbles: true}));
})"""

REACT = """(figures) => {
  window.FIGURES = figures;
  const start = performance.now();
  return draw('react').then(() => new Promise((done) =>
    requestAnimationFrame(() => done(performance.now() - start))));
}"""


def test_change_of_selection(chromium, tmp_path, static_url):
    script = next(bundles()).values[1]
    with serving(tmp_path, bundle="full") as (url, _process, _seconds):
        two = [figures(url, SEARCH), figures(url, f"{SEARCH}&enhet=tkr")]
        write_static(tmp_path, two[0], script)
        size = {"width": 1920, "height": 1080}
        static, app = (chromium.new_page(viewport=size) for _ in range(2))
        static.goto(static_url)
        static.wait_for_selector(".js-plotly-plot .point path")
        app.goto(f"{url}/drift{SEARCH}")
        app.wait_for_selector("#drift-bridge-bridge .point path")
        app.wait_for_timeout(500)
        ours, theirs = [], []
        for turn in range(2 * ROUNDS):
            theirs.append(static.evaluate(REACT, two[(turn + 1) % 2]))
            ours.append(app.evaluate(CHOOSE))
    mine, react = statistics.median(ours), statistics.median(theirs)
    print(f"\nchange of selection {mine:.0f} ms, Plotly.react {react:.0f} ms")
    print(f"ratio {mine / react:.2f}x (limit 1.5x)")
    assert mine / react <= 1.5 * SLACK

"""Pictures in a real browser: nothing is cut, crossed or laid upon anything else."""

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import expect

from components import paces, rows
from components.figures import action_plan, bridge, investments, operating_costs
from components.figures import paces as pace_figures
from data_access import Selection
from tests import axe
from tests.test_browser import GSN as SEARCH
from tests.test_browser import opened

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).parents[1] / "assets"
PLOTLY = files("plotly") / "package_data" / "plotly.min.js"
GSN = Selection("gsn", 2021, "3")
UNITS = ("mnkr", "tkr", "kr")
#: Widths of a plot: a telephone, half of a laptop's screen, a whole large one.
WIDTHS = (292, 640, 1700)
MNKR = 100_000_000

DRAW = """(figures) => Promise.all(figures.map((figure, i) => {
  if (!i) document.body.replaceChildren();
  const plot = document.body.appendChild(document.createElement('div'));
  plot.id = 'p' + i;
  return Plotly.react(plot, {...figure, config: {displayModeBar: false}});
}))"""

#: Every word's box against every other one, the bars, the lines and the edges.
FAULTS = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap((plot) => {
  const edge = plot.getBoundingClientRect();
  const box = (element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return {left, right, top, bottom};
  };
  const words = [...plot.querySelectorAll('.annotation-text')].map((element) => ({
    ...box(element), said: element.textContent}));
  const bars = [...plot.querySelectorAll('.point path')].map(box)
    .filter((bar) => bar.right - bar.left > 1 && bar.bottom - bar.top > 1);
  const points = [...plot.querySelectorAll('.shapelayer path')].flatMap((line) => {
    const at = line.getScreenCTM(), length = line.getTotalLength();
    return Array.from({length: Math.ceil(length / 2) + 1}, (_, i) =>
      line.getPointAtLength(Math.min(2 * i, length)).matrixTransform(at));
  });
  const meet = (a, b, by) => a.left < b.right - by && b.left < a.right - by &&
    a.top < b.bottom - by && b.top < a.bottom - by;
  const faults = [];
  words.forEach((word, i) => {
    const name = plot.id + ' ' + word.said;
    if (word.left < edge.left - 1 || word.right > edge.right + 1 ||
        word.top < edge.top - 2 || word.bottom > edge.bottom + 2)
      faults.push(name + ': cut');
    words.slice(i + 1).filter((other) => meet(word, other, 3)).forEach((other) =>
      faults.push(name + ': upon ' + other.said));
    if (bars.some((bar) => meet(word, bar, 3))) faults.push(name + ': upon a bar');
    if (points.some(({x, y}) => x > word.left + 2 && x < word.right - 2 &&
        y > word.top + 4 && y < word.bottom - 4)) faults.push(name + ': crossed');
  });
  return faults;
})"""


@pytest.fixture
def faults(page):
    """What is wrong with figures, at any width."""
    page.set_content("<!DOCTYPE html><body style='margin:0'></body>")
    page.add_script_tag(path=str(PLOTLY))
    page.add_script_tag(path=str(ASSETS / "05-plotly.js"))

    def look(figures):
        found = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(DRAW, figures)
            found += [f"{width}: {fault}" for fault in page.evaluate(FAULTS)]
        return found

    return look


@pytest.fixture
def total(source):
    return rows.total(source.investments(GSN))


def test_the_published_report(source, total, faults):
    lines = source.operating_costs(GSN)
    drawn = [
        figure
        for unit in UNITS
        for figure in (
            operating_costs.period(lines, unit),
            operating_costs.year(lines, unit),
            bridge.bridge(lines, unit),
            pace_figures.paces(paces.operating_costs(lines, 8), unit),
            investments.allocation(total, unit),
            investments.months(total, 8, unit),
        )
    ]
    assert faults(drawn) == []


def test_reports_of_other_boards(municipality, faults):
    teknik = Selection("teknik", 2026, "m03")
    total = rows.total(municipality.investments(teknik))
    drawn = []
    for unit in UNITS:
        for selection in (teknik, Selection("avfall", 2026, "m03")):
            lines = municipality.operating_costs(selection)
            paced = paces.operating_costs(lines, 3)
            drawn += [
                operating_costs.year(lines, unit),
                pace_figures.paces(paced, unit),
            ]
        drawn += [
            investments.allocation(total, unit),
            investments.months(total, 3, unit),
        ]
    assert faults(drawn) == []


@pytest.mark.parametrize(
    "change",
    [
        {"ordered": 1 * MNKR},
        {"forecast": 14 * MNKR},
        {"forecast": 12 * MNKR, "ordered": 11 * MNKR},
        {"outcome": 11 * MNKR, "forecast": 12 * MNKR},
        {"outcome": 13 * MNKR, "forecast": 13 * MNKR},
        {"forecast": 1 * MNKR},
        {"outcome": None},
        {"forecast": None},
        {"original": 1 * MNKR, "carried_over": 8 * MNKR, "extra": None},
    ],
)
def test_allocations_used_otherwise(total, faults, change):
    changed = {**total, **change}
    drawn = [investments.allocation(changed, unit) for unit in UNITS]
    drawn += [
        figure
        for month in (1, 3, 4, 8, 10, 11)
        if (figure := investments.months(changed, month, "mnkr"))
    ]
    assert faults(drawn) == []


@pytest.mark.parametrize(
    ("budget", "deviations"),
    [
        (-4, (54, -41)),
        (-200, (54, -41)),
        (-8000, (54, -41)),
        (300, (-254, 41)),
        (10, (-120, 60)),
        (0, (0, 0)),
    ],
)
def test_other_bridges(source, faults, budget, deviations):
    lines = source.operating_costs(GSN)
    tenth = MNKR // 10
    net = lines["kind"] == "net"
    lines.loc[~net, "deviation_period"] = [d * tenth for d in deviations]
    lines.loc[net, "budget_period"] = budget * tenth
    lines.loc[net, "outcome_period"] = (budget + sum(deviations)) * tenth
    drawn = [bridge.bridge(lines, unit) for unit in ("mnkr", "kr")]
    assert faults(drawn) == []


@pytest.mark.parametrize("effects", [(5, 12, 0, 0), (-5, 12, 3, 3), (999, 1, 0, 20)])
def test_effects(source, faults, effects):
    plan = source.action_plan(GSN)
    first = plan.index[plan["number"] == "1.1"]
    plan.loc[first, ["description", "operation"]] = ["Säga upp avtal", "IT-center"]
    plan.loc[first, [f"effect_{n}" for n in range(4)]] = [
        e * MNKR // 10 for e in effects
    ]
    drawn = [action_plan.effects(plan, 2021, unit) for unit in UNITS]
    assert faults(drawn) == []


# On the page


@pytest.fixture
def drift(page, served):
    """The page of operating costs, its pictures drawn."""
    opened(page, served, "/drift", SEARCH)
    expect(page.locator("#drift-main .point path")).to_have_count(18)
    return page


@pytest.fixture
def said(page):
    """What the live region says."""
    return lambda words: expect(page.locator("#live")).to_have_text(words)


def test_a_picture_is_walked_with_the_arrow_keys(drift, said):
    drift.locator("#drift-main-plots").focus()
    expect(drift.locator("#drift-main-keys")).to_be_visible()
    drift.keyboard.press("ArrowRight")
    said("Intäkter, Budget, 39,3\u00a0mnkr, 1 av 18")
    expect(drift.locator("#drift-main-period .hovertext")).to_contain_text("39,3")
    drift.keyboard.press("ArrowDown")
    said("Intäkter, Utfall, 44,7\u00a0mnkr, 2 av 18")
    drift.keyboard.press("End")
    said("Netto, Avvikelse, 0,0\u00a0mnkr, som budget, 18 av 18")
    expect(drift.locator("#drift-main-year .hovertext")).to_contain_text("som budget")
    expect(drift.locator("#drift-main-period .hovertext")).to_have_count(0)
    drift.keyboard.press("ArrowRight")
    said("Netto, Avvikelse, 0,0\u00a0mnkr, som budget, 18 av 18")
    drift.keyboard.press("Home")
    said("Intäkter, Budget, 39,3\u00a0mnkr, 1 av 18")
    drift.keyboard.press("Escape")
    said("")
    expect(drift.locator("#drift-main .hovertext")).to_have_count(0)


def test_it_is_walked_again_when_it_has_been_redrawn(drift, said):
    drift.get_by_label("Enhet", exact=True).select_option("tkr")
    expect(drift.locator("#drift-main-period")).to_contain_text("44\u00a0700")
    drift.locator("#drift-main-plots").focus()
    drift.keyboard.press("ArrowRight")
    said("Intäkter, Budget, 39\u00a0300\u00a0tkr, 1 av 18")


def test_enter_opens_the_line(drift):
    drift.locator("#drift-main-plots").focus()
    for _ in range(4):
        drift.keyboard.press("ArrowRight")
    drift.keyboard.press("Enter")
    expect(drift.locator("#drift-detail")).to_contain_text("Kostnader: varifrån")


def test_tab_goes_past_the_plots(drift):
    drift.locator("#drift-main-plots").focus()
    drift.keyboard.press("Tab")
    expect(drift.locator("#drift-main [data-save=png]")).to_be_focused()


@pytest.mark.parametrize(
    ("kind", "begins"), [("png", b"\x89PNG\r\n"), ("svg", b"<svg xmlns=")]
)
def test_a_picture_is_saved_with_its_words(drift, said, kind, begins, tmp_path):
    drift.emulate_media(color_scheme="dark")
    with drift.expect_download() as download:
        drift.locator(f"#drift-main [data-save={kind}]").click()
    name = download.value.suggested_filename
    assert name.startswith("1,3-mnkr-bättre-än-budget")
    said(f"Bilden sparades som {name}")
    file = tmp_path / name
    download.value.save_as(file)
    content = file.read_bytes()
    assert content.startswith(begins)
    if kind == "svg":
        text = content.decode()
        for words in ("1,3 mnkr bättre", "Driftkostnader, ", "69,5", "+1,3", "#fff"):
            assert words.replace(" mnkr", "\u00a0mnkr") in text or words in text
        assert "filter" not in text


#: How long a unit is in each panel, and whether each plot fills its box.
UNITS_LONG = """() => ['period', 'year'].flatMap((name) => {
  const plot = document.querySelector(`#drift-main-${name} .js-plotly-plot`);
  const {xaxis, xaxis2, width} = plot._fullLayout;
  const fills = Math.abs(width - plot.closest('.plot-box').clientWidth) < 2;
  return [xaxis, xaxis2].map(({_length, range}) =>
    fills ? _length / (range[1] - range[0]) : -Math.random());
})"""


@pytest.mark.parametrize("width", [1366, 700, 320])
def test_panels_are_fitted_anew_when_the_window_changes(drift, width):
    drift.set_viewport_size({"width": width, "height": 900})
    for _ in range(50):
        units = drift.evaluate(UNITS_LONG)
        if units == pytest.approx([units[0]] * 4, rel=0.01):
            break
        drift.wait_for_timeout(100)
    assert units == pytest.approx([units[0]] * 4, rel=0.01)
    assert drift.evaluate(FAULTS) == []


def test_the_dark_theme_turns_the_plots_and_nothing_else(drift):
    filtered = "getComputedStyle(document.querySelector('{}')).filter"
    plot = filtered.format("#drift-main .main-svg")
    drift.get_by_label("Tema").select_option("dark")
    assert "invert(1)" in drift.evaluate(plot)
    drift.emulate_media(media="print")
    assert drift.evaluate(plot) == "none"
    drift.emulate_media(media="screen", forced_colors="active")
    assert drift.evaluate(plot) == "none"


def test_a_picture_without_a_table_offers_none(page, served):
    opened(page, served, "/handlingsplan", SEARCH)
    for details in page.locator(".picture details:visible").all():
        assert details.locator("table").count()
    assert axe.violations(page) == []

"""Pictures in a real browser: nothing is cut, crossed or laid upon anything else."""

from importlib.resources import files
from pathlib import Path

import pytest

from components import paces, rows
from components.figures import action_plan, bridge, investments, operating_costs
from components.figures import paces as pace_figures
from data_access import Selection

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

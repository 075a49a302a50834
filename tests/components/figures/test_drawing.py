"""Our pictures as SVG: every bar as long as its figure, every word in sight."""

import re
from datetime import date
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from components import charts, meeting_view, rows, slides
from components.figures import boards, drawing, forecast, notation, panels
from components.figures.drawing.space import Space
from data_access import Selection

DAY = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (280, 640, 1100)


def figures(source, selection):
    """Every chart that a paper or a slide shows of a report."""
    report = source.report(selection)
    lines = source.operating_costs(selection)
    total = rows.total(source.investments(selection))
    plan = source.action_plan(selection)
    unit = report.unit
    found = [
        charts.operating_costs(report, lines, unit),
        charts.pace(report, lines, unit),
        charts.bridge(report, lines, source.causes(selection), unit),
        charts.effects(report, plan, unit),
    ]
    if total:
        found += [
            charts.allocation(report, total, unit),
            charts.investment_months(report, total, unit),
        ]
    return [plot for chart in found if chart for plot in chart.plots if plot]


def slide_figures(source, selection):
    """The charts of a report's slides, which have one width."""
    report = source.report(selection)
    shown = slides.of_report(source, report, DAY)
    return [each.picture.figure for each in shown if each.picture]


@pytest.fixture
def every(municipality):
    """The pictures of every report there is: GSN's, and three quite unlike it."""
    found = [
        figure
        for report in municipality.catalogue()
        for figure in figures(municipality, report.selection)
    ]
    assert len(found) > 8
    return found


def rects(root):
    return list(root.iter(f"{SVG}rect"))


def number(element, name):
    return float(element.get(name))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_bar_is_as_long_as_its_figure(every, width):
    for figure in every:
        root = ET.fromstring(drawing.svg(figure, width))
        space = Space.of(figure["layout"], width)
        drawn = iter(rects(root))
        for trace in figure["data"]:
            if trace["type"] != "bar":
                next(drawn)
                continue
            upright = trace["orientation"] == "v"
            (value,) = trace["y" if upright else "x"]
            if not value:
                continue
            axis = space.axis("y" if upright else trace["xaxis"])
            rect = next(drawn)
            length = number(rect, "height" if upright else "width")
            assert length == pytest.approx(abs(value * axis.unit), abs=0.02)
        assert next(drawn, None) is None


def test_slides_are_drawn_whole(municipality):
    found = [
        figure
        for report in municipality.catalogue()
        for figure in slide_figures(municipality, report.selection)
    ]
    assert len(found) >= 6
    every_word_is_within(found, meeting_view.WIDTH)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_is_there_and_within_the_picture(every, width):
    every_word_is_within(every, width)


def every_word_is_within(figures, width):
    for figure in figures:
        root = ET.fromstring(drawing.svg(figure, width))
        _, _, wide, high = map(float, root.get("viewBox").split())
        said = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
        wanted = [label["text"] for label in figure["layout"]["annotations"]]
        assert said == [unescape(re.sub(r"<[^>]+>", "", text)) for text in wanted]
        for text in root.iter(f"{SVG}text"):
            for line in text.findall(f"{SVG}tspan"):
                left, right = span(text, line)
                assert left > -1
                assert right < wide + 1
                assert 0 < number(line, "y") < high


def span(text, line):
    """From where to where a line of words reaches, on the safe side."""
    width = panels.text_width("".join(line.itertext()), size=number(text, "font-size"))
    x = number(line, "x")
    shift = {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor")]
    return x - shift, x - shift + width


def test_scenarios_are_drawn_as_on_the_screen(source):
    figure = charts.operating_costs(
        source.report(Selection()), source.operating_costs(Selection()), "mnkr"
    ).plots[1]
    drawn = rects(ET.fromstring(drawing.svg(figure, 640)))
    budget, hatched = drawn[0], drawn[1]
    assert budget.get("fill") == "none"
    assert budget.get("stroke")
    assert hatched.get("fill").startswith("url(#hatch")


def test_the_same_figure_is_the_same_text(source):
    figure = figures(source, Selection())[0]
    assert drawing.svg(figure, 640) == drawing.svg(figure, 640)


def test_words_that_are_read_upwards_end_where_the_bar_does():
    label = notation.label("12,5", 0.5, 10, anchor="center", valign="bottom")
    figure = notation.board(
        [], [label | {"textangle": -90}], [], 40, [panels.Panel(0, 1)]
    )
    (text,) = ET.fromstring(drawing.svg(figure, 300)).iter(f"{SVG}text")
    assert text.get("transform").startswith("rotate(-90 ")
    assert text.get("text-anchor") == "start"
    assert "".join(text.itertext()) == "12,5"


def test_words_of_a_source_are_words():
    label = notation.label(notation.plain("<b>A & B</b>"), 0, 0)
    figure = notation.board([], [label], [], 40, [panels.Panel(0, 1)])
    root = ET.fromstring(drawing.svg(figure, 300))
    assert ["".join(t.itertext()) for t in root.iter(f"{SVG}text")] == ["<b>A & B</b>"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda f: f["data"][0].update(type="pie"),
        lambda f: f["data"][0].update(textfont={}),
        lambda f: f["data"][0]["marker"].update(gradient={}),
        lambda f: f["layout"].update(images=[]),
        lambda f: f["layout"]["annotations"][0].update(textangle=90),
        lambda f: f["layout"]["shapes"].append({"type": "circle"}),
        lambda f: f["layout"]["shapes"][0]["line"].update(dash="longdash"),
        lambda f: f["layout"]["annotations"][0].update(xref="x9"),
    ],
)
def test_what_is_not_known_is_never_left_out_in_silence(source, spoil):
    figure = figures(source, Selection())[0]
    spoil(figure)
    with pytest.raises(ValueError, match="unknown"):
        drawing.svg(figure, 640)


def test_upright_bars_and_boards_are_drawn():
    words = forecast.Words("prognos", "utfall", "kontroll")
    shown = [forecast.Bar("t1", "tillfälle 1", -230, control=-500, range=(-900, 100))]
    for figure in (
        forecast.bars(shown, "kr", words),
        boards.deviations(
            [boards.Bar("A", -230, "bad"), boards.Bar("B", None, "")], "kr"
        ),
    ):
        assert len(rects(ET.fromstring(drawing.svg(figure, 500)))) >= 1
    assert boards.deviations([boards.Bar("A", None, "")], "kr") is None

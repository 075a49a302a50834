"""Native charts in the notation, over the sheet's own cells."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from components import sentences, texts, theme
from components.export.contents import about
from components.export.xlsx.book import Book, number_format
from data_access.loaders.sheets import Sheet

#: How a scenario is drawn, in every chart.
PENS: dict[str, dict[str, Any]] = {
    "budget": {
        "fill": {"color": theme.PAPER},
        "border": {"color": theme.MARK, "width": 2},
    },
    "outcome": {"fill": {"color": theme.MARK}},
    "previous": {"fill": {"color": theme.PREVIOUS}},
    "forecast": {
        "pattern": {
            "pattern": "wide_upward_diagonal",
            "fg_color": theme.MARK,
            "bg_color": theme.PAPER,
        },
        "border": {"color": theme.MARK, "width": 1.5},
    },
    "deviation": {"fill": {"color": theme.TONES["neutral"]}},
}

#: Of each section the charts: title and measures with their scenarios.
_CHARTS: dict[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = {
    "operating_costs": (
        (
            texts.SLIDE_PERIOD,
            (("budget_period", "budget"), ("outcome_period", "outcome")),
        ),
        (texts.SLIDE_YEAR, (("budget_year", "budget"), ("forecast_year", "forecast"))),
        (texts.YEAR_DEVIATION, (("deviation_year", "deviation"),)),
    ),
    "investments": (
        (
            texts.INVESTMENTS,
            (
                ("appropriation", "budget"),
                ("outcome", "outcome"),
                ("forecast", "forecast"),
            ),
        ),
    ),
}
#: Pixels of a chart, and of a row of the sheet.
_WIDE, _HIGH, _ROW = 620, 300, 20


def section(
    book: Book,
    made: Worksheet,
    sheet: Sheet,
    measures: Sequence[str],
    rows: tuple[int, int, int],
) -> None:
    """Draw a section's charts beneath its lines.

    Args:
        book: Being made.
        made: The sheet that is drawn on.
        sheet: What stands on it.
        measures: Its columns, from the second on.
        rows: Of the heads, of the first and of the last line.
    """
    heads, first, last = rows
    summary = _summary(book, sheet)
    top = last + 3
    for title, wanted in _CHARTS[sheet.section.name]:
        shown = [(m, scenario) for m, scenario in wanted if m in measures]
        if last < first or not shown:
            continue
        chart = bars(book, f"{title}, {sheet.section.unit}")
        for measure, scenario in shown:
            at = 1 + measures.index(measure)
            chart.add_series(
                {
                    "name": [made.get_name(), heads, at],
                    "categories": [made.get_name(), first, 0, last, 0],
                    "values": [made.get_name(), first, at, last, at],
                    "gap": 60,
                    **PENS[scenario],
                    **_judged(book, sheet, scenario, measure, last - first + 1),
                    "data_labels": labels(sheet.section.unit, sheet.section.quantum),
                }
            )
        if len(shown) == 1:
            chart.set_legend({"none": True})
        place(made, chart, top, summary, last - first + 1)
        top += _height(last - first + 1) // _ROW + 2


def bars(book: Book, title: str) -> Any:  # noqa: ANN401 -- untyped
    """A lying bar chart without scale and grid: the figures stand at the bars."""
    chart = book.made.add_chart({"type": "bar"})
    chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"position": "top"})
    chart.set_y_axis({"reverse": True, "major_gridlines": {"visible": False},
                      "label_position": "low"})  # fmt: skip
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    return chart


def labels(unit: str, quantum: int) -> dict[str, Any]:
    """Figures at the bars."""
    return {"value": True, "num_format": number_format(unit, quantum)}


def place(
    made: Worksheet,
    chart: Any,  # noqa: ANN401
    row: int,
    summary: str,
    lines: int,
) -> None:
    """Put a chart on a sheet, with what it shows in words."""
    chart.set_size({"width": _WIDE, "height": _height(lines)})
    made.insert_chart(row, 0, chart, {"description": summary, "object_position": 2})


def points(tones: Sequence[str]) -> dict[str, Any]:
    """Deviations coloured as the rules judge them, never by the sign."""
    return {
        "points": [
            {"fill": {"color": theme.TONES[tone or "neutral"]}} for tone in tones
        ]
    }


def _height(lines: int) -> int:
    return max(_HIGH, 90 + 46 * lines)


def _judged(
    book: Book, sheet: Sheet, scenario: str, measure: str, count: int
) -> dict[str, Any]:
    if scenario != "deviation" or sheet.section.name != "operating_costs":
        return {}
    frame = book.source.operating_costs(book.report.selection)
    tones = list(frame[measure.replace("deviation", "tone")])
    return points(tones) if len(tones) == count else {}


def _summary(book: Book, sheet: Sheet) -> str:
    """What the charts show, in the sentences of the screen."""
    if sheet.section.name == "operating_costs":
        lines = book.source.operating_costs(book.report.selection)
        return sentences.operating_summary(book.report, lines, sheet.section.unit)
    total = about.invested(book.source, book.report)
    if total is None:
        return texts.INVESTMENTS
    return sentences.investments_summary(total, sheet.section.unit)

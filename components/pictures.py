"""A picture on a page: title in words, plots, and the same figures as a table.

The frame is laid out once and its plots stay mounted; an answer fills the slots.
One Tab stop a picture: arrow keys walk its points (``assets/10-picture.js``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import Output, dcc, html
from dash.development.base_component import Component

from components import texts
from components.charts import Chart
from components.figures.notation import Figure

_CONFIG = {
    "displayModeBar": False,
    "responsive": False,  # assets/05-plotly.js resizes, and keeps the height
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
}
_NOTHING: Figure = {"data": [], "layout": {}}


@dataclass(frozen=True)
class Picture:
    """What a picture says and shows.

    Attributes:
        message: The title: a sentence with its number.
        who: What, who and unit.
        when: When, and which scenarios.
        summary: What it shows, for who cannot see it.
        plots: Plotly dicts, one a slot; ``None`` hides its slot.
        table: The same figures as a table.
        empty: What to say instead, where there is nothing to draw.
    """

    message: str
    who: str = ""
    when: str = ""
    summary: str = ""
    plots: tuple[Figure | None, ...] = ()
    table: Component | None = None
    empty: str = ""


def of(chart: Chart, table: Component | None) -> Picture:
    """A chart on a page, with its figures as a table."""
    return Picture(
        chart.message,
        chart.who,
        chart.when,
        chart.summary,
        tuple(chart.plots),
        table,
    )


def missing(message: str, why: str) -> Picture:
    """A picture that cannot be drawn, and why."""
    return Picture(message, empty=why)


def layout(picture: str, plots: Sequence[str]) -> Component:
    """The empty frame of a picture with so many plots."""
    title, summary, keys = (
        f"{picture}-{slot}" for slot in ("title", "summary", "keys")
    )
    return html.Figure(
        [
            html.H2(id=title, className="picture-title"),
            html.P(id=f"{picture}-who", className="picture-who"),
            html.P(id=f"{picture}-when", className="picture-when"),
            html.P(id=f"{picture}-empty", className="empty"),
            html.Div(
                [
                    html.P(id=summary, className="visually-hidden"),
                    html.Div(
                        [_plot(picture, plot) for plot in plots],
                        className="picture-plots",
                        id=f"{picture}-plots",
                        role="application",
                        tabIndex="0",
                        **{
                            "aria-roledescription": texts.PICTURE,
                            "aria-labelledby": title,
                            "aria-describedby": f"{summary} {keys}",
                            "data-place": texts.PICTURE_PLACE,
                        },
                    ),
                    html.P(texts.PICTURE_KEYS, id=keys, className="picture-keys"),
                    html.Div(
                        [_save("png"), _save("svg")],
                        className="picture-tools",
                        **{
                            "data-picture": picture,
                            "data-saved": texts.PICTURE_SAVED,
                            "data-failed": texts.PICTURE_NOT_SAVED,
                        },
                    ),
                    html.Details(
                        [
                            html.Summary(texts.AS_TABLE),
                            html.Div(id=f"{picture}-table"),
                        ],
                        id=f"{picture}-details",
                    ),
                ],
                id=f"{picture}-drawn",
            ),
        ],
        className="picture",
        id=picture,
        **{"aria-labelledby": title},
    )


def outputs(picture: str, plots: Sequence[str]) -> dict[str, Output]:
    """The slots of a picture, by keys that are unique on a page."""
    words = {
        f"{picture}-{slot}": Output(f"{picture}-{slot}", "children")
        for slot in ("title", "who", "when", "summary", "empty", "table")
    }
    drawn = {
        f"{picture}-{slot}": Output(f"{picture}-{slot}", "hidden")
        for slot in ("drawn", "details")
    }
    for plot in plots:
        name = f"{picture}-{plot}"
        drawn[name] = Output(name, "figure")
        drawn[f"{name}-box"] = Output(f"{name}-box", "hidden")
    return words | drawn


def values(picture: str, plots: Sequence[str], shown: Picture) -> dict[str, Any]:
    """What fills the slots of a picture."""
    found: dict[str, Any] = {
        f"{picture}-title": shown.message,
        f"{picture}-who": shown.who,
        f"{picture}-when": shown.when,
        f"{picture}-summary": shown.summary,
        f"{picture}-empty": shown.empty or None,
        f"{picture}-table": shown.table,
        f"{picture}-drawn": not any(shown.plots),
        f"{picture}-details": shown.table is None,
    }
    drawn = shown.plots or (None,) * len(plots)
    for plot, figure in zip(plots, drawn, strict=True):
        found[f"{picture}-{plot}"] = figure or _NOTHING
        found[f"{picture}-{plot}-box"] = figure is None
    return found


def _plot(picture: str, plot: str) -> Component:
    name = f"{picture}-{plot}"
    return html.Div(
        dcc.Graph(id=name, config=_CONFIG, figure=_NOTHING, className="plot"),
        id=f"{name}-box",
        className="plot-box",
        # Read as words and walked with arrow keys, never as loose figures.
        **{"aria-hidden": "true"},
    )


def _save(kind: str) -> Component:
    return html.Button(
        texts.SAVE_AS.format(kind.upper()),
        type="button",
        className="btn btn-link btn-sm",
        **{"data-save": kind},
    )

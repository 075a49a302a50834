"""Mål: what the report promises, what is reached, and what is measured."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, links, marks, sentences, tables, texts
from components.answers import Answering
from components.forms import goals as forms
from components.forms.door import is_open
from components.frame import Values
from components.pages import operating_costs
from components.sentences import goals as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NOUNS, Record, Source

PATH = "/mal"
NAME = texts.GOALS

_PAGE = "goals"

#: The columns of the measures beside their names.
COLUMNS = (
    Column(texts.METRIC_KIND, text=True),
    Column(texts.MEASURED_IN, text=True),
    Column(texts.PERIOD, text=True),
    Column(texts.TARGET, scenario="budget"),
    Column(texts.OUTCOME, scenario="outcome"),
    Column(texts.DIFFERENCE, scenario="deviation"),
    Column(texts.TIED_LINE, text=True),
    Column(texts.REMARK, text=True),
)


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="goals-message", className="message"),
        html.Div(id="goals-edit"),
        html.Div(id="goals-list"),
        html.Div(id="goals-metrics"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    found = source.records("goal", report.id)
    measured = source.records("metric", report.id)
    shown = not is_open(view, report)
    return {
        **frame.filled(report, view, sentences.signs(source.sections(view.selection))),
        "message": words.goals(found),
        "edit": forms.form(source, PATH, view),
        "list": _list(found) if shown else None,
        "metrics": _metrics(source, measured, view) if shown and measured else None,
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("goals-message", "children"),
        "edit": Output("goals-edit", "children"),
        "list": Output("goals-list", "children"),
        "metrics": Output("goals-metrics", "children"),
    },
    answer,
)


def _list(found: Sequence[Record]) -> Component:
    if not found:
        return html.P(texts.NO_GOALS_HELP, className="empty")
    heads = [Column(texts.JUDGED, text=True), Column(texts.REMARK, text=True)]
    return tables.table(
        texts.OPERATIONAL_GOALS, heads, [_goal(one) for one in found], first=texts.GOALS
    )


def _goal(goal: Record) -> Line:
    status = marks.mark("goal", str(goal.values["status"]))
    return Line(
        str(goal.values["name"]), [Cell(status), Cell(str(goal.values["comment"]))]
    )


def _metrics(source: Source, measured: Sequence[Record], view: View) -> Component:
    section = source.section_ids(view.selection).get("operating_costs")
    lines = source.records("operating_line", section) if section else []
    labels = {line.id: str(line.values["label"]) for line in lines}
    return tables.table(
        texts.METRICS,
        COLUMNS,
        [_metric(one, labels, view) for one in words.by_kind(measured)],
        first=texts.METRICS,
        note=texts.METRICS_NOTE,
    )


def _metric(metric: Record, labels: Mapping[int, str], view: View) -> Line:
    values = metric.values
    kind = NOUNS["metric"].field("kind").words(str(values["kind"]))
    return Line(
        str(values["name"]),
        [
            Cell(kind),
            Cell(str(values["unit"])),
            Cell(str(values["period"])),
            Cell(words.decimal(metric, "target")),
            Cell(words.decimal(metric, "outcome")),
            Cell(words.difference(metric)),
            Cell(_tied(values["line_id"], labels, view)),
            Cell(str(values["comment"])),
        ],
    )


def _tied(line: object, labels: Mapping[int, str], view: View) -> Component | str:
    """The operating line that a measure belongs to, as a link to it."""
    if not isinstance(line, int) or line not in labels:
        return ""
    there = links.href(operating_costs.PATH, replace(view, line=line, edit=False))
    return html.A(labels[line], href=there)

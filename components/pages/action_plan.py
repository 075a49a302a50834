"""Handlingsplan: annex 2 as published, its rule, and the effects by year."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    annexes,
    answers,
    charts,
    details,
    frame,
    inquiring,
    links,
    pictures,
    quotes,
    rows,
    sentences,
    tables,
    texts,
    what_if,
)
from components.answers import Answering
from components.forms import action_plan as forms
from components.frame import Values
from components.inquiring import About
from components.pictures import Picture
from components.rows import Row
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Record, Report, Source

PATH = "/handlingsplan"
NAME = texts.ACTION_PLAN

_PAGE = "plan"
_SECTION = "action_plan"
_MAIN = "plan-main"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(id="plan-edit"),
        html.Div(id="plan-rule"),
        pictures.layout(_MAIN, ("effects",)),
        html.Div(id="plan-what-if"),
        html.Div(id="plan-table"),
        html.Div(id="plan-detail"),
        html.Div(id="plan-quotes"),
        wide=True,
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    plan = source.action_plan(view.selection)
    return {
        **frame.filled(report, view, texts.PLAN_SIGN),
        "edit": forms.form(source, PATH, view),
        "rule": None if plan.empty else _rule(source, view),
        **pictures.values(_MAIN, ("effects",), _main(report, plan, view)),
        "what-if": what_if.section(source, view),
        "table": None if plan.empty else _table(source, report, plan, view),
        "detail": _detail(source, plan, view),
        "quotes": quotes.section(source.texts(view.selection), _SECTION),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "edit": Output("plan-edit", "children"),
        "rule": Output("plan-rule", "children"),
        **pictures.outputs(_MAIN, ("effects",)),
        "what-if": Output("plan-what-if", "children"),
        "table": Output("plan-table", "children"),
        "detail": Output("plan-detail", "children"),
        "quotes": Output("plan-quotes", "children"),
    },
    answer,
)


def _rule(source: Source, view: View) -> Component:
    """The rule in the head of the form, which governs what may count."""
    section = source.sections(view.selection)[_SECTION]
    return html.Aside(
        [html.H2(texts.RULE), html.P(section.rule), html.P(texts.RULE_OTHERWISE)],
        className="rule",
    )


def _main(report: Report, plan: pd.DataFrame, view: View) -> Picture:
    if plan.empty:
        return pictures.missing(NAME, texts.NO_ACTION_PLAN)
    chart = charts.effects(report, plan, view.unit)
    if chart is None:
        message = sentences.action_plan(plan, view.unit)
        return pictures.missing(message, sentences.empty_plan(plan, view.unit))
    return pictures.of(chart, _effects_table(plan, report, view.unit))


def _effects_table(plan: pd.DataFrame, report: Report, unit: str) -> Component:
    total = rows.all_of(plan[plan["kind"] == "total"])
    return tables.table(
        texts.EFFECTS,
        [*annexes.effect_columns(report), Column(texts.AMOUNT)],
        [
            Line(row["label"], _figures(row, unit), kind=row["kind"])
            for row in [*rows.all_of(rows.measures(plan)), *total]
        ],
        first=texts.MEASURE,
    )


def _table(source: Source, report: Report, plan: pd.DataFrame, view: View) -> Component:
    section = source.sections(view.selection)[_SECTION]
    followed = _followed(source, plan, view)
    heads = [Column(texts.OWNER, text=True), Column(texts.REALISED)]
    return tables.table(
        sentences.caption(section, view.unit),
        [
            *annexes.plan_columns(report),
            *(heads if followed else []),
        ],
        [_line(row, view, followed) for row in rows.all_of(plan)],
        first=texts.NUMBER,
        note=texts.PLAN_NOTE.format(sentences.unit(view.unit)),
    )


def _followed(
    source: Source, plan: pd.DataFrame, view: View
) -> dict[int, tuple[str, str]]:
    """Owner and approval of each measure; empty where nobody follows any."""
    section = source.section_ids(view.selection)[_SECTION]
    kept = {
        record.id: (str(record.values["owner"]), _approved(record))
        for record in source.records("plan_line", section)
    }
    anything = any(any(words) for words in kept.values()) or bool(
        plan["realised"].notna().any()
    )
    return kept if anything else {}


def _approved(measure: Record) -> str:
    """How the effect may count: secured, or approved when."""
    if measure.values["secured"]:
        return texts.SECURED
    day = measure.values["approved_on"]
    return f"{texts.APPROVED} {day}" if day else ""


def _line(row: Row, view: View, followed: Mapping[int, tuple[str, str]]) -> Line:
    """A row of the form; its number opens the row, or closes it again."""
    *effects, counted = _figures(row, view.unit)
    chosen = row["line"] == view.line
    target = replace(view, line=None if chosen else row["line"])
    owner, approved = followed.get(row["line"], ("", ""))
    answer = ". ".join(said for said in (row["counted_answer"], approved) if said)
    said = [Cell(owner), tables.figure(row, "realised", view.unit)]
    return Line(
        html.A(row["number"] or row["label"], href=links.href(PATH, target)),
        [
            *(Cell(row[field]) for field, _, _ in annexes.PLAN_WORDS),
            *effects,
            Cell(answer),
            counted,
            *(said if followed else []),
        ],
        kind=row["kind"],
        chosen=chosen,
    )


def _detail(source: Source, plan: pd.DataFrame, view: View) -> Component | None:
    """Where the figures of the chosen row come from, and who changed them."""
    found = plan[plan["line"] == view.line]
    if found.empty:
        return None
    row = found.iloc[0].to_dict()
    report = source.report(view.selection)
    told = details.line(
        row,
        (*annexes.EFFECTS, "counted"),
        (),
        view.unit,
        links.href(PATH, replace(view, line=None)),
        changed=source.history("plan_line", row["line"]),
        asking=(view, report),
    )
    if not row["is_measure"]:
        return told
    named = texts.SUBJECT_OF_MEASURE.format(row["number"], row["description"])
    ask = inquiring.link(view, report, About(line=row["line"]), named)
    return html.Div([told, html.P(ask)])


def _figures(row: Row, unit: str) -> list[Cell]:
    """The row's amounts; a blank of the published form stays blank."""
    return [
        tables.figure(row, name, unit) if rows.is_said(row, name) else Cell("")
        for name in (*annexes.EFFECTS, "counted")
    ]

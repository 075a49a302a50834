"""What an import will do, on a page: its questions, its changes, what comes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import numbers, plan_report, rows, tables, texts
from components.elements import Element, element
from components.sentences import imports as words
from components.tables import Cell, Column, Line
from data_access.importing import (
    Plan,
    PlannedChange,
    PlannedTable,
    Question,
    Remark,
)
from data_access.loaders import frames
from data_access.records.nouns import LINES, Noun
from data_access.rules.formulas import MEASURES

#: So many changes are written out; the rest are counted.
_MOST = 100
#: Up to so many answers stand beside each other.
_FEW = 4


# Questions


def questions(plan: Plan, address: str) -> Component | None:
    """The form of what the file does not settle, and of what can be changed.

    Where nothing can be saved, only another place to save it is asked for.
    """
    titles = {table.place: table.title for table in plan.tables}
    of_tables = [q for t in plan.tables for q in t.questions] if _can(plan) else []
    asked = [
        replace(each, place=_named(titles.get(each.place, ""), each.place))
        for each in (*plan.questions, *of_tables)
    ]
    if not asked:
        return None
    is_open = any(each.open for each in asked)
    form = element(
        "form",
        [
            *_asked([each for each in asked if each.open]),
            *_settled([each for each in asked if not each.open], is_open=not is_open),
            element("p", role="alert", class_="import-said"),
        ],
        action=address,
        class_="import-questions",
        data_import=True,
    )
    heading = [html.H2(texts.IMPORT_QUESTIONS)] if is_open else []
    return html.Section([*heading, html.Div(form)])


def _can(plan: Plan) -> bool:
    return not plan.refusal


def _named(title: str, place: str) -> str:
    return f"{title} ({place})" if title else place


def _asked(asked: Sequence[Question]) -> Iterator[Component | Element]:
    if asked:
        yield html.P(texts.IMPORT_QUESTIONS_WHAT)
        yield from map(_question, asked)
        yield _send(is_main=True)


def _settled(
    asked: Sequence[Question], *, is_open: bool
) -> Iterator[Component | Element]:
    """What is answered, by the file or by somebody: to be changed, not to be asked."""
    if asked:
        summary = texts.IMPORT_SETTLED.format(len(asked))
        send = [_send(is_main=False)] if is_open else []
        yield html.Details(
            [html.Summary(summary), *map(_question, asked), *send], className="folded"
        )


def _send(*, is_main: bool) -> Element:
    look = "primary" if is_main else "outline-secondary"
    button = element(
        "button", texts.IMPORT_ANSWER, type="submit", class_=f"btn btn-{look}"
    )
    return element("div", button, class_="edit-doing")


def _question(asked: Question) -> Element:
    """Few answers beside each other, many in a list, none written."""
    if asked.options and len(asked.options) <= _FEW:
        return _radios(asked)
    given = f"answer-{asked.key}"
    control = (
        _select(asked, given)
        if asked.options
        else element(
            "input",
            type="text",
            id=given,
            name=asked.key,
            value=asked.answer,
            class_="form-control",
        )
    )
    label = element("label", list(_asks(asked)), for_=given)
    return element("div", [label, control], class_="import-question")


def _asks(asked: Question) -> Iterator[Component | str]:
    yield asked.words
    if asked.place:
        yield html.Span(f" {asked.place}", className="soft")


def _radios(asked: Question) -> Element:
    return element(
        "fieldset",
        [
            element("legend", list(_asks(asked))),
            *(
                element(
                    "div",
                    [
                        element(
                            "input",
                            type="radio",
                            name=asked.key,
                            id=f"answer-{asked.key}-{at}",
                            value=option.code,
                            checked=option.code == asked.answer,
                            class_="form-check-input",
                        ),
                        element("label", option.words, for_=f"answer-{asked.key}-{at}"),
                    ],
                    class_="role-option",
                )
                for at, option in enumerate(asked.options)
            ),
        ],
        class_="import-question",
    )


def _select(asked: Question, given: str) -> Element:
    offered = [("", texts.IMPORT_CHOOSE)] if not asked.answer else []
    offered += [(option.code, option.words) for option in asked.options]
    return element(
        "select",
        [
            element("option", said, value=code, selected=code == asked.answer)
            for code, said in offered
        ],
        id=given,
        name=asked.key,
        class_="form-select",
    )


# What is saved


def effect(plan: Plan, file: str, unit: str, chosen: str = "") -> Component:
    """What confirming will do: where to, what of each table, what is left out.

    Args:
        plan: As made.
        file: The name of the file, which its places begin with.
        unit: Of amounts that no section prints in a unit of its own.
        chosen: The unit that the reader chose, if any.
    """
    return html.Section(
        [
            html.H2(_effect(plan)),
            *_where(plan),
            *_ledgers(plan),
            *(
                part
                for table in plan.tables
                for part in _table(plan, table, file, chosen or _own(table, unit))
            ),
            *_changes(texts.PLAN_SECTIONS["ledger"], plan.fills, file, unit),
            *_left_out(plan),
        ]
    )


def refusal(plan: Plan) -> Component:
    """Why nothing can be saved as things are."""
    return html.P(plan.refusal, className="import-refusal")


def goal(plan: Plan) -> str:
    """Where it is saved: a report, or a ledger for which there is none."""
    if plan.report_id is not None or plan.creates_report:
        return plan.report
    boards = (each for each in plan.questions if each.key == "board")
    said = (o.words for each in boards for o in each.options if o.code == each.answer)
    return texts.IMPORT_LEDGER.format(next(said, ""))


def _effect(plan: Plan) -> str:
    if plan.open:
        return texts.IMPORT_EFFECT_LATER
    return texts.IMPORT_EFFECT if plan.saves else texts.IMPORT_NOTHING


def _where(plan: Plan) -> Iterator[Component]:
    if plan.report and (plan.saves or plan.open):
        made = f" {texts.PLAN_CREATES}" if plan.creates_report else ""
        yield html.P(texts.IMPORT_INTO.format(goal(plan)) + made)


def _ledgers(plan: Plan) -> Iterator[Component]:
    if plan.ledgers:
        said = [html.Li(plan_report.ledger(each)) for each in plan.ledgers]
        yield html.Ul(said, className="remarks")
    if plan.unmapped:
        listed = texts.PLAN_UNMAPPED.format(", ".join(plan.unmapped))
        yield html.P(f"{listed}. {texts.IMPORT_UNMAPPED_WHAT}")


def _own(table: PlannedTable, unit: str) -> str:
    """The unit that the section will be printed in."""
    return table.sheet.section.unit if table.sheet else unit


def _table(
    plan: Plan, table: PlannedTable, file: str, unit: str
) -> Iterator[Component]:
    """A table's section as it will be, and what that changes."""
    if not table.section:
        return
    if table.sheet is not None and table.changes:
        yield _preview(plan, table, unit)
    yield from _changes(texts.PLAN_SECTIONS[table.section], table.changes, file, unit)


def _changes(
    name: str, planned: Sequence[PlannedChange], file: str, unit: str
) -> Iterator[Component]:
    """What stood there before is seen at once; what is only new is folded."""
    new = [each for each in planned if words.is_new(each)]
    altered = [each for each in planned if not words.is_new(each)]
    for listed, is_open in ((altered, True), (new, False)):
        if listed:
            said = f"{name}: {words.changes(listed)}"
            caption = texts.IMPORT_CHANGES.format(said, unit)
            yield html.Details(
                [html.Summary(said), _listed(caption, listed, file, unit)],
                className="folded",
                open=is_open,
            )


def _listed(
    caption: str, planned: Sequence[PlannedChange], file: str, unit: str
) -> Component:
    return tables.table(
        caption,
        [
            Column(texts.IMPORT_WHAT, text=True),
            Column(texts.IMPORT_BEFORE),
            Column(texts.IMPORT_AFTER),
            Column(texts.IMPORT_WHERE, text=True),
        ],
        [_change(each, file, unit) for each in planned[:_MOST]],
        first=texts.LINE,
        note=_more(len(planned)),
    )


def _change(change: PlannedChange, file: str, unit: str) -> Line:
    before, after = plan_report.values(change, unit)
    return Line(
        change.line or texts.PLAN_SECTIONS[change.section],
        [
            Cell(plan_report.measure(change)),
            Cell(before),
            Cell(after),
            Cell(change.place.removeprefix(f"{file}, ")),
        ],
    )


def _more(count: int) -> str:
    if count <= _MOST:
        return ""
    return texts.IMPORT_MORE_ROWS.format(numbers.decimal(count - _MOST, 0))


# The section as it will be


def _preview(plan: Plan, table: PlannedTable, unit: str) -> Component:
    """The section with the signs that it prints, and what follows filled in."""
    sheet = table.shown
    noun = LINES[table.section]
    frame = pd.DataFrame(frames.columns(table.section, sheet))
    measures = [
        each for each in MEASURES[table.section] if rows.anything(frame, [each])
    ]
    name = texts.PLAN_SECTIONS[table.section]
    return tables.table(
        texts.IMPORT_PREVIEW.format(name, f"{plan.report}, {unit}"),
        [_column(noun, each) for each in measures],
        [
            Line(
                str(row["label"]),
                [Cell(_amount(row, each, unit)) for each in measures],
                kind=str(row["kind"]),
                level=row["level"],
            )
            for row in rows.all_of(frame)
        ],
        first=texts.LINE,
    )


def _column(noun: Noun, measure: str) -> Column:
    field = noun.field(measure)
    scenario = measure.partition("_")[0]
    return Column(field.label, field.block, scenario if scenario in _SCENARIOS else "")


_SCENARIOS = ("budget", "outcome", "forecast", "deviation")


def _amount(row: rows.Row, measure: str, unit: str) -> str:
    quantum = rows.known(row[f"{measure}_quantum"])
    return numbers.amount(rows.known(row[f"{measure}_shown"]), unit, quantum)


# What is not


def _left_out(plan: Plan) -> Iterator[Component]:
    """Tables that are not saved and why, and what to know before one confirms."""
    left = [
        Remark("ignored", table.place, table.why)
        for table in plan.tables
        if not table.section and table.why
    ]
    told = [*left, *plan.remarks]
    if told:
        yield html.H3(texts.IMPORT_LEFT_OUT)
        yield html.Ul([html.Li(_told(each)) for each in told], className="remarks")


def _told(remark: Remark) -> list[Component | str]:
    where = [html.Strong(f"{remark.place}: ")] if remark.place else []
    return [*where, remark.message]

"""A report of the municipality into the store, as a draft."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.demo.batches import Batches
from data_access.demo.contents import Content, Line, Number
from data_access.loaders.report import Report
from data_access.records import standard
from data_access.rules.action_plan import NOT_COUNTED
from data_access.store import schema
from data_access.store.inserting import insert

PLAN = "action_plan"
_PLAN_WORDS = tuple(
    column.name
    for column in schema.plan_cells.c
    if isinstance(column.type, sa.Text) and not column.nullable
)


@dataclass(frozen=True)
class Place:
    """Where a report is written.

    Attributes:
        connection: That may write.
        batches: For rows that nothing refers to.
        board: The row of its board.
        ledger: What figures of the ledger are said to come from.
    """

    connection: sa.Connection
    batches: Batches
    board: sa.Row[Any]
    ledger: str


def write(place: Place, report: Report, content: Content) -> None:
    """Write a report as a draft, by its number."""
    number = insert(
        place.connection,
        schema.reports,
        id=report.id,
        board_id=report.board_id,
        occasion_id=report.occasion_id,
        version=1,
        status="draft",
        title=report.title,
        dated=report.dated,
        source="",
    )
    lines: dict[str, int] = {}
    for position, name in enumerate(content.sections):
        section = _section(place, report, number, name, position, content)
        lines |= _lines(place, report, section, name, content)
    _beside(place, number, content, lines)


def _section(  # noqa: PLR0913, PLR0917 -- which one, of what, and where
    place: Place,
    report: Report,
    number: int,
    name: str,
    position: int,
    content: Content,
) -> int:
    section = vars(standard.sheets(report, place.board)[name].section)
    if name in content.headings:
        section = section | {"heading": content.headings[name]}
    return insert(
        place.connection,
        schema.sections,
        **section,
        report_id=number,
        position=position,
    )


def _lines(
    place: Place, report: Report, section: int, name: str, content: Content
) -> dict[str, int]:
    if name == PLAN:
        _plan(
            place,
            report,
            section,
            {each.label: each for each in content.sections[PLAN]},
        )
        return {}
    numbers: dict[str, int] = {}
    for position, line in enumerate(content.sections[name]):
        number = insert(
            place.connection,
            schema.lines,
            section_id=section,
            parent_id=numbers.get(line.parent),
            position=position,
            label=line.label,
            kind=line.kind,
            note="",
            whole=True,
        )
        numbers[line.label] = number
        _figures(place, number, line)
        if name == "investments" and line.kind == "project":
            place.batches.add(schema.project_cells, line_id=number, **line.cells)
    return numbers


def _plan(place: Place, report: Report, section: int, given: dict[str, Line]) -> None:
    """The form as it stands, with the rows that are filled in."""
    sheet = standard.sheets(report, place.board)[PLAN]
    for position, row in enumerate(sheet.lines):
        line = given.get(row.label) if row.kind == "measure" else None
        number = insert(
            place.connection,
            schema.lines,
            section_id=section,
            position=position,
            label=row.label,
            kind=row.kind,
            note="",
            whole=True,
        )
        cells: dict[str, Any] = dict.fromkeys(_PLAN_WORDS, "")
        cells |= {"group": row.group, "number": row.cells.get("number", "")}
        cells |= {"secured": False, "approved_on": None}
        if row.kind == "measure":
            cells["counted_answer"] = NOT_COUNTED
        if line is not None:
            cells |= line.cells
            _figures(place, number, line)
        if row.kind == "measure" and (line is None or not line.figures):
            nothing = Number(0, sheet.section.quantum, "computed")
            _figures(place, number, Line("", "measure", figures={"counted": nothing}))
        place.batches.add(schema.plan_cells, line_id=number, **cells)


def _figures(place: Place, line: int, content: Line) -> None:
    for measure, figure in content.figures.items():
        place.batches.add(
            schema.amounts,
            line_id=line,
            measure=measure,
            origin=figure.origin,
            ore=figure.ore,
            quantum=figure.quantum,
            printed=None,
            place=place.ledger if figure.origin == "ledger" else None,
        )
    for kind, figure in content.parts.items():
        _part(place, line, kind, 0, figure)
    if content.change is not None:
        change = content.change
        _part(
            place,
            line,
            "extra",
            1,
            Number(change.ore, 1),
            decided_on=change.decided_on,
            paragraph=change.paragraph,
            financing=change.financing,
        )


def _part(
    place: Place,
    line: int,
    kind: str,
    position: int,
    figure: Number,
    **decided: Any,  # noqa: ANN401 -- columns
) -> None:
    blank = {"decided_on": None, "paragraph": None, "financing": None}
    place.batches.add(
        schema.appropriation_parts,
        line_id=line,
        kind=kind,
        origin="entered",
        position=position,
        ore=figure.ore,
        quantum=figure.quantum,
        **(blank | decided),
    )


def _beside(place: Place, number: int, content: Content, lines: dict[str, int]) -> None:
    """What stands beside the tables: causes, words, goals, requests."""
    add = place.batches.add
    for position, cause in enumerate(content.causes, start=1):
        told = vars(cause) | {"line_id": lines.get(cause.line)}
        del told["line"]
        add(schema.causes, report_id=number, position=position, **told)
    for position, (section, body) in enumerate(content.texts):
        told = {"section": section, "kind": "paragraph", "body": body, "place": ""}
        add(schema.texts, report_id=number, position=position, **told)
    for position, statement in enumerate(content.statements):
        told = vars(statement) | {"unit": "mnkr", "place": "Driftkostnader"}
        add(schema.statements, report_id=number, position=position, **told)
    for position, (name, status, comment) in enumerate(content.goals, start=1):
        told = {"name": name, "status": status, "comment": comment}
        add(schema.goals, report_id=number, position=position, **told)
    for position, metric in enumerate(content.metrics, start=1):
        told = vars(metric) | {"line_id": None, "comment": ""}
        add(schema.metrics, report_id=number, position=position, **told)
    for request in content.carry_overs:
        told = vars(request) | {"line_id": lines[request.line], "quantum": 1}
        del told["line"]
        add(schema.carry_overs, board_id=place.board.id, **told)

"""The year change as a deed: what the council granted goes into the next year.

Each granted amount becomes the next year's ``carried_over`` of the project of the
same name, which is made where it is missing. The year's own budget is not touched.
"""

import sqlalchemy as sa

from data_access.loaders import year_change
from data_access.loaders.report import Report
from data_access.loaders.year_change import Step
from data_access.records import figures, placing, storage, writing
from data_access.records.audit import Change
from data_access.records.deed import Deed, Doing, Refused, Result, label
from data_access.records.fields import Field, Money
from data_access.records.nouns import LINES
from data_access.store import schema

_NOUN = LINES["investments"]
_FIELD = "report_id"


def _change_year(doing: Doing) -> Result:
    closing = doing.target
    receiving = _receiving(doing, closing)
    steps = _steps(doing, closing, receiving)
    section = _section(doing.connection, receiving.id)
    if section is None:
        why = "Rapporten har inget avsnitt för investeringar."
        raise Refused({_FIELD: why})
    changes: list[Change] = []
    for step in steps:
        _write(doing.connection, section, step, changes)
    message = (
        f"Överfört från bokslut {closing.year} till {label(receiving)}: "
        f"{_kronor(sum(step.ore for step in steps))} på {_count(len(steps))}."
    )
    return Result(message, changes, receiving.board_id, receiving.id)


def _receiving(doing: Doing, closing: Report) -> Report:
    if closing.kind != year_change.CLOSING:
        why = "Bara ett bokslut har något att föra över."
        raise Refused({"": why})
    number = doing.number(_FIELD)
    found = next((report for report in doing.reports if report.id == number), None)
    if found is None or not year_change.may_receive(found, closing):
        why = f"Välj ett utkast till en rapport för {closing.year + 1}."
        raise Refused({_FIELD: why})
    return found


def _steps(doing: Doing, closing: Report, receiving: Report) -> list[Step]:
    projects = year_change.projects(doing.connection, closing.id)
    waiting = [project.label for project in projects if project.waiting]
    if waiting:
        why = f"Fullmäktiges beslut saknas för {', '.join(waiting)}."
        raise Refused({"": why})
    steps = year_change.steps(doing.connection, closing, receiving.id)
    if not steps:
        why = "Fullmäktige har inte beviljat något att föra över."
        raise Refused({"": why})
    joined = [step.project.label for step in steps if step.is_joined]
    if joined:
        why = (
            f"I rapporten har {', '.join(joined)} extra beviljat och överfört i samma "
            "belopp. Dela upp det först."
        )
        raise Refused({_FIELD: why})
    return steps


def _section(connection: sa.Connection, report: int) -> int | None:
    table = schema.sections.c
    return connection.scalar(
        sa.select(table.id).where(
            table.report_id == report, table.name == _NOUN.section
        )
    )


def _write(
    connection: sa.Connection, section: int, step: Step, changes: list[Change]
) -> None:
    number = step.line
    if number is None:
        number = _project(connection, section, step.project.label)
    row = storage.load(connection, _NOUN, number)
    assert row is not None  # noqa: S101 -- read or made in this transaction
    turn = figures.sign(row.section, row.kind, "carried_over")
    quantum = step.project.request.quantum if step.project.request else 1
    money = Money(turn * step.ore, quantum)
    wanted = {
        "carried_over": figures.entered(money, turn, int(row.section["quantum"])),
        "carried_since": step.since,
    }
    if step.line is not None:
        writing.change(connection, _NOUN, row, wanted, changes)
        return
    storage.update(connection, _NOUN, number, wanted)
    changes += writing.created(connection, _NOUN, number)


def _project(connection: sa.Connection, section: int, name: str) -> int:
    """Make a line for a project that the report has not: below its total, if any."""
    lines = schema.lines.c
    total = connection.scalar(
        sa.select(lines.id).where(lines.section_id == section, lines.kind == "total")
    )
    stored = storage.blank(_NOUN, "kr") | {
        "label": name,
        "kind": "project",
        "parent_id": total,
    }
    stored["position"] = placing.position(connection, _NOUN, section, stored, None)
    return storage.insert(connection, _NOUN, section, stored)


def _kronor(ore: int) -> str:
    return f"{ore // 100:,}".replace(",", "\N{NO-BREAK SPACE}") + "\N{NO-BREAK SPACE}kr"


def _count(projects: int) -> str:
    return "1 projekt" if projects == 1 else f"{projects} projekt"


DEED = Deed(
    "year_change",
    "För över till nästa år",
    "Beviljad ombudgetering fördes över till nästa år",
    _change_year,
    (
        Field(
            _FIELD,
            "Rapport som tar emot",
            "row",
            required=True,
            of="report",
            hint="ett utkast för nästa år",
        ),
    ),
    ("draft", "ready", "sent", "decided", "confirmed"),
)

"""The sections of a report as the store has them: conventions, lines, figures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.rules.deviation import Convention
from data_access.rules.lines import Figure, Line
from data_access.store import schema

# Which origin a page shows where a figure has several: what was published or
# typed stands before what the ledger or the rules say.
PREFERRED = ("published", "entered", "ledger", "computed")
CELLS = tuple(
    column.name
    for column in schema.plan_cells.c
    if column.name not in {"line_id", "group"}
)


@dataclass(frozen=True)
class Section:
    """How a report prints one section.

    Attributes:
        name: operating_costs, investments or action_plan.
        heading: As printed.
        unit: As "mnkr".
        quantum: Öre to which the section is rounded.
        place: As "Bilaga 1".
        rule: What the form's head rules; "" where it rules nothing.
        cost_sign: See `rules.deviation.Convention`, like the next two.
        net_sign: As there.
        deviation_sign: As there.
        period_heading: As printed above the period's columns.
        year_heading: As printed above the year's columns.
    """

    name: str
    heading: str
    unit: str
    quantum: int
    place: str
    rule: str
    cost_sign: str
    net_sign: str
    deviation_sign: str
    period_heading: str = ""
    year_heading: str = ""

    @property
    def convention(self) -> Convention:
        """The signs that the section prints."""
        return Convention(self.cost_sign, self.net_sign, self.deviation_sign)


@dataclass(frozen=True)
class Sheet:
    """A section and its lines, in printed order."""

    section: Section
    lines: Sequence[Line]


def read(connection: sa.Connection, report: int) -> dict[str, Sheet]:
    """Read every section of a report, by name, in printed order."""
    figures = _figures(connection, report)
    lines = _lines(connection, report, figures)
    return {
        row.name: Sheet(_section(row), lines[row.id])
        for row in _sections(connection, report)
    }


def ids(connection: sa.Connection, report: int) -> dict[str, int]:
    """The store's number of every section of a report, by name."""
    return {row.name: row.id for row in _sections(connection, report)}


def _sections(connection: sa.Connection, report: int) -> Iterable[sa.Row[Any]]:
    table = schema.sections
    return connection.execute(
        sa.select(table)
        .where(table.c.report_id == report)
        .order_by(table.c.position, table.c.id)
    )


def _section(row: sa.Row[Any]) -> Section:
    fields = Section.__dataclass_fields__
    return Section(**{name: getattr(row, name) for name in fields})


def _lines(
    connection: sa.Connection, report: int, figures: Mapping[int, dict[str, Figure]]
) -> dict[int, list[Line]]:
    lines, cells, sections = schema.lines, schema.plan_cells, schema.sections
    query = (
        sa.select(lines, cells)
        .join_from(lines, sections)
        .outerjoin(cells, cells.c.line_id == lines.c.id)
        .where(sections.c.report_id == report)
        .order_by(lines.c.section_id, lines.c.position)
    )
    found: dict[int, list[Line]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.section_id].append(_line(row, figures.get(row.id, {})))
    return found


def _line(row: sa.Row[Any], figures: Mapping[str, Figure]) -> Line:
    return Line(
        id=row.id,
        parent=row.parent_id,
        label=row.label,
        kind=row.kind,
        note=row.note,
        whole=row.whole,
        figures=figures,
        cells={name: getattr(row, name) or "" for name in CELLS},
        group=row.group,
    )


def _figures(connection: sa.Connection, report: int) -> dict[int, dict[str, Figure]]:
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    rows = [*_amounts(connection, report), *_parts(connection, report)]
    # The preferred origin is put in last, over the others.
    rows.sort(key=lambda row: -PREFERRED.index(row[1].origin))
    for (line, measure), figure in rows:
        there = found[line].get(measure)
        same = there is not None and there.origin == figure.origin
        found[line][measure] = _joined(there, figure) if same and there else figure
    return found


def _amounts(
    connection: sa.Connection, report: int
) -> list[tuple[tuple[int, str], Figure]]:
    table = schema.amounts
    return [
        ((row.line_id, row.measure), _figure(row))
        for row in connection.execute(_of_report(sa.select(table), table, report))
    ]


def _parts(
    connection: sa.Connection, report: int
) -> list[tuple[tuple[int, str], Figure]]:
    table = schema.appropriation_parts
    query = _of_report(sa.select(table), table, report).order_by(table.c.position)
    return [
        ((row.line_id, row.kind), _figure(row)) for row in connection.execute(query)
    ]


def _of_report(query: sa.Select[Any], table: sa.Table, report: int) -> sa.Select[Any]:
    lines, sections = schema.lines, schema.sections
    return (
        query.join_from(table, lines, table.c.line_id == lines.c.id)
        .join(sections, sections.c.id == lines.c.section_id)
        .where(sections.c.report_id == report)
    )


def _figure(row: sa.Row[Any]) -> Figure:
    return Figure(row.ore, row.quantum, row.origin, row.printed, row.place)


def _joined(first: Figure, other: Figure) -> Figure:
    """Add a further change of the same appropriation; no one cell prints it."""
    known = first.ore is not None and other.ore is not None
    return Figure(
        ore=(first.ore or 0) + (other.ore or 0) if known else None,
        quantum=max(first.quantum, other.quantum),
        origin=first.origin,
        place=first.place,
    )

"""The sections of a report as the store has them: conventions, lines, figures."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.rules.deviation import Convention
from data_access.rules.filling import filled
from data_access.rules.lines import Figure, Line
from data_access.store import schema

# Which origin a page shows where a figure has several: what was published or
# typed stands before what the ledger or the rules say.
PREFERRED = ("published", "entered", "ledger", "computed")
#: The words of an action plan as the form has them; what follows them up beside
#: it is no cell of the form.
CELLS = tuple(
    column.name
    for column in schema.plan_cells.c
    if column.name not in {"line_id", "group", "owner", "secured", "approved_on"}
)


#: A figure with the line and the measure that it is of.
Told = tuple[tuple[int, str], Figure]


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


def read(
    connection: sa.Connection, report: int, *, fill: bool = True
) -> dict[str, Sheet]:
    """Read every section of a report, by name, in printed order.

    A published report is as published; in a live one what follows from the
    rest is filled in, unless only what is kept is asked for.
    """
    return read_many(connection, [report], fill=fill)[report]


def read_many(
    connection: sa.Connection,
    reports: Collection[int],
    *,
    fill: bool = True,
    only: Collection[str] | None = None,
) -> dict[int, dict[str, Sheet]]:
    """Read the sections of several reports at once: by report, then as `read`.

    ``only`` names the sections that are wanted, if not all.
    """
    figures = _figures(connection, reports)
    lines = _lines(connection, reports, figures)
    found: dict[int, dict[str, Sheet]] = {report: {} for report in reports}
    for row in _sections(connection, reports):
        if only is None or row.name in only:
            found[row.report_id][row.name] = _sheet(row, lines[row.id], fill=fill)
    return found


def _sheet(row: sa.Row[Any], lines: Sequence[Line], *, fill: bool) -> Sheet:
    # A version made from a published one is worked on, so it is live.
    live = fill and (row.package_id is None or row.follows_id is not None)
    shown = filled(row.name, lines, row.quantum) if live else lines
    return Sheet(_section(row), shown)


def ids(connection: sa.Connection, report: int) -> dict[str, int]:
    """The store's number of every section of a report, by name."""
    return {row.name: row.id for row in _sections(connection, [report])}


def _sections(
    connection: sa.Connection, wanted: Collection[int]
) -> Iterable[sa.Row[Any]]:
    table, reports = schema.sections, schema.reports
    return connection.execute(
        sa.select(table, reports.c.package_id, reports.c.follows_id)
        .join_from(table, reports)
        .where(table.c.report_id.in_(wanted))
        .order_by(table.c.report_id, table.c.position, table.c.id)
    )


def _section(row: sa.Row[Any]) -> Section:
    fields = Section.__dataclass_fields__
    return Section(**{name: getattr(row, name) for name in fields})


def _lines(
    connection: sa.Connection,
    reports: Collection[int],
    figures: Mapping[int, dict[str, Figure]],
) -> dict[int, list[Line]]:
    lines, cells, sections = schema.lines, schema.plan_cells, schema.sections
    query = (
        sa.select(lines, cells)
        .join_from(lines, sections)
        .outerjoin(cells, cells.c.line_id == lines.c.id)
        .where(sections.c.report_id.in_(reports))
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


def _figures(
    connection: sa.Connection, reports: Collection[int]
) -> dict[int, dict[str, Figure]]:
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    parts, changes = _parts(connection, reports)
    rows = [*_amounts(connection, reports), *parts]
    # The preferred origin is put in last, over the others.
    rows.sort(key=lambda row: -PREFERRED.index(row[1].origin))
    for (line, measure), figure in rows:
        found[line][measure] = figure
    for (line, measure), change in changes:
        _add(found[line], measure, change)
    return found


def _add(figures: dict[str, Figure], measure: str, change: Figure) -> None:
    """Add a change (anslagsförändring) to a figure; no one cell prints the sum."""
    there = figures.get(measure)
    if there is None:
        figures[measure] = change
        return
    known = there.ore is not None and change.ore is not None
    figures[measure] = Figure(
        ore=(there.ore or 0) + (change.ore or 0) if known else None,
        quantum=max(there.quantum, change.quantum),
        origin=there.origin,
        place=there.place,
    )


def _amounts(connection: sa.Connection, reports: Collection[int]) -> list[Told]:
    table = schema.amounts
    return [
        ((row.line_id, row.measure), _figure(row))
        for row in connection.execute(_of_reports(sa.select(table), table, reports))
    ]


def _parts(
    connection: sa.Connection, reports: Collection[int]
) -> tuple[list[Told], list[Told]]:
    """The parts of appropriations, and the changes of budgets in the year."""
    table, sections = schema.appropriation_parts, schema.sections
    chosen = sa.select(table, sections.c.name.label("section"))
    query = _of_reports(chosen, table, reports).order_by(table.c.position)
    parts: list[Told] = []
    changes: list[Told] = []
    for row in connection.execute(query):
        if row.position:
            changes.append(((row.line_id, _changed(row)), _figure(row)))
        else:
            parts.append(((row.line_id, row.kind), _figure(row)))
    return parts, changes


def _changed(row: sa.Row[Any]) -> str:
    """What a change changes: a line's budget of the year, or a project's extra."""
    drift = row.section == "operating_costs"
    return "budget_year" if drift else str(row.kind)


def _of_reports(
    query: sa.Select[Any], table: sa.Table, reports: Collection[int]
) -> sa.Select[Any]:
    lines, sections = schema.lines, schema.sections
    return (
        query.join_from(table, lines, table.c.line_id == lines.c.id)
        .join(sections, sections.c.id == lines.c.section_id)
        .where(sections.c.report_id.in_(reports))
    )


def _figure(row: sa.Row[Any]) -> Figure:
    return Figure(row.ore, row.quantum, row.origin, row.printed, row.place)

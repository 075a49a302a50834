"""The ledger's figures put into a live report's operating lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.ledger import lines
from data_access.ledger.lines import MEASURES, ORIGIN, SECTION, Said
from data_access.loaders.report import Report
from data_access.records import figures as kept_figures
from data_access.records.audit import Change
from data_access.rules.lines import Figure
from data_access.store import schema


@dataclass(frozen=True)
class Fetched:
    """What came of putting the ledger's figures into a report.

    Attributes:
        said: What the ledger says.
        changes: What the log is to tell: the figures that are shown anew.
        hidden: Line and measure of figures that stand before the ledger's.
    """

    said: Said
    changes: tuple[Change, ...]
    hidden: tuple[tuple[str, str], ...]


def fetch(
    connection: sa.Connection, report: Report, *, instead: bool = False
) -> Fetched:
    """Put the ledger's figures into a live report's operating lines.

    What it said before goes. What was typed or published stands before the
    ledger's, which is kept beside it.

    Args:
        connection: That may write, in a transaction that is told in the log.
        report: A draft.
        instead: Whether what was typed or published gives way.
    """
    told = lines.said(connection, report)
    names = _labels(connection, report)
    before = kept_figures.read(connection, names)
    _write(connection, list(names), told.figures)
    if instead:
        for line, measures in told.figures.items():
            _give_way(connection, line, list(measures))
    after = kept_figures.read(connection, names)
    changes = [
        Change(
            "operating_line",
            line,
            label,
            measure,
            before.get(line, {}).get(measure),
            after.get(line, {}).get(measure),
        )
        for line, label in names.items()
        for measure in MEASURES
        if _shown(before, line, measure) != _shown(after, line, measure)
    ]
    _raise_versions(connection, {change.row_id for change in changes})
    hidden = [
        (names[line], measure)
        for line, measures in told.figures.items()
        for measure in measures
        if after[line][measure]["origin"] != ORIGIN
    ]
    return Fetched(told, tuple(changes), tuple(hidden))


def _shown(
    found: Mapping[int, Mapping[str, kept_figures.Stored]], line: int, measure: str
) -> tuple[Any, ...]:
    """What of a figure the log tells: the same out of another import is no news."""
    figure = found.get(line, {}).get(measure) or {}
    return tuple(figure.get(name) for name in ("ore", "quantum", "origin"))


def _labels(connection: sa.Connection, report: Report) -> dict[int, str]:
    table, sections = schema.lines, schema.sections
    query = (
        sa.select(table.c.id, table.c.label)
        .join_from(table, sections)
        .where(sections.c.report_id == report.id, sections.c.name == SECTION)
        .order_by(table.c.position)
    )
    return {row.id: row.label for row in connection.execute(query)}


def _write(
    connection: sa.Connection,
    of: Sequence[int],
    found: Mapping[int, Mapping[str, Figure]],
) -> None:
    table = schema.amounts
    connection.execute(
        sa.delete(table).where(
            table.c.line_id.in_(of),
            table.c.origin == ORIGIN,
            table.c.measure.in_(MEASURES),
        )
    )
    rows: list[dict[str, Any]] = [
        {
            "line_id": line,
            "measure": measure,
            "origin": ORIGIN,
            "ore": figure.ore,
            "quantum": figure.quantum,
            "printed": None,
            "place": figure.place,
        }
        for line, measures in found.items()
        for measure, figure in measures.items()
    ]
    if rows:
        connection.execute(sa.insert(table), rows)


def _give_way(connection: sa.Connection, line: int, measures: Sequence[str]) -> None:
    table = schema.amounts
    connection.execute(
        sa.delete(table).where(
            table.c.line_id == line,
            table.c.measure.in_(measures),
            table.c.origin != ORIGIN,
        )
    )


def _raise_versions(connection: sa.Connection, changed: set[int]) -> None:
    table = schema.lines
    connection.execute(
        sa.update(table)
        .where(table.c.id.in_(changed))
        .values(row_version=table.c.row_version + 1)
    )

"""From a data package to the rows of the store, in the caller's transaction."""

import sqlalchemy as sa

from data_access.errors import PackageError
from data_access.rules import periods
from data_access.samples import beside, sheets, words
from data_access.samples.package import Package, Row, Table
from data_access.store import schema
from data_access.store.inserting import insert


def load(connection: sa.Connection, package: Package) -> None:
    """Write a package's report into the store.

    Raises:
        PackageError: If a cell cannot be what it should; names file, row, column.
    """
    head = _only_row(package.table("report"))
    package_id = _package(connection, package, head)
    report = _report(connection, package, head, package_id)
    lines = sheets.load(connection, report, package)
    words.load_texts(connection, report, package)
    words.load_decision(connection, report, head, package)
    words.load_statements(connection, report, package, lines)
    beside.load(connection, _board_of(connection, report), package)
    _give_status(connection, report, head)


def _only_row(table: Table) -> Row:
    if len(table.rows) != 1:
        raise PackageError(table.file, None, "", "Filen ska ha precis en rad.")
    return table.rows[0]


def _package(connection: sa.Connection, package: Package, head: Row) -> int:
    there = sa.select(schema.packages.c.id).where(
        schema.packages.c.name == package.name
    )
    if connection.scalar(there) is not None:
        head.fail("", f"Paketet {package.name} är redan inläst.")
    return insert(
        connection,
        schema.packages,
        name=package.name,
        title=package.title,
        source=package.source,
        loaded=sa.func.current_timestamp(),
    )


def _report(
    connection: sa.Connection, package: Package, head: Row, package_id: int
) -> int:
    board = _board(connection, head, package_id)
    occasion = _occasion(connection, head, package_id)
    reports = schema.reports.c
    same = sa.select(reports.id).where(
        reports.board_id == board,
        reports.occasion_id == occasion,
        reports.version == head.integer("version"),
    )
    if connection.scalar(same) is not None:
        head.fail("version", "Nämnden har redan den rapporten.")
    return insert(
        connection,
        schema.reports,
        board_id=board,
        occasion_id=occasion,
        version=head.integer("version"),
        status="draft",
        title=head["title"],
        dated=head.day("dated"),
        source=package.source,
        package_id=package_id,
    )


def _board_of(connection: sa.Connection, report: int) -> int:
    reports = schema.reports.c
    query = sa.select(reports.board_id).where(reports.id == report)
    return int(connection.scalars(query).one())


def _give_status(connection: sa.Connection, report: int, head: Row) -> None:
    """Raise the status last: what is sent or decided takes no more content."""
    reports = schema.reports
    connection.execute(
        sa.update(reports)
        .where(reports.c.id == report)
        .values(status=head.word("status", schema.STATUSES))
    )


def _board(connection: sa.Connection, head: Row, package_id: int) -> int:
    boards = schema.boards
    there = connection.scalar(
        sa.select(boards.c.id).where(boards.c.slug == head.filled("board"))
    )
    if there is not None:
        return int(there)
    return insert(
        connection,
        boards,
        slug=head["board"],
        name=head.filled("board_name"),
        short=head.filled("board_short"),
        kind=head.word("board_kind", schema.BOARD_KINDS),
        colour_rule=head.word("colour_rule", schema.COLOUR_RULES),
        package_id=package_id,
    )


def _occasion(connection: sa.Connection, head: Row, package_id: int) -> int:
    year, kind = head.integer("year"), _occasion_kind(head)
    key = {"year": year, "kind": kind.kind, "number": kind.number}
    ends = head.day("period_end") or periods.period_end(year, kind)
    if ends is None:
        head.fail("period_end", "Cellen får inte vara tom.")
    columns = schema.occasions.c
    there = connection.execute(
        sa.select(columns.id, columns.period_end).filter_by(**key)
    ).first()
    if there is None:
        return insert(
            connection,
            schema.occasions,
            **key,
            period_end=ends,
            package_id=package_id,
        )
    if there.period_end != ends:
        why = f"Tillfället finns redan och slutar {there.period_end}."
        head.fail("period_end", why)
    return int(there.id)


def _occasion_kind(head: Row) -> periods.Occasion:
    try:
        return periods.parse(head["occasion"])
    except ValueError:
        why = f"”{head['occasion']}” är inte 3, m03, bokslut eller budget."
        head.fail("occasion", why)

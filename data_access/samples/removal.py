"""Takes everything that came with a package out of the store."""

import sqlalchemy as sa

from data_access.records import copying
from data_access.samples import beside
from data_access.store import schema

#: What hangs on a report beside its content.
_BESIDE = (
    schema.recipients,
    schema.decision_rows,
    schema.decisions,
    schema.signal_answers,
    schema.papers,
)


def remove(connection: sa.Connection, name: str) -> bool:
    """Remove a package: its reports, and the boards and occasions only it used.

    Returns:
        Whether the package was there.
    """
    packages = schema.packages
    found = connection.scalar(sa.select(packages.c.id).where(packages.c.name == name))
    if found is None:
        return False
    _remove_reports(connection, found)
    beside.remove(connection, _leaving(found))
    _remove_unused(connection, schema.boards, schema.reports.c.board_id, found)
    # A file that was read for an occasion which goes stays, for none.
    occasions = schema.occasions.c
    mine = sa.select(occasions.id).where(occasions.package_id == found)
    imports = sa.update(schema.imports)
    connection.execute(
        imports.where(schema.imports.c.occasion_id.in_(mine)).values(occasion_id=None)
    )
    items = schema.balance_items
    connection.execute(sa.delete(items).where(items.c.occasion_id.in_(_going(found))))
    _remove_unused(connection, schema.occasions, schema.reports.c.occasion_id, found)
    connection.execute(sa.delete(packages).where(packages.c.id == found))
    return True


def _remove_reports(connection: sa.Connection, package: int) -> None:
    """Remove the package's reports, and the versions that were made of them."""
    reports = schema.reports
    mine = sa.select(reports.c.id).where(reports.c.package_id == package)
    lines = _of(schema.lines, mine)
    asked = schema.carry_overs
    connection.execute(sa.delete(asked).where(asked.c.line_id.in_(lines)))
    # The parents are lines of the same section.
    table = schema.lines
    connection.execute(
        sa.update(table).where(table.c.id.in_(lines)).values(parent_id=None)
    )
    for table in reversed(copying.content()):
        hangs_on = copying.owner(table)
        above = schema.metadata.tables[copying.target(hangs_on)]
        connection.execute(sa.delete(table).where(hangs_on.in_(_of(above, mine))))
    for table in _BESIDE:
        connection.execute(sa.delete(table).where(table.c.report_id.in_(mine)))
    # What was made after one of them stays, and follows nothing.
    followed = sa.update(reports).where(reports.c.follows_id.in_(mine))
    connection.execute(followed.values(follows_id=None))
    connection.execute(sa.delete(reports).where(reports.c.package_id == package))


def _of(table: sa.Table, mine: sa.Select[int]) -> sa.Select[int]:
    """The numbers of a table's rows that belong to some reports."""
    if table is schema.reports:
        return mine
    hangs_on = copying.owner(table)
    above = schema.metadata.tables[copying.target(hangs_on)]
    return sa.select(table.c.id).where(hangs_on.in_(_of(above, mine)))


def _leaving(package: int) -> sa.Select[int]:
    """The package's boards that nobody else reports for."""
    boards, used = schema.boards.c, sa.select(schema.reports.c.board_id)
    return sa.select(boards.id).where(
        boards.package_id == package, boards.id.not_in(used)
    )


def _going(package: int) -> sa.Select[int]:
    """The package's occasions that nobody else reports for."""
    occasions, used = schema.occasions.c, sa.select(schema.reports.c.occasion_id)
    return sa.select(occasions.id).where(
        occasions.package_id == package, occasions.id.not_in(used)
    )


def _remove_unused(
    connection: sa.Connection,
    table: sa.Table,
    user: sa.ColumnElement[int],
    package: int,
) -> None:
    connection.execute(
        sa.delete(table).where(
            table.c.package_id == package,
            table.c.id.not_in(sa.select(user)),
        )
    )
    # What others use stays, and is theirs from now on.
    connection.execute(
        sa.update(table).where(table.c.package_id == package).values(package_id=None)
    )

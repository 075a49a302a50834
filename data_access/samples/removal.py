"""Takes everything that came with a package out of the store."""

import sqlalchemy as sa

from data_access.samples import beside
from data_access.store import schema

_BY_LINE = (schema.amounts, schema.appropriation_parts, schema.plan_cells)
_BY_REPORT = (schema.recipients, schema.decision_rows, schema.decisions, schema.texts)


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
    _remove_unused(connection, schema.occasions, schema.reports.c.occasion_id, found)
    connection.execute(sa.delete(packages).where(packages.c.id == found))
    return True


def _remove_reports(connection: sa.Connection, package: int) -> None:
    reports, sections, lines = (
        schema.reports.c,
        schema.sections.c,
        schema.lines.c,
    )
    mine = sa.select(reports.id).where(reports.package_id == package)
    my_sections = sa.select(sections.id).where(sections.report_id.in_(mine))
    my_lines = sa.select(lines.id).where(lines.section_id.in_(my_sections))
    statements = schema.statements
    connection.execute(sa.delete(statements).where(statements.c.report_id.in_(mine)))
    for table in _BY_LINE:
        connection.execute(sa.delete(table).where(table.c.line_id.in_(my_lines)))
    _remove_lines(connection, my_sections)
    connection.execute(sa.delete(schema.sections).where(sections.report_id.in_(mine)))
    for table in _BY_REPORT:
        connection.execute(sa.delete(table).where(table.c.report_id.in_(mine)))
    # What was made after one of them stays, and follows nothing.
    followed = sa.update(schema.reports).where(reports.follows_id.in_(mine))
    connection.execute(followed.values(follows_id=None))
    connection.execute(sa.delete(schema.reports).where(reports.package_id == package))


def _remove_lines(connection: sa.Connection, sections: sa.Select[int]) -> None:
    lines = schema.lines
    mine = lines.c.section_id.in_(sections)
    # The parents are lines of the same section.
    connection.execute(sa.update(lines).where(mine).values(parent_id=None))
    connection.execute(sa.delete(lines).where(mine))


def _leaving(package: int) -> sa.Select[int]:
    """The package's boards that nobody else reports for."""
    boards, used = schema.boards.c, sa.select(schema.reports.c.board_id)
    return sa.select(boards.id).where(
        boards.package_id == package, boards.id.not_in(used)
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

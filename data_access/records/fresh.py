"""A copied report made a start for another occasion.

What holds for the year or longer stays: lines, budgets, projects, measures of
the plan, goals, what is measured. What was true of the earlier occasion goes:
outcome, forecast and deviations, comments, texts, causes and statements, and
everything that was printed. In another year the budgets go too, the plan's
effects move as many years ahead, and its approvals, given for one year's
forecast, lapse.
"""

from typing import Any

import sqlalchemy as sa

from data_access.loaders import sheets
from data_access.loaders.report import Report
from data_access.records import standard
from data_access.rules.action_plan import NOT_COUNTED
from data_access.rules.formulas import computed
from data_access.store import schema

#: Figures that stay in the same year, and those that stay whatever the year.
_OF_YEAR = ("budget_year", "appropriation")
_OF_ANY = ("total_decided", "total_estimated", "investment_income", "running_cost")
_EFFECTS = ("effect_0", "effect_1", "effect_2", "effect_3")
#: Of a figure with several origins the first of these stays.
_ORIGINS = ("published", "entered", "ledger", "computed")
_UNPRINTED = {"origin": "entered", "printed": None, "place": None}
_GONE = (schema.texts, schema.statements, schema.causes)


def freshen(connection: sa.Connection, number: int, old: Report, new: Report) -> None:
    """Clear in a copy what belongs to the occasion that it was copied from."""
    for table in _GONE:
        connection.execute(sa.delete(table).where(table.c.report_id == number))
    lines = _lines(number)
    years = new.year - old.year
    _amounts(connection, lines, years)
    _parts(connection, lines, years)
    _words(connection, number, lines)
    if years:
        _plan_anew(connection, lines)
    _rule(connection, lines)
    _sections(connection, number, new)
    _drop_computed(connection, number)


def _lines(number: int) -> sa.Select[Any]:
    lines, sections = schema.lines.c, schema.sections.c
    mine = sa.select(sections.id).where(sections.report_id == number)
    return sa.select(lines.id).where(lines.section_id.in_(mine))


def _amounts(connection: sa.Connection, lines: sa.Select[Any], years: int) -> None:
    table = schema.amounts
    of_year = () if years else (*_OF_YEAR, "counted")
    moved = {name: _moved(name, years) for name in _EFFECTS}
    kept = (*_OF_ANY, *of_year, *(name for name, to in moved.items() if to))
    mine = table.c.line_id.in_(lines)
    connection.execute(sa.delete(table).where(mine, table.c.measure.not_in(kept)))
    _keep_one(connection, table, table.c.measure, lines)
    # What the ledger said is the ledger's to say anew, not somebody's typing.
    typed = mine & (table.c.measure != "counted") & (table.c.origin != "ledger")
    connection.execute(sa.update(table).where(typed).values(**_UNPRINTED))
    # The nearest year first: each moves to where the one before it has left.
    for name, to in moved.items():
        if to and to != name:
            connection.execute(
                sa.update(table).where(mine, table.c.measure == name).values(measure=to)
            )


def _moved(effect: str, years: int) -> str:
    """The column of an effect, seen from so many years later; "" if it is past."""
    place = _EFFECTS.index(effect) - years
    if years < 0:
        return ""
    return _EFFECTS[place] if place >= 0 else ""


def _parts(connection: sa.Connection, lines: sa.Select[Any], years: int) -> None:
    table = schema.appropriation_parts
    mine = table.c.line_id.in_(lines)
    if years:
        connection.execute(sa.delete(table).where(mine))
        return
    _keep_one(connection, table, table.c.kind, lines, table.c.position)
    connection.execute(sa.update(table).where(mine).values(**_UNPRINTED))


def _keep_one(
    connection: sa.Connection,
    table: sa.Table,
    name: sa.Column[Any],
    lines: sa.Select[Any],
    *more: sa.Column[Any],
) -> None:
    """Of each figure keep the origin that a page shows: all become typed ones."""
    query = sa.select(table).where(table.c.line_id.in_(lines))
    rows = sorted(
        connection.execute(query).mappings(),
        key=lambda row: _ORIGINS.index(row["origin"]),
    )
    seen: set[Any] = set()
    for row in rows:
        key = (row["line_id"], row[name.name], *(row[each.name] for each in more))
        if key in seen:
            connection.execute(sa.delete(table).where(table.c.id == row["id"]))
        seen.add(key)


def _words(connection: sa.Connection, number: int, lines: sa.Select[Any]) -> None:
    table, goals, metrics = schema.lines, schema.goals, schema.metrics
    connection.execute(sa.update(table).where(table.c.id.in_(lines)).values(note=""))
    connection.execute(
        sa.update(goals)
        .where(goals.c.report_id == number)
        .values(status="unjudged", comment="")
    )
    connection.execute(
        sa.update(metrics)
        .where(metrics.c.report_id == number)
        .values(outcome=None, period="", comment="")
    )


def _plan_anew(connection: sa.Connection, lines: sa.Select[Any]) -> None:
    """Another year's plan: nothing counts until it is secured or approved anew."""
    cells, amounts = schema.plan_cells, schema.amounts
    of_measures = lines.where(schema.lines.c.kind == "measure")
    connection.execute(
        sa.update(cells)
        .where(cells.c.line_id.in_(of_measures))
        .values(secured=False, approved_on=None, counted_answer=NOT_COUNTED)
    )
    quantum = (
        sa.select(schema.sections.c.quantum)
        .where(schema.sections.c.id == schema.lines.c.section_id)
        .scalar_subquery()
    )
    query = of_measures.add_columns(quantum.label("quantum"))
    plan = query.join(cells, cells.c.line_id == schema.lines.c.id)
    rows = [
        {
            "line_id": row.id,
            "measure": "counted",
            "origin": "computed",
            "ore": 0,
            "quantum": row.quantum,
        }
        for row in connection.execute(plan)
    ]
    if rows:
        connection.execute(sa.insert(amounts), rows)
    projects = schema.project_cells
    connection.execute(
        sa.update(projects)
        .where(projects.c.line_id.in_(lines))
        .values(carried_since=None)
    )


def _rule(connection: sa.Connection, lines: sa.Select[Any]) -> None:
    """Say of each measure that does not count that it does not: a source may not."""
    cells = schema.plan_cells
    connection.execute(
        sa.update(cells)
        .where(
            cells.c.line_id.in_(lines.where(schema.lines.c.kind == "measure")),
            cells.c.secured.is_(sa.false()),
            cells.c.approved_on.is_(None),
        )
        .values(counted_answer=NOT_COUNTED)
    )


def _sections(connection: sa.Connection, number: int, new: Report) -> None:
    table = schema.sections
    query = sa.select(table).where(table.c.report_id == number)
    for row in connection.execute(query).all():
        headings = standard.headings(row.name, new, row.unit)
        connection.execute(
            sa.update(table).where(table.c.id == row.id).values(**headings)
        )


def _drop_computed(connection: sa.Connection, number: int) -> None:
    """What the rules give from the other figures is theirs to give."""
    table = schema.amounts
    for name, sheet in sheets.read(connection, number).items():
        for line, measure in computed(name, sheet.lines):
            connection.execute(
                sa.delete(table).where(
                    table.c.line_id == line, table.c.measure == measure
                )
            )

"""Faults of a row in its surroundings, and of rows together.

Each check runs in the saving's own transaction and gives the field to blame
("" is the row) with the reason, before the database would refuse it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import sqlalchemy as sa

from data_access.loaders import year_change
from data_access.records import inquiries, mapping
from data_access.records.fields import Money, Record
from data_access.rules import keys, periods
from data_access.rules.rounding import divide
from data_access.store import schema

#: What is at fault: the field ("" is the row), and why.
Fault = tuple[str, str]
Check = Callable[[sa.Connection, Record], Iterator[Fault]]

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def check_row(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """Check a row as it would be, before it is written; a new one has number 0."""
    for check in _CHECKS.get(row.noun, ()):
        yield from check(connection, row)


def check_whole(
    connection: sa.Connection, touched: Sequence[tuple[str, int, int | None]]
) -> list[tuple[str, int, str, str]]:
    """Check what rows are together, once all of a saving are written.

    Args:
        connection: In the transaction of the saving.
        touched: Noun, number and owner of each row; removed ones too.

    Returns:
        Noun, number, field and reason of each fault.
    """
    return [
        (noun, number, *fault)
        for noun, number, owner in touched
        if owner is not None and noun in _WHOLE
        for fault in _WHOLE[noun](connection, owner)
    ]


def _slug(_connection: sa.Connection, board: Record) -> Iterator[Fault]:
    slug = str(board.values["slug"])
    if not _SLUG.fullmatch(slug):
        yield (
            "slug",
            f"”{slug}”: använd bara a–z, 0–9 och bindestreck, till exempel teknik.",
        )


def _occasion(_connection: sa.Connection, occasion: Record) -> Iterator[Fault]:
    values = occasion.values
    kind, year = str(values["kind"]), _int(values["year"])
    number = _int(values["number"])
    most = {"month": 12, "followup": 9}.get(kind, 0)
    if not (min(1, most) <= number <= most):
        allowed = f"1–{most}" if most else "0"
        yield "number", f"Numret ska vara {allowed} för det slaget."
        return
    wrong = list(_year(_connection, occasion))
    yield from wrong or _period(
        values["period_end"], year, periods.Occasion(kind, number)
    )


def _period(ends: object, year: int, occasion: periods.Occasion) -> Iterator[Fault]:
    given = periods.period_end(year, occasion)
    if given is not None and ends != given:
        yield "period_end", f"Perioden ska sluta {given} för det tillfället."
    elif isinstance(ends, date) and given is None and ends.year != year:
        yield "period_end", f"Perioden ska sluta under {year}."


def _closed(_connection: sa.Connection, month: Record) -> Iterator[Fault]:
    if not 1 <= _int(month.values["month"]) <= 12:
        yield "month", "Månaden ska vara 1–12."


def _share(connection: sa.Connection, share: Record) -> Iterator[Fault]:
    """A key is shared by buyers of its own board."""
    boards = [
        connection.scalar(sa.select(table.c.board_id).where(table.c.id == number))
        for table, number in (
            (schema.share_keys, share.owner),
            (schema.buyers, _int(share.values["buyer_id"])),
        )
    ]
    if boards[0] != boards[1]:
        yield "buyer_id", "Köparen hör inte till nyckelns nämnd."


def _sum(connection: sa.Connection, key: int) -> Iterator[Fault]:
    table = schema.key_shares
    query = sa.select(table.c.share).where(table.c.key_id == key)
    shares = list(connection.scalars(query))
    lacks = keys.lacking(shares)
    if shares and lacks:
        word = "saknas" if lacks > 0 else "är för mycket"
        there, gap = _percent(keys.WHOLE - lacks), _percent(abs(lacks))
        yield "share", f"Andelarna är {there}, de ska vara 100 %: {gap} {word}."


def _percent(share: int) -> str:
    text = f"{share / 10_000:.4f}".rstrip("0").rstrip(".")
    return f"{text.replace('.', ',')} %"


def _line(connection: sa.Connection, line: Record) -> Iterator[Fault]:
    """A line hangs on another of its section, and never on itself."""
    lines = schema.lines.c
    rows = connection.execute(
        sa.select(lines.id, lines.parent_id).where(lines.section_id == line.owner)
    )
    parents = {row.id: row.parent_id for row in rows}
    seen, up = {line.id}, line.values["parent_id"]
    while up is not None:
        if up not in parents:
            yield "parent_id", "Raden ska ligga under en rad i samma avsnitt."
            return
        if up in seen:
            yield "parent_id", "Raden kan inte ligga under sig själv."
            return
        seen.add(_int(up))
        up = parents[up]


def _carry_over(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """What is carried over is no more than what is left of a closing's project."""
    project = _project(connection, row)
    if project is None:
        yield "line_id", "Välj ett projekt i nämndens bokslut."
        return
    if project.request is not None and project.request.id != row.id:
        yield "line_id", "Projektet finns redan i listan."
    for name, word in (("asked", "begära"), ("granted", "bevilja")):
        money = row.values[name]
        if isinstance(money, Money):
            yield from _within(name, money.ore, word, project)
    decided = row.values["decided_on"], row.values["granted"], row.values["paragraph"]
    if decided[0] is not None and (decided[1] is None or not decided[2]):
        yield "decided_on", "Ett beslut har belopp, paragraf och datum. Ange alla tre."


def _within(
    name: str, ore: int, word: str, project: year_change.Project
) -> Iterator[Fault]:
    """No more than what is left, rounded as that is."""
    if ore < 0:
        yield name, "Beloppet kan inte vara negativt."
    elif project.money is None:
        yield name, "Bokslutet saknar projektets anslag eller utfall. Skriv in det."
    elif divide(ore, project.quantum) * project.quantum > max(project.money.unspent, 0):
        yield name, f"Det går inte att {word} mer än vad som är kvar av anslaget."


def _project(connection: sa.Connection, row: Record) -> year_change.Project | None:
    """The project that is meant, if it is one of the board's in a closing."""
    reports, occasions = schema.reports, schema.occasions
    line = _int(row.values["line_id"])
    report = connection.scalar(
        sa.select(reports.c.id)
        .join_from(schema.lines, schema.sections)
        .join(reports, reports.c.id == schema.sections.c.report_id)
        .join(occasions)
        .where(
            schema.lines.c.id == line,
            reports.c.board_id == row.owner,
            occasions.c.kind == year_change.CLOSING,
        )
    )
    there = year_change.projects(connection, report) if report else []
    return next((each for each in there if each.line == line), None)


def _of_operating_costs(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """A cause or a metric names a line of its own report's operating costs."""
    line, sections = row.values["line_id"], schema.sections.c
    if line is None:
        return
    home = connection.execute(
        sa.select(sections.report_id, sections.name)
        .join_from(schema.lines, schema.sections)
        .where(schema.lines.c.id == line)
    ).first()
    if home is None or (home.report_id, home.name) != (row.owner, "operating_costs"):
        yield "line_id", "Välj en rad i rapportens driftkostnader."


def _attachment(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """A file is what was attached: its name told what it could be."""
    table = schema.attachments.c
    name = connection.scalar(sa.select(table.name).where(table.id == row.id))
    if name != row.values["name"]:
        yield "name", "En bilaga kan inte ändras. Ta bort den och bifoga en ny."


def _year(_connection: sa.Connection, row: Record) -> Iterator[Fault]:
    year = _int(row.values["year"])
    if not 1900 <= year <= 2200:
        yield "year", f"{year} är inget rimligt år."


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


_CHECKS: dict[str, tuple[Check, ...]] = {
    "board": (_slug,),
    "occasion": (_occasion,),
    "closed_month": (_closed, _year),
    "buyer_year": (_year,),
    "alternative_cost": (_year,),
    "cause": (_of_operating_costs,),
    "metric": (_of_operating_costs,),
    "key_share": (_share,),
    "operating_line": (_line,),
    "investment_line": (_line,),
    "carry_over": (_carry_over,),
    "attachment": (_attachment,),
    "mapping": (mapping.check_row,),
    "inquiry": (inquiries.check_row,),
    "threshold": (inquiries.check_threshold,),
}

#: Of the rows of an owner together.
_WHOLE = {"key_share": _sum, "mapping": mapping.check_whole}

"""Faults of a row in its surroundings, and of rows together.

Each check runs in the saving's own transaction and gives the field to blame
("" is the row) with the reason, before the database would refuse it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import sqlalchemy as sa

from data_access.loaders import sheets
from data_access.records.fields import Money, Record
from data_access.rules import keys, periods
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
        if noun == "key_share" and owner is not None
        for fault in _sum(connection, owner)
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
    if not 1900 <= year <= 2200:
        yield "year", f"{year} är inget rimligt år."
        return
    yield from _period(values["period_end"], year, periods.Occasion(kind, number))


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
    """What is carried over is no more than what is left of the project."""
    left = _unspent(connection, _int(row.values["line_id"]))
    for name, word in (("asked", "begära"), ("granted", "bevilja")):
        money = row.values[name]
        if isinstance(money, Money) and left is not None and money.ore > max(left, 0):
            yield name, f"Det går inte att {word} mer än vad som är kvar av anslaget."
        if isinstance(money, Money) and money.ore < 0:
            yield name, "Beloppet kan inte vara negativt."
    decided = row.values["decided_on"], row.values["granted"], row.values["paragraph"]
    if decided[0] is not None and (decided[1] is None or not decided[2]):
        yield "decided_on", "Ett beslut har belopp, paragraf och datum. Ange alla tre."


def _unspent(connection: sa.Connection, number: int) -> int | None:
    lines, sections = schema.lines.c, schema.sections.c
    report = connection.scalar(
        sa.select(sections.report_id)
        .join_from(schema.lines, schema.sections)
        .where(lines.id == number)
    )
    if report is None:
        return None
    sheet = sheets.read(connection, report).get("investments")
    line = next((e for e in sheet.lines if e.id == number), None) if sheet else None
    if line is None:
        return None
    funds, used = line.ore("appropriation"), line.ore("outcome")
    return None if funds is None or used is None else funds - used


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


_CHECKS: dict[str, tuple[Check, ...]] = {
    "board": (_slug,),
    "occasion": (_occasion,),
    "closed_month": (_closed,),
    "key_share": (_share,),
    "operating_line": (_line,),
    "investment_line": (_line,),
    "carry_over": (_carry_over,),
}

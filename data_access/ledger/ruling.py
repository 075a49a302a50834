"""The rules by which a board's ledger becomes lines: read, and given a start."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from data_access.records import storage, writing
from data_access.records.audit import Change
from data_access.records.nouns import NOUNS
from data_access.rules import mapping
from data_access.rules.mapping import Rule, Rules
from data_access.store import schema

#: The charts of accounts that a board can start from, and what they are called.
STARTS = {"kommun-bas": mapping.KOMMUN_BAS, "bas": mapping.BAS}


def read(connection: sa.Connection, board: int) -> Rules:
    """The rules of a board, in its own order."""
    table = schema.mappings
    query = sa.select(table).where(table.c.board_id == board)
    rows = connection.execute(query.order_by(table.c.position, table.c.id))
    return Rules(
        Rule(row.line, row.kind, row.account, row.dimension or 0, row.object)
        for row in rows
    )


def default(
    connection: sa.Connection, board: int, chart: str, accounts: Mapping[str, str]
) -> list[Change]:
    """Give a board without rules those of Kommun-Bas, if its chart is that one.

    Args:
        connection: That may write.
        board: Its number.
        chart: As the file names it.
        accounts: Number -> name.

    Returns:
        What the log is to tell.
    """
    if read(connection, board).rules:
        return []
    return add(connection, board, defaults(chart, accounts))


def defaults(chart: str, accounts: Mapping[str, str]) -> list[Rule]:
    """The rules that a ledger brings: Kommun-Bas, or none for a company's chart."""
    if mapping.chart(chart, accounts) != "municipal":
        return []
    return [*mapping.KOMMUN_BAS, *mapping.interest(accounts)]


def add(connection: sa.Connection, board: int, rules: Sequence[Rule]) -> list[Change]:
    """Add rules after those that are there; give what the log is to tell."""
    noun = NOUNS["mapping"]
    table = schema.mappings
    last = connection.scalar(
        sa.select(sa.func.max(table.c.position)).where(table.c.board_id == board)
    )
    changes: list[Change] = []
    for position, rule in enumerate(rules, start=(last or 0) + 1):
        number = storage.insert(
            connection,
            noun,
            board,
            {
                "position": position,
                "line": rule.line,
                "kind": rule.kind,
                "account": rule.account,
                "dimension": rule.dimension or None,
                "object": rule.object,
            },
        )
        changes += writing.created(connection, noun, number)
    return changes


def clear(connection: sa.Connection, board: int) -> list[Change]:
    """Take every rule of a board away; give what the log is to tell."""
    noun = NOUNS["mapping"]
    changes: list[Change] = []
    for row in storage.of_owner(connection, noun, board):
        writing.remove(connection, noun, row, changes)
    return changes

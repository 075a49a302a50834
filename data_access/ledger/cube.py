"""The balances of a ledger, shared among the lines by the board's rules."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import sqlalchemy as sa

from data_access.ledger.years import Key
from data_access.readers.ledger import WHOLE
from data_access.rules.mapping import ANY, Rule, Rules, is_result, shared
from data_access.store import schema


class Piece(NamedTuple):
    """An amount and the rule that takes it.

    Attributes:
        rule: ``None`` where no rule does.
        account: Its number.
        object: Of the rules' dimension where a rule of objects takes it, else "".
        month: "2021-08"; "" where only the year is known.
        ore: Income +.
    """

    rule: Rule | None
    account: str
    object: str
    month: str
    ore: int


def pieces(connection: sa.Connection, ledger: int, rules: Rules) -> list[Piece]:
    """Every amount of income and cost of a ledger, each with its rule."""
    found = connection.execute(_query(ledger, rules))
    return share(((Key(*row[:4]), int(row.ore)) for row in found), rules)


def share(amounts: Iterable[tuple[Key, int]], rules: Rules) -> list[Piece]:
    """Share amounts among the lines; those of assets and debts are left out."""
    whole: dict[tuple[str, str], int] = {}
    objects: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for key, ore in amounts:
        if not is_result(key.account):
            continue
        if key.dimension == WHOLE:
            whole[key.account, key.month] = ore
        elif key.dimension == rules.dimension:
            objects[key.account, key.month][key.object] = ore
    return [
        Piece(rule, account, code, month, ore)
        for (account, month), total in whole.items()
        for rule, code, ore in shared(
            rules, account, total, objects.get((account, month), {})
        )
    ]


def _query(ledger: int, rules: Rules) -> sa.Select[Any]:
    table = schema.ledger_balances
    wanted = [table.c.dimension == WHOLE]
    if rules.dimension:
        wanted.append(
            (table.c.dimension == rules.dimension)
            & sa.or_(*_named(table.c.object, rules.objects))
        )
    return (
        sa.select(*table.c["dimension", "account", "object", "month", "ore"])
        .where(table.c.ledger_id == ledger, sa.or_(*wanted))
        .order_by(table.c.account, table.c.month)
    )


def _named(
    column: sa.Column[str], patterns: Iterable[str]
) -> Iterable[sa.ColumnElement[bool]]:
    for pattern in patterns:
        if pattern.endswith(ANY):
            # A function, not LIKE: letters and their case mean what they are.
            begins = pattern.removesuffix(ANY)
            yield sa.func.substr(column, 1, len(begins)) == begins
        else:
            yield column == pattern


def is_divided(connection: sa.Connection, ledger: int, rules: Rules) -> bool:
    """Whether a ledger tells the objects of the rules apart; a budget may not."""
    table = schema.ledger_balances.c
    query = sa.select(sa.literal(1)).where(
        table.ledger_id == ledger, table.dimension == rules.dimension
    )
    return connection.execute(query.limit(1)).first() is not None


def account_names(connection: sa.Connection, ledgers: Iterable[int]) -> dict[str, str]:
    """What accounts are called; the last ledger that has a name for one decides."""
    table = schema.ledger_accounts
    found: dict[str, str] = {}
    for ledger in ledgers:
        query = sa.select(table.c.account, table.c.name)
        rows = connection.execute(query.where(table.c.ledger_id == ledger))
        found |= {r.account: r.name for r in rows if r.name or r.account not in found}
    return found


def object_names(
    connection: sa.Connection, ledgers: Iterable[int]
) -> dict[tuple[int, str], str]:
    """What objects are called; the object "" is its dimension."""
    table = schema.ledger_objects
    found: dict[tuple[int, str], str] = {}
    for ledger in ledgers:
        query = sa.select(table).where(table.c.ledger_id == ledger)
        rows = connection.execute(query.order_by(table.c.dimension, table.c.object))
        for row in rows:
            key = (row.dimension, row.object)
            if row.name or key not in found:
                found[key] = row.name
    return found

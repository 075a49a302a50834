"""Causes of a deviation: added up by code, and held against it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import rows
from components.rows import known
from data_access import Cause, Explained, sides


@dataclass(frozen=True)
class Group:
    """The causes of one code: their words and what they give the result (öre)."""

    words: str
    net: int
    quantum: int


def groups(causes: Sequence[Cause], horizon: str) -> list[Group]:
    """The causes of a horizon that have amounts, by code, in the given order."""
    found: dict[str, Group] = {}
    for cause in causes:
        if cause.horizon != horizon or cause.net is None:
            continue
        there = found.get(cause.code)
        found[cause.code] = Group(
            cause.words.capitalize(),
            cause.net + (there.net if there else 0),
            max(cause.quantum, there.quantum if there else 0),
        )
    return list(found.values())


def held(
    lines: pd.DataFrame, causes: Sequence[Cause], horizon: str
) -> tuple[Explained, Explained, Explained]:
    """Income, cost and net deviation of a horizon against its causes."""
    measure = f"deviation_{horizon}"
    net = rows.net(lines)
    return sides(
        _sum(lines, "income", measure),
        _sum(lines, "cost", measure),
        known(net[measure]) if net else None,
        [cause.effect for cause in causes if cause.horizon == horizon],
    )


def _sum(lines: pd.DataFrame, kind: str, measure: str) -> int | None:
    found = [known(row[measure]) for row in rows.top(lines) if row["kind"] == kind]
    given = [ore for ore in found if ore is not None]
    return sum(given) if given and len(given) == len(found) else None

"""Rows that may be there only once, told in words before the database refuses."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from data_access.records.nouns import Noun
from data_access.records.storage import Row, column_value

#: How it is said of nouns that the plain sentence fits badly.
SAID = {
    "role": "Den rollen finns redan.",
    "occasion": "Det tillfället finns redan.",
    "closed_month": "Den månaden är redan stängd.",
    "buyer": "Nämnden har redan en köpare med det namnet.",
    "share_key": "Nämnden har redan en nyckel som gäller från den dagen.",
    "key_share": "Köparen har redan en andel i nyckeln.",
    "buyer_year": "Köparen har redan det året.",
    "alternative_cost": "Alternativet har redan en kostnad för det året.",
    "carry_over": "Projektet finns redan i listan.",
    "signal_answer": "Signalen har redan ett svar. Ändra det i stället.",
    "threshold": "Gränsvärdet har redan ett eget tal. Ändra det i stället.",
}


def fault(
    connection: sa.Connection,
    noun: Noun,
    row: Row | None,
    owner: int | None,
    changed: Mapping[str, Any],
) -> tuple[str, str] | None:
    """The field and the reason, where another row already is what this one would be."""
    stored = {**(row.stored if row else {}), **changed}
    if noun.owner:
        stored[noun.owner] = owner
    for unique in noun.table.constraints:
        if not isinstance(unique, sa.UniqueConstraint):
            continue
        columns = [column.name for column in unique.columns]
        named = [name for name in columns if name != noun.owner]
        fields = {each.name: each for each in noun.fields}
        if not named or not all(name in fields for name in named):
            continue
        if _taken(connection, noun, row, {name: stored.get(name) for name in columns}):
            labels = ", ".join(fields[name].label.lower() for name in named)
            plain = f"Det finns redan en {noun.one} med samma {labels}."
            return named[0], SAID.get(noun.key, plain)
    return None


def _taken(
    connection: sa.Connection, noun: Noun, row: Row | None, key: Mapping[str, Any]
) -> bool:
    table = noun.table
    same = [table.c[name] == column_value(table.c[name], v) for name, v in key.items()]
    other = table.c.id != row.id if row else sa.true()
    found = connection.scalar(sa.select(table.c.id).where(*same, other).limit(1))
    return found is not None

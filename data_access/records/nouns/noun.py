"""A kind of row: its table, whose it is, and its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from data_access.records.fields import Field


@dataclass(frozen=True)
class Noun:
    """A kind of row.

    Attributes:
        key: Its name in code, addresses and the log.
        table: Where it is kept.
        owner: The column that says whose a row is; "" where the municipality's.
        one: What one is called, in the indefinite: "orsak".
        many: What several are called: "Orsaker".
        title: The field that names a row.
        fields: In the order they are typed.
        section: The section whose lines they are; "" for other nouns.
        fixed: What every row has in columns that are no fields.
        cells: The table of cells beside a line, if any.
        ordered: Whether rows have a position among those of their owner.
        order: The columns that rows are read in order of.
        fixed_rows: Whether rows are neither added nor removed by hand.
        where: What tells the noun's rows from others of its table, if anything.
        kept: Columns that an import may change though nobody types them.
        is_beside: Whether rows hang on a report without being what it says: they
            come and change after it has been sent out, too.
    """

    key: str
    table: sa.Table
    owner: str
    one: str
    many: str
    title: str
    fields: tuple[Field, ...]
    section: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    cells: sa.Table | None = None
    ordered: bool = False
    order: tuple[str, ...] = ("id",)
    fixed_rows: bool = False
    where: sa.ColumnElement[bool] | None = None
    kept: tuple[str, ...] = ()
    is_beside: bool = False

    def field(self, name: str) -> Field:
        """The field of that name.

        Raises:
            KeyError: If there is none.
        """
        return {each.name: each for each in self.fields}[name]

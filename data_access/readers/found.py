"""A table as it was recognised in a file, with the checks that prove the reading.

Amounts are whole öre with the unit applied and the sign as printed; `Sign` tells
how to read them.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data_access.rules.reconcile import Status

Kind = Literal[
    "operating_costs", "investments", "action_plan", "causes", "ledger", "other"
]
ColumnRole = Literal[
    "label",
    "code",
    "budget",
    "outcome",
    "forecast",
    "deviation",
    "previous_year",
    "share",
    "text",
]
RowRole = Literal["line", "subtotal", "total"]


@dataclass(frozen=True)
class Sign:
    """How the amounts of a table are to be read; ``None`` is not settled.

    Attributes:
        costs: "positive" or "negative": how a cost, or spending, is printed.
        deviation: "better_positive", "better_negative", "actual_minus_budget" or
            "budget_minus_actual", as in `rules.deviation`.
        net: "cost_minus_income" or "income_minus_cost".
        income: "positive" or "negative": "negative" as in a ledger, where costs are
            then printed positive.
    """

    costs: str | None = None
    deviation: str | None = None
    net: str | None = None
    income: str | None = None


@dataclass(frozen=True)
class Column:
    """A column: its name as printed, its block ("Helår"), what it holds.

    ``period`` is "period", "year" or "" where the heads do not say; ``unit`` and
    ``factor`` (öre in one) are its own, and of a share they are "%" and 0.
    """

    name: str
    block: str
    role: ColumnRole
    period: str = ""
    unit: str = ""
    factor: int = 0


@dataclass(frozen=True)
class Value:
    """An amount as printed.

    Attributes:
        ore: Whole öre, sign as printed; ``None`` where nothing or a dash stands.
        quantum: Öre of its last printed decimal.
        printed: The text as it stands.
        place: "Blad1!C7", "sida 3, rad 12, kolumn 2".
        number: What stands there, in the column's unit; it is there too where the
            unit is not known, and ``ore`` therefore ``None``.
    """

    ore: int | None
    quantum: int
    printed: str
    place: str
    number: Decimal | None = None


@dataclass(frozen=True)
class Line:
    """A row: ``values`` and ``texts`` have one entry for each column.

    ``values`` is ``None`` in columns of words, ``texts`` is "" in those of
    amounts. ``level`` 0 stands at the top. ``parent`` is the index of the row
    above in the tree, ``sums`` those of the rows that a sum was proved to sum.
    ``kind`` is "income", "cost", "net" or "" as words and sums tell, ``heading``
    the nearest heading above it without figures of its own.
    """

    label: str
    level: int
    role: RowRole
    values: tuple[Value | None, ...]
    texts: tuple[str, ...]
    place: str
    parent: int | None = None
    sums: tuple[int, ...] = ()
    kind: str = ""
    heading: str = ""


@dataclass(frozen=True)
class Check:
    """One test of the table's own arithmetic.

    Attributes:
        rule: A code word: "sum", "net", "deviation", "difference".
        status: agrees, rounding, disagrees or unchecked.
        detail: The arithmetic in Swedish, with the row's and column's names:
            "Netto, Avvikelse helår: 9,9 − 9,9 = 0,0; det står 0,0".
        row: Index of the row that is tested, or ``None``.
        column: Index of the column, or ``None``.
    """

    rule: str
    status: Status
    detail: str
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        place: Sheet or page and range: "Blad1!B4:H9", "sida 3, rad 10–28".
        title: As printed above it; "" if there is none.
        kind: What it is about.
        unit: "mnkr", "mkr", "tkr", "kr", "MSEK", "kSEK" as printed; "" unknown.
        factor: Kronor in one unit (1 000 000, 1 000, 1); 0 unknown.
        period: "2021-08" (figures till the end of August), "2021", or "".
        sign: How to read the amounts.
        columns: From the left, those of words too.
        rows: From the top.
        checks: What was tested, and what could not be.
        questions: What the file does not settle and a person must: code words as
            "unit", "costs", "net", "deviation".
        decimals: What the figures are rounded to, in printed decimals.
    """

    place: str
    title: str
    kind: Kind
    unit: str
    factor: int
    period: str
    sign: Sign
    columns: tuple[Column, ...]
    rows: tuple[Line, ...]
    checks: tuple[Check, ...]
    questions: tuple[str, ...] = ()
    decimals: int = 0

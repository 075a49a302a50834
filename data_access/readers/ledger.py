"""A ledger as read from a SIE file: balances in memory, vouchers in a file.

Amounts are whole öre in the file's own sign: debit +, credit −, so income is
negative. They are turned once, when they are put into the store.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from data_access.readers.faults import Fault
from data_access.readers.found import Check

Scenario = Literal["actual", "budget"]

#: The dimension of a balance that is not of an object: the account's total.
WHOLE = 0


@dataclass(frozen=True)
class Balance:
    """The change of an account in a month, whole or of one object.

    Balances of different dimensions are alternative splits of the same money.

    Attributes:
        scenario: What it is.
        year: The year in which the fiscal year starts.
        month: "2021-08"; "" where the file tells only the year.
        account: As written.
        dimension: Number of the dimension, `WHOLE` for the account's total.
        object: The object's code, "" for the total.
        ore: Debit +.
    """

    scenario: Scenario
    year: int
    month: str
    account: str
    dimension: int
    object: str
    ore: int


@dataclass(frozen=True)
class Ledger:
    """What a SIE file says.

    Attributes:
        type: "1", "2", "3", "4"; "4" for 4I too.
        program: Its maker, as written.
        encoding: "utf-8", "cp437", "latin-1", "cp1252".
        company: Name of the organisation.
        number: Its organisation number.
        chart: ``#KPTYP`` as written; "" without one.
        years: Index ("0", "-1") -> first and last day.
        complete_until: ``#OMFATTN``: after that day there are no data.
        accounts: Number -> name.
        dimensions: Number -> name.
        objects: (dimension, code) -> name.
        balances: Every month's (or year's) change; totals settled, see
            ``totals_rule``.
        year_results: (year, account) -> ``#RES``, where the file has it.
        vouchers: How many.
        transactions: How many rows they have.
        unbalanced: How many vouchers do not sum to 0.
        rows: Parquet file of the voucher rows, sorted by account, day; or
            ``None`` where none was asked for, or there are none. Columns: series,
            number, day (date), text, account, dimensions (list of int), objects
            (list of text), row_text, ore (int64), line (of the file).
        totals_rule: How rows with ``{}`` were settled, in a code word, and
            ``checks`` and ``faults`` say why.
    """

    type: str
    program: str
    encoding: str
    company: str
    number: str
    chart: str
    years: Mapping[str, tuple[date, date]]
    complete_until: date | None
    accounts: Mapping[str, str]
    dimensions: Mapping[int, str]
    objects: Mapping[tuple[int, str], str]
    balances: tuple[Balance, ...]
    year_results: Mapping[tuple[int, str], int]
    vouchers: int
    transactions: int
    unbalanced: int
    rows: Path | None
    totals_rule: str
    checks: tuple[Check, ...]
    faults: tuple[Fault, ...]

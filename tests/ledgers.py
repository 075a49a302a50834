"""Ledgers made for tests, as a reader of SIE files hands them over.

Signs are those of a file: debit +, so income is negative.
"""

from datetime import date

import duckdb
import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.readers.ledger import WHOLE, Balance, Ledger
from data_access.store import engine as engines
from data_access.store import schema

ACCOUNTS = {
    "1930": "Bank",
    "3010": "Försäljning",
    "5010": "Löner",
    "6100": "Licenser",
    "6990": "Internränta",
    "7910": "Avskrivningar",
    "8610": "Utan regel",
}
DIMENSIONS = {1: "Ansvar", 6: "Projekt"}
OBJECTS = {(1, "4510"): "Drift", (1, "4511"): "Nät", (6, "P1"): "Plattform"}
YEAR = (date(2021, 1, 1), date(2021, 12, 31))


def balance(account, month, ore, *, scenario="actual", year=2021, of=(WHOLE, "")):
    return Balance(scenario, year, month, account, of[0], of[1], ore)


def ledger(balances=(), **changes):
    values = {
        "type": "4",
        "program": "Prov",
        "encoding": "cp437",
        "company": "Kommunen",
        "number": "212000-0000",
        "chart": "Kommun-Bas",
        "years": {"0": YEAR},
        "complete_until": None,
        "accounts": ACCOUNTS,
        "dimensions": DIMENSIONS,
        "objects": OBJECTS,
        "balances": tuple(balances),
        "year_results": {},
        "vouchers": 0,
        "transactions": 0,
        "unbalanced": 0,
        "rows": None,
        "totals_rule": "total",
        "checks": (),
        "faults": (),
    }
    return Ledger(**(values | changes))


def months(account, ores, *, scenario="actual", of=(WHOLE, ""), year=2021, first=1):
    """A balance each month, from the first of a year on."""
    return [
        balance(account, f"{year}-{month:02}", ore, scenario=scenario, year=year, of=of)
        for month, ore in enumerate(ores, start=first)
    ]


def whole_year(*, known=8):
    """A year of budget, and an outcome till the end of a month."""
    outcome = {
        "3010": [-1_000_00] * known,
        "5010": [400_00] * known,
        "6100": [200_00] * known,
        "6990": [10_00] * known,
        "7910": [50_00] * known,
        "8610": [3_33] * known,
        "1930": [336_67] * known,
    }
    budget = {"3010": [-900_00] * 12, "5010": [500_00] * 12, "6100": [250_00] * 12}
    split = months("6100", [150_00] * known, of=(1, "4510"))
    split += months("6100", [40_00] * known, of=(1, "4511"))
    split += months("6100", [60_00] * known, of=(6, "P1"))
    return [
        *(b for account, ores in outcome.items() for b in months(account, ores)),
        *split,
        *(
            b
            for account, ores in budget.items()
            for b in months(account, ores, scenario="budget")
        ),
    ]


#: Of a voucher row: day, account, objects, öre, text.
def parquet(path, found):
    """Write voucher rows as a reader of SIE files does."""
    made = duckdb.connect()
    made.execute(
        "CREATE TABLE t (series TEXT, number TEXT, day DATE, text TEXT, account TEXT,"
        " dimensions INT[], objects TEXT[], row_text TEXT, ore BIGINT, line INT)"
    )
    rows = [
        ("A", str(place), day, text, account, [d for d, _ in of], [o for _, o in of],
         "", ore, place)
        for place, (day, account, of, ore, text) in enumerate(found, start=1)
    ]  # fmt: skip
    made.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    made.execute(f"COPY t TO '{path}' (FORMAT parquet)")
    made.close()
    return path


def imported(connection, board=1, name="prov.se"):
    """An import for ledgers to belong to; give its number."""
    table = schema.imports
    values = {"name": name, "board_id": board}
    for column in table.c:
        if column.name in values or column.nullable or column.primary_key:
            continue
        values[column.name] = _filler(column)
    made = connection.execute(sa.insert(table).values(**values))
    return made.inserted_primary_key[0]


def _filler(column):
    if column.name == "status":
        return "saved"
    if isinstance(column.type, sa.DateTime):
        return sa.func.current_timestamp()
    return 1 if isinstance(column.type, sa.Integer) else ""


def put(engine, found, rows=None, board=1, name="prov.se"):
    """Put a ledger into the store of the example's board, as an import does."""
    with engines.write(engine) as connection:
        number = imported(connection, board, name)
        return ledgers.put(connection, number, board, found, rows)


def with_vouchers(folder, *, count=8):
    """A year's ledger with a voucher a balance of each object, and their file."""
    balances = whole_year(known=count)
    rows = []
    for balance_ in balances:
        if balance_.scenario == "budget" or balance_.dimension:
            continue
        day = date.fromisoformat(f"{balance_.month}-15")
        of = {"6100": [((1, "4510"), 150_00), ((1, "4511"), 40_00), (None, 10_00)]}
        for place, ore in of.get(balance_.account, [(None, balance_.ore)]):
            text = f"{ACCOUNTS[balance_.account]} {balance_.month}"
            rows.append((day, balance_.account, [place] if place else [], ore, text))
    file = parquet(folder / "rows.parquet", rows)
    found = ledger(balances, transactions=len(rows), vouchers=len(rows), rows=file)
    return found, file

"""Ledgers in the store: month balances as a cube, voucher rows as Parquet.

What is told of a ledger is in the internal sign and exact, to the öre.
"""

from data_access.ledger.lines import Fetched, Said, fetch, figures
from data_access.ledger.putting import Foreseen, Put, foresee, put, take_back
from data_access.ledger.stored import Stored

__all__ = [
    "Fetched",
    "Foreseen",
    "Put",
    "Said",
    "Stored",
    "fetch",
    "figures",
    "foresee",
    "put",
    "take_back",
]

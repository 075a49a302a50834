"""Ledgers in the store: month balances as a cube, voucher rows as Parquet.

What is told of a ledger is in the internal sign and exact, to the öre.
"""

from data_access.ledger.fetching import Fetched, fetch
from data_access.ledger.foreseeing import Foreseen, foresee, foretell, unmapped
from data_access.ledger.lines import Said, figures
from data_access.ledger.putting import Put, put, take_back
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
    "foretell",
    "put",
    "take_back",
    "unmapped",
]

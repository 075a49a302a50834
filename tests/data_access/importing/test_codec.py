"""What was read of a file survives in the store, to the last decimal."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.importing import codec
from data_access.readers.faults import Fault
from data_access.readers.found import Value
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading
from tests import ledgers

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.builds(
    Value,
    ore=st.none() | st.integers(-(10**15), 10**15),
    quantum=st.integers(1, 10**9),
    printed=TEXTS,
    place=TEXTS,
    number=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
)


@given(VALUES)
def test_a_value_comes_back(value):
    assert codec.loads(Value, codec.dumps(value)) == value


@given(st.builds(Fault, st.just("info"), TEXTS, TEXTS))
def test_a_fault_comes_back(fault):
    assert codec.loads(Fault, codec.dumps(fault)) == fault


def test_a_ledger_comes_back_whole():
    book = ledgers.ledger(
        ledgers.whole_year(),
        complete_until=date(2021, 8, 31),
        year_results={(2021, "3010"): -5},
        rows=Path("/tmp/rows.parquet"),  # noqa: S108 -- only a name
    )
    reading = Reading("bok.se", "sie", "0", (), book, book.faults)
    assert codec.loads(Reading, codec.dumps(reading)) == reading


@pytest.mark.parametrize("text", ["[]", "[1]", "{}", "null", "x"])
def test_what_is_something_else_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 -- any will do
        codec.loads(Ledger, text)


def test_decimals_keep_their_noughts():
    value = Value(None, 1, "1,50", "A1", Decimal("1.50"))
    assert str(codec.loads(Value, codec.dumps(value)).number) == "1.50"

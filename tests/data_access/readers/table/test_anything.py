"""Whatever stands in a sheet, reading it ends, and makes no table of wrong shape."""

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.readers.grid import Cell, Grid, Row
from data_access.readers.table import tables

WORDS = st.sampled_from(
    [
        "Budget",
        "Utfall",
        "Prognos",
        "Avvikelse",
        "Avvikelse %",
        "Bokslut 2024",
        "Helår 2025",
        "jan-aug",
        "jan",
        "Intäkter",
        "Kostnader",
        "Netto",
        "Summa",
        "Totalt",
        "varav",
        "Belopp i tkr",
        "mnkr",
        "Investeringar",
        "Drift",
        "Konto",
        "Ansvar",
        "Socialnämnden",
        "- varav lön",
        "Period:",
        "1)",
    ]
)
TEXTS = WORDS | st.text(max_size=12) | st.from_regex(r"[-−(]?\d{1,4}[,. ]?\d{0,3}\)?")
YEARS = st.integers(1990, 2030).map(Decimal)
NUMBERS = YEARS | st.decimals(
    -(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2
)


@st.composite
def cells(draw):
    kind = draw(st.integers(0, 9))
    if kind < 3:
        return Cell()
    if kind < 6:
        number = draw(NUMBERS)
        return Cell(f"{number.normalize():f}", number, draw(st.none() | st.just(0)))
    if kind == 6:
        return Cell("", error="#REF!")
    return Cell(draw(TEXTS), indent=draw(st.integers(0, 3)), bold=draw(st.booleans()))


@st.composite
def grids(draw):
    width, height = draw(st.integers(1, 7)), draw(st.integers(0, 12))
    rows = [
        Row(f"rad {at + 1}", tuple(draw(cells()) for _ in range(width)))
        for at in range(height)
    ]
    spans = draw(
        st.dictionaries(
            st.tuples(st.integers(0, 12), st.integers(0, 7)),
            st.integers(2, 4),
            max_size=2,
        )
    )
    return Grid("Blad1", rows, spans)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(grids(), max_size=2))
def test_any_sheet_is_read_to_its_end(drawn):
    found, faults = tables(drawn)
    for table in found:
        width = len(table.columns)
        for at, line in enumerate(table.rows):
            assert len(line.values) == len(line.texts) == width
            assert line.level >= 0
            assert line.parent != at
            assert all(0 <= part < len(table.rows) for part in line.sums)
        for check in table.checks:
            assert check.row is None or check.row < len(table.rows)
            assert check.column is None or check.column < width
        for at, column in enumerate(table.columns):
            values = [line.values[at] for line in table.rows]
            if not column.factor:
                assert all(value is None or value.ore is None for value in values)
    assert all(fault.message for fault in faults)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(grids())
def test_reading_twice_gives_the_same(drawn):
    assert tables([drawn]) == tables([drawn])

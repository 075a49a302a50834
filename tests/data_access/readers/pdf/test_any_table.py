"""Any table, set in any look: what was written is what is read, or nothing is."""

import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.readers.pdf import grids
from tests.pdf_files import Heading, Look, Row, Table, Text, report

WORDS = ["Personal", "Lokaler", "Intäkter", "Övrigt", "Skola", "Vård", "Bidrag"]
NAMES = ["Budget", "Utfall", "Prognos", "Avvikelse", "Bokslut", "Helår"]
PROSE = "Prognosen visar ett underskott om 4,1 mnkr mot budget för nämnden. " * 4


def spaced(number):
    return f"{number:,}".replace(",", " ")


whole = st.integers(-9_999_999, 9_999_999).map(spaced)
small = st.integers(-999, 999).map(str)
tenths = st.integers(-99_999, 99_999).map(
    lambda n: f"{'-' if n < 0 else ''}{spaced(abs(n) // 10)},{abs(n) % 10}"
)
kinds = st.sampled_from([whole, small, tenths])


@st.composite
def tables(draw):
    columns = draw(st.integers(2, 6))
    of = [draw(kinds) for _ in range(columns)]
    # A column in which a row has nothing is common; one with nothing at all is not.
    nothing = st.sampled_from(["-", "–", "0"])
    cells = [st.one_of(kind, kind, kind, nothing, st.just("")) for kind in of]
    labels = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
    count = draw(st.integers(3, 12))
    rows = []
    for at in range(count):
        full = at in {0, count - 1}
        of_row = of if full else cells
        values = [draw(cell) for cell in of_row]
        label = f"{draw(labels)} {string.ascii_uppercase[at]}"
        rows.append(Row(label, tuple(values), indent=draw(st.sampled_from([0, 0, 9]))))
    heads = [f"{draw(st.sampled_from(NAMES))}\n{2020 + at}" for at in range(columns)]
    return Table(("Belopp i tkr", *heads), tuple(rows))


looks = st.builds(
    Look,
    rules=st.sampled_from(["none", "lines", "boxes", "shaded"]),
    align=st.sampled_from(["right", "right", "center"]),
    thousands=st.sampled_from(["glyph", "moved"]),
    letters=st.booleans(),
    turned=st.booleans(),
    landscape=st.booleans(),
    leading=st.sampled_from([1.2, 1.4, 1.8]),
    size=st.sampled_from([7, 8, 9]),
    font=st.sampled_from(["helvetica", "times"]),
    footer=st.sampled_from(["", "Kommunen|{page}"]),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(table=tables(), look=looks)
def test_what_was_written_is_read(tmp_path, table, look):
    path = tmp_path / "rapport.pdf"
    path.write_bytes(report([Heading("Drift"), Text(PROSE), table, Text(PROSE)], look))

    [grid] = grids(path, "rapport.pdf")[0]

    cells = [[cell.text for cell in row.cells] for row in grid.rows]
    assert cells[0][0] == "Drift"
    assert cells[1:] == [list(table.heads), *([r.label, *r.values] for r in table.rows)]

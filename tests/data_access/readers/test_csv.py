"""Rows of text files: encodings, delimiters, quotes, ragged rows."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.readers import csv as reader
from data_access.readers.csv import delimiters, encodings
from data_access.readers.csv.lines import split
from data_access.readers.reading import RefusedFileError

TEXT = (
    "Ansvar;Benämning;Utfall jan–aug\n"
    "100;Gatuhållning;-4 100,5\n200;Åtgärder på väg;1 234,0\n"
)
OLD = TEXT.replace("–", "-")


@pytest.fixture
def read(tmp_path):
    """Read bytes, or text as UTF-8, as a csv file."""

    def reading(content):
        path = tmp_path / "fil.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        (grid,), faults = reader.grids(path, "fil.csv")
        return grid, faults

    return reading


def words(grid):
    return [[cell.text for cell in row.cells] for row in grid.rows]


# Encodings


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TEXT, "utf-8"),
        (TEXT, "utf-8-sig"),
        (TEXT, "utf-16"),
        (TEXT, "utf-16-le"),
        (TEXT, "utf-16-be"),
        (TEXT, "cp1252"),
        (OLD, "latin-1"),
        (OLD, "cp437"),
        (TEXT, "mac_roman"),
    ],
)
def test_the_letters_are_right_in_every_encoding(read, text, code):
    grid, _ = read(text.encode(code))
    assert words(grid)[2][1] == "Åtgärder på väg"
    assert words(grid)[0][2] == text.splitlines()[0].split(";")[2]


WORDS = ["Åtgärder", "väg", "Gatuhållning", "FÖRSKOLA", "Öst", "Ärenden", "kafé", "kr"]


@given(st.lists(st.sampled_from(WORDS), min_size=6).map(" ".join))
def test_old_encodings_are_told_apart_by_their_letters(text):
    for code in ("cp1252", "cp437", "mac_roman"):
        assert encodings.decode(text.encode(code)).text == text


def test_one_odd_byte_in_utf_8_is_told_and_stops_nothing(read):
    grid, faults = read(TEXT.encode() + b"300;V\xe4g;1\n")
    assert words(grid)[3][1] == "Väg"
    assert [fault.severity for fault in faults] == ["warning"]


def test_letters_saved_wrongly_twice_are_told(read):
    _, (fault,) = read(TEXT.encode().decode("cp1252", "replace").encode())
    assert "förvanskade" in fault.message


def test_the_end_of_file_of_dos_is_no_row(read):
    grid, _ = read(OLD.encode("cp437") + b"\x1a")
    assert len(grid.rows) == 3


# Delimiters


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";"),
        ("a\tb\n1,5\t2;3\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ("a,b\n1,2\n3,4\n", ","),
        ('a,b\n"1,5","2,5"\n', ","),
        ("Rapport, utfall, prognos\nPer den 31 aug\na;b\n1;2\n3;4\n", ";"),
        ("Utfall 1,5\nPrognos 2,5\n", ""),
        ("bara\ntext\n", ""),
    ],
)
def test_the_delimiter_is_what_most_rows_agree_on(text, delimiter):
    assert delimiters.find(text) == (delimiter, 0)


def test_excel_may_be_told_the_delimiter(read):
    grid, _ = read("sep=|\na|b;c\n1|2\n")
    assert words(grid)[-2:] == [["a", "b;c"], ["1", "2"]]
    assert grid.rows[-1].place == "rad 3"


def test_a_comma_for_two_things_is_refused(read):
    with pytest.raises(RefusedFileError, match="Kommatecken står både"):
        read("konto,namn,utfall\n1,a,1,5\n2,b,2,5\n3,c,4\n4,d,5,5\n")


def test_no_delimiter_is_told(read):
    grid, (fault,) = read("Rapport\nutan kolumner\n")
    assert words(grid) == [["Rapport"], ["utan kolumner"]]
    assert "enda kolumn" in fault.message


# Rows


def test_preamble_and_blank_lines_keep_their_numbers(read):
    grid, faults = read("Utfall per ansvar\n\nAnsvar;Utfall\n100;-4,1\n")
    assert [row.place for row in grid.rows] == ["rad 1", "rad 2", "rad 3", "rad 4"]
    assert words(grid)[0] == ["Utfall per ansvar", ""]
    assert faults == []


def test_ragged_rows_are_told_with_their_line(read):
    grid, faults = read("a;b;c\n1;2;3\n1;2;3;4\n1;2\n1;2;3\n")
    assert [fault.place for fault in faults] == ["rad 3", "rad 4"]
    assert words(grid)[2] == ["1", "2", "3", "4"]
    assert words(grid)[3] == ["1", "2", "", ""]


def test_many_ragged_rows_are_told_in_one(read):
    _, faults = read("a;b;c\n" + "1;2;3\n" * 50 + "1;2\n" * 20)
    assert len(faults) == 6
    assert faults[-1].message.startswith("15 rader till")


def test_delimiters_at_the_end_of_every_row_are_no_columns(read):
    grid, faults = read("a;b;;\n1;2;;\n")
    assert words(grid) == [["a", "b"], ["1", "2"]]
    assert faults == []


def test_spaces_before_a_label_are_its_indentation(read):
    grid, _ = read("Rad;Utfall\nIntäkter;1\n  varav taxor;1\n")
    assert [row.cells[0].indent for row in grid.rows] == [0, 0, 2]
    assert words(grid)[2][0] == "varav taxor"


# Quotes


def test_quotes_hold_delimiters_quotes_and_lines(read):
    grid, _ = read('a;b\n"x;y";"sade ""hej"""\n"två\nrader";2\n3;4\n')
    assert words(grid) == [
        ["a", "b"],
        ["x;y", 'sade "hej"'],
        ["två\nrader", "2"],
        ["", ""],
        ["3", "4"],
    ]
    assert grid.rows[-1].place == "rad 5"


def test_a_quote_that_nobody_closes_swallows_nothing(read):
    grid, (fault,) = read('a;b\n1;"öppen\n2;3\n4;5\n')
    assert words(grid)[2:] == [["2", "3"], ["4", "5"]]
    assert (fault.severity, fault.place) == ("warning", "rad 2")


FIELDS = st.lists(
    st.lists(st.text('abc;"\n 1,5', max_size=6), min_size=2, max_size=4), min_size=1
)


@given(FIELDS)
def test_what_was_written_is_read_back(rows):
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    lines, faults = split(out.getvalue(), ";")
    assert [list(line.fields) for line in lines] == rows
    assert faults == []


def test_text_that_would_be_a_formula_is_told(read):
    grid, (fault,) = read("Rad;Utfall\n=1+1;1\n-4,1;2\n+5;3\n@x;4\n- varav;5\n")
    assert words(grid)[1][0] == "=1+1"
    assert (fault.severity, fault.place) == ("info", "rad 2")
    assert "2 celler" in fault.message

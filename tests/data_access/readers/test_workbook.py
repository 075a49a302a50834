"""Cells of workbooks: exact values, what is hidden, what is lost."""

import datetime as dt
import io
import struct
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Alignment, Font

from data_access.readers import workbook
from data_access.readers.reading import RefusedFileError
from data_access.readers.workbook import formats, values
from data_access.readers.workbook.details import Look
from data_access.readers.workbook.sheet_xml import column
from tests.workbook_files import (
    ROW,
    Book,
    error,
    formula,
    label,
    number,
    ods,
    record,
    sheet,
    text,
    xls,
    xlsx,
)


@pytest.fixture
def read(tmp_path):
    """Read bytes as a workbook."""

    def reading(content):
        path = tmp_path / "bok"
        path.write_bytes(content)
        return workbook.grids(path, "bok.xlsx")

    return reading


def cells(grid):
    """Place -> cell, of those that are not blank."""
    return {
        cell.place: cell for row in grid.rows for cell in row.cells if not cell.blank
    }


def made(fill):
    """The bytes of a workbook that openpyxl writes."""
    book = openpyxl.Workbook()
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# Values


@pytest.mark.parametrize(
    ("value", "shown", "exact"),
    [
        (39.300000000000004, "39.3", "39.3"),
        (-4.1, "-4.1", "-4.1"),
        (59.0, "59", "59"),
        (1e-7, "0.0000001", "1E-7"),
        (1e15, "1000000000000000", "1000000000000000"),
        (123456789.12, "123456789.12", "123456789.12"),
        (0.1 + 0.2, "0.3", "0.3"),
        (0.0, "0", "0"),
        (7, "7", "7"),
    ],
)
def test_numbers_are_their_shortest_decimals(value, shown, exact):
    assert values.read(value) == (shown, Decimal(exact))


@given(st.integers(-(10**13), 10**13), st.integers(0, 2))
def test_any_amount_comes_through_a_float_unharmed(units, decimals):
    amount = Decimal(units).scaleb(-decimals)
    assert values.number(float(amount)) == amount


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (dt.date(2021, 8, 31), "2021-08-31"),
        (dt.datetime(2021, 8, 31), "2021-08-31"),  # noqa: DTZ001 -- as a cell has it
        (dt.datetime(2021, 8, 31, 13, 15), "2021-08-31 13:15"),  # noqa: DTZ001
        (dt.time(13, 15), "13:15"),
        (dt.timedelta(hours=30), "30:00"),
        (True, "SANT"),
        (False, "FALSKT"),
        ("rad_x000D_\n2", "rad\n2"),
    ],
)
def test_dates_and_truth_are_texts(value, shown):
    assert values.read(value) == (shown, None)


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("General", Look()),
        ("0", Look(0)),
        ("#,##0.0", Look(1)),
        ("#,##0.00;[Red]-#,##0.00", Look(2)),
        ('#,##0.0" mnkr"', Look(1)),
        ("0.0%", Look(1, percent=True)),
        ("#,##0,", Look(0, thousands=1)),
        ('0.0,,"mnkr"', Look(1, thousands=2)),
        ("yyyy-mm-dd", Look()),
        ('_-* #,##0\\ "kr"_-;-* #,##0', Look(0)),
        ("0.00E+00", Look()),
        ("# ##0,0", Look(0)),
        ("@", Look()),
    ],
)
def test_number_formats(code, look):
    assert formats.look(code) == look


def test_looks_indentation_and_merged_heads(read):
    def fill(active):
        active["B2"] = "Januari–augusti"
        active.merge_cells("B2:D2")
        active["A3"], active["B3"] = "Intäkter", 39.3
        active["A3"].alignment = Alignment(indent=2)
        active["A4"], active["B4"] = "  varav taxor", 0.166
        active["A4"].font = Font(bold=True)
        active["B3"].number_format, active["B4"].number_format = "#,##0.0", "0.0%"
        active["C5"] = " 1\N{NO-BREAK SPACE}234,5 "

    (grid,), faults = read(made(fill))
    found = cells(grid)
    assert faults == []
    assert grid.spans == {(0, 1): 2}  # as far as anything stands
    assert (found["B3"].number, found["B3"].decimals) == (Decimal("39.3"), 1)
    assert (found["B4"].text, found["B4"].number) == ("16.6%", Decimal("0.166"))
    assert found["A3"].indent > found["A4"].indent > 0
    assert found["A4"].bold
    assert not found["A3"].bold
    assert found["C5"].text == " 1\N{NO-BREAK SPACE}234,5 "
    assert found["C5"].number is None


def test_numbers_shown_in_thousands_are_read_as_shown(read):
    def fill(active):
        active["A1"] = 39_300_000
        active["A1"].number_format = "#,##0.0,,"

    (grid,), (fault,) = read(made(fill))
    assert cells(grid)["A1"].number == Decimal("39.3")
    assert fault.severity == "warning"
    assert fault.place == "Sheet!A1"
    assert "miljontal" in fault.message


# What is lost or hidden


def test_a_formula_without_a_value_is_told_with_its_cell(read):
    def fill(active):
        active["B2"], active["B3"], active["B4"] = 1, "=B2*2", "text"

    (grid,), (fault,) = read(made(fill))
    assert cells(grid)["B3"].error
    assert cells(grid)["B3"].number is None
    assert (fault.severity, fault.place) == ("error", "Sheet!B3")
    assert "sparat värde" in fault.message


def test_many_formulas_without_values_are_told_once(read):
    def fill(active):
        for row in range(1, 60):
            active[f"A{row}"] = "=1+1"

    _, faults = read(made(fill))
    assert [fault.message.split()[0] for fault in faults] == ["59"]


def test_noughts_of_a_program_that_does_not_compute_are_no_values(read):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        written = book.add_worksheet("Blad1")
        written.write(0, 0, 39.3)
        written.write_formula(1, 0, "=A1*2")
    (grid,), (fault,) = read(out.getvalue())
    assert cells(grid)["A2"].error
    assert fault.place == "Blad1!A2"


def test_values_that_xlsxwriter_was_given_are_values(read):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        written = book.add_worksheet("Blad1")
        written.write(0, 0, 39.3)
        written.write_formula(1, 0, "=A1*2", None, 78.6)
        written.write_formula(2, 0, "=A1-A1", None, 0)
    (grid,), faults = read(out.getvalue())
    assert cells(grid)["A3"].number == 0
    assert faults == []


def test_errors_are_told_and_empty_texts_are_blank(read):
    rows = (
        '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="B1" t="str"><f>IF(1,"")</f><v></v></c><c r="C1"><v>1</v></c></row>'
    )
    (grid,), (fault,) = read(xlsx(rows))
    assert set(cells(grid)) == {"A1", "C1"}
    assert cells(grid)["A1"].error == "#DIV/0!"
    assert (fault.place, fault.severity) == ("Blad1!A1", "error")


def test_a_sheet_of_errors_only_is_not_silent(read):
    (grid,), (fault,) = read(xlsx('<row r="3"><c r="C3" t="e"><v>#REF!</v></c></row>'))
    assert [row.place for row in grid.rows] == ["rad 3"]
    assert fault.place == "Blad1!C3"


def test_hidden_rows_columns_and_sheets_are_read_and_said(read):
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
        '<row r="3" hidden="1"><c r="A3"><v>4</v></c></row><row r="9" hidden="1"/>'
    )
    hidden = '<cols><col min="2" max="2" hidden="1"/></cols>'
    book = Book(
        {"Synligt": sheet(rows, before=hidden), "Dolt": sheet()},
        states={"Dolt": "veryHidden"},
    )
    (first, second), faults = read(xlsx(book))
    assert [row.hidden for row in first.rows] == [False, True, True]
    assert len(cells(second)) == 2
    assert [fault.place for fault in faults] == [
        "Synligt, rad 2–3",
        "Synligt, kolumn B",
        "Dolt",
    ]
    assert {fault.severity for fault in faults} == {"info"}


def test_prefixed_names_are_the_same_names(read):
    body = sheet(
        '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c></row>'
    )
    for name in ("worksheet", "sheetData", "row", "c", "v"):
        body = body.replace(f"<{name}", f"<x:{name}").replace(
            f"</{name}", f"</x:{name}"
        )
    body = body.replace("xmlns=", "xmlns:x=")
    _, (fault,) = read(xlsx(Book({"Blad1": body})))
    assert fault.place == "Blad1!A1"


def test_a_sheet_that_is_missing_is_refused(read):
    book = Book({"Blad1": sheet()})
    book.replaced["xl/_rels/workbook.xml.rels"] = book.parts()[3][1].replace(
        b"sheet1.xml", b"sheet7.xml"
    )
    with pytest.raises(RefusedFileError, match="trasig"):
        read(xlsx(book))


def test_text_that_would_be_a_formula_stays_text(read):
    def fill(active):
        for row, words in enumerate(
            ["=1+1", "@SUM(A1)", "+cmd|x", "-4,1", "- varav"], 1
        ):
            active.cell(row, 1, words).data_type = "s"

    (grid,), (fault,) = read(made(fill))
    assert cells(grid)["A1"].text == "=1+1"
    assert (fault.severity, fault.place) == ("info", "Sheet!A1")
    assert "3 celler" in fault.message


# Other formats


def test_old_workbooks_tell_errors_looks_and_what_is_hidden(read):
    globals_ = b"".join(
        [
            *[record(0x31, struct.pack("<HHHH", 200, 0, 0, 400) + b"\0" * 8)] * 4,
            record(0x31, struct.pack("<HHHH", 200, 0, 0, 700) + b"\0" * 8),
            record(0x41E, struct.pack("<H", 164) + text("#,##0.0", wide=2)),
            record(0xE0, struct.pack("<HH", 0, 0) + b"\0" * 16),
            record(0xE0, struct.pack("<HH", 5, 164) + b"\0" * 4 + b"\2" + b"\0" * 11),
        ]
    )
    body = b"".join(
        [
            record(0x7D, struct.pack("<HHHHHH", 2, 2, 0, 0, 1, 0)),
            record(0x208, struct.pack("<HHHHHHHH", 1, 0, 3, 0, 0, 0, 0x20, 0)),
            label(0, 0, "Intäkter"),
            number(0, 1, 39.300000000000004, style=1),
            number(0, 2, 1),
            error(1, 1, 0x17),
            formula(2, 1, b"\2\0\x07\0\0\0\xff\xff"),
            formula(3, 1, struct.pack("<d", 78.6)),
        ]
    )
    (grid,), faults = read(xls({"Blad åäö": body}, globals_=globals_))
    found = cells(grid)
    assert found["A1"].text == "Intäkter"
    assert (found["B1"].number, found["B1"].decimals) == (Decimal("39.3"), 1)
    assert found["B1"].bold
    assert (found["B2"].error, found["B3"].error) == ("#REF!", "#DIV/0!")
    assert found["B4"].number == Decimal("78.6")
    assert grid.rows[1].hidden
    assert [fault.place for fault in faults] == [
        "Blad åäö!B2",
        "Blad åäö!B3",
        "Blad åäö, rad 2",
        "Blad åäö, kolumn C",
    ]


@pytest.mark.parametrize("result", [b"\0" * 8, b"\3\0\0\0\0\0\xff\xff"])
def test_old_formulas_that_were_never_computed(read, result):
    body = number(0, 0, 39.3) + formula(1, 0, result, calculate=True)
    _, (fault,) = read(xls({"Blad": body}))
    assert fault.place == "Blad!A2"


_CELL = '<table:table-cell office:value-type="{}" office:value="{}"{}/>'


def test_opendocument_sheets(read):
    styles = (
        '<number:percentage-style style:name="P"><number:number '
        'number:decimal-places="1"/></number:percentage-style>'
        '<number:number-style style:name="N"><number:number '
        'number:decimal-places="2"/></number:number-style>'
        '<style:style style:name="c1" style:family="table-cell" '
        'style:data-style-name="P"/>'
        '<style:style style:name="c2" style:family="table-cell" '
        'style:data-style-name="N"><style:text-properties fo:font-weight="bold"/>'
        '<style:paragraph-properties fo:margin-left="0.7cm"/></style:style>'
    )
    table = (
        '<table:table-column table:default-cell-style-name="c2"/>'
        '<table:table-column table:visibility="collapse"/>'
        "<table:table-row>"
        + _CELL.format("float", "39.3", "")
        + _CELL.format("percentage", "0.166", ' table:style-name="c1"')
        + '</table:table-row><table:table-row table:visibility="filter">'
        '<table:table-cell table:formula="of:=1/0" office:value-type="string">'
        "<text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    (grid,), faults = read(ods(table, styles))
    found = cells(grid)
    assert (found["A1"].number, found["A1"].decimals) == (Decimal("39.3"), 2)
    assert (found["A1"].bold, found["A1"].indent) == (True, 6)
    assert (found["B1"].text, found["B1"].decimals) == ("16.6%", 1)
    assert found["A2"].error == "#DIV/0!"
    assert found["A3"].error
    assert [fault.place for fault in faults] == [
        "Blad1!A3",
        "Blad1!A2",
        "Blad1, rad 2",
        "Blad1, kolumn B",
    ]


@given(st.integers(0, 16_383))
def test_letters_of_columns(number):
    from data_access.readers.workbook.sheet import letters

    assert column(letters(number)) == number


def test_the_first_row_says_where_it_stands(read):
    (grid,), _ = read(xlsx(ROW.replace('r="1"', 'r="7"').replace('1"', '7"')))
    assert grid.rows[0].place == "rad 7"
    assert grid.rows[0].cells[0].place == "A7"

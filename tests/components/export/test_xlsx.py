"""Workbooks: live formulas with the figures that are printed, and no other code."""

import io
import json
import re
import shutil
import subprocess
from datetime import date

import openpyxl
import pytest

from components.export import xlsx
from data_access import Selection, Source
from tests.ways import Way

DAY = date(2026, 11, 24)
ANNEXES = ("bilaga1", "bilaga2", "drift", "investeringar", "handlingsplan")
EVERY = (*ANNEXES, "rapport", "sammanstallning")


def made(source, what, selection=Selection()):  # noqa: B008 -- frozen
    return xlsx.write(source, source.report(selection), what, DAY)


def opened(content, *, values):
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def formulas(content):
    """Every formula with its cached value: (sheet, cell) → (formula, value)."""
    live, cached = opened(content, values=False), opened(content, values=True)
    return {
        (sheet.title, cell.coordinate): (
            cell.value,
            cached[sheet.title][cell.coordinate].value,
        )
        for sheet in live
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def both(cell, cached):
    return cell.value, cached[cell.parent.title][cell.coordinate].value


def reckon(book, sheet, formula):
    """What a formula of sums and differences comes to, by the cached values."""
    total = 0.0
    body = re.sub(r"SUM\(([A-Z]+\d+:[A-Z]+\d+)\)", r"\1", formula.removeprefix("="))
    for sign, name, ref in re.findall(
        r"([+-]?)(?:'([^']+)'!)?([A-Z]+\d+(?::[A-Z]+\d+)?)", body
    ):
        cells = book[name or sheet][ref]
        flat = (
            [cells]
            if not isinstance(cells, tuple)
            else [c for row in cells for c in row]
        )
        value = sum(cell.value or 0 for cell in flat)
        total += -value if sign == "-" else value
    return total


@pytest.mark.parametrize("what", EVERY)
def test_every_formula_has_the_value_that_it_gives(municipality, what):
    for report in municipality.catalogue():
        content = xlsx.write(municipality, report, what, DAY)
        book = opened(content, values=True)
        for (sheet, _), (formula, value) in formulas(content).items():
            if not formula.startswith("=IF("):
                assert reckon(book, sheet, formula) == pytest.approx(value, abs=1e-6)


def test_what_the_parts_give_is_live_and_what_is_rounded_stands_as_printed(source):
    content = made(source, "bilaga1")
    live = formulas(content)
    sheet = opened(content, values=True)["Driftkostnader"]
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows(7, 9)}
    assert rows["Intäkter"][1:] == [39.3, 44.7, 5.4, 59.6, 69.5, 9.9]
    assert rows["Netto"][1:] == [0.4, -0.8, 1.3, 0, 0, 0]
    # 44,7 − 39,3 = 5,4, and a cost's deviation is budget − outcome.
    assert live["Driftkostnader", "D7"] == ("=C7-B7", 5.4)
    assert live["Driftkostnader", "D8"] == ("=B8-C8", -4.1)
    # 39,8 − 39,3 is 0,5 and 0,4 is printed: it is no formula, and Avstämning says why.
    assert ("Driftkostnader", "B9") not in live
    told = [
        [cell.value for cell in row]
        for row in opened(content, values=True)["Avstämning"].iter_rows(6)
    ]
    assert told == [
        ["Budget, period", "Netto (Driftkostnader)", 0.4, 0.5,
         pytest.approx(-0.1), pytest.approx(0.15), "avrundning"],
    ]  # fmt: skip


def test_the_allocation_and_the_plan_follow_their_parts(source):
    live = formulas(made(source, "rapport"))
    assert live["Investeringar", "D7"] == ("=B7+C7", 12.5)
    assert live["Investeringar", "F7"] == ("=E7-D7", -11.7)
    plan = {
        cell: found for (sheet, cell), found in live.items() if sheet == "Handlingsplan"
    }
    assert plan["N10"] == ("=SUM(N7:N9)", 0)
    assert len(plan) == 9  # four sums of amounts, a total of each column


@pytest.mark.parametrize("what", ANNEXES)
def test_an_annex_is_read_back_to_the_same_figures(
    municipality, what, uppsikt, tmp_path
):
    for number, report in enumerate(municipality.catalogue()):
        sheets = municipality.sheets(report.selection)
        file = tmp_path / f"{number}.xlsx"
        file.write_bytes(xlsx.write(municipality, report, what, DAY))
        done = uppsikt("read", file, "--json")
        tables = {table["kind"]: table for table in json.loads(done.out)["tables"]}
        for name, table in tables.items():
            if name not in sheets:
                continue
            sheet = sheets[name]
            assert table["unit"] == sheet.section.unit
            read = {row["label"]: row["values"] for row in table["rows"]}
            for label, values in printed(sheet, name).items():
                found = [value for value in read[label] if value is not None]
                assert found == values


def printed(sheet, name):
    """What the annex prints of each line with a name of its own, sign and all."""
    from components import annexes
    from components.export.xlsx import formulas as said

    measures = {
        "operating_costs": annexes.OPERATING,
        "investments": annexes.INVESTMENTS,
    }.get(name, ())
    found = {}
    for line in sheet.lines:
        values = [said.shown(sheet, line, measure) for measure in measures]
        known = [value for value in values if value is not None]
        place = next((f.place for f in line.figures.values() if f.place), "") or ""
        if known and (not place or place.startswith(sheet.section.place)):
            found[line.label] = known
    return found


#: What our formulas are made of.
OURS = r"=(SUM\([A-Z0-9:]+\)|[-+A-Z0-9'!äöåÄÖÅa-z]+|IF\(ABS.*)"
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "http://x.se")


def note(text):
    return {"note": text}


def test_no_text_is_ever_a_formula_or_a_link(empty):
    way = Way(empty).bring("draft")
    line = way.line(1, "Kostnader")
    from data_access.records.edits import Edit

    for text in HOSTILE:
        way.save(
            Edit(
                "l",
                "operating_line",
                line.id,
                version=line.version,
                typed=note(text),
            )
        )
        line = way.line(1, "Kostnader")
        content = made(Source(empty), "rapport")
        for sheet in opened(content, values=False):
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.hyperlink is None
                    if cell.data_type == "f":
                        assert re.fullmatch(
                            OURS,
                            cell.value,
                        )
        said = [
            c.value
            for row in opened(content, values=False)["Driftkostnader"].iter_rows()
            for c in row
        ]
        assert text.strip() in [str(value).strip() for value in said]


def test_charts_are_charts_in_the_notation(source):
    book = opened(made(source, "bilaga1"), values=False)
    charts = book["Driftkostnader"]._charts
    assert len(charts) == 3
    budget, outcome = charts[0].series
    assert budget.graphicalProperties.solidFill.srgbClr == "FFFFFF"
    assert outcome.graphicalProperties.solidFill.srgbClr == "2B2B2B"
    forecast = charts[1].series[1]
    assert forecast.graphicalProperties.pattFill.prst == "wdUpDiag"
    assert budget.val.numRef.f == "Driftkostnader!$B$7:$B$9"


def test_a_chart_says_what_it_shows(source):
    import zipfile

    with zipfile.ZipFile(io.BytesIO(made(source, "bilaga1"))) as parts:
        drawn = parts.read("xl/drawings/drawing1.xml").decode()
    assert "Intäkter: budget jan–aug 39,3, utfall 44,7" in drawn


def test_the_book_says_what_state_it_is_in(empty):
    Way(empty).bring("draft")
    source = Source(empty)
    book = opened(made(source, "bilaga1"), values=True)
    assert "UTKAST" in book["Driftkostnader"]["A3"].value
    assert "Ett utkast" in book["Driftkostnader"].oddFooter.left.text
    definitions = [
        c.value for row in book["Definitioner och källor"].iter_rows() for c in row
    ]
    assert "kostnader − intäkter; minus är ett överskott" in definitions


def test_the_same_report_is_the_same_bytes(source, engine):
    for what in EVERY:
        assert made(source, what) == made(Source(engine), what)


@pytest.mark.parametrize("what", ["bilaga1", "rapport", "sammanstallning"])
def test_libreoffice_comes_to_the_same_values(source, what, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice in PATH")
    content = made(source, what)
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "book.xlsx"
    # Without its values, so that every one must be reckoned anew.
    book = opened(content, values=False)
    book.save(file)
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/home", "--headless",
         "--convert-to", "xlsx", "--outdir", tmp_path, file],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    reckoned = openpyxl.load_workbook(tmp_path / "book.xlsx", data_only=True)
    for (sheet, cell), (_, value) in formulas(content).items():
        found = reckoned[sheet][cell].value
        if isinstance(value, str):
            assert found == value
        else:
            assert found == pytest.approx(value, abs=1e-6)

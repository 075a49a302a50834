"""Wrong content is refused with file, row and column; nothing is loaded."""

import json

import pytest
import sqlalchemy as sa

from data_access import PackageError, samples
from data_access.store import engine as engines
from data_access.store import schema


def edit(folder, file, old, new):
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


OPERATING = "operating_costs.csv"
WRONG = [
    ("report.csv", ",2026,", ",tjugo,", ["report.csv", "rad 2", "kolumn year"]),
    ("report.csv", ",m03,", ",m13,", ["report.csv", "rad 2", "kolumn occasion"]),
    ("report.csv", ",m03,,", ",m03,2026-13-01,", ["kolumn period_end", "datum"]),
    ("report.csv", ",m03,,", ",2,,", ["kolumn period_end", "tom"]),
    ("report.csv", ",draft,", ",klar,", ["kolumn status", "klar", "draft"]),
    ("report.csv", ",gross,", ",röd,", ["kolumn colour_rule"]),
    ("report.csv", "teknik,", ",", ["kolumn board", "tom"]),
    ("report.csv", "board,", "nämnd,", ["report.csv", "rad 1", "board"]),
    ("sections.csv", ",tkr,", ",pund,", ["sections.csv", "pund", "okänd"]),
    ("sections.csv", ",tkr,0,", ",tkr,9,", ["kolumn decimals", "finare"]),
    ("sections.csv", ",negative,", ",minus,", ["kolumn cost_sign"]),
    ("sections.csv", "operating_costs", "drift", ["kolumn name", "drift"]),
    (OPERATING, "84 664", "84.664", [OPERATING, "rad 2", "kolumn budget_year"]),
    (OPERATING, "84 664", '"84 664,0"', ["rad 2", "0 decimaler"]),
    (OPERATING, ",income,", ",intäkt,", ["rad 2", "kolumn kind"]),
    (OPERATING, "Lokalhyror,Verksamhetens k", "Lokalhyror,K", ["rad 4", "parent"]),
    (OPERATING, "Lokalhyror,", "Personalkostnader,", ["rad 4", "finns redan"]),
    (OPERATING, "Lokalhyror,Verksamhetens kostnader", "Lokalhyror,Lokalhyror",
     ["rad 4", "sig själv"]),
    (OPERATING, ",ja,", ",kanske,", ["kolumn whole"]),
    (OPERATING, ",1 330\n", "\n", [OPERATING, "rad 2", "celler"]),
    (OPERATING, "84 664", '84" 664', [OPERATING, "rad 2"]),
    ("datapackage.json", "{", "", ["datapackage.json", "json"]),
    ("datapackage.json", '"sources"', '"source"', ["datapackage.json", "sources"]),
    ("datapackage.json", "texts.csv", "borta.csv", ["borta.csv", "saknas"]),
    ("datapackage.json", '"name": "texts"', '"name": "t"', ["texts", "saknas"]),
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_says_where_the_fault_is(empty, waste, wrong):
    file, old, new, told = wrong
    edit(waste, file, old, new)
    with pytest.raises(PackageError) as caught:
        samples.load_package(empty, waste)
    for words in told:
        assert words in str(caught.value)
    with engines.read(empty) as connection:
        for table in (schema.packages, schema.boards, schema.reports, schema.lines):
            assert connection.execute(sa.select(table)).all() == []


@pytest.fixture
def waste(write_package, reports):
    return write_package("avfall", {}, [reports.operating(reports.WASTE)])


def test_the_same_package_is_loaded_once(empty, waste):
    samples.load_package(empty, waste)
    with pytest.raises(PackageError, match="redan inläst"):
        samples.load_package(empty, waste)


def test_the_same_report_is_loaded_once(empty, waste):
    samples.load_package(empty, waste)
    edit(waste, "datapackage.json", '"name": "avfall"', '"name": "igen"')
    with pytest.raises(PackageError, match="redan den rapporten"):
        samples.load_package(empty, waste)


def test_an_occasion_ends_on_one_day(empty, waste):
    samples.load_package(empty, waste)
    edit(waste, "datapackage.json", '"name": "avfall"', '"name": "igen"')
    edit(waste, "report.csv", ",m03,,1,", ",m03,2026-03-30,2,")
    with pytest.raises(PackageError, match="slutar 2026-03-31"):
        samples.load_package(empty, waste)


def test_a_statement_of_an_unknown_line_is_refused(empty, write_package, reports):
    row = {
        "section": "operating_costs",
        "subject": "x",
        "quote": "x",
        "printed": "1",
        "unit": "tkr",
        "value": "1",
        "place": "",
        "needed": "",
        "line": "borta",
        "measure": "budget_year",
    }
    folder = write_package(
        "p", {}, [reports.operating(reports.WASTE)], statements=[row]
    )
    with pytest.raises(PackageError, match="rad 2, kolumn line"):
        samples.load_package(empty, folder)


def test_a_package_with_a_byte_order_mark_is_read(empty, waste):
    for name in ("report.csv", "datapackage.json"):
        path = waste / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    samples.load_package(empty, waste)


def test_the_description_names_every_column_of_the_example():
    about = json.loads((samples.SAMPLE / "datapackage.json").read_text())
    files = {resource["path"] for resource in about["resources"]}
    assert files | {"datapackage.json"} == {p.name for p in samples.SAMPLE.iterdir()}
    for resource in about["resources"]:
        with (samples.SAMPLE / resource["path"]).open() as file:
            names = [field["name"] for field in resource["schema"]["fields"]]
            assert file.readline().rstrip("\n") == ",".join(names)

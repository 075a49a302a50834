"""Open data: valid, exact, and only of confirmed reports."""

import csv
import hashlib
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import frictionless
import pytest

from components.export import opendata
from components.export.opendata import catalogue, package
from data_access import Selection, Source
from tests.ways import Way

TABLES = (
    "drift",
    "investeringar",
    "handlingsplan",
    "atgarder",
    "orsaker",
    "beslut",
    "avstamning",
)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DCAT = "{http://www.w3.org/ns/dcat#}"
TERMS = "{http://purl.org/dc/terms/}"


@pytest.fixture
def confirmed(empty):
    Way(empty).bring("confirmed")
    return Source(empty)


def files(source):
    return package.files(source, source.report(Selection()))


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def amounts(source, name):
    found = rows(files(source)[f"{name}.csv"])
    return {(row["label"], row["measure"]): row for row in found}


def test_the_package_is_valid(source, tmp_path):
    for name, content in files(source).items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    assert len(report.tasks) == len(TABLES)


def test_what_the_package_says_of_its_files_is_true(source):
    held = files(source)
    told = json.loads(held["datapackage.json"])
    assert [each["name"] for each in told["resources"]] == list(TABLES)
    for resource in told["resources"]:
        content = held[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        keys = [
            tuple(row[name] for name in resource["schema"]["primaryKey"])
            for row in rows(content)
        ]
        assert len(set(keys)) == len(keys)
    assert told["licenses"][0]["name"] == "CC0-1.0"
    kinds = [f.get("columnType") for f in told["resources"][0]["schema"]["fields"]]
    assert "value" in kinds
    assert "date:fiscal-year" in kinds


def test_the_ten_figures_of_the_published_report_are_there(source):
    drift = amounts(source, "drift")
    published = {
        ("Intäkter", "budget_period"): ("39300000.00", "39300000.00", "39,3"),
        ("Kostnader", "outcome_period"): ("-43900000.00", "43900000.00", "43,9"),
        ("Netto", "outcome_period"): ("800000.00", "-800000.00", "-0,8"),
        ("Netto", "deviation_period"): ("1300000.00", "1300000.00", "1,3"),
        ("Kostnader", "forecast_year"): ("-69500000.00", "69500000.00", "69,5"),
    }
    for key, said in published.items():
        row = drift[key]
        assert (row["amount"], row["amount_shown"], row["printed"]) == said
    invested = amounts(source, "investeringar")
    for measure, said in {
        "original": "9,0", "carried_over_and_extra": "3,5", "appropriation": "12,5",
        "outcome": "0,8", "forecast": "8,7",
    }.items():  # fmt: skip
        assert invested["Investeringar", measure]["printed"] == said


def test_amounts_are_those_of_the_frames_to_the_ore(municipality):
    for report in municipality.catalogue():
        held = package.files(municipality, report)
        frame = municipality.operating_costs(report.selection)
        found = rows(held["drift.csv"])
        expected = frame["budget_year"].dropna().astype("int64").tolist()
        said = [
            int(row["amount"].replace(".", ""))
            for row in found
            if row["measure"] == "budget_year" and row["amount"]
        ]
        assert said == expected
        assert len({row["line"] for row in found}) == len(frame)


def test_the_object_says_the_same_as_the_tables(source):
    held = files(source)
    whole = json.loads(held["rapport.json"])
    for name in TABLES:
        table = whole["tables"][name]["rows"]
        assert len(table) == len(rows(held[f"{name}.csv"]))
    assert (whole["board"], whole["status"], whole["reference"]) == (
        "gsn", "decided", "Dnr 2021/28",
    )  # fmt: skip
    assert whole["tables"]["drift"]["rows"][0]["amount"] == "39300000.00"
    assert len(whole["texts"]) == 7


def test_two_exports_are_equal_byte_for_byte(source, engine):
    assert files(source) == files(Source(engine))


def test_texts_are_kept_as_they_are(empty):
    way = Way(empty).bring("draft")
    from data_access.records.edits import Edit

    line = way.line(1, "Kostnader")
    label = {"label": '=1+1, "x"\r\n@y'}
    way.save(Edit("l", "operating_line", line.id, version=line.version, typed=label))
    source = Source(empty)
    assert any(
        row["label"].startswith('=1+1, "x"') for row in rows(files(source)["drift.csv"])
    )


def test_only_what_is_confirmed_is_public(empty):
    way = Way(empty).bring("decided")
    assert opendata.public(Source(empty)) == []
    way.do("confirm", 1, confirmed_on="2021-10-05")
    (report,) = opendata.public(Source(empty))
    assert opendata.address(report) == "/oppna-data/gsn/2021/3"


def test_a_correction_stands_beside_what_it_corrects(empty):
    way = Way(empty).bring("confirmed")
    way.do("correct", 1, reason="Fel prognos")
    way.forecast(2, "Kostnader", "69,9")
    source = Source(empty)
    second = source.report(Selection("gsn", 2021, "3", 2))
    told = json.loads(package.files(source, second)["datapackage.json"])
    assert told["corrects"] == "/oppna-data/gsn/2021/3"
    assert told["reason"] == "Fel prognos"
    assert opendata.address(second) == "/oppna-data/gsn/2021/3/v2"


def test_the_catalogue_has_what_the_portal_demands(confirmed):
    made = catalogue.rdf(confirmed, "https://x.se", "Kommunen", "a@x.se")
    root = ET.fromstring(made)
    (found,) = root.findall(f"{DCAT}Catalog")
    (dataset,) = root.findall(f"{DCAT}Dataset")
    for part in (found, dataset):
        for name in ("title", "description", "publisher", "language"):
            assert part.find(f"{TERMS}{name}") is not None
    place = "https://x.se/oppna-data/gsn/2021/3"
    assert found.find(f"{DCAT}dataset").get(f"{RDF}resource") == place
    assert dataset.get(f"{RDF}about") == place
    for name in ("theme", "contactPoint", "keyword"):
        assert dataset.find(f"{DCAT}{name}") is not None
    for name in ("accessRights", "temporal", "identifier"):
        assert dataset.find(f"{TERMS}{name}") is not None
    shared = [each.get(f"{RDF}resource") for each in dataset.iter(f"{DCAT}downloadURL")]
    held = files(confirmed)
    assert {each.rpartition("/")[2] for each in shared} <= set(held)
    for each in dataset.iter(f"{DCAT}Distribution"):
        assert each.find(f"{TERMS}license") is not None
        assert each.find(f"{DCAT}accessURL") is not None
    assert made == catalogue.rdf(confirmed, "https://x.se", "Kommunen", "a@x.se")


def test_the_day_of_the_package_is_that_of_the_minutes(confirmed):
    told = json.loads(files(confirmed)["datapackage.json"])
    assert told["created"].startswith(date(2021, 10, 5).isoformat())

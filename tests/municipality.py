"""Reports to test on that are quite unlike the published example.

`municipality` holds what other boards print: costs negative, deviations the
other way, gross budgets, sums below their parts, missing figures, months, a
closing, several years. Its operating figures are published ones (a technical
board and its waste collection, thousands of kronor, spring 2026).
"""

import csv
import json
from types import SimpleNamespace

import pytest

from data_access import Selection, Source, open_store, samples

REPORT = {
    "board": "teknik",
    "board_name": "Tekniska nämnden",
    "board_short": "TN",
    "board_kind": "own",
    "colour_rule": "gross",
    "year": "2026",
    "occasion": "m03",
    "period_end": "",
    "version": "1",
    "status": "draft",
    "title": "Uppföljning mars 2026",
    "dated": "",
    "paragraph": "",
    "reference": "",
    "met_on": "",
}
SECTION = {
    "place": "Sida 1",
    "table": "Tabell 1",
    "heading": "Resultat",
    "period_heading": "",
    "year_heading": "",
    "unit": "tkr",
    "decimals": "0",
    "rule": "",
    "cost_sign": "negative",
    "net_sign": "income_minus_cost",
    "deviation_sign": "actual_minus_budget",
}
LINE = {"parent": "", "note": "", "whole": "ja", "place": ""}
YEAR = ("budget_year", "forecast_year", "deviation_year")
# label, kind, parent, budget, forecast, deviation: as printed
STATEMENT = (
    "section",
    "subject",
    "quote",
    "printed",
    "unit",
    "value",
    "place",
    "needed",
    "line",
    "measure",
)
SUM = "Verksamhetens kostnader"
WASTE = [
    ("Verksamhetens intäkter", "income", "", "84 664", "85 994", "1 330"),
    ("Personalkostnader", "cost", SUM, "-23 720", "-24 643", "-923"),
    ("Lokalhyror", "cost", SUM, "-4", "-4", "0"),
    ("Köp av tjänster", "cost", SUM, "-33 566", "-33 722", "-157"),
    ("Övriga kostnader", "cost", SUM, "-16 682", "-16 932", "-251"),
    ("Verksamhetens kostnader", "cost", "", "-73 972", "-75 302", "-1 330"),
    ("Avskrivningar", "cost", "", "-8 775", "-8 775", "0"),
    ("Verksamhetens nettokostnader", "subtotal", "", "1 917", "1 917", "0"),
    ("Finansnetto", "finance", "", "-1 917", "-1 917", "0"),
    ("Årets resultat före reglering", "subtotal", "", "0", "0", "0"),
    ("Reglering abonnentkollektivet", "finance", "", "0", "0", "0"),
    ("Årets resultat", "net", "", "0", "0", "0"),
]  # fmt: skip
TECHNICAL = [
    ("Verksamhetens intäkter", "income", "", "34 956", "37 201", "2 245"),
    ("Personalkostnader", "cost", SUM, "-57 455", "-56 595", "860"),
    ("Lokalhyror", "cost", SUM, "-5 333", "-5 153", "180"),
    ("Köp av tjänster", "cost", SUM, "-35 623", "-36 976", "-1 353"),
    ("Utdebitering personalkostnader", "cost", SUM, "12 659", "13 067", "408"),
    ("Övriga kostnader", "cost", SUM, "-35 144", "-37 484", "-2 340"),
    ("Verksamhetens kostnader", "cost", "", "-120 896", "-123 141", "-2 245"),
    ("Avskrivningar", "cost", "", "0", "0", "0"),
    ("Verksamhetens nettokostnader", "subtotal", "", "-85 940", "-85 940", "0"),
    ("Kommunbidrag", "income", "", "85 940", "85 940", "0"),
    ("Finansnetto", "finance", "", "0", "0", "0"),
    ("Årets resultat", "net", "", "0", "0", "0"),
]  # fmt: skip
FUNDS = (
    "original",
    "carried_over",
    "extra",
    "appropriation",
    "outcome",
    "deviation_outcome",
    "forecast",
    "ordered",
)
PROJECTS = [
    (
        "Gator",
        "project",
        "Totalt",
        "20 000",
        "500",
        "0",
        "20 500",
        "4 000",
        "16 500",
        "19 300",
        "1 200",
    ),
    ("Lekplatser", "project", "Totalt", "0", "0", "0", "0", "0", "0", "0", ""),
    (
        "Totalt",
        "total",
        "",
        "20 000",
        "500",
        "0",
        "20 500",
        "4 000",
        "16 500",
        "19 300",
        "1 200",
    ),
]


def line_rows(columns, rows):
    return [
        LINE
        | {"line": row[0], "label": row[0], "kind": row[1], "parent": row[2]}
        | dict(zip(columns, row[3:], strict=True))
        for row in rows
    ]


def operating(rows):
    return (
        SECTION | {"name": "operating_costs"},
        ["line", "parent", "label", "kind", "note", "whole", "place", *YEAR],
        line_rows(YEAR, rows),
    )


def invested(rows):
    return (
        SECTION
        | {
            "name": "investments",
            "heading": "Investeringar 2026",
            "cost_sign": "positive",
            "deviation_sign": "budget_minus_actual",
        },
        ["line", "parent", "label", "kind", "note", "whole", "place", *FUNDS],
        line_rows(FUNDS, rows),
    )


@pytest.fixture
def write_package(tmp_path):
    """Write a data package: name, changes to the report, sections, texts."""

    def write(name, report=None, sections=(), **tables):
        folder = tmp_path / "packages" / name
        folder.mkdir(parents=True)
        section_columns = ["name", *SECTION]
        files = {
            "report": (list(REPORT), [REPORT | (report or {})]),
            "sections": (section_columns, [head for head, _, _ in sections]),
            "texts": (["section", "kind", "body", "place"], []),
            "decision": (["kind", "body"], []),
            "recipients": (["recipient", "purpose"], []),
            "statements": (
                list(STATEMENT),
                [],
            ),
        }
        files |= {head["name"]: (columns, rows) for head, columns, rows in sections}
        for table, rows in tables.items():
            files[table] = (files[table][0], rows)
        resources = []
        for table, (columns, rows) in files.items():
            with (folder / f"{table}.csv").open("w", newline="") as file:
                writer = csv.DictWriter(file, columns)
                writer.writeheader()
                writer.writerows(rows)
            fields = [{"name": each, "title": each} for each in columns]
            schema = {"fields": fields}
            resources.append({"name": table, "path": f"{table}.csv", "schema": schema})
        about = {
            "name": name,
            "title": name,
            "sources": [{"title": "Nämndens rapport"}],
            "resources": resources,
        }
        (folder / "datapackage.json").write_text(json.dumps(about))
        return folder

    return write


@pytest.fixture
def empty(blank, own_databases):
    """A store without reports."""
    engine = open_store(own_databases.copy(blank), sample=False)
    yield engine
    engine.dispose()


@pytest.fixture
def gsn():
    return Selection("gsn", 2021, "3")


@pytest.fixture
def reports():
    """What the made packages are made of: rows as printed, and their columns."""
    return SimpleNamespace(
        operating=operating,
        invested=invested,
        WASTE=WASTE,
        TECHNICAL=TECHNICAL,
        PROJECTS=PROJECTS,
    )


@pytest.fixture
def municipality(engine, write_package):
    """The example, and two reports of a technical board and one of waste."""
    packages = [
        write_package(
            "teknik-2026-m03", {}, [operating(TECHNICAL), invested(PROJECTS)]
        ),
        write_package(
            "teknik-2025-bokslut",
            {"year": "2025", "occasion": "bokslut", "title": "Bokslut 2025"},
            [operating(TECHNICAL)],
        ),
        write_package(
            "avfall-2026-m03",
            {"board": "avfall", "board_name": "Avfall", "board_short": "AV"},
            [operating(WASTE)],
        ),
    ]
    for folder in packages:
        samples.load_package(engine, folder)
    return Source(engine)

"""The published monthly reports: every row with the right amounts, sign and unit."""

import csv
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest

from data_access.readers.pdf import grids
from data_access.readers.table import tables

REPORTS = Path(__file__).parents[5] / "shared" / "underlag" / "rapporter"
FILES = {
    "bygg-och-miljonamnden": "bygg-och-miljonamnden-2026-04.pdf",
    "tekniska-namnden": "tekniska-namnden-2026-04.pdf",
}
pytestmark = pytest.mark.skipif(
    not REPORTS.exists(), reason="the published reports are not here (../shared)"
)


@pytest.fixture(params=FILES)
def published(request):
    """A board's tables, and the rows that a person has typed from its report."""
    with (REPORTS / "tables.csv").open(encoding="utf-8") as file:
        rows = [
            row
            for row in csv.DictReader(file, delimiter=";")
            if row["board"] == request.param
        ]
    typed = [list(group) for _, group in groupby(rows, lambda row: row["table"])]
    found, faults = grids(REPORTS / FILES[request.param], FILES[request.param])
    read, more = tables(found)
    return read, typed, [*faults, *more]


def amounts(row):
    texts = [row[f"v{at}"] for at in range(1, 6)]
    return [int(Decimal(text) * 100_000) for text in texts if text]


def printed(line):
    return [value.ore for value in line.values if value is not None]


def test_every_row_stands_in_its_table_with_its_amounts(published):
    read, typed, _ = published

    assert len(read) == len(typed)
    for table, rows in zip(read, typed, strict=True):
        got = [(line.label, printed(line)) for line in table.rows]
        have = [line for line in got if any(ore is not None for ore in line[1])]
        assert have == [(row["label"], amounts(row)) for row in rows]


def test_unit_is_told_and_no_row_is_text_around_the_table(published):
    read, _, _ = published

    assert {table.unit for table in read} == {"tkr"}
    labels = {line.label for table in read for line in table.rows}
    assert not any("månadsuppföljning" in label.lower() for label in labels)
    assert not any(label.endswith(".") for label in labels)


def test_levels_follow_the_indentation_of_the_report(published):
    read, typed, _ = published

    for table, rows in zip(read, typed, strict=True):
        lines = {}
        for line in table.rows:
            lines.setdefault(line.label, []).append(line)
        for row in rows:
            line = lines[row["label"]].pop(0)
            if row["indent"] == "10":
                assert line.level > 0
                assert line.role == "line"


def test_every_sum_was_proved(published):
    read, _, _ = published

    for table in read:
        assert {check.status for check in table.checks} <= {"agrees", "rounding"}
        sums = [line for line in table.rows if line.role != "line"]
        assert any(line.sums for line in sums)


def test_the_sign_of_costs_and_deviations_is_proved(published):
    read, _, _ = published

    for table in read:
        if table.kind == "operating_costs":
            assert table.sign.costs == "negative"
            assert table.sign.deviation == "actual_minus_budget"
        if table.kind == "investments":
            assert table.sign.costs == "positive"
            assert table.sign.deviation == "budget_minus_actual"


def test_nothing_of_it_was_lost(published):
    _, _, faults = published

    assert not [fault for fault in faults if fault.severity == "error"]

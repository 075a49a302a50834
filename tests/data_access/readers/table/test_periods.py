"""Periods that stand only in the document's title or in the file's name."""

from dataclasses import replace

import pytest

from data_access.readers.table import tables
from tests.table_files import typed

DRAWN = """
Drift tkr
|Budget 2026|Prognos helår 2026|Avvikelse
Intäkter|10|12|2
Kostnader|-10|-13|-3
Netto|0|-1|-1
"""
PLAN = """
Investeringar tkr
|Budget 2026|Plan 2027|Plan 2028
Skola|100|200|300
"""
NAMES = {
    "bygg-och-miljonamnden-2026-04.pdf": "2026-04",
    "Tertialrapport 2 2026.pdf": "2026-08",
    "tertialuppföljning2-2026.pdf": "2026-08",
    "T1_2026.xlsx": "2026-04",
    "Delårsrapport augusti.pdf": "2026-08",
    "manadsuppfoljning_apr2026.pdf": "2026-04",
    "Uppföljning jan-aug 2026.pdf": "2026-08",
    "202604 rapport.pdf": "2026-04",
    "Bilaga 3 2026-04-30.pdf": "2026-04",
    # Of another year, a day in a month, a whole year, or nothing at all.
    "tertial-2-2025.xlsx": "2026",
    "2026-05-19 Handling.pdf": "2026",
    "Sammanträde 19 maj 2026.pdf": "2026",
    "KS-2025-01234.pdf": "2026",
    "delarsrapport-2026.pdf": "2026",
    "rapport.pdf": "2026",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_s_name_tells_the_month(name):
    [table], faults = tables([typed(DRAWN)], name)

    assert table.period == NAMES[name]
    said = [fault.message for fault in faults if "Perioden" in fault.message]
    assert bool(said) == ("-" in table.period)
    assert all(name in message for message in said)


def test_the_document_s_title_goes_before_the_file_s_name():
    grid = replace(typed(DRAWN), about=("Månadsuppföljning mars", "Nämnden"))

    [table], [fault] = tables([grid], "2026-04.pdf")

    assert table.period == "2026-03"
    assert "”Månadsuppföljning mars”" in fault.message
    assert fault.severity == "info"


def test_what_stands_at_the_table_goes_before_both():
    drawn = DRAWN.replace("Drift tkr", "Drift jan-feb tkr")

    [table], faults = tables([typed(drawn)], "2026-04.pdf")

    assert table.period == "2026-02"
    assert not faults


def test_a_plan_for_years_has_no_month():
    [table], _ = tables([typed(PLAN)], "2026-04.pdf")

    assert table.period == "2026"


def test_the_day_of_a_meeting_is_no_period():
    drawn = DRAWN.replace("Drift tkr", "Sammanträde 2026-05-19\n\nDrift tkr")

    [table], _ = tables([typed(drawn)])

    assert table.period == "2026"

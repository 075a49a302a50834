"""Tables beside each other, blocks above columns, and rows that are wrapped."""

import pytest

from data_access.readers.table import tables
from tests.pdf_files import Beside, Heading, Look, Row, Table, Text, report

DRIFT = Table(
    ("Tkr", "Budget", "Utfall", "Avvikelse"),
    (
        Row("Intäkter", ("1 000", "1 100", "100")),
        Row("Kostnader", ("-3 000", "-3 200", "-200")),
        Row("Netto", ("-2 000", "-2 100", "-100"), bold=True),
    ),
    widths=(80, 50, 50, 50),
)
PROJECTS = Table(
    ("Investering tkr", "Budget", "Prognos", "Avvikelse"),
    (
        Row("Skola", ("100", "90", "10")),
        Row("Vård", ("200", "205", "-5")),
        Row("Summa", ("300", "295", "5"), bold=True),
    ),
    widths=(80, 50, 50, 50),
)
REST = "Kommentarer lämnas i bilagan till rapporten."


@pytest.mark.parametrize("rules", ["none", "lines", "boxes"])
def test_two_tables_beside_each_other_are_two(read, rules):
    parts = [Heading("Ekonomi"), Beside(DRIFT, PROJECTS, 290), Text(REST)]

    found, _ = tables(read(report(parts, Look(landscape=True, rules=rules)))[0])

    assert [table.kind for table in found] == ["operating_costs", "investments"]
    for table, set_ in zip(found, (DRIFT, PROJECTS), strict=True):
        printed = [
            (row.label, *(value.printed for value in row.values if value))
            for row in table.rows
        ]
        assert printed == [(row.label, *row.values) for row in set_.rows]
    assert found[0].sign.deviation == "actual_minus_budget"
    assert found[1].sign.deviation == "budget_minus_actual"


@pytest.mark.parametrize("figures", ["first", "middle", "last"])
def test_a_column_of_comments_is_no_second_table(texts, figures):
    table = Table(
        ("Verksamhet", "Budget", "Prognos", "Avvikelse", "Kommentar"),
        (
            Row("Gata och park", ("12 300", "12 900", "-600", "Dyr vinter")),
            Row("Fastighet", ("45 000", "44 500", "500", "Lägre\nelpriser")),
            Row("Summa", ("57 300", "57 400", "-100", "")),
        ),
        widths=(110, 60, 60, 60, 120),
        words=(0, 4),
    )

    [found] = texts(report([table], Look(figures=figures)))

    assert found[1:] == [
        [row.label, *(value.replace("\n", " ") for value in row.values)]
        for row in table.rows
    ]


@pytest.mark.parametrize("figures", ["first", "middle", "last"])
def test_the_last_row_s_label_may_be_wrapped(texts, figures):
    rows = (
        Row("Verksamhetens intäkter", ("120,4", "118,0")),
        Row("Verksamhetens kostnader", ("-620,9", "-615,0")),
        Row("Verksamhetens\nnettokostnader", ("-500,5", "-497,0"), bold=True),
    )
    table = Table(("Mnkr", "Utfall", "Budget"), rows, widths=(120, 70, 70))

    [found] = texts(report([table, Text(REST)], Look(figures=figures)))

    assert found[-1] == ["Verksamhetens nettokostnader", "-500,5", "-497,0"]


@pytest.mark.parametrize("align", ["right", "center", "left"])
def test_blocks_with_the_same_names_in_them_share_the_columns(read, align):
    table = Table(
        ("Nämnd", *("Intäkt", "Kostnad", "Netto") * 2, "Avvikelse"),
        (
            Row("KS", ("10,5", "-110,5", "-100,0", "11,0", "-112,0", "-101,0", "-1,0")),
            Row("BUN", ("40,0", "-340,0", "-300,0", "41,0", "-339,0", "-298,0", "2,0")),
        ),
        blocks=(("Budget 2025", 1, 3), ("Prognos 2025", 4, 6)),
    )
    parts = [Heading("Driftredovisning, mnkr"), table]

    [found], _ = tables(read(report(parts, Look(landscape=True, align=align)))[0])

    assert [column.block for column in found.columns] == [
        *("", *["Budget 2025"] * 3, *["Prognos 2025"] * 3, "")
    ]
    assert found.sign.costs == "negative"
    assert found.sign.deviation == "actual_minus_budget"


def test_a_table_over_two_pages_tells_both_ends(read):
    rows = tuple(Row(f"Projekt {at}", (f"{at}00", f"{at}50")) for at in range(1, 60))
    table = Table(("Tkr", "Budget", "Utfall"), rows)

    [found], _ = tables(read(report([Heading("Investeringar"), table]))[0])

    assert found.place.startswith("sida 1, rad ")
    assert " – sida 2, rad " in found.place


@pytest.mark.parametrize("turned", [False, True], ids=["upright", "running up"])
def test_a_page_with_few_figures_among_sentences_is_read(texts, turned):
    prose = "Prognosen visar ett underskott om 4,1 mnkr mot budget för nämnden. " * 4
    rows = (
        Row("Personal", ("1", "2")),
        Row("Fler beviljade timmar och placeringar av unga än väntat", ("", "3")),
        Row("Summa", ("1", "5")),
    )
    table = Table(("Tkr", "Budget", "Utfall"), rows, widths=(260, 60, 60))

    [found] = texts(report([Text(prose), table, Text(prose)], Look(turned=turned)))

    assert found[1:] == [[row.label, *row.values] for row in rows]

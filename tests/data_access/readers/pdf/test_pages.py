"""Tables among text, over pages, in columns; what runs on every page is no row."""

from dataclasses import replace

import pytest

from tests.data_access.readers.pdf.test_looks import HEAD, PROSE, expected
from tests.pdf_files import (
    Heading,
    Look,
    NewPage,
    Row,
    Text,
    drift,
    report,
)

RUNNING = Look(header="Delårsrapport|Tekniska nämnden", footer="Kommunen|Sida {page}")


def many(rows):
    return drift(
        rows=tuple(
            Row(f"Verksamhet {at}", (f"{at} 500", f"{at * 7 + 1}", "-3"))
            for at in range(1, rows + 1)
        )
    )


@pytest.mark.parametrize("repeat", [True, False], ids=["head again", "no head"])
@pytest.mark.parametrize("rules", ["none", "boxes"])
def test_a_table_that_goes_on_over_pages_is_one(read, repeat, rules):
    table = replace(many(94), repeat=repeat)
    look = replace(RUNNING, rules=rules)

    [grid], faults = read(report([Heading("Drift"), table, Text(PROSE)], look))

    cells = [[cell.text.replace("\n", " ") for cell in row.cells] for row in grid.rows]
    assert cells == [["Drift", "", "", ""], HEAD, *expected(table)]
    assert grid.place.startswith("sida 1–3")
    assert any("Delårsrapport Tekniska nämnden" in fault.message for fault in faults)


def test_a_row_at_the_edge_of_a_page_is_never_taken_for_a_footer(texts):
    table = many(400)

    [found] = texts(report([table], RUNNING))

    assert found[1:] == expected(table)


def test_a_new_title_begins_a_new_table(texts):
    parts = [Heading("Drift"), many(5), NewPage(), Heading("Investeringar"), many(3)]

    first, second = texts(report(parts, RUNNING))

    assert (first[0][0], second[0][0]) == ("Drift", "Investeringar")
    assert len(second) == 5


def test_two_tables_with_text_between(texts):
    parts = [Heading("Drift"), drift(), Text(PROSE), Heading("Teknik"), many(4)]

    first, second = texts(report([*parts, Text(PROSE)]))

    assert first == [["Drift", "", "", ""], HEAD, *expected(drift())]
    assert second == [["Teknik", "", "", ""], HEAD, *expected(many(4))]


def test_two_tables_on_each_other_without_text_between(texts):
    first, second = texts(report([drift(), many(4)]))

    assert first == [HEAD, *expected(drift())]
    assert second == [HEAD, *expected(many(4))]


def test_text_in_two_columns_is_no_table(read):
    parts = [Heading("Drift"), Text(PROSE * 6, columns=2), drift(), Text(PROSE * 4, 2)]

    [grid], _ = read(report(parts))

    assert grid.rows[-1].cells[0].text == "Nettokostnader"
    assert len(grid.rows) == 2 + len(drift().rows)


def test_text_without_tables_is_said_to_be_text(read):
    found, faults = read(report([Heading("Inledning"), Text(PROSE * 5)]))

    assert found == []
    assert [fault.message for fault in faults] == [
        "Ingen tabell hittades på sida 1, bara text eller bild."
    ]


def test_a_list_of_contents_is_no_table(read):
    lines = [f"Kapitel {at} {'.' * 60} {at * 3}" for at in range(1, 15)]

    found, _ = read(report([Heading("Innehåll"), *map(Text, lines)]))

    assert found == []


def test_the_part_of_the_report_is_told_with_the_title(texts):
    parts = [Heading("Avfall", 20), Heading("Drift"), Text(PROSE), drift(), NewPage()]

    _, second = texts(report([*parts, Heading("Investeringar"), many(4)]))

    assert [row[0] for row in second[:2]] == ["Avfall", "Investeringar"]

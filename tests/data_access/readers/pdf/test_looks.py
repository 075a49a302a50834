"""The same table, set in every way that reports are set, is read the same."""

from dataclasses import replace

import pytest

from tests.pdf_files import MINUS_FONT, Heading, Look, Row, Table, Text, drift, report

PROSE = (
    "Nämnden prognostiserar ett resultat som är i linje med budget totalt sett. Både "
    "intäkterna och kostnaderna förväntas bli lägre än budget. Intäkterna har "
    "justerats ner med 1 300 tkr till följd av ett fortsatt lågt inflöde av "
    "ansökningar år 2026, och 12 procent av tjänsterna är vakanta. "
)
LOOKS = {
    "plain": Look(),
    "thousands by the pen": Look(thousands="moved"),
    "letter by letter": Look(letters=True),
    "spaced heads": Look(spaced=True),
    "rules under rows": Look(rules="lines"),
    "boxes": Look(rules="boxes"),
    "shaded": Look(rules="shaded"),
    "centred": Look(align="center"),
    "from the left": Look(align="left"),
    "minus at the cell's edge": Look(accounting=True),
    "minus at the cell's edge, boxes": Look(accounting=True, rules="boxes"),
    "landscape": Look(landscape=True),
    "text that runs up": Look(turned=True),
    "text that runs up, boxes": Look(turned=True, rules="boxes"),
    "close lines": Look(leading=1.15),
    "monospaced": Look(font="courier", size=7),
    "serif": Look(font="times", size=11),
}
HEAD = ["Belopp i tkr", "Budget 2026", "Prognos helår 2026", "Avvikelse"]


def expected(table):
    return [[row.label.replace("\n", " "), *row.values] for row in table.rows]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_one_table_in_every_look(texts, look):
    table = drift()

    [found] = texts(report([Heading("Drift"), Text(PROSE), table, Text(PROSE)], look))

    assert found == [["Drift", "", "", ""], HEAD, *expected(table)]


WRAPPED = drift(
    rows=(
        Row("Verksamhetens intäkter", ("18 349", "17 453", "-896")),
        Row(
            "Personalkostnader inklusive\narbetsgivaravgifter och\npensioner",
            ("-27 251", "-26 380", "871"),
        ),
        Row("Lokalhyror", ("0", "0", "0")),
        Row("Köp av tjänster från andra\nkommuner", ("-7 969", "-7 985", "-16")),
        Row("Övrigt:", ("", "", "")),
        Row("Övriga kostnader", ("-970", "-929", "41")),
        Row("Nettokostnader", ("-17 841", "-17 841", "0"), bold=True),
    ),
    widths=(130, 60, 60, 60),
)


@pytest.mark.parametrize("rules", ["none", "lines", "boxes", "shaded"])
@pytest.mark.parametrize("figures", ["first", "last", "middle"])
def test_wrapped_labels_are_one_row(texts, rules, figures):
    [found] = texts(
        report([Heading("Drift"), WRAPPED], Look(rules=rules, figures=figures))
    )

    assert found[2:] == expected(WRAPPED)


def test_wrapped_labels_where_rows_stand_no_further_apart_than_lines(texts):
    [found] = texts(report([Heading("Drift"), WRAPPED], Look(leading=1.15)))

    assert found[2:] == expected(WRAPPED)


def test_headings_in_the_table_are_rows_of_their_own(texts):
    table = drift(
        rows=(
            Row("Intäkter", bold=True, values=("", "", "")),
            Row("Avgifter", ("1 000", "1 100", "100"), indent=9),
            Row("Bidrag", ("500", "400", "-100"), indent=9),
            Row("Kostnader", bold=True, values=("", "", "")),
            Row("Personalkostnader", ("-9 000", "-9 100", "-100"), indent=9),
            Row("Summa", ("-7 500", "-7 600", "-100"), bold=True),
        )
    )

    [found] = texts(report([table]))

    assert found[1:] == expected(table)


def test_indentation_and_bold_are_kept(read):
    rows = (
        Row("Expansion", ("3 100", "3 100", "0"), bold=True),
        Row("Återbruk", ("500", "500", "0"), indent=9),
        Row("Kärl", ("2 600", "2 600", "0"), indent=9),
        Row("varav nya", ("1 600", "1 600", "0"), indent=18),
    )

    [grid], _ = read(report([drift(rows=rows)]))

    cells = [row.cells[0] for row in grid.rows[1:]]
    assert [cell.indent for cell in cells] == [0, 9, 9, 18]
    assert [cell.bold for cell in cells] == [True, False, False, False]


def test_every_row_tells_its_page_and_line(read):
    [grid], _ = read(report([Heading("Drift"), drift()]))

    assert grid.place == "sida 1"
    assert [row.place for row in grid.rows[:3]] == [
        "sida 1, rad 1",
        "sida 1, rad 3",
        "sida 1, rad 4",
    ]


@pytest.mark.skipif(not MINUS_FONT.exists(), reason="the font with U+2212 is not here")
def test_signs_and_marks_stay_as_printed(texts):
    table = Table(
        ("Tkr", "Utfall", "Budget", "Avvikelse", "Prognos", "Avv. %"),
        (
            Row("Intäkter", ("12 345 1)", "12 000", "345", "18 000", "2,9 %")),
            Row("Kostnader", ("(14 345)", "(14 000)", "(345)", "(21 000)", "2,5 %")),
            Row("Hyror", ("300-", "300-", "–", "450-", "0,0 %")),
            Row("Räntor", ("−1 100", "- 1 000", "−100", "– 1 500", "-10,0 %")),
            Row("Netto", ("-3 400*", "-3 300", "-100", "-4 950", "3,0 %")),
        ),
    )

    [found] = texts(report([table], Look(font="dejavu", size=8)))

    assert found[1:] == expected(table)


def test_tight_columns_and_their_tight_heads(texts):
    table = Table(
        ("Verksamhet", "Budget 2025", "Utfall aug", "Prognos 2025", "Avvik."),
        (
            Row("Nämnd", ("1 245", "1 300", "1 290", "10")),
            Row("Förskola", ("198 349", "101 200", "103 457", "-2 257")),
            Row("Grundskola", ("398 349", "201 200", "203 457", "-12 257")),
            Row("Gymnasium", ("0", "12", "-1", "12")),
            Row("Summa", ("597 943", "303 712", "308 204", "-14 492")),
        ),
        widths=(52, 50, 47, 54, 40),
    )

    [found] = texts(report([table], Look(pad=1.5, size=8)))

    assert found == [list(table.heads), *expected(table)]


def test_labels_that_run_into_the_first_column(texts):
    rows = (
        Row("Intäkter", ("118 349", "17 453", "-896")),
        Row("Personalkostnader och andra kostnader", ("-7", "-26 380", "871")),
        Row("Netto", ("118 342", "-8 927", "-25")),
    )
    table = drift(rows=rows, widths=(150, 60, 60, 60))

    [found] = texts(report([table]))

    assert found[1:] == expected(table)


@pytest.mark.parametrize("rules", ["none", "lines", "boxes"])
def test_blocks_above_names_that_stand_twice(read, rules):
    heads = ("", "Budget", "Utfall", "Avvikelse", "Budget", "Prognos", "Avvikelse")
    rows = (
        Row("Intäkter", ("39,3", "44,7", "5,4", "59,6", "69,5", "9,9")),
        Row("Kostnader", ("39,8", "43,9", "-4,1", "59,6", "69,5", "-9,9")),
        Row("Netto", ("0,4", "-0,8", "1,3", "0,0", "0,0", "0,0")),
    )
    blocks = (("Januari-augusti 2021", 1, 3), ("Helår 2021", 4, 6))
    table = Table(heads, rows, blocks)

    [grid], _ = read(report([table], Look(rules=rules)))

    cells = [[cell.text for cell in row.cells] for row in grid.rows]
    assert cells[0] == ["", "Januari-augusti 2021", "", "", "Helår 2021", "", ""]
    assert cells[1:] == [list(heads), *expected(table)]
    assert grid.spans == {(0, 1): 3, (0, 4): 3}


def test_a_table_without_labels_and_with_broken_heads(read):
    table = Table(
        (
            "Årsbudget",
            "Extra\nbeviljat +\növerfört\nunder året",
            "Totalt\nanslag för\nåret",
            "Utfall för\nperioden",
            "Periodens\navvikelse\nmot totalt\nanslag för\nåret",
            "Prognos",
            "Prognosen\ns avvikelse\nmot totalt\nanslag för\nåret",
        ),
        (Row("9,0", ("3,5", "12,5", "0,8", "-11,7", "8,7", "-3,8")),),
        blocks=(("Januari-augusti 2021", 0, 4), ("Helår 2021", 5, 6)),
        words=(),
        widths=(60,) * 7,
    )
    title = Heading("Investeringar mnkr, uppföljningstillfälle 2 år 2021", 10)

    [grid], _ = read(report([title, table]))

    cells = [[cell.text for cell in row.cells] for row in grid.rows]
    assert cells[0][0] == title.text
    assert cells[1] == ["Januari-augusti 2021", "", "", "", "", "Helår 2021", ""]
    assert cells[2] == list(table.heads)
    assert cells[3] == ["9,0", "3,5", "12,5", "0,8", "-11,7", "8,7", "-3,8"]
    assert grid.spans == {(0, 0): 7, (1, 0): 5, (1, 5): 2}


@pytest.mark.parametrize("rules", ["none", "lines", "boxes"])
def test_comments_are_wrapped_in_a_column_of_their_own(texts, rules):
    table = Table(
        ("Projekt", "Budget", "Utfall", "Avv.", "Kommentar"),
        (
            Row(
                "Skola A",
                (
                    "12 500",
                    "10 250",
                    "2 250",
                    "Entreprenaden är försenad\ntill hösten och klar först\nnästa år.",
                ),
            ),
            Row("Skola B", ("198 349", "198 000", "349", "Klart.")),
            Row("Gator", ("500", "-", "500", "Inväntar beslut om\nbidrag.")),
            Row("Summa", ("211 349", "208 250", "3 099", ""), bold=True),
        ),
        widths=(100, 60, 60, 60, 150),
        words=(0, 4),
    )

    [found] = texts(report([Text(PROSE), table, Text(PROSE)], Look(rules=rules)))

    rows = [[text.replace("\n", " ") for text in row] for row in expected(table)]
    assert found == [list(table.heads), *rows]


@pytest.mark.parametrize("rules", ["none", "boxes"])
def test_columns_that_are_named_and_empty(texts, rules):
    table = Table(
        (
            "Projekt",
            "Budget 2025",
            "Tilläggs-\nbudget",
            "Utfall",
            "Prognos",
            "Avvikelse",
        ),
        (
            Row("Projekt A", ("1 000", "", "", "900", "100")),
            Row("Projekt B", ("", "", "", "", "")),
            Row("Projekt C", ("2 500", "", "12", "2 500", "0")),
            Row("Totalt", ("3 500", "", "12", "3 400", "100")),
        ),
    )

    [found] = texts(report([table], Look(rules=rules)))

    assert found == [
        [head.replace("\n", " ") for head in table.heads],
        *expected(table),
    ]


@pytest.mark.parametrize("rules", ["none", "boxes"])
def test_codes_keep_their_zeros_and_stand_by_themselves(texts, rules):
    table = Table(
        ("Ansvar", "Verksamhet", "Budget", "Utfall", "Avv. %"),
        (
            Row("1000", ("Nämnd", "1 200", "1 100", "8,3 %")),
            Row("0110", ("Bygglov", "9 300", "9 900", "-6,5 %")),
            Row("1010", ("Kansli och stab", "22 300", "21 100", "5,4 %")),
            Row("Summa", ("", "32 800", "32 100", "2,1 %"), bold=True),
        ),
        widths=(60, 140, 60, 60, 60),
        words=(0, 1),
    )

    [found] = texts(report([table], Look(rules=rules)))

    assert found == [list(table.heads), *expected(table)]


@pytest.mark.parametrize("rules", ["none", "boxes"])
def test_an_action_plan_with_wrapped_cells(texts, rules):
    table = Table(
        ("Löp.\nnr", "Åtgärd", "Verksamhet\nsom berörs", "2021", "2022", "Ingår?"),
        (
            Row(
                "1.1",
                (
                    "Inga åtgärder i planen\neftersom effekten inte\när sannolik",
                    "IT-center",
                    "0,00",
                    "0,00",
                    "Nej",
                ),
            ),
            Row("1.2", ("Samordning av inköp", "Hela\nnämnden", "0,50", "1,20", "Ja")),
            Row("", ("Delsumma", "", "0,50", "1,20", "")),
        ),
        widths=(40, 170, 80, 50, 50, 60),
        words=(0, 1, 2, 5),
    )

    [found] = texts(report([Heading("Handlingsplan"), table], Look(rules=rules)))

    def flat(rows):
        return [[text.replace("\n", " ") for text in row] for row in rows]

    assert found[1:] == flat([table.heads, *expected(table)])


@pytest.mark.parametrize("years", [("2024", "2025", "2026"), ("2 024", "1 999", "3")])
def test_years_name_columns_and_amounts_do_not(texts, years):
    table = Table(
        ("Tkr", "Utfall\n2024", "Budget\n2025", "Plan\n2026"),
        (
            Row("Skola", years),
            Row("Vård", ("1 200", "1 300", "1 400")),
            Row("Summa", ("3 224", "3 325", "3 426")),
        ),
    )
    if years[0] == "2024":
        table = replace(table, heads=("Tkr", *years), rows=table.rows[1:])

    [found] = texts(report([table]))

    assert found[-2:] == expected(table)[-2:]
    assert found[0] == [head.replace("\n", " ") for head in table.heads]

"""Tables as municipalities draw them: what is found in each."""

import pytest

from data_access.readers.grid import Cell, Grid
from data_access.readers.table import tables
from tests.table_files import grid, typed


def one(drawn):
    found, _ = tables([drawn])
    assert len(found) == 1
    return found[0]


def roles(table):
    return [column.role for column in table.columns]


def ore(table, label):
    line = next(each for each in table.rows if each.label == label)
    return [value.ore for value in line.values if value]


ANNEX = """
Intäkter och kostnader mnkr, uppföljningstillfälle 3 år 2021
|Januari-augusti 2021|||Helår 2021
|Budget|Utfall|Avvikelse|Budget|Prognos|Avvikelse
Intäkter|39,3|44,7|5,4|59,6|69,5|9,9
Kostnader|39,8|43,9|-4,1|59,6|69,5|-9,9
Netto|0,4|-0,8|1,3|0,0|0,0|0,0
"""


def test_an_annex_of_two_blocks():
    table = one(typed(ANNEX))
    assert (table.kind, table.unit, table.factor) == ("operating_costs", "mnkr", 10**6)
    assert table.period == "2021-08"
    assert [(c.name, c.block, c.period) for c in table.columns[1:]] == [
        (name, block, period)
        for block, period, names in (
            ("Januari-augusti 2021", "period", ("Budget", "Utfall", "Avvikelse")),
            ("Helår 2021", "year", ("Budget", "Prognos", "Avvikelse")),
        )
        for name in names
    ]
    assert (table.sign.costs, table.sign.net) == ("positive", "cost_minus_income")
    assert table.sign.deviation == "better_positive"
    assert [line.role for line in table.rows] == ["line", "line", "total"]
    assert {check.status for check in table.checks} == {"agrees", "rounding"}
    assert ore(table, "Kostnader")[2] == -410_000_000
    assert table.rows[1].values[3].quantum == 10_000_000
    assert not table.questions


def test_the_arithmetic_of_a_check_is_said():
    details = [check.detail for check in one(typed(ANNEX)).checks]
    assert (
        "Netto, Avvikelse Januari-augusti 2021: 0,4 − (−0,8) = 1,2; det står 1,3"
        in details
    )


def test_a_table_of_one_row_without_a_name():
    table = one(
        grid(
            [
                ["Investeringar mnkr, uppföljningstillfälle 2 år 2021"],
                [],
                [
                    "Årsbudget",
                    "Extra beviljat + överfört under året",
                    "Totalt anslag för året",
                    "Utfall för perioden",
                    "Periodens avvikelse mot totalt anslag för året",
                    "Prognos",
                    "Prognosens avvikelse mot totalt anslag för året",
                ],
                [9, 3.5, 12.5, 0.8, -11.7, 8.7, -3.8],
            ]
        )
    )
    assert table.kind == "investments"
    assert table.rows[0].label == ""
    assert roles(table) == [
        *["budget"] * 3,
        "outcome",
        "deviation",
        "forecast",
        "deviation",
    ]
    assert [c.period for c in table.columns[3:]] == ["period", "period", "year", "year"]
    assert (table.sign.costs, table.sign.deviation) == (
        "positive",
        "actual_minus_budget",
    )
    assert [check.status for check in table.checks] == ["agrees"] * 3
    # A 9 among figures with one decimal was rounded as they were.
    assert {value.quantum for value in table.rows[0].values} == {10_000_000}


def test_codes_shares_and_a_sum_without_a_code():
    table = one(
        typed("""
Socialnämnden
Uppföljning per 31 augusti 2025
Belopp i tkr
Ansvar|Benämning|Budget helår|Utfall ack|Årsprognos|Avvikelse prognos-budget|Förbr %
1001|Nämnd och stab|12 500|8 012|12 700|-200|64,1
0102|Äldreomsorg|245 300|170 115|249 800|-4 500|69,4
|Summa|257 800|178 127|262 500|-4 700|69,1
""")
    )
    assert roles(table) == [
        "code",
        "label",
        "budget",
        "outcome",
        "forecast",
        "deviation",
        "share",
    ]
    assert table.period == "2025-08"
    assert table.rows[1].texts[0] == "0102"
    assert (table.columns[-1].unit, table.columns[-1].factor) == ("%", 0)
    assert table.sign.deviation == "budget_minus_actual"
    # Nothing in it says whether these are costs.
    assert table.sign.costs is None
    assert table.questions == ("costs",)


def test_heads_of_three_rows_and_last_years_outcome():
    table = one(
        typed("""
Barn- och utbildningsnämnden, nettokostnader mnkr
||Perioden jan-aug|||Helår
||Utfall|Utfall|Budget|Budget|Prognos|Avvikelse
|Verksamhet|2024|2025|2025|2025|2025|2025
|Förskola|101,2|104,5|103,0|155,0|157,2|-2,2
|Skola|298,4|310,4|310,5|467,0|466,5|0,5
|Netto|399,6|414,9|413,5|622,0|623,7|-1,7
""")
    )
    assert roles(table)[1:] == [
        "previous_year",
        "outcome",
        "budget",
        "budget",
        "forecast",
        "deviation",
    ]
    assert (table.sign.costs, table.sign.net) == ("positive", "cost_minus_income")
    assert table.period == "2025-08"


def test_tables_side_by_side():
    names = ["Budget", "Utfall", "Avvikelse"]
    drawn = grid(
        [
            ["Drift (tkr)", None, None, None, None, "Investeringar (tkr)"],
            [None, *names, None, "Projekt", *names],
            ["Intäkter", 5000, 5400, 400, None, "Gata", 1000, 800, -200],
            ["Kostnader", -4500, -4550, -50, None, "Park", 500, 650, 150],
            ["Netto", 500, 850, 350, None, "Summa", 1500, 1450, -50],
        ]
    )
    found, _ = tables([drawn])
    assert [(each.kind, each.title, each.place) for each in found] == [
        ("operating_costs", "Drift (tkr)", "Blad1!A2:D5"),
        ("investments", "Investeringar (tkr)", "Blad1!F2:I5"),
    ]
    assert [each.sign.costs for each in found] == ["negative", "positive"]


def test_two_tables_below_each_other_with_signs_of_their_own():
    drawn = typed("""
Drift, tkr
|Budget|Utfall|Avvikelse
Intäkter|5 000|5 400|400
Kostnader|-4 500|-4 550|-50
Netto|500|850|350

Investeringar, tkr
|Budget|Utfall|Avvikelse
Gata|1 000|800|200
Park|500|650|-150
Summa|1 500|1 450|50
""")
    found, _ = tables([drawn])
    assert [each.sign.deviation for each in found] == [
        "actual_minus_budget",
        "budget_minus_actual",
    ]


def test_one_head_over_both_tables():
    drawn = typed("""
Tekniska nämnden, tkr|Budget|Prognos|Avvikelse
Drift
Intäkter|5 000|5 200|200
Kostnader|-9 000|-9 400|-400
Nettokostnad|-4 000|-4 200|-200
Investeringar
Gata|2 000|1 500|500
Park|800|900|-100
Summa investeringar|2 800|2 400|400
""")
    found, _ = tables([drawn])
    assert [(each.title, each.kind) for each in found] == [
        ("Drift", "operating_costs"),
        ("Investeringar", "investments"),
    ]
    assert [each.sign.deviation for each in found] == [
        "actual_minus_budget",
        "budget_minus_actual",
    ]


def test_projects_over_several_years():
    table = one(
        typed("""
Investeringsredovisning tkr
||Beslutad|Ack utfall|Budget|Ombud-|Total budget|Utfall|Prognos|
Projekt|Benämning|totalutgift|tom 2024|2025|geteringar|2025|2025-08-31|2025|Avvikelse
5001|Ny förskola|45 000|12 300|20 000|3 500|23 500|9 800|18 000|5 500
5002|Gata|8 000|0|8 000|-|8 000|2 100|8 000|0
Totalt||53 000|12 300|28 000|3 500|31 500|11 900|26 000|5 500
""")
    )
    assert roles(table)[2:] == [
        "budget",
        "previous_year",
        "budget",
        "budget",
        "budget",
        "outcome",
        "forecast",
        "deviation",
    ]
    # The deviation is from the total, and the total is the sum of its parts.
    assert ("sum", "agrees", 6) in {(c.rule, c.status, c.column) for c in table.checks}
    assert all(check.status == "agrees" for check in table.checks if check.row == 0)
    assert ore(table, "Gata")[3] is None


def test_groups_with_headings_that_have_no_figures():
    table = one(
        typed("""
Investeringsprojekt, belopp i tkr
Benämning|Budget 2025|Prognos 2025|Avvikelse
Gata
   Beläggning|4 000|4 200|-200
   Broar|2 000|1 500|500
Summa gata|6 000|5 700|300
Park
   Lekplats|1 000|1 000|0
Summa park|1 000|1 000|0
Totalt|7 000|6 700|300
""")
    )
    assert [(each.label, each.level, each.role, each.heading) for each in table.rows][
        :4
    ] == [
        ("Beläggning", 1, "line", "Gata"),
        ("Broar", 1, "line", "Gata"),
        ("Summa gata", 0, "subtotal", ""),
        ("Lekplats", 1, "line", "Park"),
    ]
    assert table.rows[-1].role == "total"
    assert table.rows[-1].sums == (2, 4)


def test_income_costs_and_net_as_columns():
    table = one(
        typed("""
Nettokostnad per verksamhet, tkr
|Budget|||Utfall||
Verksamhet|Intäkter|Kostnader|Netto|Intäkter|Kostnader|Netto|Avvikelse
Kultur|1 200|-8 300|-7 100|1 350|-8 600|-7 250|-150
Fritid|3 400|-15 900|-12 500|3 100|-15 200|-12 100|400
Summa|4 600|-24 200|-19 600|4 450|-23 800|-19 350|250
""")
    )
    assert roles(table)[1:] == [*["budget"] * 3, *["outcome"] * 3, "deviation"]
    assert (table.sign.costs, table.sign.deviation) == (
        "negative",
        "actual_minus_budget",
    )
    assert not table.questions


def test_a_ledger_by_account_and_month():
    table = one(
        typed(
            """
Ansvar;Konto;Kontotext;Verksamhet;Budget;jan;feb;mar;Ack utfall
110;3010;Försäljning;25010;-1200,00;-100,50;-98,25;-110,00;-308,75
110;5010;Månadslön;25010;56000,00;4600,00;4650,50;4700,00;13950,50
Summa;;;;54800,00;4499,50;4552,25;4590,00;13641,75
""",
            "",
            ";",
        )
    )
    assert (table.kind, table.unit, table.factor) == ("ledger", "kr", 1)
    assert roles(table)[:4] == ["code", "code", "label", "code"]
    assert roles(table)[4:] == ["budget", *["outcome"] * 4]
    assert (table.sign.costs, table.sign.income) == ("positive", "negative")
    assert all(check.status == "agrees" for check in table.checks)


def test_a_pivot_with_codes_and_words_in_one_column():
    table = one(
        typed("""
Radetiketter|Summa av Budget|Summa av Utfall
110 Kultur|1 200 000|1 150 000
5010|900 000|880 000
6100|300 000|270 000
Totalsumma|1 200 000|1 150 000
""")
    )
    assert table.kind == "ledger"
    assert [row.label for row in table.rows][:2] == ["110 Kultur", "5010"]


def test_an_action_plan():
    table = one(
        typed("""
Bilaga 2 Handlingsplan, belopp i mnkr
||||Realistisk ekonomisk effekt||Ingår i slutlig prognos|
Löp.nr|Verksamhet|Åtgärd (Beskrivning)|Datum|2021|2022|Ja/Nej|Belopp
1.1|IT-center|Inga åtgärder|2021-09-08|||Nej|0,00
1.2|IT-center|Vakanshållning||0,50|1,00|Ja|0,50
|Delsumma|||0,50|1,00||0,50
|TOTALT|||0,50|1,00||0,50
""")
    )
    assert (table.kind, table.period) == ("action_plan", "2021")
    assert roles(table) == [
        "code",
        "text",
        "label",
        "text",
        "forecast",
        "forecast",
        "text",
        "forecast",
    ]
    assert table.rows[0].texts[3] == "2021-09-08"
    assert [row.role for row in table.rows] == ["line", "line", "subtotal", "total"]
    assert not table.questions


def test_causes():
    table = one(
        typed("""
Orsaker till avvikelsen, mnkr
Orsak|Intäkter|Kostnader|Kommentar
Volym|5,2|-4,8|Fler avrop
Pris|0,2|0,3|
Summa|5,4|-4,5|
""")
    )
    assert table.kind == "causes"
    assert roles(table) == ["label", "deviation", "deviation", "text"]


def test_boards_as_rows():
    table = one(
        typed(
            """
Miljoner kronor|Budget 2026|Prognos 2026|Årsbokslut 2025
Vård- och omsorgsnämnden|0,0|0,0|2,0
Barn- och ungdomsnämnden|0,0|5,0|6,0
Summa skattefinansierad verksamhet|0,0|5,0|8,0
Avfall|0,0|0,0|0,0
Summa avgiftsfinansierad verksamhet|0,0|0,0|0,0
Finansieringen|146,3|225,2|134,9
Totalt kommunen|146,3|230,2|142,9
""",
            "Drift",
        )
    )
    assert (table.kind, table.unit) == ("operating_costs", "mnkr")
    assert roles(table) == ["label", "budget", "forecast", "previous_year"]
    assert table.rows[-1].sums == (2, 4, 5)
    assert table.questions == ("costs",)


def test_no_unit_is_asked_for_and_no_amount_is_made_up():
    table, faults = tables([typed(ANNEX.replace(" mnkr", ""))])
    assert table[0].questions == ("unit",)
    assert (table[0].unit, table[0].factor) == ("", 0)
    assert {v.ore for row in table[0].rows for v in row.values if v} == {None}
    assert str(table[0].rows[0].values[1].number) == "39.3"
    assert "Enheten" in faults[-1].message
    # The checks need no unit.
    assert {check.status for check in table[0].checks} == {"agrees", "rounding"}


@pytest.mark.parametrize(
    ("line", "factor"),
    [
        ("Belopp i tkr", 1000),
        ("(tkr)", 1000),
        ("Tusentals kronor", 1000),
        ("1 000-tal kronor", 1000),
        ("kSEK", 1000),
        ("Mkr", 10**6),
        ("Miljoner kronor", 10**6),
        ("Belopp i kronor", 1),
        ("Alla belopp i kr", 1),
    ],
)
def test_units_in_words(line, factor):
    table = one(typed(ANNEX.replace(" mnkr", "").replace("\n|Jan", f"\n{line}\n|Jan")))
    assert table.factor == factor


def test_a_unit_said_for_the_whole_document_holds_for_its_tables():
    first = typed("Alla belopp i tkr om inget annat anges\nText", "sida 1")
    second = typed(ANNEX.replace(" mnkr", ""), "sida 2")
    found, _ = tables([first, second])
    assert found[0].unit == "tkr"


def test_a_column_may_have_its_own_unit():
    table = one(
        typed("""
Drift
|Budget, mnkr|Utfall, mnkr|Avvikelse, tkr
Intäkter|1,5|1,7|200
Kostnader|-1,0|-1,1|-100
Netto|0,5|0,6|100
""")
    )
    assert [c.factor for c in table.columns[1:]] == [10**8, 10**8, 10**5]
    assert table.sign.deviation == "actual_minus_budget"


def test_formulas_without_values_leave_checks_undone():
    lost = Cell("", error="formel utan värde")
    table = one(
        grid(
            [
                ["Drift tkr"],
                [None, "Budget", "Utfall", "Avvikelse"],
                ["Intäkter", 100, 110, 10],
                ["Kostnader", -80, -90, lost],
                ["Netto", 20, 20, 0],
            ]
        )
    )
    assert table.rows[1].values[3].ore is None
    undone = [check.detail for check in table.checks if check.status == "unchecked"]
    assert any("Kostnader" in detail for detail in undone)


def test_fewer_decimals_shown_than_held():
    from decimal import Decimal

    held = Cell("5432.1", Decimal("5432.1"), decimals=0)
    table = one(
        grid(
            [
                ["Drift tkr"],
                [None, "Budget", "Utfall"],
                ["Kostnader", held, held],
            ]
        )
    )
    value = table.rows[0].values[1]
    assert (value.ore, value.quantum, value.printed) == (
        543_210_000,
        100_000,
        "5\u00a0432",
    )


def test_binary_noise_of_a_workbook_is_no_decimal():
    table = one(
        grid(
            [
                ["Drift mnkr"],
                [None, "Budget", "Utfall", "Avvikelse"],
                ["Intäkter", 9.9, 4.1, 4.1 - 9.9],
                ["Kostnader", -9.9, -4.1, 5.8],
                ["Netto", 0, 0, 0],
            ]
        )
    )
    assert table.rows[0].values[3].ore == -580_000_000
    assert {check.status for check in table.checks} == {"agrees"}


def test_text_where_an_amount_should_be_is_told():
    _, faults = tables(
        [typed(ANNEX.replace("|9,9", "|se not 3").replace("mnkr", "tkr"))]
    )
    assert [(f.severity, f.place) for f in faults] == [("warning", "Blad1!G4")]


def test_what_is_no_table_is_left_out_and_said():
    found, faults = tables(
        [
            typed("""
Innehåll
Driftredovisning|3
Investeringar|5
Antal ärenden:|45
""")
        ]
    )
    assert found == []
    assert [fault.severity for fault in faults] == ["info"]


def test_a_note_under_a_table_is_no_row():
    found, faults = tables([typed(ANNEX + "\n* Exklusive statsbidrag, 12 mnkr\n")])
    assert len(found[0].rows) == 3
    assert "Exklusive" in faults[0].message


def test_nothing_at_all():
    assert tables([]) == ([], [])
    assert tables([Grid("Blad1", [], {})]) == ([], [])
    assert tables([grid([[None, None]])]) == ([], [])


def test_sick_leave_is_no_money():
    table = one(
        typed("""
Sjukfrånvaro
|2024|2025
Kvinnor|7,2|6,8
Män|4,1|4,4
Totalt|6,5|6,2
""")
    )
    assert table.kind == "other"
    assert not [check for check in table.checks if check.status == "disagrees"]


def test_checks_of_a_long_ledger_are_counted_by_column():
    rows = "\n".join(f"{at + 1000};Post {at};{at};{at + 1};1" for at in range(2500))
    wrong = "\n9999;Fel;10;20;15"
    head = "Konto;Kontotext;Budget;Utfall;Avvikelse\n"
    table = one(typed(head + rows + wrong, "", ";"))
    details = {(c.rule, c.status): c.detail for c in table.checks}
    assert details["deviation", "agrees"] == "Avvikelse: 2500 rader stämmer"
    assert details["deviation", "disagrees"].startswith("Fel, Avvikelse: 20 − 10 = 10")


def test_amounts_that_look_like_years_are_amounts():
    table = one(
        grid(
            [
                ["Drift tkr"],
                [None, "Budget", "Utfall", "Avvikelse"],
                ["Personal", 2000, 2050, 50],
                ["Lokaler", 2010, 2025, 15],
                ["Material", 1990, 2005, 15],
                ["Summa", 6000, 6080, 80],
            ]
        )
    )
    assert [line.label for line in table.rows] == [
        "Personal",
        "Lokaler",
        "Material",
        "Summa",
    ]
    two = grid([["Drift tkr"], [None, "Budget", "Utfall"], ["Lön", 2000, 2050]] * 1)
    assert ore(one(two), "Lön") == [200_000_000, 205_000_000]
    bare = grid([["Investeringar tkr"], ["Budget", "Utfall"], [2000, 2050]])
    assert [value.ore for value in one(bare).rows[0].values] == [
        200_000_000,
        205_000_000,
    ]


def test_years_as_numbers_are_names_of_columns():
    table = one(
        grid(
            [
                ["Driftredovisning mnkr"],
                [None, "Budget", "Utfall", "Avvikelse", "Utfall"],
                ["Verksamhet", 2025, 2025, 2025, 2024],
                ["Skola", 120, 110, 10, 100],
                ["Vård", 140, 151, -11, 130],
                ["Summa", 260, 261, -1, 230],
            ]
        )
    )
    assert roles(table)[1:] == ["budget", "outcome", "deviation", "previous_year"]
    assert [column.name for column in table.columns[1:3]] == [
        "Budget 2025",
        "Utfall 2025",
    ]


def test_the_parts_of_a_ledgers_key_are_codes_also_where_they_are_empty():
    table = one(
        typed(
            """
Ansvar;Konto;Verksamhet;Aktivitet;Projekt;Objekt;Motpart;Period;Budget;Utfall
3001;4010;51000;;;;81;202508;120000;98000,55
3001;5110;51000;;;;;202508;2400000;1600123,10
""",
            "",
            ";",
        )
    )
    assert roles(table) == [*["code"] * 8, "budget", "outcome"]
    assert [line.label for line in table.rows] == ["", ""]
    assert table.checks[0].detail.startswith("3001 4010 51000 81 202508, Budget")

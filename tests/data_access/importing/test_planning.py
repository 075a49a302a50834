"""What a plan asks, leaves out and says, table by table."""

from datetime import date
from pathlib import Path

import pytest

from data_access import Source
from tests.conftest import ROOT
from tests.data_access.importing.conftest import ACTOR, DRIFT, INVESTMENTS

UNDERLAG = ROOT.parent / "shared" / "underlag"


@pytest.fixture
def planned(imports, read):
    def plan(sheets, answers=None, **options):
        number = read(sheets, **options)
        imports.answer(number, answers or {})
        return imports.plan(number)

    return plan


def keys(plan):
    return [question.key for question in plan.open]


def messages(plan, kind="ignored"):
    return " ".join(r.message for r in plan.remarks if r.kind == kind)


def without(rows, column):
    return [[c for at, c in enumerate(row) if at != column] for row in rows]


def test_nothing_is_asked_that_the_file_settles(planned):
    plan = planned({"Bilaga 1": DRIFT, "Inv": INVESTMENTS})
    assert keys(plan) == []
    assert [t.section for t in plan.tables] == ["operating_costs", "investments"]
    assert plan.creates_report
    assert plan.report == "NN, tillfälle 3 2021"


def test_the_unit_is_asked_where_it_does_not_stand(planned):
    drift = [["Intäkter och kostnader, tillfälle 3 år 2021"], *DRIFT[1:]]
    plan = planned({"Blad": drift})
    assert keys(plan) == ["0.unit"]
    plan = planned({"Blad": drift}, {"0.unit": "tkr"})
    assert keys(plan) == []
    (change,) = [
        c for c in plan.changes if (c.line, c.measure) == ("Intäkter", "budget_period")
    ]
    assert change.after == 39_300_00


def test_an_answer_that_was_not_offered_is_none(planned):
    drift = [["Intäkter och kostnader, tillfälle 3 år 2021"], *DRIFT[1:]]
    assert keys(planned({"Blad": drift}, {"0.unit": "dollar"})) == ["0.unit"]


def test_a_budget_of_unknown_period_is_asked(planned):
    rows = [
        ["Driftkostnader tkr"],
        ["", "Budget", "Utfall"],
        ["Intäkter", 100, 110],
        ["Kostnader", 80, 85],
        ["Netto", 20, 25],
    ]
    plan = planned({"Blad": rows})
    assert keys(plan) == ["0.column.1"]
    plan = planned({"Blad": rows}, {"0.column.1": "budget_year"})
    assert {c.measure for c in plan.changes if c.line == "Kostnader"} == {
        "budget_year",
        "outcome_period",
    }


def test_an_earlier_year_and_a_share_are_left_out_and_said(planned):
    rows = [
        ["Driftkostnader tkr, januari-augusti 2021"],
        ["", "Budget helår 2021", "Prognos helår 2021", "Bokslut 2020", "Andel %"],
        ["Intäkter", 100, 110, 90, 1.1],
        ["Kostnader", 80, 85, 70, 1.06],
        ["Netto", 20, 25, 20, 1.25],
    ]
    plan = planned({"Blad": rows})
    assert "tidigare år" in messages(plan)
    assert "andel" in messages(plan)
    measures = {c.measure for c in plan.changes if c.line == "Kostnader"}
    assert measures == {"budget_year", "forecast_year"}


def test_another_period_than_the_occasions_is_asked(planned):
    april = [[str(c).replace("augusti", "april") for c in row] for row in DRIFT[2:3]]
    plan = planned({"Blad": [*DRIFT[:2], *april, *DRIFT[3:]]})
    assert keys(plan) == ["0.period"]
    plan = planned({"Blad": [*DRIFT[:2], *april, *DRIFT[3:]]}, {"0.period": "no"})
    assert not plan.saves
    assert "annan period" in plan.tables[0].why


def test_a_second_table_of_the_same_kind_is_asked(planned, imports, read, place):
    plan = planned({"A": DRIFT, "B": [["Avfall, kostnader mnkr 2021"], *DRIFT[1:]]})
    assert keys(plan) == ["1.section"]
    sheets = {"A": DRIFT, "B": [["Avfall, kostnader mnkr 2021"], *DRIFT[1:]]}
    number = read(sheets)
    imports.answer(number, {"1.section": "operating_costs"})
    imports.confirm(ACTOR, number)
    source = Source(imports._engine)
    frame = source.operating_costs(place.selection)
    assert list(frame["kind"]) == ["group", "income", "cost", "net"] * 2
    assert frame["label"][4] == "Avfall, kostnader mnkr 2021"
    nets = [c for c in source.reconciliation(place.selection) if c.rule == "net"]
    assert len(nets) == 8
    assert {c.status for c in nets} <= {"agrees", "rounding"}


def test_a_table_of_boards_is_not_one_boards_report(planned):
    rows = [
        ["Driftkostnader mnkr 2021"],
        ["", "Budget", "Prognos"],
        ["Socialnämnden", -10, -11],
        ["Tekniska nämnden", -5, -5],
        ["Totalt", -15, -16],
    ]
    plan = planned({"Blad": rows})
    assert not plan.saves
    assert "varje nämnd" in plan.tables[0].why


def test_income_printed_with_minus_is_turned(planned, imports, read, place):
    rows = [
        ["Driftkostnader tkr 2021"],
        ["", "Budget helår", "Prognos helår"],
        ["Intäkter", -100, -110],
        ["Kostnader", 80, 85],
        ["Netto", -20, -25],
    ]
    number = read({"Blad": rows})
    plan = imports.plan(number)
    assert keys(plan) == []
    assert "visas med plus" in messages(plan, "info")
    imports.confirm(ACTOR, number)
    frame = Source(imports._engine).operating_costs(place.selection)
    assert list(frame["budget_year"]) == [100_000_00, -80_000_00, 20_000_00]
    assert list(frame["budget_year_shown"]) == [100_000_00, 80_000_00, -20_000_00]


def test_rows_without_words_for_it_are_asked_what_they_are(planned):
    rows = [
        ["Verksamhet tkr 2021"],
        ["", "Budget helår", "Prognos helår", "Avvikelse"],
        ["Gator", 100, 110, -10],
        ["Parker", 80, 85, -5],
        ["Intäkter", 50, 60, 10],
    ]
    plan = planned({"Driftkostnader": rows})
    asked = {q.key for q in plan.tables[0].questions if q.needed}
    # Where plus is better, their own deviations say that they are costs.
    assert asked <= {"0.costs", "0.deviation", "0.rows", "0.net"}


@pytest.mark.parametrize("digits", [1, 2])
def test_what_a_sum_does_not_give_is_found_afterwards(
    planned, imports, read, place, digits
):
    wrong = [*DRIFT]
    wrong[6] = ["Netto", 0.4, -0.8, 1.3, 0.0, round(0.2 * digits, 1), 0.0]
    number = read({"Blad": wrong})
    imports.answer(
        number, {q.key: q.options[0].code for q in imports.plan(number).open}
    )
    imports.confirm(ACTOR, number)
    found = Source(imports._engine).reconciliation(place.selection)
    assert "disagrees" in {c.status for c in found if c.rule == "net"}


PLAN = [
    ["Handlingsplan mnkr 2021"],
    [],
    ["Löp.nr", "Verksamhet", "Åtgärd", "2021", "2022", "Ingår i prognosen, belopp"],
    ["1.1", "Drift", "Färre servrar", 1.5, 2.0, 1.5],
    ["1.4", "Nät", "Ny leverantör", 0.5, 0.75, 0.0],
    ["Delsumma", "", "", 2.0, 2.75, 1.5],
]


def test_an_action_plan_fills_its_form(imports, read, place):
    number = read({"Handlingsplan": PLAN})
    plan = imports.plan(number)
    assert keys(plan) == []
    assert "säkerställd eller godkänd" in messages(plan, "warning")
    imports.confirm(ACTOR, number)
    frame = Source(imports._engine).action_plan(place.selection)
    rows = {row["number"]: row for row in frame.to_dict("records") if row["number"]}
    assert rows["1.1"]["description"] == "Färre servrar"
    assert rows["1.1"]["effect_0"] == 1_500_000_00
    assert rows["1.1"]["counted"] == 0  # nobody has approved it
    assert rows["1.4"]["effect_1"] == 750_000_00
    # The form's own rows are there, and its sums are reckoned.
    order = [row["label"] for row in frame.to_dict("records")]
    assert order[:5] == ["1.1", "1.2", "1.3", "1.4", "Delsumma"]
    assert order[-1] == "TOTALT"
    assert frame["effect_0"].iloc[4] == 2_000_000_00


def underlag(name):
    file = UNDERLAG / name
    if not file.exists():
        pytest.skip(f"{file} is not here")
    return Path(file)


def test_the_published_workbook_of_gsn_gives_the_sample(imports, read, place):
    file = underlag("xlsx/02_ludvika_gsn_mnkr_two_blocks.xlsx")
    number = read(file.read_bytes(), name=file.name)
    plan = imports.plan(number)
    assert keys(plan) == []
    imports.confirm(ACTOR, number, plan.digest)
    source = Source(imports._engine)
    from data_access import Selection

    sample = Selection(board="gsn")
    for read_, lines in ((source.operating_costs, 3), (source.investments, 1)):
        # Its investments have projects too, out of the running text.
        wanted, found = read_(sample).head(lines), read_(place.selection)
        assert len(found) == lines
        for name in wanted.columns:
            if name not in {"line", "note"} and not name.endswith(("place", "printed")):
                assert list(found[name].astype("object").fillna("")) == list(
                    wanted[name].astype("object").fillna("")
                ), name


@pytest.mark.parametrize(
    "name", ["bygg-och-miljonamnden-2026-04.pdf", "tekniska-namnden-2026-04.pdf"]
)
def test_a_published_report_is_saved_as_it_foots(imports, read, place, desk, name):
    from data_access import Edit

    file = underlag(f"rapporter/{name}")
    typed = {"year": "2026", "kind": "month", "number": "4", "period_end": "2026-04-30"}
    desk.save(ACTOR, [Edit("o", "occasion", typed=typed)], "mnkr")
    source = Source(imports._engine)
    (occasion,) = [o.id for o in source.occasions() if o.values["year"] == 2026]
    number = read(file.read_bytes(), name=name, occasion=occasion)
    while asked := imports.plan(number).open:
        imports.answer(number, {q.key: q.options[0].code for q in asked})
    imports.confirm(ACTOR, number)
    checks = source.reconciliation(place.selection)
    wrong = [c for c in checks if c.status == "disagrees" and "heading" not in c.rule]
    assert wrong == []
    assert sum(c.status == "agrees" for c in checks) > 10


def test_signals_of_published_reports(imports, read, place, desk):
    """Tekniska: 2 245/−2 245 cancel, avfall's 1 330/−1 330 is regulated; no period."""
    from data_access import Edit

    file = underlag("rapporter/tekniska-namnden-2026-04.pdf")
    typed = {"year": "2026", "kind": "month", "number": "4", "period_end": "2026-04-30"}
    desk.save(ACTOR, [Edit("o", "occasion", typed=typed)], "mnkr")
    source = Source(imports._engine)
    (occasion,) = [o.id for o in source.occasions() if o.values["year"] == 2026]
    number = read(file.read_bytes(), name=file.name, occasion=occasion)
    said = {"3.section": "operating_costs", "5.section": "operating_costs"}
    while asked := imports.plan(number).open:
        imports.answer(number, {q.key: said.get(q.key, "none") for q in asked})
    imports.confirm(ACTOR, number)
    report = source.report(place.selection)
    judged = source.judged([report], date(2026, 5, 20))[report.id]
    by_code = {signal.code: signal for signal in judged.signals}
    tkr = 100_000
    (cancelled,) = by_code["offset"].cases
    assert (cancelled.values["income"], cancelled.values["cost"]) == (
        2_245 * tkr,
        -2_245 * tkr,
    )
    regulated = {
        case.values["economy"].split(",")[0]: case.values["income"]
        for case in by_code["regulated"].cases
    }
    assert regulated["Avfallsverksamheten"] == 1_330 * tkr
    for code in ("zero_forecast", "opposite"):
        assert (by_code[code].state, by_code[code].reason) == (
            "untestable",
            "no_period",
        )

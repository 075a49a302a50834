"""The example equals what was published, cell by cell."""

import pytest
import sqlalchemy as sa

from data_access import (
    Actor,
    Desk,
    Edit,
    NoReportsError,
    Selection,
    Source,
    open_store,
    remove_sample,
    samples,
)
from data_access.rules.action_plan import NOT_COUNTED
from data_access.store import engine as engines
from data_access.store import schema

DRIFT = """
Intäkter  39,3 44,7  5,4 59,6 69,5  9,9
Kostnader 39,8 43,9 -4,1 59,6 69,5 -9,9
Netto      0,4 -0,8  1,3  0,0  0,0  0,0
"""
DRIFT_COLUMNS = [
    "budget_period",
    "outcome_period",
    "deviation_period",
    "budget_year",
    "forecast_year",
    "deviation_year",
]
INVESTMENTS = {
    "original": "9,0",
    "carried_over_and_extra": "3,5",
    "appropriation": "12,5",
    "outcome": "0,8",
    "deviation_outcome": "-11,7",
    "forecast": "8,7",
    "deviation_forecast": "-3,8",
}
EFFECTS = ["effect_0", "effect_1", "effect_2", "effect_3"]
Q = 10_000_000


def tenths(text):
    return int(text.replace(",", "")) * Q


def test_annex_1_operating_costs(source, gsn):
    frame = source.operating_costs(gsn)
    rows = [line.split() for line in DRIFT.strip().splitlines()]
    assert frame["label"].tolist() == [row[0] for row in rows]
    for index, row in enumerate(rows):
        for column, printed in zip(DRIFT_COLUMNS, row[1:], strict=True):
            assert frame[f"{column}_printed"][index] == printed
            assert frame[f"{column}_shown"][index] == tenths(printed)
            assert frame[f"{column}_quantum"][index] == Q
            assert frame[f"{column}_origin"][index] == "published"


def test_annex_1_inside(source, gsn):
    frame = source.operating_costs(gsn).set_index("label")
    assert frame["outcome_period"].tolist() == [447 * Q, -439 * Q, 8 * Q]
    assert frame["deviation_period"].tolist() == [54 * Q, -41 * Q, 13 * Q]
    assert frame["budget_period_computed"]["Netto"] == -5 * Q
    assert frame["deviation_period_computed"]["Netto"] == 13 * Q


def test_annex_1_investments(source, gsn):
    total = source.investments(gsn).iloc[0]
    for column, printed in INVESTMENTS.items():
        assert total[f"{column}_printed"] == printed
        assert total[f"{column}_shown"] == total[column] == tenths(printed)
    # The column joins extra granted and carried over: not divided, not ordered.
    for column in ("carried_over", "extra", "ordered"):
        assert source.investments(gsn)[column].isna().all()


def test_the_projects_that_the_text_names(source, gsn):
    frame = source.investments(gsn)
    projects = frame[frame["kind"] == "project"]
    assert projects["label"].tolist() == [
        "Gemensam identitetsplattform",
        "Nätverk",
        "O365 – Digital arbetsplats",
    ]
    assert projects["parent"].eq(frame["line"][0]).all()
    last = projects.iloc[-1]
    assert (last["forecast"], last["forecast_quantum"]) == (30_000_000, 100_000)
    assert last["forecast_printed"] == "300kSEK"
    assert last["forecast_place"] == "§ 23, Investeringar"
    assert frame["forecast"].notna().sum() == 2
    # No table prints the projects: a cell that is not there is not blank.
    assert projects["appropriation_printed"].tolist() == [None] * 3
    assert projects["forecast_printed"].tolist() == [None, None, "300kSEK"]


def test_annex_2(source, gsn):
    frame = source.action_plan(gsn)
    numbers = [f"{g}.{n}" for g in range(1, 5) for n in range(1, 4)]
    labels = []
    for at in range(0, 12, 3):
        labels += [*numbers[at : at + 3], "Delsumma"]
    assert frame["label"].tolist() == [*labels, "TOTALT"]
    assert frame["counted_printed"].tolist() == ["0,00"] * 17
    assert frame["counted_quantum"].eq(1_000_000).all()
    measures = frame[frame["kind"] == "measure"]
    sums = frame[frame["kind"] != "measure"]
    for column in EFFECTS:
        assert measures[column].isna().all()
        assert measures[f"{column}_printed"].tolist() == [""] * 12
        assert sums[f"{column}_printed"].tolist() == ["0,00"] * 5
    answers = dict(zip(measures["number"], measures["counted_answer"], strict=True))
    assert [n for n, answer in answers.items() if answer == ""] == ["3.1", "4.1"]
    assert set(answers.values()) == {"", NOT_COUNTED}


def test_blank_cells_of_annex_2_stay_blank(source, gsn):
    frame = source.action_plan(gsn).set_index("label")
    assert frame["description"]["1.1"] == "Inga åtgärder i handlingsplanen"
    assert (frame["description"] != "").sum() == 1
    for column in (
        "operation",
        "goal",
        "decided_by",
        "decided_on",
        "planned_or_started",
        "in_operation_on",
    ):
        assert (frame[column] == "").all()
    assert frame["group"].isna().tolist() == [False] * 16 + [True]


def test_headings_as_printed(source, gsn):
    sections = source.sections(gsn)
    assert list(sections) == ["operating_costs", "investments", "action_plan"]
    assert sections["investments"].heading == (
        "Investeringar mnkr, uppföljningstillfälle 2 år 2021"
    )
    assert sections["action_plan"].rule.startswith(
        "Planerade åtgärder utan säkerställd"
    )
    assert [s.place for s in sections.values()] == ["Bilaga 1", "Bilaga 1", "Bilaga 2"]
    assert [s.quantum for s in sections.values()] == [Q, Q, Q // 10]


def test_the_decision(source, gsn):
    decision = source.decision(gsn)
    assert (decision.paragraph, decision.reference) == ("§ 23", "Dnr 2021/28")
    assert decision.met_on is None
    assert len(decision.items) == 2
    assert decision.underlag[0] == "Tjänsteskrivelse daterad 14 september 2021."
    assert decision.recipients == (
        ("IT-Chef", "för verkställighet"),
        ("Kommunstyrelsen", "för kännedom"),
        (
            "Kommunstyrelsens förvaltnings verksamhetscontroller",
            "för sammanställning",
        ),
        ("Ekonomienheten", "för sammanställning"),
        ("Akten", ""),
    )


def test_texts_are_healed_and_hold_every_quote(source, engine, gsn):
    texts = source.texts(gsn)
    whole = " ".join(text.body for text in texts)
    assert [text.section for text in texts].count("operating_costs") == 2
    assert "mer strategiska beslut på kommunövergripande nivå" in whole
    assert not {"\n", "  "} & {whole[i : i + 2] for i in range(len(whole))}
    with engines.read(engine) as connection:
        stated = connection.execute(sa.select(schema.statements)).all()
    assert [s.printed for s in stated] == [
        "1,3", "2,6", "i balans", "12,5", "3,5", "0,8", "300", "8,7", "12,5"
    ]  # fmt: skip
    for statement in stated:
        assert statement.quote in whole
        assert statement.printed in statement.quote


def test_no_cell_lacks_its_place(source, gsn):
    frame = source.operating_costs(gsn)
    assert frame["deviation_year_place"][1] == (
        "Bilaga 1, Intäkter och kostnader, rad Kostnader, kolumn Avvikelse (helår)"
    )
    plan = source.action_plan(gsn)
    places = [plan[f"{m}_place"] for m in (*EFFECTS, "counted")]
    everywhere = [place for column in places for place in column]
    assert len(set(everywhere)) == len(everywhere) == 85


def counts(engine):
    tables = [t for t in schema.metadata.sorted_tables if t.name != "revision"]
    with engines.read(engine) as connection:
        return {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in tables
        }


def test_removed_whole_and_does_not_return(engine):
    filled = {table for table, rows in counts(engine).items() if rows}
    assert {"packages", "boards", "occasions", "reports", "amounts"} <= filled
    assert remove_sample(engine)
    assert not left_of(filled, engine)
    again = open_store(str(engine.url), sample=True)
    assert not left_of(filled, again)
    with pytest.raises(NoReportsError):
        Source(again).report(Selection())
    again.dispose()
    assert not remove_sample(engine)


def left_of(filled, engine):
    """What is left in the tables that the example had rows in."""
    own = {"municipality", "roles"}  # the database's own from the start
    kept = counts(engine)
    return {table: kept[table] for table in filled - own if kept[table]}


def test_what_others_use_stays(engine, write_package, reports):
    folder = write_package(
        "own",
        {"board": "gsn", "year": "2021", "occasion": "3", "version": "2"}
        | {"period_end": "2021-08-31"},
        [reports.operating(reports.WASTE)],
    )
    samples.load_package(engine, folder)
    remove_sample(engine)
    left = Source(engine).catalogue()
    assert [(r.board, r.version, r.is_example) for r in left] == [("gsn", 2, True)]
    assert counts(engine)["lines"] == len(reports.WASTE)


def test_removal_takes_no_other_board(municipality, engine):
    remove_sample(engine)
    assert {r.board for r in municipality.catalogue()} == {"teknik", "avfall"}


def test_what_was_asked_and_answered_of_it(engine, write_package, reports):
    """Goes with the board; where others report for that, the question stays."""
    folder = write_package(
        "own",
        {"board": "gsn", "year": "2021", "occasion": "3", "version": "2"}
        | {"period_end": "2021-08-31"},
        [reports.operating(reports.WASTE)],
    )
    samples.load_package(engine, folder)
    asked = {
        "report_id": "1",
        "signal": "offset",
        "subject": "Kvittade avvikelser",
        "body": "Varför?",
        "addressee": "IT-chef",
        "due_on": "2021-10-31",
    }
    said = {"signal": "offset", "body": "Vi säljer.", "answered_by": "IT-chef"}
    edits = [
        Edit("a", "inquiry", None, 1, None, asked),
        Edit("b", "signal_answer", None, 1, None, said),
    ]
    assert Desk(engine).save(Actor("Test", "test"), edits, "mnkr").action
    remove_sample(engine)
    (left,) = Source(engine).inquiries(None)
    assert (left.report_id, left.subject) == (None, "Kvittade avvikelser")
    assert counts(engine)["signal_answers"] == 0

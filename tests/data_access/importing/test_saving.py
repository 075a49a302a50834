"""From a workbook to a report's pages and back: saved whole, undone whole."""

import pytest
import sqlalchemy as sa

from data_access import Edit, Selection, Source
from data_access.errors import ImportRefusedError, NotUndoableError, RecordError
from data_access.importing import Imports, saving
from data_access.records import audit
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.verification import references
from tests import workbooks
from tests.data_access.importing.conftest import ACTOR, DRIFT, FILE, INVESTMENTS

CONTENT = (
    schema.sections,
    schema.lines,
    schema.amounts,
    schema.appropriation_parts,
    schema.causes,
)
#: A saving raises it; undoing does not lower it.
_VERSION = "row_version"


def contents(dump):
    """A report's content, without the numbers of rows and what counts savings."""
    gone = {_VERSION, "id"}
    return [
        sorted(
            ({k: v for k, v in row._mapping.items() if k not in gone} for row in rows),
            key=repr,
        )
        for rows in dump(*CONTENT)
    ]


def shown(frame, *names):
    return {
        row["label"]: [row[f"{name}_shown"] for name in names]
        for row in frame.to_dict("records")
    }


@pytest.fixture
def confirmed(imports, read):
    """Read, answer, confirm; give the import's number."""

    def confirm(sheets, answers=None, **options):
        number = read(sheets, **options)
        imports.answer(number, answers or {})
        done = imports.confirm(ACTOR, number, imports.plan(number).digest)
        assert done.action
        return number

    return confirm


def test_a_workbook_on_an_empty_board_gives_the_examples_tables(
    engine, imports, place, confirmed
):
    confirmed({"Bilaga 1": DRIFT})
    source = Source(engine)
    sample, mine = (
        source.operating_costs(each)
        for each in (Selection(board="gsn"), place.selection)
    )
    same = [
        name
        for name in sample.columns
        if not name.endswith(("place", "printed")) and name != "line"
    ]
    assert mine[same].equals(sample[same])
    assert mine["budget_period_printed"][0] == "39,3"
    assert mine["budget_period_place"][0] == f"{FILE}, Bilaga 1!B5"
    assert set(mine["outcome_period_origin"]) == {"published"}


def test_investments_hang_on_their_total(engine, place, confirmed):
    confirmed({"Inv": INVESTMENTS})
    frame = Source(engine).investments(place.selection)
    assert shown(frame, "original", "carried_over", "appropriation") == {
        "Nätverk": [6_000_000_00, 2_000_000_00, 8_000_000_00],
        "Identitetsplattform": [3_000_000_00, 1_500_000_00, 4_500_000_00],
        "Totalt": [9_000_000_00, 3_500_000_00, 12_500_000_00],
    }
    assert list(frame["kind"]) == ["project", "project", "total"]
    assert list(frame["level"]) == [1, 1, 0]
    checks = Source(engine).reconciliation(place.selection)
    assert {c.status for c in checks if c.rule == "parts"} == {"agrees"}


def test_the_log_tells_the_file_and_its_hash(engine, imports, place, confirmed):
    number = confirmed({"Bilaga 1": DRIFT})
    found = imports.get(number)
    with engines.read(engine) as connection:
        table = schema.actions
        action = connection.execute(
            sa.select(table).where(table.c.id == found.action_id)
        ).one()
        changes = audit.changes_of(connection, found.action_id)
        assert audit.verify(connection) == []
        assert references(connection) == []
    assert action.origin == f"import av {FILE} (sha256 {found.sha256})"
    assert action.board_id == place.board
    assert action.report_id == found.report_id
    told = {(c.label, c.field): c.after for c in changes}
    assert told["Intäkter", "budget_period"]["printed"] == "39,3"


def test_the_same_file_twice_changes_nothing(imports, read, confirmed, dump):
    number = confirmed({"Bilaga 1": DRIFT})
    before = contents(dump)
    again = read({"Bilaga 1": DRIFT}, name="annat namn.xlsx")
    plan = imports.plan(again)
    assert f"(inläsning {number})" in plan.refusal
    assert plan.same_file
    with pytest.raises(ImportRefusedError, match="redan sparad"):
        imports.confirm(ACTOR, again)
    assert contents(dump) == before


def test_an_import_is_undone_whole(imports, desk, place, read, confirmed, dump, engine):
    typed = {"board_id": str(place.board), "occasion_id": str(place.occasion)}
    assert desk.do(ACTOR, "create_report", None, typed, "mnkr").action
    before = contents(dump)
    sheets = {"Bilaga 1": DRIFT, "Inv": INVESTMENTS}
    number = confirmed(sheets)
    assert contents(dump) != before
    assert imports.get(number).undoable
    done = imports.undo(ACTOR, number)
    assert done.action
    assert contents(dump) == before
    assert imports.get(number).status == "undone"
    with engines.read(engine) as connection:
        assert audit.verify(connection) == []
    # What was undone may come again.
    assert imports.plan(read(sheets)).refusal == ""


def test_an_undone_import_brings_back_lines_that_went(
    imports, place, confirmed, dump, engine
):
    confirmed({"Bilaga 1": DRIFT})
    before = contents(dump)
    other = [
        ["Driftkostnader tkr 2021"],
        ["", "Budget helår", "Prognos helår", "Avvikelse"],
        ["Taxor", 900, 950, 50],
        ["Personalkostnader", -500, -520, -20],
        ["Övriga kostnader", -300, -310, -10],
        ["Verksamhetens kostnader", -800, -830, -30],
        ["Årets resultat", 100, 120, 20],
    ]
    number = confirmed({"Drift": other}, {"0.missing": "remove"})
    frame = Source(engine).operating_costs(place.selection)
    assert list(frame["label"]) == [row[0] for row in other[2:]]
    assert list(frame["level"]) == [0, 1, 1, 0, 0]
    assert list(frame["kind"]) == ["income", "cost", "cost", "cost", "net"]
    # What the file does not say stays: the net's budget of the period.
    assert frame["budget_period"][4] == -40_000_000
    section = Source(engine).sections(place.selection)["operating_costs"]
    assert (section.unit, section.cost_sign) == ("tkr", "negative")
    imports.undo(ACTOR, number)
    assert contents(dump) == before


def test_what_was_changed_by_hand_since_stops_the_undoing(
    imports, desk, place, confirmed, engine, dump
):
    number = confirmed({"Bilaga 1": DRIFT})
    source = Source(engine)
    section = source.section_ids(place.selection)["operating_costs"]
    line = source.records("operating_line", section)[0]
    typed = {"forecast_year": "70,0"}
    edit = Edit("l", "operating_line", line.id, version=line.version, typed=typed)
    assert desk.save(ACTOR, [edit], "mnkr").action
    before = contents(dump)
    with pytest.raises(NotUndoableError, match="Intäkter har ändrats"):
        imports.undo(ACTOR, number)
    assert contents(dump) == before
    assert imports.get(number).status == "saved"


def test_only_the_last_import_of_a_board_is_undone(imports, confirmed):
    first = confirmed({"Bilaga 1": DRIFT})
    second = confirmed({"Inv": INVESTMENTS})
    assert [i.undoable for i in imports.list()] == [True, False]
    with pytest.raises(ImportRefusedError, match="senaste"):
        imports.undo(ACTOR, first)
    imports.undo(ACTOR, second)
    imports.undo(ACTOR, first)
    with pytest.raises(ImportRefusedError, match="inte sparad"):
        imports.undo(ACTOR, first)


def test_a_figure_that_was_typed_gives_way_visibly(imports, desk, place, read, engine):
    typed = {"board_id": str(place.board), "occasion_id": str(place.occasion)}
    desk.do(ACTOR, "create_report", None, typed, "mnkr")
    source = Source(engine)
    section = source.section_ids(place.selection)["operating_costs"]
    line = source.records("operating_line", section)[1]
    edit = Edit(
        "l", "operating_line", line.id, version=line.version,
        typed={"budget_year": "58,0", "note": "Egen kommentar"},
    )  # fmt: skip
    desk.save(ACTOR, [edit], "mnkr")
    number = read({"Bilaga 1": DRIFT})
    changes = {
        (c.line, c.measure): (c.before, c.after) for c in imports.plan(number).changes
    }
    assert changes["Kostnader", "budget_year"] == (58_000_000_00, 59_600_000_00)
    assert changes["Kostnader", "outcome_period"] == (None, 43_900_000_00)
    imports.confirm(ACTOR, number)
    frame = source.operating_costs(place.selection)
    assert frame["budget_year_shown"][1] == 59_600_000_00
    assert frame["note"][1] == "Egen kommentar"


def test_lines_with_something_to_them_ask_before_they_go(
    imports, place, read, confirmed, engine
):
    confirmed({"Inv": INVESTMENTS})
    fewer = [row for row in INVESTMENTS if row[:1] != ["Nätverk"]]
    fewer[-1] = ["Totalt", 3.0, 1.5, 4.5, 0.3, 3.7, -0.8]
    number = read({"Inv": fewer})
    (question,) = imports.plan(number).open
    assert question.key == "0.missing"
    assert "Nätverk" in question.words
    with pytest.raises(ImportRefusedError, match="Svara på frågorna först"):
        imports.confirm(ACTOR, number)
    imports.answer(number, {"0.missing": "keep"})
    imports.confirm(ACTOR, number)
    frame = Source(engine).investments(place.selection)
    assert list(frame["label"]) == ["Nätverk", "Identitetsplattform", "Totalt"]


def test_a_fixed_report_takes_nothing(imports, read):
    boards = {b.values["slug"]: b.id for b in Source(imports._engine).boards()}
    number = read({"Bilaga 1": DRIFT}, board=boards["gsn"])
    assert "beslutad" in imports.plan(number).refusal
    with pytest.raises(ImportRefusedError, match="ny version"):
        imports.confirm(ACTOR, number)


def test_a_ready_report_is_to_be_opened_first(imports, desk, place, read, engine):
    typed = {"board_id": str(place.board), "occasion_id": str(place.occasion)}
    desk.do(ACTOR, "create_report", None, typed, "mnkr")
    with engines.write(engine) as connection:
        reports = schema.reports
        mine = reports.c.board_id == place.board
        connection.execute(sa.update(reports).where(mine).values(status="ready"))
    number = read({"Bilaga 1": DRIFT})
    assert "klarmarkerad" in imports.plan(number).refusal


def test_a_report_that_changed_since_the_preview_is_planned_anew(
    imports, read, confirmed, place, engine
):
    first, second = read({"Bilaga 1": DRIFT}), read({"Inv": INVESTMENTS})
    seen = imports.plan(second).digest
    imports.confirm(ACTOR, first)
    with pytest.raises(ImportRefusedError, match="har ändrats sedan"):
        imports.confirm(ACTOR, second, seen)
    plan = imports.plan(second)
    assert plan.digest != seen
    assert not plan.creates_report
    imports.confirm(ACTOR, second, plan.digest)
    assert len(Source(engine).investments(place.selection)) == 3


def test_a_confirmed_import_is_not_confirmed_again(imports, confirmed):
    number = confirmed({"Bilaga 1": DRIFT})
    with pytest.raises(ImportRefusedError, match="Sparat ur"):
        imports.confirm(ACTOR, number)


def test_a_confirmation_that_breaks_leaves_nothing(imports, read, dump, monkeypatch):
    number = read({"Bilaga 1": DRIFT})
    before = dump(*CONTENT, schema.reports, schema.actions)

    def fail(*_args, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr(saving, "close", fail)
    with pytest.raises(ZeroDivisionError):
        imports.confirm(ACTOR, number)
    assert dump(*CONTENT, schema.reports, schema.actions) == before
    monkeypatch.undo()
    assert imports.confirm(ACTOR, number).action


def test_a_plan_that_is_not_chosen_a_place_asks(engine, imports):
    number = imports.add(ACTOR, FILE, workbooks.book({"Bilaga 1": DRIFT}))
    imports.run(number)
    assert [q.key for q in imports.plan(number).open] == ["board", "occasion"]
    with pytest.raises(ImportRefusedError, match="Vilken nämnd"):
        imports.confirm(ACTOR, number)


def test_imports_go_with_the_example(engine, imports, read):
    from data_access import remove_sample

    board = Source(engine).boards()[0].id
    read({"Bilaga 1": DRIFT}, board=board)
    assert remove_sample(engine)
    assert imports.list() == []


def test_another_engine_sees_the_same(engine, confirmed, place):
    number = confirmed({"Bilaga 1": DRIFT})
    assert Imports(engine).get(number).status == "saved"
    assert issubclass(NotUndoableError, RecordError)

"""The workbook to fill in: made for a report, read back without a question."""

import io

import openpyxl
import pytest

from data_access import Edit, Source
from data_access.importing import template
from tests.data_access.importing.conftest import ACTOR

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def copied(engine, desk):
    """A draft of the example for another occasion, with its figures."""
    from data_access.store import engine as engines
    from data_access.store import schema

    typed = {"year": "2021", "kind": "month", "number": "8", "period_end": "2021-08-31"}
    desk.save(ACTOR, [Edit("o", "occasion", typed=typed)], "mnkr")
    source = Source(engine)
    (report,) = source.reports()
    # As a version of it would be, which keeps all figures.
    deed = {"reason": "Fel siffra", "dated": ""}
    done = desk.do(ACTOR, "correct", report.id, deed, "mnkr")
    assert done.action, done.faults
    with engines.read(engine) as connection:
        rows = connection.execute(schema.reports.select()).all()
    return next(row for row in rows if row.status == "draft")


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def planned(imports, content, board, occasion):
    number = imports.add(ACTOR, "ifylld.xlsx", content, board, occasion)
    found = imports.run(number)
    assert found.status == "read", found.message
    return number, imports.plan(number)


def test_it_comes_back_with_the_same_lines_and_figures(imports, copied):
    name, content = imports.template(copied.board_id, copied.occasion_id)
    assert name == "uppsikt-gsn-2021-3.xlsx"
    number, plan = planned(imports, content, copied.board_id, copied.occasion_id)
    assert [t.section for t in plan.tables] == list(template.NAMES)[:3]
    assert plan.open == []
    assert [t.questions for t in imports.reading(number).tables] == [()] * 3
    # The figures are the same; only that they come from a file would be new.
    told = [c for c in plan.changes if c.before != c.after]
    assert told == []


def test_it_has_lists_and_says_how_it_is_filled_in(imports, place):
    _, content = imports.template(place.board, place.occasion)
    book = opened(content)
    assert book.sheetnames == ["Instruktioner", *template.NAMES.values()]
    drift = book["Driftkostnader"]
    lists = {
        str(each.sqref): each.formula1 for each in drift.data_validations.dataValidation
    }
    assert any("kostnad,intäkt,netto" in formula for formula in lists.values())
    assert any("$B$6" in formula for formula in lists.values())
    assert [drift.cell(row, 2).value for row in (6, 7, 8)] == [
        "Intäkter",
        "Kostnader",
        "Netto",
    ]
    assert "mnkr; kostnad med plus" in drift["A2"].value
    causes = book["Orsaker"].data_validations.dataValidation
    assert any("volym,pris" in each.formula1 for each in causes)


def test_what_is_filled_in_is_read_without_a_question(imports, place, engine):
    _, content = imports.template(place.board, place.occasion)
    book = opened(content)
    drift = book["Driftkostnader"]
    for row, amounts in {6: (39.3, 44.7), 7: (39.8, 43.9)}.items():
        for column, amount in enumerate(amounts, start=5):
            drift.cell(row, column).value = amount
    for column, value in enumerate(("Licenser", "kostnad", "Kostnader", 10.0), start=2):
        drift.cell(9, column).value = value
    drift.cell(9, 11).value = "Nya avtal"
    plan_ = book["Handlingsplan"]
    plan_.cell(6, 4).value = "Färre servrar"
    plan_.cell(6, 10).value = 1.25
    plan_.cell(7, 4).value = "Samordnad drift"
    inv = book["Investeringar"]
    for column, value in enumerate(
        ("Nätverk", "projekt", "Investeringar", 6.0), start=2
    ):
        inv.cell(7, column).value = value
    orsaker = book["Orsaker"]
    cells = ("perioden", "volym", "Intäkter", 2.5, None, "Fler avrop")
    for column, value in enumerate(cells, start=2):
        orsaker.cell(6, column).value = value
    number, plan = planned(imports, saved(book), place.board, place.occasion)
    assert [q.words for q in plan.open] == []
    assert all(t.questions == () for t in imports.reading(number).tables)
    imports.confirm(ACTOR, number, plan.digest)
    source = Source(engine)
    frame = source.operating_costs(place.selection)
    rows = {row["label"]: row for row in frame.to_dict("records")}
    assert rows["Intäkter"]["outcome_period_shown"] == 44_700_000_00
    assert rows["Kostnader"]["outcome_period"] == -43_900_000_00
    # What follows is reckoned, as where one types.
    assert rows["Kostnader"]["deviation_period_shown"] == -4_100_000_00
    assert rows["Netto"]["outcome_period_shown"] == -800_000_00
    assert (rows["Licenser"]["kind"], rows["Licenser"]["level"]) == ("cost", 1)
    assert rows["Licenser"]["note"] == "Nya avtal"
    measures = {
        r["number"]: r for r in source.action_plan(place.selection).to_dict("records")
    }
    assert measures["1.1"]["description"] == "Färre servrar"
    assert measures["1.1"]["effect_0"] == 1_250_000_00
    assert measures["1.2"]["description"] == "Samordnad drift"
    assert len(measures) == 13  # those of the form, and the total
    (project,) = [
        r
        for r in source.investments(place.selection).to_dict("records")
        if r["label"] == "Nätverk"
    ]
    assert (project["original"], project["level"]) == (6_000_000_00, 1)
    (cause,) = source.causes(place.selection)
    assert (cause.horizon, cause.code, cause.label) == ("period", "volume", "Intäkter")
    assert (cause.effect, cause.body) == ((2_500_000_00, None), "Fler avrop")


def test_an_untouched_one_asks_and_changes_nothing(imports, place):
    _, content = imports.template(place.board, place.occasion)
    _, plan = planned(imports, content, place.board, place.occasion)
    assert plan.open == []
    assert plan.changes == []


def test_no_text_is_a_formula(imports, desk, place, engine):
    typed = {"board_id": str(place.board), "occasion_id": str(place.occasion)}
    desk.do(ACTOR, "create_report", None, typed, "mnkr")
    source = Source(engine)
    section = source.section_ids(place.selection)["operating_costs"]
    line = source.records("operating_line", section)[0]
    names = {"label": FORMULA, "budget_year": "1,5", "note": "@SUM(1)"}
    edit = Edit("l", "operating_line", line.id, version=line.version, typed=names)
    assert desk.save(ACTOR, [edit], "mnkr").action
    _, content = imports.template(place.board, place.occasion)
    for sheet in opened(content):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    assert opened(content)["Driftkostnader"]["B6"].value == FORMULA
    number, plan = planned(imports, content, place.board, place.occasion)
    assert plan.open == []
    assert imports.reading(number).tables[0].rows[0].label == FORMULA


def test_there_is_none_for_what_is_not_there(imports, place):
    from data_access.errors import ImportRefusedError

    with pytest.raises(ImportRefusedError, match="finns inte längre"):
        imports.template(place.board, 10_000)

"""A board with a report that nobody has typed anything into yet."""

from datetime import datetime
from types import SimpleNamespace

import pytest

from data_access import Actor, Desk, Edit
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.inserting import insert

SECTIONS = (("operating_costs", 10**7), ("investments", 10**7), ("action_plan", 10**6))


@pytest.fixture
def clock():
    """A clock that the test turns."""
    return SimpleNamespace(now=datetime(2021, 9, 8, 10, 30))  # noqa: DTZ001 -- UTC, as kept


@pytest.fixture
def desk(empty, clock):
    return Desk(empty, now=lambda: clock.now)


@pytest.fixture
def actor():
    return Actor("Controller", "sidan /drift")


@pytest.fixture
def save(desk, actor):
    """Save one row: noun, typed fields; the outcome must be a saving."""

    def save_one(noun, row=None, owner=None, *, unit="mnkr", version=None, **typed):
        edit = Edit("row", noun, row, owner, version, typed)
        outcome = desk.save(actor, [edit], unit)
        assert outcome.action, (outcome.faults, outcome.conflicts)
        return outcome.rows["row"][0]

    return save_one


@pytest.fixture
def draft(empty, save):
    """Numbers of a board, its report, and the report's sections."""
    board = save("board", name="Gemensamma servicenämnden", short="GSN", slug="gsn")
    occasion = save(
        "occasion", year="2021", kind="followup", number="3", period_end="2021-08-31"
    )
    with engines.write(empty) as connection:
        report = insert(
            connection,
            schema.reports,
            board_id=board,
            occasion_id=occasion,
            version=1,
            status="draft",
            title="Uppföljningstillfälle 3",
            source="",
        )
        sections = {
            name: insert(
                connection,
                schema.sections,
                report_id=report,
                name=name,
                position=position,
                heading=name,
                period_heading="",
                year_heading="",
                unit="mnkr",
                quantum=quantum,
                place="",
                rule="",
                cost_sign="positive",
                net_sign="cost_minus_income",
                deviation_sign="better_positive",
            )
            for position, (name, quantum) in enumerate(SECTIONS)
        }
    return SimpleNamespace(board=board, report=report, occasion=occasion, **sections)


@pytest.fixture
def drift(draft, save):
    """The numbers of the three lines of annex 1, as typed from it."""
    typed = {
        "income": ("Intäkter", "39,3", "44,7", "5,4", "59,6", "69,5", "9,9"),
        "cost": ("Kostnader", "39,8", "43,9", "-4,1", "59,6", "69,5", "-9,9"),
        "net": ("Netto", "0,4", "-0,8", "1,3", "0,0", "0,0", "0,0"),
    }
    names = (
        "label",
        "budget_period",
        "outcome_period",
        "deviation_period",
        "budget_year",
        "forecast_year",
        "deviation_year",
    )
    numbers = {
        kind: save(
            "operating_line",
            owner=draft.operating_costs,
            kind=kind,
            **dict(zip(names, cells, strict=True)),
        )
        for kind, cells in typed.items()
    }
    return SimpleNamespace(**numbers)

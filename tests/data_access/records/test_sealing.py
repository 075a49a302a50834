"""A fixed report that is changed past the locks is found by its seal."""

import pytest
import sqlalchemy as sa

from data_access.records import audit, sealing, trail
from data_access.store import schema


@pytest.fixture
def sent(desk, actor, draft, drift):
    for deed in ("mark_ready", "send"):
        done = desk.do(actor, deed, draft.report, {}, "mnkr")
        assert done.action, done.faults
    return draft.report


def decide(desk, actor, report):
    typed = {"paragraph": "§ 23", "reference": "Dnr 2021/28", "items": "Godkänns."}
    done = desk.do(actor, "decide", report, typed, "mnkr")
    assert done.action, done.faults


def verify(engine):
    with engine.connect() as connection:
        return sealing.verify(connection) + audit.verify(connection)


@pytest.mark.parametrize("decided", [False, True])
def test_an_untouched_report_agrees(empty, desk, actor, sent, decided):
    if decided:
        decide(desk, actor, sent)
    assert verify(empty) == []


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (schema.amounts, {"ore": 1}),
        (schema.lines, {"note": "x"}),
        (schema.sections, {"unit": "tkr"}),
        (schema.decisions, {"paragraph": "§ 24"}),
    ],
)
def test_what_came_past_the_locks_is_found(
    empty, desk, actor, sent, tamper, table, values
):
    decide(desk, actor, sent)
    with tamper(empty) as connection:
        connection.execute(sa.update(table).values(values))
    assert "är ändrad efter att den låstes" in verify(empty)[0]


def test_the_seal_is_no_news_to_a_reader(empty, sent):
    with empty.connect() as connection:
        told = trail.log(connection, trail.Asked()).actions
    assert told
    assert sealing.SEALED not in str(told)

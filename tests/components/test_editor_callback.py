"""What is posted to the editing callback: nothing of its shape is trusted."""

import contextlib
import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import ids, texts
from components.editor import requests
from components.editor.requests import RequestError
from components.web import acting, callbacks
from data_access import Desk, Edit, Selection

ROW = {"key": "a", "noun": "occasion", "typed": {"year": "2022"}}
CHECK = {"n": 1, "do": "check", "path": "/drift", "unit": "mnkr", "rows": [ROW]}
OCCASION = {
    "year": "2022",
    "kind": "followup",
    "number": "1",
    "period_end": "2022-04-30",
}


@pytest.fixture
def ask(client):
    """Ask as the browser does; what it is told."""

    def asked(request):
        answer = client.post(
            callbacks.PATH,
            json={
                "output": f"{ids.EDIT_ANSWER}.data",
                "outputs": {"id": ids.EDIT_ANSWER, "property": "data"},
                "inputs": [{"id": ids.EDIT, "property": "data", "value": request}],
                "changedPropIds": [f"{ids.EDIT}.data"],
            },
        )
        assert answer.status_code == 200
        return answer.json["response"][ids.EDIT_ANSWER]["data"]

    return asked


def save(**row):
    return CHECK | {"do": "save", "rows": [ROW | row]}


# What comes of it


def test_a_check_says_what_was_understood_and_writes_nothing(ask, source):
    before = source.revision()
    found = ask(CHECK | {"n": 7, "rows": [ROW | {"typed": OCCASION}]})
    assert found["n"] == 7
    assert found["saved"] is False
    assert found["echoes"]["a"]["period_end"] == "30 april 2022"
    assert found["faults"] == {}
    assert source.revision() == before


def test_a_saving_is_answered_with_its_number_and_rows(ask, source):
    found = ask(save(typed=OCCASION))
    assert found["saved"] is True
    assert found["action"] > 0
    number, version = found["rows"]["a"]
    assert version == 1
    assert number in {record.id for record in source.occasions()}
    assert found["failed"] == ""


def test_the_log_says_which_role_and_page(ask, client, engine):
    from data_access.store import schema

    client.set_cookie(acting.COOKIE, "IT-chef%20%C3%A5")
    ask(save(typed=OCCASION))
    with engine.connect() as connection:
        action = connection.execute(schema.actions.select()).mappings().all()[-1]
    assert (action["role"], action["origin"]) == ("IT-chef å", "sidan /drift")


def test_a_fault_is_told_by_field(ask):
    found = ask(save(typed=OCCASION | {"period_end": "i vår"}))
    assert found["saved"] is False
    assert found["action"] is None
    assert "inget datum" in found["faults"]["a"]["period_end"]


def test_a_conflict_tells_both_values_and_who(ask, engine, source):
    from data_access import Actor

    number, version = ask(save(typed=OCCASION))["rows"]["a"]
    desk = Desk(engine)
    edit = Edit("b", "occasion", number, None, version, {"deadline": "2022-05-02"})
    assert desk.save(Actor("Controller", "prov"), [edit], "mnkr").action
    mine = {"id": number, "version": version, "typed": {"deadline": "2022-05-03"}}
    (conflict,) = ask(save(**mine))["conflicts"].values()
    assert conflict["by"] == "Controller"
    assert conflict["at"].endswith("Z")
    assert conflict["version"] == version + 1
    assert conflict["fields"] == {
        "deadline": {
            "label": "Sista dag",
            "mine": "2022-05-03",
            "theirs": "2022-05-02",
        }
    }


def test_the_latest_saving_is_undone_and_only_once(ask, source):
    before = len(source.occasions())
    action = ask(save(typed=OCCASION))["action"]
    undo = {"n": 2, "do": "undo", "path": "/drift", "unit": "mnkr", "action": action}
    found = ask(undo)
    assert found["saved"] is True
    assert found["message"] == texts.UNDONE
    assert len(source.occasions()) == before
    again = ask(undo)
    assert again["saved"] is False
    assert again["failed"]


def test_a_locked_report_cannot_be_changed_by_a_request_made_by_hand(ask, source):
    """The published example is decided."""
    section = source.section_ids(Selection())["operating_costs"]
    (row, *_) = source.records("operating_line", section)
    found = ask(
        save(
            noun="operating_line",
            id=row.id,
            version=row.version,
            typed={"forecast_year": "0,1"},
        )
    )
    assert found["saved"] is False
    assert "beslutad" in found["failed"]
    assert source.records("operating_line", section)[0] == row


def test_a_deed_is_done_and_its_faults_told(ask, source):
    number = ask(save(typed=OCCASION))["rows"]["a"][0]
    board = source.boards()[0].id
    deed = {
        "n": 3,
        "do": "create_report",
        "path": "/rapport",
        "unit": "mnkr",
        "typed": {"board_id": "", "occasion_id": str(number), "title": "T1"},
    }
    found = ask(deed)
    assert found["saved"] is False
    assert set(found["faults"]["0"]) == {"board_id"}
    deed["typed"]["board_id"] = str(board)
    found = ask(deed)
    assert found["saved"] is True
    assert found["address"] == "?namnd=gsn&ar=2022&tillfalle=1"
    assert "skapad" in found["message"]


def test_what_a_deed_s_fields_hold_can_be_checked(ask):
    deed = CHECK | {
        "rows": [],
        "deed": "decide",
        "typed": {"met_on": "2021-09-30", "paragraph": ""},
    }
    found = ask(deed)
    assert found["echoes"]["0"]["met_on"] == "30 september 2021"
    assert set(found["faults"]["0"]) == {"paragraph"}


def test_what_nobody_foresaw_is_logged_and_nothing_is_saved(ask, monkeypatch, caplog):
    def fail(*_args):
        message = "boom"
        raise RuntimeError(message)

    monkeypatch.setattr(Desk, "save", fail)
    with caplog.at_level(logging.ERROR):
        found = ask(save(typed=OCCASION))
    assert found["failed"] == texts.SAVE_FAILED
    assert found["saved"] is False
    assert found["n"] == 1
    assert "boom" in caplog.text


# Requests that no page sends

ODD = [
    None,
    [],
    "save",
    5,
    {},
    CHECK | {"n": -1},
    CHECK | {"n": True},
    CHECK | {"n": 1.5},
    CHECK | {"n": "1"},
    CHECK | {"do": None},
    CHECK | {"do": "drop_table"},
    CHECK | {"do": "DROP"},
    CHECK | {"path": "/\n"},
    CHECK | {"path": "drift"},
    CHECK | {"path": "/" + "a" * 100},
    CHECK | {"unit": "euro"},
    CHECK | {"unit": []},
    CHECK | {"more": 1},
    CHECK | {"rows": {}},
    CHECK | {"rows": [1]},
    CHECK | {"rows": [ROW] * 1001},
    CHECK | {"rows": [ROW | {"more": 1}]},
    CHECK | {"rows": [ROW | {"key": ""}]},
    CHECK | {"rows": [ROW | {"key": "a b"}]},
    CHECK | {"rows": [ROW | {"noun": "revision"}]},
    CHECK | {"rows": [ROW | {"noun": ["occasion"]}]},
    CHECK | {"rows": [ROW | {"id": 0}]},
    CHECK | {"rows": [ROW | {"id": "1"}]},
    CHECK | {"rows": [ROW | {"id": 2**31}]},
    CHECK | {"rows": [ROW | {"id": 1}]},  # a row that is there has a version
    CHECK | {"rows": [ROW | {"remove": 1}]},
    CHECK | {"rows": [ROW | {"typed": []}]},
    CHECK | {"rows": [ROW | {"typed": {"year": 2022}}]},
    CHECK | {"rows": [ROW | {"typed": {"year": None}}]},
    CHECK | {"rows": [ROW | {"typed": {"row_version": "9"}}]},
    CHECK | {"rows": [ROW | {"typed": {"Year": "1"}}]},
    CHECK | {"rows": [ROW | {"typed": {"year": "2" * 25_001}}]},
    CHECK | {"rows": [ROW | {"typed": {"year": "\0"}}]},
    CHECK | {"rows": [ROW | {"typed": {"year": "\ud800"}}]},
    CHECK | {"rows": [{"key": "a", "noun": "municipality", "typed": {}}]},
    CHECK | {"do": "save", "rows": []},
    CHECK | {"do": "undo"},
    CHECK | {"do": "undo", "action": "1"},
    CHECK | {"deed": "nothing"},
    CHECK | {"deed": "decide", "typed": {"more": "1"}},
    CHECK | {"do": "decide", "target": 1, "typed": {"more": "1"}},
    CHECK | {"do": "decide", "target": -1},
]


@pytest.mark.parametrize("request_", ODD, ids=lambda each: json.dumps(each)[:60])
def test_what_no_page_sends_is_refused_in_words(ask, request_, source, caplog):
    before = source.revision()
    found = ask(request_)
    assert found["saved"] is False
    assert "kunde inte tolkas" in found["failed"]
    assert source.revision() == before
    assert not caplog.records, "it is nothing to look into"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*CHECK, *ROW, "action", "target", "id"]), inner, max_size=9
        )
    ),
    max_leaves=20,
)


@given(ANYTHING)
def test_anything_is_read_or_refused(asked):
    requests.serial(asked)
    with contextlib.suppress(RequestError):
        requests.read(asked)


# The role


@pytest.mark.parametrize(
    ("cookie", "role"),
    [
        ("", texts.DEFAULT_ROLE),
        ("Controller", "Controller"),
        ("IT-chef%20Ludvika", "IT-chef Ludvika"),
        ("%C3%84garstyrning", "Ägarstyrning"),
        ("%20%20", texts.DEFAULT_ROLE),
        ("a%0Ab", texts.DEFAULT_ROLE),
        ("a%00", texts.DEFAULT_ROLE),
        ("a%E2%80%AEb", texts.DEFAULT_ROLE),  # text turned around
        ("%FF", texts.DEFAULT_ROLE),
        ("x" * 101, texts.DEFAULT_ROLE),
        ("x" * 100, "x" * 100),
    ],
)
def test_a_role_is_a_short_line_of_text(cookie, role):
    assert acting.role(cookie) == role

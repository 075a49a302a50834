"""Files to be read in, over http: sent, followed, answered for, saved and undone."""

import io
import time

import openpyxl
import pytest

from data_access import Edit, Source
from data_access.desk import Desk
from data_access.errors import ImportRefusedError
from data_access.importing import Imports, keeping
from tests import workbooks
from tests.data_access.importing.conftest import ACTOR, DRIFT

FILE = "/inlasning/fil"
STATE = "/inlasning/lage.json"
BOOK = workbooks.book({"Bilaga 1": DRIFT})
FOREIGN = {"Origin": "https://evil.example"}


@pytest.fixture
def imports(engine):
    return Imports(engine)


@pytest.fixture
def board(engine):
    """A board without a report."""
    typed = {"slug": "ny", "name": "Nya nämnden", "short": "NN"}
    assert Desk(engine).save(ACTOR, [Edit("b", "board", typed=typed)], "mnkr").action
    return next(b.id for b in Source(engine).boards() if b.values["slug"] == "ny")


def send(client, content=BOOK, name="drift.xlsx", board="1", headers=None, length=None):
    asked = {"namn": name, "namnd": board, "tillfalle": "1"}
    said = {} if length is None else {"CONTENT_LENGTH": str(length)}
    return client.post(
        FILE,
        query_string=asked,
        data=content,
        headers=headers,
        environ_overrides=said,
    )


def state(client, number):
    (found,) = client.get(STATE, query_string={"nr": number}).json["imports"]
    return found


def until_read(client, number, seconds=40):
    end = time.monotonic() + seconds
    while (found := state(client, number))["status"] in {"waiting", "reading"}:
        assert time.monotonic() < end, found
        time.sleep(0.05)
    return found


def do(client, number, deed, **form):
    return client.post(f"/inlasning/{number}/{deed}", data=form)


def test_sent_followed_saved_and_undone(client, imports, board):
    number = send(client, board=board).json["id"]
    found = until_read(client, number)
    assert found["status"] == "read"
    assert "drift.xlsx" in found["said"]
    digest = imports.plan(number).digest

    changed = do(client, number, "spara", sedd="another")
    assert (changed.status_code, changed.json["failed"]) == (
        422,
        ImportRefusedError.CHANGED,
    )
    saved = do(client, number, "spara", sedd=digest)
    assert saved.json["message"] == "Sparat ur drift.xlsx: Driftkostnader."
    assert "44,7" in client.get("/drift?namnd=ny").text

    again = send(client, board=board).json["id"]
    until_read(client, again)
    assert "redan sparad" in imports.plan(again).refusal
    assert "redan sparad" in client.get(f"/inlasning?inlasning={again}").text
    assert do(client, again, "spara").status_code == 422

    assert "ångrad" in do(client, number, "angra").json["message"]
    assert "44,7" not in client.get("/drift?namnd=ny").text
    assert do(client, number, "angra").status_code == 422


def test_only_what_is_asked_is_answered(client, imports, board):
    rows = [["Intäkter och kostnader 2021"], *DRIFT[1:]]
    number = send(client, workbooks.book({"Blad": rows}), board=board).json["id"]
    until_read(client, number)
    (asked,) = imports.plan(number).open
    assert asked.key == "0.unit"
    for odd in ({"0.unit": "shekel"}, {"0.costs; DROP": "x"}, {}):
        assert do(client, number, "svar", **odd).status_code == 422
    assert do(client, number, "spara").status_code == 422
    assert do(client, number, "svar", **{"0.unit": "mnkr"}).status_code == 200
    assert not imports.plan(number).open
    assert do(client, number, "avbryt").status_code == 200
    assert state(client, number)["status"] == "cancelled"
    assert do(client, number, "svar", **{"0.unit": "tkr"}).status_code == 422


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.xlsx", "passwd.xlsx"),
        ("C:\\mappar\\bok.xlsx", "bok.xlsx"),
        ("<img src=x>.xlsx", "_img src=x_.xlsx"),
    ],
)
def test_a_name_is_a_name_and_no_path_or_markup(client, imports, name, kept):
    number = send(client, b"PQ" + bytes(50), name).json["id"]
    assert imports.get(number).name == kept
    assert until_read(client, number)["status"] == "refused"
    assert "<img" not in client.get(f"/inlasning?inlasning={number}").text


def test_the_role_that_is_claimed_is_kept(client, imports):
    client.set_cookie("uppsikt_roll", "Controller")
    assert imports.get(send(client).json["id"]).role == "Controller"
    client.set_cookie("uppsikt_roll", "x%00y")
    assert imports.get(send(client).json["id"]).role == "Ekonomienheten"


@pytest.mark.parametrize(
    ("sent", "status", "why"),
    [
        ({"content": b""}, 422, "Filen är tom"),
        ({"name": ""}, 400, "saknar namn"),
        ({"board": "99"}, 422, "finns inte längre"),
        ({"board": "1 OR 1=1", "content": b""}, 422, "tom"),
        ({"length": 300_000_000}, 413, "större än 256 MB"),
    ],
)
def test_refused_with_a_reason(client, imports, sent, status, why):
    answer = send(client, **sent)
    assert answer.status_code == status
    assert why in answer.json["failed"]
    assert imports.list() == []


def test_a_file_that_ends_too_early_is_not_kept(client, imports):
    answer = send(client, length=len(BOOK) + 10)
    assert answer.status_code == 400
    assert imports.list() == []


def test_a_file_is_never_whole_in_memory(client, imports, monkeypatch):
    monkeypatch.setattr(keeping, "PIECE", 1000)
    asked = []

    class Sent(io.BytesIO):
        def readinto(self, room):
            asked.append(len(room))
            return super().readinto(room)

    sent = Sent(b"x" * 5000)
    client.post(
        FILE,
        query_string={"namn": "a.csv"},
        input_stream=sent,
        environ_overrides={"CONTENT_LENGTH": "5000"},
    )
    assert max(asked) == 1000
    assert [each.size for each in imports.list()] == [5000]


def test_the_guard_stands_before_all_of_it(client, imports):
    number = send(client).json["id"]
    assert send(client, headers=FOREIGN).status_code == 403
    for deed in ("svar", "spara", "angra", "avbryt", "igen"):
        answer = client.post(f"/inlasning/{number}/{deed}", headers=FOREIGN)
        assert answer.status_code == 403
    assert len(imports.list()) == 1


@pytest.mark.parametrize("number", [0, 7, 2**31, 2**70])
def test_unknown_numbers_and_deeds(client, number):
    for deed in ("svar", "spara", "angra", "avbryt", "igen"):
        assert do(client, number, deed).status_code in {404, 422}
    assert do(client, number, "ta-bort").status_code == 404
    assert client.get(f"/inlasning/{number}/spara").status_code in {404, 405}
    assert client.get(STATE, query_string={"nr": number}).json == {"imports": []}
    page = client.get(f"/inlasning?inlasning={number}")
    assert page.status_code == 200
    assert f"inlasning={number}" in page.text


def test_a_template_for_a_board_and_an_occasion(client, board):
    def template(**asked):
        return client.get("/inlasning/mall", query_string=asked)

    answer = template(namnd=board, tillfalle=1)
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert ".xlsx" in answer.headers["Content-Disposition"]
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    words = {c.value for s in book for row in s.iter_rows() for c in row if c.value}
    assert {"Intäkter", "Kostnader"} <= words
    assert template(namnd=board).status_code == 400
    assert template(namnd=99, tillfalle=1).status_code == 404

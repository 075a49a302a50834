"""The commands that put an invented municipality in a database, and take it away."""

import functools
import json

import pytest

from data_access import demo


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """One board and one year: the whole takes ten seconds."""
    wanted = functools.partial(demo.Wanted, only=("ovn",), years=(2026,))
    monkeypatch.setattr(demo, "Wanted", wanted)


def test_it_is_put_in_and_taken_away(uppsikt, new_address):
    database = new_address()
    done = uppsikt("demo", database=database)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{demo.NAME} är inlagd: 3 rapporter, 1 nämnder.\n")
    assert "uppsikt demo remove" in done.out
    again = uppsikt("demo", database=database)
    assert again.code == 2
    assert "finns redan" in again.err
    assert uppsikt("verify", database=database).code == 0
    gone = uppsikt("demo", "remove", database=database)
    assert (gone.code, gone.out) == (
        0,
        "Exempelkommunen är borttagen, med allt som lagts till i den.\n",
    )
    none = uppsikt("demo", "remove", database=database)
    assert (none.code, none.out) == (0, "Det finns ingen exempelkommun.\n")


def test_the_truth_is_a_file_and_touches_no_database(uppsikt, tmp_path):
    file, database = tmp_path / "facit.json", tmp_path / "none.db"
    done = uppsikt("demo", "--truth", file, database=f"sqlite:///{database}")
    assert done.code == 0, done.err
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["municipality"] == demo.NAME
    assert told["quiet"] == ["ovn"]
    assert [year["board"] for year in told["years"]] == ["ovn"]
    assert not database.exists()


def test_a_file_that_cannot_be_written_is_told(uppsikt, tmp_path):
    done = uppsikt("demo", "--truth", tmp_path / "none" / "facit.json")
    assert done.code == 2
    assert "kan inte skrivas" in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["demo", "--seed", "x"], "”x”: skriv ett heltal"),
        (["demo", "nonsense"], "Skriv så här: uppsikt demo [--seed TAL]"),
        (["demo", "remove", "x"], "Kommandot finns inte"),
    ],
)
def test_what_is_written_wrong_is_told(uppsikt, new_address, arguments, words):
    done = uppsikt(*arguments, database=new_address())
    assert done.code == 2
    assert words in done.err

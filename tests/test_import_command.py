"""uppsikt import: shown first, saved when told to."""

import pytest

from tests import workbooks
from tests.data_access.importing.conftest import DRIFT

pytestmark = pytest.mark.engines


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "uppföljning.xlsx"
    path.write_bytes(workbooks.book({"Bilaga 1": DRIFT}))
    return path


@pytest.fixture
def run(uppsikt, blank, own_databases):
    address = own_databases.copy(blank)

    def running(*arguments):
        return uppsikt(*arguments, database=address)

    names = ("--name", "Nya nämnden", "--short", "NN")
    assert running("board", "add", "ny", *names).code == 0
    occasion = ("2021", "3", "--period-end", "2021-08-31")
    assert running("occasion", "add", *occasion).code == 0
    return running


GOAL = ("--board", "ny", "--occasion", "2021-3")


def test_without_yes_it_shows_and_saves_nothing(run, file):
    done = run("import", file, *GOAL)
    assert done.code == 2
    assert "--yes" in done.err
    assert "Sparas i: NN, tillfälle 3 2021" in done.out
    assert "Kostnader, Perioden: Utfall: – → 43,9" in done.out
    assert "avrundning: Netto, Budget" in done.out


def test_with_yes_it_saves_and_twice_changes_nothing(run, file):
    done = run("import", file, *GOAL, "--yes")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("Sparat ur uppföljning.xlsx: Driftkostnader.\n")
    again = run("import", file, *GOAL, "--yes")
    assert again.code == 0
    assert "redan sparad" in again.out
    assert "Sparat ur" not in again.out


def test_a_question_is_answered_on_the_line(run, tmp_path):
    path = tmp_path / "a.xlsx"
    rows = [["Intäkter och kostnader 2021"], *DRIFT[1:]]
    path.write_bytes(workbooks.book({"Blad": rows}))
    done = run("import", path, *GOAL, "--yes")
    assert done.code == 2
    assert "--answer 0.unit=SVAR" in done.out
    done = run("import", path, *GOAL, "--answer", "0.unit=tkr", "--yes")
    assert done.code == 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("--board", "x"), "kortnamnet ”x”"),
        (("--occasion", "2021"), "skriv år och tillfälle"),
        (("--occasion", "2020-3"), "Det finns 2021-3"),
        (("--answer", "x"), "skriv fråga=svar"),
    ],
)
def test_what_is_not_there_is_told(run, file, changed, said):
    done = run("import", file, *GOAL, *changed)
    assert done.code == 2
    assert said in done.err


def test_a_file_that_is_not_there_or_not_read(run, tmp_path):
    done = run("import", tmp_path / "x.xlsx", *GOAL)
    assert "finns inte" in done.err
    path = tmp_path / "y.xlsx"
    path.write_bytes(b"PQ" + bytes(100))
    done = run("import", path, *GOAL, "--yes")
    assert done.code == 1
    assert "y.xlsx" in done.out

"""The command line: what each command does, says and refuses."""

import json
import re
import sys
import urllib.request

import pytest

from components.web.commands import COMMANDS
from tests.conftest import running

pytestmark = pytest.mark.engines


def get(address):
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 -- ours
        return answer.read().decode()


def boards(base):
    """The boards that an app can show."""
    layout = json.dumps(json.loads(get(f"{base}/_dash-layout")))
    return set(re.findall(r'"board": "([^"]+)"', layout))


@pytest.fixture
def serving(tmp_path, address):
    """Address of the app on the test's own database."""
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=address
    ) as started:
        yield started.address()


def test_help_is_swedish_and_names_every_command(uppsikt):
    done = uppsikt("--help")
    assert done.code == 0
    for command in COMMANDS:
        assert re.search(rf"  {re.escape(command.usage)} +{command.help}\n", done.out)
    for words in ("--version", "startar Uppsikt", "UPPSIKT_"):
        assert words in done.out
    assert "usage" not in done.out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words)
def test_every_command_has_help(uppsikt, command):
    assert uppsikt(*command.words.split(), "--help") == uppsikt("--help")


def test_version(uppsikt):
    done = uppsikt("--version")
    assert done.code == 0
    assert re.fullmatch(r"uppsikt \d+\.\d+\.\d+\n", done.out)


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["sample"], ["sample", "x"], ["-x"]]
)
def test_an_unknown_command_is_told_in_swedish(uppsikt, arguments):
    done = uppsikt(*arguments)
    assert done.code == 2
    assert done.err == "uppsikt: Kommandot finns inte. Skriv uppsikt --help.\n"


@pytest.mark.parametrize(
    ("arguments", "usage"),
    [
        (["move"], "uppsikt move --to ADRESS"),
        (["backup"], "uppsikt backup FIL"),
        (["restore", "--replace"], "uppsikt restore FIL [--replace]"),
    ],
)
def test_a_command_that_lacks_something_tells_how_it_is_written(
    uppsikt, arguments, usage
):
    done = uppsikt(*arguments)
    assert done.code == 2
    assert done.err == f"uppsikt: Skriv så här: {usage}\n"


def test_a_misspelt_setting_is_warned_of(uppsikt, address, caplog):
    done = uppsikt("sample", "remove", database=address, prot=1)
    assert done.code == 0
    assert "UPPSIKT_PROT är ingen inställning" in caplog.text


def test_the_example_is_removed_whole_and_stays_away(tmp_path, uppsikt, address):
    first = uppsikt("sample", "remove", database=address)
    assert (first.code, first.out) == (0, "Exemplet är borttaget.\n")
    again = uppsikt("sample", "remove", database=address)
    assert (again.code, again.out) == (0, "Det finns inget exempel.\n")
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=address, sample=1
    ) as started:
        assert boards(started.address()) == set()


def test_a_database_is_moved_and_then_served(tmp_path, uppsikt, address, new_address):
    target = new_address()
    done = uppsikt("move", "--to", target, database=address)
    assert done.code == 0, done.err
    assert re.match(r"Flyttat och jämfört rad för rad: \d+ tabeller, \d+ ra", done.out)
    assert "UPPSIKT_DATABASE" in done.out
    again = uppsikt("move", "--to", target, database=address)
    assert again.code == 2
    assert "är inte tom" in again.err
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=target
    ) as started:
        assert boards(started.address()) == {"gsn"}


def test_a_backup_is_restored_under_a_running_app(uppsikt, address, serving, tmp_path):
    file = tmp_path / "kopia.db"
    done = uppsikt("backup", file, database=address)
    assert done.code == 0, done.err
    assert str(file) in done.out
    assert "44,7" in get(f"{serving}/drift")
    uppsikt("sample", "remove", database=address)
    assert "44,7" not in get(f"{serving}/drift")
    done = uppsikt("restore", file, "--replace", database=address)
    assert done.code == 0, done.err
    assert "Återställt och jämfört rad för rad" in done.out
    assert "44,7" in get(f"{serving}/drift")


def test_restoring_asks_first_and_keeps_what_was(uppsikt, address, tmp_path):
    file = tmp_path / "kopia.db"
    uppsikt("backup", file, database=address)
    refused = uppsikt("restore", file, database=address)
    assert refused.code == 2
    assert "--replace" in refused.err
    done = uppsikt("restore", file, "--replace", database=address)
    (kept,) = re.findall(r"kopierat till (\S+-ersatt-\S+\.db)\.\n", done.out)
    assert uppsikt("verify", database=f"sqlite:///{kept}").code == 0


def test_a_database_is_verified(uppsikt, address):
    done = uppsikt("verify", database=address)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Databasen är hel")


@pytest.mark.sqlite
def test_faults_are_told_one_a_line(uppsikt, address):
    from data_access.store import engine as engines

    engine = engines.connect(address)
    with engines.alone(engine) as connection:
        connection.exec_driver_sql("DROP TRIGGER uppsikt_lock_lines_update")
    engine.dispose()
    done = uppsikt("verify", database=address)
    assert done.code == 2
    first, second = done.err.splitlines()
    assert first.endswith("har fel:")
    assert second == "uppsikt: Låset uppsikt_lock_lines_update saknas."


@pytest.mark.parametrize(
    "words", [["backup", "x.db"], ["verify"], ["move", "--to", "sqlite:///x.db"]]
)
def test_a_database_that_is_not_there_is_not_made(
    uppsikt, tmp_path, words, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    done = uppsikt(*words, database=f"sqlite:///{tmp_path / 'none.db'}")
    assert done.code == 2
    assert "finns inte" in done.err
    assert list(tmp_path.iterdir()) == []

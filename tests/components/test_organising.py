"""Commands that keep the organisation, through the same door as the pages."""

import os

import pytest
import sqlalchemy as sa

from app import main
from data_access import open_store
from data_access.store import schema


@pytest.fixture
def run(monkeypatch, new_address, capsys):
    """Run a command; give its exit code, what it said, and what it complained of."""
    monkeypatch.setenv("UPPSIKT_DATABASE", new_address())
    monkeypatch.setenv("UPPSIKT_SAMPLE", "0")

    def run_one(*arguments):
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_one


@pytest.fixture
def gsn(run):
    run("board", "add", "gsn", "--name", "Gemensamma servicenämnden", "--short", "GSN")
    return run


def test_a_board_is_added_changed_and_listed(gsn):
    code, said, _ = gsn("board", "set", "gsn", "kind=gemensam nämnd", "unit=tkr")
    assert (code, said) == (0, "Nämnden gsn är ändrad: kind, unit.\n")
    _, said, _ = gsn("list", "boards")
    assert said == "gsn  GSN  Gemensamma servicenämnden  gemensam nämnd  –  tkr\n"


def test_buyers_roles_and_occasions(gsn):
    gsn("buyer", "add", "gsn", "VBU", "--kind", "kommunalförbund")
    gsn("buyer", "add", "gsn", "Ludvika")
    gsn("role", "add", "Controller")
    gsn("occasion", "add", "2021", "bokslut", "--deadline", "2022-02-10")
    gsn("occasion", "add", "2021", "3", "--period-end", "2021-08-31")
    gsn("occasion", "add", "2021", "m02")
    assert gsn("list", "buyers")[1].splitlines() == [
        "gsn  VBU      kommunalförbund",
        "gsn  Ludvika  kommun",
    ]
    assert gsn("list", "roles")[1] == "Controller\n"
    assert [line.split()[3:] for line in gsn("list", "occasions")[1].splitlines()] == [
        ["2021-02-28", "–"],
        ["2021-08-31", "–"],
        ["2021-12-31", "2022-02-10"],
    ]


def test_the_log_says_where_it_was_done(gsn):
    engine = open_store(os.environ["UPPSIKT_DATABASE"], sample=False)
    with engine.connect() as connection:
        (action,) = connection.execute(sa.select(schema.actions)).all()
    engine.dispose()
    assert (action.role, action.origin) == (
        "Ekonomienheten",
        "kommandoraden: uppsikt board add",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("board", "add", "GSN", "--name", "x", "--short", "y"), "a–z, 0–9"),
        (("board", "add", "gsn", "--name", "x", "--short", "y"), "finns redan"),
        (("board", "set", "gsn", "foo=1"), "foo: Fältet finns inte."),
        (("board", "set", "gsn", "unit"), "fält=värde"),
        (("board", "set", "gsn", "unit=dollar"), "unit: Enhet: välj mnkr, tkr, kr."),
        (("board", "set", "x", "unit=kr"), "Det finns gsn."),
        (("buyer", "add", "gsn", "VBU", "--kind", "väder"), "kind: Slag: välj"),
        (("role", "add", ""), "Roll får inte vara tomt."),
        (("occasion", "add", "2021", "x"), "bokslut eller budget"),
        (("occasion", "add", "2021", "2"), "Perioden slutar får inte vara tomt."),
        (("occasion", "add", "0", "bokslut"), "Perioden slutar får inte vara tomt."),
        (("occasion", "add", "år", "bokslut"), "inget heltal"),
        (
            ("occasion", "add", "2021", "m03", "--period-end", "2021-04-30"),
            "2021-03-31",
        ),
    ],
)
def test_faults_are_told_in_the_words_of_the_pages(gsn, arguments, said):
    code, out, complaint = gsn(*arguments)
    assert code == 2
    assert said in complaint
    assert out == ""


def test_nothing_yet_is_said(run):
    assert run("list", "buyers")[1] == "Inga än.\n"
    code, _, complaint = run("buyer", "add", "gsn", "VBU")
    assert code == 2
    assert "Det finns inga nämnder än." in complaint

"""A board without a report, an occasion, and the door to imports."""

from types import SimpleNamespace

import pytest

from data_access import Actor, Desk, Edit, Selection, Source
from data_access.importing import Imports
from data_access.store import engine as engines
from tests import workbooks

ACTOR = Actor("Controller", "test")
FILE = "uppföljning.xlsx"

#: Annex 1 as the board's own workbook has it.
DRIFT = [
    ["Intäkter och kostnader mnkr, uppföljningstillfälle 3 år 2021"],
    [],
    ["", "Januari-augusti 2021", "", "", "Helår 2021", "", ""],
    ["", "Budget", "Utfall", "Avvikelse", "Budget", "Prognos", "Avvikelse"],
    ["Intäkter", 39.3, 44.7, 5.4, 59.6, 69.5, 9.9],
    ["Kostnader", 39.8, 43.9, -4.1, 59.6, 69.5, -9.9],
    ["Netto", 0.4, -0.8, 1.3, 0.0, 0.0, 0.0],
]
INVESTMENTS = [
    ["Investeringar mnkr, uppföljningstillfälle 3 år 2021"],
    [],
    ["", "Årsbudget", "Överfört", "Totalt anslag", "Utfall", "Prognos", "Avvikelse"],
    ["Nätverk", 6.0, 2.0, 8.0, 0.5, 5.0, -3.0],
    ["Identitetsplattform", 3.0, 1.5, 4.5, 0.3, 3.7, -0.8],
    ["Totalt", 9.0, 3.5, 12.5, 0.8, 8.7, -3.8],
]


@pytest.fixture
def desk(engine):
    return Desk(engine)


@pytest.fixture
def imports(engine):
    return Imports(engine)


@pytest.fixture
def place(engine, desk):
    """A new board, and the example's occasion."""
    typed = {"slug": "ny", "name": "Nya nämnden", "short": "NN"}
    assert desk.save(ACTOR, [Edit("b", "board", typed=typed)], "mnkr").action
    source = Source(engine)
    (board,) = [b for b in source.boards() if b.values["slug"] == "ny"]
    (occasion,) = source.occasions()
    return SimpleNamespace(
        board=board.id, occasion=occasion.id, selection=Selection(board="ny")
    )


@pytest.fixture
def read(imports, place):
    """Read a workbook of sheets for the new board; give its import's number."""

    def reading(sheets, name=FILE, board=None, occasion=None):
        content = sheets if isinstance(sheets, bytes) else workbooks.book(sheets)
        number = imports.add(
            ACTOR, name, content, board or place.board, occasion or place.occasion
        )
        found = imports.run(number)
        assert found.status == "read", found.message
        return number

    return reading


@pytest.fixture
def dump(engine):
    """Every row of some tables, to compare."""

    def dumped(*tables):
        with engines.read(engine) as connection:
            return [
                connection.execute(table.select().order_by(*table.primary_key)).all()
                for table in tables
            ]

    return dumped

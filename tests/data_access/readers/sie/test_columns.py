"""Vouchers by columns and line by line: the same, on whatever a file may hold."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from data_access.readers.sie import chunks, columnar
from tests import sie_files, sie_strategies
from tests.data_access.readers.sie.conftest import content, read_both


@settings(deadline=None, max_examples=150)
@given(data=sie_strategies.files())
def test_columns_and_lines_say_the_same(data):
    with tempfile.TemporaryDirectory() as folder:
        read_both(Path(folder), data)


#: A text that goes on over lines goes on over pieces too.
OPEN = content(
    ['#ver A 1 "" "öppen', "TRANS 1930 {} 0.00", "}", "#OBJEKT 1 4510 Drift"]
)


@settings(deadline=None, max_examples=60)
@given(data=sie_strategies.files())
@example(data=OPEN)
def test_wherever_the_file_is_cut_in_pieces(data):
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(chunks, "SIZE", 64)
        read_both(Path(folder), data)


@pytest.mark.parametrize("encoding", ["cp437", "utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_usual_files_are_taken_by_columns(both, encoding, newline):
    found = both(sie_files.municipal(encoding=encoding, newline=newline))
    assert found.by_columns
    assert len(found.rows) == found.ledger.transactions
    assert {row[3] for row in found.rows} >= {"Löner, månadsavlönade"}


def test_odd_vouchers_among_usual_ones_go_line_by_line(both):
    usual = [
        "#VER A 1 20210131 Inköp",
        "{",
        "#TRANS 4010 {} 5",
        "#TRANS 1930 {} -5",
        "}",
    ]
    odd = ["#VER A 2 210131", "{", "#TRANS 4010 {} 1,50", "#trans 1930 {} -1,50", "}"]
    found = both(content([*usual, *odd, *usual]))
    assert found.by_columns
    assert (found.ledger.vouchers, found.ledger.transactions) == (3, 6)
    assert [row[8] for row in found.rows] == [500, -500, 150, -150, 500, -500]


def test_a_byte_that_the_columns_cannot_hold_sends_the_file_line_by_line(both):
    found = both(content(["#VER A 1 20210131 \x01", "{", "#TRANS 4010 {} 5", "}"]))
    assert not found.by_columns
    assert found.ledger.transactions == 1


def test_columns_are_what_large_files_are_read_by(tmp_path, monkeypatch):
    from data_access.readers import sie

    asked = []
    taken = columnar.Columns.read
    monkeypatch.setattr(
        columnar.Columns, "read", lambda *given: asked.append(1) or taken(*given)
    )
    path = tmp_path / "stor.se"
    sie_files.large(path, 20_000)
    assert sie.read(path).transactions == 20_000
    assert asked

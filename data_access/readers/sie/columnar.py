"""The fast way: vouchers of the usual form, taken as columns by DuckDB.

A voucher is usual if every line of it is: it then means what the careful way would
say, which a test tries on odd files. All other lines go the careful way, in order.
A voucher is here all lines from one that begins with ``#VER`` to the next; what
stands before the first of them is number 0, and never usual.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from data_access.readers.sie import days, statements, tokens
from data_access.readers.sie.days import Years, month_of
from data_access.readers.sie.moved import Key, Moved
from data_access.readers.sie.plain import Reader
from data_access.readers.sie.records import Pairs, pairs
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.vouchers import UNBALANCED, Voucher, kronor

#: Parts of the file at a time: one is made ready while others are read.
_AT_ONCE = 2
_START = b"#VER"
#: What DuckDB's reader of lines would take for something else.
_CONTROL = (b"\0", b"\1")


class OddFileError(Exception):
    """A file whose lines DuckDB cannot take apart: it goes the careful way."""


class _Part(NamedTuple):
    """A part of the file, in UTF-8, and the number of the line before it."""

    line: int
    file: Path


@dataclass
class Columns:
    """The usual vouchers of a file.

    Attributes:
        connection: To an engine of its own.
        folder: For parts of the file.
        with_texts: Whether the texts of rows are wanted.
    """

    connection: duckdb.DuckDBPyConnection
    folder: Path
    with_texts: bool
    _parts: list[_Part] = field(default_factory=list)

    def read(self, pieces: Iterable[bytes], reader: Reader) -> None:
        """Take the usual vouchers, and give all other lines to the reader.

        Args:
            pieces: Of whole lines, in UTF-8.
            reader: The careful one.

        Raises:
            OddFileError: Nothing is read.
        """
        run = self.connection.execute
        run(statements.TABLES)
        try:
            self._take(pieces)
            odd = self._objects()
            run(statements.VOUCHERS)
            self._days()
            run(
                statements.USUAL.replace(
                    "<is_odd>", statements.IS_ODD if odd else "false"
                )
            )
        except duckdb.Error as error:
            raise OddFileError from error
        self._feed(reader)
        self._count(reader)

    def _take(self, pieces: Iterable[bytes]) -> None:
        line = voucher = 0
        waiting: list[Future[None]] = []
        # A thread for each part is faster than several for one.
        self.connection.execute("SET threads = 1")
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for at, piece in enumerate(pieces):
                if any(byte in piece for byte in _CONTROL):
                    raise OddFileError
                part = _Part(line, self.folder / f"{at}.txt")
                part.file.write_bytes(piece)
                self._parts.append(part)
                waiting.append(pool.submit(self._lines, part, voucher))
                line += piece.count(b"\n")
                voucher += piece.count(b"\n" + _START) + piece.startswith(_START)
                if len(waiting) > _AT_ONCE:
                    waiting.pop(0).result()
            for each in waiting:
                each.result()
        self.connection.execute(f"SET threads = {_AT_ONCE}")

    def _lines(self, part: _Part, voucher: int) -> None:
        query = statements.LINES.replace(
            "<text>", statements.TEXT if self.with_texts else "NULL"
        )
        values = {"file": str(part.file), "line": part.line, "voucher": voucher}
        with self.connection.cursor() as cursor:
            cursor.execute(query, values)

    def _objects(self) -> bool:
        """Take apart each way that objects are written, once; tell if some are odd."""
        asked = f"SELECT DISTINCT objects FROM lines WHERE kind = {statements.ROW}"  # noqa: S608
        known = {text: _pairs(text) for (text,) in self._all(asked)}
        found = {text: each for text, each in known.items() if each is not None}
        self._fill("odd_objects", [(text,) for text in known.keys() - found.keys()])
        self._fill(
            "pairs",
            [(t, d, c) for t, each in found.items() for d, c in dict(each).items()],
        )
        self._fill(
            "objects",
            [(t, [d for d, _ in e], [c for _, c in e]) for t, e in found.items()],
        )
        return len(found) < len(known)

    def _days(self) -> None:
        asked = self._all("SELECT DISTINCT said FROM vouchers")
        known = [(said, days.day(said.strip('"'))) for (said,) in asked]
        self._fill("known_days", [(said, day) for said, day in known if day])

    def _feed(self, reader: Reader) -> None:
        """Give the other lines to the reader, and tell it what it does not see."""
        last = 0
        others = self._all(statements.ODD)
        for voucher, lines in _cut(self._parts, others):
            if voucher > last + 1:
                reader.gap(voucher - last - 1)
            last = voucher
            reader.feed(lines)
        total = self._one("SELECT coalesce(max(v), 0) FROM lines")
        if total > last:
            reader.gap(total - last)

    def _count(self, reader: Reader) -> None:
        book = reader.book
        book.vouchers += self._one("SELECT count(*) FROM usual")
        book.transactions += self._one("SELECT coalesce(sum(rows), 0) FROM usual")
        for line, series, number, total in self._all(statements.UNBALANCED):
            book.unbalanced += 1
            name = Voucher(line, series, number).name
            reader.remarks.add("warning", line, UNBALANCED, name, kronor(total))

    def moved(self, years: Years) -> dict[Key, Moved]:
        """What the usual vouchers move."""
        asked = self._all("SELECT DISTINCT day FROM usual")
        self._fill("months", [(d, years.of_day(d), month_of(d)) for (d,) in asked])
        moved: dict[Key, Moved] = defaultdict(Moved)
        for year, account, month, ore in self._all(statements.WHOLE):
            moved[year, account].whole[month] += ore
        for year, account, month, dimension, code, ore in self._all(statements.SPLIT):
            moved[year, account].split[month, dimension, code] += ore
        return moved

    def _all(self, query: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(query).fetchall()

    def _one(self, query: str) -> int:
        return int(self._all(query)[0][0])

    def _fill(self, table: str, rows: list[tuple[object, ...]]) -> None:
        """Put rows into a table: as columns, since one by one is slow."""
        if not rows:
            return
        kinds = enumerate(statements.FILLED[table].values(), 1)
        places = ", ".join(f"unnest(${at}::{kind}[])" for at, kind in kinds)
        values = [list(column) for column in zip(*rows, strict=True)]
        self.connection.execute(f"INSERT INTO {table} SELECT {places}", values)


def _pairs(text: str) -> Pairs | None:
    """The objects of a row as written; ``None`` where there is something to say."""
    parts = tokens.split(f"#TRANS {text}")
    remarks = Remarks()
    found = pairs(parts.objects, 0, remarks)
    return found if parts.is_whole and not parts.fields and not remarks.kinds else None


def _cut(
    parts: Iterable[_Part], wanted: Iterable[tuple[int, int, int]]
) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """The lines of vouchers that are wanted: voucher, numbered lines."""
    left = list(reversed(list(wanted)))
    every = list(parts)
    for at, part in enumerate(every):
        till = every[at + 1].line if at + 1 < len(every) else None
        if not left or (till is not None and left[-1][1] > till):
            continue
        lines = _lines_of(part, till, left)
        while left and (till is None or left[-1][1] <= till):
            voucher, first, last = left[-1]
            found = lines[first - part.line - 1 : last - part.line]
            yield voucher, list(enumerate(found, first))
            if till is not None and last > till:
                # It goes on in the next part.
                left[-1] = (voucher, till + 1, last)
                break
            left.pop()


def _lines_of(
    part: _Part, till: int | None, left: list[tuple[int, int, int]]
) -> list[str]:
    """The lines of a part as far as they are wanted: often only the first."""
    last = max(last for _, first, last in left if till is None or first <= till)
    count = (last if till is None else min(last, till)) - part.line
    found = part.file.read_bytes().split(b"\n", count)
    return [line.decode() for line in found[:count]]

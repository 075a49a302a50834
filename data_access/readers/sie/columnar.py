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

from data_access.readers.sie import days, patterns, tokens
from data_access.readers.sie.days import Years, month_of
from data_access.readers.sie.moved import Key, Moved
from data_access.readers.sie.plain import Reader
from data_access.readers.sie.records import Pairs, pairs
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.vouchers import UNBALANCED, Voucher, kronor

#: Parts of the file at a time: one is made ready while others are read.
_AT_ONCE = 2
_ROW, _VOUCHER, _OPENS, _CLOSES, _OTHER = 1, 2, 3, 4, 9
_START = b"#VER"
#: What DuckDB's reader of lines would take for something else.
_CONTROL = (b"\0", b"\1")

#: Tables: those that are filled from here, and their columns.
_FILLED = {
    "odd_objects": {"objects": "VARCHAR"},
    "pairs": {"objects": "VARCHAR", "dimension": "INT", "code": "VARCHAR"},
    "objects": {"objects": "VARCHAR", "dimensions": "INT[]", "codes": "VARCHAR[]"},
    "known_days": {"said": "VARCHAR", "day": "DATE"},
    "months": {"day": "DATE", "year": "INT", "month": "VARCHAR"},
}
_TABLES = ";".join(
    f"CREATE TABLE {table} ({', '.join(f'{n} {t}' for n, t in columns.items())})"
    for table, columns in _FILLED.items()
)
_TABLES += """;
CREATE TABLE lines (n INT, v INT, kind UTINYINT, account VARCHAR, objects VARCHAR,
  ore BIGINT, l VARCHAR)
"""
# What each line of a part is; the line itself of those that are no rows.
_LINES = f"""
INSERT INTO lines
SELECT n, v, CASE WHEN x.amount <> '' AND ore IS NOT NULL THEN {_ROW}
    WHEN l = '{{' OR l = '{{ ' THEN {_OPENS} WHEN l = '}}' OR l = '}} ' THEN {_CLOSES}
    WHEN starts_with(l, '#VER') THEN {_VOUCHER} ELSE {_OTHER} END,
  x.account, x.objects, ore, CASE WHEN x.amount <> '' THEN <text> ELSE l END
FROM (
  SELECT n, v, l, x, CASE WHEN x.amount <> ''
    THEN (try_cast(x.amount AS DECIMAL(17, 2)) * 100)::BIGINT END AS ore
  FROM (
    SELECT n, v, l, CASE WHEN starts_with(l, '#TRANS')
      THEN regexp_extract(l, {patterns.ROW}, ['account', 'objects', 'amount', 'rest'])
      END AS x
    FROM (
      SELECT ($line + row_number() OVER ())::INT AS n, l,
        ($voucher + count(*) FILTER (starts_with(l, '#VER'))
          OVER (ROWS UNBOUNDED PRECEDING))::INT AS v
      FROM read_csv($file, delim = chr(1), quote = '', escape = '', header = false,
        columns = {{'l': 'VARCHAR'}}, auto_detect = false, parallel = false,
        max_line_size = 1000000))
    WHERE l IS NOT NULL))
"""  # noqa: S608 -- our own patterns
_TEXT = f"regexp_extract(x.rest, {patterns.TEXT}, 1)"
_VOUCHERS = f"""
CREATE TABLE vouchers AS
SELECT v, n, regexp_extract(l, {patterns.DAY}, 1) AS said
FROM lines WHERE kind = {_VOUCHER}
"""  # noqa: S608 -- our own pattern
_USUAL = f"""
CREATE TABLE usual AS
SELECT v, n, day, total FROM vouchers JOIN known_days USING (said) JOIN (
  SELECT v, coalesce(sum(ore) FILTER (kind = {_ROW}), 0) AS total,
    min(n) FILTER (kind = {_VOUCHER}) AS first,
    min(n) FILTER (kind = {_OPENS}) AS opens,
    max(n) FILTER (kind = {_CLOSES}) AS closes,
    min(n) FILTER (kind = {_ROW}) AS from_, max(n) FILTER (kind = {_ROW}) AS till,
    count(*) FILTER (kind <> {_ROW}) AS others,
    bool_or(objects IN (SELECT objects FROM odd_objects)) AS is_odd
  FROM lines GROUP BY v) USING (v)
WHERE v > 0 AND others = 3 AND first < opens AND opens < closes
  AND coalesce(from_, closes) > opens AND coalesce(till, opens) < closes
  AND is_odd IS NOT TRUE
"""  # noqa: S608 -- our own words
_ODD = """
SELECT v, min(n), max(n) FROM lines ANTI JOIN usual USING (v) GROUP BY v ORDER BY v
"""
_NAME = f"regexp_extract(l, {patterns.NAME}, ['series', 'number', 'text'])"
_UNBALANCED = f"""
SELECT n, trim(x.series, '"'), trim(x.number, '"'), total FROM (
  SELECT usual.n AS n, total::HUGEINT AS total, {_NAME} AS x
  FROM usual JOIN lines USING (v) WHERE total <> 0 AND kind = {_VOUCHER})
"""  # noqa: S608 -- our own pattern
_WHOLE = f"""
SELECT year, trim(account, '"'), month, sum(ore)::BIGINT
FROM lines JOIN usual USING (v) JOIN months USING (day)
WHERE kind = {_ROW} GROUP BY year, account, month
"""  # noqa: S608 -- our own words
_SPLIT = f"""
SELECT year, trim(account, '"'), month, pairs.dimension, pairs.code, sum(ore)::BIGINT
FROM (
  SELECT year, account, month, objects, sum(ore) AS ore
  FROM lines JOIN usual USING (v) JOIN months USING (day)
  WHERE kind = {_ROW} GROUP BY ALL)
JOIN pairs USING (objects) GROUP BY year, account, month, dimension, code
"""  # noqa: S608 -- our own words
#: The rows of all vouchers, those that went the careful way too.
ROWS = f"""
SELECT trim(x.series, '"') AS series, trim(x.number, '"') AS number, day,
  trim(x.text, '"') AS text, trim(account, '"') AS account, dimensions,
  codes AS objects, trim(l, '"') AS row_text, ore, rows.n AS line
FROM (SELECT v, n, account, objects, ore, l FROM lines WHERE kind = {_ROW}) AS rows
JOIN (SELECT v, day, {_NAME} AS x FROM usual JOIN lines USING (v)
  WHERE kind = {_VOUCHER}) USING (v)
JOIN objects USING (objects)
UNION ALL BY NAME SELECT * FROM odd_rows
"""  # noqa: S608 -- our own words


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
        run(_TABLES)
        try:
            self._take(pieces)
            self._objects()
            run(_VOUCHERS)
            self._days()
            run(_USUAL)
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
        query = _LINES.replace("<text>", _TEXT if self.with_texts else "NULL")
        values = {"file": str(part.file), "line": part.line, "voucher": voucher}
        with self.connection.cursor() as cursor:
            cursor.execute(query, values)

    def _objects(self) -> None:
        """Take apart each way that objects are written, once."""
        asked = f"SELECT DISTINCT objects FROM lines WHERE kind = {_ROW}"  # noqa: S608
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

    def _days(self) -> None:
        asked = self._all("SELECT DISTINCT said FROM vouchers")
        known = [(said, days.day(said.strip('"'))) for (said,) in asked]
        self._fill("known_days", [(said, day) for said, day in known if day])

    def _feed(self, reader: Reader) -> None:
        """Give the other lines to the reader, and tell it what it does not see."""
        last = 0
        others = self._all(_ODD)
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
        rows = "SELECT count(*) FROM lines SEMI JOIN usual USING (v) WHERE kind = 1"
        book.transactions += self._one(rows)
        for line, series, number, total in self._all(_UNBALANCED):
            book.unbalanced += 1
            name = Voucher(line, series, number).name
            reader.remarks.add("warning", line, UNBALANCED, name, kronor(total))

    def moved(self, years: Years) -> dict[Key, Moved]:
        """What the usual vouchers move."""
        asked = self._all("SELECT DISTINCT day FROM usual")
        self._fill("months", [(d, years.of_day(d), month_of(d)) for (d,) in asked])
        moved: dict[Key, Moved] = defaultdict(Moved)
        for year, account, month, ore in self._all(_WHOLE):
            moved[year, account].whole[month] += ore
        for year, account, month, dimension, code, ore in self._all(_SPLIT):
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
        kinds = enumerate(_FILLED[table].values(), 1)
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

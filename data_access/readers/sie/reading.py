"""A SIE file from its bytes to its ledger."""

import contextlib
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from data_access.readers.found import Check
from data_access.readers.guard.refusals import refused
from data_access.readers.ledger import Ledger
from data_access.readers.sie import chunks, columnar, encoding, settling, store
from data_access.readers.sie.checks import checks
from data_access.readers.sie.checksum import Checksum
from data_access.readers.sie.days import Years
from data_access.readers.sie.encoding import Encoding
from data_access.readers.sie.moved import add, fold
from data_access.readers.sie.plain import Reader
from data_access.readers.sie.records import DIMENSIONS, Records
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.settling import Balanced
from data_access.readers.sie.vouchers import Book

_FIVE = (
    "Filen är SIE 5, som är XML och inte läses. Exportera den som SIE 4 (eller 1–3) ur "
    "ekonomisystemet."
)
_NOT_SIE = (
    "Filen har inga SIE-poster (rader som #KONTO eller #VER). Exportera den igen som "
    "SIE 4."
)
_CUT = "Filen är avkortad: den slutar mitt i {}. Exportera eller hämta den igen."
_VOUCHER = "verifikation {}"
_LINE = "en rad"
_NO_END = (
    "Filen är avkortad: kontrollsumman (#KSUMMA) som inleds på rad {} avslutas inte. "
    "Exportera eller hämta filen igen."
)
_WRONG_SUM = (
    "Kontrollsumman (#KSUMMA {}) stämmer inte med filens innehåll: filen är ändrad "
    "eller skadad sedan den skrevs. Exportera den igen."
)
_OPEN = "Verifikationen sist i filen saknar sin avslutande klammer, men balanserar."
_UNKNOWN = "{} rader har en okänd etikett ({}), den första på rad {}. De är inte lästa."
_BEFORE = (
    "Uppgifter finns till och med {} (#OMFATTN). Därefter är inget känt; det är inte 0."
)


_INDENT = re.compile(rb"\n[ \t]+")
#: Bytes of a piece in which its way to indent shows.
_LOOK = 1 << 16
#: From so many bytes on a file is read as columns; below, that costs more.
_LARGE = 1 << 20


def read(path: Path, *, rows_to: Path | None = None) -> Ledger:
    """Read a SIE file of type 1 to 4.

    Args:
        path: Where it is.
        rows_to: Where its voucher rows are put as Parquet, if they are wanted.

    Raises:
        RefusedFileError: It is cut off, is SIE 5, or has no records of SIE.
    """
    large = path.stat().st_size >= _LARGE
    return read_by(path, rows_to, as_columns=large)


def read_by(path: Path, rows_to: Path | None, *, as_columns: bool) -> Ledger:
    """Read a file the fast or the careful way: they give the same.

    Raises:
        RefusedFileError: As `read`.
    """
    head = chunks.head(path)
    if is_xml(head):
        raise refused(path.name, "sie", _FIVE)
    found = encoding.find(head, chunks.pieces(path))
    if as_columns:
        with contextlib.suppress(columnar.OddFileError):
            return _by_columns(path, rows_to, found)
    return _by_lines(path, rows_to, found)


def _by_lines(path: Path, rows_to: Path | None, found: Encoding) -> Ledger:
    reader, checksum = _reader(), Checksum(found)
    with contextlib.ExitStack() as stack:
        rows = None
        if rows_to:
            rows = store.Rows(stack.enter_context(store.engine()))
            reader.book.sink = rows.add
        number = 1
        for piece in _pieces(path, found, checksum):
            lines = found.decode(piece).split("\n")
            if not lines[-1]:
                lines.pop()
            reader.feed(enumerate(lines, number))
            number += len(lines)
        whole(path, reader)
        written = rows.write(store.ODD_ROWS, rows_to) if rows and rows_to else None
    moved = fold(reader.book.sums, Years(reader.records.years))
    balanced = settling.balance(reader.records, moved)
    return ledger(reader, balanced, found, checksum, written)


def _by_columns(path: Path, rows_to: Path | None, found: Encoding) -> Ledger:
    reader, checksum = _reader(), Checksum(found)
    with store.engine() as engine, tempfile.TemporaryDirectory() as folder:
        rows = store.Rows(engine)
        if rows_to:
            reader.book.sink = rows.add
        columns = columnar.Columns(engine, Path(folder), rows_to is not None)
        columns.read(_as_utf8(_pieces(path, found, checksum), found), reader)
        whole(path, reader)
        years = Years(reader.records.years)
        moved = columns.moved(years)
        add(moved, fold(reader.book.sums, years))
        written = rows.write(columnar.ROWS, rows_to) if rows_to else None
    balanced = settling.balance(reader.records, moved)
    return ledger(reader, balanced, found, checksum, written)


def _reader() -> Reader:
    remarks = Remarks()
    return Reader(remarks, Records(remarks), Book(remarks))


def _pieces(path: Path, found: Encoding, checksum: Checksum) -> Iterator[bytes]:
    """The pieces of a file, without the mark of its encoding, summed on the way."""
    for at, piece in enumerate(chunks.pieces(path)):
        data = piece if at or found.name != "utf-8" else piece[found.mark :]
        checksum.add(data)
        yield data


def _as_utf8(pieces: Iterable[bytes], found: Encoding) -> Iterator[bytes]:
    for piece in pieces:
        ready = found.is_valid or piece.isascii()
        data = piece if ready else found.decode(piece).encode()
        # A look at the first lines will do: indented ones may go the careful way.
        yield _INDENT.sub(b"\n", data) if _INDENT.search(data, 0, _LOOK) else data


def is_xml(head: bytes) -> bool:
    """Whether a file is SIE 5."""
    start = head[:4096].lower()
    return b"<sie" in start or b"sie.se/sie5" in start


def whole(path: Path, reader: Reader) -> None:
    """Refuse what is cut off, or is nothing of the kind.

    Raises:
        RefusedFileError: With the place where the file ends.
    """
    reader.end()
    if not reader.records.known and not reader.book.vouchers:
        raise refused(path.name, "sie", _NOT_SIE)
    sums = reader.records.sums
    if len(sums) == 1 and not sums[0][1]:
        raise refused(path.name, "sie", _NO_END.format(sums[0][0]), f"rad {sums[0][0]}")
    line, _text, is_whole = reader.last
    place = f"rad {line}"
    voucher = reader.voucher
    if not is_whole and not _ends_with_line(path):
        raise refused(path.name, "sie", _CUT.format(_LINE), place)
    # Every other voucher has its brace: this one lacks it since the file is cut.
    if voucher and reader.opened == reader.closed + 1:
        if sum(row.ore for row in voucher.rows) or voucher.unread:
            what = _VOUCHER.format(voucher.name)
            raise refused(path.name, "sie", _CUT.format(what), place)
        reader.remarks.add("warning", line, _OPEN)
    reader.finish()


def _ends_with_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read() in {b"\n", b"\r"}


def ledger(
    reader: Reader,
    balanced: Balanced,
    found: Encoding,
    checksum: Checksum,
    rows: Path | None,
) -> Ledger:
    """Put a ledger together."""
    records, book = reader.records, reader.book
    tried = [*_checksum(records, checksum), *checks(balanced, book)]
    used = {b.dimension for b in balanced.balances} | {d for d, _ in records.objects}
    names = {d: DIMENSIONS[d] for d in sorted(used) if d in DIMENSIONS}
    _last_words(reader, checksum)
    return Ledger(
        type=records.type or _type(reader),
        program=records.program,
        encoding=found.name,
        company=records.company,
        number=records.number,
        chart=records.chart,
        years=records.years,
        complete_until=records.complete_until,
        accounts=records.accounts,
        dimensions=names | records.dimensions,
        objects=records.objects,
        balances=tuple(balanced.balances),
        year_results=balanced.results,
        vouchers=book.vouchers,
        transactions=book.transactions,
        unbalanced=book.unbalanced,
        rows=rows,
        totals_rule=_rule(balanced),
        checks=tuple(tried),
        faults=(*found.faults, *reader.remarks.faults()),
    )


def _rule(balanced: Balanced) -> str:
    own = balanced.actual.rule
    return balanced.budget.rule if own == "none" else own


def _type(reader: Reader) -> str:
    """By what is there: a file that does not say is of type 1 by the standard."""
    if reader.book.vouchers:
        return "4"
    if any(row.pairs for row in reader.records.periods):
        return "3"
    return "2" if reader.records.periods else "1"


def _checksum(records: Records, checksum: Checksum) -> Iterator[Check]:
    if not records.sums:
        return
    if not checksum.is_done:
        yield Check("checksum", "unchecked", "#KSUMMA har ingen början.")
        return
    said = records.sums[1][1]
    agrees = checksum.agrees(said)
    yield Check("checksum", "agrees" if agrees else "disagrees", f"#KSUMMA {said}.")


def _last_words(reader: Reader, checksum: Checksum) -> None:
    records, remarks = reader.records, reader.remarks
    if checksum.is_done and not checksum.agrees(records.sums[1][1]):
        line, said = records.sums[1]
        remarks.add("error", line, _WRONG_SUM, said)
    for label, (count, line) in records.ignored.items():
        remarks.add("info", line, _UNKNOWN, count, label, line)
    if records.complete_until:
        remarks.add("info", 0, _BEFORE, records.complete_until)

"""What both ways through a file share: where they begin, and how a ledger ends."""

from collections.abc import Iterator
from pathlib import Path

from data_access.readers.found import Check
from data_access.readers.guard.refusals import refused
from data_access.readers.ledger import Ledger
from data_access.readers.sie import chunks
from data_access.readers.sie.checks import checks
from data_access.readers.sie.checksum import Checksum
from data_access.readers.sie.encoding import Encoding
from data_access.readers.sie.plain import Reader
from data_access.readers.sie.records import DIMENSIONS, Records
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.settling import Balanced
from data_access.readers.sie.vouchers import Book

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


def reader() -> Reader:
    """A reader that has read nothing."""
    remarks = Remarks()
    return Reader(remarks, Records(remarks), Book(remarks))


def pieces(path: Path, found: Encoding, checksum: Checksum) -> Iterator[bytes]:
    """The pieces of a file, without the mark of its encoding, summed on the way."""
    for at, piece in enumerate(chunks.pieces(path)):
        data = piece if at or found.name != "utf-8" else piece[found.mark :]
        checksum.add(data)
        yield data


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

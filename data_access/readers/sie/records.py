"""What stands around the vouchers: who, which years, accounts, objects, balances."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from data_access.readers.ledger import Scenario
from data_access.readers.sie import amounts, days
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.tokens import Parts

Pairs = tuple[tuple[int, str], ...]

_NO_AMOUNT = (
    "{} för konto {}: beloppet ”{}” går inte att läsa. Raden är inte med i summorna. "
    "Rätta den och exportera filen igen."
)
_SHORT = "{} saknar fält som behövs, och är inte läst: {}. Exportera filen igen."
_NO_ACCOUNT = (
    "{} har inget kontonummer (belopp {}), och är inte med i kontonas summor. Rätta i "
    "ekonomisystemet och exportera filen igen."
)
_FINER = "Beloppet ”{}” är finare än ett öre, och är avrundat."
_NO_PERIOD = (
    "{} för konto {}: perioden ”{}” är ingen månad. Raden är inte med i summorna. "
    "Rätta den och exportera filen igen."
)
_NO_YEAR = "#RAR {}: datumen ”{}” går inte att läsa. Kontrollera räkenskapsåret."
_EMPTY_YEAR = "#RAR {} har inga datum. Åren tas ur verifikationernas datum."
_TWICE = (
    "{} {} för konto {} står två gånger med olika belopp; det senare gäller. "
    "Kontrollera filen."
)
_NO_OBJECT = (
    "Objekten ”{}” går inte att läsa som par av dimension och nummer. Beloppet är med, "
    "men inte fördelat på dem."
)
_NO_DIMENSION = "{}: dimensionen ”{}” är inget nummer. Raden är inte läst."
_ODD_LINE = "Raden går inte att läsa, och är inte med: {}"
_FLAG = "Filen är märkt som redan inläst i ett annat program (#FLAGGA 1)."
_CURRENCY = "Filen är i valutan {}. Beloppen räknas inte om."
_NO_DAY = "{}: datumet ”{}” går inte att läsa."
_NO_TYPE = "#SIETYP ”{}” finns inte. Filen är läst efter sitt innehåll."

#: Of the standard, where the file itself does not name them.
DIMENSIONS = {
    1: "Kostnadsställe",
    2: "Kostnadsbärare",
    6: "Projekt",
    7: "Anställd",
    8: "Kund",
    9: "Leverantör",
    10: "Faktura",
}
_LEAD = re.compile(r"[ \t]+")
_SHOWN = 80


class PeriodRow(NamedTuple):
    """A row of ``#PSALDO`` or ``#PBUDGET``: the change of a month."""

    line: int
    scenario: Scenario
    year_index: str
    month: str
    account: str
    pairs: Pairs
    ore: int


@dataclass
class Records:
    """The records of a file but its vouchers, as they are read.

    Attributes:
        amounts: ``#IB``, ``#UB``, ``#RES``: (label, index, account) -> öre.
        unread: Those whose amount could not be read.
        kinds: ``#KTYP``: account -> T, S, K, I.
        periods: Month balances and budgets, by row.
        ignored: Labels that are known and not used, and those that are unknown,
            with how many and the first line.
    """

    remarks: Remarks
    type: str = ""
    program: str = ""
    company: str = ""
    number: str = ""
    chart: str = ""
    complete_until: date | None = None
    tax_year: str = ""
    years: dict[str, tuple[date, date]] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    dimensions: dict[int, str] = field(default_factory=dict)
    objects: dict[tuple[int, str], str] = field(default_factory=dict)
    amounts: dict[tuple[str, str, str], int] = field(default_factory=dict)
    unread: set[tuple[str, str, str]] = field(default_factory=set)
    periods: list[PeriodRow] = field(default_factory=list)
    sums: list[tuple[int, str]] = field(default_factory=list)
    ignored: dict[str, list[int]] = field(default_factory=dict)
    known: int = 0

    def add(self, line: int, parts: Parts, text: str) -> None:
        """Take a record."""
        takes = _TAKERS.get(parts.label)
        if takes is None:
            if parts.label not in _UNUSED:
                self.ignored.setdefault(parts.label, [0, line])[0] += 1
            else:
                self.known += 1
            return
        self.known += 1
        least, take = takes
        if len(parts.fields) < least:
            self.remarks.add("error", line, _SHORT, parts.label, shown(text))
            return
        take(self, line, parts)

    def odd(self, line: int, text: str) -> None:
        """Say that a line has no label, or is cut off."""
        self.remarks.add("error", line, _ODD_LINE, shown(text))


def shown(text: str) -> str:
    """A line as it is shown in a remark."""
    plain = _LEAD.sub(" ", text.strip())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


def pairs(raw: Sequence[str] | None, line: int, remarks: Remarks) -> Pairs:
    """Dimensions with their objects, as they stand in braces."""
    if not raw:
        return ()
    found = list(zip(raw[::2], raw[1::2], strict=False))
    if len(raw) % 2 or not all(is_number(d) for d, _ in found):
        remarks.add("warning", line, _NO_OBJECT, " ".join(raw))
    return tuple((int(d), o) for d, o in found if is_number(d) and o)


def is_number(text: str) -> bool:
    """Whether a text is the number of a dimension."""
    return len(text) <= 6 and text.isascii() and text.isdigit()


def ore(text: str, line: int, remarks: Remarks) -> int | None:
    """Öre of an amount, with a remark where something was cut off."""
    found, is_exact = amounts.exact(text)
    if not is_exact:
        remarks.add("warning", line, _FINER, text)
    return found


def _head(name: str) -> Callable[[Records, int, Parts], None]:
    def take(records: Records, _line: int, parts: Parts) -> None:
        setattr(records, name, parts.fields[0].strip())

    return take


def _type(records: Records, line: int, parts: Parts) -> None:
    said = parts.fields[0].strip()
    records.type = said[:1] if said[:1] in {"1", "2", "3", "4"} else ""
    if not records.type:
        records.remarks.add("warning", line, _NO_TYPE, said)


def _flag(records: Records, line: int, parts: Parts) -> None:
    if parts.fields[0] == "1":
        records.remarks.add("info", line, _FLAG)


def _currency(records: Records, line: int, parts: Parts) -> None:
    if parts.fields[0].upper() not in {"SEK", ""}:
        records.remarks.add("warning", line, _CURRENCY, parts.fields[0])


def _until(records: Records, line: int, parts: Parts) -> None:
    records.complete_until = days.day(parts.fields[0])
    if records.complete_until is None:
        said = parts.fields[0]
        records.remarks.add("warning", line, _NO_DAY, parts.label, said)


def _year(records: Records, line: int, parts: Parts) -> None:
    index, *said = parts.fields
    if not any(said):
        records.remarks.add("info", line, _EMPTY_YEAR, index)
        return
    found = [days.day(text) for text in said[:2]]
    if len(found) < 2 or not found[0] or not found[1] or found[0] > found[1]:
        records.remarks.add("error", line, _NO_YEAR, index, " ".join(said[:2]))
        return
    records.years[index.lstrip("+")] = (found[0], found[1])


def _account(records: Records, _line: int, parts: Parts) -> None:
    records.accounts[parts.fields[0]] = "".join(parts.fields[1:2])


def _kind(records: Records, _line: int, parts: Parts) -> None:
    records.kinds[parts.fields[0]] = parts.fields[1].upper()


def _dimension(records: Records, line: int, parts: Parts) -> None:
    number = parts.fields[0]
    if not is_number(number):
        records.remarks.add("warning", line, _NO_DIMENSION, parts.label, number)
        return
    records.dimensions[int(number)] = "".join(parts.fields[1:2])


def _object(records: Records, line: int, parts: Parts) -> None:
    number, code = parts.fields[:2]
    if not is_number(number):
        records.remarks.add("warning", line, _NO_DIMENSION, parts.label, number)
        return
    records.objects[int(number), code] = "".join(parts.fields[2:3])


def _balance(records: Records, line: int, parts: Parts) -> None:
    """``#IB``, ``#UB``, ``#RES``: index, account, amount."""
    index, account, said = parts.fields[:3]
    index = index.lstrip("+")
    if not account:
        records.remarks.add("error", line, _NO_ACCOUNT, parts.label, said)
        return
    key = (parts.label, index, account)
    found = ore(said, line, records.remarks)
    if found is None:
        records.unread.add(key)
        records.remarks.add("error", line, _NO_AMOUNT, parts.label, account, said)
        return
    if records.amounts.get(key, found) != found:
        records.remarks.add("warning", line, _TWICE, parts.label, index, account)
    records.amounts[key] = found


def _period(records: Records, line: int, parts: Parts) -> None:
    """``#PSALDO``, ``#PBUDGET``: index, month, account, objects, amount."""
    index, month, account = parts.fields[:3]
    left = parts.fields[3:]
    remarks = records.remarks
    # Without braces more than an amount and a quantity may be objects.
    if not left or (parts.objects is None and len(left) > 2):
        remarks.add("error", line, _SHORT, parts.label, " ".join(parts.fields))
        return
    if not account:
        remarks.add("error", line, _NO_ACCOUNT, parts.label, left[0])
        return
    found = days.month(month)
    if not found:
        remarks.add("error", line, _NO_PERIOD, parts.label, account, month)
        return
    amount = ore(left[0], line, remarks)
    if amount is None:
        remarks.add("error", line, _NO_AMOUNT, parts.label, account, left[0])
        return
    scenario: Scenario = "actual" if parts.label == "#PSALDO" else "budget"
    of = pairs(parts.objects, line, remarks)
    records.periods.append(
        PeriodRow(line, scenario, index.lstrip("+"), found, account, of, amount)
    )


def _checksum(records: Records, line: int, parts: Parts) -> None:
    records.sums.append((line, "".join(parts.fields[:1])))


_TAKERS: dict[str, tuple[int, Callable[[Records, int, Parts], None]]] = {
    "#SIETYP": (1, _type),
    "#PROGRAM": (1, _head("program")),
    "#FNAMN": (1, _head("company")),
    "#ORGNR": (1, _head("number")),
    "#KPTYP": (1, _head("chart")),
    "#TAXAR": (1, _head("tax_year")),
    "#FLAGGA": (1, _flag),
    "#VALUTA": (1, _currency),
    "#OMFATTN": (1, _until),
    "#RAR": (1, _year),
    "#KONTO": (1, _account),
    "#KTYP": (2, _kind),
    "#DIM": (1, _dimension),
    "#UNDERDIM": (1, _dimension),
    "#OBJEKT": (2, _object),
    "#IB": (3, _balance),
    "#UB": (3, _balance),
    "#RES": (3, _balance),
    "#PSALDO": (3, _period),
    "#PBUDGET": (3, _period),
    "#KSUMMA": (0, _checksum),
}
#: Of the standard, and nothing that a follow-up asks for.
_UNUSED = frozenset(
    {"#FORMAT", "#GEN", "#FNR", "#FTYP", "#ADRESS", "#PROSA", "#BKOD", "#SRU"}
    | {"#ENHET", "#OIB", "#OUB"}
)

"""Vouchers: their rows, whether they balance, what of them cannot be read."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from data_access.readers.sie import days
from data_access.readers.sie.records import (
    Pairs,
    ore,
    pairs,
    shown,
)
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.tokens import Parts

Kind = Literal["#TRANS", "#RTRANS", "#BTRANS"]

NO_AMOUNT = (
    "Verifikationsrad på konto {}: beloppet ”{}” går inte att läsa. Raden är inte med "
    "i summorna. Rätta den och exportera filen igen."
)
NO_ACCOUNT = (
    "Verifikationsrad utan kontonummer (belopp {}): den är inte med i kontonas summor. "
    "Rätta den i ekonomisystemet och exportera filen igen."
)
SHORT = "Verifikationsraden saknar konto eller belopp, och är inte med: {}"
NO_BRACES = (
    "Verifikationsraden har fler fält än väntat och saknar klamrar, så beloppet går "
    "inte att peka ut. Den är inte med: {}"
)
UNBALANCED = (
    "Verifikation {} balanserar inte: raderna summerar till {} kr. Kontrollera den i "
    "ekonomisystemet."
)
NO_DAY = (
    "Verifikation {}: datumet ”{}” går inte att läsa. Den räknas till {} ({}). "
    "Kontrollera den."
)
NOWHERE = (
    "Verifikation {}: datumet ”{}” går inte att läsa, och inget annat datum finns. "
    "Raderna är inte med i summorna. Rätta datumet och exportera filen igen."
)
SHIFTED = (
    "Verifikationen saknar serie eller nummer ({}): datum och text är tagna ett fält "
    "tidigare."
)
OUTSIDE = (
    "Verifikationsraden står utanför verifikationer. Den är med, på sitt eget datum: {}"
)
LONE = (
    "Tillagd rad (#RTRANS) i verifikation {} utan den vanliga rad som ska följa; den "
    "är {}, så att verifikationen balanserar."
)
_SHORT_DAY = "datumet utan århundrade"
_ROW_DAY = "radernas datum"
_REGISTERED = "registreringsdatum"


class Row(NamedTuple):
    """A row of a voucher."""

    line: int
    account: str
    pairs: Pairs
    ore: int
    text: str
    day: str


@dataclass
class Voucher:
    """A voucher as it stands; ``day`` is as written.

    Attributes:
        waiting: Rows of ``#RTRANS`` whose ``#TRANS`` has not come.
    """

    line: int
    series: str = ""
    number: str = ""
    day: str = ""
    text: str = ""
    registered: str = ""
    is_outside: bool = False
    is_closed: bool = False
    rows: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)
    count: int = 0
    unread: int = 0

    @property
    def name(self) -> str:
        """Series and number, else the line."""
        return " ".join(filter(None, (self.series, self.number))) or (
            f"på rad {self.line}"
        )


#: Takes a voucher that is read, with its day.
Sink = Callable[[Voucher, date | None, Sequence[Row]], None]
Key = tuple[date, str, Pairs]


@dataclass
class Book:
    """What the vouchers of a file come to.

    Attributes:
        sums: (day, account, objects) -> öre.
        sink: Where rows go besides, if they are wanted.
    """

    remarks: Remarks
    vouchers: int = 0
    transactions: int = 0
    unbalanced: int = 0
    sums: dict[Key, int] = field(default_factory=lambda: defaultdict(int))
    sink: Sink | None = None

    def close(self, voucher: Voucher) -> None:
        """Take a voucher that is read to its end."""
        counted = [*voucher.rows, *self._lone(voucher)]
        rows = sorted(counted) if voucher.waiting else counted
        self.vouchers += not voucher.is_outside
        self.transactions += voucher.count + len(counted) - len(voucher.rows)
        total = sum(row.ore for row in rows)
        if total and not voucher.is_outside and not voucher.unread:
            self.unbalanced += 1
            self.remarks.add(
                "warning", voucher.line, UNBALANCED, voucher.name, kronor(total)
            )
        found = self._day(voucher, rows)
        for row in rows:
            when = (days.day(row.day) or found) if voucher.is_outside else found
            if when is not None and row.account:
                self.sums[when, row.account, row.pairs] += row.ore
        if self.sink:
            self.sink(voucher, found, rows)

    def _lone(self, voucher: Voucher) -> list[Row]:
        """Added rows without their twin: counted, unless that spoils the balance."""
        if not voucher.waiting:
            return []
        with_, without = (
            sum(row.ore for row in rows)
            for rows in ([*voucher.rows, *voucher.waiting], voucher.rows)
        )
        counts = not (with_ and not without)
        for row in voucher.waiting:
            said = "räknad" if counts else "inte räknad"
            self.remarks.add("warning", row.line, LONE, voucher.name, said)
        return list(voucher.waiting) if counts else []

    def _day(self, voucher: Voucher, rows: Sequence[Row]) -> date | None:
        """The day of a voucher; where it cannot be read, the best of the others."""
        found = days.day(voucher.day)
        if found or voucher.is_outside:
            return found
        own = Counter(day for row in rows if (day := days.day(row.day)))
        for day, why in (
            (days.short_day(voucher.day), _SHORT_DAY),
            (own.most_common(1)[0][0] if own else None, _ROW_DAY),
            (days.day(voucher.registered), _REGISTERED),
        ):
            if day:
                said = (voucher.name, voucher.day, day, why)
                self.remarks.add("warning", voucher.line, NO_DAY, *said)
                return day
        said_ = (voucher.name, voucher.day)
        self.remarks.add("error", voucher.line, NOWHERE, *said_)
        return None


def begin(line: int, parts: Parts, remarks: Remarks) -> Voucher:
    """Take a ``#VER``: series, number, day, text, registered."""
    fields = parts.fields[:5]
    if len(fields) > 1 and not _is_day(fields, 2) and days.day(fields[1]):
        # A program that has no series leaves it out, not empty.
        remarks.add("warning", line, SHIFTED, " ".join(fields[:2]))
        fields.insert(0, "")
    fields += [""] * (5 - len(fields))
    series, number, day, text, registered = fields[:5]
    return Voucher(line, series, number, day, text, registered)


def _is_day(fields: Sequence[str], place: int) -> bool:
    return len(fields) > place and days.day(fields[place]) is not None


def add(voucher: Voucher, line: int, parts: Parts, text: str, remarks: Remarks) -> None:
    """Take a row of a voucher."""
    if parts.label == "#BTRANS":
        return
    row = _row(line, parts, text, remarks)
    added = parts.label == "#RTRANS"
    if row is None:
        voucher.count += not added
        voucher.unread += 1
        return
    if added:
        voucher.waiting.append(row)
        return
    for waiting in voucher.waiting:
        if waiting[1:4] == row[1:4]:
            voucher.waiting.remove(waiting)
            break
    voucher.count += 1
    voucher.rows.append(row)


def _row(line: int, parts: Parts, text: str, remarks: Remarks) -> Row | None:
    fields = parts.fields
    if len(fields) < 2:
        remarks.add("error", line, SHORT, shown(text))
        return None
    account, said = fields[0].strip(), fields[1]
    if parts.objects is None and not _is_bare(fields):
        remarks.add("error", line, NO_BRACES, shown(text))
        return None
    amount = ore(said, line, remarks)
    if amount is None:
        remarks.add("error", line, NO_AMOUNT, account, said)
        return None
    if not account:
        remarks.add("error", line, NO_ACCOUNT, said)
    of = pairs(parts.objects, line, remarks)
    day, row_text = (*fields[2:4], "", "")[:2]
    return Row(line, account, of, amount, row_text, day)


def _is_bare(fields: Sequence[str]) -> bool:
    """Whether fields without braces are account, amount, day: no objects among them."""
    return len(fields) == 2 or not fields[2] or days.day(fields[2]) is not None


def kronor(value: int) -> str:
    """An amount as a remark shows it: −1 234,50."""
    whole, part = divmod(abs(value), 100)
    minus = "−" if value < 0 else ""
    return f"{minus}{whole:,}".replace(",", "\u00a0") + f",{part:02}"

"""The control report of a file as plain text: what was read, proved and left out."""

import itertools
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from components import numbers, texts
from data_access.readers.faults import Fault
from data_access.readers.found import Check, Column, Line, Table
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading, RefusedFileError

_IN = "  "
#: Widths of a label, of other words and of a head; rows shown of a long table.
_LABEL, _WORDS, _NAME = 44, 24, 16
_HEAD, _TAIL = 30, 5
SHOWN = _HEAD + _TAIL


def lines(reading: Reading, *, summary: bool) -> Iterator[str]:
    """Write the report of a file, a line at a time.

    Args:
        reading: The file as read.
        summary: Leave out the rows of its tables.
    """
    format_ = texts.READING_FORMATS.get(reading.format, reading.format)
    yield texts.READING_FILE.format(reading.file, format_)
    if reading.ledger is not None:
        yield from _ledger(reading.ledger)
    for table in reading.tables:
        yield ""
        yield from _table(table, summary=summary)
    if not reading.tables and reading.ledger is None:
        yield _IN + texts.READING_NO_TABLE
    yield from _faults(reading.faults)


def refusal(error: RefusedFileError) -> Iterator[str]:
    """Write that a file is not read, and why."""
    where = f"{error.fault.place}: " if error.fault.place else ""
    yield texts.READING_REFUSED.format(error.file)
    yield f"{_IN}{where}{error.fault.message}"


def _table(table: Table, *, summary: bool) -> Iterator[str]:
    yield f"{table.place}: {table.title}" if table.title else table.place
    facts = {
        texts.READING_KIND: texts.READING_KINDS[table.kind],
        texts.READING_UNIT: table.unit or texts.READING_UNKNOWN,
        texts.READING_PERIOD: table.period or texts.READING_UNKNOWN,
        texts.READING_SIGNS: "; ".join(signs(table)) or texts.READING_UNKNOWN,
    }
    for name, value in facts.items():
        yield f"{_IN}{name}: {value}"
    if not summary:
        yield from (_IN + line for line in _grid(table))
    yield from _checks(table.checks)
    for asked in table.questions:
        question = texts.READING_QUESTIONS.get(asked, asked)
        yield f"{_IN}{texts.READING_ASKED}: {question}"


def signs(table: Table) -> Iterator[str]:
    """What is known of a table's signs, in words."""
    for name in ("costs", "income", "deviation", "net"):
        said = getattr(table.sign, name)
        if said:
            yield texts.READING_SIGN[name, said]


def _grid(table: Table) -> Iterator[str]:
    """The rows as they were read, under the names of their columns."""
    heads = list(_heads(table.columns))
    shown = list(ends(table.rows))
    rows = [*heads, *(_cells(row, table.columns) for row in shown if row)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    amounts = [column.role not in {"label", "code", "text"} for column in table.columns]
    left_out = len(table.rows) - SHOWN
    for head in heads:
        yield _line(head, widths, amounts)
    for row in shown:
        if row is None:
            yield texts.READING_ROWS_BETWEEN.format(numbers.decimal(left_out, 0))
        else:
            yield _line(_cells(row, table.columns), widths, amounts)


def ends(rows: Sequence[Line]) -> Iterator[Line | None]:
    """The rows, or those at both ends with ``None`` for what is between."""
    if len(rows) <= SHOWN:
        yield from rows
        return
    yield from rows[:_HEAD]
    yield None
    yield from rows[-_TAIL:]


def _heads(columns: Sequence[Column]) -> Iterator[list[str]]:
    """The names of the columns, over as many lines as they need."""
    names = [f"{column.block} {column.name}".strip() for column in columns]
    wrapped = [textwrap.wrap(name, _NAME) for name in names]
    for line in itertools.zip_longest(*wrapped, fillvalue=""):
        yield list(line)


def _cells(row: Line, columns: Sequence[Column]) -> list[str]:
    label = "  " * row.level + row.label
    return [
        _short(label, _LABEL)
        if column.role == "label"
        else _short(value.printed if value else text, _WORDS)
        for column, value, text in zip(columns, row.values, row.texts, strict=True)
    ]


def _short(text: str, width: int) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts = (
        cell.rjust(width) if is_right else cell.ljust(width)
        for cell, width, is_right in zip(cells, widths, right, strict=True)
    )
    return _IN.join(parts).rstrip()


def _checks(checks: Sequence[Check]) -> Iterator[str]:
    """How many have which outcome; written out where it is not that they agree."""
    if not checks:
        yield _IN + texts.READING_NO_CHECKS
        return
    counted: Counter[str] = Counter(check.status for check in checks)
    said = (
        f"{n} {word}" for s, word in texts.STATUSES_READ.items() if (n := counted[s])
    )
    yield f"{_IN}{texts.READING_CHECKS}: {', '.join(said)}"
    for check in checks:
        if check.status != "agrees":
            yield f"{_IN * 2}{texts.STATUSES_READ[check.status]}: {check.detail}"


def _faults(faults: Iterable[Fault]) -> Iterator[str]:
    found = list(faults)
    if found:
        yield ""
        yield texts.READING_REMARKS
    for fault in found:
        where = f"{fault.place}: " if fault.place else ""
        yield f"{_IN}{texts.READING_SEVERITIES[fault.severity]}: {where}{fault.message}"


def _ledger(ledger: Ledger) -> Iterator[str]:
    for name, value in ledger_facts(ledger):
        yield f"{_IN}{name}: {value}"
    yield from _checks(ledger.checks)


def ledger_facts(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """What a ledger tells of itself, and how much there is in it."""
    facts = {
        texts.READING_SIE_TYPE: ledger.type,
        texts.READING_SIE_COMPANY: ledger.company,
        texts.READING_SIE_PROGRAM: ledger.program,
        texts.READING_SIE_ENCODING: ledger.encoding,
        texts.READING_SIE_CHART: ledger.chart or texts.READING_UNKNOWN,
        texts.READING_SIE_YEARS: ", ".join(
            f"{first}–{last}" for first, last in ledger.years.values()
        ),
        texts.READING_SIE_UNTIL: f"{ledger.complete_until or ''}",
        texts.READING_SIE_TOTALS: texts.READING_SIE_TOTALS_RULES.get(
            ledger.totals_rule
        ),
    }
    yield from ((name, value) for name, value in facts.items() if value)
    for word, count in (
        (texts.READING_SIE_ACCOUNTS, len(ledger.accounts)),
        (texts.READING_SIE_OBJECTS, len(ledger.objects)),
        (texts.READING_SIE_VOUCHERS, ledger.vouchers),
        (texts.READING_SIE_ROWS, ledger.transactions),
        (texts.READING_SIE_UNBALANCED, ledger.unbalanced),
    ):
        yield word, numbers.decimal(count, 0)

"""The control report of a file on a page: what was read, proved and left out.

The same as `control_report` prints, for eyes: what does not agree stands first,
what does is folded.
"""

from collections.abc import Iterable, Iterator, Sequence

from dash import html
from dash.development.base_component import Component

from components import control_report, numbers, tables, texts
from components.sentences import imports as words
from components.tables import Cell
from data_access.readers import sie
from data_access.readers.faults import Fault
from data_access.readers.found import Check, Column, Line, Table
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading

#: So many checks or remarks are written out; the rest are counted.
_MOST = 40
#: The worst first.
_ORDER = ("disagrees", "unchecked", "rounding", "agrees")
_SEVERE = ("error", "warning", "info")
_WORDS = ("label", "code", "text")
_SCENARIOS = ("budget", "outcome", "forecast", "deviation")


def section(reading: Reading) -> Component:
    """What was read of a file, table by table."""
    parts: list[Component] = [_remarks(reading.faults)] if reading.faults else []
    if reading.ledger is not None:
        parts.append(_ledger(reading.ledger))
    is_one = len(reading.tables) == 1
    parts += [_table(table, is_open=is_one) for table in reading.tables]
    if not reading.tables and reading.ledger is None:
        parts.append(html.P(texts.READING_NO_TABLE, className="empty"))
    return html.Section(
        [html.H2(texts.IMPORT_CONTROL), *parts],
        className="control",
    )


# What to look at


def _remarks(faults: Sequence[Fault]) -> Component:
    listed = sorted(faults, key=lambda fault: _SEVERE.index(fault.severity))
    shown = [
        html.Li(_remark(fault), className=f"remark {fault.severity}")
        for fault in listed[:_MOST]
    ]
    found = html.Ul([*shown, *_more(len(listed), html.Li)], className="remarks")
    if listed[0].severity == "info":
        summary = f"{texts.IMPORT_REMARKS} ({len(listed)})"
        return html.Details([html.Summary(summary), found], className="folded")
    return html.Div([html.H3(texts.IMPORT_REMARKS), found])


def _remark(fault: Fault) -> list[Component | str]:
    severity = texts.READING_SEVERITIES[fault.severity].capitalize()
    where = f", {fault.place}" if fault.place else ""
    return [html.Strong(f"{severity}{where}: "), fault.message]


def _more(count: int, kind: type[Component]) -> Iterator[Component]:
    if count > _MOST:
        yield kind(texts.IMPORT_MORE_ROWS.format(numbers.decimal(count - _MOST, 0)))


# Tables


def _table(table: Table, *, is_open: bool) -> Component:
    wrong = any(check.status == "disagrees" for check in table.checks)
    return html.Details(
        [
            html.Summary(_summary(table)),
            _facts(_table_facts(table)),
            _grid(table),
            *_checks(table.checks),
        ],
        className="folded control-table",
        open=is_open or wrong,
    )


def _summary(table: Table) -> str:
    kind = texts.READING_KINDS[table.kind].capitalize()
    title = f": {table.title}" if table.title else ""
    tested = words.outcomes(table.checks)
    return f"{kind}{title} ({', '.join(filter(None, (table.place, tested)))})"


def _table_facts(table: Table) -> Iterator[tuple[str, str]]:
    yield texts.READING_UNIT, table.unit or texts.READING_UNKNOWN
    yield texts.READING_PERIOD, table.period or texts.READING_UNKNOWN
    signs = "; ".join(control_report.signs(table))
    yield texts.READING_SIGNS, signs or texts.READING_UNKNOWN


def _facts(facts: Iterable[tuple[str, str]]) -> Component:
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(said)]) for name, said in facts],
        className="facts",
    )


def _grid(table: Table) -> Component:
    """The rows as they were read; a long table by its ends."""
    first = next((i for i, c in enumerate(table.columns) if c.role == "label"), None)
    others = [i for i in range(len(table.columns)) if i != first]
    lines = [
        _between(len(table.rows), len(others))
        if row is None
        else tables.Line(
            row.label or row.place,
            [Cell(_said(row, i)) for i in others],
            kind="total" if row.role == "total" else row.role,
            level=row.level,
        )
        for row in control_report.ends(table.rows)
    ]
    name = "" if first is None else table.columns[first].name
    return tables.table(
        f"{table.title or texts.IMPORT_TABLE}, {table.place}",
        [_column(table.columns[i]) for i in others],
        lines,
        first=name or texts.LINE,
    )


def _between(count: int, width: int) -> tables.Line:
    left_out = numbers.decimal(count - control_report.SHOWN, 0)
    said = texts.READING_ROWS_BETWEEN.format(left_out)
    return tables.Line(said, [Cell("")] * width)


def _column(column: Column) -> tables.Column:
    role = texts.IMPORT_ROLES[column.role]
    head = column.name or role
    told = head if role in head.casefold() else f"{head} ({role})"
    scenario = column.role if column.role in _SCENARIOS else ""
    return tables.Column(told, column.block, scenario, text=column.role in _WORDS)


def _said(row: Line, place: int) -> str:
    value = row.values[place]
    return row.texts[place] if value is None else value.printed


# Checks


def _checks(checks: Sequence[Check]) -> Iterator[Component]:
    """Those that do not agree first; those that agree folded."""
    if not checks:
        yield html.P(texts.READING_NO_CHECKS, className="table-note")
        return
    listed = sorted(checks, key=lambda check: _ORDER.index(check.status))
    doubtful = [check for check in listed if check.status != "agrees"]
    if doubtful:
        yield _listed(doubtful)
    if len(doubtful) < len(listed):
        summary = texts.IMPORT_ALL_CHECKS.format(numbers.decimal(len(listed), 0))
        yield html.Details([html.Summary(summary), _listed(listed)], className="folded")


def _listed(checks: Sequence[Check]) -> Component:
    return html.Ul(
        [
            *(
                html.Li(
                    [html.Strong(f"{texts.STATUSES_READ[c.status]}: "), c.detail],
                    className=f"check {c.status}",
                )
                for c in checks[:_MOST]
            ),
            *_more(len(checks), html.Li),
        ],
        className="remarks",
    )


# A ledger


def _ledger(ledger: Ledger) -> Component:
    return html.Div(
        [
            _facts(control_report.ledger_facts(ledger)),
            *_checks(ledger.checks),
            *(_year(ledger, year) for year in _years(ledger)),
        ]
    )


def _years(ledger: Ledger) -> list[int]:
    return sorted({each.year for each in ledger.balances}, reverse=True)


def _year(ledger: Ledger, year: int) -> Component:
    """What a year of a ledger comes to, account by account, as the file writes it."""
    told = sie.summary(ledger)
    sums = [told[name].get(str(year), {}) for name in ("actual", "budget")]
    accounts = sorted({account for found in sums for account in found})
    caption = texts.IMPORT_ACCOUNTS.format(year)
    lines = [
        tables.Line(
            account,
            [
                Cell(ledger.accounts.get(account, "")),
                *(Cell(numbers.amount(found.get(account), "kr", 1)) for found in sums),
            ],
        )
        for account in accounts
    ]
    listed = tables.table(
        caption,
        [
            tables.Column(texts.MONTH_NAME, text=True),
            tables.Column(texts.OUTCOME, scenario="outcome"),
            tables.Column(texts.BUDGET, scenario="budget"),
        ],
        lines,
        first=texts.MONTH_ACCOUNT,
        note=texts.IMPORT_ACCOUNTS_SIGN,
    )
    count = numbers.decimal(len(accounts), 0)
    return html.Details(
        [html.Summary(f"{caption} ({count})"), listed], className="folded"
    )

"""The JSON of `uppsikt read`: a contract, whose keys README documents.

Values are whole öre with the unit applied and the sign as printed; `sign` says how
they are read. Keys after those that the contract names may be added to.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from data_access.readers.faults import Fault
from data_access.readers.found import Check, Column, Line, Table, Value
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading, RefusedFileError

Json = dict[str, Any]


def to_json(reading: Reading, *, summary: bool) -> Json:
    """Say what was read.

    Args:
        reading: A file that was read.
        summary: A ledger's sums by account and year, without what they are of.
    """
    start: Json = {"file": reading.file, "format": reading.format}
    if reading.ledger is not None:
        return start | _ledger(reading, reading.ledger, summary=summary)
    return start | {
        "tables": [_table(table) for table in reading.tables],
        "faults": _faults(reading.faults),
        "sha256": reading.sha256,
    }


def refusal_json(error: RefusedFileError) -> Json:
    """Say that a file is not read, and why."""
    return {
        "file": error.file,
        "format": error.format,
        "refused": True,
        "reason": error.fault.message,
        "faults": _faults([error.fault]),
    }


def _ledger(reading: Reading, ledger: Ledger, *, summary: bool) -> Json:
    from data_access.readers import sie  # noqa: PLC0415 -- its engine is slow to load

    body = dict(sie.summary(ledger))
    body["faults"] = _faults(reading.faults)
    if not summary:
        body["balances"] = [vars(balance) for balance in ledger.balances]
    return body | {"sha256": reading.sha256}


def _table(table: Table) -> Json:
    return {
        "place": table.place,
        "title": table.title,
        "kind": table.kind,
        "unit": table.unit,
        "factor": table.factor,
        "period": table.period,
        "sign": {
            "costs": table.sign.costs,
            "deviation": table.sign.deviation,
            "net": table.sign.net,
            "income": table.sign.income,
        },
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row, table.columns) for row in table.rows],
        "checks": [_check(check) for check in table.checks],
        "questions": list(table.questions),
    }


def _column(column: Column) -> Json:
    return {
        "name": column.name,
        "block": column.block,
        "role": column.role,
        "period": column.period,
        "unit": column.unit,
    }


def _row(row: Line, columns: Sequence[Column]) -> Json:
    pairs = zip(row.values, columns, strict=True)
    return {
        "label": row.label,
        "level": row.level,
        "role": row.role,
        "values": [_ore(value, column) for value, column in pairs],
        "texts": list(row.texts),
        "place": row.place,
    }


def _ore(value: Value | None, column: Column) -> int | None:
    """Öre of an amount; a share is none, and stands in the texts."""
    return None if value is None or column.role == "share" else value.ore


def _check(check: Check) -> Json:
    return {
        "rule": check.rule,
        "status": check.status,
        "detail": check.detail,
        "row": check.row,
        "column": check.column,
    }


def _faults(faults: Iterable[Fault]) -> list[Json]:
    return [
        {"severity": f.severity, "place": f.place, "message": f.message} for f in faults
    ]

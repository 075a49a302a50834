"""A report as a data package (Frictionless), with the terms of the fiscal one."""

import hashlib
from typing import Any

import orjson

from components import sentences, texts
from components.export.opendata import address, rows
from components.export.opendata.rows import Field, Table
from data_access import Report, Source

Json = dict[str, Any]

LICENCE = {
    "name": "CC0-1.0",
    "title": "Creative Commons CC0 1.0 Universal",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def files(source: Source, report: Report) -> dict[str, bytes]:
    """Every file of a report's data package, ``datapackage.json`` first.

    The same report gives the same bytes.
    """
    tables = rows.tables(source, report)
    held = {f"{table.name}.csv": rows.written(table) for table in tables}
    described = _package(source, report, tables, held)
    return {
        "datapackage.json": _json(described),
        **held,
        "rapport.json": _json(whole(source, report, tables)),
    }


def one(source: Source, report: Report, name: str) -> bytes:
    """One file of the package, of a report in any status."""
    return files(source, report)[name]


def whole(source: Source, report: Report, tables: list[Table]) -> Json:
    """A report as one object that describes itself. A contract: keys may be added."""
    return {
        **_head(source, report),
        "tables": {
            table.name: {
                "title": table.title,
                "fields": {field.name: field.title for field in table.fields},
                "rows": [
                    {
                        field.name: _plain(value)
                        for field, value in zip(table.fields, row, strict=True)
                    }
                    for row in table.rows
                ],
            }
            for table in tables
        },
        "texts": [
            {"section": text.section, "kind": text.kind, "body": text.body}
            for text in source.texts(report.selection)
        ],
    }


def _plain(value: rows.Value) -> str | int | bool | None:
    """An amount is words, so that no reader rounds it."""
    return value if isinstance(value, str | int | bool | None) else f"{value:f}"


def _head(source: Source, report: Report) -> Json:
    decided = source.decision(report.selection)
    return {
        "board": report.board,
        "board_name": report.board_name,
        "year": report.year,
        "occasion": report.occasion,
        "period_end": report.period_end.isoformat(),
        "title": report.title,
        "status": report.status,
        "version": report.version,
        "dated": report.dated.isoformat() if report.dated else None,
        "paragraph": decided.paragraph if decided else None,
        "reference": decided.reference if decided else None,
        "address": address(report),
    }


def _package(
    source: Source, report: Report, tables: list[Table], held: dict[str, bytes]
) -> Json:
    sections = source.sections(report.selection)
    title = f"{report.board_name}, {sentences.occasion_with_year(report)}"
    created = report.confirmed_on or report.period_end
    return {
        "name": f"{report.board}-{report.year}-{report.occasion}-v{report.version}",
        "profile": "tabular-data-package",
        "title": title,
        "description": texts.OPEN_DESCRIPTION.format(
            report.title or title, sentences.signs(sections) or texts.MISSING
        ),
        "version": str(report.version),
        "created": f"{created.isoformat()}T12:00:00Z",
        "licenses": [LICENCE],
        "contributors": [{"title": report.board_name, "role": "publisher"}],
        "sources": [{"title": report.source or report.board_name}],
        "countryCode": "SE",
        "resources": [_resource(table, held[f"{table.name}.csv"]) for table in tables],
        **_correcting(source, report),
    }


def _correcting(source: Source, report: Report) -> Json:
    """What a rättelse stands beside."""
    every = {each.id: each for each in source.versions(report.selection)}
    before = every.get(report.follows or 0)
    if report.why != "correction" or before is None:
        return {}
    return {"corrects": address(before), "reason": report.reason}


def _resource(table: Table, content: bytes) -> Json:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(field) for field in table.fields],
            "missingValues": [""],
            "primaryKey": list(table.key),
        },
    }


def _field(field: Field) -> Json:
    return {
        "name": field.name,
        "type": field.type,
        "title": field.title,
        **({"columnType": field.column_type} if field.column_type else {}),
        **({"constraints": {"required": True}} if field.required else {}),
    }


def _json(found: Json) -> bytes:
    return orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

"""A board's first report for an occasion: from nothing, or from an earlier one."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from data_access.loaders.report import Report
from data_access.records import ancestry, fresh, standard
from data_access.records.audit import ROW, Change
from data_access.records.copying import copy_report
from data_access.records.deed import Deed, Doing, Refused, Result, address, label
from data_access.records.fields import Field
from data_access.rules import periods
from data_access.store import schema
from data_access.store.inserting import insert


def _create(doing: Doing) -> Result:
    report = _wanted(doing)
    source = _source(doing, report)
    row = {
        "board_id": report.board_id,
        "occasion_id": report.occasion_id,
        "version": 1,
        "status": "draft",
        "title": report.title,
        "source": "",
    }
    kept: dict[str, Any] = {
        ROW: {"owner": report.board_id},
        "title": report.title,
        "status": "draft",
    }
    if source is None:
        number = insert(doing.connection, schema.reports, **row)
        standard.fill(doing.connection, number, report)
    else:
        number, numbers = copy_report(doing.connection, source.id, into=row)
        fresh.freshen(doing.connection, number, source, report)
        kept[ancestry.COPIED] = ancestry.told(source.id, numbers)
    named = label(report)
    changes = [
        Change("report", number, named, name, None, value)
        for name, value in kept.items()
    ]
    message = f"Rapporten är skapad: {named.removesuffix(', version 1')}."
    return Result(message, changes, report.board_id, number, address(report))


def _wanted(doing: Doing) -> Report:
    """The report as it is to be."""
    board = _row(doing, schema.boards, "board_id", "Nämnden finns inte längre.")
    occasion = _row(
        doing, schema.occasions, "occasion_id", "Tillfället finns inte längre."
    )
    if any(report.key == (board.id, occasion.id) for report in doing.reports):
        why = (
            "Nämnden har redan en rapport för tillfället. Välj den i listorna, och "
            "gör en ny version av den på sidan Rapport."
        )
        raise Refused({"occasion_id": why})
    return first(board, occasion, doing.said("title"))


def first(board: sa.Row[Any], occasion: sa.Row[Any], title: str = "") -> Report:
    """The first report of a board for an occasion, before it is made."""
    report = Report(
        id=0,
        board=board.slug,
        board_name=board.name,
        board_short=board.short,
        colour_rule=board.colour_rule,
        year=occasion.year,
        occasion=periods.Occasion(occasion.kind, occasion.number).code,
        kind=occasion.kind,
        number=occasion.number,
        period_end=occasion.period_end,
        months=periods.months(occasion.year, occasion.period_end),
        version=1,
        status="draft",
        title=title,
        dated=None,
        is_example=False,
        source="",
        board_id=board.id,
        occasion_id=occasion.id,
        unit=board.unit,
    )
    return replace(report, title=report.title or standard.title(report))


def _row(doing: Doing, table: sa.Table, field: str, gone: str) -> sa.Row[Any]:
    query = sa.select(table).where(table.c.id == doing.number(field))
    found = doing.connection.execute(query).first()
    if found is None:
        raise Refused({field: gone})
    return found


def _source(doing: Doing, wanted: Report) -> Report | None:
    """The report to copy, if one was named."""
    number = doing.number("copy_from")
    if number is None:
        return None
    found = next((report for report in doing.reports if report.id == number), None)
    if found is None or found.board_id != wanted.board_id:
        why = "Välj en rapport från samma nämnd."
        raise Refused({"copy_from": why})
    return found


DEEDS = (
    Deed(
        "create_report",
        "Skapa rapporten",
        "Rapporten skapades",
        _create,
        (
            Field("board_id", "Nämnd", "row", required=True, of="board"),
            Field("occasion_id", "Tillfälle", "row", required=True, of="occasion"),
            Field("title", "Rubrik", hint="tomt: den vanliga rubriken"),
            Field(
                "copy_from",
                "Kopiera från förra",
                "row",
                of="report",
                hint="rader, budget, projekt, åtgärder och mål följer med",
            ),
        ),
    ),
)

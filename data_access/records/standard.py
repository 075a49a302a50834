"""What a new report begins with: the annexes' sections and their fixed rows."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from data_access.loaders.report import Report
from data_access.loaders.sheets import CELLS, Section, Sheet
from data_access.rules import periods
from data_access.rules.action_plan import NOT_COUNTED
from data_access.rules.amounts import quantum_of
from data_access.rules.lines import Line
from data_access.store import schema
from data_access.store.inserting import insert

#: Decimals that the annexes print, by unit: of annex 1, and of annex 2.
_DECIMALS = {"mnkr": (1, 2), "tkr": (0, 0), "kr": (0, 0)}
_RULE = (
    "Planerade åtgärder utan säkerställd effekt {} får ingå i slutlig helårsprognos "
    "först efter att de har godkänts av förvaltningschef"
)
_GROUPS, _ROWS = 4, 3
_DIFFERENCES = ("actual_minus_budget", "budget_minus_actual")

Row = dict[str, Any]


def fill(connection: sa.Connection, number: int, report: Report) -> None:
    """Write the sections of a new report and their rows.

    Args:
        connection: In the transaction that makes the report.
        number: The report's.
        report: What it is to be, of its board and occasion.
    """
    board = connection.execute(
        sa.select(schema.boards).where(schema.boards.c.id == report.board_id)
    ).one()
    for position, name in enumerate(schema.SECTIONS):
        section = _whole_section(name, report, board)
        section |= {"report_id": number, "name": name, "position": position}
        owner = insert(connection, schema.sections, **section)
        for place, line in enumerate(_lines(name)):
            row = {"section_id": owner, "position": place, "note": "", "whole": True}
            _line(connection, row | line, section["quantum"])


def sheets(report: Report, board: sa.Row[Any]) -> dict[str, Sheet]:
    """What `fill` would write, for who only wants to see it.

    The lines have numbers that no line of the store has.
    """
    return {
        name: Sheet(
            Section(name=name, **_whole_section(name, report, board)),
            [_seen(line, number) for number, line in enumerate(_lines(name), _UNUSED)],
        )
        for name in schema.SECTIONS
    }


#: PostgreSQL has no larger numbers than 2,147,483,647.
_UNUSED = 2_000_000_000


def _seen(line: Row, number: int) -> Line:
    cells = line.get("cells", {})
    words = {word: str(cells.get(word) or "") for word in CELLS if cells}
    group = cells.get("group")
    return Line(number, None, line["label"], line["kind"], cells=words, group=group)


def _whole_section(name: str, report: Report, board: sa.Row[Any]) -> Row:
    return _section(name, report, board) | headings(name, report, board.unit)


def headings(name: str, report: Report, unit: str) -> Row:
    """A section's headings and rule, for the occasion of a report."""
    when = f"{_occasion(report)} år {report.year}"
    whose = report.board_name + ("" if report.board_name[-1:] in "sxz" else "s")
    heading = {
        "operating_costs": f"Intäkter och kostnader {unit}, {when}",
        "investments": f"Investeringar {unit}, {when}",
        "action_plan": (
            f"{whose} handlingsplan med åtgärder för att bidra till en ekonomi i "
            f"balans {report.year}, {when}"
        ),
    }[name]
    period = periods.period_words(report.months).capitalize()
    plan = name == "action_plan"
    return {
        "heading": heading,
        "period_heading": "" if plan or not period else f"{period} {report.year}",
        "year_heading": "" if plan else f"Helår {report.year}",
        "rule": _RULE.format(report.year) if plan else "",
    }


def title(report: Report) -> str:
    """What a report is called where nobody has said."""
    return f"Rapportering av verksamhetsmål och ekonomi, {_occasion(report)}"


def _occasion(report: Report) -> str:
    if report.kind == "followup":
        return f"uppföljningstillfälle {report.number}"
    return periods.Occasion(report.kind, report.number).words


def _section(name: str, report: Report, board: sa.Row[Any]) -> Row:
    plan = name == "action_plan"
    signs = {each: getattr(board, each) for each in ("cost_sign", "net_sign")}
    deviation = board.deviation_sign
    if name == "investments" and deviation not in _DIFFERENCES:
        # "Better" has no meaning where unspent money is neither.
        deviation = _DIFFERENCES[0]
    return {
        "unit": report.unit,
        "quantum": quantum_of(report.unit, _DECIMALS[report.unit][plan]),
        "place": "Bilaga 2" if plan else "Bilaga 1",
        **signs,
        "deviation_sign": deviation,
    }


def _lines(name: str) -> Iterator[Row]:
    if name == "operating_costs":
        yield {"label": "Intäkter", "kind": "income"}
        yield {"label": "Kostnader", "kind": "cost"}
        yield {"label": "Netto", "kind": "net"}
    elif name == "investments":
        yield {"label": "Investeringar", "kind": "total"}
    else:
        for group in range(1, _GROUPS + 1):
            for row in range(1, _ROWS + 1):
                number = f"{group}.{row}"
                cells = {"group": group, "number": number}
                yield {"label": number, "kind": "measure", "cells": cells}
            yield {"label": "Delsumma", "kind": "subtotal", "cells": {"group": group}}
        yield {"label": "TOTALT", "kind": "total", "cells": {"group": None}}


def _line(connection: sa.Connection, row: Mapping[str, Any], quantum: int) -> None:
    columns = {name: value for name, value in row.items() if name != "cells"}
    line = insert(connection, schema.lines, **columns)
    if "cells" not in row:
        return
    measure = row["kind"] == "measure"
    cells = dict.fromkeys(_WORDS, "") | row["cells"]
    cells["counted_answer"] = NOT_COUNTED if measure else ""
    connection.execute(sa.insert(schema.plan_cells).values(line_id=line, **cells))
    if measure:
        nothing = {"ore": 0, "quantum": quantum, "origin": "computed"}
        amount = {"line_id": line, "measure": "counted", **nothing}
        insert(connection, schema.amounts, **amount)


_WORDS = tuple(
    column.name
    for column in schema.plan_cells.c
    if isinstance(column.type, sa.Text) and not column.nullable
)

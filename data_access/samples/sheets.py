"""The sections of a package: their conventions, lines and figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.rules import amounts, deviation, formulas
from data_access.samples.package import Package, Row, Table
from data_access.store import schema
from data_access.store.inserting import insert

KINDS = {
    "operating_costs": ("income", "cost", "net", "subtotal", "finance", "group"),
    "investments": ("total", "project", "group"),
    "action_plan": ("measure", "subtotal", "total"),
}
CELLS = (
    "number",
    "operation",
    "description",
    "goal",
    "decided_by",
    "decided_on",
    "planned_or_started",
    "in_operation_on",
    "counted_answer",
)
ORIGIN = "published"


@dataclass(frozen=True)
class Sheet:
    """What the rows of one section share while they are loaded."""

    id: int
    name: str
    row: Row
    decimals: int
    quantum: int
    convention: deviation.Convention

    @property
    def place(self) -> str:
        """Where the section's table stands, as "Bilaga 1, Investeringar"."""
        return f"{self.row['place']}, {self.row['table']}"


def load(
    connection: sa.Connection, report: int, package: Package
) -> dict[tuple[str, str], int]:
    """Write every section; give the lines' ids by section and the file's name."""
    found: dict[tuple[str, str], int] = {}
    for position, row in enumerate(package.table("sections").rows):
        sheet = _section(connection, report, position, row)
        found |= _lines(connection, sheet, package.table(sheet.name))
    return found


def _section(connection: sa.Connection, report: int, position: int, row: Row) -> Sheet:
    decimals = row.integer("decimals")
    try:
        quantum = amounts.quantum_of(row["unit"], decimals)
    except ValueError as error:
        row.fail("decimals", str(error))
    name = row.word("name", schema.SECTIONS)
    convention = _convention(row)
    copied = ("heading", "period_heading", "year_heading", "unit", "place", "rule")
    section = insert(
        connection,
        schema.sections,
        report_id=report,
        name=name,
        position=position,
        quantum=quantum,
        **{column: row[column] for column in copied},
        **vars(convention),
    )
    return Sheet(section, name, row, decimals, quantum, convention)


def _convention(row: Row) -> deviation.Convention:
    signs: Sequence[str] = deviation.DEVIATION_SIGNS
    if row["name"] == "investments":
        # "Better" has no meaning where unspent money is neither.
        signs = tuple(sign for sign in signs if "budget" in sign)
    return deviation.Convention(
        row.word("cost_sign", deviation.LEVEL_SIGNS),
        row.word("net_sign", deviation.NET_SIGNS),
        row.word("deviation_sign", signs),
    )


def _lines(
    connection: sa.Connection, sheet: Sheet, table: Table
) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for position, row in enumerate(table.rows):
        line = _line(connection, sheet, position, row)
        if sheet.name == "action_plan":
            _plan_cells(connection, line, row)
        elif (sheet.name, row.filled("line")) in found:
            row.fail("line", "Raden finns redan.")
        else:
            found[sheet.name, row["line"]] = line
        _figures(connection, sheet, line, row, table.titles)
    if found:
        _parents(connection, sheet, table, found)
    return found


def _line(connection: sa.Connection, sheet: Sheet, position: int, row: Row) -> int:
    plan = sheet.name == "action_plan"
    return insert(
        connection,
        schema.lines,
        section_id=sheet.id,
        position=position,
        label=row.filled("label"),
        kind=row.word("kind", KINDS[sheet.name]),
        note="" if plan else row["note"],
        whole=plan or row.word("whole", ("ja", "nej")) == "ja",
    )


def _parents(
    connection: sa.Connection,
    sheet: Sheet,
    table: Table,
    found: Mapping[tuple[str, str], int],
) -> None:
    """Hang the lines on each other, once all are there: a sum may stand last."""
    parents = {row["line"]: row["parent"] for row in table.rows}
    lines = schema.lines
    for row in table.rows:
        if not row["parent"]:
            continue
        _refuse_parent(row, parents)
        connection.execute(
            sa.update(lines)
            .where(lines.c.id == found[sheet.name, row["line"]])
            .values(parent_id=found[sheet.name, row["parent"]])
        )


def _refuse_parent(row: Row, parents: Mapping[str, str]) -> None:
    """Refuse a parent that does not exist, or that hangs on the row itself."""
    if row["parent"] not in parents:
        row.fail("parent", f"Raden ”{row['parent']}” finns inte.")
    seen, up = {row["line"]}, row["parent"]
    while up:
        if up in seen:
            row.fail("parent", "Raden hänger på sig själv.")
        seen.add(up)
        up = parents.get(up, "")


def _plan_cells(connection: sa.Connection, line: int, row: Row) -> None:
    insert(
        connection,
        schema.plan_cells,
        line_id=line,
        group=row.integer("group") if row["group"] else None,
        **{column: row[column] for column in CELLS},
    )


def _figures(
    connection: sa.Connection,
    sheet: Sheet,
    line: int,
    row: Row,
    titles: Mapping[str, str],
) -> None:
    # A row with a place of its own stands outside the table: it has no cells
    # but those it fills. In the table a blank cell is printed, and is kept.
    own_place = row.cells.get("place", "")
    for measure in formulas.MEASURES[sheet.name]:
        if measure not in titles or (own_place and not row[measure]):
            continue
        table_place = f"{sheet.place}, rad {_named(row)}, kolumn {titles[measure]}"
        values = _figure(sheet, row, measure) | {
            "line_id": line,
            "origin": ORIGIN,
            "place": own_place or table_place,
        }
        if measure in schema.PART_KINDS:
            table = schema.appropriation_parts
            insert(connection, table, kind=measure, position=0, **values)
        else:
            insert(connection, schema.amounts, measure=measure, **values)


def _figure(sheet: Sheet, row: Row, measure: str) -> dict[str, Any]:
    if not row[measure]:
        return {"ore": None, "quantum": sheet.quantum, "printed": ""}
    ore, quantum = row.amount(measure, sheet.row["unit"], sheet.decimals)
    internal = deviation.to_internal(
        ore, sheet.name, row["kind"], measure, sheet.convention
    )
    return {"ore": internal, "quantum": quantum, "printed": row[measure]}


def _named(row: Row) -> str:
    """Name a row so that it differs from the others of the table."""
    group = row.cells.get("group", "")
    subtotal = row["kind"] == "subtotal" and group
    return f"{row['label']} grupp {group}" if subtotal else row["label"]

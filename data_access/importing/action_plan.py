"""A printed action plan (handlingsplan) as lines with cells and effects.

Sums are left to the rules, and so is what counts in the forecast: a file cannot
approve a measure.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from data_access.importing.asking import Asker
from data_access.importing.plan import Remark
from data_access.importing.rows import Row
from data_access.importing.sections import (
    ORIGIN,
    Built,
    Context,
    Planned,
    head,
    unit_of,
)
from data_access.loaders.sheets import Section
from data_access.readers.found import Line, Table
from data_access.readers.table.words import simple
from data_access.rules import amounts
from data_access.rules.deviation import Convention
from data_access.rules.lines import Figure

#: Cells by what their heads say, in the order that they are tried.
_CELLS: tuple[tuple[str, str], ...] = (
    ("number", r"löp|^nr\b|nummer"),
    ("in_operation_on", r"driftsätt|i drift"),
    ("planned_or_started", r"planerad|påbörja|\bstatus\b"),
    ("counted_answer", r"ingår|ja ?/ ?nej"),
    ("decided_on", r"datum"),
    ("decided_by", r"förvaltning eller|beslut"),
    ("goal", r"\bmål\b|\bev\.? ?mål"),
    ("operation", r"verksamhet|enhet|område|berörs"),
    ("description", r"åtgärd|beskrivning"),
)
_COUNTED = re.compile(r"ingår|belopp|räknas|beaktas")
_REALISED = re.compile(r"realisera|utfall|uppnådd")
_NUMBER = re.compile(r"(\d+)(?:[.:](\d+))?")
_EFFECTS = ("effect_0", "effect_1", "effect_2", "effect_3")
_SETTLED = (
    "Filen säger att {} ingår i prognosen. Beloppet räknas först när åtgärden är "
    "säkerställd eller godkänd: ange det på sidan Handlingsplan."
)
_TOO_MANY = "Fler än fyra års effekter sparas inte."
#: Texts in columns that have no cell here.
_COLUMN = "”{}” har ingen plats i handlingsplanen, och sparas inte."


def build(table: Table, context: Context, asker: Asker) -> Built:
    """Build the section of the action plan."""
    unit = unit_of(table, asker)
    cells = _cells(table)
    effects, counted, remarks = _amounts(table, cells)
    lines: list[Planned] = []
    for row in table.rows:
        if row.role != "line":
            continue
        texts = {name: row.texts[at].strip() for name, at in cells.items()}
        if not any(texts.values()) and not row.label:
            continue  # a row of the form that nobody has begun
        texts["number"] = _numbered(texts.get("number", ""), row, lines)
        figures = dict(_figures(row, effects, unit, context.file))
        lines.append(
            Planned(
                Row(texts["number"], "measure"),
                figures,
                {k: v for k, v in texts.items() if k != "counted_answer"},
                int(_NUMBER.match(texts["number"])[1]),  # type: ignore[index]
            )
        )
        known = context.counted.get(texts["number"], 0)
        remarks += _of_counted(row, counted, known)
    heads = {name: head(table, at) for name, at in {**cells, **effects}.items()}
    remarks += _unplaced(table, [*cells.values(), *effects.values(), *counted])
    section = _section(table, unit, context)
    return Built(section, tuple(lines), heads, tuple(remarks))


def _cells(table: Table) -> dict[str, int]:
    """Which column of words is which cell; each is taken once."""
    found: dict[str, int] = {}
    words = [
        at
        for at, column in enumerate(table.columns)
        if column.role in {"label", "code", "text"}
        and all(row.values[at] is None for row in table.rows)
    ]
    for name, pattern in _CELLS:
        for at in words:
            column = table.columns[at]
            if at in found.values():
                continue
            if re.search(pattern, simple(column.name)) or (
                name == "decided_by" and re.search(pattern, simple(column.block))
            ):
                found[name] = at
                break
    labels = [at for at in words if table.columns[at].role == "label"]
    if "description" not in found and labels and labels[0] not in found.values():
        found["description"] = labels[0]
    return found


def _amounts(
    table: Table, cells: Mapping[str, int]
) -> tuple[dict[str, int], list[int], list[Remark]]:
    """The columns of effects by year, and those that count in the forecast."""
    columns = [
        at
        for at in range(len(table.columns))
        if at not in cells.values()
        and table.columns[at].role != "share"
        and any(row.values[at] is not None for row in table.rows)
    ]
    counted = [at for at in columns if _named(table, at, _COUNTED)]
    realised = [at for at in columns if _named(table, at, _REALISED)]
    effects = [at for at in columns if at not in {*counted, *realised}]
    found = dict(zip(_EFFECTS, effects, strict=False))
    if realised:
        found["realised"] = realised[0]
    remarks = []
    if len(effects) > len(_EFFECTS):
        remarks.append(Remark("ignored", table.place, _TOO_MANY))
    return found, counted, remarks


def _named(table: Table, at: int, pattern: re.Pattern[str]) -> bool:
    column = table.columns[at]
    return bool(pattern.search(simple(f"{column.block} {column.name}")))


def _numbered(number: str, row: Line, lines: Sequence[Planned]) -> str:
    """The measure's number; where none is printed, the next one of its group."""
    found = _NUMBER.search(number) or _NUMBER.match(row.label)
    if found and found[2]:
        return f"{found[1]}.{found[2]}"
    group = int(found[1]) if found else 1
    taken = {each.row.label for each in lines}
    place = next(n for n in range(1, 1000) if f"{group}.{n}" not in taken)
    return f"{group}.{place}"


def _figures(
    row: Line, effects: Mapping[str, int], unit: str, file: str
) -> Iterator[tuple[str, Figure]]:
    for measure, at in effects.items():
        value = row.values[at]
        if value is None:
            continue
        ore = value.ore
        if ore is None and value.number is not None and unit:
            ore = int(value.number * amounts.UNITS[unit])
        if ore is not None:
            place = f"{file}, {value.place}"
            yield measure, Figure(ore, value.quantum, ORIGIN, value.printed, place)


def _of_counted(row: Line, counted: Sequence[int], known: int) -> Iterator[Remark]:
    for at in counted:
        value = row.values[at]
        if value is not None and value.ore and value.ore != known:
            yield Remark("warning", row.place, _SETTLED.format(value.printed))


def _unplaced(table: Table, placed: Sequence[int]) -> Iterator[Remark]:
    for at in range(len(table.columns)):
        if at not in placed and any(row.texts[at] for row in table.rows):
            said = _COLUMN.format(head(table, at))
            yield Remark("ignored", table.place, said)


def _section(table: Table, unit: str, context: Context) -> Section:
    there, known = context.there, unit or "mnkr"
    convention = Convention("positive", "cost_minus_income", "better_positive")
    return Section(
        name="action_plan",
        heading=table.title or (there.heading if there else ""),
        unit=known,
        quantum=_quantum(known, table.decimals),
        place=f"{context.file}, {table.place}",
        rule=there.rule if there else "",
        **vars(there.convention if there else convention),
    )


def _quantum(unit: str, decimals: int) -> int:
    """At least as fine as the form: two decimals of mnkr."""
    return min(
        amounts.quantum_of("mnkr", 2) if unit == "mnkr" else amounts.UNITS[unit],
        max(1, amounts.UNITS[unit] // int(10**decimals)),
    )

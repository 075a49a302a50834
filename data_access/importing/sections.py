"""A printed table of operating costs or investments as lines with figures.

What is printed is turned to the internal sign here, by the convention that the
table's own arithmetic proved, or that a person answered; nowhere else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from data_access.importing import measures, rows
from data_access.importing.asking import NONE, Asker
from data_access.importing.measures import Chosen
from data_access.importing.plan import Remark
from data_access.importing.rows import Row
from data_access.loaders.sheets import Section
from data_access.readers.found import Table, Value
from data_access.records.nouns import LINES
from data_access.records.nouns.words import (
    COST_SIGNS,
    DEVIATION_SIGNS,
    NET_SIGNS,
    UNITS,
)
from data_access.rules import amounts, deviation
from data_access.rules.deviation import Convention
from data_access.rules.formulas import MEASURES
from data_access.rules.lines import Figure

ORIGIN = "published"
#: Printed units as the pages know them, by kronor in one.
_KNOWN_UNITS = {10**9: "mnkr", 10**6: "mnkr", 10**3: "tkr", 1: "kr"}
_LOOSE = ("net", "subtotal", "finance")
_KINDS = (
    ("cost", "kostnader, eller nettokostnader"),
    ("income", "intäkter"),
    ("finance", "belopp med både intäkter och kostnader"),
)
_DIFFERENCES = ("actual_minus_budget", "budget_minus_actual")
_TURNED = (
    "Intäkter skrivs med minus i filen. De sparas som intäkter och visas med plus."
)


@dataclass(frozen=True)
class Context:
    """Where a table is to be saved.

    Attributes:
        file: Its name, for the figures' places.
        months: How many of the year the report's period covers.
        there: The section as it is, if the report has it.
        counted: What its measures count in the forecast, by number: öre.
    """

    file: str
    months: int
    there: Section | None
    counted: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Planned:
    """A line to be: its row in the tree, its figures, and its cells."""

    row: Row
    figures: Mapping[str, Figure] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    group: int | None = None


@dataclass(frozen=True)
class Built:
    """A section as a table prints it.

    Attributes:
        section: How it is printed.
        lines: In printed order; the parents are places among them.
        columns: Measure to the head of its column.
        remarks: What is left out, and why.
    """

    section: Section
    lines: tuple[Planned, ...]
    columns: Mapping[str, str]
    remarks: tuple[Remark, ...] = ()


def build(table: Table, name: str, context: Context, asker: Asker) -> Built:
    """Build a section; where `asker` waits it is not yet to be trusted.

    Args:
        table: As recognised.
        name: operating_costs or investments.
        context: Where it is to be saved.
        asker: Asks what the table does not settle.
    """
    unit = unit_of(table, asker)
    chosen = _columns(table, name, context, asker)
    found = _rows(table, name, chosen, asker)
    convention = _convention(table, name, found, context, asker)
    section = _section(table, name, unit, convention, chosen, context)
    reader = _Reader(table, name, unit, convention, context.file)
    lines = tuple(Planned(row, reader.figures(row, chosen)) for row in found.rows)
    remarks = [*_left_out(table, chosen, found), *reader.said(lines)]
    heads = {m: head(table, at) for m, at in measures.named(chosen)}
    return Built(section, lines, heads, tuple(remarks))


def head(table: Table, column: int) -> str:
    """What a column is called, with its block."""
    told = table.columns[column]
    return f"{told.block} {told.name}".strip() or f"kolumn {column + 1}"


# Unit


def unit_of(table: Table, asker: Asker) -> str:
    """The unit of the table, as pages know it; "" where it must be answered."""
    known = _KNOWN_UNITS.get(table.factor, "")
    if "unit" in table.questions or not known:
        words = "Vilken enhet har beloppen?"
        return asker.ask("unit", words, UNITS)
    return known


# Columns


def _columns(table: Table, name: str, context: Context, asker: Asker) -> list[Chosen]:
    return [
        _answered(table, name, each, asker)
        for each in measures.of_table(table, name, context.months)
    ]


def _answered(table: Table, name: str, chosen: Chosen, asker: Asker) -> Chosen:
    found = "+".join(chosen.measures) or (NONE if chosen.settled else "")
    codes = dict.fromkeys(
        [*([found] if found else []), *chosen.offered, *MEASURES[name], NONE]
    )
    options = [(code, _measure_words(name, code)) for code in codes]
    words = f"Vad är kolumnen ”{head(table, chosen.column)}”?"
    answer = asker.ask(
        f"column.{chosen.column}", words, options, found if chosen.settled else ""
    )
    if answer in {"", NONE}:
        return Chosen(chosen.column, why=chosen.why or "Kolumnen sparas inte.")
    return Chosen(chosen.column, tuple(answer.split("+")))


def _measure_words(name: str, code: str) -> str:
    if code == NONE:
        return "sparas inte"
    fields = [LINES[name].field(each) for each in code.split("+")]
    return " och ".join(f"{f.block}: {f.label}" if f.block else f.label for f in fields)


# Rows


def _rows(
    table: Table, name: str, chosen: Sequence[Chosen], asker: Asker
) -> rows.Found:
    if measures.is_template(table):
        return _told_apart(table, rows.declared(table, name), asker)
    if name == "investments":
        return rows.investments(table)
    proved = dict(_proved_kinds(table, chosen))
    found = rows.operating(table, proved)
    unknown = [row for row in found.rows if not row.kind]
    if not unknown:
        return found
    answer = _ask_kind(table, unknown, asker)
    told = {row.source: answer for row in unknown if row.source is not None}
    return rows.operating(table, proved | told)


def _told_apart(table: Table, found: rows.Found, asker: Asker) -> rows.Found:
    """Ask what the rows are whose kind nobody has chosen."""
    unknown = [row for row in found.rows if not row.kind]
    if not unknown:
        return found
    answer = _ask_kind(table, unknown, asker)
    told = tuple(replace(r, kind=r.kind or answer) for r in found.rows)
    return replace(found, rows=told)


def _ask_kind(table: Table, unknown: Sequence[Row], asker: Asker) -> str:
    """Ask what rows hold, where it turns their sign; else they are costs."""
    named = ", ".join(f"”{row.label}”" for row in unknown[:3])
    more = f" och {len(unknown) - 3} till" if len(unknown) > 3 else ""
    words = f"Vad är raderna {named}{more}?"
    same = table.sign.costs == "negative" and table.sign.income != "negative"
    return asker.ask("rows", words, _KINDS, "cost" if same else "")


def _proved_kinds(table: Table, chosen: Sequence[Chosen]) -> Iterator[tuple[int, str]]:
    """What rows hold by their own deviation, where plus or minus says better."""
    turn = {"better_positive": 1, "better_negative": -1}.get(table.sign.deviation or "")
    places = dict(measures.named(chosen))
    if not turn or "unit" in table.questions:
        return
    for at, row in enumerate(table.rows):
        told = set()
        for period, actual in (("period", "outcome"), ("year", "forecast")):
            names = (f"deviation_{period}", f"{actual}_{period}", f"budget_{period}")
            ores = [_ore(row.values, places.get(each)) for each in names]
            if None in ores or not ores[0]:
                continue
            difference, plus, minus = (each or 0 for each in ores)
            if abs(difference) == abs(plus - minus):
                told.add("income" if turn * difference == plus - minus else "cost")
        if len(told) == 1:
            yield at, told.pop()


def _ore(values: Sequence[Value | None], at: int | None) -> int | None:
    value = None if at is None else values[at]
    return value.ore if value else None


# Signs


def _convention(
    table: Table, name: str, found: rows.Found, context: Context, asker: Asker
) -> Convention:
    sign = table.sign
    costs = sign.costs or asker.ask(
        "costs", "Hur skrivs en kostnad i tabellen?", COST_SIGNS
    )
    options = [
        each
        for each in DEVIATION_SIGNS
        if name != "investments" or each[0] in _DIFFERENCES
    ]
    there = context.there
    deviations = any(column.role == "deviation" for column in table.columns)
    told = sign.deviation if sign.deviation in dict(options) else None
    if told is None and deviations and _differ(table):
        told = asker.ask("deviation", "Vad betyder plus i en avvikelse?", options)
    told = told or (there.deviation_sign if there else options[0][0])
    return Convention(costs, _net(table, name, found, costs, context, asker), told)


def _differ(table: Table) -> bool:
    """Whether a deviation is anything but 0: else its sign says nothing."""
    columns = [at for at, c in enumerate(table.columns) if c.role == "deviation"]
    return any(
        value.number or value.ore
        for row in table.rows
        for at in columns
        if (value := row.values[at])
    )


def _net(  # noqa: PLR0913, PLR0917 -- what settles it
    table: Table,
    name: str,
    found: rows.Found,
    costs: str,
    context: Context,
    asker: Asker,
) -> str:
    """How a net is printed: proved, or that of costs where it only sums costs."""
    if table.sign.net:
        return table.sign.net
    natural = "income_minus_cost" if costs == "negative" else "cost_minus_income"
    loose = [row for row in found.rows if row.kind in _LOOSE]
    if name == "investments":
        return context.there.net_sign if context.there else natural
    only_costs = all(row.kind in {"cost", "net", "subtotal"} for row in found.rows)
    if not loose or only_costs or costs == "negative":
        return natural
    return asker.ask("net", "Hur skrivs ett netto i tabellen?", NET_SIGNS)


# The section


def _section(  # noqa: PLR0913, PLR0917 -- what it is made of
    table: Table,
    name: str,
    unit: str,
    convention: Convention,
    chosen: Sequence[Chosen],
    context: Context,
) -> Section:
    there = context.there
    made = measures.is_template(table) and name != "operating_costs"
    heads = {} if made else dict(measures.named(chosen))
    blocks = {m: table.columns[at].block for m, at in heads.items()}
    return Section(
        name=name,
        heading=table.title or (there.heading if there else ""),
        unit=unit or "mnkr",
        quantum=_quantum(table, unit),
        place=f"{context.file}, {table.place}",
        rule=there.rule if there else "",
        **vars(convention),
        period_heading=_block(blocks, ("period", "outcome"))
        or (there.period_heading if there else ""),
        year_heading=_block(blocks, ("year", "forecast"))
        or (there.year_heading if there else ""),
    )


def _block(blocks: Mapping[str, str], ends: tuple[str, ...]) -> str:
    return next((b for m, b in blocks.items() if b and m.endswith(ends)), "")


def _quantum(table: Table, unit: str) -> int:
    decimals = table.decimals
    while decimals:
        try:
            return amounts.quantum_of(unit or "mnkr", decimals)
        except ValueError:
            decimals -= 1
    return amounts.UNITS[unit or "mnkr"]


# Figures


@dataclass(frozen=True)
class _Reader:
    """Turns printed figures to those of the store."""

    table: Table
    name: str
    unit: str
    convention: Convention
    file: str

    def figures(self, row: Row, chosen: Sequence[Chosen]) -> dict[str, Figure]:
        """The figures of a line; a blank cell says nothing."""
        if row.source is None:
            return {}
        values = self.table.rows[row.source].values
        return {
            measure: figure
            for measure, at in measures.named(chosen)
            if (value := values[at]) and (figure := self._figure(row, measure, value))
        }

    def _figure(self, row: Row, measure: str, value: Value) -> Figure | None:
        ore, quantum = value.ore, value.quantum
        if ore is None and value.number is not None and self.unit:
            ore = int(value.number * amounts.UNITS[self.unit])
            quantum = _quantum(self.table, self.unit)
        if ore is None:
            return None
        turn = self._turn(row.kind, measure)
        internal = turn * deviation.to_internal(
            ore, self.name, row.kind, measure, self.convention
        )
        printed = value.printed if turn == 1 else None
        return Figure(internal, quantum, ORIGIN, printed, f"{self.file}, {value.place}")

    def _turn(self, kind: str, measure: str) -> int:
        """−1 where the file prints income as minus, which no section does."""
        if self.table.sign.income != "negative" or kind != "income":
            return 1
        plain = self.convention.deviation_sign in _DIFFERENCES
        return 1 if deviation.is_deviation(measure) and not plain else -1

    def said(self, lines: Sequence[Planned]) -> Iterator[Remark]:
        """What a person should know of the signs."""
        if any(self._turn(each.row.kind, "") < 0 for each in lines):
            yield Remark("info", self.table.place, _TURNED)


def _left_out(
    table: Table, chosen: Sequence[Chosen], found: rows.Found
) -> Iterator[Remark]:
    for each in chosen:
        if not each.measures:
            name = head(table, each.column)
            yield Remark("ignored", table.place, f"”{name}”: {each.why}")
    for at, why in found.left_out.items():
        row = table.rows[at]
        yield Remark(
            "ignored", row.place, f"”{row.label}”: {why}" if row.label else why
        )

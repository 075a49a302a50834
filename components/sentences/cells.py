"""Cells of a frame, as a sentence or a table prints them."""

from components import numbers, texts
from components.rows import Row, known

#: Quantum of derived paces: 0,01 mnkr, in öre.
PACE_QUANTUM = 1_000_000


def printed(row: Row, name: str, unit: str, *, signed: bool = False) -> str:
    """A figure as the source prints it, in the unit chosen."""
    return numbers.amount(
        known(row[f"{name}_shown"]),
        unit,
        known(row[f"{name}_quantum"]),
        signed=signed,
    )


def figure(row: Row, name: str, unit: str) -> str:
    """A figure with its unit, or that it is missing.

    What is derived from published figures is no finer than they are.
    """
    ore = known(row[name])
    if ore is None:
        return texts.MISSING
    quantum = known(row.get(f"{name}_quantum", row["appropriation_quantum"]))
    return numbers.with_unit(ore, unit, quantum)


def monthly(ore: int | None, unit: str) -> str:
    """A pace with its unit: 1,98 mnkr per månad."""
    if ore is None:
        return texts.MISSING
    return f"{paced(ore, unit)}{numbers.SPACE}{texts.PER_MONTH.format(unit)}"


def paced(ore: int | None, unit: str) -> str:
    """A pace (öre a month), to 0,01 mnkr."""
    return numbers.amount(ore, unit, PACE_QUANTUM)


def measure(name: str) -> str:
    """A measure in the annex's words."""
    return texts.MEASURES[name]

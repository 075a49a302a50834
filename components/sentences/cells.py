"""Cells and rows of a frame, as a sentence or a table prints them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components import numbers, texts

Row = Mapping[str, Any]

#: Quantum of derived paces: 0,01 mnkr, in öre.
PACE_QUANTUM = 1_000_000


def known(value: Any) -> int | None:  # noqa: ANN401 -- a cell of a frame
    """A cell as an int, or ``None`` where the figure is missing."""
    return None if pd.isna(value) else int(value)


def is_said(row: Row, name: str) -> bool:
    """Whether the source has something in that cell."""
    return known(row[name]) is not None


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


def net_row(frame: pd.DataFrame) -> Row | None:
    """The row that holds the net of the operating costs, if there is one."""
    rows = frame[frame["kind"] == "net"]
    return None if rows.empty else rows.iloc[-1].to_dict()


def total_row(frame: pd.DataFrame) -> Row | None:
    """The row that sums the investments, if there is one."""
    rows = frame[frame["kind"] == "total"]
    return None if rows.empty else rows.iloc[0].to_dict()


def top_lines(frame: pd.DataFrame) -> pd.DataFrame:
    """The income and cost lines that the net is made of."""
    return frame[(frame["level"] == 0) & frame["kind"].isin(["income", "cost"])]


def measure(name: str) -> str:
    """A measure in the annex's words."""
    return texts.MEASURES[name]

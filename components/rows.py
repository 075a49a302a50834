"""Rows of a frame: finding them, and reading their cells."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

Row = Mapping[Hashable, Any]


def known(value: Any) -> int | None:  # noqa: ANN401 -- a cell of a frame
    """A cell as an int, or ``None`` where the figure is missing."""
    return None if pd.isna(value) else int(value)


def is_said(row: Row, name: str) -> bool:
    """Whether the source has a figure in that cell."""
    return known(row[name]) is not None


def all_of(frame: pd.DataFrame) -> list[Row]:
    """Every row, in printed order."""
    return list(frame.to_dict("records"))


def net(frame: pd.DataFrame) -> Row | None:
    """The row that holds the net of the operating costs, if there is one."""
    found = frame[frame["kind"] == "net"]
    return None if found.empty else found.iloc[-1].to_dict()


def total(frame: pd.DataFrame) -> Row | None:
    """The row that sums its section, if there is one."""
    found = frame[frame["kind"] == "total"]
    return None if found.empty else found.iloc[0].to_dict()


def measures(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of an action plan that hold a measure."""
    return frame[frame["is_measure"]]


def top(frame: pd.DataFrame) -> list[Row]:
    """The income and cost lines that the net is made of."""
    return all_of(frame[(frame["level"] == 0) & frame["kind"].isin(["income", "cost"])])


def anything(frame: pd.DataFrame, measures: Iterable[str]) -> bool:
    """Whether any of the measures is known of any row."""
    return bool(frame[list(measures)].notna().any(axis=None))

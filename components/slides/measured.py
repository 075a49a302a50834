"""How much a slide holds: few points, few rows, and words that are read from afar."""

import copy
from collections.abc import Sequence

import pandas as pd

from components import texts, theme
from components.figures.notation import Figure

#: How many lines a chart on a slide has.
_LINES = 3


def few(said: Sequence[str], most: int) -> list[str]:
    """So many points as a slide holds; the last says how many there are more."""
    if len(said) <= most:
        return list(said)
    return [*said[: most - 1], texts.MORE_POINTS.format(len(said) - most + 1)]


def chief(lines: pd.DataFrame) -> pd.DataFrame:
    """The net and the lines that it is made of, the largest where they are many."""
    top = lines[lines["level"] == 0]
    made_of = top[top["kind"] != "net"]
    size = made_of["deviation_year"].fillna(made_of["deviation_period"]).abs()
    kept = size.sort_values(ascending=False).index[: _LINES - 1]
    return top[(top["kind"] == "net") | top.index.isin(kept)]


def large(figure: Figure) -> Figure:
    """The figure with all of its words in the larger type."""
    found = copy.deepcopy(figure)
    for label in found["layout"].get("annotations", ()):
        label["font"]["size"] = theme.SIZE
    return found

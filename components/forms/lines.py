"""What the forms of every section's lines share."""

from collections.abc import Sequence

import pandas as pd

from components import rows, sentences
from data_access import Record

#: Id and words of each row that may be named.
Choices = list[tuple[int, str]]


def choices(records: Sequence[Record]) -> Choices:
    """Lines to choose among, deeper ones set in."""
    return [
        (record.id, f"{'– ' * record.level}{record.values['label']}")
        for record in records
    ]


def computed(
    frame: pd.DataFrame, measures: Sequence[str], unit: str
) -> dict[tuple[int, str], str]:
    """What the rules give where nothing is typed: text by line and measure."""
    return {
        (int(row["line"]), measure): sentences.printed(row, measure, unit)
        for row in rows.all_of(frame)
        for measure in measures
        if row[f"{measure}_origin"] == "computed"
    }

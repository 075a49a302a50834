"""The action plan (handlingsplan) of a report as a frame."""

import pandas as pd

from data_access.loaders import frames
from data_access.loaders.sheets import CELLS, Sheet
from data_access.rules.action_plan import is_measure

SECTION = "action_plan"


def frame(sheet: Sheet | None) -> pd.DataFrame:
    """One row a measure, subtotal or total, in printed order; amounts in öre.

    Adds ``group`` (missing for the total) and the text cells verbatim, blank as
    "": number, operation, description, goal, decided_by, decided_on,
    planned_or_started, in_operation_on, counted_answer; and ``is_measure``,
    which numbered rows that hold no measure are not.
    """
    found = frames.columns(SECTION, sheet)
    lines = sheet.lines if sheet else []
    found["group"] = frames.ore(line.group for line in lines)
    for cell in CELLS:
        found[cell] = frames.words(line.cells[cell] for line in lines)
    found["is_measure"] = pd.Series(
        [is_measure(line.kind, line.cells["description"]) for line in lines],
        dtype="bool",
    )
    return pd.DataFrame(found)

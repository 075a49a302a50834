"""Operating costs (driftkostnader) of a report as a frame."""

import pandas as pd

from data_access.loaders import frames
from data_access.loaders.sheets import Sheet
from data_access.rules import deviation
from data_access.rules.formulas import computed

SECTION = "operating_costs"


def frame(sheet: Sheet | None, colour_rule: str) -> pd.DataFrame:
    """One row a line; amounts in öre, signs as `rules.deviation` says.

    Adds ``tone_period`` and ``tone_year`` (good, bad or neutral) of the
    deviations, the stated ones before those that the rules give.
    """
    found = frames.columns(SECTION, sheet)
    lines = sheet.lines if sheet else []
    given = computed(SECTION, lines)
    for period in ("period", "year"):
        found[f"tone_{period}"] = frames.words(
            deviation.tone(
                frames.best(line, f"deviation_{period}", given), line.kind, colour_rule
            )
            for line in lines
        )
    return pd.DataFrame(found)

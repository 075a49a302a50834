"""Investments (investeringar) of a report as a frame."""

import pandas as pd

from data_access.loaders import frames
from data_access.loaders.sheets import Sheet
from data_access.rules.formulas import computed
from data_access.rules.investments import completion, difference

SECTION = "investments"


def frame(sheet: Sheet | None) -> pd.DataFrame:
    """One row a line; öre, spending positive, deviation against the appropriation.

    Adds ``tone`` (always neutral: unspent money is neither good nor bad), in
    öre ``remaining`` (appropriation − outcome, kvar av anslag), ``to_spend``
    (forecast − outcome) and ``unspent`` (appropriation − forecast), and as
    shares ``completion_outcome`` and ``completion_forecast``
    (genomförandegrad; missing where the appropriation is 0 or missing).
    """
    found = frames.columns(SECTION, sheet)
    lines = sheet.lines if sheet else []
    given = computed(SECTION, lines)
    funds, spent, planned = (
        [frames.best(line, measure, given) for line in lines]
        for measure in ("appropriation", "outcome", "forecast")
    )
    found["tone"] = frames.words("neutral" for _ in lines)
    found["remaining"] = frames.ore(map(difference, funds, spent))
    found["to_spend"] = frames.ore(map(difference, planned, spent))
    found["unspent"] = frames.ore(map(difference, funds, planned))
    found["completion_outcome"] = _shares(map(completion, spent, funds))
    found["completion_forecast"] = _shares(map(completion, planned, funds))
    return pd.DataFrame(found)


def _shares(values: "map[float | None]") -> pd.Series:
    return pd.Series(list(values), dtype="float64")

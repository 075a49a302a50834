"""The causes of a deviation on a page, with the rest that none explains."""

from collections.abc import Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import causes as reckoned
from components import tables, texts
from data_access import Cause


def section(
    lines: pd.DataFrame, causes: Sequence[Cause], unit: str
) -> Component | None:
    """The causes of the period's and the year's deviation, each with its rest."""
    told = [tables.of(table) for table in reckoned.tables(lines, causes, unit)]
    if not told:
        return None
    return html.Section([html.H2(texts.CAUSES, id="orsaker"), *told])

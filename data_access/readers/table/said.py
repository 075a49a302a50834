"""What a table's own title says of its signs, as workbooks made by Uppsikt do.

It settles what the arithmetic leaves open, and nothing else: figures that say
otherwise stand.
"""

import re

from data_access.readers.found import Sign
from data_access.readers.table.words import simple

#: Written by `importing.template`, read here.
SAID = (
    "Så läses beloppen: {unit}; kostnad med {costs}; netto {net}; avvikelse {deviation}"
)
_SAYS = re.compile(r"^så läses beloppen:")
_COSTS = re.compile(r"kostnad med (plus|minus)")
_NETS = {
    "netto kostnader - intäkter": "cost_minus_income",
    "netto intäkter - kostnader": "income_minus_cost",
}
_DEVIATIONS = {
    "avvikelse plus är bättre": "better_positive",
    "avvikelse minus är bättre": "better_negative",
    "avvikelse utfall - budget": "actual_minus_budget",
    "avvikelse budget - utfall": "budget_minus_actual",
}


def says(text: str) -> bool:
    """Whether a line is one that says how amounts are read."""
    return bool(_SAYS.match(simple(text)))


def settled(sign: Sign, lines: list[str]) -> Sign:
    """The signs of a table, with what its title says where its sums do not."""
    told = [simple(line).replace("−", "-") for line in lines if says(line)]
    if not told:
        return sign
    costs = _COSTS.search(told[0])
    return Sign(
        sign.costs or (costs and _PLUS[costs[1]]) or None,
        sign.deviation or _named(told[0], _DEVIATIONS),
        sign.net or _named(told[0], _NETS),
        sign.income,
    )


_PLUS = {"plus": "positive", "minus": "negative"}


def _named(text: str, codes: dict[str, str]) -> str | None:
    return next((code for words, code in codes.items() if words in text), None)

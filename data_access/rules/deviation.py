"""All sign rules: from a source's own signs to the internal ones, and back.

Internally, in whole öre:

* operating costs: income is positive, cost is negative, net is their sum, and
  a deviation (avvikelse) is actual − budget: positive is always better;
* investments: spending is positive and a deviation is outcome (or forecast) −
  appropriation (anslag): negative is money not spent, neither good nor bad;
* action plan: an effect that improves the result is positive.

A source prints costs, net and deviations as it likes; that is its
`Convention`. Every rule here is a factor of 1 or −1, so the same factor leads
in and out.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["good", "bad", "neutral"]

LEVEL_SIGNS = ("positive", "negative")
NET_SIGNS = ("cost_minus_income", "income_minus_cost")
DEVIATION_SIGNS = (
    "better_positive",
    "better_negative",
    "actual_minus_budget",
    "budget_minus_actual",
)


@dataclass(frozen=True)
class Convention:
    """How a source prints one section.

    Attributes:
        cost_sign: "positive" or "negative": the sign of a cost, or of spending.
        net_sign: "cost_minus_income" (a net cost is positive) or
            "income_minus_cost".
        deviation_sign: "better_positive" or "better_negative" say what the sign
            means whatever the row; "actual_minus_budget" or
            "budget_minus_actual" are plain differences of the printed levels.
            Investments have only the two differences.
    """

    cost_sign: str
    net_sign: str
    deviation_sign: str


def is_deviation(measure: str) -> bool:
    """Tell whether a measure is a difference rather than a level."""
    return measure.startswith("deviation")


def factor(section: str, kind: str, measure: str, convention: Convention) -> int:
    """Give the factor (1 or −1) between the printed and the internal sign."""
    if section == "action_plan":
        return 1
    level = _level_factor(section, kind, convention)
    if not is_deviation(measure):
        return level
    return {
        "better_positive": 1,
        "better_negative": -1,
        "actual_minus_budget": level,
        "budget_minus_actual": -level,
    }[convention.deviation_sign]


def _level_factor(section: str, kind: str, convention: Convention) -> int:
    if section == "investments":
        return 1 if convention.cost_sign == "positive" else -1
    if kind == "income":
        return 1
    if kind == "cost":
        return -1 if convention.cost_sign == "positive" else 1
    # Net, subtotals and financial items hold income and cost alike.
    return -1 if convention.net_sign == "cost_minus_income" else 1


def to_internal(
    ore: int, section: str, kind: str, measure: str, convention: Convention
) -> int:
    """Turn a printed amount (öre, the source's sign) into the internal sign."""
    return factor(section, kind, measure, convention) * ore


def to_shown(
    ore: int, section: str, kind: str, measure: str, convention: Convention
) -> int:
    """Turn an internal amount (öre) into the sign that the source prints."""
    return factor(section, kind, measure, convention) * ore


def operating(actual: int, budget: int) -> int:
    """Deviation of an operating line: actual − budget, positive is better."""
    return actual - budget


def investment(spent: int, appropriation: int) -> int:
    """Deviation of an investment: outcome or forecast − appropriation."""
    return spent - appropriation


def tone(deviation: int | None, kind: str, colour_rule: str) -> Tone:
    """Say whether an operating deviation (öre, internal sign) is good or bad.

    Where a board has a net appropriation ("net"), only the net line is judged;
    where income and cost are budgeted gross ("gross"), each line is. Exactly 0
    is neither over nor under.
    """
    if not deviation or (colour_rule == "net" and kind != "net"):
        return "neutral"
    return "good" if deviation > 0 else "bad"

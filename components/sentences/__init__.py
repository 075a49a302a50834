"""What the figures say, in Swedish sentences computed from the same frames.

A sentence carries its number and its doubt, and never a colour or a sign of
its own: signs come with the figures, better and worse from the rules.
"""

from components.sentences.action_plan import (
    action_plan,
    effects_summary,
    empty_plan,
)
from components.sentences.bridge import (
    bridge_scenarios,
    bridge_summary,
    unexplained,
)
from components.sentences.cells import (
    PACE_QUANTUM,
    figure,
    measure,
    monthly,
    paced,
    printed,
)
from components.sentences.investments import (
    completion,
    investment_scenarios,
    investment_signs,
    investments,
    investments_summary,
    use_word,
)
from components.sentences.operating_costs import (
    balance,
    compared,
    operating_costs,
    operating_signs,
    operating_summary,
    scenarios,
    turnover,
    turnover_change,
)
from components.sentences.paces import (
    fastest_pace,
    investments_pace,
    pace,
    pace_scenarios,
)
from components.sentences.reconciliation import (
    reconciliation,
    reconciliation_word,
)
from components.sentences.reports import (
    caption,
    dated,
    day,
    full_year,
    occasion,
    occasion_in_year,
    period,
    rest_of_year,
    short_period,
    sign,
    signs,
    status,
    unit,
    until,
    who,
)
from components.sentences.values import change, field_words, value
from components.sentences.versions import (
    difference,
    difference_field,
    first_differences,
    row_words,
    shortened,
    version_status,
)

__all__ = [
    "PACE_QUANTUM",
    "action_plan",
    "balance",
    "bridge_scenarios",
    "bridge_summary",
    "caption",
    "change",
    "compared",
    "completion",
    "dated",
    "day",
    "difference",
    "difference_field",
    "effects_summary",
    "empty_plan",
    "fastest_pace",
    "field_words",
    "figure",
    "first_differences",
    "full_year",
    "investment_scenarios",
    "investment_signs",
    "investments",
    "investments_pace",
    "investments_summary",
    "measure",
    "monthly",
    "occasion",
    "occasion_in_year",
    "operating_costs",
    "operating_signs",
    "operating_summary",
    "pace",
    "pace_scenarios",
    "paced",
    "period",
    "printed",
    "reconciliation",
    "reconciliation_word",
    "rest_of_year",
    "row_words",
    "scenarios",
    "short_period",
    "shortened",
    "sign",
    "signs",
    "status",
    "turnover",
    "turnover_change",
    "unexplained",
    "unit",
    "until",
    "use_word",
    "value",
    "version_status",
    "who",
]

"""The pages, in the order of the menu."""

from components.pages import (
    about,
    accessibility,
    action_plan,
    assignments,
    buyers,
    calendar,
    goals,
    imports,
    inquiries,
    investments,
    log,
    mapping,
    month,
    operating_costs,
    operations,
    overview,
    reconciliation,
    report,
    settings,
    year_change,
)

#: What the menu shows.
MENU = (
    overview,
    operating_costs,
    investments,
    action_plan,
    month,
    imports,
    goals,
    operations,
    assignments,
    inquiries,
    calendar,
    reconciliation,
    report,
)

#: What the foot of every page links to.
FOOT = (buyers, year_change, mapping, settings, log, accessibility, about)

PAGES = (*MENU, *FOOT)

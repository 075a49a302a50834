"""The pages, in the order of the menu."""

from components.pages import (
    about,
    accessibility,
    action_plan,
    assignments,
    buyers,
    calendar,
    forecast,
    goals,
    imports,
    inquiries,
    investments,
    log,
    mapping,
    meeting,
    month,
    month_report,
    operating_costs,
    operations,
    overview,
    papers,
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
    forecast,
    month,
    imports,
    goals,
    operations,
    assignments,
    inquiries,
    calendar,
    meeting,
    reconciliation,
    report,
    papers,
)

#: What the foot of every page links to.
FOOT = (month_report, buyers, year_change, mapping, settings, log, accessibility, about)

PAGES = (*MENU, *FOOT)

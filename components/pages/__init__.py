"""The pages, in the order of the menu."""

from components.pages import (
    about,
    accessibility,
    action_plan,
    investments,
    operating_costs,
    overview,
    reconciliation,
)

#: What the menu shows.
MENU = (overview, operating_costs, investments, action_plan, reconciliation)

#: What the foot of every page links to.
FOOT = (accessibility, about)

PAGES = (*MENU, *FOOT)

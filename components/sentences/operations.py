"""How far a board's plans have come."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components import texts
from components.sentences.reports import day
from data_access import Record


@dataclass(frozen=True)
class Plan:
    """A plan with its phases in order, and the activities of each by its number."""

    record: Record
    phases: Sequence[Record]
    activities: Mapping[int, Sequence[Record]]

    @property
    def every(self) -> list[Record]:
        """The activities of all its phases."""
        return [one for phase in self.phases for one in self.activities[phase.id]]


def operations(plans: Sequence[Plan], briefings: Sequence[Record]) -> str:
    """The page's message: how far the plans have come, else the latest report."""
    if every := [one for plan in plans for one in plan.every]:
        return progress(every)
    if plans:
        return _unfilled(plans[0])
    if briefings:
        latest = briefings[-1].values
        return texts.LATEST_BRIEFING.format(latest["title"], _day(latest["dated"]))
    return texts.NO_OPERATIONS


def progress(activities: Sequence[Record]) -> str:
    """3 av 7 aktiviteter är klara, 2 är påbörjade."""
    if not activities:
        return texts.NO_ACTIVITIES
    number = count(activities)
    said = texts.ACTIVITIES_DONE.format(number["done"], len(activities))
    if number["started"] == 1:
        return texts.ACTIVITY_STARTED.format(said)
    if number["started"]:
        return texts.ACTIVITIES_STARTED.format(said, number["started"])
    return said


def phase_progress(activities: Sequence[Record]) -> str:
    """2 av 3 klara."""
    if not activities:
        return texts.NO_ACTIVITIES
    return texts.DONE_OF.format(count(activities)["done"], len(activities))


def count(activities: Sequence[Record]) -> Counter[str]:
    """How many activities there are of each status."""
    return Counter(str(one.values["status"]) for one in activities)


def _unfilled(plan: Plan) -> str:
    name, phases = plan.record.values["name"], len(plan.phases)
    if not phases:
        return texts.PLAN_ALONE.format(name)
    if phases == 1:
        return texts.PLAN_PHASE.format(name)
    return texts.PLAN_PHASES.format(name, phases)


def _day(when: object) -> str:
    return day(when) if isinstance(when, date) else ""

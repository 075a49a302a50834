"""What the year change (årsskifte) says: what is left, asked for, and granted."""

from collections.abc import Sequence

from components import numbers, texts
from data_access.loaders.year_change import Project
from data_access.rules.year_change import Carried, total


def known(projects: Sequence[Project]) -> list[Project]:
    """The projects whose appropriation and outcome the closing tells."""
    return [project for project in projects if project.money is not None]


def whole(projects: Sequence[Project]) -> Carried:
    """The projects summed, as far as they are known."""
    return total(project.money for project in projects if project.money is not None)


def waiting(projects: Sequence[Project]) -> int:
    """What is asked for and not decided on."""
    return sum(project.waiting for project in projects)


def quantum(projects: Sequence[Project]) -> int | None:
    """How finely the sum is known: as its coarsest part."""
    return max((project.quantum for project in known(projects)), default=None)


def year_change(projects: Sequence[Project], unit: str) -> str:
    """The message: 3,0 av begärda 4,6 mnkr beviljade; 1,6 förfaller."""
    money, step = whole(projects), quantum(projects)
    left, waits = _number(money.unspent, unit, step), waiting(projects)
    if money.unspent <= 0 and not money.asked:
        return texts.CHANGE_NOTHING_LEFT
    if not money.asked and money.granted is None:
        return texts.CHANGE_NOT_ASKED.format(_whole(money.unspent, unit, step))
    asked = _whole(money.asked or 0, unit, step)
    if money.granted is None:
        said = _number(money.asked or 0, unit, step)
        return texts.CHANGE_ASKED.format(said, f"{left}{numbers.SPACE}{unit}")
    granted = _number(money.granted, unit, step)
    if waits:
        said = _number(waits, unit, step)
        return texts.CHANGE_WAITING.format(granted, asked, said)
    lapsed = _number(money.lapsed or 0, unit, step)
    return texts.CHANGE_DECIDED.format(granted, asked, lapsed)


def degree(money: Carried) -> str:
    """How much of the appropriation was used: 63,2 %."""
    return numbers.percent(money.degree, places=1)


def _number(ore: int, unit: str, step: int | None) -> str:
    return numbers.amount(ore, unit, step)


def _whole(ore: int, unit: str, step: int | None) -> str:
    return numbers.with_unit(ore, unit, step)

"""The other sections of a report: investments and action plan; what comes of them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from data_access.demo.accounting import TKR
from data_access.demo.boards import Board
from data_access.demo.contents import CarryOver, Line, Number
from data_access.demo.courses import ENDS, FORECASTING, Course, Measure
from data_access.demo.drift import foreseen_at
from data_access.demo.investments import PROJECTS, Project
from data_access.demo.municipality import YEARS
from data_access.demo.occasions import Sitting
from data_access.demo.planted import NAMED_ITEMS
from data_access.rules.action_plan import counted

TOTAL = "Investeringar"
_NOTHING = "Inga åtgärder i handlingsplanen"


def investments(board: Board, sitting: Sitting) -> list[Line]:
    """The lines of a report's investments: the total, then its projects."""
    found = [Line(TOTAL, "total")]
    return found + [
        _project(board, project, sitting) for project in _active(board, sitting.year)
    ]


def _active(board: Board, year: int) -> Iterator[Project]:
    for project in PROJECTS[board.slug]:
        if project.appropriation(year) or project.outcome(year, "bokslut"):
            yield project


def _project(board: Board, project: Project, sitting: Sitting) -> Line:
    year, code = sitting.year, sitting.code
    quantum = board.quantum * TKR
    parts = {"original": project.original[_index(year)]}
    if code != "budget" and project.carried(year):
        parts["carried_over"] = project.carried(year)
    figures = _figures(project, sitting) if code in ENDS else {}
    since = project.since(year) if "carried_over" in parts else None
    return Line(
        project.label,
        "project",
        TOTAL,
        {name: Number(tkr * TKR, quantum) for name, tkr in figures.items()},
        {name: Number(tkr * TKR, quantum) for name, tkr in parts.items()},
        {
            "stage": project.stage(year),
            "cause": project.cause if code in ENDS else "",
            "finished": project.stage(year) == "activated",
            "carried_since": since,
        },
    )


def _index(year: int) -> int:
    return YEARS.index(year)


def _figures(project: Project, sitting: Sitting) -> dict[str, int]:
    year, code = sitting.year, sitting.code
    found = {
        "outcome": project.outcome(year, code),
        "forecast": project.forecast(year, code),
        "ordered": project.ordered(year, code),
    }
    if project.calculated and project.decided:
        found |= {
            "total_decided": project.decided,
            "total_estimated": project.estimated or project.decided,
            "accumulated": project.accumulated(year, code),
        }
        if project.running_cost:
            found["running_cost"] = project.running_cost
    return found


def carry_overs(board: Board, sitting: Sitting) -> list[CarryOver]:
    """What is asked and granted of what is left at a closing."""
    if sitting.code != "bokslut":
        return []
    year = sitting.year
    return [
        CarryOver(
            project.label,
            project.unspent[_index(year)] * TKR,
            project.granted(year) * TKR,
            "Arbetet fortsätter nästa år.",
            f"KF § 34, Dnr KS {year + 1}/96",
            date(year + 1, 3, 24),
        )
        for project in _active(board, year)
        if project.unspent[_index(year)]
    ]


# The action plan


def measures(board: Board, course: Course, sitting: Sitting) -> tuple[Measure, ...]:
    """The measures of a report; where none are given, they cover a deficit."""
    if sitting.code in course.measures:
        return course.measures[sitting.code]
    occasion = foreseen_at(sitting)
    deficit = -course.forecast(occasion) - course.changed(occasion)
    if deficit <= 0 or board.regulated:
        return ()
    return (
        Measure(
            1,
            "Återhållsamhet med inköp och vikarier.",
            (deficit, deficit, 0, 0),
            secured=True,
            realised=deficit // 300 * 100,
        ),
    )


def plan(board: Board, course: Course, sitting: Sitting) -> dict[str, Line]:
    """The rows of the form that are filled in, by their number ("1.1")."""
    if sitting.code not in FORECASTING:
        return {}
    given = measures(board, course, sitting)
    named = (board.slug, sitting.year, sitting.code) in NAMED_ITEMS
    if not given and named:
        return {"1.1": Line("1.1", "measure", cells={"description": _NOTHING})}
    found: dict[str, Line] = {}
    for measure in given:
        row = sum(each.cells["group"] == measure.group for each in found.values()) + 1
        number = f"{measure.group}.{row}"
        found[number] = _measure(board, measure, number, sitting)
    return found


def _measure(board: Board, measure: Measure, number: str, sitting: Sitting) -> Line:
    approved = date(sitting.year, max(sitting.months - 1, 1), 12)
    quantum = TKR if board.unit == "tkr" else TKR * 10
    answer = counted(
        measure.effects[0] * TKR,
        secured=measure.secured,
        approved_on=approved if measure.approved else None,
    )
    figures = {
        f"effect_{ahead}": Number(tkr * TKR, quantum)
        for ahead, tkr in enumerate(measure.effects)
    }
    figures["counted"] = Number(answer.ore, quantum, "computed")
    if measure.realised is not None:
        figures["realised"] = Number(measure.realised * TKR, quantum)
    cells: dict[str, Any] = {
        "group": measure.group,
        "number": number,
        "operation": next(iter(board.units.values())),
        "description": measure.description,
        "goal": "Ekonomi i balans",
        "decided_by": measure.decided_by,
        "decided_on": f"{sitting.year}-03-18",
        "planned_or_started": measure.state.capitalize(),
        "in_operation_on": f"{sitting.year}-09-01",
        "counted_answer": answer.answer,
        "owner": "Förvaltningschef",
        "secured": measure.secured,
        "approved_on": approved if measure.approved else None,
    }
    return Line(number, "measure", figures=figures, cells=cells)

"""The operating costs of a report: its lines out of the ledger, and the forecast."""

from collections.abc import Mapping
from datetime import date

from data_access.demo.accounting import TKR, BookedYear, costs, finances
from data_access.demo.boards import CAPITAL, COST, INCOME, REGULATION, Board
from data_access.demo.contents import Cause, Change, Line, Number
from data_access.demo.courses import ENDS, FORECASTING, Course, Effect
from data_access.demo.occasions import Sitting
from data_access.demo.planted import WRONG_SUMS

COSTS, NET = "Kostnader", "Netto"
_BODIES = {
    "volume": "Volymerna blir andra än budgeten räknade med.",
    "price": "Priser och avtal avviker från budgeten.",
    "accrual": "Periodbudgeten är lagd jämnt över året, och verksamheten är det inte.",
    "one_off": "Engångspost.",
    "key": "Fördelningsnyckeln har ändrats.",
    "staffing": "Vakanser och vikarier.",
    "capital": "Investeringar är försenade, och avskrivningarna börjar senare.",
    "other": "Resultatet regleras mot taxekollektivet.",
}


def lines(booked: BookedYear, course: Course, sitting: Sitting) -> list[Line]:
    """The lines of a report's operating costs, from the top."""
    board = booked.board
    found = [
        _line(booked, course, sitting, post.label, INCOME)
        for post in board.posts
        if post.kind == INCOME
    ]
    found.append(Line(COSTS, COST, figures=_wrong(board, booked, sitting)))
    found += [
        _line(booked, course, sitting, label, COST, COSTS) for label in costs(board)
    ]
    found += [
        _line(booked, course, sitting, label, "finance") for label in finances(board)
    ]
    return [*found, Line(NET, "net")]


def _line(  # noqa: PLR0913, PLR0917 -- what one line is made of
    booked: BookedYear,
    course: Course,
    sitting: Sitting,
    label: str,
    kind: str,
    parent: str = "",
) -> Line:
    until = sitting.months
    found: dict[str, Number] = {}
    year = booked.sums(label, until=12, scenario="budget")
    if until:
        of_period = booked.sums(label, until=until, scenario="budget")
        found["budget_period"] = Number(of_period, 1, "ledger")
        found["outcome_period"] = Number(booked.sums(label, until=until), 1, "ledger")
    if sitting.code != "bokslut":
        found["budget_year"] = Number(year, 1, "ledger")
    if until and sitting.code != "bokslut":
        change = _forecast(booked.board, course, foreseen_at(sitting))
        ore = year + change.get(label, 0) * TKR
        found["forecast_year"] = Number(ore, booked.board.quantum * TKR)
    changed = _changed(course, sitting) if label == booked.board.driver else None
    return Line(label, kind, parent, found, change=changed)


def foreseen_at(sitting: Sitting) -> str:
    """Which occasion's forecast a report bears: a month's is the last one's."""
    if sitting.code in FORECASTING:
        return sitting.code
    gone = [each for each in FORECASTING if ENDS[each] <= sitting.months]
    return gone[-1] if gone else FORECASTING[0]


def _forecast(board: Board, course: Course, occasion: str) -> Mapping[str, int]:
    """What the forecast differs from the budget by, tkr, by label."""
    place = FORECASTING.index(occasion)
    income, cost = course.forecast_income[place], course.forecast_cost[place]
    capital = course.forecast_capital[place]
    sides = {label: of[place] for label, of in course.forecast_sides.items()}
    driven = cost - capital - sum(sides.values())
    found = {board.earner: income, board.driver: driven, **sides}
    if capital:
        found[CAPITAL] = capital
    if board.regulated:
        found[REGULATION] = -(income + cost)
    return found


def _changed(course: Course, sitting: Sitting) -> Change | None:
    """A cost that may be larger is more negative."""
    if sitting.code not in FORECASTING or not course.changed(sitting.code):
        return None
    return Change(
        -course.changed(sitting.code) * TKR,
        f"KF § 71, Dnr KS {sitting.year}/214",
        date(sitting.year, 6, 15),
        "Finansförvaltningens medel till förfogande",
    )


def _wrong(board: Board, booked: BookedYear, sitting: Sitting) -> Mapping[str, Number]:
    """A sum that somebody has typed, and that is not that of its parts."""
    tkr = WRONG_SUMS.get((board.slug, sitting.year, sitting.code))
    if tkr is None:
        return {}
    whole = sum(booked.sums(label, until=sitting.months) for label in costs(board))
    quantum = board.quantum * TKR
    rounded = (whole + tkr * TKR) // quantum * quantum
    return {"outcome_period": Number(rounded, quantum)}


# Causes


def causes(booked: BookedYear, course: Course, sitting: Sitting) -> list[Cause]:
    """The causes that a report gives: of the period, then of the year."""
    if sitting.code not in ENDS:
        return []
    given = course.causes.get(sitting.code)
    if given is not None:
        period, year = given
    else:
        period = _whole(booked.board, course, sitting.code, "period")
        year = _whole(booked.board, course, sitting.code, "year")
    found = [_cause(booked.board, "period", each, 1) for each in period]
    found += _seasonal(booked, course, sitting)
    if sitting.code in FORECASTING:
        quantum = booked.board.quantum * TKR
        found += [_cause(booked.board, "year", each, quantum) for each in year]
    return found


def _whole(
    board: Board, course: Course, occasion: str, horizon: str
) -> tuple[Effect, ...]:
    """Causes that explain all of it."""
    place = list(ENDS).index(occasion)
    if horizon == "period":
        income, cost = course.income[place], course.cost[place]
        capital = course.capital[place]
    elif occasion in FORECASTING:
        income = course.forecast_income[place]
        cost = course.forecast_cost[place]
        capital = course.forecast_capital[place]
    else:
        return ()
    of_income, of_cost = course.codes
    found = [Effect(of_income, income=income), Effect(of_cost, cost=cost - capital)]
    if capital:
        found.append(Effect("capital", cost=capital))
    if board.regulated:
        found.append(Effect("other", income=-(income + cost)))
    return tuple(each for each in found if each.income or each.cost)


def _cause(board: Board, horizon: str, effect: Effect, quantum: int) -> Cause:
    line = board.earner if effect.income is not None else board.driver
    if effect.code == "capital":
        line = CAPITAL
    if effect.code == "other" and board.regulated:
        line = REGULATION
    return Cause(
        horizon,
        effect.code,
        line,
        None if effect.income is None else effect.income * TKR,
        None if effect.cost is None else effect.cost * TKR,
        quantum,
        effect.body or _BODIES[effect.code],
    )


def _seasonal(booked: BookedYear, course: Course, sitting: Sitting) -> list[Cause]:
    """What an even budget makes the period deviate by, though nothing differs."""
    board = booked.board
    if not board.straight or sitting.code == "bokslut":
        return []
    place = list(ENDS).index(sitting.code)
    gaps = {
        kind: sum(
            booked.sums(post.label, until=sitting.months)
            - booked.sums(post.label, until=sitting.months, scenario="budget")
            for post in board.posts
            if post.kind == kind
        )
        for kind in (INCOME, COST)
    }
    income = gaps[INCOME] - course.income[place] * TKR
    cost = gaps[COST] - course.cost[place] * TKR
    return [
        Cause("period", "accrual", COSTS, income, cost, 1, _BODIES["accrual"]),
    ]

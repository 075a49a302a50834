"""How a board's year goes: its deviations at each occasion, and its forecasts.

Tkr, internal sign: positive is better than budget. Deviations of a period are
cumulated from January. A board and year that nothing is planted in gets a calm
course, from the seed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from data_access.demo.boards import CAPITAL, COST, Board
from data_access.demo.municipality import YEARS

#: The last month of each occasion: tillfälle 1–3 and bokslut.
ENDS = {"1": 4, "2": 8, "3": 10, "bokslut": 12}
OCCASIONS = tuple(ENDS)
FORECASTING = OCCASIONS[:3]
#: Prices and wages of the years, per mille of the first one.
_PRICES = dict(zip(range(2022, 2027), (1000, 1034, 1068, 1096, 1130), strict=True))

Four = tuple[int, int, int, int]
Three = tuple[int, int, int]
_NOTHING: Four = (0, 0, 0, 0)


@dataclass(frozen=True)
class Effect:
    """A cause (orsak) of a deviation: its code and what it does, tkr.

    ``None`` is a cause that bears no amount.
    """

    code: str
    income: int | None = None
    cost: int | None = None
    body: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure of the action plan (åtgärd); tkr, positive is better.

    Attributes:
        group: 1–4.
        description: What is to be done.
        effects: Of this year and the three next.
        secured: Whether the effect is secured.
        approved: Whether the head of administration has approved it.
        realised: What has come of it; ``None`` of nothing yet.
        state: "planerad" or "påbörjad".
        decided_by: Who decided.
    """

    group: int
    description: str
    effects: tuple[int, ...]
    secured: bool = False
    approved: bool = False
    realised: int | None = None
    state: str = "påbörjad"
    decided_by: str = "Nämnden"

    @property
    def counted(self) -> int:
        """What may count in the forecast."""
        return self.effects[0] if self.secured or self.approved else 0


@dataclass(frozen=True)
class Course:
    """A board's year.

    Attributes:
        income: Deviation of income at tillfälle 1–3 and bokslut.
        cost: Of cost, that of capital included.
        forecast_income: Deviation that is forecast at tillfälle 1–3.
        forecast_cost: Of cost.
        capital: Of ``cost`` what is of capital (kapitalkostnader).
        forecast_capital: Of ``forecast_cost``.
        causes: By occasion, what the report says of the period and of the year;
            where an occasion is missing, the causes explain all.
        codes: The codes of those: of income and of cost.
        measures: By occasion; where it is missing, they cover a deficit.
        change: A budget decided anew in the year: from which occasion, and how
            much more the board may cost.
        one_off: Whether the deviations come in one month of each period.
        sides: Of ``cost`` what is on other lines than the driver's, by label; small.
        forecast_sides: Of ``forecast_cost``.
    """

    income: Four = _NOTHING
    cost: Four = _NOTHING
    forecast_income: Three = (0, 0, 0)
    forecast_cost: Three = (0, 0, 0)
    capital: Four = _NOTHING
    forecast_capital: Three = (0, 0, 0)
    causes: Mapping[str, tuple[tuple[Effect, ...], tuple[Effect, ...]]] = field(
        default_factory=dict
    )
    codes: tuple[str, str] = ("volume", "staffing")
    measures: Mapping[str, tuple[Measure, ...]] = field(default_factory=dict)
    change: tuple[str, int] | None = None
    one_off: bool = False

    sides: Mapping[str, Four] = field(default_factory=dict)
    forecast_sides: Mapping[str, Three] = field(default_factory=dict)

    def period(self, occasion: str) -> int:
        """The net deviation of the period till an occasion."""
        place = OCCASIONS.index(occasion)
        return self.income[place] + self.cost[place]

    def forecast(self, occasion: str) -> int:
        """The net deviation that is forecast for the year, of the first budget."""
        place = FORECASTING.index(occasion)
        return self.forecast_income[place] + self.forecast_cost[place]

    def changed(self, occasion: str) -> int:
        """How much the budget has been raised by an occasion."""
        if self.change is None:
            return 0
        since, tkr = self.change
        return tkr if OCCASIONS.index(occasion) >= OCCASIONS.index(since) else 0


def budget(board: Board, year: int) -> dict[str, int]:
    """What a board's posts may be in a year, tkr; whole hundreds."""
    found = {
        post.label: _rounded(post.tkr * _PRICES[year], 100_000) for post in board.posts
    }
    if board.regulated or board.buyers:
        # Who lives on fees or sales budgets as much income as cost.
        left = sum(found.values()) - found[board.earner]
        found[board.earner] = -left
    return found


def _rounded(number: int, to: int) -> int:
    """To hundreds of tkr: the prices are per mille."""
    return (2 * number + to) // (2 * to) * 100


def calm(board: Board, year: int, seed: int) -> Course:
    """A year in which nothing is worth a signal: small, foreseen, explained."""
    random = Random(f"{seed}:course:{board.slug}:{year}")  # noqa: S311 -- no secret
    size = board.gross * random.randint(20, 50) // 10_000
    last = year == YEARS[-1]
    sign = 1 if last or random.random() < 0.75 else -1
    income, cost = (sign * size * part // 10 for part in (3, 7))
    if board.regulated:
        income, cost = abs(income) * 4, -abs(cost)
    # A forecast misses now and then, less and less; the last year's is not over.
    misses = [0 if last else random.randint(-each, each) for each in (40, 22, 9)]
    missed = [board.gross * each // 10_000 for each in misses]
    way = _way(random)
    earned = _foreseen(income, board.quantum, (0, 0, 0))
    spent = _foreseen(cost, board.quantum, _three(missed))
    return Course(
        income=_path(income, way),
        cost=_path(cost, way),
        forecast_income=earned,
        forecast_cost=_three(
            [
                tkr - board.quantum if tkr + other == 0 else tkr
                for tkr, other in zip(spent, earned, strict=True)
            ]
        ),
    )


def _way(random: Random) -> Three:
    """How much of the year's deviation has come at each occasion, per cent."""
    return (random.randint(15, 45), random.randint(50, 75), random.randint(76, 92))


def with_sides(course: Course, board: Board, year: int, seed: int) -> Course:
    """A course whose other lines of cost deviate a little too, as lines do.

    Nothing of it shows in the sum of the costs. A forecast of nothing stays so.
    """
    random = Random(f"{seed}:sides:{board.slug}:{year}")  # noqa: S311 -- no secret
    amounts = budget(board, year)
    sides = {
        post.label: -amounts[post.label] * random.randint(-4, 4) // 1000
        for post in board.posts
        if post.kind == COST and post.label not in (board.driver, CAPITAL)
    }
    foreseen = {
        label: _three(
            [
                tkr // board.quantum * board.quantum if any(both) else 0
                for both in zip(
                    course.forecast_income, course.forecast_cost, strict=True
                )
            ]
        )
        for label, tkr in sides.items()
    }
    return replace(
        course,
        sides={label: _path(tkr) for label, tkr in sides.items()},
        forecast_sides=foreseen,
    )


def _three(of: Sequence[int]) -> Three:
    return (of[0], of[1], of[2])


def _path(whole: int, way: Three = (30, 62, 80)) -> Four:
    first, second, third = (whole * part // 100 for part in way)
    return (first, second, third, whole)


def _foreseen(whole: int, quantum: int, misses: Three) -> Three:
    """Forecasts that come nearer and nearer; never quite nothing."""
    sign = 1 if whole >= 0 else -1
    found = []
    for part, miss in zip((80, 90, 100), misses, strict=True):
        near = (whole * part // 100 + miss) // quantum * quantum
        found.append(near or sign * quantum)
    return _three(found)

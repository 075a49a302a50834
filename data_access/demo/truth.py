"""What is true of the municipality: what is planted where, and how each year goes.

Told by the generator's own parameters; the rules that look for signals have no
part in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from data_access.demo.accounting import TKR, BookedYear, booked, costs
from data_access.demo.boards import Board
from data_access.demo.courses import FORECASTING, Course, calm, with_sides
from data_access.demo.municipality import NAME, SEED, YEARS, boards
from data_access.demo.occasions import LAST, Sitting, every, of_board
from data_access.demo.planted import (
    PLANTED,
    QUIET,
    SITUATIONS,
    Planted,
)
from data_access.demo.written import COURSES


@dataclass(frozen=True)
class Wanted:
    """Which municipality is made: all of it, or a part to test on.

    Attributes:
        seed: The same gives the same figures.
        only: Short names of boards; all where none is named.
        years: The last ones of `YEARS`.
    """

    seed: int = SEED
    only: tuple[str, ...] = ()
    years: tuple[int, ...] = YEARS

    @property
    def boards(self) -> tuple[Board, ...]:
        """The boards that are wanted."""
        return boards(self.only)

    @property
    def sittings(self) -> list[Sitting]:
        """The occasions of the years."""
        return every(self.years)

    def course(self, board: Board, year: int) -> Course:
        """How a board's year goes."""
        found = COURSES.get((board.slug, year)) or calm(board, year, self.seed)
        return with_sides(found, board, year, self.seed)

    def booked(self, board: Board, year: int) -> BookedYear:
        """A board's ledger of a year."""
        return booked(board, year, self.course(board, year), self.seed)


@dataclass(frozen=True)
class Situation:
    """A situation that is there; ``ore`` is ``None`` where it has no amount."""

    board: str
    year: int
    occasion: str
    situation: str
    words: str
    amount: str
    ore: int | None


@dataclass(frozen=True)
class Foretold:
    """How a year went, and what was forecast of it: öre, + is better than budget.

    ``forecasts`` are of the first budget, by occasion; ``closing`` is ``None`` of a
    year that has none yet.
    """

    board: str
    year: int
    forecasts: Mapping[str, int]
    closing: int | None


@dataclass(frozen=True)
class Truth:
    """All that is known of the municipality.

    Attributes:
        municipality: Its name.
        seed: Of its figures.
        latest: The last occasion: year and code.
        planted: What is where.
        quiet: Boards without anything planted at the last occasion.
        years: How each board's year went.
    """

    municipality: str
    seed: int
    latest: tuple[int, str]
    planted: tuple[Situation, ...]
    quiet: tuple[str, ...]
    years: tuple[Foretold, ...]

    def as_json(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def truth(wanted: Wanted) -> Truth:
    """What is true of the municipality that is wanted."""
    there = {board.slug for board in wanted.boards}
    found = [
        *(each for each in PLANTED if each.board in there and each.year in wanted.years)
    ]
    told = [_told(each) for each in found]
    for board in wanted.boards:
        told += list(_following(wanted, board))
    return Truth(
        NAME,
        wanted.seed,
        LAST,
        tuple(sorted(told, key=lambda t: (t.board, t.year, t.occasion, t.situation))),
        tuple(slug for slug in QUIET if slug in there),
        tuple(_years(wanted)),
    )


def _told(planted: Planted, ore: int | None = None) -> Situation:
    words, amount = SITUATIONS[planted.situation]
    if planted.tkr is not None:
        ore = planted.tkr * TKR
    where = (planted.board, planted.year, planted.occasion, planted.situation)
    return Situation(*where, planted.words or words, amount, ore)


def _following(wanted: Wanted, board: Board) -> Iterator[Situation]:
    """What follows from how a board is made: straight, regulated, or the GSN's pace."""
    for sitting in of_board(board, wanted.sittings):
        if sitting.code not in FORECASTING:
            continue
        place = Planted(board.slug, sitting.year, sitting.code, "")
        course = wanted.course(board, sitting.year)
        if board.regulated:
            income, cost = _foretold(course, sitting.code)
            yield _of(place, "regulated", -(income + cost) * TKR)
        if board.straight:
            yield from _straight(wanted, board, sitting, place, course)
        if (board.slug, sitting.year, sitting.code) == _HURRIED:
            yield _of(place, "pace", _pace(wanted, board, sitting, course))


#: Which report asks for a pace that it has not had.
_HURRIED = ("git", 2026, "2")


def _of(place: Planted, situation: str, ore: int) -> Situation:
    named = Planted(place.board, place.year, place.occasion, situation)
    return _told(named, ore)


def _foretold(course: Course, occasion: str) -> tuple[int, int]:
    place = FORECASTING.index(occasion)
    return course.forecast_income[place], course.forecast_cost[place]


def _straight(
    wanted: Wanted, board: Board, sitting: Sitting, place: Planted, course: Course
) -> Iterator[Situation]:
    book = wanted.booked(board, sitting.year)
    labels = [post.label for post in board.posts]
    budget, outcome = (
        sum(book.sums(each, until=sitting.months, scenario=scenario) for each in labels)
        for scenario in ("budget", "actual")
    )
    yield _of(place, "straight_line", budget)
    deviation = outcome - budget
    material = board.gross * TKR // 100
    if abs(deviation) > material and deviation * course.forecast(sitting.code) < 0:
        yield _of(place, "opposite", deviation)


def _pace(wanted: Wanted, board: Board, sitting: Sitting, course: Course) -> int:
    """The cost a month that the forecast leaves for the rest of the year, öre."""
    book = wanted.booked(board, sitting.year)
    labels = costs(board)
    year = sum(book.sums(each, until=12, scenario="budget") for each in labels)
    gone = sum(book.sums(each, until=sitting.months) for each in labels)
    left = year + _foretold(course, sitting.code)[1] * TKR - gone
    return left // (12 - sitting.months)


def _years(wanted: Wanted) -> Iterator[Foretold]:
    for board in wanted.boards:
        for year in wanted.years:
            course = wanted.course(board, year)
            known: Sequence[str] = [
                sitting.code for sitting in wanted.sittings if sitting.year == year
            ]
            regulated = board.regulated
            yield Foretold(
                board.slug,
                year,
                {
                    code: 0 if regulated else course.forecast(code) * TKR
                    for code in FORECASTING
                    if code in known
                },
                (0 if regulated else course.period("bokslut") * TKR)
                if "bokslut" in known
                else None,
            )

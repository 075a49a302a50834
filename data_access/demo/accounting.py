"""A board's year in its ledger: what each account was to be, and became.

Amounts are whole öre in the internal sign: income +, cost −, by month from
January. The deviations of the course are met exactly at the end of each
occasion's period; between them months are restless.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from data_access.demo import seasons
from data_access.demo.boards import CAPITAL, COST, FINANCE, REGULATION, Board
from data_access.demo.courses import ENDS, OCCASIONS, Course, budget
from data_access.demo.investments import ACCOUNT, PROJECTS
from data_access.demo.municipality import CLOSED_UNTIL, KNOWN_UNTIL, YEARS

#: Öre of a thousand kronor.
TKR = 100_000
BANK = ("1930", "Bank")
#: Accounts of which something is booked in one month and taken back in the next:
#: an invoice that is waited for (uppbokning, periodisering).
_ACCRUED = ("7410", "4630", "4660", "5010")
_ACCRUAL_MONTHS = (2, 6, 9)
#: How much a month may differ, per mille, by the first digit of the account.
_UNREST = {"3": 30, "4": 40, "5": 6, "6": 35, "7": 35}


@dataclass(frozen=True)
class Cell:
    """An account of a board's ledger, or a project of its balance sheet."""

    account: str
    name: str
    project: str = ""


Months = dict[Cell, list[int]]


@dataclass(frozen=True)
class Accrual:
    """What is booked in a month and taken back in the next, öre."""

    cell: Cell
    month: int
    ore: int


@dataclass(frozen=True)
class BookedYear:
    """A board's ledger of a year.

    Attributes:
        board: Whose.
        year: Calendar year.
        known: How many months have an outcome.
        budget: Of every account, twelve months.
        actual: Of every account and project, the months that are known.
        accruals: What of it goes back the month after.
    """

    board: Board
    year: int
    known: int
    budget: Months
    actual: Months
    accruals: Sequence[Accrual]

    def sums(self, label: str, *, until: int, scenario: str = "actual") -> int:
        """A post's amount till the end of a month."""
        of = self.actual if scenario == "actual" else self.budget
        numbers = {
            account.number
            for post in self.board.posts
            if post.label == label
            for account in post.accounts
        }
        return sum(
            sum(months[:until])
            for cell, months in of.items()
            if cell.account in numbers
        )


def booked(board: Board, year: int, course: Course, seed: int) -> BookedYear:
    """A board's year, with the deviations of its course."""
    known = KNOWN_UNTIL if year == YEARS[-1] else seasons.MONTHS
    expected = _spread(board, year, straight=False)
    accruals = list(_accruals(expected))
    actual = {cell: list(months) for cell, months in expected.items()}
    for account, change in _deviations(board, course):
        cell = next(cell for cell in actual if cell.account == account)
        _add(actual[cell], change)
    for cell, months in expected.items():
        random = Random(f"{seed}:{board.slug}:{year}:{cell.account}")  # noqa: S311 -- no secret
        _add(actual[cell], _restless(random, cell, months))
    for each in accruals:
        actual[each.cell][each.month - 1] += each.ore
        actual[each.cell][each.month] -= each.ore
    actual |= dict(_built(board, year))
    shown = {cell: months[:known] for cell, months in actual.items()}
    return BookedYear(
        board,
        year,
        known,
        _spread(board, year, straight=board.straight),
        shown,
        [each for each in accruals if each.month < known],
    )


def closed_months(year: int) -> int:
    """How many months of a year are closed."""
    return CLOSED_UNTIL if year == YEARS[-1] else seasons.MONTHS


def _spread(board: Board, year: int, *, straight: bool) -> Months:
    amounts = budget(board, year)
    return {
        Cell(account.number, account.name): seasons.year(
            ore, "even" if straight else account.season
        )
        for post in board.posts
        for account, ore in zip(
            post.accounts,
            seasons.shares(
                amounts[post.label] * TKR, [each.part for each in post.accounts]
            ),
            strict=True,
        )
    }


def _deviations(board: Board, course: Course) -> Iterator[tuple[str, list[int]]]:
    """What the course adds to which account, month by month."""
    first = {post.label: post.accounts[0].number for post in board.posts}
    apart = [course.capital, *course.sides.values()]
    rest = [cost - sum(of) for cost, *of in zip(course.cost, *apart, strict=True)]
    paths: list[tuple[str, Sequence[int]]] = [
        (board.earner, course.income),
        (board.driver, rest),
        *course.sides.items(),
    ]
    if any(course.capital):
        paths.append((CAPITAL, course.capital))
    if board.regulated:
        both = zip(course.income, course.cost, strict=True)
        paths.append((REGULATION, [-(income + cost) for income, cost in both]))
    for label, path in paths:
        if label in first and any(path):
            yield first[label], _months(path, one_off=course.one_off)


def _months(path: Sequence[int], *, one_off: bool) -> list[int]:
    """A path of cumulated tkr as the öre of each month."""
    found: list[int] = []
    before = 0
    for occasion, tkr in zip(OCCASIONS, path, strict=True):
        count = ENDS[occasion] - len(found)
        weights = [1] + [0] * (count - 1) if one_off else [1] * count
        found += seasons.shares((tkr - before) * TKR, weights)
        before = tkr
    return found


def _add(months: list[int], change: Sequence[int]) -> None:
    for place, ore in enumerate(change):
        months[place] += ore


def _restless(random: Random, cell: Cell, expected: Sequence[int]) -> list[int]:
    """How months differ, so that each occasion's period is as it was to be."""
    per_mille = _UNREST.get(cell.account[0], 0)
    if cell.account.startswith(("79", "699")):
        per_mille = 0
    found: list[int] = []
    for end in ENDS.values():
        found += seasons.unrest(random, expected[len(found) : end], per_mille)
    return found


def _accruals(expected: Months) -> Iterator[Accrual]:
    for cell, months in expected.items():
        if cell.account in _ACCRUED:
            ore = sum(months) // 240 // 100 * 100
            for month in _ACCRUAL_MONTHS:
                yield Accrual(cell, month, ore)


def _built(board: Board, year: int) -> Iterator[tuple[Cell, list[int]]]:
    """What projects use, on the account of what is being built: an asset, so −."""
    number, name = ACCOUNT
    for project in PROJECTS[board.slug]:
        path = [-project.outcome(year, occasion) for occasion in OCCASIONS]
        if any(path):
            yield Cell(number, name, project.code), _months(path, one_off=False)


def kinds(board: Board) -> Mapping[str, str]:
    """The kind of each post by its label."""
    return {post.label: post.kind for post in board.posts}


def costs(board: Board) -> list[str]:
    """The labels of the posts of cost."""
    return [post.label for post in board.posts if post.kind == COST]


def finances(board: Board) -> list[str]:
    """The labels of the financial posts."""
    return [post.label for post in board.posts if post.kind == FINANCE]

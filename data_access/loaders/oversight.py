"""Every board at one occasion: what its report says, and its signals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data_access.loaders.buyers import Buyers
from data_access.loaders.report import Report
from data_access.records.fields import Record
from data_access.rules.selling import Unmatched, unmatched
from data_access.rules.signals import Facts, Signal, in_order

#: Kinds of boards that stand beside the municipality and are not added to it.
BESIDE = frozenset({"company", "federation"})


@dataclass(frozen=True)
class Judged:
    """A report's facts, and what every rule says of them."""

    facts: Facts
    signals: Sequence[Signal]

    @property
    def found(self) -> list[Signal]:
        """The signals that there are: what asks for an answer first, then notes."""
        return in_order(self.signals)


@dataclass(frozen=True)
class Seen:
    """A board at an occasion.

    Attributes:
        slug: In addresses.
        name: In full.
        short: Abbreviated.
        kind: own, joint, company or federation.
        report: ``None`` where it has not come.
        judged: Of that report.
        unmatched: Of a selling board.
    """

    slug: str
    name: str
    short: str
    kind: str
    report: Report | None = None
    judged: Judged | None = None
    unmatched: Unmatched | None = None

    @property
    def is_beside(self) -> bool:
        """Whether it stands beside the municipality."""
        return self.kind in BESIDE


def occasion(reports: Sequence[Report]) -> Report | None:
    """Which occasion all boards are seen at, of those that a selection leaves open.

    A report of the latest one that at least half as many boards have come to as to
    the one that most have: a month that two boards follow is not the municipality's.
    """
    count: dict[tuple[int, int], int] = {}
    for report in reports:
        key = report.year, report.occasion_id
        count[key] = count.get(key, 0) + 1
    most = max(count.values(), default=0)
    wide = [r for r in reports if 2 * count[r.year, r.occasion_id] >= most]
    return max(wide, key=lambda report: report.recency[0], default=None)


def seen(
    boards: Iterable[Record],
    reports: Sequence[Report],
    judged: Mapping[int, Judged],
    buyers: Mapping[int, Buyers],
) -> list[Seen]:
    """Each board with its report, if it has come.

    Args:
        boards: All there are.
        reports: Of one occasion.
        judged: By the report's number.
        buyers: Of the boards that sell, by number.
    """
    by_board = {report.board_id: report for report in reports}
    return [
        _seen(board, by_board.get(board.id), judged, buyers.get(board.id))
        for board in boards
        # A month is followed by those who choose to.
        if board.id in by_board or not _is_month(reports)
    ]


def _is_month(reports: Sequence[Report]) -> bool:
    return any(report.kind == "month" for report in reports)


def _seen(
    board: Record,
    report: Report | None,
    judged: Mapping[int, Judged],
    buyers: Buyers | None,
) -> Seen:
    words = {
        name: str(board.values[name]) for name in ("slug", "name", "short", "kind")
    }
    its = judged.get(report.id) if report else None
    sold = (
        _sold(its.facts, buyers)
        if its and (buyers or words["kind"] == "joint")
        else None
    )
    return Seen(**words, report=report, judged=its, unmatched=sold)


def _sold(facts: Facts, buyers: Buyers | None) -> Unmatched | None:
    income = facts.income
    year = income.forecast_year if facts.left else income.outcome_period
    budgets = [b.amounts.get("budget") for b in buyers.buyers] if buyers else []
    return unmatched(year, income.budget_year, budgets)

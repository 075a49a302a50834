"""What the month's pages know: the ledger, the year before, and the forecast."""

from dataclasses import dataclass

from components import ledger
from components.board_year import Chosen
from components.ledger import Shown
from data_access import Source
from data_access.ledger import deviating
from data_access.ledger.months import SUMS, Course, Months, Post
from data_access.loaders.outlook import Expected, Outlook


@dataclass(frozen=True)
class Monthly:
    """A board's fiscal year with what stands beside it.

    Attributes:
        about: The board.
        year: The fiscal year.
        before: The year before, where it can be held against this one.
        is_short: Whether there is one that cannot: it has not as many months.
        outlook: The official forecast, if any report has one.
        form: How amounts are shown.
    """

    about: Chosen
    year: Months
    before: Months | None
    outlook: Outlook | None
    form: Shown
    is_short: bool = False

    @property
    def unit(self) -> str:
        """Of every amount."""
        return self.form.unit

    def last(self, post: Post) -> Course:
        """The outcome of a line in the year before."""
        return deviating.before_of(self.year, self.before, post)

    def expected(self, post: Post) -> Expected | None:
        """What the official forecast says of a line's year."""
        if self.outlook is None:
            return None
        is_sum = post.level == 0 and post.label == SUMS.get(post.kind)
        return self.outlook.of(post.label, post.kind, is_sum=is_sum)

    @property
    def net(self) -> Post:
        """The line that sums all."""
        return self.year.posts[-1]


def read(source: Source, about: Chosen, form: Shown) -> Monthly | None:
    """All of it for the address's board and year; ``None`` without a ledger."""
    year = ledger.months(source, about)
    if year is None:
        return None
    before = source.year_before(year)
    fits = before is not None and _fits(year, before)
    return Monthly(
        about,
        year,
        before if fits else None,
        source.outlook(about.board.id, year.year),
        form,
        is_short=before is not None and not fits,
    )


def _fits(year: Months, before: Months) -> bool:
    """Whether the year before is known as far as this one is summed up."""
    return len(before.months) == len(year.months) and before.known >= year.shown

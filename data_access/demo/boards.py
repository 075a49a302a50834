"""What a board of the municipality is made of: posts, accounts, objects.

Amounts are thousands of kronor (tkr) of the first year, in the internal sign:
income +, cost −.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

INCOME, COST, FINANCE = "income", "cost", "finance"
INCOMES = "Intäkter"
PERSONNEL = "Personalkostnader"
BOUGHT = "Bidrag och köp av verksamhet"
OTHER = "Övriga kostnader"
CAPITAL = "Kapitalkostnader"
#: What turns a taxed operation's result to 0.
REGULATION = "Reglering av taxekollektivet"


@dataclass(frozen=True)
class Account:
    """An account, its part of its post (per mille) and how its year goes."""

    number: str
    name: str
    part: int
    season: str = "even"


@dataclass(frozen=True)
class Post:
    """A line of a board's operating costs, and the accounts that it is made of.

    Attributes:
        label: Of the line, and of the rules that lead to it.
        kind: income, cost or finance.
        tkr: Of the first year.
        accounts: Their parts sum to 1000.
    """

    label: str
    kind: str
    tkr: int
    accounts: tuple[Account, ...]


@dataclass(frozen=True)
class Board:
    """A board (nämnd), or a company beside them.

    Attributes:
        slug: In addresses.
        name: In full.
        short: Abbreviated.
        posts: From the top.
        units: Objects of responsibility (ansvar), by code.
        services: Objects of operation (verksamhet), by code.
        kind: own, joint or company.
        colour: Which deviations are good or bad.
        unit: Of what it prints.
        straight: Whether its period budget is n/12 of the year.
        regulated: Whether its result is turned to 0 (taxefinansierad).
        driver: The label of the cost that its deviations come from.
        earner: The label of the income that they come from.
        months: Of which it reports beside the three occasions.
        buyers: Who buys of it: name, kind and share (millionths).
    """

    slug: str
    name: str
    short: str
    posts: tuple[Post, ...]
    units: Mapping[str, str]
    services: Mapping[str, str]
    kind: str = "own"
    colour: str = "net"
    unit: str = "mnkr"
    straight: bool = False
    regulated: bool = False
    driver: str = PERSONNEL
    earner: str = INCOMES
    months: tuple[int, ...] = ()
    buyers: Sequence[tuple[str, str, int]] = field(default=())

    @property
    def quantum(self) -> int:
        """Tkr to which it prints: a tenth of a million, or a thousand."""
        return 100 if self.unit == "mnkr" else 1

    @property
    def is_company(self) -> bool:
        """Whether it stands beside the municipality and is not added to it."""
        return self.kind == "company"

    @property
    def gross(self) -> int:
        """The first year's cost, tkr, positive."""
        return -sum(post.tkr for post in self.posts if post.kind == COST)

"""Which line of a report an account, or an object's part of it, belongs to.

A rule names a line by its label, so that it holds for every report of a board.
Rules of objects go first (IT-infrastruktur is an object, not a group of accounts);
of the others the one whose account prefix is longest. What no rule takes stays
without a line, and is shown as such. Accounts are text: 79 takes 7910, not 0790.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Chart = Literal["municipal", "company", "unsettled"]

INCOME, COST, FINANCE = "income", "cost", "finance"

#: Accounts of assets, debts and equity: they are of no line of operating costs.
_BALANCE = ("1", "2")
#: Ends a pattern of objects: every object that begins so.
ANY = "*"


@dataclass(frozen=True)
class Rule:
    """What belongs to a line.

    Attributes:
        line: The line's label.
        kind: income, cost or finance.
        account: How the accounts begin; "" is every account of income and cost,
            in a rule of objects every one that is not of a line of another kind.
        dimension: Number of the object's dimension; 0 for a rule of accounts.
        object: The object's code, or how the codes begin and `ANY`; "" for a
            rule of accounts.
    """

    line: str
    kind: str
    account: str = ""
    dimension: int = 0
    object: str = ""


#: Kommun-Bas, class by class. The local account for internal interest
#: (internränta) is a municipality's own: it gets a rule of its own.
KOMMUN_BAS = (
    Rule("Intäkter", INCOME, "3"),
    Rule("Bidrag och köp av verksamhet", COST, "4"),
    Rule("Personalkostnader", COST, "5"),
    Rule("Övriga kostnader", COST, "6"),
    Rule("Övriga kostnader", COST, "7"),
    Rule("Kapitalkostnader", COST, "79"),
    *(Rule("Finansiella intäkter", FINANCE, a) for a in ("80", "82", "84", "87")),
    *(Rule("Finansiella kostnader", FINANCE, a) for a in ("83", "85", "88")),
)

#: The company plan BAS, to be chosen by a person: class 7 is personnel there.
BAS = (
    Rule("Intäkter", INCOME, "3"),
    Rule("Material, varor och tjänster", COST, "4"),
    Rule("Övriga kostnader", COST, "5"),
    Rule("Övriga kostnader", COST, "6"),
    Rule("Personalkostnader", COST, "7"),
    Rule("Kapitalkostnader", COST, "77"),
    Rule("Kapitalkostnader", COST, "78"),
    Rule("Övriga kostnader", COST, "79"),
    *(Rule("Finansiella intäkter", FINANCE, a) for a in ("80", "81", "82", "83")),
    Rule("Finansiella kostnader", FINANCE, "84"),
)

_CAPITAL = Rule("Kapitalkostnader", COST)


def chart(named: str, accounts: Mapping[str, str]) -> Chart:
    """Tell which kind of chart of accounts a ledger has.

    A company's is never taken for Kommun-Bas. Where the file names none, the
    accounts' own names are asked: wages are class 5 in Kommun-Bas, 7 in BAS.

    Args:
        named: ``#KPTYP`` as written, "" without one.
        accounts: Number -> name.
    """
    if named.strip():
        return "municipal" if "kommun" in named.casefold() else "company"
    wages = {
        number[:1]
        for number, name in accounts.items()
        if "lön" in name.casefold() and number[:1] in ("5", "7")
    }
    return "unsettled" if "7" in wages else "municipal"


def interest(accounts: Mapping[str, str]) -> list[Rule]:
    """Rules for the accounts that call themselves internal interest."""
    return [
        Rule(_CAPITAL.line, _CAPITAL.kind, number)
        for number, name in sorted(accounts.items())
        if "internränta" in name.casefold() and is_result(number)
    ]


def is_result(account: str) -> bool:
    """Whether an account is one of income or cost."""
    return not account.startswith(_BALANCE)


class Rules:
    """The rules of a board, ready to be asked."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        plain = [rule for rule in self.rules if not rule.object]
        # Of two alike the first stands: later ones do not take its place.
        self._accounts = {rule.account: rule for rule in reversed(plain)}
        self._objects = [rule for rule in self.rules if rule.object]

    @property
    def dimension(self) -> int:
        """The dimension that objects are told apart by; 0 if by none.

        Amounts of two dimensions are splits of the same money, so rules keep to
        one of them.
        """
        return next((rule.dimension for rule in self._objects), 0)

    @property
    def objects(self) -> list[str]:
        """The patterns of objects that have rules."""
        return list(dict.fromkeys(rule.object for rule in self._of_dimension()))

    def of_account(self, account: str) -> Rule | None:
        """The rule with the longest prefix of an account; ``None`` takes none."""
        if not is_result(account):
            return None
        lengths = range(len(account), -1, -1)
        found = (self._accounts.get(account[:length]) for length in lengths)
        return next((rule for rule in found if rule), None)

    def of_object(self, account: str, code: str) -> Rule | None:
        """The rule of an object of `dimension`, the one that says most first."""
        plain = self.of_account(account)
        fitting = [
            rule
            for rule in self._of_dimension()
            if matches(rule.object, code) and account.startswith(rule.account)
            # An object's cost is no reason to take its income from its line.
            if rule.account or plain is None or plain.kind == rule.kind
        ]
        if not fitting or not is_result(account):
            return None
        return max(fitting, key=_exactness)

    def only_objects(self, line: str) -> bool:
        """Whether a line is made of objects alone."""
        mine = [rule for rule in self.rules if rule.line == line]
        return bool(mine) and all(rule.object for rule in mine)

    def _of_dimension(self) -> Sequence[Rule]:
        return [rule for rule in self._objects if rule.dimension == self.dimension]


def same(one: str, other: str) -> bool:
    """Whether two labels are the same, whatever their spaces and case."""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def matches(pattern: str, code: str) -> bool:
    """Whether a rule's object is the one with this code."""
    if pattern.endswith(ANY):
        return code.startswith(pattern.removesuffix(ANY))
    return code == pattern


def _exactness(rule: Rule) -> tuple[bool, int, int]:
    """A whole code goes before a beginning, a longer one before a shorter."""
    whole = not rule.object.endswith(ANY)
    return whole, len(rule.object), len(rule.account)


def shared(
    rules: Rules, account: str, whole: int, objects: Mapping[str, int]
) -> list[tuple[Rule | None, str, int]]:
    """Share an account's amount among the rules.

    Args:
        rules: The board's.
        account: Its number.
        whole: The account's amount in öre.
        objects: What of it is of which object of the rules' dimension.

    Returns:
        Rule (``None`` for what none takes), object ("" for the rest of the
        account) and amount. The amounts sum to the whole.
    """
    taken = [
        (rule, code, ore)
        for code, ore in objects.items()
        if (rule := rules.of_object(account, code))
    ]
    rest = whole - sum(ore for _, _, ore in taken)
    if taken and not rest:
        return [*taken]
    return [*taken, (rules.of_account(account), "", rest)]

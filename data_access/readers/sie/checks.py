"""What a SIE file's own figures prove of its reading."""

from collections import defaultdict
from collections.abc import Iterator

from data_access.readers.found import Check
from data_access.readers.sie.moved import Key
from data_access.readers.sie.settling import Balanced, Taken
from data_access.readers.sie.totals import Settled
from data_access.readers.sie.vouchers import Book, kronor
from data_access.rules.reconcile import Status

#: Accounts that are named one by one.
_NAMED = 200

_RESULT = "{} av {} konton ger {} år {}."
_ACCOUNT = "År {}, konto {}: {} {}, {} {}, skillnad {}."
_MORE = "{} konton till stämmer inte."
_UNCHECKED = "{} konton år {} har varken #RES eller #UB att prövas mot, däribland {}."
_BALANCED = "{} av {} verifikationer summerar till 0."
_SOURCES = {
    "months": "månadernas summa är",
    "vouchers": "verifikationernas summa är",
    "result": "läst",
}
_RULES = {
    "total": (
        "Rader utan objekt är kontots summa, och objekten delar upp den: {} konton "
        "stämmer så, {} om raderna läggs ihop."
    ),
    "remainder": (
        "Rader utan objekt är det som inte har objekt, och läggs ihop med objekten: {1} "
        "konton stämmer så, {0} om raderna redan vore summan."
    ),
    "objects_only": (
        "Alla rader har objekt. Summan är den i en dimension; olika dimensioner delar "
        "upp samma pengar: {} konton stämmer utan objekt, {} med alla ihop."
    ),
}
_UNTOLD = " Inget i filen prövar det."
_FOLLOWS = {"actual": "Utfall", "budget": "Budget"}


def checks(found: Balanced, book: Book) -> Iterator[Check]:
    """Everything that was tried, and what could not be."""
    yield from _totals(found.actual, "actual")
    yield from _totals(found.budget, "budget")
    yield from _years(found)
    if book.vouchers:
        status: Status = "disagrees" if book.unbalanced else "agrees"
        right = book.vouchers - book.unbalanced
        yield Check("balanced", status, _BALANCED.format(right, book.vouchers))


def _totals(settled: Settled, scenario: str) -> Iterator[Check]:
    """How rows without object were understood, where there was a choice."""
    if settled.rule == "none":
        return
    evidence = settled.total, settled.remainder
    said = _RULES[settled.rule].format(*evidence)
    status: Status = "agrees"
    if not any(evidence):
        status, said = "unchecked", said.partition(":")[0] + "." + _UNTOLD
    elif all(evidence) and settled.rule != "objects_only":
        status = "disagrees"
    yield Check("totals", status, f"{_FOLLOWS[scenario]}. {said}")


def _years(found: Balanced) -> Iterator[Check]:
    by_year: dict[tuple[int, bool], dict[str, Taken]] = defaultdict(dict)
    open_: dict[int, list[str]] = defaultdict(list)
    for (year, account), taken in found.taken.items():
        if taken.target is None:
            open_[year].append(account)
        else:
            by_year[year, taken.is_result][account] = taken
    left = _NAMED
    for (year, is_result), accounts in sorted(by_year.items()):
        wrong = {
            a: t for a, t in accounts.items() if _status(t, found.slack) == "disagrees"
        }
        yield _of_year(year, accounts, found.slack, is_result=is_result)
        for account, taken in list(wrong.items())[:left]:
            yield _of_account((year, account), taken)
        if len(wrong) > left:
            yield Check(_rule(is_result), "disagrees", _MORE.format(len(wrong) - left))
        left = max(0, left - len(wrong))
    for year, unchecked in sorted(open_.items()):
        named = ", ".join(unchecked[:5])
        detail = _UNCHECKED.format(len(unchecked), year, named)
        yield Check("result", "unchecked", detail)


def _rule(is_result: bool) -> str:  # noqa: FBT001 -- a word for it
    return "result" if is_result else "balance"


def _status(taken: Taken, slack: int) -> Status:
    """How an account stands against what it should come to."""
    if taken.target is None or (taken.source == "result" and taken.months is None):
        return "unchecked"
    told = taken.months if taken.months is not None else taken.ore
    worst = max(abs(told - taken.target), abs(taken.ore - taken.target))
    if not worst:
        return "agrees"
    return "rounding" if worst <= slack else "disagrees"


def _of_year(
    year: int, accounts: dict[str, Taken], slack: int, *, is_result: bool
) -> Check:
    statuses = [_status(taken, slack) for taken in accounts.values()]
    status = next(
        (s for s in ("disagrees", "rounding", "agrees") if s in statuses), "unchecked"
    )
    right = sum(s in {"agrees", "rounding"} for s in statuses)
    said = "#RES" if is_result else "#UB − #IB"
    detail = _RESULT.format(right, len(accounts), said, year)
    return Check(_rule(is_result), status, detail)


def _of_account(key: Key, taken: Taken) -> Check:
    year, account = key
    told = taken.months if taken.months is not None else taken.ore
    off = told if told != taken.target else taken.ore
    source = "months" if off == taken.months else taken.source
    target = taken.target or 0
    said = "#RES" if taken.is_result else "#UB − #IB"
    detail = _ACCOUNT.format(
        year, account, _SOURCES[source], kronor(off), said, kronor(target),
        kronor(off - target),
    )  # fmt: skip
    return Check(_rule(taken.is_result), "disagrees", detail)

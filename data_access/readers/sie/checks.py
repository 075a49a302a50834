"""What a SIE file's own figures prove of its reading, and what they cannot."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from data_access.readers.found import Check
from data_access.readers.sie.moved import Key
from data_access.readers.sie.settling import Balanced, Taken
from data_access.readers.sie.totals import Settled
from data_access.readers.sie.vouchers import Book, kronor
from data_access.rules.reconcile import Status

#: Accounts that are named one by one.
_NAMED = 200
_SOME = 5

_YEAR = "{} av {} konton ger {} år {}."
_ACCOUNT = "År {}, konto {}: {} {}, {} {}, skillnad {}."
_MISSING = "År {}, konto {}: {} {}, men {} saknas i filen."
_MORE = "{} konton till stämmer inte."
_ONLY = "{} konton år {} är lästa ur #RES: filen har inga rader på dem, däribland {}."
_UNCHECKED = "{} konton år {} har varken #RES eller #UB att prövas mot, däribland {}."
_BALANCED = "{} av {} verifikationer summerar till 0."
_SOURCES = {
    "months": "månadernas summa är",
    "vouchers": "verifikationernas summa är",
    "result": "läst är",
}
_RULES = {
    "total": (
        "Rader utan objekt är kontots summa, och objekten delar upp den",
        ": {} konton stämmer så, {} om raderna läggs ihop.",
    ),
    "remainder": (
        "Rader utan objekt är det som inte har objekt, och läggs ihop med objekten",
        ": {1} konton stämmer så, {0} om raderna redan vore summan.",
    ),
    "objects_only": (
        "Alla rader har objekt. Summan är den i en dimension; de andra delar upp samma",
        ".",
    ),
}
_SUMS = ": {} konton är varje månad summan av sina objekt."
_UNTOLD = ". Inget i filen prövar det."
_SCENARIOS = {"actual": "Utfall", "budget": "Budget"}


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
    """How rows without object were understood, where there are objects."""
    if not settled.has_objects:
        return
    said, told = _RULES[settled.rule]
    status: Status = "unchecked"
    if settled.rule in {"remainder", "total"}:
        right, wrong = settled.total, settled.remainder
        if settled.rule == "remainder":
            right, wrong = wrong, right
        if right:
            status = "disagrees" if wrong else "agrees"
        elif settled.rule == "total" and settled.equal:
            status, told = "agrees", _SUMS.format(settled.equal)
    detail = said + (_UNTOLD if status == "unchecked" else told)
    detail = detail.format(settled.total, settled.remainder)
    yield Check("totals", status, f"{_SCENARIOS[scenario]}. {detail}")


def _years(found: Balanced) -> Iterator[Check]:
    tried: dict[tuple[int, bool], dict[str, Taken]] = defaultdict(dict)
    only: dict[int, list[str]] = defaultdict(list)
    open_: dict[int, list[str]] = defaultdict(list)
    for (year, account), taken in found.taken.items():
        if taken.source == "result" and taken.months is None:
            only[year].append(account)
        elif taken.target is not None:
            tried[year, taken.is_result][account] = taken
        elif (is_result := _should_be(found, year, account)) is not None:
            tried[year, is_result][account] = taken
        else:
            open_[year].append(account)
    wrong: dict[Key, Taken] = {}
    for (year, is_result), accounts in sorted(tried.items()):
        yield _of_year(year, accounts, found.slack, is_result=is_result)
        for account, taken in accounts.items():
            if _status(taken, found.slack) == "disagrees":
                wrong[year, account] = taken
    yield from _named(found, wrong)
    for said, kept in ((_ONLY, only), (_UNCHECKED, open_)):
        for year, names in sorted(kept.items()):
            detail = said.format(len(names), year, ", ".join(names[:_SOME]))
            yield Check("result", "unchecked", detail)


def _should_be(found: Balanced, year: int, account: str) -> bool | None:
    """Of which kind an account is that the file's balances leave out.

    They leave out what is 0. ``None`` where the file has no balances of the kind.
    """
    if (year, account) in found.unread:
        return None
    kind = found.kinds.get(account, "")[:1]
    is_result = kind in {"I", "K"} if kind else account[:1] in set("345678")
    if not is_result and not (kind or account[:1] in {"1", "2"}):
        return None
    return is_result if (year, is_result) in found.has else None


def _status(taken: Taken, slack: int) -> Status:
    """How an account stands against what it should come to, 0 if that is left out."""
    target = taken.target or 0
    worst = max(abs(told - target) for told in _told(taken))
    if not worst:
        return "agrees"
    return "rounding" if worst <= slack else "disagrees"


def _told(taken: Taken) -> list[int]:
    """What the account comes to, and what its month balances do."""
    return [taken.ore, taken.ore if taken.months is None else taken.months]


def _of_year(
    year: int, accounts: Mapping[str, Taken], slack: int, *, is_result: bool
) -> Check:
    statuses = [_status(taken, slack) for taken in accounts.values()]
    order: tuple[Status, ...] = ("disagrees", "rounding", "agrees")
    status = next(s for s in order if s in statuses)
    right = len(statuses) - statuses.count("disagrees")
    detail = _YEAR.format(right, len(statuses), _balance(is_result=is_result), year)
    return Check("result" if is_result else "balance", status, detail)


def _balance(*, is_result: bool) -> str:
    return "#RES" if is_result else "#UB − #IB"


def _named(found: Balanced, wrong: Mapping[Key, Taken]) -> Iterator[Check]:
    """The accounts that disagree, each with its arithmetic."""
    for (year, account), taken in list(wrong.items())[:_NAMED]:
        is_result = taken.is_result or bool(_should_be(found, year, account))
        target = taken.target or 0
        off = max(_told(taken), key=lambda told: abs(told - target))
        source = _SOURCES["months" if off == taken.months else taken.source]
        said = _balance(is_result=is_result)
        if taken.target is None:
            detail = _MISSING.format(year, account, source, kronor(off), said)
        else:
            amounts = (source, kronor(off), said, kronor(target), kronor(off - target))
            detail = _ACCOUNT.format(year, account, *amounts)
        yield Check("result" if is_result else "balance", "disagrees", detail)
    if len(wrong) > _NAMED:
        yield Check("result", "disagrees", _MORE.format(len(wrong) - _NAMED))

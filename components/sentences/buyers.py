"""What the buyers (köpare) say: what they pay, and who pays instead."""

from collections.abc import Mapping, Sequence

from components import numbers, texts
from components.sentences.reports import day
from data_access.loaders.buyers import Buyer, Buyers, Key

#: Decimals of a share in per cent, as typed.
_PLACES = 4


def share(millionths: int | None) -> str:
    """A share in per cent: 9,75 %."""
    if millionths is None:
        return numbers.MISSING
    return f"{numbers.decimal(millionths, _PLACES)}{numbers.SPACE}%"


def total(buyers: Sequence[Buyer], measure: str) -> int | None:
    """What all buyers pay; ``None`` where one of them is not known."""
    known = [buyer.amounts[measure] for buyer in buyers if measure in buyer.amounts]
    return sum(known) if known and len(known) == len(buyers) else None


def quantum(buyers: Sequence[Buyer], unit: str) -> int:
    """How finely amounts are printed: as the finest that is typed, or as usual."""
    usual = int(numbers.UNITS[unit] // 10 ** numbers.decimals(unit))
    return min([usual, *(buyer.quantum for buyer in buyers if buyer.amounts)])


def buyers(found: Buyers, unit: str) -> str:
    """The message: what they are expected to pay, against the budget."""
    step = quantum(found.buyers, unit)
    budget, forecast = (total(found.buyers, name) for name in ("budget", "forecast"))
    if forecast is not None:
        whole = numbers.with_unit(forecast, unit, step)
        if budget is None:
            return texts.BUYERS_FORECAST.format(whole, found.year)
        more = _against(forecast - budget, unit, step)
        return texts.BUYERS_EXPECTED.format(whole, found.year, more)
    if budget is not None:
        whole = numbers.with_unit(budget, unit, step)
        return texts.BUYERS_BUDGETED.format(whole, found.year)
    return texts.BUYERS_UNKNOWN.format(count(len(found.buyers)), found.year)


def count(number: int) -> str:
    """How many buyers: 3 köpare."""
    return texts.ONE_BUYER if number == 1 else texts.MANY_BUYERS.format(number)


def _against(more: int, unit: str, step: int) -> str:
    if not more:
        return texts.BUYERS_EQUAL
    words = texts.BUYERS_MORE if more > 0 else texts.BUYERS_LESS
    return words.format(numbers.amount(abs(more), unit, step))


def key(found: Key) -> str:
    """A key by its basis and its day: Antal datorer, från 1 januari 2021."""
    return texts.KEY_FROM.format(found.basis, day(found.valid_from))


def moved(names: Mapping[int, str], differences: Mapping[int, int], unit: str) -> str:
    """Who pays less and who pays more: VBU 2,6 mnkr mindre; Ludvika 1,9 mnkr mer."""
    seen = [each for each in differences.items() if _is_seen(each[1], unit)]
    by_size = sorted(seen, key=lambda each: each[1])
    less = [_less(names[buyer], ore, unit) for buyer, ore in by_size if ore < 0]
    more = [_more(names[buyer], ore, unit) for buyer, ore in by_size[::-1] if ore > 0]
    return f"{', '.join(less)}; {', '.join(more)}" if less else texts.SAME_KEY


def _is_seen(ore: int, unit: str) -> bool:
    """Whether an amount is more than nothing as it is printed."""
    return numbers.amount(ore, unit) != numbers.amount(0, unit)


def _less(name: str, ore: int, unit: str) -> str:
    return texts.PAYS_LESS.format(name, numbers.with_unit(-ore, unit))


def _more(name: str, ore: int, unit: str) -> str:
    return texts.PAYS_MORE.format(name, numbers.with_unit(ore, unit))

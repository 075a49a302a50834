"""Amounts and shares as a Swedish reader expects them.

Amounts are integer öre everywhere else; only here do they become text or the
coordinates of a picture. The sign handed in is the sign printed: which sign a
figure has is decided by ``data_access.rules.deviation``.
"""

import math
from decimal import ROUND_HALF_UP, Decimal

MINUS = "\N{MINUS SIGN}"
SPACE = "\N{NO-BREAK SPACE}"
MISSING = "\N{EN DASH}"

#: Öre in one of each unit the reader may choose.
UNITS = {"mnkr": 100_000_000, "tkr": 100_000, "kr": 100}

#: Decimals shown where nothing coarser is known of the figure, and the most
#: that a published one has; a finer figure is exact, and rounded when shown.
_DECIMALS = {"mnkr": 1, "tkr": 0, "kr": 0}
_MOST = 2


def amount(
    ore: int | None, unit: str, quantum: int | None = None, *, signed: bool = False
) -> str:
    """Print öre in a unit, never finer than the figure's quantum (öre).

    ``signed`` prints a plus before what is above zero. ``None`` is a dash.
    """
    if ore is None:
        return MISSING
    rounded = to_quantum(ore, quantum) if quantum else ore
    value = Decimal(rounded) / UNITS[unit]
    return _text(value, decimals(unit, quantum), signed=signed)


def with_unit(
    ore: int | None, unit: str, quantum: int | None = None, *, signed: bool = False
) -> str:
    """Print an amount followed by its unit, not to be broken between lines."""
    return f"{amount(ore, unit, quantum, signed=signed)}{SPACE}{unit}"


def typed(ore: int, quantum: int, unit: str) -> str:
    """Write an amount as it can be typed: read again it is the same to the öre.

    In the unit asked for, with the decimals of its quantum; an amount known less
    finely than whole units is written in the coarser unit that it is known in.
    """
    kept = next(
        (name for name in _coarser(unit) if UNITS[name] >= quantum),
        max(UNITS, key=UNITS.__getitem__),
    )
    whole = UNITS[kept]
    places = next(n for n in range(9) if _has_places(ore, quantum, whole, n))
    digits = _text(Decimal(ore) / whole, places, signed=False)
    return digits if kept == unit else f"{digits}{SPACE}{kept}"


def _coarser(unit: str) -> list[str]:
    """The unit and those above it, finest first."""
    by_size = sorted(UNITS, key=UNITS.__getitem__)
    return by_size[by_size.index(unit) :]


def _has_places(ore: int, quantum: int, whole: int, places: int) -> bool:
    step, rest = divmod(whole, 10**places)
    return not rest and (step == 1 or (step <= quantum and ore % step == 0))


def parsed(said: str) -> float | None:
    """A printed amount as a number; ``None`` where it is none."""
    plain = said.replace(SPACE, "").replace(MINUS, "-").replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def decimal(value: int, places: int) -> str:
    """Write a whole number of its last decimal without noughts at its end."""
    text = _text(Decimal(value).scaleb(-places), places, signed=False)
    return text.rstrip("0").rstrip(",") if places else text


def decimals(unit: str, quantum: int | None = None) -> int:
    """Decimals that a figure of this quantum (öre) has in this unit."""
    if not quantum:
        return _DECIMALS[unit]
    step = (Decimal(quantum) / UNITS[unit]).normalize()
    places = max(0, -int(step.as_tuple().exponent))
    return places if places <= _MOST else _DECIMALS[unit]


def to_quantum(ore: int, quantum: int) -> int:
    """Round öre to a whole number of quanta, half away from zero."""
    whole, rest = divmod(abs(ore), quantum)
    rounded = (whole + (2 * rest >= quantum)) * quantum
    return rounded if ore >= 0 else -rounded


def percent(share: float | None, *, signed: bool = False, places: int = 0) -> str:
    """Print a share (0.166) as per cent (17 %), half away from zero."""
    if share is None or math.isnan(share):
        return MISSING
    value = Decimal(repr(float(share))) * 100
    return f"{_text(value, places, signed=signed)}{SPACE}%"


def scaled(ore: int | None, unit: str) -> float | None:
    """Place an amount on an axis of the unit; only for coordinates."""
    return None if ore is None else ore / UNITS[unit]


def _text(value: Decimal, places: int, *, signed: bool) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits = f"{abs(rounded):,.{places}f}".replace(",", SPACE).replace(".", ",")
    if rounded == 0:
        return digits
    return f"{MINUS if rounded < 0 else '+' if signed else ''}{digits}"

"""Figures of cells as whole öre, and how finely each of them was printed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from data_access.readers.found import Value
from data_access.readers.table import words
from data_access.readers.table.cells import Seen
from data_access.readers.table.units import Unit
from data_access.rules.printed import decimals_of
from data_access.rules.sums import Amount

#: Binary fractions of workbooks are noise after so many decimals.
_NOISE = 9


@dataclass(frozen=True)
class Figure:
    """A figure of a table: as it is handed on, and as it is tested.

    ``amount`` is ``None`` where nothing stands; ``lost`` that the file has an
    error there, so that nothing can be tested with it.
    """

    value: Value
    amount: Amount | None
    lost: bool = False


@dataclass(frozen=True)
class Scale:
    """How the figures of a table are read.

    ``decimals`` is for cells that do not show them themselves: a workbook's
    numbers without a format, or a "0" among figures with decimals.
    """

    units: Mapping[int, Unit]
    decimals: Mapping[int, int]

    def figure(self, column: int, seen: Seen, place: str) -> Figure:
        """Read one cell of a column."""
        if seen.number is None:
            value = Value(None, self._quantum(column, 0), seen.text, place)
            return Figure(value, None, lost=seen.what == "error")
        number = seen.number
        if seen.cell.number is not None:
            number = _without_noise(number)
        own = words.unit(seen.unit) if seen.unit else None
        unit = Unit(*own) if own else self.units[column]
        held = decimals_of(number) if seen.cell.number is not None else 0
        shown = self._shown(column, seen, held)
        whole = number * (unit.factor or 1) * 100
        ore = int(whole.to_integral_value(ROUND_HALF_EVEN))
        grain = 2 if ore != whole else _quantum(unit, max(shown, held))
        value = Value(
            ore if unit.factor else None,
            _quantum(unit, shown),
            printed_text(seen),
            place,
            number,
        )
        return Figure(value, Amount(ore, grain))

    def _shown(self, column: int, seen: Seen, held: int) -> int:
        usual = self.decimals.get(column, 0)
        if seen.cell.number is not None:
            return max(held, usual) if seen.decimals is None else seen.decimals
        if seen.unit:
            return seen.decimals or 0
        return max(seen.decimals or 0, usual)

    def _quantum(self, column: int, decimals: int) -> int:
        return _quantum(self.units[column], max(decimals, self.decimals.get(column, 0)))


def printed_text(seen: Seen) -> str:
    """A figure as a person sees it; a workbook's number as Swedish tables print it."""
    if seen.cell.number is None:
        return seen.text
    number = _without_noise(seen.cell.number)
    if seen.decimals is not None:
        number = round(number, seen.decimals)
    places = decimals_of(number) if seen.decimals is None else seen.decimals
    text = f"{abs(number):,.{places}f}".replace(",", "\u00a0").replace(".", ",")
    return f"−{text}" if number < 0 else text


def usual_decimals(columns: Mapping[int, Sequence[Seen]]) -> dict[int, int]:
    """How many decimals each column mostly prints; zeros and whole ones are mute.

    A column too short to tell follows the table's others.
    """
    counted = {column: _decimals(cells) for column, cells in columns.items()}
    together = sum(counted.values(), Counter[int]())
    return {
        column: _most(own if own.total() >= 3 else together)
        for column, own in counted.items()
    }


def _decimals(cells: Sequence[Seen]) -> Counter[int]:
    numbers = [seen for seen in cells if seen.number is not None and not seen.unit]
    telling = [seen for seen in numbers if seen.number] or numbers
    return Counter(map(_own, telling))


def _own(seen: Seen) -> int:
    if seen.decimals is not None:
        return seen.decimals
    return decimals_of(_without_noise(seen.cell.number or Decimal()))


def _most(counted: Counter[int]) -> int:
    """The usual number of decimals; of equally usual ones the finer."""
    return max(counted, key=lambda places: (counted[places], places), default=0)


def _without_noise(number: Decimal) -> Decimal:
    rounded = round(number, _NOISE)
    return (rounded or Decimal()).normalize() + Decimal()


def _quantum(unit: Unit, decimals: int) -> int:
    return max(1, (unit.factor or 1) * 100 // int(10**decimals))

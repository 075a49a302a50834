"""Pictures of the investments (investeringar) against their allocation (anslag).

Spending is positive. Nothing here is good or bad: unspent money is neither, so
every mark is neutral.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import numbers, sentences, texts
from components.figures import notation
from components.figures.notation import Annotation, Figure, Trace
from components.paces import investments as paced
from components.rows import Row, known
from data_access.rules.forecast import MONTHS
from data_access.rules.periods import MONTH_NAMES

#: The parts of an allocation, in the annex's order.
PARTS = ("original", "carried_over", "extra", "carried_over_and_extra")

_ALLOCATION_HEIGHT = 380
_MONTHS_HEIGHT = 400

#: A line of words, and where the first one below the bars stands.
_LINE, _BELOW = 0.24, 2.02
_REST = notation.rest()


@dataclass(frozen=True)
class _Part:
    """A stretch of a bar (öre from, öre to), its words, and how it is drawn."""

    name: str
    start: int
    end: int
    mark: dict[str, Any]


def allocation(total: Row, unit: str) -> Figure | None:
    """The allocation made of its parts, and beneath it what becomes of it."""
    granted = known(total["appropriation"])
    if granted is None:
        return None
    drawing = _Allocation(total, unit)
    parts = _parts(total, granted)
    use = _use(total, granted)
    drawing.bar(parts, 0.62)
    drawing.words_above(parts, 0.27)
    drawing.bar(use, 1.62)
    drawing.words_below(use)
    end = max([granted, *(part.end for part in use)])
    return drawing.figure(granted, end)


class _Allocation:
    """The two bars and their words, while they are being drawn."""

    def __init__(self, total: Row, unit: str) -> None:
        self._total, self._unit = total, unit
        self._traces: list[Trace] = []
        self._labels: list[Annotation] = []
        self._shapes: list[dict[str, Any]] = []

    def bar(self, parts: Sequence[_Part], at: float) -> None:
        """Draw parts end to end."""
        for part in parts:
            self._traces.append(
                notation.bar(
                    name=part.name,
                    line=self._total["line"],
                    words=f"{part.name}, {self._amount(part)}"
                    f"{numbers.SPACE}{self._unit}",
                    value=self._at(part.end - part.start),
                    base=self._at(part.start),
                    at=at,
                    width=0.36,
                    mark=part.mark,
                )
            )

    def words_above(self, parts: Sequence[_Part], at: float) -> None:
        """Name the parts above their bar, the last one from its right end."""
        for number, part in enumerate(parts):
            above = len(parts) - 1 - number
            line = at - _LINE * above
            self._pointer(self._at(part.start), line + 0.1, at + 0.2, skip=not above)
            self._label(part, line, right=2 * part.start > parts[-1].end)

    def words_below(self, parts: Sequence[_Part]) -> None:
        """Name the parts beneath their bar, each on a line of its own."""
        for number, part in enumerate(parts):
            last = number > 0 and number == len(parts) - 1
            line = _BELOW + _LINE * (0 if last else number)
            side = self._at(part.end if last else part.start)
            self._pointer(side, 1.8, line - 0.1, skip=last or not number)
            self._label(part, line, right=last)
        if known(self._total["ordered"]) is None:
            said = f"{texts.ORDERED}: {texts.MISSING}"
            line = _BELOW + _LINE * max(len(parts) - 1, 1)
            self._labels.append(notation.label(said, 0, line, size=notation.SMALL))

    def figure(self, granted: int, end: int) -> Figure:
        """The finished picture."""
        head = sentences.figure(self._total, "appropriation", self._unit)
        heads = [
            notation.label(f"{texts.TOTAL_ALLOCATION} {head}", 0, -0.28, bold=True),
            notation.label(texts.ITS_USE, 0, 1.22, bold=True),
        ]
        limit = notation.rule(
            self._at(granted), 0.4, self._at(granted), 1.84, width=2, dash="dot"
        )
        return notation.figure(
            self._traces,
            [*self._labels, *heads],
            [*self._shapes, limit],
            _ALLOCATION_HEIGHT,
            xaxis=notation.bare_axis(-0.004 * self._at(end), 1.004 * self._at(end)),
            yaxis=notation.bare_axis(2.75, -0.42),
        )

    def _pointer(self, x: float, y0: float, y1: float, *, skip: bool) -> None:
        """Lead from a bar to words that do not stand right beside it."""
        if not skip:
            self._shapes.append(notation.rule(x, y0, x, y1, width=1))

    def _label(self, part: _Part, at: float, *, right: bool) -> None:
        where = part.end if right else part.start
        self._labels.append(
            notation.label(
                f"<b>{self._amount(part)}</b> {part.name.lower()}",
                self._at(where),
                at,
                anchor="right" if right else "left",
            )
        )

    def _amount(self, part: _Part) -> str:
        quantum = known(self._total["appropriation_quantum"])
        return numbers.amount(part.end - part.start, self._unit, quantum)

    def _at(self, ore: int) -> float:
        return numbers.scaled(ore, self._unit) or 0.0


def _sum(spent: int | None, ordered: int | None) -> int | None:
    return None if ordered is None else (spent or 0) + ordered


def _parts(total: Row, granted: int) -> list[_Part]:
    """The allocation's parts as published; one whole where none are."""
    found, at = [], 0
    for name in PARTS:
        ore = known(total[name])
        if ore:
            words = sentences.measure(name)
            found.append(_Part(words, at, at + ore, notation.budget()))
            at += ore
    return found or [_Part(texts.TOTAL_ALLOCATION, 0, granted, notation.budget())]


def _use(total: Row, granted: int) -> list[_Part]:
    """Spent, ordered, still to be spent by the forecast, and not to be used."""
    spent, ordered = known(total["outcome"]), known(total["ordered"])
    expected = known(total["forecast"])
    steps = [
        (texts.SPENT, spent, notation.outcome()),
        (texts.ORDERED, _sum(spent, ordered), notation.rest()),
        (texts.TO_SPEND_SHORT, expected, notation.forecast()),
        (texts.UNSPENT_SHORT, granted if expected is not None else None, _REST),
    ]
    found, at = [], 0
    for name, until, mark in steps:
        if until is not None and until > at:
            found.append(_Part(name, at, until, mark))
            at = until
    return found


def months(total: Row, months: int, unit: str) -> Figure | None:
    """Spending through the year: what it was, what it must become."""
    spent, expected = known(total["outcome"]), known(total["forecast"])
    granted = known(total["appropriation"])
    if spent is None or expected is None or granted is None:
        return None
    if months >= MONTHS:
        return None
    at_spent, at_expected, at_granted = (
        numbers.scaled(ore, unit) or 0.0 for ore in (spent, expected, granted)
    )
    top = max(at_spent, at_expected, at_granted)
    return notation.figure(
        _month_bars(total, months, unit),
        [
            *_month_labels(total, months, unit, top),
            *_slope_labels(total, months, unit, (at_spent, at_expected)),
        ],
        [
            notation.rule(0, 0, 13, 0, width=2),
            notation.rule(
                months + 0.6, 0, months + 0.6, top * 1.1, width=1, dash="dot"
            ),
            notation.rule(0, 0, months, at_spent, width=2),
            notation.rule(months, at_spent, 12, at_expected, width=2, dash="dash"),
        ],
        _MONTHS_HEIGHT,
        xaxis=notation.bare_axis(0, 13.2),
        yaxis=notation.bare_axis(-0.13 * top, 1.2 * top),
    )


def _month_bars(total: Row, months: int, unit: str) -> list[Trace]:
    """Allocation behind the forecast at the year's end, outcome where it ends."""
    last = MONTHS
    drawn = (
        ("appropriation", texts.TOTAL_ALLOCATION, last, 0.9, notation.budget()),
        ("forecast", texts.FORECAST, last, 0.56, notation.forecast()),
        ("outcome", texts.OUTCOME, months, 0.56, notation.outcome()),
    )
    return [
        notation.bar(
            name=name,
            line=total["line"],
            words=f"{name}, {sentences.figure(total, measure, unit)}",
            value=numbers.scaled(known(total[measure]), unit) or 0.0,
            at=at,
            width=width,
            mark=mark,
            upright=True,
        )
        for measure, name, at, width, mark in drawn
    ]


def _month_labels(total: Row, months: int, unit: str, top: float) -> list[Annotation]:
    def stand(measure: str, said: str, at: float, **how: Any) -> Annotation:  # noqa: ANN401
        value = numbers.scaled(known(total[measure]), unit) or 0.0
        text = f"{said} <b>{sentences.printed(total, measure, unit)}</b>"
        return notation.label(text, at, value, rise=3, valign="bottom", **how)

    letters = [
        notation.label(name[0].upper(), month, 0, anchor="center", valign="top",
                       rise=-4, size=notation.SMALL)
        for month, name in enumerate(MONTH_NAMES, start=1)
    ]  # fmt: skip
    return [
        *letters,
        stand("outcome", texts.OUTCOME, months - 0.35, anchor="right"),
        stand("appropriation", texts.APPROPRIATION, 12.45, anchor="right"),
        {
            **stand("forecast", texts.FORECAST, 11.5, anchor="right"),
            "yanchor": "middle",
        },
        notation.label(texts.CLOSED, months + 0.5, 1.14 * top, anchor="right"),
        notation.label(texts.LEFT, months + 0.7, 1.14 * top),
    ]


def _slope_labels(
    total: Row, months: int, unit: str, at: tuple[float, float]
) -> list[Annotation]:
    pace = paced(total, months).pace
    middle = (months + MONTHS) / 2
    return [
        notation.label(
            sentences.monthly(pace.so_far, unit), 0.1, at[0] / 2,
            valign="bottom", rise=40,
        ),
        notation.label(
            sentences.monthly(pace.required, unit), middle - 0.55, sum(at) * 0.72,
            anchor="right", bold=True,
        ),
    ]  # fmt: skip

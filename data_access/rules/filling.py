"""What a live report leaves out because it follows from the rest.

A published report is kept as published, gaps included. Who types a report
types what is known and leaves sums and differences to the rules; what is typed
stands, also where it differs. Amounts are whole öre in the internal sign.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data_access.rules.formulas import (
    ACTION_PLAN,
    INVESTMENTS,
    Formula,
    Part,
    formulas,
)
from data_access.rules.lines import Figure, Line, below

#: What an appropriation is the sum of, as far as each is known.
_FUNDS = ("original", "carried_over", "extra", "carried_over_and_extra")
#: What a total sums besides what the formulas test.
_OF_TOTAL = (*_FUNDS, *(name for name in INVESTMENTS if "deviation" not in name))


def filled(section: str, lines: Sequence[Line], quantum: int) -> list[Line]:
    """Fill in what follows, in the lines' order, until nothing more does.

    Args:
        section: Its name.
        lines: Its lines, in printed order.
        quantum: Öre to which the section is rounded.
    """
    now = [_funded(line) for line in lines] if section == "investments" else list(lines)
    while found := _following(section, now, quantum):
        now = [
            replace(line, figures={**line.figures, **found[line.id]})
            if line.id in found
            else line
            for line in now
        ]
    return now


def _following(
    section: str, lines: Sequence[Line], quantum: int
) -> dict[int, dict[str, Figure]]:
    """Figures that are not there and follow from those that are, by line."""
    found: dict[int, dict[str, Figure]] = {}
    for formula in _wanted(section, lines):
        line, measure = formula.line, formula.measure
        value = None if measure in line.figures else formula.value()
        if value is not None:
            figure = Figure(value, _quantum(formula, quantum), "computed")
            found.setdefault(line.id, {}).setdefault(measure, figure)
    return found


def _wanted(section: str, lines: Sequence[Line]) -> Iterator[Formula]:
    if section == "action_plan":
        yield from _sums_of_plan(lines)
        return
    yield from formulas(section, lines, lacking=True)
    if section == "investments":
        yield from _totals(lines)


def _totals(lines: Sequence[Line]) -> Iterator[Formula]:
    for line in lines:
        wanted = [measure for measure in _OF_TOTAL if measure not in line.figures]
        parts = below(line, lines) if wanted and line.whole else []
        for measure in wanted:
            known = [p for p in parts if p.ore(measure) is not None]
            if known:
                yield Formula("parts", line, measure, _parts(known, measure))


def _sums_of_plan(lines: Sequence[Line]) -> Iterator[Formula]:
    """A measure without an effect adds nothing; a group without any sums to 0."""
    for line in lines:
        if line.kind not in ("subtotal", "total"):
            continue
        wanted = [name for name in ACTION_PLAN if name not in line.figures]
        if not wanted:
            continue
        measures = [
            other
            for other in lines
            if other.kind == "measure"
            and (line.kind == "total" or other.group == line.group)
        ]
        for measure in wanted:
            known = [each for each in measures if each.ore(measure) is not None]
            yield Formula(line.kind, line, measure, _parts(known or [_ZERO], measure))


_ZERO = Line(
    0, None, "", "measure", figures={m: Figure(0, 1, "computed") for m in ACTION_PLAN}
)


def _parts(lines: Iterable[Line], measure: str) -> tuple[Part, ...]:
    return tuple(Part(line, measure) for line in lines)


def _funded(line: Line) -> Line:
    """Sum the parts of an appropriation that are known; the others are none."""
    known = [f for m in _FUNDS if (f := line.figures.get(m)) and f.ore is not None]
    if "appropriation" in line.figures or not known:
        return line
    whole = Figure(
        sum(figure.ore or 0 for figure in known),
        max(figure.quantum for figure in known),
        "computed",
    )
    return replace(line, figures={**line.figures, "appropriation": whole})


def _quantum(formula: Formula, quantum: int) -> int:
    """A sum is known as finely as its coarsest part; of nothing, as its section."""
    given = [
        part.line.figures[part.measure].quantum
        for part in formula.parts
        if part.line is not _ZERO
    ]
    return max(given, default=quantum)

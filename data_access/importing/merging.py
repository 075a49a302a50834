"""A section of a file laid over the one that is there: what comes, changes, goes.

Lines are the same by label, kind and what they hang on; where only one net or
total is on each side, those are the same whatever they are called.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data_access.importing.plan import PlannedChange
from data_access.importing.rows import Row
from data_access.importing.sections import Built, Planned
from data_access.loaders.sheets import Section, Sheet
from data_access.rules import deviation
from data_access.rules.lines import Figure, Line
from data_access.rules.matching import match

#: Kinds of which a section mostly has one.
_ONLY = ("net", "total")
#: What a section says of itself, in the order that it is told.
SIGNS = ("unit", "cost_sign", "net_sign", "deviation_sign")
_HEADINGS = ("heading", "period_heading", "year_heading")


@dataclass(frozen=True)
class Merged:
    """A section as it will be.

    Attributes:
        sheet: New lines have negative numbers.
        removed: Lines that go.
        missing: Lines that hold something and are not in the file: they stay or
            go as a person says.
        changes: What will be another than it is.
    """

    sheet: Sheet
    removed: tuple[Line, ...]
    missing: tuple[Line, ...]
    changes: tuple[PlannedChange, ...]


def merge(
    there: Sheet | None, built: Built, bound: Collection[int], *, keep: bool
) -> Merged:
    """Lay a built section over the one that is there.

    Args:
        there: As it is kept, nothing filled in.
        built: Of the file.
        bound: Lines that other rows refer to, which cannot go.
        keep: Whether lines that are not in the file stay.
    """
    old = list(there.lines) if there else []
    pairs = match(_keys(old), _wanted_keys(built.lines))
    numbers = {
        new: old[before].id if before is not None else -1 - new
        for before, new in pairs
        if new is not None
    }
    gone = [old[before] for before, new in pairs if new is None and before is not None]
    missing = [line for line in gone if _says_something(line) and line.id not in bound]
    removed = [
        line
        for line in gone
        if line.id not in bound and (line not in missing or not keep)
    ]
    lines = list(_lines(old, pairs, built.lines, numbers, removed))
    sheet = Sheet(built.section, lines)
    changes = (*_of_section(there, sheet), *_of_lines(there, sheet, removed))
    return Merged(sheet, tuple(removed), tuple(missing), changes)


def _says_something(line: Line) -> bool:
    return has_figures(line) or bool(line.note.strip())


def has_figures(line: Line) -> bool:
    """Whether anything is known of a line."""
    return any(figure.ore is not None for figure in line.figures.values())


# Which lines are the same


def _keys(lines: Sequence[Line]) -> list[tuple[Hashable, ...]]:
    labels = {line.id: line.label for line in lines}
    only = Counter(line.kind for line in lines)
    return [
        _key(line.label, line.kind, labels.get(line.parent or 0, ""), only)
        for line in lines
    ]


def _wanted_keys(lines: Sequence[Planned]) -> list[tuple[Hashable, ...]]:
    only = Counter(each.row.kind for each in lines)
    return [
        _key(
            each.row.label,
            each.row.kind,
            "" if each.row.parent is None else lines[each.row.parent].row.label,
            only,
        )
        for each in lines
    ]


def _key(
    label: str, kind: str, parent: str, only: Mapping[str, int]
) -> tuple[Hashable, ...]:
    name, above = _plain(label), _plain(parent)
    alone = kind if kind in _ONLY and only[kind] == 1 else None
    return (name, kind, above), (name, kind), name, alone


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


# As they will be


def _lines(
    old: Sequence[Line],
    pairs: Sequence[tuple[int | None, int | None]],
    wanted: Sequence[Planned],
    numbers: Mapping[int, int],
    removed: Collection[Line],
) -> Iterator[Line]:
    gone = {line.id for line in removed}
    staying = [line for line in old if line.id not in gone]
    for before, new in pairs:
        was = old[before] if before is not None else None
        if new is not None:
            line = _line(was, wanted[new], numbers, numbers[new])
            yield _hung(line, was, wanted[new].row, staying)
        elif was is not None and was.id not in gone:
            yield replace(was, parent=None) if was.parent in gone else was


def _line(
    was: Line | None, planned: Planned, numbers: Mapping[int, int], number: int
) -> Line:
    row = planned.row
    return Line(
        id=number,
        parent=None if row.parent is None else numbers[row.parent],
        label=row.label,
        kind=row.kind,
        note=row.note or (was.note if was else ""),
        whole=_whole(was) if row.whole is None else row.whole,
        figures={**(was.figures if was else {}), **planned.figures},
        cells={**(was.cells if was else {}), **planned.cells},
        group=planned.group if was is None or planned.group else was.group,
    )


def _hung(line: Line, was: Line | None, row: Row, staying: Sequence[Line]) -> Line:
    """Hang a line on one that is there and is no row of the file.

    A new project that is said to be under nothing is one of those of the total.
    """
    if row.whole is not None or line.parent is not None:
        return line
    new = was is None and row.kind == "project" and not row.above
    found = (
        other.id
        for other in staying
        if other.id != line.id
        and (
            _plain(other.label) == _plain(row.above) or (new and other.kind == "total")
        )
    )
    return replace(line, parent=next(found, None))


def _whole(was: Line | None) -> bool:
    return was.whole if was else True


# What will be another


def _of_section(there: Sheet | None, sheet: Sheet) -> Iterator[PlannedChange]:
    if there is None:
        return
    for name in (*_HEADINGS, *SIGNS):
        before, after = getattr(there.section, name), getattr(sheet.section, name)
        if before != after:
            yield PlannedChange(sheet.section.name, "", name, before, after)


def _of_lines(
    there: Sheet | None, sheet: Sheet, removed: Collection[Line]
) -> Iterator[PlannedChange]:
    old = {line.id: line for line in there.lines} if there else {}
    section = sheet.section
    for line in sheet.lines:
        was = old.get(line.id)
        if was is None:
            yield PlannedChange(section.name, line.label, "", None, line.label)
        elif was.label != line.label:
            yield PlannedChange(section.name, was.label, "label", was.label, line.label)
        before = was.note if was else ""
        if before != line.note:
            yield PlannedChange(
                section.name, line.label, "note", before or None, line.note
            )
        yield from _of_figures(section, was, line)
        yield from _of_cells(section, was, line)
    for line in removed:
        yield PlannedChange(section.name, line.label, "", line.label, None)


def _of_figures(
    section: Section, was: Line | None, line: Line
) -> Iterator[PlannedChange]:
    for measure, figure in line.figures.items():
        before = was.figures.get(measure) if was else None
        if before is None or not same_figure(before, figure):
            turn = deviation.factor(
                section.name, line.kind, measure, section.convention
            )
            yield PlannedChange(
                section.name,
                line.label,
                measure,
                _turned(before, turn),
                _turned(figure, turn),
                figure.quantum,
                figure.place or "",
            )


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, wherever they stand."""
    return (one.ore, one.quantum, one.origin) == (
        other.ore,
        other.quantum,
        other.origin,
    )


def _turned(figure: Figure | None, turn: int) -> int | None:
    return None if figure is None or figure.ore is None else turn * figure.ore


def _of_cells(
    section: Section, was: Line | None, line: Line
) -> Iterator[PlannedChange]:
    for name, text in line.cells.items():
        before = was.cells.get(name, "") if was else ""
        if before != text:
            yield PlannedChange(
                section.name, line.label, name, before or None, text or None
            )

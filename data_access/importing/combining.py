"""Several tables of a file that are one section of a report."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from data_access.importing.merging import Merged
from data_access.importing.rows import Row
from data_access.importing.sections import Built, Planned
from data_access.rules.lines import Line


def together(parts: Sequence[Built], titles: Sequence[str]) -> Built:
    """Several tables as one section: each under its own heading."""
    lines: list[Planned] = []
    for part, title in zip(parts, titles, strict=True):
        at = len(lines)
        lines.append(Planned(Row(title or "Tabell", "group")))
        for planned in part.lines:
            above = planned.row.parent
            parent = at if above is None else at + 1 + above
            lines.append(replace(planned, row=replace(planned.row, parent=parent)))
    columns = {m: h for part in reversed(parts) for m, h in part.columns.items()}
    remarks = tuple(itertools.chain(*(part.remarks for part in parts)))
    quantum = min(part.section.quantum for part in parts)
    section = replace(parts[0].section, quantum=quantum)
    return Built(section, tuple(lines), columns, remarks)


def in_order(merged: Merged) -> Merged:
    """An action plan by groups: measures, their sum, and the total last."""

    def place(line: Line) -> tuple[bool, int, bool, list[int]]:
        number = [int(part) for part in re.findall(r"\d+", line.label)]
        return line.kind == "total", line.group or 0, line.kind == "subtotal", number

    lines = sorted(merged.sheet.lines, key=place)
    return replace(merged, sheet=replace(merged.sheet, lines=lines))

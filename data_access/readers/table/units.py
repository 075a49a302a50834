"""The unit of a table: in its head, its title, or the lines above it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data_access.readers.table import words
from data_access.readers.table.columns import Planned
from data_access.readers.table.regions import Region


@dataclass(frozen=True)
class Unit:
    """Its name as printed and the kronor in one; "" and 0 where it is unknown."""

    name: str = ""
    factor: int = 0


UNKNOWN = Unit()
KRONOR = Unit("kr", 1)


def of_table(
    region: Region, columns: Sequence[Planned], above: Iterable[str]
) -> tuple[Unit, dict[int, Unit]]:
    """The unit of a table, and those of columns that say their own.

    Args:
        region: The table.
        columns: Its columns.
        above: Lines that stand above it, the nearest first.
    """
    own = {}
    for column in columns:
        if column.amounts:
            told = _told(_over(region, column.at))
            if told:
                own[column.at] = told
    amounts = [column.at for column in columns if column.amounts]
    table = _told(_lines(region, amounts))
    if table is None and own:
        table = max(own.values(), key=list(own.values()).count)
    return table or _told(above) or UNKNOWN, own


def _over(region: Region, column: int) -> list[str]:
    cells = [region.block.cell(row, column) for row in region.head]
    return [seen.text for seen in reversed(cells) if seen.what == "text"]


def _lines(region: Region, amounts: Sequence[int]) -> Iterable[str]:
    """What stands in the table itself, beside its amounts, and its title."""
    block = region.block
    for row in reversed(region.head):
        for column in block.columns:
            if column not in amounts:
                yield block.cell(row, column).text
    for row in region.body:
        cells = block.cells(row)
        if len(cells) == 1 and cells[0].what == "text":
            yield from (seen.text for seen in cells if words.only_unit(seen.text))
    for row in reversed(region.title):
        yield from (seen.text for seen in block.cells(row))


def _told(texts: Iterable[str]) -> Unit | None:
    for text in texts:
        found = words.unit(text)
        if found:
            return Unit(*found)
    return None


def everywhere(text: str) -> Unit | None:
    """The unit that a line says for a whole document: "Alla belopp i tkr"."""
    said = words.simple(text)
    if "belopp" in said and ("alla " in said or "anges" in said or "annat" in said):
        return _told([text])
    return None

"""The rows of a table: labels, codes and figures; headings are not rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data_access.readers.faults import Fault
from data_access.readers.grid import Grid
from data_access.readers.table import words
from data_access.readers.table.amounts import Figure, Scale
from data_access.readers.table.cells import Seen
from data_access.readers.table.columns import Planned
from data_access.readers.table.regions import Region
from data_access.rules.sums import Amount, Item, Word

#: Points of a page that indentation may differ by without meaning anything.
_POINTS = 2.5


@dataclass(frozen=True)
class Row:
    """A row: its figures by column, its texts by column, and its looks."""

    at: int
    label: str
    figures: Mapping[int, Figure]
    texts: Mapping[int, str]
    heading: str
    gap: bool
    indent: float
    bold: bool


@dataclass(frozen=True)
class Heading:
    """A line without figures above rows: it ends where rows go back to its margin."""

    text: str = ""
    indent: float = 0
    deeper: bool = False

    def over(self, indent: float) -> "Heading":
        """The heading that a row of an indentation stands under."""
        if indent > self.indent:
            return replace(self, deeper=True)
        return Heading() if self.deeper else self


def rows(
    region: Region, columns: Sequence[Planned], scale: Scale
) -> tuple[list[Row], list[Fault]]:
    """The rows with figures, and what was left out between them."""
    found: list[Row] = []
    faults: list[Fault] = []
    heading, gap, before = Heading(), False, None
    for at in region.body:
        blank_above = before is not None and at > before + 1
        before = at
        if not any(region.block.cell(at, c.at).figure for c in columns if c.amounts):
            text = " ".join(seen.text for seen in region.block.cells(at))
            if words.is_prose(text) or words.is_note(text):
                faults.append(left_out(region, at, text))
            elif not words.only_unit(text):
                heading = Heading(text, _indent(region.block.cells(at)[0]))
            gap = True
            continue
        row = _row(region, at, columns, scale, gap=gap or blank_above)
        heading = heading.over(row.indent)
        row = replace(row, heading=heading.text)
        if _is_leftover(row, columns):
            faults.append(_leftover(region, at))
            continue
        found.append(row)
        faults += _unread(region, at, columns)
        gap = False
    return found, faults


def left_out(region: Region, at: int, text: str) -> Fault:
    """A line of words inside a table, or around one."""
    said = text if len(text) <= 60 else text[:57] + "…"
    return Fault(
        "info", place(region, at), f"Texten ”{said}” hör inte till någon tabell."
    )


def place(region: Region, at: int, column: int | None = None) -> str:
    """Where a row or a cell stands, as a person finds it."""
    grid = region.block.grid
    if column is not None:
        cell = region.block.cell(at, column).cell.place
        if cell:
            return f"{grid.place}{grid.separator}{cell}" if grid.place else cell
    row = grid.rows[at].place
    return named(grid, row)


def named(grid: Grid, row: str) -> str:
    """A row's place with its sheet's; that of a page's row says the page already."""
    if not grid.place or row.startswith((grid.place, "sida ")):
        return row
    return f"{grid.place}, {row}"


def _row(
    region: Region,
    at: int,
    columns: Sequence[Planned],
    scale: Scale,
    *,
    gap: bool,
) -> Row:
    cells = {column.at: region.block.cell(at, column.at) for column in columns}
    figures = {
        column.at: scale.figure(
            column.at, cells[column.at], place(region, at, column.at)
        )
        for column in columns
        if column.amounts
    }
    texts = {
        column.at: cells[column.at].text for column in columns if not column.amounts
    }
    named = _named(columns, cells)
    return Row(
        at,
        named.text if named else "",
        figures,
        texts,
        "",
        gap,
        _indent(named) if named else 0,
        named.cell.bold if named else False,
    )


def _indent(seen: Seen) -> float:
    """Indentation as the file tells it, else the spaces before the words."""
    text = seen.cell.text
    return seen.cell.indent or len(text) - len(text.lstrip())


def _named(columns: Sequence[Planned], cells: Mapping[int, Seen]) -> Seen | None:
    """The cell that names a row: the label's, else words in a column before it."""
    labels = [column.at for column in columns if column.role == "label"]
    other = [column.at for column in columns if column.role in {"code", "text"}]
    for column in [*labels, *other]:
        before = not labels or column <= max(labels)
        if before and cells[column].what == "text":
            return cells[column]
    for column in labels:
        if cells[column].what == "number":
            return cells[column]
    return None


def _is_leftover(row: Row, columns: Sequence[Planned]) -> bool:
    """A nameless row of zeros in a table whose rows have names."""
    if row.label or not any(column.role == "label" for column in columns):
        return False
    codes = [c for c in columns if c.role == "code" and row.texts[c.at]]
    return not codes and not any(
        figure.lost or (figure.amount and figure.amount.ore)
        for figure in row.figures.values()
    )


def _leftover(region: Region, at: int) -> Fault:
    return Fault(
        "info", place(region, at), "Raden har varken namn eller belopp och läses inte."
    )


def _unread(region: Region, at: int, columns: Sequence[Planned]) -> list[Fault]:
    """Words where an amount should be, and marks that two readings fit."""
    faults = []
    for column in columns:
        seen = region.block.cell(at, column.at)
        if not column.amounts:
            continue
        if seen.what == "text":
            message = f"”{seen.text}” är inget belopp; cellen läses som tom."
            faults.append(Fault("warning", place(region, at, column.at), message))
        if seen.doubtful:
            message = (
                f"”{seen.text}” lästes som {seen.number}: filen visar inte om punkten "
                "skiljer tusental eller decimaler. Kontrollera beloppet."
            )
            faults.append(Fault("warning", place(region, at, column.at), message))
    return faults


def items(found: Sequence[Row], columns: Sequence[Planned]) -> list[Item]:
    """The rows as arithmetic sees them."""
    depths = _depths([row.indent for row in found])
    mixed = len({row.bold for row in found}) > 1
    return [
        Item(
            _amounts(row, columns),
            depth,
            mixed and row.bold,
            word_of(row.label),
            words.row_kind(row.label),  # type: ignore[arg-type]
            row.gap,
            row.label,
        )
        for row, depth in zip(found, depths, strict=True)
    ]


def _amounts(row: Row, columns: Sequence[Planned]) -> tuple[Amount | None, ...]:
    return tuple(
        row.figures[column.at].amount if column.amounts else None for column in columns
    )


def word_of(label: str) -> Word:
    """What a label says of sums."""
    if words.is_of_which(label):
        return "of_which"
    if words.is_net(label):
        return "net"
    if words.is_sum(label):
        return "total" if words.is_total(label) else "sum"
    return "maybe" if words.is_maybe_sum(label) else ""


def _depths(indents: Sequence[float]) -> list[int]:
    """Rank indentations; those that differ by a hair are the same."""
    ranks: dict[float, int] = {}
    last, rank = None, -1
    fine = all(float(indent).is_integer() and indent <= 15 for indent in indents)
    for indent in sorted(set(indents)):
        if last is None or indent - last > (0 if fine else _POINTS):
            rank += 1
        ranks[indent] = rank
        last = indent
    return [ranks[indent] for indent in indents]

"""The rows of a printed table as lines of a section: their kinds, and their tree.

The kinds and parents are those by which `rules.formulas` finds the same sums that
the table was proved by: what sums costs stands above them in the tree, what sums
income and costs is a subtotal, and the last such is the net.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data_access.importing import measures
from data_access.readers.found import Line, Table
from data_access.readers.table.words import simple
from data_access.records.nouns.words import LINE_KINDS

#: What a total is called that no name stands beside.
UNNAMED = "Investeringar"
_INCOME_LEFT_OUT = "Inkomster och netto sparas inte bland investeringarna."
_NAMELESS = "Raden har inget namn, och sparas inte."


@dataclass(frozen=True)
class Row:
    """A line to be.

    Attributes:
        label: As printed.
        kind: As in `samples.sheets.KINDS`; "" where a person must say.
        parent: Index of the row that it hangs on, or ``None``.
        whole: Whether the rows below it are all its parts; ``None`` where that is
            as it was.
        source: Index of the table's row; ``None`` for one that is made.
        note: A comment beside it; "" leaves the one that is there.
        above: Label of the line that it hangs on, where that is no row of the file.
    """

    label: str
    kind: str
    parent: int | None = None
    whole: bool | None = True
    source: int | None = None
    note: str = ""
    above: str = ""


@dataclass(frozen=True)
class Found:
    """The lines of a table, and the rows that are left out: index and why."""

    rows: tuple[Row, ...]
    left_out: Mapping[int, str]


def operating(table: Table, kinds: Mapping[int, str]) -> Found:
    """The lines of operating costs.

    Args:
        table: As recognised.
        kinds: Of rows whose words do not tell it: what their figures do.
    """
    tree = _Tree(table, {})
    tree.read_kinds(kinds)
    tree.hang()
    tree.settle_nets()
    return tree.found()


def declared(table: Table, section: str) -> Found:
    """The lines of a workbook made by `template`: it says kinds and parents."""
    kinds = {words: code for code, words in LINE_KINDS[section]}
    at = {name: measures.text_column(table, name) for name in _DECLARED}

    def said(row: Line, name: str) -> str:
        column = at[name]
        return "" if column is None else row.texts[column].strip()

    kept = [place for place, row in enumerate(table.rows) if row.label]
    labels = {table.rows[place].label: at_ for at_, place in enumerate(kept)}
    rows = tuple(
        Row(
            row.label,
            kinds.get(said(row, measures.KIND).casefold(), _USUAL[section]),
            labels.get(said(row, measures.PARENT)),
            whole=None,
            source=place,
            note=said(row, measures.NOTE),
            above=said(row, measures.PARENT),
        )
        for place in kept
        for row in [table.rows[place]]
    )
    left_out = {n: _NAMELESS for n, row in enumerate(table.rows) if not row.label}
    return Found(_without_rings(rows), left_out)


_DECLARED = (measures.KIND, measures.PARENT, measures.NOTE)
#: What a line is that nobody has said anything of.
_USUAL = {"operating_costs": "", "investments": "project"}


def _without_rings(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """No row may hang on itself, however far up."""

    def ends(at: int) -> bool:
        seen: set[int] = set()
        up: int | None = at
        while up is not None:
            if up in seen:
                return False
            seen.add(up)
            up = rows[up].parent
        return True

    return tuple(
        row if ends(at) else replace(row, parent=None) for at, row in enumerate(rows)
    )


def investments(table: Table) -> Found:
    """The lines of investments: projects below their total."""
    left_out = {
        at: _INCOME_LEFT_OUT
        for at, row in enumerate(table.rows)
        if row.kind in {"income", "net"}
    }
    tree = _Tree(table, left_out)
    only = [at for at in range(len(table.rows)) if at not in left_out]
    for at in only:
        total = table.rows[at].role == "total" or only == [at]
        tree.kinds[at] = "total" if total else "project"
        if total and not tree.labels[at]:
            tree.labels[at] = UNNAMED
    tree.hang()
    return _below_a_total(tree.found())


def _below_a_total(found: Found) -> Found:
    """Let the section have its total, though the table has none."""
    if any(row.kind == "total" for row in found.rows) or not found.rows:
        return found
    moved = (
        replace(row, parent=0 if row.parent is None else row.parent + 1)
        for row in found.rows
    )
    return replace(found, rows=(Row(UNNAMED, "total"), *moved))


class _Tree:
    """The rows of a table while they are understood."""

    def __init__(self, table: Table, left_out: Mapping[int, str]) -> None:
        self.rows: Sequence[Line] = table.rows
        self.table = table
        self.labels = [_label(table, row) for row in table.rows]
        self.kinds: dict[int, str] = {}
        self.parents: dict[int, int] = {}
        self.whole: dict[int, bool] = {}
        self.left_out = dict(left_out)
        for at, label in enumerate(self.labels):
            if not label and len(self.rows) > 1:
                self.left_out.setdefault(at, _NAMELESS)

    def read_kinds(self, told: Mapping[int, str]) -> None:
        """Tell what each row holds; after the first net, of income and cost alike."""
        after_net = False
        for at in self.kept():
            self.kinds[at] = self._kind(at, told, after_net=after_net)
            after_net = after_net or self.kinds[at] == "net"
        if "net" not in self.kinds.values():
            self._take_total_for_net()

    def _kind(self, at: int, told: Mapping[int, str], *, after_net: bool) -> str:
        row = self.rows[at]
        if any(self.kinds.get(part) == "net" for part in row.sums):
            return "net"
        if row.kind:
            return row.kind
        loose = after_net or "finansnetto" in simple(row.label)
        return "finance" if loose else told.get(at, "")

    def _take_total_for_net(self) -> None:
        """What sums everything, and is neither income nor cost, is the net."""
        for at in self.kept():
            if self.rows[at].role == "total" and not self.rows[at].kind:
                self.kinds[at] = "net"

    def hang(self) -> None:
        """Hang the rows on what sums them."""
        for at in self.kept():
            above = self.rows[at].parent
            if above is not None and above not in self.left_out:
                self._hang(at, above)
        for at in self.kept():
            if self.rows[at].role != "line" and self.kinds[at] != "net":
                for part in self.rows[at].sums or self._unproved(at):
                    self._hang(part, at)
        for at in self.kept():
            below = {part for part, above in self.parents.items() if above == at}
            known = self.rows[at].role != "line"
            self.whole[at] = not below or known

    def _unproved(self, at: int) -> list[int]:
        """What a sum that does not add up would sum: a check is to say so."""
        found: list[int] = []
        for other in range(at - 1, -1, -1):
            if self.kinds.get(other) == "net" or (
                self.rows[other].role != "line" and self.kinds[at] != "total"
            ):
                break
            if other in self.kinds and other not in self.parents:
                found.append(other)
        return found

    def _hang(self, at: int, above: int) -> None:
        """Hang a row on another, unless it hangs already or would on itself."""
        if at in self.parents or at in self.left_out or self.kinds.get(at) == "net":
            return
        up: int | None = above
        while up is not None:
            if up == at or self.kinds.get(up) == "net":
                return
            up = self.parents.get(up)
        self.parents[at] = above

    def settle_nets(self) -> None:
        """Of results that go on from one another, the last is the net."""
        nets = [at for at in self.kept() if self.kinds[at] == "net"]
        for earlier, later in itertools.pairwise(nets):
            if self._goes_on(earlier, later):
                self.kinds[earlier] = "subtotal"

    def _goes_on(self, earlier: int, later: int) -> bool:
        sums = self.rows[later].sums
        return earlier in sums if sums else self._adds_up(earlier, later)

    def _adds_up(self, earlier: int, later: int) -> bool:
        """Whether a result is the earlier one and what stands between them."""
        parts = [earlier, *(
            at for at in range(earlier + 1, later)
            if at in self.kinds and at not in self.parents
        )]  # fmt: skip
        for column in range(len(self.table.columns)):
            ores = [self._ore(at, column) for at in (later, *parts)]
            told, *others = ores
            if told is not None and told != sum(each or 0 for each in others):
                return False
        return True

    def _ore(self, at: int, column: int) -> int | None:
        value = self.rows[at].values[column]
        return value.ore if value else None

    def kept(self) -> list[int]:
        """The rows that become lines."""
        return [at for at in range(len(self.rows)) if at not in self.left_out]

    def found(self) -> Found:
        """The lines, with their parents by place among them."""
        kept = self.kept()
        places = {at: place for place, at in enumerate(kept)}
        rows = tuple(
            Row(
                self.labels[at],
                self.kinds[at],
                places.get(self.parents.get(at, -1)),
                self.whole.get(at, True),
                at,
            )
            for at in kept
        )
        return Found(rows, self.left_out)


def _label(table: Table, row: Line) -> str:
    """A row's name; its code where it has no other."""
    if row.label:
        return row.label
    codes = [
        text
        for text, column in zip(row.texts, table.columns, strict=True)
        if text and column.role in {"code", "label", "text"}
    ]
    return codes[0] if codes else ""

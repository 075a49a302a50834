"""What an import will save where, what it changes, what it leaves out and why.

Values only: `planning` makes them, pages and commands show them, `saving` writes
them. Figures in `Sheet`s are öre in the internal sign, as in the store; those of
a `PlannedChange` have the sign that the section prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data_access.loaders.causes import Cause
from data_access.loaders.sheets import Sheet
from data_access.rules.filling import filled

#: "ignored": left out, and why; "warning": look at it; "info": good to know.
RemarkKind = Literal["ignored", "warning", "info"]


@dataclass(frozen=True)
class Remark:
    """Something to know before one confirms.

    Attributes:
        kind: How much it matters.
        place: "Blad1!C7", "sida 3, rad 12", or "" for the whole.
        message: A Swedish sentence.
    """

    kind: RemarkKind
    place: str
    message: str


@dataclass(frozen=True)
class Option:
    """An answer that is offered to a question; ``code`` is what is sent back."""

    code: str
    words: str


@dataclass(frozen=True)
class Question:
    """What the file does not settle, and a person must or may.

    Attributes:
        key: What `Imports.answer` takes the answer under: "0.section", "0.unit",
            "0.costs", "0.deviation", "0.column.3"; the number is the table's.
        place: Where in the file.
        words: The question in Swedish.
        options: What there is to choose from; empty where one writes oneself.
        answer: The code that holds now; "" where it is not answered.
        needed: Whether nothing is saved of the table until it is answered. Where
            it is not, the answer was found in the file, and may be changed.
    """

    key: str
    place: str
    words: str
    options: tuple[Option, ...]
    answer: str = ""
    needed: bool = False

    @property
    def open(self) -> bool:
        """Whether the table waits for it."""
        return self.needed and not self.answer


@dataclass(frozen=True)
class PlannedChange:
    """One figure or cell that will be another than it is.

    Attributes:
        section: operating_costs, investments, action_plan or causes.
        line: The label of the row.
        measure: As in `rules.formulas.MEASURES`, a name of a cell, or "" for the
            whole row (it comes, or goes).
        before: Öre in the printed sign, or the text of a cell; ``None``: nothing.
        after: The same.
        quantum: Öre to which the figures are rounded; 0 for text.
        place: Where in the file the new one stands.
    """

    section: str
    line: str
    measure: str
    before: int | str | None
    after: int | str | None
    quantum: int = 0
    place: str = ""


@dataclass(frozen=True)
class PlannedTable:
    """A table of the file and what becomes of it.

    Attributes:
        index: Of the table in the reading.
        place: Where it stands.
        title: As printed above it.
        section: operating_costs, investments, action_plan, causes or ledger; ""
            where it is not saved.
        why: Why it is not saved: a Swedish sentence; else "".
        columns: Measure, or name of a cell, to the printed head of its column.
        sheet: The section as it will be, with the pages' own types: frames of
            `loaders` can be made of it. ``None`` where there is none.
        causes: The causes as they will be, of a table of those.
        balances: How many balances of accounts, of a table of a ledger.
        questions: Open and answered.
        changes: Against what the report has now; empty where nothing changes.
    """

    index: int
    place: str
    title: str
    section: str
    why: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: Sheet | None = None
    causes: tuple[Cause, ...] = ()
    balances: int = 0
    questions: tuple[Question, ...] = ()
    changes: tuple[PlannedChange, ...] = ()

    @property
    def shown(self) -> Sheet | None:
        """The section as its page will show it: what follows is filled in."""
        if self.sheet is None:
            return None
        section = self.sheet.section
        lines = filled(section.name, self.sheet.lines, section.quantum)
        return Sheet(section, lines)

    @property
    def ready(self) -> bool:
        """Whether it can be saved as it is."""
        return bool(self.section) and not any(each.open for each in self.questions)


@dataclass(frozen=True)
class PlannedLedger:
    """What of a ledger will be saved.

    Attributes:
        scenario: "actual" or "budget".
        year: In which the fiscal year starts.
        months: First and last month with figures, "2021-01"; "" without any.
        accounts: How many have figures.
        balances: How many month balances, or balances of the year.
        vouchers: Voucher rows that come with it.
        replaces: The name of the import that it replaces; "" if none.
        same: Whether the ledger that is there says the same.
    """

    scenario: str
    year: int
    months: tuple[str, str]
    accounts: int
    balances: int
    vouchers: int = 0
    replaces: str = ""
    same: bool = False


@dataclass(frozen=True)
class Plan:
    """What confirming an import will do.

    Attributes:
        import_id: Of which.
        board_id: Of the chosen board; ``None`` where none is chosen.
        occasion_id: Of the chosen occasion; ``None`` where none is chosen.
        report_id: The draft that takes the figures; ``None`` where there is none.
        report: What it is called: "GSN, tillfälle 3 2021, version 1".
        creates_report: Whether confirming makes the report first.
        refusal: Why nothing can be saved; "" where it can.
        same_file: Whether that is why: the same bytes are saved already.
        tables: Every table of the file, in its order.
        ledgers: What a ledger gives, by scenario and year.
        fills: Lines of the report that get figures out of the ledger.
        unmapped: Accounts of the ledger that belong to no line.
        questions: Of the file as a whole: its board, its occasion.
        remarks: What is ignored, what to look at.
        digest: Of all that the plan says: it is another when the report, the
            answers or the file are.
    """

    import_id: int
    board_id: int | None
    occasion_id: int | None
    report_id: int | None
    report: str
    creates_report: bool = False
    refusal: str = ""
    same_file: bool = False
    tables: tuple[PlannedTable, ...] = ()
    ledgers: tuple[PlannedLedger, ...] = ()
    fills: tuple[PlannedChange, ...] = ()
    unmapped: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    digest: str = ""

    @property
    def open(self) -> list[Question]:
        """The questions that must be answered first."""
        asked = [*self.questions, *(q for t in self.tables for q in t.questions)]
        return [question for question in asked if question.open]

    @property
    def changes(self) -> list[PlannedChange]:
        """Everything that will be another than it is."""
        return [*(c for t in self.tables for c in t.changes), *self.fills]

    @property
    def saves(self) -> bool:
        """Whether confirming would do anything."""
        new = any(not ledger.same for ledger in self.ledgers)
        ready = any(t.ready and t.changes for t in self.tables)
        return not self.refusal and not self.open and (new or ready)

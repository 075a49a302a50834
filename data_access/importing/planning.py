"""The plan of an import: its reading, the report that is there, and the answers."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import sqlalchemy as sa

from data_access.errors import ImportRefusedError
from data_access.importing import (
    accounts,
    action_plan,
    balances,
    bindings,
    causes,
    combining,
    entry,
    goal,
    merging,
    sections,
)
from data_access.importing.asking import NONE, Asker
from data_access.importing.entry import Import
from data_access.importing.goal import Goal
from data_access.importing.measures import is_template
from data_access.importing.merging import Merged
from data_access.importing.plan import (
    Plan,
    PlannedChange,
    PlannedTable,
    Remark,
)
from data_access.importing.sections import Built, Context
from data_access.loaders import causes as cause_loader
from data_access.loaders import sheets
from data_access.loaders.causes import Cause
from data_access.loaders.sheets import Sheet
from data_access.readers.found import Table
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading
from data_access.readers.table.words import names_board
from data_access.records import standard, starting
from data_access.rules.lines import Line

SECTIONS = {
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
    "causes": "Orsaker",
    "ledger": "Huvudbok",
}
_SAME = (
    "Samma fil är redan sparad i rapporten (inläsning {}). Ingenting ändras. Ångra den "
    "inläsningen först om filen ska sparas på ett annat sätt."
)
_KIND = {
    "other": "Vad tabellen handlar om framgår inte. Den sparas inte.",
    "boards": (
        "Tabellen har en rad för varje nämnd, och en rapport är en nämnds. Den sparas "
        "inte."
    ),
    "period": "Tabellen gäller en annan period än tillfället. Den sparas inte.",
    "chosen": "Tabellen sparas inte, som valt.",
    "waits": "Svara på frågan om vad tabellen är.",
}
_OTHER_PERIOD = "Tabellen gäller {}, men tillfället {}. Ska den sparas ändå?"
_ONE_BOOK = "Filen har redan en tabell som sparas i huvudboken. Läs in den här för sig."
_SEVERAL = "Filen har flera tabeller av samma slag. Ska också den här sparas?"
_MISSING = "{} finns i rapporten men inte i filen. Vad ska hända med det?"
_KEEP = (("keep", "raderna behålls"), ("remove", "raderna tas bort"))
_BUDGET_CHANGED = (
    "”{}” har anslagsförändringar i rapporten. Filens siffra sparas inte, så att de "
    "inte räknas två gånger."
)


@dataclass(frozen=True)
class Made:
    """A plan, and what of it only who saves needs.

    Attributes:
        plan: As it is shown.
        merged: The sections as they will be, with the lines that go.
        causes: New causes.
        ledger: What goes to the ledger, if anything.
        goal: Where it goes.
    """

    plan: Plan
    merged: Mapping[str, Merged]
    causes: Sequence[Cause]
    ledger: Ledger | None
    goal: Goal


def make(connection: sa.Connection, found: Import, reading: Reading) -> Made:
    """Plan an import as things are now."""
    kinds = {table.kind for table in reading.tables}
    of_ledger = reading.ledger is not None or kinds == {"ledger"}
    where = goal.of_import(connection, found, of_ledger=of_ledger)
    planner = _Planner(connection, found, reading, where)
    planner.tables()
    book = reading.ledger or planner.book
    books = accounts.plan(connection, reading.file, book, where)
    same = _same_file(connection, found, where, of_ledger=of_ledger)
    plan = Plan(
        import_id=found.id,
        board_id=where.board.id if where.board else None,
        occasion_id=where.occasion.id if where.occasion else None,
        report_id=where.report.id if where.report else None,
        report=where.name,
        creates_report=where.creates,
        refusal=where.refusal or same,
        same_file=bool(same) and not where.refusal,
        tables=tuple(planner.planned),
        ledgers=books.ledgers,
        fills=books.fills,
        unmapped=books.unmapped,
        questions=where.questions,
        remarks=(*planner.remarks, *books.remarks),
    )
    digest = hashlib.sha256(repr(plan).encode()).hexdigest()
    return Made(
        replace(plan, digest=digest),
        planner.merged,
        planner.causes,
        books.ledger,
        where,
    )


def _same_file(
    connection: sa.Connection, found: Import, where: Goal, *, of_ledger: bool
) -> str:
    """Why the same bytes change nothing, where they have been saved already."""
    report = where.report.id if where.report else None
    for other in entry.saved(connection, found.sha256):
        if other.id == found.id or other.board_id != found.board_id:
            continue
        if of_ledger or (report is not None and other.report_id == report):
            return _SAME.format(other.id)
    return ""


@dataclass
class _Planner:
    """What is planned so far, table by table."""

    connection: sa.Connection
    found: Import
    reading: Reading
    where: Goal
    planned: list[PlannedTable] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    merged: dict[str, Merged] = field(default_factory=dict)
    causes: list[Cause] = field(default_factory=list)
    book: Ledger | None = None

    def tables(self) -> None:
        """Plan every table of the file."""
        there = self._there()
        asked = [self._section(index) for index in range(len(self.reading.tables))]
        built: dict[str, list[tuple[int, Built, Asker]]] = {}
        self.planned = [
            replace(each, questions=tuple(asker.asked)) for each, asker in asked
        ]
        for index, (planned, asker) in enumerate(asked):
            if planned.section in MERGED:
                made = self._build(index, planned.section, there, asker)
                built.setdefault(planned.section, []).append((index, made, asker))
        for name, parts in built.items():
            self._merge(name, parts, there.get(name))
        for index, (planned, asker) in enumerate(asked):
            if planned.section == "causes":
                self._causes(index, asker, there)
            elif planned.section == "ledger":
                self._balances(index, asker)

    def _there(self) -> dict[str, Sheet]:
        """What the report has; a report to be made has its fixed rows."""
        where = self.where
        if where.report is not None:
            return sheets.read(self.connection, where.report.id, fill=False)
        if where.board is None or where.occasion is None:
            return {}
        report = starting.first(where.board, where.occasion)
        return standard.sheets(report, where.board)

    # Which section

    def _section(self, index: int) -> tuple[PlannedTable, Asker]:
        table = self.reading.tables[index]
        asker = Asker(index, table.place, self.found.answers)
        kind, why = table.kind, _KIND.get(table.kind, "")
        if kind in {"operating_costs", "investments"} and _is_of_boards(table):
            kind, why = "other", _KIND["boards"]
        planned = PlannedTable(index, table.place, table.title, "", why)
        if kind == "ledger":
            return replace(planned, section="ledger", why=""), asker
        found = "" if kind == "other" else kind
        several = [
            other.kind
            for other in self.reading.tables[:index]
            if other.kind == found and not _is_of_boards(other)
        ]
        options = [*((c, SECTIONS[c]) for c in _OFFERED), (NONE, "sparas inte")]
        words = _SEVERAL if several else "Vad är tabellen?"
        said = NONE if not found else ("" if several else found)
        answer = asker.ask("section", words, options, said)
        if answer in {NONE, ""}:
            told = why or _KIND["chosen" if answer else "waits"]
            return replace(planned, why=told), asker
        if not self._is_of_period(table, asker):
            return replace(planned, why=_KIND["period"]), asker
        return replace(planned, section=answer, why=""), asker

    def _is_of_period(self, table: Table, asker: Asker) -> bool:
        """Whether a table is of the occasion's time, or to be saved all the same."""
        occasion = self.where.occasion
        if occasion is None or not table.period:
            return True
        year, _, month = table.period.partition("-")
        ends = f"{occasion.period_end:%Y-%m}"
        if int(year) == occasion.year and (not month or table.period == ends):
            return True
        words = _OTHER_PERIOD.format(table.period, f"slutar {occasion.period_end}")
        options = (("yes", "ja, spara den"), ("no", "nej, spara den inte"))
        return asker.ask("period", words, options) != "no"

    # What stands in it

    def _build(
        self, index: int, name: str, there: Mapping[str, Sheet], asker: Asker
    ) -> Built:
        table = self.reading.tables[index]
        kept = there[name].section if name in there else None
        counted = {
            line.label: line.ore("counted") or 0
            for line in (there[name].lines if name in there else ())
        }
        context = Context(self.reading.file, self.where.months, kept, counted)
        if name == "action_plan":
            made = action_plan.build(table, context, asker)
        else:
            made = sections.build(table, name, context, asker)
        self.remarks += made.remarks
        return made

    def _merge(
        self, name: str, parts: list[tuple[int, Built, Asker]], there: Sheet | None
    ) -> None:
        _, built, asker = parts[0]
        if len(parts) > 1:
            titles = [self.reading.tables[at].title for at, _, _ in parts]
            built = combining.together([part for _, part, _ in parts], titles)
        bound = bindings.bound_lines(self.connection, there.lines if there else ())
        if name == "action_plan" and there:
            bound |= {line.id for line in there.lines if _is_of_form(line)}
        if there and all(is_template(self.reading.tables[at]) for at, _, _ in parts):
            # A row without figures is not read back, and is not meant to go.
            bound |= {line.id for line in there.lines if not merging.has_figures(line)}
        built = self._without_changed_budgets(built, there)
        merged = merging.merge(there, built, bound, keep=True)
        if merged.missing:
            named = ", ".join(f"”{line.label}”" for line in merged.missing[:5])
            answer = asker.ask("missing", _MISSING.format(named), _KEEP)
            merged = merging.merge(there, built, bound, keep=answer != "remove")
        if name == "action_plan":
            merged = combining.in_order(merged)
        self.merged[name] = merged
        for place, (at, part, other) in enumerate(parts):
            first = place == 0
            self.planned[at] = replace(
                self.planned[at],
                columns=part.columns,
                sheet=merged.sheet if first else None,
                questions=tuple(other.asked),
                changes=merged.changes if first else (),
            )

    def _without_changed_budgets(self, built: Built, there: Sheet | None) -> Built:
        """Leave figures out that decided changes (anslagsförändringar) add to."""
        if there is None:
            return built
        changed = bindings.changed_budgets(self.connection, there.lines)
        if not changed:
            return built
        labels = {
            " ".join(each.label.casefold().split()): each.id for each in there.lines
        }
        lines = []
        for planned in built.lines:
            number = labels.get(" ".join(planned.row.label.casefold().split()), 0)
            gone = changed.get(number, set()) & set(planned.figures)
            if gone:
                said = _BUDGET_CHANGED.format(planned.row.label)
                self.remarks.append(Remark("warning", "", said))
            figures = {m: f for m, f in planned.figures.items() if m not in gone}
            lines.append(replace(planned, figures=figures))
        return replace(built, lines=tuple(lines))

    def _balances(self, index: int, asker: Asker) -> None:
        occasion = self.where.occasion
        ends = occasion.period_end if occasion else None
        found = balances.build(self.reading.tables[index], ends, asker)
        self.remarks += found.remarks
        book = found.ledger
        if book is not None and self.book is not None:
            self.planned[index] = replace(
                self.planned[index], section="", why=_ONE_BOOK
            )
            return
        self.book = self.book or book
        self.planned[index] = replace(
            self.planned[index],
            columns=found.columns,
            questions=tuple(asker.asked),
            balances=len(book.balances) if book else 0,
        )

    def _causes(self, index: int, asker: Asker, there: Mapping[str, Sheet]) -> None:
        table = self.reading.tables[index]
        drift = self.merged.get("operating_costs")
        lines = drift.sheet.lines if drift else ()
        if not lines and "operating_costs" in there:
            lines = there["operating_costs"].lines
        found = causes.build(table, lines, asker)
        report = self.where.report
        known = cause_loader.read(self.connection, report.id) if report else []
        new = list(causes.unlike(found.causes, known))
        self.causes += new
        self.remarks += found.remarks
        self.planned[index] = replace(
            self.planned[index],
            columns=found.columns,
            causes=found.causes,
            questions=tuple(asker.asked),
            changes=tuple(_of_cause(cause) for cause in new),
        )


#: Sections whose tables are laid over what is there.
MERGED = ("operating_costs", "investments", "action_plan")
_OFFERED = (*MERGED, "causes")


def _is_of_boards(table: Table) -> bool:
    named = sum(names_board(row.label) for row in table.rows)
    return named > 1 and 2 * named >= len(table.rows)


def _is_of_form(line: Line) -> bool:
    """Whether a line of the action plan belongs to its form, filled in or not."""
    blank = not any(text for name, text in line.cells.items() if name in _FILLED)
    return line.kind != "measure" or blank


_FILLED = ("operation", "description", "goal", "decided_by")


def _of_cause(cause: Cause) -> PlannedChange:
    told = cause.net if cause.net is not None else cause.body
    return PlannedChange(
        "causes",
        cause.label or cause.words,
        cause.words,
        None,
        told,
        0 if isinstance(told, str) else cause.quantum,
    )


def refuse_unread(found: Import | None) -> Import:
    """Give an import that waits to be confirmed.

    Raises:
        ImportRefusedError: If it is something else.
    """
    if found is None:
        raise ImportRefusedError(ImportRefusedError.GONE)
    if found.status in {"waiting", "reading"}:
        raise ImportRefusedError(ImportRefusedError.NOT_READ)
    if found.status != "read":
        told = found.message or _STATUSES.get(found.status, found.status)
        raise ImportRefusedError(
            ImportRefusedError.NOT_TO_CONFIRM.format(told.rstrip("."))
        )
    return found


_STATUSES = {"saved": "den är redan sparad", "undone": "den är ångrad"}


def open_questions(plan: Plan) -> Iterator[str]:
    """The questions that stop a plan, each with its place."""
    for question in plan.open:
        where = f"{question.place}: " if question.place else ""
        yield f"{where}{question.words}"

"""Checks of the figures in the running text against the tables."""

from collections.abc import Iterator, Mapping, Sequence

from data_access.loaders import columns
from data_access.loaders.figure_checks import WHY, shown_ore, subject
from data_access.loaders.report import Report
from data_access.loaders.sheets import Sheet
from data_access.loaders.statements import Statement
from data_access.rules.lines import Line
from data_access.rules.reconcile import Check, Term, compare


def checks(
    report: Report, sheets: Mapping[str, Sheet], statements: Sequence[Statement]
) -> Iterator[Check]:
    """Every figure that the text states, in the order of the text."""
    for statement in statements:
        sheet = sheets.get(statement.section)
        line = _line(statement, sheet)
        column = _column(statement, report)
        if sheet is None or line is None or not _is_tabled(statement, line):
            yield _unchecked(statement, column)
        else:
            yield _check(statement, line, sheet, column)


def _line(statement: Statement, sheet: Sheet | None) -> Line | None:
    lines = sheet.lines if sheet else []
    return next((line for line in lines if line.id == statement.line), None)


def _column(statement: Statement, report: Report) -> str:
    names = columns.names(statement.section, report)
    return names[statement.measure] if statement.measure else ""


def _is_tabled(statement: Statement, line: Line) -> bool:
    """Tell whether a table has the figure, rather than the text alone."""
    figure = line.figures.get(statement.measure or "")
    if figure is None or figure.ore is None:
        return False
    return figure.place != statement.place


def _unchecked(statement: Statement, column: str) -> Check:
    needed = statement.needed or "beloppet i en tabell"
    return Check(
        rule="statement",
        section=statement.section,
        subject=statement.subject,
        column=column,
        status="unchecked",
        stated=statement.ore,
        quantum=statement.quantum,
        said=statement.quote,
        why=f"Uppgiften finns bara i texten. För att kontrollera behövs {needed}.",
        place=statement.place,
    )


def _check(statement: Statement, line: Line, sheet: Sheet, column: str) -> Check:
    measure = statement.measure or ""
    shown = shown_ore(line, measure, sheet) or 0
    terms = (Term(f"{subject(line)}, {column}", shown),)
    quanta = [statement.quantum, line.figures[measure].quantum]
    outcome = compare(statement.ore, terms, quanta)
    return Check(
        rule="statement",
        section=statement.section,
        subject=statement.subject,
        column=column,
        status=outcome.status,
        terms=terms,
        computed=outcome.computed,
        stated=statement.ore,
        quantum=statement.quantum,
        tolerance=outcome.tolerance,
        said=statement.quote,
        why=WHY[outcome.status],
        place=statement.place,
    )

"""Avstämning: every check of a report, in the order in which it is read."""

from collections.abc import Iterator, Mapping, Sequence

from data_access.loaders import (
    figure_checks,
    heading_checks,
    plan_checks,
    statement_checks,
)
from data_access.loaders.report import Report
from data_access.loaders.sheets import Sheet
from data_access.loaders.statements import Statement
from data_access.loaders.texts import Text
from data_access.rules.reconcile import Check


def checks(
    report: Report,
    sheets: Mapping[str, Sheet],
    texts: Sequence[Text],
    statements: Sequence[Statement],
) -> list[Check]:
    """Tables section by section, then headings, then the running text."""
    return [
        *_tables(report, sheets),
        *heading_checks.checks(report, [s.section for s in sheets.values()], texts),
        *statement_checks.checks(report, sheets, statements),
    ]


def _tables(report: Report, sheets: Mapping[str, Sheet]) -> Iterator[Check]:
    for name, sheet in sheets.items():
        yield from figure_checks.checks(sheet, report)
        if name == "action_plan":
            yield from plan_checks.checks(sheet)

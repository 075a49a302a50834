"""What a table is about: its title first, then its sheet, its heads and its rows."""

from collections.abc import Sequence

from data_access.readers.found import Kind
from data_access.readers.table import words
from data_access.readers.table.columns import Planned

_NAMES = ("label", "code")
#: Of a deviation or of a plan, not of a budget and what came of it.
_PARTS = ("causes", "action_plan")


def of_table(
    columns: Sequence[Planned],
    title: Sequence[str],
    place: str,
    labels: Sequence[str],
) -> Kind:
    """Tell the kind of a table.

    Args:
        columns: Its columns.
        title: Its lines, the nearest to the table last.
        place: Name of its sheet.
        labels: Of its rows, headings without figures too.
    """
    if _is_ledger(columns) or words.is_pivot([column.head.name for column in columns]):
        return "ledger"
    names = " | ".join(column.head.all for column in columns)
    for text in (*reversed(title), names, place):
        found = words.kind(text)
        if found and not (found in _PARTS and _follows(columns)):
            return found
        if words.is_no_money(text):
            return "other"
    named = [column.head.name for column in columns if column.role in _NAMES]
    if any(words.is_project(name) for name in named):
        return "investments"
    if any(words.is_measure(name) for name in named) and not _follows(columns):
        return "action_plan"
    return _by_rows(columns, labels)


def _is_ledger(columns: Sequence[Planned]) -> bool:
    """Accounts, or two dimensions of codes, beside columns of amounts."""
    named = [
        words.dimension(column.head.name)
        for column in columns
        if column.role in {"code", "label", "text"}
    ]
    codes = [column for column in columns if column.role == "code"]
    account = any(words.is_account(column.head.name) for column in codes)
    return bool(codes) and (account or len(set(named) - {""}) > 1)


def _by_rows(columns: Sequence[Planned], labels: Sequence[str]) -> Kind:
    told = [words.kind(label) for label in labels]
    for kind in ("investments", "action_plan", "operating_costs"):
        if told.count(kind) > sum(1 for each in told if each and each != kind):
            return kind
    if 2 * sum(map(words.is_no_money, labels)) > len(labels):
        return "other"
    if any(words.row_kind(label) == "cost" for label in labels):
        return "operating_costs"
    if any(words.names_board(label) for label in labels):
        return "operating_costs"
    return "operating_costs" if _follows(columns) else "other"


def _follows(columns: Sequence[Planned]) -> bool:
    """Whether a budget is held against what came, or will come, of it."""
    roles = {column.role for column in columns}
    return "budget" in roles and bool(roles & {"outcome", "forecast"})

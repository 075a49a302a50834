"""Every deed by name, and the doing of one: checked, done, and told in the log."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from data_access.ledger import deeds as ledger
from data_access.loaders import report as reports
from data_access.loaders.report import Report
from data_access.records import (
    audit,
    buying,
    clock,
    deciding,
    limiting,
    municipality,
    sealing,
    starting,
    stepping,
    typed,
    versioning,
    year_change,
)
from data_access.records.audit import About
from data_access.records.deed import Deed, Doing, Refused, label
from data_access.records.edits import Actor, Done
from data_access.records.fields import Value

#: The row version that the form was made of; no field of it.
ROW_VERSION = "row_version"
STATUSES = {
    "draft": "ett utkast",
    "ready": "klarmarkerad",
    "sent": "utskickad",
    "decided": "beslutad",
    "confirmed": "justerad",
    "returned": "återremitterad",
}

#: After these a report's content, or the decision on it, is fixed.
_FIXING = ("send", "decide")

DEEDS: dict[str, Deed] = {
    deed.name: deed
    for deed in (
        *starting.DEEDS,
        *stepping.DEEDS,
        *deciding.DEEDS,
        *versioning.DEEDS,
        *ledger.DEEDS,
        *limiting.DEEDS,
        buying.DEED,
        municipality.DEED,
        year_change.DEED,
    )
}


def do(  # noqa: PLR0913, PLR0917 -- what a form holds, who sends it, and when
    connection: sa.Connection,
    name: str,
    actor: Actor,
    target: int | None,
    asked: Mapping[str, str],
    unit: str,
    at: datetime,
) -> Done:
    """Do a deed in the caller's transaction.

    Args:
        connection: That may write.
        name: Of the deed.
        actor: Who does it, and from where.
        target: The number of the report that it is done to.
        asked: Text as typed into its fields.
        unit: The unit of amounts that do not bear their own.
        at: When (UTC, without zone).

    Returns:
        What was done; or the faults, and then nothing is written.
    """
    deed = DEEDS.get(name)
    if deed is None:
        return Done(faults={"": "Det finns inget sådant steg."})
    try:
        values = understood(deed, asked, unit)
        every = reports.read_all(connection)
        report = _target(deed, every, target, asked)
    except Refused as refused:
        return Done(faults=refused.faults)
    doing = Doing(connection, every, report, values, unit, clock.day(at))
    return carry_out(doing, deed, actor, at)


def carry_out(doing: Doing, deed: Deed, actor: Actor, at: datetime) -> Done:
    """Do a deed to a report that may have it done; seal what it fixes, and log it."""
    connection, report = doing.connection, doing.report
    try:
        result = deed.run(doing)
    except Refused as refused:
        return Done(faults=refused.faults)
    changes = [*result.changes]
    if report is not None and deed.name in _FIXING:
        changes.append(sealing.sealed(connection, report.id, label(report)))
    about = About(deed.done, result.board, result.report)
    action = audit.write(connection, actor, at, changes, about)
    return Done(action, address=result.address, message=result.message)


def understood(deed: Deed, asked: Mapping[str, str], unit: str) -> dict[str, Value]:
    """Understand what was typed into a deed's fields.

    Raises:
        Refused: With the faults, by field.
    """
    values: dict[str, Value] = {}
    faults: dict[str, str] = {}
    for field in deed.fields:
        try:
            values[field.name] = typed.read(field, asked.get(field.name, ""), unit)
        except ValueError as error:
            faults[field.name] = str(error)
    if faults:
        raise Refused(faults)
    return values


def _target(
    deed: Deed, every: list[Report], target: int | None, asked: Mapping[str, str]
) -> Report | None:
    if not deed.statuses:
        return None
    report = next((each for each in every if each.id == target), None)
    if report is None:
        raise Refused({"": "Rapporten finns inte längre. Läs om sidan."})
    if report.status not in deed.statuses:
        raise Refused({"": _wrong(deed, report)})
    seen = asked.get(ROW_VERSION, "")
    if seen and seen != str(report.row_version):
        why = "Någon annan har ändrat rapporten sedan sidan lästes. Läs om sidan."
        raise Refused({"": why})
    return report


def _wrong(deed: Deed, report: Report) -> str:
    needed = " eller ".join(STATUSES[status] for status in deed.statuses)
    return (
        f"”{deed.words}” går inte: version {report.version} är "
        f"{STATUSES[report.status]}. Det går när den är {needed}."
    )

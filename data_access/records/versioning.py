"""New versions of a report: changed after sending, sent back, corrected.

What was sent or decided stays as it was; what comes after is a copy of it.
"""

from dataclasses import replace
from typing import Any

from data_access.loaders.report import Report, in_force, versions
from data_access.records import ancestry
from data_access.records.audit import ROW, Change
from data_access.records.copying import copy_report
from data_access.records.deed import (
    Deed,
    Doing,
    Refused,
    Result,
    address,
    change,
    change_report,
    label,
)
from data_access.records.fields import Field

_OPEN = ("draft", "ready")
#: What a new version takes over from the report's own row.
_SAME = ("board_id", "occasion_id", "package_id", "title", "source", "dated")


def _change_after_sending(doing: Doing) -> Result:
    _refuse_second(doing)
    version, changes = _new(doing, "after_sending")
    message = (
        f"Version {version} är skapad för ändringarna. Version "
        f"{doing.target.version} visas som den skickades ut."
    )
    return _made(doing, message, version, changes)


def _send_back(doing: Doing) -> Result:
    version, changes = _follow(doing, "returned")
    stepped = change(doing, status="returned")
    message = f"Rapporten är återremitterad. Version {version} är öppen för ändringar."
    return _made(doing, message, version, [*stepped, *changes])


def _correct(doing: Doing) -> Result:
    (current,) = in_force(_versions(doing))
    if current.id != doing.target.id:
        why = (
            f"Version {current.version} har ersatt version {doing.target.version}. "
            f"Rätta version {current.version}."
        )
        raise Refused({"": why})
    there = _open(doing)
    if there is not None and there.why != "after_sending":
        raise Refused({"": _there(there)})
    version, changes = _follow(doing, "correction")
    message = (
        f"Rättelsen är version {version}. Version {doing.target.version} står kvar "
        "som den beslutades."
    )
    return _made(doing, message, version, changes)


def _versions(doing: Doing) -> list[Report]:
    return versions(doing.reports, doing.target)


def _open(doing: Doing) -> Report | None:
    """The version that is being worked on beside the target, if there is one."""
    mine = [r for r in _versions(doing) if r.follows == doing.target.id]
    return next((report for report in mine if report.status in _OPEN), None)


def _there(report: Report) -> str:
    return (
        f"Det finns redan en version {report.version} som inte är utskickad. "
        "Gör ändringen i den."
    )


def _refuse_second(doing: Doing) -> None:
    there = _open(doing)
    if there is not None:
        raise Refused({"": _there(there)})


def _follow(doing: Doing, why: str) -> tuple[int, list[Change]]:
    """The version to go on with: the changes after sending, else a new one."""
    there = _open(doing)
    if there is None:
        return _new(doing, why)
    changes = change_report(
        doing.connection, there, why=why, reason=doing.said("reason")
    )
    return there.version, changes


def _new(doing: Doing, why: str) -> tuple[int, list[Change]]:
    source = doing.target
    version = max(report.version for report in _versions(doing)) + 1
    row: dict[str, Any] = {name: getattr(source, name) for name in _SAME}
    row |= {
        "version": version,
        "status": "draft",
        "follows_id": source.id,
        "why": why,
        "reason": doing.said("reason"),
    }
    number, numbers = copy_report(doing.connection, source.id, into=row)
    named = label(replace(source, version=version))
    kept = {
        ROW: {"owner": source.board_id},
        "why": why,
        "status": "draft",
        "reason": doing.said("reason") or None,
        ancestry.COPIED: ancestry.told(source.id, numbers),
    }
    return version, [
        Change("report", number, named, name, None, value)
        for name, value in kept.items()
        if value is not None
    ]


def _made(doing: Doing, message: str, version: int, changes: list[Change]) -> Result:
    report = doing.target
    return Result(
        message, changes, report.board_id, report.id, address(report, version)
    )


_REASON = Field("reason", "Skäl", "prose")

DEEDS = (
    Deed(
        "change_after_sending",
        "Ändra efter utskick",
        "En version för ändringar efter utskick skapades",
        _change_after_sending,
        (_REASON,),
        ("sent",),
        "Det som skickades ut står kvar. Varje ändring visas bredvid det.",
    ),
    Deed(
        "send_back",
        "Återremittera",
        "Rapporten återremitterades",
        _send_back,
        (Field("reason", "Skäl", "prose", hint="§ och vad nämnden vill ha ändrat"),),
        ("sent",),
        "Den utskickade versionen låses, och en ny version öppnas.",
    ),
    Deed(
        "correct",
        "Gör en rättelse",
        "En rättelse påbörjades",
        _correct,
        (
            Field(
                "reason",
                "Skäl till rättelsen",
                "prose",
                required=True,
                hint="vad som är fel, och hur det upptäcktes",
            ),
        ),
        ("decided", "confirmed"),
        "Den beslutade versionen står kvar. Rättelsen blir en ny version bredvid den.",
    ),
)

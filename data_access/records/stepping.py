"""The steps of a report on its way: ready, open again, sent out, confirmed."""

from data_access.records.audit import Change
from data_access.records.deed import Deed, Doing, Refused, Result, change
from data_access.records.fields import Field
from data_access.records.lacking import lacking


def _mark_ready(doing: Doing) -> Result:
    missing = lacking(doing.connection, doing.target)
    if missing:
        why = f"Rapporten kan inte klarmarkeras än. {' '.join(missing)}"
        raise Refused({"": why})
    changes = change(doing, status="ready", ready_on=doing.today)
    return _done(doing, "Rapporten är klarmarkerad.", changes)


def _reopen(doing: Doing) -> Result:
    changes = change(doing, status="draft", ready_on=None)
    return _done(doing, "Rapporten är öppen för ändringar igen.", changes)


def _send(doing: Doing) -> Result:
    _refuse_beside(doing)
    changes = change(doing, status="sent", sent_on=doing.today)
    return _done(doing, "Rapporten är utskickad och kan inte längre ändras.", changes)


def _refuse_beside(doing: Doing) -> None:
    """A change after sending stands beside what was sent: it is not sent itself."""
    report = doing.target
    sent = next((r for r in doing.reports if r.id == report.follows), None)
    if report.why != "after_sending" or sent is None:
        return
    if sent.status == "sent":
        why = (
            f"Version {sent.version} är redan utskickad, och ändringarna här visas "
            "bredvid den. Ska den här versionen skickas ut i stället: återremittera "
            f"version {sent.version} först."
        )
        raise Refused({"": why})
    why = (
        f"Version {sent.version} är beslutad. Gör en rättelse av den: då blir "
        "ändringarna här rättelsen."
    )
    raise Refused({"": why})


def _confirm(doing: Doing) -> Result:
    day = doing.day("confirmed_on")
    if day is not None and day > doing.today:
        why = "Dagen ligger i framtiden. Skriv den dag då protokollet justerades."
        raise Refused({"confirmed_on": why})
    changes = change(doing, status="confirmed", confirmed_on=day)
    return _done(doing, "Rapporten är justerad.", changes)


def _done(doing: Doing, message: str, changes: list[Change]) -> Result:
    return Result(message, changes, doing.target.board_id, doing.target.id)


DEEDS = (
    Deed(
        "mark_ready",
        "Klarmarkera",
        "Rapporten klarmarkerades",
        _mark_ready,
        statuses=("draft",),
    ),
    Deed(
        "reopen",
        "Öppna igen",
        "Rapporten öppnades igen",
        _reopen,
        statuses=("ready",),
    ),
    Deed(
        "send",
        "Skicka ut",
        "Rapporten skickades ut",
        _send,
        statuses=("ready",),
        warning=(
            "När rapporten är utskickad kan den inte ändras. En ändring görs då i en "
            "ny version, och visas bredvid det som skickades ut."
        ),
    ),
    Deed(
        "confirm",
        "Markera som justerad",
        "Protokollet justerades",
        _confirm,
        (
            Field(
                "confirmed_on",
                "Protokollet justerat",
                "date",
                required=True,
                hint="ÅÅÅÅ-MM-DD",
            ),
        ),
        ("decided",),
        "Från den dagen är handlingen allmän. Steget kan inte tas tillbaka.",
    ),
)

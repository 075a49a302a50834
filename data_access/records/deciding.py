"""The decision on a report: its row, its items and papers, whom it is sent to."""

from collections.abc import Sequence

import sqlalchemy as sa

from data_access.records.deed import Deed, Doing, Refused, Result, change, told
from data_access.records.fields import Field
from data_access.store import schema

_BETWEEN = ";"


def _decide(doing: Doing) -> Result:
    report = doing.target
    met_on = doing.day("met_on")
    if met_on is not None and met_on > doing.today:
        why = "Sammanträdet ligger i framtiden. Skriv den dag då nämnden beslutade."
        raise Refused({"met_on": why})
    _write(doing)
    words = {each.name: doing.said(each.name) for each in FIELDS}
    changes = [
        *change(doing, status="decided"),
        *(told(report, name, None, said) for name, said in words.items() if said),
    ]
    message = f"Beslutet är skrivet: {doing.said('paragraph')}."
    return Result(message, changes, report.board_id, report.id)


def _write(doing: Doing) -> None:
    connection, report = doing.connection, doing.target.id
    connection.execute(
        sa.insert(schema.decisions).values(
            report_id=report,
            paragraph=doing.said("paragraph"),
            reference=doing.said("reference"),
            met_on=doing.day("met_on"),
        )
    )
    for kind, name in (("item", "items"), ("document", "documents")):
        for position, body in enumerate(_lines(doing.said(name))):
            connection.execute(
                sa.insert(schema.decision_rows).values(
                    report_id=report, kind=kind, position=position, body=body
                )
            )
    for position, line in enumerate(_lines(doing.said("recipients"))):
        recipient, _, purpose = line.partition(_BETWEEN)
        connection.execute(
            sa.insert(schema.recipients).values(
                report_id=report,
                position=position,
                recipient=recipient.strip(),
                purpose=purpose.strip(),
            )
        )


def _lines(text: str) -> Sequence[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


FIELDS = (
    Field("paragraph", "Paragraf", required=True, hint="t.ex. § 23"),
    Field("reference", "Diarienummer", required=True, hint="t.ex. Dnr 2021/28"),
    Field("met_on", "Sammanträdet", "date", hint="ÅÅÅÅ-MM-DD"),
    Field("items", "Beslut", "prose", required=True, hint="en punkt per rad"),
    Field("documents", "Beslutsunderlag", "prose", hint="ett per rad"),
    Field(
        "recipients",
        "Beslutet skickas till",
        "prose",
        hint="en per rad: mottagare; syfte",
    ),
)

DEEDS = (
    Deed(
        "decide",
        "Skriv in beslutet",
        "Rapporten beslutades",
        _decide,
        FIELDS,
        ("sent",),
        (
            "Ett skrivet beslut kan inte ändras av någon. Det som är fel rättas i en "
            "ny version bredvid."
        ),
    ),
)

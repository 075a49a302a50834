"""What a board keeps beside its reports: meetings, assignments, a plan, a word.

Days are of the year that is asked for.
"""

from datetime import date

import sqlalchemy as sa

from data_access.demo.batches import Batches
from data_access.demo.boards import Board
from data_access.store import schema
from data_access.store.inserting import insert

_MEETINGS = ((2, 11), (3, 18), (4, 22), (6, 4), (9, 30), (11, 26))


def calendar(batches: Batches, made: Board, number: int, year: int) -> None:
    """The board's meetings of a year, and what returns every year."""
    for month, day in _MEETINGS:
        _event(batches, number, date(year, month, day), "meeting", "Sammanträde")
    if made.kind == "joint":
        title = "Ägardialog"
        _event(batches, number, date(year, 5, 12), "dialogue", title, "yearly")


def _event(  # noqa: PLR0913, PLR0917 -- the columns of an event
    batches: Batches,
    number: int,
    day: date,
    kind: str,
    title: str,
    repeats: str = "never",
) -> None:
    batches.add(
        schema.events,
        board_id=number,
        kind=kind,
        title=title,
        day=day,
        clock="13:15",
        place="Kommunhuset",
        repeats=repeats,
        body="",
    )


def assignments(batches: Batches, made: Board, number: int, year: int) -> None:
    """What the board has asked its administration for: answered, open, late."""
    for place, (body, status, due) in enumerate(_ASKED, start=1):
        answered = status != "open"
        batches.add(
            schema.assignments,
            board_id=number,
            given_on=date(year, 3, 18),
            paragraph=f"§ {20 + place}",
            reference=f"Dnr {made.short} {year}/{40 + place}",
            body=body,
            addressee="Förvaltningschef",
            due_on=date(year, due, 15),
            status=status,
            answer="Redovisat för nämnden." if answered else "",
            answered_on=date(year, due, 10) if answered else None,
        )


_ASKED = (
    ("Redovisa hur sjukfrånvaron utvecklas.", "answered", 6),
    ("Ta fram förslag till åtgärder för en ekonomi i balans.", "open", 10),
    ("Redovisa upphandlingar över en miljon kronor.", "closed", 5),
)


# The joint board's plan

_PHASES = (
    ("Kartläggning", (("Inventera system", "done"), ("Intervjuer", "done"))),
    ("Införande", (("Ny identitetsplattform", "started"), ("Utbildning", "planned"))),
    ("Uppföljning", (("Mätning av nyttan", "planned"),)),
)
_WORD = (
    "Införandet följer planen. Två leveranser är försenade till hösten, och kostnaden "
    "för dem kommer då."
)


def plan(connection: sa.Connection, made: Board, number: int, year: int) -> None:
    """A plan with phases and activities, and a report from operations."""
    if made.kind != "joint":
        return
    owner = insert(
        connection,
        schema.plans,
        board_id=number,
        position=1,
        name="Handlingsplan för digitalisering",
        reference=f"§ 24, Dnr {made.short} {year - 1}/18",
    )
    for position, (name, activities) in enumerate(_PHASES, start=1):
        phase = insert(
            connection, schema.phases, plan_id=owner, position=position, name=name
        )
        rows = [
            {"phase_id": phase, "position": place, "name": each, "status": status}
            for place, (each, status) in enumerate(activities, start=1)
        ]
        told = [row | {"comment": ""} for row in rows]
        connection.execute(sa.insert(schema.activities), told)
    insert(
        connection,
        schema.briefings,
        board_id=number,
        dated=date(year, 9, 30),
        title="Läget i verksamheten",
        body=_WORD,
    )

"""A database with everything that is hard to copy, and ways to look at one."""

from datetime import date, datetime

import pytest
import sqlalchemy as sa

from data_access.store import copying, locks, schema
from data_access.store import engine as engines

HUGE = 9_007_199_254_740_993
#: What formats and drivers take for something else.
ODD = "\\N \\\\ \\. \t\n\r'\"%s :x 😀 åäö\N{NO-BREAK SPACE}\N{MINUS SIGN} {} ;--"


@pytest.fixture
def rich(engine, address):
    """Address of the example with rows that are hard to copy."""
    with engines.write(engine) as connection, locks.lifted(connection):
        fill(connection)
    engine.dispose()
    return address


def fill(connection):
    def add(table, **values):
        made = connection.execute(sa.insert(table).values(**values))
        return made.inserted_primary_key[0]

    lines = {"section_id": 1, "label": ODD, "kind": "cost", "note": "", "whole": False}
    child = add(schema.lines, position=901, **lines)
    parent = add(schema.lines, position=900, **(lines | {"whole": True}))
    connection.execute(
        sa.update(schema.lines)
        .where(schema.lines.c.id == child)
        .values(parent_id=parent)
    )
    for ore in (HUGE, -HUGE, 0, None):
        add(schema.amounts, line_id=child, measure=f"m{ore}", origin="entered",
            ore=ore, quantum=1)  # fmt: skip
    briefing = add(
        schema.briefings, board_id=1, dated=date(1, 1, 1), title="", body=ODD
    )
    for content in (bytes(range(256)) * 40, b"", b"\\x00"):
        add(schema.attachments, briefing_id=briefing, name=ODD, media_type="a/b",
            size=len(content), sha256="x", content=content)  # fmt: skip
    at = datetime.fromisoformat("2026-10-01T23:59:59.999999")
    action = add(schema.actions, at=at, role="Controller", origin="test",
        summary=ODD, digest="x")  # fmt: skip
    for number in range(1500):  # more than one batch
        add(schema.audit, action_id=action, noun="x", row_id=number, label="",
            field="y", before=None, after="1")  # fmt: skip


@pytest.fixture
def contents():
    """Give every row of a database, by table."""

    def read(address):
        engine = engines.connect(address)
        with engines.read(engine) as connection:
            found = {
                table.name: list(copying._rows(connection, table))
                for table in copying.tables(connection)
            }
        engine.dispose()
        return found

    return read

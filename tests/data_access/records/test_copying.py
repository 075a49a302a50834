"""A copy is the original with other numbers."""

import pytest
import sqlalchemy as sa

from data_access.records import copying
from data_access.store import engine as engines
from data_access.store import locks, schema

INTO = {
    "board_id": 1,
    "occasion_id": 1,
    "version": 2,
    "status": "draft",
    "title": "x",
    "source": "",
}


@pytest.fixture
def copied(engine):
    with engines.write(engine) as connection:
        number, numbers = copying.copy_report(connection, 1, into=INTO)
    return engine, number, numbers


def rows(engine, table):
    with engines.read(engine) as connection:
        key = [table.c.id] if "id" in table.c else list(table.primary_key)
        return connection.execute(sa.select(table).order_by(*key)).mappings().all()


def test_what_is_copied_is_what_is_locked():
    assert {table.name for table in copying.content()} == set(locks.CONTENT)


def test_every_row_is_copied_and_hangs_together(copied):
    engine, number, numbers = copied
    assert number == 2
    for table in copying.content():
        found = rows(engine, table)
        half = len(found) // 2
        assert len(found) == 2 * half, table.name
        for old, new in zip(found[:half], found[half:], strict=True):
            for column in table.c:
                other = copying.target(column)
                value = old[column.name]
                if column.name in ("id", "row_version"):
                    continue
                if other in numbers and value is not None:
                    value = numbers[other][value]
                assert new[column.name] == value, (table.name, column.name)


def test_the_copy_has_no_decision(copied):
    engine, number, _ = copied
    for table in (schema.decisions, schema.decision_rows, schema.recipients):
        assert all(row["report_id"] != number for row in rows(engine, table))

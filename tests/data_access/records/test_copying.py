"""A copy is the original with other numbers."""

import pytest
import sqlalchemy as sa

from data_access import Selection, Source, remove_sample
from data_access.records import copying
from data_access.records.edits import Edit
from data_access.records.fields import Money
from data_access.store import engine as engines
from data_access.store import locks, schema
from tests.ways import Way

INTO = {
    "board_id": 1,
    "occasion_id": 1,
    "version": 2,
    "status": "draft",
    "title": "x",
    "source": "",
}
CLOSING = {
    "year": "2021",
    "kind": "closing",
    "number": "0",
    "period_end": "2021-12-31",
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


def test_a_start_from_the_published_report_has_none_of_its_faults(engine):
    way = Way.over(engine)
    way.save(Edit("o", "occasion", typed=CLOSING))
    way.do("create_report", board_id="1", occasion_id="2", copy_from="1")
    wrong = [
        check
        for check in Source(engine).reconciliation(Selection("gsn", 2021, "bokslut"))
        if check.status == "disagrees"
    ]
    assert wrong == []
    assert way.line(2, "Kostnader").values["budget_year"].ore == 5_960_000_000
    (total,) = (
        line
        for line in way.lines(2, "investment_line", "investments")
        if line.kind == "total"
    )
    kept = {k: v.ore for k, v in total.values.items() if isinstance(v, Money)}
    assert kept == {"original": 900_000_000, "carried_over_and_extra": 350_000_000}


def test_the_example_goes_with_its_corrections(engine):
    way = Way.over(engine)
    way.do("correct", 1, reason="Rubriken nämner fel tillfälle.")
    way.save(Edit("g", "goal", owner=2, typed={"name": "Nöjda användare"}))
    assert remove_sample(engine)
    assert Source(engine).reports() == []

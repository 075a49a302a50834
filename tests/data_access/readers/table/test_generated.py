"""Tables in every quirk: what was written is read back, or asked about."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.readers.table import tables
from data_access.rules.conventions import Levels, expected
from tests.table_strategies import Written, annexes, below, beside

_SLOW = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def _table(written: Written):
    found, faults = tables([written.grid])
    assert len(found) == 1, faults
    return found[0]


def _amounts(table):
    words = {"label", "code", "text", "share"}
    return [at for at, column in enumerate(table.columns) if column.role not in words]


@_SLOW
@given(annexes())
def test_every_figure_is_read_as_it_was_written(written):
    table = _table(written)
    assert (table.kind, table.factor) == (written.kind, written.factor)
    assert [row.label for row in table.rows] == [row.label for row in written.rows]
    at = _amounts(table)
    assert tuple(table.columns[i].role for i in at) == written.roles
    assert tuple(table.columns[i].block for i in at) == written.blocks
    for line, truth in zip(table.rows, written.rows, strict=True):
        read = [line.values[i].ore or 0 for i in at]
        assert read == [written.ore(amount) for amount in truth.amounts]


@_SLOW
@given(annexes())
def test_what_was_written_adds_up_and_so_it_does_as_read(written):
    table = _table(written)
    statuses = {check.status for check in table.checks}
    assert statuses <= {"agrees", "rounding", "unchecked"}
    assert [(row.role, row.level) for row in table.rows] == [
        (row.role, row.level) for row in written.rows
    ]


@_SLOW
@given(annexes())
def test_signs_are_found_or_asked_for_never_wrong(written):
    table = _table(written)
    assert table.sign.costs == written.costs or "costs" in table.questions
    assert table.sign.deviation or "deviation" in table.questions
    levels = Levels(table.sign.costs, table.sign.net, table.sign.income)
    for line, truth in zip(table.rows, written.rows, strict=True):
        for place, role in enumerate(written.roles):
            if role != "deviation" or not table.sign.deviation:
                continue
            before = written.roles[:place]
            budget = max(i for i, each in enumerate(before) if each == "budget")
            actual = max(
                i for i, each in enumerate(before) if each in {"outcome", "forecast"}
            )
            change = truth.amounts[actual] - truth.amounts[budget]
            way = expected(table.sign.deviation, line.kind, levels)
            assert way is None or abs(way * change - truth.amounts[place]) <= 1


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(annexes(), annexes(), st.sampled_from((below, beside)))
def test_two_tables_of_a_sheet_are_two(one, other, together):
    found, faults = tables([together(one.grid, other.grid)])
    assert len(found) == 2, faults
    for table, written in zip(found, (one, other), strict=True):
        assert (table.kind, table.factor) == (written.kind, written.factor)
        assert _read(table) == [
            (row.label, [written.ore(amount) for amount in row.amounts])
            for row in written.rows
        ]


def _read(table):
    at = _amounts(table)
    return [(line.label, [line.values[i].ore or 0 for i in at]) for line in table.rows]

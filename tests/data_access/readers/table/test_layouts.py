"""Layouts of other municipalities, as sheets: every figure, role, sign and unit."""

import pytest

from data_access.readers.table import tables
from tests.layouts import assert_figures, expected, said
from tests.table_files import typed
from tests.table_layouts import LAYOUTS


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_as_a_sheet(layout):
    [table], faults = tables([typed(layout.drawn)])

    assert said(table) == expected(layout)
    assert_figures(table, layout)
    assert not [check.detail for check in table.checks if check.status == "disagrees"]
    assert not [fault for fault in faults if fault.severity == "error"]

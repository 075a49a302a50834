"""Layouts of other municipalities, as pages: the same is read as of a sheet."""

import pytest

from data_access.readers.table import tables
from tests.layouts import LOOKS, assert_figures, expected, page, said
from tests.pdf_files import MINUS_FONT
from tests.table_layouts import LAYOUTS

pytestmark = pytest.mark.skipif(
    not MINUS_FONT.exists(), reason="the font with U+2212 is not here"
)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_as_a_page(read, layout):
    at = list(LAYOUTS.values()).index(layout)
    look = list(LOOKS.values())[at % len(LOOKS)]

    grids, _ = read(page(layout, look))
    found, faults = tables(grids)

    assert [said(table) for table in found] == [expected(layout)]
    assert_figures(found[0], layout)
    assert not [c.detail for c in found[0].checks if c.status == "disagrees"]
    assert not [fault for fault in faults if fault.severity == "error"]

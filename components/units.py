"""Which unit a page is shown in: the reader's, else its source's own."""

from dataclasses import replace

from components import numbers
from components.url import View
from data_access import DataError, Source


def settled(source: Source, view: View) -> View:
    """The view in the unit of its source, unless the reader chose one.

    Where the selection means no report, the page says so; if it needs one.
    """
    if view.unit_chosen:
        return view
    try:
        sections = source.sections(view.selection).values()
    except DataError:
        return view
    units = [section.unit for section in sections if section.unit in numbers.UNITS]
    return replace(view, unit=units[0]) if units else view

"""Workbooks made for tests: sheets of rows, as they are typed."""

import io
from datetime import UTC, datetime

import xlsxwriter


def book(sheets):
    """The bytes of a workbook.

    Args:
        sheets: Name of a sheet to its rows of cells; "" or ``None`` is blank.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        made.set_properties({"created": datetime(2021, 9, 8, tzinfo=UTC)})
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value not in {"", None}:
                        sheet.write(at, column, value)
    return file.getvalue()

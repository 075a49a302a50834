"""Number formats of workbooks: what a person sees of the number."""

import functools
import re

from data_access.readers.workbook.details import Look

#: Formats that have a number and no text of their own.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "#,##0",
    6: "#,##0",
    7: "#,##0.00",
    8: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
}
# Text in quotes, one escaped letter, a fill or a space, and what stands in brackets.
_LITERAL = re.compile(r'"[^"]*"|\\.|[*_].|\[[^\]]*\]')
_DIGITS = re.compile(r"[0#?](?:[0#?, ]*[0#?])?(?:\.([0#?]*))?(,*)")
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)


@functools.cache
def look(code: str, *, bold: bool = False, indent: int = 0) -> Look:
    """Tell how a format shows a number that is above zero.

    Args:
        code: As ``#,##0.0;-#,##0.0`` or "General".
        bold: Of the cell's font.
        indent: Of the cell's alignment.
    """
    shown = _LITERAL.sub("", code).split(";")[0]
    found = _DIGITS.search(shown)
    if not found or _DATE.search(shown) or "E" in shown.upper() or "/" in shown:
        return Look(bold=bold, indent=indent)
    decimals = len(found[1] or "")
    return Look(decimals, "%" in shown, len(found[2]), bold, indent)

"""Text that a spreadsheet would take for a formula, if it were written into one."""

import re
from collections.abc import Iterator

from data_access.readers.faults import Fault

# "=" and "@" begin one whatever follows; "+" and "-" begin amounts and lists too.
_FORMULA = re.compile(r"[=@]\S|[+\-][^\s=@]*(?:[A-Za-zÅÄÖåäö]\(|[!|])|[\t\r][=@+\-]")
_MESSAGE = (
    "Text som börjar som en formel (”{}”) är läst som text och räknas aldrig ut; den "
    "skyddas när den skrivs i en arbetsbok igen{}."
)
_SHOWN = 30


class Formulas:
    """The cells of a sheet or file whose text begins as a formula."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._first = ("", "")
        self._count = 0

    def see(self, text: str, place: str) -> None:
        """Look at a cell that is text."""
        if text[:1] in "=@+-\t\r" and _FORMULA.match(text):
            if not self._count:
                self._first = (text, place)
            self._count += 1

    def faults(self) -> Iterator[Fault]:
        """One remark for all of them, if there are any."""
        if self._count:
            text, place = self._first
            short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            more = f" ({self._count} celler)" if self._count > 1 else ""
            where = f"{self._sheet}!{place}" if self._sheet else place
            yield Fault("info", where, _MESSAGE.format(short, more))

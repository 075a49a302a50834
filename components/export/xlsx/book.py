"""A workbook and its pens: formats, texts that no program takes for a formula."""

import io
import re
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from components import numbers, sentences, texts, theme
from components.export.contents import about
from components.export.writable import clean
from data_access import Report, Source
from data_access.rules.amounts import UNITS

#: What a sheet's name may not hold, and how long it may be.
_UNNAMED, _LONGEST = re.compile(r"[\[\]:*?/\\']"), 31
#: The heads' notation, in the spirit of the screen.
_HEADS: dict[str, dict[str, Any]] = {
    "budget": {"border": 2, "border_color": theme.MARK},
    "outcome": {"bg_color": theme.MARK, "font_color": theme.PAPER},
    "previous": {"bg_color": theme.PREVIOUS, "font_color": theme.INK},
    "forecast": {"pattern": 16, "fg_color": theme.PREVIOUS, "bg_color": theme.PAPER},
}


class Book:
    """One workbook in the making, of a report and a day."""

    def __init__(self, source: Source, report: Report, title: str, today: date) -> None:
        self.source, self.report, self.title, self.today = source, report, title, today
        self._file = io.BytesIO()
        self.made: Any = xlsxwriter.Workbook(
            self._file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_date_format": "yyyy-mm-dd",
            },
        )
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        noon = datetime.combine(about.dated(report, today), time(12))
        self.made.set_properties(
            {
                "title": clean(title),
                "subject": sentences.occasion_with_year(report),
                "author": clean(report.board_name),
                "comments": about.status(source, report),
                "created": noon,
            }
        )

    def closed(self) -> bytes:
        """The workbook's bytes."""
        self.made.close()
        return self._file.getvalue()

    def format(self, **wanted: Any) -> Any:  # noqa: ANN401 -- untyped
        """A format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self.made.add_format(wanted)
        return self._formats[key]

    def head(self, scenario: str = "", *, text: bool = False) -> Any:  # noqa: ANN401
        """A column's head, in the notation of its scenario."""
        side: dict[str, Any] = {} if text else {"align": "right"}
        plain: dict[str, Any] = {
            "bold": True,
            "text_wrap": True,
            "valign": "bottom",
            "bottom": 2,
        }
        return self.format(**plain, **side, **_HEADS.get(scenario, {}))

    def amount(self, unit: str, quantum: int, *, sum_: bool = False) -> Any:  # noqa: ANN401
        """How an amount of a quantum is shown in a unit."""
        lined: dict[str, Any] = {"bold": True, "top": 1} if sum_ else {}
        return self.format(num_format=number_format(unit, quantum), **lined)

    def sheet(self, name: str, *, wide: bool = False) -> Worksheet:
        """A sheet, set up for A4 with status, date and page at its foot."""
        sheet: Any = self.made.add_worksheet(_UNNAMED.sub(" ", clean(name))[:_LONGEST])
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        if wide:
            sheet.set_landscape()
        sheet.hide_gridlines(2)
        told = " · ".join(
            (
                self.report.board_name,
                sentences.occasion_with_year(self.report),
                about.status(self.source, self.report),
                sentences.day(about.dated(self.report, self.today)),
            )
        )
        sheet.set_footer(f"&L{_shown(told)}&R&P (&N)")
        return sheet

    def opening(self, sheet: Worksheet, heading: str, said: str) -> None:
        """The first rows: heading, how amounts are read, and the state it is in."""
        self.text(sheet, 0, 0, heading, self.format(bold=True, font_size=14))
        self.text(sheet, 1, 0, said)
        state = [about.status(self.source, self.report)]
        if self.report.status in about.UNSENT:
            state.insert(0, texts.PAPER_DRAFT.upper())
        if self.source.invented():
            state.append(texts.INVENTED_PAPER)
        self.text(sheet, 2, 0, " · ".join(state), self.format(font_color=theme.SOFT))

    def text(
        self,
        sheet: Worksheet,
        row: int,
        column: int,
        said: str,
        shown: Any = None,  # noqa: ANN401
    ) -> None:
        """Write words as words, whatever they begin with."""
        if said:
            sheet.write_string(row, column, clean(said), shown)
        elif shown is not None:
            sheet.write_blank(row, column, None, shown)


def number_format(unit: str, quantum: int) -> str:
    """As Excel writes it; a Swedish Excel shows it with a decimal comma."""
    decimals = numbers.decimals(unit, quantum)
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def value(ore: int, unit: str) -> float:
    """An amount as a workbook has it: fifteen digits are exact."""
    return ore / UNITS[unit]


def _shown(said: str) -> str:
    """Words in a foot, where & begins a code."""
    return clean(said).replace("&", "&&")[:200]

"""A workbook to fill in, made for a board and an occasion.

What it holds is plain values: no formulas, so that nothing is lost whatever
program it is filled in with, and no text that a program could take for one. How
its amounts are to be read stands in the sheets themselves, and is read from them.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data_access.importing.measures import KIND, NOTE, PARENT
from data_access.loaders.causes import Cause
from data_access.loaders.report import Report
from data_access.loaders.sheets import Section, Sheet
from data_access.readers.table.said import SAID
from data_access.records.fields import Field
from data_access.records.nouns import LINES, NOUNS
from data_access.records.nouns.words import CAUSES, HORIZONS, LINE_KINDS
from data_access.rules import deviation
from data_access.rules.amounts import UNITS
from data_access.rules.lines import Line

#: Rows to add lines in, beside those that are there.
SPARE = 40
#: Where heads and lines begin, counted from 0.
_BLOCKS, _HEADS, _FIRST = 3, 4, 5
NAMES = {
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
    "causes": "Orsaker",
}
#: Every row has a number, so that no row is taken for a heading.
NUMBER, LABEL = "#", "Rad"
_HOW = (
    "Så fylls arbetsboken i",
    "Fyll i beloppen på bladen, i den enhet som står överst på varje blad.",
    "Lämna en cell tom om beloppet inte är känt. En tom avvikelse räknas ut.",
    "Rader kan läggas till sist på varje blad. Ändra inte rubrikerna.",
    "Slag, Under, Avser och Orsak väljs i listorna. Under är raden som den är del av.",
    "På rad 2 står tecknen: om kostnader skrivs med plus, och vad en avvikelse är.",
    "En rad utan belopp läses inte. Skriv 0 där beloppet är noll.",
    "Läs in filen på sidan Inläsning. Ingenting sparas förrän du har bekräftat.",
)


@dataclass(frozen=True)
class Filled:
    """What a workbook is filled in with.

    Attributes:
        report: Its board and occasion.
        sheets: The sections as they are kept, by name.
        causes: Those that are there.
    """

    report: Report
    sheets: Mapping[str, Sheet]
    causes: Sequence[Cause]


def name(report: Report) -> str:
    """What the workbook is called."""
    return f"uppsikt-{report.board}-{report.year}-{report.occasion}.xlsx"


def book(filled: Filled) -> bytes:
    """Make the workbook."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as made:
        writer = _Writer(made)
        writer.instructions(filled.report)
        for section in ("operating_costs", "investments"):
            writer.lines(section, filled.sheets[section])
        writer.plan(filled.sheets["action_plan"])
        drift = filled.sheets["operating_costs"]
        writer.causes(drift, filled.causes)
    return file.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book_: xlsxwriter.Workbook) -> None:
        self.book = book_
        self.bold: Format = book_.add_format({"bold": True})
        wrapped = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        self.head: Format = book_.add_format(wrapped)
        self.block: Format = book_.add_format({"bold": True, "align": "center"})
        self.prose: Format = book_.add_format({"text_wrap": True, "valign": "top"})
        self._amounts: dict[int, Format] = {}

    def amount(self, decimals: int) -> Format:
        """The format of amounts with so many decimals."""
        if decimals not in self._amounts:
            shown = "#,##0" + (f".{'0' * decimals}" if decimals else "")
            self._amounts[decimals] = self.book.add_format({"num_format": shown})
        return self._amounts[decimals]

    def instructions(self, report: Report) -> None:
        """Write how the workbook is filled in."""
        sheet = self.book.add_worksheet("Instruktioner")
        sheet.set_column(0, 0, 100, self.prose)
        said = f"{report.board_name}, {report.title}"
        for row, text in enumerate((_HOW[0], said, "", *_HOW[1:])):
            sheet.write_string(row, 0, text, self.prose if row else self.bold)

    # Operating costs and investments

    def lines(self, section: str, filled: Sheet) -> None:
        """Write a section of lines with figures."""
        sheet = self.book.add_worksheet(NAMES[section])
        noun = LINES[section]
        figures = [field for field in noun.fields if field.within == "figure"]
        heads = [NUMBER, LABEL, KIND, PARENT]
        blocks = ["", "", "", ""]
        for field in figures:
            heads.append(field.label)
            blocks.append(_block(filled.section, field))
        self._start(sheet, filled.section, [*blocks, ""], [*heads, NOTE])
        last = _number(sheet, len(filled.lines))
        kinds = dict(LINE_KINDS[section])
        _choices(sheet, last, 2, list(kinds.values()))
        _from_labels(sheet, last, 3)
        self._blank_amounts(sheet, filled.section, 4, 3 + len(figures))
        labels = {line.id: line.label for line in filled.lines}
        for row, line in enumerate(filled.lines, start=_FIRST):
            words = (line.label, kinds[line.kind], labels.get(line.parent or 0, ""))
            for column, text in enumerate(words, start=1):
                _text(sheet, row, column, text)
            for column, field in enumerate(figures, start=4):
                self._figure(sheet, (row, column), filled.section, line, field.name)
            _text(sheet, row, 4 + len(figures), line.note)

    def _start(
        self,
        sheet: Worksheet,
        section: Section,
        blocks: Sequence[str],
        heads: Sequence[str],
    ) -> None:
        """Write what stands above the lines."""
        sheet.write_string(0, 0, section.heading, self.bold)
        sheet.write_string(1, 0, said(section))
        for first, end, block in _runs(blocks):
            if end > first:
                sheet.merge_range(_BLOCKS, first, _BLOCKS, end, block, self.block)
            else:
                sheet.write_string(_BLOCKS, first, block, self.block)
        for column, text in enumerate(heads):
            sheet.write_string(_HEADS, column, text, self.head)
        sheet.freeze_panes(_FIRST, 2)
        sheet.set_column(0, 0, 4)
        sheet.set_column(1, 1, 36)
        sheet.set_column(2, len(heads) - 1, 16)

    def _blank_amounts(
        self, sheet: Worksheet, section: Section, first: int, last: int
    ) -> None:
        """Let numbers that are typed be shown with the section's decimals."""
        shown = self.amount(_decimals(section.unit, section.quantum))
        sheet.set_column(first, last, 14, shown)

    def _figure(
        self,
        sheet: Worksheet,
        at: tuple[int, int],
        section: Section,
        line: Line,
        measure: str,
    ) -> None:
        figure = line.figures.get(measure)
        if figure is None or figure.ore is None:
            return
        turn = deviation.factor(section.name, line.kind, measure, section.convention)
        self._money(sheet, at, section.unit, turn * figure.ore, figure.quantum)

    def _money(
        self, sheet: Worksheet, at: tuple[int, int], unit: str, ore: int, quantum: int
    ) -> None:
        shown = self.amount(_decimals(unit, quantum))
        # A workbook has no other numbers; fifteen digits are exact.
        sheet.write_number(*at, ore / UNITS[unit], shown)

    # The action plan and the causes

    def plan(self, filled: Sheet) -> None:
        """Write the action plan."""
        sheet = self.book.add_worksheet(NAMES["action_plan"])
        noun = LINES["action_plan"]
        fields = [each for each in noun.fields if each.name not in _NOT_IN_FORM]
        fields.append(_COUNTED)
        heads = [NUMBER, *(field.label for field in fields)]
        blocks = ["", *(field.block for field in fields)]
        self._start(sheet, filled.section, blocks, heads)
        for at, field in enumerate(fields, start=1):
            if field.within == "figure":
                self._blank_amounts(sheet, filled.section, at, at)
        measures = [line for line in filled.lines if line.kind == "measure"]
        last = _number(sheet, len(measures))
        nothing = self.amount(_decimals(filled.section.unit, filled.section.quantum))
        for row in range(_FIRST, last + 1):
            # A measure without a known effect is read by what it counts: nothing.
            sheet.write_number(row, len(fields), 0, nothing)
        for row, line in enumerate(measures, start=_FIRST):
            for column, field in enumerate(fields, start=1):
                if field.within == "figure":
                    cell = (row, column)
                    self._figure(sheet, cell, filled.section, line, field.name)
                else:
                    _text(sheet, row, column, line.cells.get(field.name, ""))

    def causes(self, drift: Sheet, there: Sequence[Cause]) -> None:
        """Write the causes."""
        sheet = self.book.add_worksheet(NAMES["causes"])
        section = drift.section
        noun = NOUNS["cause"]
        names = ("horizon", "code", "line_id", "income", "cost", "body")
        heads = [NUMBER, *(noun.field(each).label for each in names)]
        title = f"Orsaker till avvikelser {section.unit}"
        self._start(sheet, _causes_section(section, title), [""] * len(heads), heads)
        last = _number(sheet, len(there))
        _choices(sheet, last, 1, [words for _, words in HORIZONS])
        _choices(sheet, last, 2, [words for _, words in CAUSES])
        labels = [line.label for line in drift.lines]
        _choices(sheet, last, 3, labels)
        self._blank_amounts(sheet, section, 4, 5)
        horizons = dict(HORIZONS)
        for row, cause in enumerate(there, start=_FIRST):
            words = (horizons[cause.horizon], cause.words, cause.label)
            for column, text in enumerate(words, start=1):
                _text(sheet, row, column, text)
            for column, ore in enumerate(cause.effect, start=4):
                if ore is not None:
                    at = (row, column)
                    self._money(sheet, at, section.unit, ore, cause.quantum)
            _text(sheet, row, 6, cause.body)


_COUNTED = Field(
    "counted", "Belopp", "amount", within="figure", block="Ingår i prognosen"
)
#: What follows the form up, and what software settles.
_NOT_IN_FORM = ("group", "secured", "approved_on", "owner", "realised")


def said(section: Section) -> str:
    """How the amounts of a section are to be read, in words that are read back."""
    return SAID.format(
        unit=section.unit,
        costs="plus" if section.cost_sign == "positive" else "minus",
        net=dict(_NETS)[section.net_sign],
        deviation=dict(_DEVIATIONS)[section.deviation_sign],
    )


_NETS = (
    ("cost_minus_income", "kostnader − intäkter"),
    ("income_minus_cost", "intäkter − kostnader"),
)
_DEVIATIONS = (
    ("better_positive", "plus är bättre"),
    ("better_negative", "minus är bättre"),
    ("actual_minus_budget", "utfall − budget"),
    ("budget_minus_actual", "budget − utfall"),
)


def _causes_section(section: Section, heading: str) -> Section:
    values = {**vars(section), "heading": heading, "name": "operating_costs"}
    return Section(**values)


def _block(section: Section, field: Field) -> str:
    """The head over a measure: the section's own, where it has one."""
    if section.name != "operating_costs":
        return field.block
    year = field.name.endswith("year")
    return (section.year_heading if year else section.period_heading) or field.block


def _number(sheet: Worksheet, lines: int) -> int:
    """Number the rows that are there and those to spare; give the last one."""
    last = _FIRST + lines + SPARE - 1
    for row in range(_FIRST, last + 1):
        sheet.write_number(row, 0, row - _FIRST + 1)
    return last


def _runs(blocks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last column of each block that stands over several."""
    first = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or blocks[at] != blocks[first]:
            if blocks[first]:
                yield first, at - 1, blocks[first]
            first = at


def _text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    if text:
        sheet.write_string(row, column, text)


def _choices(sheet: Worksheet, last: int, column: int, words: list[str]) -> None:
    """Let a column be chosen from a list; Excel takes 255 letters of it."""
    if words and len(",".join(words)) <= 255 and not any("," in w for w in words):
        rule: dict[str, Any] = {"validate": "list", "source": words}
        sheet.data_validation(_FIRST, column, last, column, rule)


def _from_labels(sheet: Worksheet, last: int, column: int) -> None:
    """Let a column be chosen among the rows' own names."""
    source = f"=$B${_FIRST + 1}:$B${last + 1}"
    rule: dict[str, Any] = {"validate": "list", "source": source}
    sheet.data_validation(_FIRST, column, last, column, rule)


def _decimals(unit: str, quantum: int) -> int:
    """How many decimals show an amount of a quantum whole."""
    decimals, step = 0, UNITS[unit]
    while step > quantum and decimals < 8:
        decimals, step = decimals + 1, step // 10
    return decimals

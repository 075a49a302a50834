"""Papers as Word, to be edited further: real styles, heads, captions, language."""

import io
from collections.abc import Iterator
from datetime import datetime, time
from itertools import groupby
from typing import Any

import docx as word_library
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from components import sentences, texts, theme
from components.export import archive, picture
from components.export.document import (
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Heading,
    Paragraph,
    Row,
    Table,
    shares,
)
from components.export.writable import clean

_FONT = "Calibri"
_LANGUAGE = "sv-SE"
_MARGIN = Mm(22)
#: Points of type in a table, and of heads over more columns than many.
_SIZE, _SMALL, _MANY = 9.0, 7.5, 6
#: Points between the margins, upright and on its side; pixels of a chart there.
_WIDTH, _WIDE, _PIXELS = 470.0, 717.0, 880.0


def write(document: Document) -> bytes:
    """Write a paper as a Word file; the same paper gives the same bytes."""
    word: Any = word_library.Document()
    _prepare(word, document)
    word.add_paragraph(clean(document.title), style="Title")
    for block in document.blocks:
        _block(word, block, document)
    made = io.BytesIO()
    word.save(made)
    return archive.dated(made.getvalue(), document.dated)


# The page


def _prepare(word: Any, document: Document) -> None:  # noqa: ANN401 -- untyped
    _properties(word, document)
    _styles(word)
    section = word.sections[0]
    long, short = Mm(297), Mm(210)
    if document.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    wide = document.landscape
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.left_margin = section.right_margin = _MARGIN
    _header(section, document)
    foot = section.footer.paragraphs[0]
    foot.text = clean(" · ".join((document.sender, _dated(document), document.status)))


def _properties(word: Any, document: Document) -> None:  # noqa: ANN401
    noon = datetime.combine(document.dated, time(12))
    properties = word.core_properties
    properties.title = clean(document.title)
    properties.author = clean(document.sender)
    properties.subject = clean(document.subject or document.title)
    properties.keywords = f"{texts.APP}, {document.kind}"
    properties.language = _LANGUAGE
    properties.comments = ""
    properties.last_modified_by = ""
    properties.created = properties.modified = noon


def _styles(word: Any) -> None:  # noqa: ANN401
    """One typeface, dark headings, and Swedish for who checks the spelling."""
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Caption"):
        style = word.styles[name]
        style.font.name = _FONT
        style.font.color.rgb = _colour(theme.INK)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme_font in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[theme_font]
        fonts.set(qn("w:ascii"), _FONT)
        fonts.set(qn("w:hAnsi"), _FONT)
    for name, size in (("Title", 20), ("Heading 1", 14), ("Heading 2", 12)):
        word.styles[name].font.size = Pt(size)
    word.styles["Normal"].font.size = Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    word.styles["Normal"].element.get_or_add_rPr().append(language)
    for default in word.styles.element.iter(qn("w:lang")):
        default.set(qn("w:val"), _LANGUAGE)


def _header(section: Any, document: Document) -> None:  # noqa: ANN401
    """Sender and kind, number, day and page; *Utkast* where it is one."""
    head = section.header.paragraphs[0]
    said = [document.sender, document.kind, document.reference, _dated(document)]
    if document.invented:
        said.append(document.invented)
    if document.draft:
        draft = head.insert_paragraph_before(style=head.style)
        draft.add_run(texts.PAPER_DRAFT.upper()).bold = True
        draft.runs[0].font.size = Pt(20)
    run = head.add_run(clean(" · ".join(each for each in said if each)))
    run.bold = True
    head.add_run(f" · {texts.PAPER_PAGE} ")
    for code in ("PAGE", "NUMPAGES"):
        _field(head, code)
        if code == "PAGE":
            head.add_run("(")
    head.add_run(")")


def _field(paragraph: Any, code: str) -> None:  # noqa: ANN401
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, shown = OxmlElement("w:r"), OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 -- it has no fields of its own


def _dated(document: Document) -> str:
    return sentences.day(document.dated)


# Blocks


def _block(word: Any, block: Block, document: Document) -> None:  # noqa: ANN401
    match block:
        case Heading():
            word.add_heading(clean(block.said), block.level)
        case Paragraph():
            _paragraph(word, block)
        case Bullets():
            _list(word, block)
        case Facts():
            for term, said in block.told:
                paragraph = word.add_paragraph()
                paragraph.add_run(f"{clean(term)}: ").bold = True
                paragraph.add_run(clean(said))
        case Table():
            _table(word, block)
        case Chart():
            _chart(word, block, document)


def _list(word: Any, block: Bullets) -> None:  # noqa: ANN401
    """A list; each numbered one begins at one."""
    style = "List Number" if block.numbered else "List Bullet"
    number = _numbering(word) if block.numbered else None
    for said in block.said:
        paragraph = word.add_paragraph(clean(said), style=style)
        if number is not None:
            _use(paragraph, number)


def _numbering(word: Any) -> int:  # noqa: ANN401
    """A new numbering like that of the style, from one."""
    part = word.part.numbering_part.element
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    made = part.add_num(part.num_having_numId(style).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _use(paragraph: Any, number: int) -> None:  # noqa: ANN401
    found = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    found.get_or_add_numId().val = number
    found.get_or_add_ilvl().val = 0


def _paragraph(word: Any, block: Paragraph) -> None:  # noqa: ANN401
    style = {"quote": "Quote", "note": "Caption"}.get(block.kind, "Normal")
    paragraph = word.add_paragraph(style=style)
    run = paragraph.add_run(clean(block.said))
    run.bold = True if block.kind == "message" else None


def _chart(word: Any, chart: Chart, document: Document) -> None:  # noqa: ANN401
    said = word.add_paragraph()
    said.add_run(clean(chart.message)).bold = True
    said.paragraph_format.keep_with_next = True
    about = word.add_paragraph(clean(f"{chart.who}. {chart.when}"), style="Caption")
    about.paragraph_format.keep_with_next = True
    width = _WIDE if document.landscape else _WIDTH
    for plot in chart.plots:
        if plot is not None:
            drawn = io.BytesIO(picture.png(plot, _PIXELS * width / _WIDTH, width))
            shape = word.add_picture(drawn, width=Pt(width))
            shape._inline.docPr.set("descr", clean(chart.summary))  # noqa: SLF001


# Tables


def _table(word: Any, table: Table) -> None:  # noqa: ANN401
    section = word.sections[0]
    caption = word.add_paragraph(clean(table.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    first = bool(table.first)
    grid = word.add_table(rows=0, cols=len(table.columns) + first)
    grid.style = "Table Grid"
    grid.alignment = WD_TABLE_ALIGNMENT.LEFT
    grid.autofit = False
    _heads(grid, table)
    for row in table.rows:
        _row(grid, row, table)
    _widths(grid, table, section.page_width - 2 * _MARGIN)
    if table.note:
        word.add_paragraph(clean(table.note), style="Caption")


def _widths(grid: Any, table: Table, across: int) -> None:  # noqa: ANN401
    """Give each column its share; Word goes by the columns, others by the cells."""
    parts = shares(table)
    for share, column in zip(parts, grid.columns, strict=True):
        column.width = int(across * share / sum(parts))
    for row in grid.rows:
        at = 0
        for cell in row._tr.tc_lst:  # noqa: SLF001 -- a merged one is one
            span = cell.grid_span
            cell.width = int(across * sum(parts[at : at + span]) / sum(parts))
            at += span


def _heads(grid: Any, table: Table) -> None:  # noqa: ANN401
    """One or two rows that are repeated overleaf; blocks over several columns."""
    first = bool(table.first)
    size = _SMALL if len(table.columns) > _MANY else _SIZE
    if any(column.group for column in table.columns):
        cells = _head_row(grid)
        at = int(first)
        for group, of in groupby(table.columns, key=lambda column: column.group):
            span = len(list(of))
            cell = cells[at].merge(cells[at + span - 1])
            _fill(cell, Cell(group), bold=True, right=False)
            at += span
    cells = _head_row(grid)
    if first:
        _fill(cells[0], Cell(table.first), bold=True, right=False)
    for cell, column in zip(cells[int(first) :], table.columns, strict=True):
        _fill(cell, Cell(column.head), bold=True, right=not column.text, size=size)


def _head_row(grid: Any) -> Any:  # noqa: ANN401
    row = grid.add_row()
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(_flag("w:cantSplit"))
    properties.append(_flag("w:tblHeader"))
    return row.cells


def _row(grid: Any, row: Row, table: Table) -> None:  # noqa: ANN401
    made = grid.add_row()
    made._tr.get_or_add_trPr().append(_flag("w:cantSplit"))  # noqa: SLF001
    bold = row.kind in ("net", "total", "subtotal")
    for cell, (said, right) in zip(made.cells, _said(row, table), strict=True):
        _fill(cell, said, bold=bold, right=right)


def _said(row: Row, table: Table) -> Iterator[tuple[Cell, bool]]:
    if table.first:
        yield Cell(f"{'    ' * row.level}{row.label}"), False
    for cell, column in zip(row.cells, table.columns, strict=True):
        yield cell, not column.text


def _fill(
    cell: Any,  # noqa: ANN401
    said: Cell,
    *,
    bold: bool,
    right: bool,
    size: float = _SIZE,
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = Pt(2)
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(clean(said.said))
    run.font.size = Pt(size)
    run.bold = bold or None
    if said.tone in ("good", "bad"):
        run.font.color.rgb = RGBColor.from_string(
            theme.TONES[said.tone].removeprefix("#")
        )
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _flag(name: str) -> Any:  # noqa: ANN401
    flag = OxmlElement(name)
    flag.set(qn("w:val"), "true")
    return flag


def _colour(said: str) -> RGBColor:
    return RGBColor.from_string(said.removeprefix("#"))

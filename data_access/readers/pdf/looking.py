"""A quick look at every page: which may hold tables, which are only pictures.

Reading where each glyph stands takes tens of milliseconds a page and more where
many rules are drawn; this look takes a few, so that long reports can be read.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from data_access.readers.faults import Fault
from data_access.readers.reading import RefusedFileError

_NUMBER = re.compile(r"(?<![\w.,/-])[(]?[-−–]?\d[\d.,]*(?![\w/])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEW = 3  # numbers: a page with fewer has no table
_SENTENCE = 8  # words in small letters
_LEANS = 0.1  # radians
_SHAPES = 12  # drawn shapes: a page with as many may have a table of words
_WORDLESS = 15  # characters
_FIRST = 10  # lines: among them the title of a document
_ENCRYPTED = (
    "Filen är låst med lösenord och kan inte läsas. Spara den utan lösenord och "
    "lämna den igen."
)
_BROKEN = (
    "Filen går inte att öppna som PDF: den är trasig eller avklippt. Hämta eller "
    "exportera den på nytt."
)
_EMPTY = "Filen har inga sidor. Exportera rapporten på nytt."


@dataclass(frozen=True)
class Look:
    """What a page seems to be.

    Attributes:
        number: From 1.
        tabular: Whether it may hold a table.
        scanned: Whether it is a picture of a page, without text.
        lines: Its lines of text, digits as "#", to know what runs on every page.
        first: Its first lines as they stand.
    """

    number: int
    tabular: bool
    scanned: bool
    lines: frozenset[str]
    first: tuple[str, ...] = ()


def look(path: Path, name: str) -> list[Look]:
    """Look at each page.

    Raises:
        RefusedFileError: If it is locked or no PDF.
    """
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise refusal(name, _ENCRYPTED if locked else _BROKEN) from error
    with closing(document):
        if not len(document):
            raise refusal(name, _EMPTY)
        return list(_looks(document, name))


def refusal(name: str, message: str) -> RefusedFileError:
    """A refusal of the whole file."""
    return RefusedFileError(name, "pdf", Fault("error", "", message))


def plain(text: str) -> str:
    """A line as it is compared with those of other pages: digits are alike."""
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", text)).strip().lower()


def _looks(document: pdfium.PdfDocument, name: str) -> Iterator[Look]:
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            raise refusal(name, _BROKEN) from error
        with closing(page), closing(page.get_textpage()) as textpage:
            text = textpage.get_text_bounded()
            yield _look(index + 1, page, text, turned=_turned(textpage))


def _look(number: int, page: pdfium.PdfPage, text: str, *, turned: bool) -> Look:
    marks = [mark for mark in text if not mark.isspace()]
    odd = sum(not mark.isprintable() or mark == "\ufffd" for mark in marks)
    lines = text.splitlines()
    figures: list[str] = _NUMBER.findall(text)
    if not turned:
        figures = [figure for line in lines for figure in _figures(line)]
    amounts = [figure for figure in figures if not _YEAR.fullmatch(figure.strip())]
    tabular = (
        len(amounts) >= _FEW
        or odd * 10 > len(marks) > _WORDLESS
        or (len(marks) > _WORDLESS and _shapes(page) >= _SHAPES)
    )
    scanned = len(marks) < _WORDLESS and _pictured(page)
    first = tuple(" ".join(line.split()) for line in lines[:_FIRST])
    return Look(number, tabular, scanned, frozenset(map(plain, lines)), first)


def _figures(line: str) -> list[str]:
    """The numbers of a line, if it is no line of a sentence."""
    found: list[str] = _NUMBER.findall(line)
    words = sum(word[:1].islower() for word in line.split())
    ends = bool(found) and line.rstrip().endswith(found[-1])
    return found if ends or words < _SENTENCE or words < 3 * len(found) else []


def _turned(textpage: pdfium.PdfTextPage) -> bool:
    """Whether text runs up or down the page: its lines are then told glued together."""
    count = textpage.count_chars()
    return bool(count) and abs(raw.FPDFText_GetCharAngle(textpage, count // 2)) > _LEANS


def _shapes(page: pdfium.PdfPage) -> int:
    kinds = [
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, at))
        for at in range(raw.FPDFPage_CountObjects(page))
    ]
    forms = kinds.count(raw.FPDF_PAGEOBJ_FORM)
    return kinds.count(raw.FPDF_PAGEOBJ_PATH) + (_SHAPES if forms else 0)


def _pictured(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page."""
    width, height = page.get_size()
    covered = 0.0
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = thing.get_bounds()
        covered += max(right - left, 0) * max(top - bottom, 0)
    return bool(covered > 0.4 * width * height)

"""Published reports as PDF: bytes to grids.

A quick look (`looking`) tells which pages may hold tables; those are read glyph
by glyph (`glyphs`, `turning`, `ruling`), freed from what runs on every page
(`margins`), and their tables (`regions`, `columns`, `heads`, `rows`) become grids
(`build`, `continuing`). What words and numbers mean is for `readers.table`.
"""

import logging
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import pdfplumber

from data_access.readers.faults import Fault
from data_access.readers.grid import Grid
from data_access.readers.pdf import build, continuing, margins
from data_access.readers.pdf.looking import Look, look, refusal
from data_access.readers.pdf.page import Page
from data_access.readers.pdf.prose import body_size
from data_access.readers.pdf.turning import page as turned
from data_access.readers.pdf.turning import unmapped

_SCANNED = (
    "{pages} är inskannad: den är en bild utan text och har inte lästs. Begär "
    "rapporten som PDF med text, eller fyll i mallen."
)
_ALL_SCANNED = (
    "Filen är inskannad: sidorna är bilder utan text. Begär rapporten som PDF med "
    "text, som Excel, eller fyll i mallen."
)
_UNMAPPED = (
    "Sidans typsnitt talar inte om vilka bokstäver tecknen är, så den har inte "
    "lästs. Exportera rapporten på nytt, eller fyll i mallen."
)
_FAILED = "Sidan gick inte att läsa och är inte med. Exportera rapporten på nytt."
_RUNNING = "Sidhuvud och sidfot är inte rader och är inte med: {texts}."
_NO_TABLES = "Ingen tabell hittades på {pages}, bara text eller bild."
_BROKEN = "Filen går inte att läsa som PDF: den är trasig. Exportera rapporten på nytt."
_LONGEST = 9  # words of a title
_UPPERMOST = 3  # lines
# The libraries tell of every oddity of a file; what matters is told in faults.
for _noisy in ("pdfminer", "pdfplumber"):
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)


def grids(path: Path, name: str) -> tuple[list[Grid], list[Fault]]:
    """Read the tables of a PDF as grids of cells, one a table.

    Returns:
        The grids from the first page to the last, and what was left out.

    Raises:
        RefusedFileError: If it is locked, broken, or only pictures.
    """
    looks = look(path, name)
    scanned = [seen.number for seen in looks if seen.scanned]
    if scanned and not any(seen.tabular for seen in looks):
        raise refusal(name, _ALL_SCANNED)
    faults: list[Fault] = []
    for number in scanned:
        where = f"sida {number}"
        faults.append(Fault("warning", where, _SCANNED.format(pages="Sidan")))
    wanted = [seen.number for seen in looks if seen.tabular]
    whole = list(_pages(path, name, wanted, faults))
    body = body_size(whole)
    pages, running = margins.without(whole, looks, body)
    if running:
        texts = ", ".join(f"”{text}”" for text in running[:8])
        faults.append(Fault("info", "", _RUNNING.format(texts=texts)))
    made = continuing.parts(_tables(pages, body))
    faults += [fault for parts in made for part in parts for fault in part.faults]
    faults += _without_tables(looks, made)
    about = tuple(filter(_is_title, [*_first(looks[0]), *running]))
    return [build.grid(parts, about) for parts in made], faults


def _first(front: Look) -> Sequence[str]:
    """What may name the document: of a page with tables the uppermost lines."""
    return front.first[:_UPPERMOST] if front.tabular else front.first


def _is_title(line: str) -> bool:
    """Whether a line may be what the document calls itself: no sentence, no head."""
    words = len(line.split())
    whole = not line[:1].islower() and not line.rstrip().endswith((".", ","))
    return whole and 1 < words <= _LONGEST


def _tables(pages: Sequence[Page], body: float) -> Iterator[build.Found]:
    headings: list[build.Heading] = []
    for page in pages:
        yield from build.tables(page, headings, body)


def _pages(
    path: Path, name: str, wanted: Sequence[int], faults: list[Fault]
) -> Iterator[Page]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            document = pdfplumber.open(path, pages=list(wanted) or [1])
        except Exception as error:  # a hostile file fails in any way
            raise refusal(name, _BROKEN) from error
        with document:
            for number, page in zip(wanted, document.pages, strict=False):
                made = _page(number, page, faults)
                page.close()
                if made:
                    yield made


def _page(number: int, page: pdfplumber.page.Page, faults: list[Fault]) -> Page | None:
    where = f"sida {number}"
    try:
        layout = page.layout
        made = None if unmapped(layout) else turned(number, layout)
    except Exception:  # noqa: BLE001 - a page that fails in any way is left out, and told
        faults.append(Fault("error", where, _FAILED))
        return None
    if made is None:
        faults.append(Fault("error", where, _UNMAPPED))
    return made


def _without_tables(
    looks: Sequence[Look], made: Sequence[Sequence[build.Found]]
) -> list[Fault]:
    """Tell of the pages where nothing was found, together."""
    have = {part.page for parts in made for part in parts}
    none = [
        seen.number for seen in looks if not seen.scanned and seen.number not in have
    ]
    if not none:
        return []
    return [Fault("info", "", _NO_TABLES.format(pages=_listed(none)))]


def _listed(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    texts = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return f"sida {', '.join(texts)}"

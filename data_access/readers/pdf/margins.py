"""What runs on every page: headers, footers and page numbers are no rows.

Only the outermost lines of a page are asked, from the edge inwards, and a line with
several numbers of its own is never taken away.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data_access.readers.pdf.looking import Look, plain
from data_access.readers.pdf.page import Line, Page
from data_access.readers.pdf.pieces import strips
from data_access.readers.pdf.regions import is_head

_TOP, _BOTTOM = 0.13, 0.895  # of the page's height
_LARGER = 1.25
_FOLIO = re.compile(
    r"(?:sid(?:a|an|nr)?\.?\s*:?\s*|[-–]\s*)?\d{1,3}"
    r"(?:\s*\(\s*\d{1,3}\s*\)|\s*(?:av|/|of)\s*\d{1,3})?(?:\s*[-–])?|sid(?:a|nr)\.?",
    re.IGNORECASE,
)


def without(
    pages: Sequence[Page], looks: Iterable[Look], body: float
) -> tuple[list[Page], list[str]]:
    """Take away what runs on every page, and tell which texts that were.

    Args:
        pages: As read.
        looks: Of all pages of the file, those not read too.
        body: The size of running text; larger lines are headings.
    """
    repeated = _repeated(pages, looks)
    dropped: dict[str, str] = {}
    kept_pages = []
    for page in pages:
        outer = _outer(page, repeated, _LARGER * body)
        dropped |= {plain(line.text): line.text for line in outer}
        kept = tuple(line for line in page.lines if line not in outer)
        kept_pages.append(replace(page, lines=kept))
    return kept_pages, list(dropped.values())


def _repeated(pages: Sequence[Page], looks: Iterable[Look]) -> set[str]:
    """Texts at the edges of pages that stand on several, digits alike."""
    counts = Counter(line for look in looks for line in look.lines)
    counts |= Counter(
        text
        for page in pages
        for text in {plain(line.text) for line in page.lines if _outside(page, line)}
    )
    enough = 2 if len(pages) <= 4 else 3
    return {text for text, count in counts.items() if count >= enough}


def _outside(page: Page, line: Line) -> bool:
    return not _TOP * page.height < line.base < _BOTTOM * page.height


def _outer(page: Page, repeated: set[str], large: float) -> list[Line]:
    """The lines that run, from either edge to the first that does not."""
    outer: list[Line] = []
    for lines in (page.lines, page.lines[::-1]):
        for line in lines:
            if not _outside(page, line) or not _runs(line, repeated, large):
                break
            outer.append(line)
    return outer


def _runs(line: Line, repeated: set[str], large: float) -> bool:
    if _FOLIO.fullmatch(line.text.strip()):
        return True
    if line.size > large or plain(line.text) not in repeated:
        return False
    heads = sum(is_head(word.text) for word in line.words)
    return heads < 3 and len(strips([line])[0].numbers) < 2

"""What runs on every page: headers, footers and page numbers are no rows."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data_access.readers.pdf.looking import Look, plain
from data_access.readers.pdf.page import Line, Page
from data_access.readers.pdf.regions import is_head

_TOP, _BOTTOM = 0.13, 0.895  # of the page's height
_FOLIO = re.compile(
    r"(?:sid(?:a|an|nr)?\s*|[-–]\s*)?\d{1,3}(?:\s*(?:\(\s*\d{1,3}\s*\)|(?:av|/|of)\s*\d{1,3}))?"
    r"(?:\s*[-–])?|sid(?:a|nr)?\.?",
    re.IGNORECASE,
)


def without(
    pages: Sequence[Page], looks: Iterable[Look]
) -> tuple[list[Page], list[str]]:
    """Take away what runs on every page, and tell which texts that were."""
    counts: Counter[str] = Counter()
    total = 0
    for look in looks:
        counts.update(look.lines)
        total += 1
    seen = Counter(
        plain(line.text)
        for page in pages
        for line in page.lines
        if _outside(page, line)
    )
    often = 2 if total <= 4 else 3
    dropped: dict[str, str] = {}
    kept_pages = []
    for page in pages:
        kept = []
        for line in page.lines:
            text = plain(line.text)
            repeated = max(counts[text], seen[text]) >= often
            if _outside(page, line) and _runs(line, repeated=repeated):
                dropped.setdefault(text, line.text)
            else:
                kept.append(line)
        kept_pages.append(replace(page, lines=tuple(kept)))
    return kept_pages, list(dropped.values())


def _outside(page: Page, line: Line) -> bool:
    return not _TOP * page.height < line.base < _BOTTOM * page.height


def _runs(line: Line, *, repeated: bool) -> bool:
    if _FOLIO.fullmatch(line.text.strip()):
        return True
    words = [word.text for word in line.words]
    return repeated and sum(map(is_head, words)) < 3

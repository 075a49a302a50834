"""Which lines are running text, and which are headings above it."""

from collections import Counter
from collections.abc import Sequence

from data_access.readers.pdf.page import Page
from data_access.readers.pdf.pieces import Piece, Strip, phrases

_LEADING = 1.75  # baselines of a paragraph are at most this many sizes apart


def body_size(pages: Sequence[Page]) -> float:
    """The size that most of the document is set in."""
    counts: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            counts[round(line.size * 2) / 2] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 10.0


def prose(strips: Sequence[Strip]) -> set[int]:
    """Indices of the lines that are sentences set across the page."""
    whole = [_whole(strip) for strip in strips]
    found = {at for at, strip in enumerate(strips) if _beside(strip)}
    width = max((phrase.x1 - phrase.x0 for phrase in whole if phrase), default=0)
    for index, phrase in enumerate(whole):
        if not phrase or not is_sentence(phrase):
            continue
        wide = phrase.x1 - phrase.x0 > 0.6 * width
        beside = [
            other
            for other in (index - 1, index + 1)
            if 0 <= other < len(strips) and _goes_on(strips, whole, index, other)
        ]
        if (wide and beside) or phrase.text.rstrip().endswith((".", ".”", ":")):
            found.add(index)
            found.update(other for other in beside if other > index)
    return found


def _whole(strip: Strip) -> Piece | None:
    """The line as one phrase; justified lines have wide spaces."""
    made = phrases(strip.pieces, 1.1)
    return made[0] if len(made) == 1 else None


def _beside(strip: Strip) -> bool:
    """Whether the line is of sentences in several columns of text."""
    made = phrases(strip.pieces)
    wordy = [phrase for phrase in made if is_sentence(phrase, 5)]
    return len(made) > 1 and len(wordy) == len(made)


def is_sentence(phrase: Piece, least: int = 6) -> bool:
    """Whether it reads as a part of a sentence."""
    words = phrase.text.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) >= least and 2 * small >= len(words) and not phrase.bold


def _goes_on(
    strips: Sequence[Strip], whole: Sequence[Piece | None], index: int, other: int
) -> bool:
    here, there = whole[index], whole[other]
    if not here or not there or here.bold != there.bold:
        return False
    apart = abs(strips[index].base - strips[other].base)
    same = abs(here.x0 - there.x0) < 3 and abs(here.size - there.size) < 0.6
    return same and apart <= _LEADING * here.size

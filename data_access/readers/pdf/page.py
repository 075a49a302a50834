"""What stands on a page: words in lines, and the rules that are drawn.

Lengths are points; y grows downwards from the top of the page as it is read.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character where it stands; ``base`` is the y of its baseline."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a space between them.

    Attributes:
        text: Its characters; raised digits as superscripts.
        x0: Left edge.
        x1: Right edge.
        size: Of the type.
        bold: Whether it is set in bold.
        before: The space characters between the word before and this one; ""
            where the file only moves the pen.
    """

    text: str
    x0: float
    x1: float
    size: float
    bold: bool
    before: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, from the left; ``number`` counts from the top."""

    number: int
    base: float
    size: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: upright at x ``at`` from y ``start`` to ``end``, or level."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read, turned if it has to be."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    upright: tuple[Rule, ...] = ()
    level: tuple[Rule, ...] = ()

"""What a paper holds, whatever becomes of it: PDF or Word.

Everything is said already: amounts are printed, charts are drawn as Plotly dicts
in the notation of the screen, and each says in words what it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from components.charts import Chart
from components.tabular import Cell, Row, Table

__all__ = [
    "Block",
    "Bullets",
    "Cell",
    "Chart",
    "Document",
    "Facts",
    "Heading",
    "Paragraph",
    "Row",
    "Table",
    "shares",
]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a chapter of the paper."""

    said: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``kind`` is ``message``, ``note``, ``quote`` or ""."""

    said: str
    kind: str = ""


@dataclass(frozen=True)
class Bullets:
    """Sentences under each other, numbered or not."""

    said: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """Terms and what is said of them."""

    told: Sequence[tuple[str, str]]


Block = Heading | Paragraph | Bullets | Facts | Table | Chart


@dataclass(frozen=True)
class Document:
    """A paper.

    Attributes:
        title: As its first line and in its properties.
        kind: What stands at the head of every page, as "Bilaga 1".
        sender: Who it is from, as "Gemensamma servicenämnden".
        dated: The day that it bears.
        status: In words, on every page.
        blocks: Its content, in order.
        landscape: Whether its pages lie on their side.
        draft: Whether *Utkast* stands across its pages.
        invented: What stands on every page of an invented municipality, or "".
        subject: What it is about, in its properties.
        reference: As "Dnr 2021/28", or "".
    """

    title: str
    kind: str
    sender: str
    dated: date
    status: str
    blocks: Sequence[Block] = field(default=())
    landscape: bool = False
    draft: bool = False
    invented: str = ""
    subject: str = ""
    reference: str = ""


def shares(table: Table) -> list[float]:
    """What each column takes of the width: labels and words more than figures."""
    if table.widths:
        return list(table.widths)
    if not table.first:
        return [1.0] * len(table.columns)
    return [1.6, *(1.6 if each.text else 1.0 for each in table.columns)]

r"""Fields of a line: apart by spaces or tabs, in quotes or not, objects in braces.

Only ``\"`` is an escape. A quote ends a field where a space, a brace or the end of
the line follows; elsewhere it is a letter, as some programs write names.
"""

import re
from dataclasses import dataclass, field

_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[^ \t{}]+")
_MARK = re.compile(r'\\?"')
_AFTER = " \t{}"


@dataclass
class Parts:
    """A line in its parts.

    Attributes:
        label: "#TRANS"; "{" or "}" alone; "" of a line that has none.
        fields: What follows, but objects.
        objects: What stands in the first braces; ``None`` without braces.
        at: How many fields stand before the braces.
        is_whole: Every quote and brace that was opened is closed.
    """

    label: str
    fields: list[str] = field(default_factory=list)
    objects: list[str] | None = None
    at: int = 0
    is_whole: bool = True


def split(line: str) -> Parts:
    """Split a line; what stands alone in braces is a label of its own."""
    text = line.strip(" \t")
    if text in {"{", "}"}:
        return Parts(text)
    parts = Parts("")
    place = 0
    while place < len(text):
        place = _SPACE.match(text, place).end()  # type: ignore[union-attr]
        if place < len(text):
            place = _take(text, place, parts)
    if parts.fields and text.startswith("#"):
        parts.label = parts.fields.pop(0).upper()
        parts.at -= 1
    return parts


def _take(text: str, place: int, parts: Parts) -> int:
    """Take one field or the objects; give the place after it."""
    letter = text[place]
    if letter == '"':
        value, end, closed = _quoted(text, place)
        parts.fields.append(value)
        parts.is_whole &= closed
        return end
    if letter == "{" and parts.objects is None:
        parts.objects, parts.at = [], len(parts.fields)
        return _objects(text, place + 1, parts.objects, parts)
    if letter in "{}":
        parts.is_whole = False
        return place + 1
    found = _BARE.match(text, place)
    assert found  # noqa: S101 -- the letter is none of those that it leaves out
    parts.fields.append(found[0])
    return found.end()


def _objects(text: str, place: int, found: list[str], parts: Parts) -> int:
    """Take what stands in braces; give the place after them."""
    while True:
        place = _SPACE.match(text, place).end()  # type: ignore[union-attr]
        if place >= len(text):
            parts.is_whole = False
            return place
        if text[place] == "}":
            return place + 1
        if text[place] == '"':
            value, place, closed = _quoted(text, place)
            parts.is_whole &= closed
            found.append(value)
        elif bare := _BARE.match(text, place):
            found.append(bare[0])
            place = bare.end()
        else:  # a brace in the braces
            parts.is_whole = False
            place += 1


def _quoted(text: str, start: int) -> tuple[str, int, bool]:
    """Take a field in quotes: its value, the place after it, whether it is closed."""
    for mark in _MARK.finditer(text, start + 1):
        end = mark.end()
        if end < len(text) and text[end] not in _AFTER:
            continue
        # A text may end with a backslash of its own: then no other quote follows.
        if len(mark[0]) == 1 or '"' not in text[end:]:
            inside = text[start + 1 : end - 1]
            return inside.replace('\\"', '"'), end, True
    return text[start + 1 :].replace('\\"', '"'), len(text), False

"""SVG as text, deterministic: attributes in the order that they are given."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True)
class Element:
    """An element with attributes, and elements or words in it."""

    name: str
    inside: Sequence["Element | str"]
    attributes: dict[str, str]


def element(
    name: str, inside: Sequence["Element | str"] = (), **attributes: str
) -> Element:
    """An element; ``font_size`` is written ``font-size``, ``class_`` ``class``."""
    named = {
        key if key == "viewBox" else key.rstrip("_").replace("_", "-"): value
        for key, value in attributes.items()
        if value
    }
    return Element(name, inside, named)


def number(value: float) -> str:
    """A coordinate, to a hundredth of a pixel."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def text_of(found: Element | str) -> str:
    """The element as text."""
    if isinstance(found, str):
        return escape(found)
    said = "".join(
        f" {key}={quoteattr(value)}" for key, value in found.attributes.items()
    )
    if not found.inside:
        return f"<{found.name}{said}/>"
    return f"<{found.name}{said}>{''.join(map(text_of, found.inside))}</{found.name}>"

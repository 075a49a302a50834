"""Elements of html that a slot may hold, attributes and all.

Slots are html that the browser puts into the page; Dash never draws them. So a
form's controls can be plain elements with the attributes that html has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Attribute = str | int | bool | None

#: Elements that cannot hold anything.
VOID = frozenset({"input", "br", "hr", "col", "img"})

#: What a reader can change or press: of no use before the page is wired.
CONTROLS = frozenset({"input", "select", "textarea", "button"})


@dataclass(frozen=True)
class Element:
    """An html element.

    Attributes:
        tag: As html writes it.
        attributes: By name as html writes it. ``True`` is an attribute without
            value; ``None`` and ``False`` leave it out.
        children: Words, components, elements, or a list of them.
    """

    tag: str
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    children: Any = None

    def to_plotly_json(self) -> dict[str, Any]:
        """The element as Dash writes components, to be compared in tests."""
        props = {**self.attributes, "children": self.children}
        return {"type": self.tag, "namespace": "html", "props": props}


def element(tag: str, children: Any = None, **attributes: Attribute) -> Element:  # noqa: ANN401 -- any child
    """Make an element: ``for_`` and ``aria_label`` are ``for`` and ``aria-label``."""
    return Element(
        tag,
        {
            name.removesuffix("_").replace("_", "-"): value
            for name, value in attributes.items()
        },
        children,
    )

"""A page's component tree as html: its first paint, and its slots.

The reader sees words, tables and small pictures as soon as the document is
there, before Dash has started, and keeps them where JavaScript does not run.
In that first paint ids are left out, so that the live page, which takes its
place, is alone in having them, and controls are disabled: nothing hears them.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from dash.development.base_component import Component

from components.elements import CONTROLS, VOID, Attribute, Element

Filled = Mapping[tuple[str, str], Any]

#: Properties that mean the same in html; the rest concern the live page.
_ATTRIBUTES = {
    "className": "class",
    "colSpan": "colspan",
    "rowSpan": "rowspan",
    "href": "href",
    "htmlFor": "for",
    "role": "role",
    "scope": "scope",
    "title": "title",
    "lang": "lang",
    "dateTime": "datetime",
    "download": "download",
    "open": "open",
    "start": "start",
    "aria-label": "aria-label",
    "aria-hidden": "aria-hidden",
    "aria-current": "aria-current",
    "aria-sort": "aria-sort",
    "data-head": "data-head",
    "data-all": "data-all",
}

#: Tags of the components that are not html elements of the same name.
_TAGS = {"Alert": "div", "Label": "label", "Graph": "div", "Select": "div"}

#: What else concerns the live page and is html's.
_LIVE = {"id": "id", "tabIndex": "tabindex"}

#: Attributes that name an element, or refer to one by its name.
_REFERRING = frozenset(
    {"id", "for", "list", "aria-describedby", "aria-labelledby", "aria-controls"}
)

#: What is Dash's own, or has no place in a document that nobody has wired up yet.
_LEFT_OUT = {"Location", "Store", "Button"}


def html(tree: Any, filled: Filled, *, live: bool = False) -> str:  # noqa: ANN401 -- any child
    """Render a tree, with the slots in ``filled`` replaced by their values.

    ``live`` is for the slots of the page that the reader uses: with ids, and
    with controls that can be used.
    """
    if tree is None or isinstance(tree, bool):
        return ""
    if isinstance(tree, (str, int, float)):
        return escape(str(tree))
    if isinstance(tree, Component):
        return _component(tree, filled, live=live)
    if isinstance(tree, Element):
        return _element(tree, filled, live=live)
    return "".join(html(child, filled, live=live) for child in tree)


def _component(component: Component, filled: Filled, *, live: bool) -> str:
    kind = component._type  # noqa: SLF001 -- Dash gives no other name of it
    if kind in _LEFT_OUT:
        return ""
    props = dict(_props(component, filled))
    if props.get("hidden"):
        return ""
    tag = _TAGS.get(kind, kind.lower())
    if kind == "Select":
        inside = _chosen(props)
    else:
        inside = html(props.get("children"), filled, live=live)
    return f"<{tag}{_attributes(kind, props, live=live)}>{inside}</{tag}>"


def _element(element: Element, filled: Filled, *, live: bool) -> str:
    tag = element.tag
    said: dict[str, Attribute] = dict(element.attributes)
    if not live:
        said = {name: value for name, value in said.items() if name not in _REFERRING}
        said["disabled"] = tag in CONTROLS or said.get("disabled")
    opened = f"<{tag}{''.join(_attribute(name, said[name]) for name in said)}>"
    if tag in VOID:
        return opened
    # Html takes a line break away that a textarea begins with.
    first = "\n" if tag == "textarea" else ""
    inside = html(element.children, filled, live=live)
    return f"{opened}{first}{inside}</{tag}>"


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def _props(component: Component, filled: Filled) -> Iterable[tuple[str, Any]]:
    own = component.to_plotly_json()["props"]
    yield from own.items()
    if "id" in own:
        yield from (
            (name, value) for (slot, name), value in filled.items() if slot == own["id"]
        )


def _attributes(kind: str, props: Mapping[str, Any], *, live: bool) -> str:
    said = {_ATTRIBUTES[k]: v for k, v in props.items() if k in _ATTRIBUTES and v}
    if live:
        # Dash gives them in an order that differs between processes.
        live_ones = sorted(name for name in props if _is_live(name))
        said |= {_LIVE.get(k, k): props[k] for k in live_ones if props[k]}
    if kind == "Alert":
        said |= {"class": f"alert alert-{props.get('color')}", "role": "alert"}
    if kind == "Select":
        said["class"] = "form-select"
    if kind == "Label":
        said = {"class": "form-label"}
    style = ";".join(
        f"{_kebab(name)}:{value}" for name, value in (props.get("style") or {}).items()
    )
    if style:
        said["style"] = style
    return "".join(_attribute(name, value) for name, value in said.items())


def _is_live(name: str) -> bool:
    return name in _LIVE or name.startswith(("data-", "aria-"))


def _chosen(props: Mapping[str, Any]) -> str:
    """What a list shows: the label of its value."""
    labels = {option["value"]: option["label"] for option in props.get("options") or ()}
    return escape(labels.get(props.get("value"), "")) or "&nbsp;"


def _kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name)

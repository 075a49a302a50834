"""The first paint: a page's component tree as html, before Dash has started.

The reader sees words, tables and small pictures as soon as the document is
there, and keeps them where JavaScript does not run. Ids are left out, so that
the live page, which takes this one's place, is alone in having them.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from dash.development.base_component import Component

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
    "aria-label": "aria-label",
    "aria-hidden": "aria-hidden",
    "aria-current": "aria-current",
}

#: Tags of the components that are not html elements of the same name.
_TAGS = {"Alert": "div", "Label": "label", "Graph": "div", "Select": "div"}

#: What has no place in a document that nobody has wired up yet.
_LEFT_OUT = {"Location", "Store", "Button"}


def html(tree: Any, filled: Filled) -> str:  # noqa: ANN401 -- any child
    """Render a tree, with the slots in ``filled`` replaced by their values."""
    if tree is None or isinstance(tree, bool):
        return ""
    if isinstance(tree, (str, int, float)):
        return escape(str(tree))
    if isinstance(tree, Component):
        return _element(tree, filled)
    return "".join(html(child, filled) for child in tree)


def _element(component: Component, filled: Filled) -> str:
    kind = component._type  # noqa: SLF001 -- Dash gives no other name of it
    if kind in _LEFT_OUT:
        return ""
    props = dict(_props(component, filled))
    if props.get("hidden"):
        return ""
    tag = _TAGS.get(kind, kind.lower())
    inside = _chosen(props) if kind == "Select" else html(props.get("children"), filled)
    return f"<{tag}{_attributes(kind, props)}>{inside}</{tag}>"


def _props(component: Component, filled: Filled) -> Iterable[tuple[str, Any]]:
    own = component.to_plotly_json()["props"]
    yield from own.items()
    if "id" in own:
        yield from (
            (name, value) for (slot, name), value in filled.items() if slot == own["id"]
        )


def _attributes(kind: str, props: Mapping[str, Any]) -> str:
    said = {_ATTRIBUTES[k]: v for k, v in props.items() if k in _ATTRIBUTES and v}
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
    return "".join(f' {name}="{escape(str(value))}"' for name, value in said.items())


def _chosen(props: Mapping[str, Any]) -> str:
    """What a list shows: the label of its value."""
    labels = {option["value"]: option["label"] for option in props.get("options") or ()}
    return escape(labels.get(props.get("value"), "")) or "&nbsp;"


def _kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in name)

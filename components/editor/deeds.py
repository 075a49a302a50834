"""The form of a deed: its fields and one button, pressed twice if it must be."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components import texts
from components.editor import forms, inputs
from components.editor.inputs import Place, Rows, Setting
from components.elements import Element, element
from data_access import Value
from data_access.records.deeds import DEEDS


def deed(  # noqa: PLR0913 -- a form has as many sides
    name: str,
    target: int | None,
    *,
    version: int | None = None,
    unit: str = "mnkr",
    values: Mapping[str, Value] | None = None,
    button: str | None = None,
    quiet: bool = False,
    refs: Mapping[str, Rows] | None = None,
    roles: Sequence[str] = (),
    hidden: Sequence[str] = (),
) -> Component:
    """Build the form of a deed.

    Args:
        name: See `data_access.records.deeds`.
        target: The number of what it is done to.
        version: The row version of the report that the form is made of: if
            somebody has changed it since, the deed is refused.
        unit: Of amounts.
        values: What its fields begin with.
        button: The words of its button, if not the deed's own.
        quiet: Whether it is one of several things to do, none of them the next.
        refs: By field of kind ``row``: the rows it may name, with their words.
        roles: Suggested in fields of kind ``role``.
        hidden: Fields that are sent as they are, and not shown.
    """
    kind = DEEDS[name]
    words = button or kind.words
    setting = Setting(
        f"{name}-{target or 0}", unit, refs or {}, has_roles=bool(roles), tall=3
    )
    places = [
        Place(each, "0", value=(values or {}).get(each.name)) for each in kind.fields
    ]
    return html.Div(
        element(
            "form",
            [
                element(
                    "div",
                    [
                        inputs.hidden(setting, place)
                        if place.field.name in hidden
                        else _field(setting, place)
                        for place in sorted(
                            places, key=lambda each: each.field.name in hidden
                        )
                    ],
                    class_="edit-record",
                    data_row="0",
                ),
                *forms.suggestions(setting.roles, roles),
                forms.said(),
                forms.restored(),
                _doing(words, kind.warning, quiet=quiet),
            ],
            class_="editor editor-deed",
            aria_label=words,
            data_edit="deed",
            data_form=setting.name,
            data_deed=name,
            data_target=target,
            data_version=version,
            data_unit=unit,
            data_caption=words,
            data_twice=bool(kind.warning),
            novalidate=True,
            autocomplete="off",
        ),
        className="deed",
    )


def _field(setting: Setting, place: Place) -> Element:
    figure = " num" if inputs.is_figure(place.field) else ""
    return element(
        "div",
        inputs.parts(setting, place),
        class_=f"edit-field kind-{place.field.kind}{figure}",
    )


def _doing(words: str, warning: str, *, quiet: bool) -> Element:
    """The button; where it cannot be undone also what will happen, and a second."""
    first = element(
        "div",
        [
            forms.primary(words, quiet=quiet),
            element("span", class_="edit-state"),
        ],
        class_="edit-doing",
    )
    if not warning:
        return first
    sure = element(
        "div",
        [
            element("p", warning, class_="edit-warning"),
            element(
                "div",
                [
                    forms.button(
                        texts.SURE.format(words[:1].lower() + words[1:]),
                        "sure",
                        class_="btn btn-danger",
                    ),
                    forms.button(texts.NOT_SURE, "unsure"),
                ],
                class_="edit-doing",
            ),
        ],
        class_="edit-sure",
        role="group",
        aria_label=warning,
        hidden=True,
    )
    return element("div", [first, sure])

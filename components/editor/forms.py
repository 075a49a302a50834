"""What every form has: a place for what is said of it, buttons, suggestions."""

from collections.abc import Sequence
from typing import Any

from components import texts
from components.elements import Attribute, Element, element


def button(words: Any, does: str, **more: Attribute) -> Element:  # noqa: ANN401 -- any child
    """A button that ``assets/50-edit.js`` hears, by what it does."""
    given: dict[str, Attribute] = {"type": "button", "class_": "btn btn-link"}
    return element("button", words, data_do=does, **{**given, **more})


def primary(words: str, *, quiet: bool = False) -> Element:
    """The button that sends the form."""
    look = "btn-outline-secondary" if quiet else "btn-primary"
    return element("button", words, type="submit", class_=f"btn {look}")


def said() -> Element:
    """Where faults and failures of the whole form are told at once."""
    return element("div", role="alert", class_="edit-alert")


def restored() -> Element:
    """What is shown where unsaved changes have been put back."""
    return element(
        "p",
        [f"{texts.RESTORED} ", button(texts.DISCARD, "discard")],
        class_="edit-restored",
        hidden=True,
    )


def bar() -> Element:
    """Saving, undoing, and how things stand."""
    return element(
        "div",
        [
            said(),
            restored(),
            element(
                "div",
                [
                    primary(texts.SAVE),
                    button(texts.UNDO, "undo", hidden=True),
                    button(texts.DISCARD_CHANGES, "discard", hidden=True),
                    element("span", texts.SAVE_KEYS, class_="edit-state"),
                ],
                class_="edit-doing",
            ),
        ],
        class_="edit-bar",
    )


def suggestions(given: str, words: Sequence[str]) -> list[Element]:
    """A list for a control to suggest from, if there is anything in it."""
    if not words:
        return []
    return [element("datalist", [element("option", value=w) for w in words], id=given)]

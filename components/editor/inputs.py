"""One control for each kind of field, with its label, its echo and its fault."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from components import texts
from components.editor import values
from components.elements import Attribute, Element, element
from data_access import Field, Value

Rows = Sequence[tuple[int, str]]

#: As in `data_access.records.typed`; what is longer is refused there.
_LONGEST = {"text": 500, "role": 200, "prose": 20_000}
_LONGEST_OTHER = 60
_FIGURES = frozenset({"amount", "whole", "decimal", "share", "permille"})
_KEYBOARDS = dict.fromkeys(_FIGURES - {"whole"}, "decimal")


@dataclass(frozen=True)
class Setting:
    """What the controls of a form have in common.

    Attributes:
        name: The form's, first in every id.
        unit: Of amounts.
        refs: The rows that a ``row`` field may name, by field.
        noun: Whose rows the form holds; "" in the form of a deed.
        has_roles: Whether there is a list of roles to suggest.
        tall: How many lines a prose field begins with.
    """

    name: str
    unit: str
    refs: Mapping[str, Rows] = field(default_factory=dict)
    has_roles: bool = False
    tall: int = 1
    noun: str = ""

    @property
    def roles(self) -> str:
        """The id of the list of roles."""
        return f"e-{self.name}-roles"


@dataclass(frozen=True)
class Place:
    """A field of a row: where its control stands.

    Attributes:
        field: What is typed there.
        key: The row's name in the form.
        title: What the row is called; empty where a form has but one.
        value: What stands there.
        computed: What is computed where nothing is typed.
    """

    field: Field
    key: str
    title: str = ""
    value: Value = None
    computed: str = ""


def name(field: Field) -> str:
    """What a field is called apart from its block: "Prognos helår"."""
    block = field.block and f"{field.block[0].lower()}{field.block[1:]}"
    return f"{field.label} {block}".strip()


def hint(field: Field) -> str:
    """What to type, where the label does not say it."""
    return field.hint or texts.HINTS.get(field.kind, "")


def is_figure(field: Field) -> bool:
    """Whether a field holds a number, to stand to the right."""
    return field.kind in _FIGURES


def parts(setting: Setting, place: Place) -> list[Element]:
    """Label, control, what was understood, and what is wrong."""
    given = f"e-{setting.name}-{place.key}-{place.field.name}"
    told = hint(place.field)
    return [
        _label(place, given),
        *([element("span", told, id=f"{given}-hint", class_="hint")] if told else []),
        _control(setting, place, given),
        element("span", id=f"{given}-echo", class_="echo"),
        element("span", id=f"{given}-fault", class_="fault"),
    ]


def hidden(setting: Setting, place: Place) -> Element:
    """A value that is sent with the others, and not seen."""
    return element(
        "input",
        type="hidden",
        id=f"e-{setting.name}-{place.key}-{place.field.name}",
        value=values.typed(place.field, place.value, setting.unit),
        data_field=place.field.name,
        data_kind=place.field.kind,
        data_label=name(place.field),
    )


def _label(place: Place, given: str) -> Element:
    said: list[Any] = [name(place.field)]
    if place.field.required:
        said.append(element("span", f" {texts.MUST_FILL}", class_="required"))
    return element("label", said, for_=given, class_="cell-label")


def _control(setting: Setting, place: Place, given: str) -> Element:
    make = _CONTROLS.get(place.field.kind, _line)
    described = f"{given}-echo {given}-fault"
    if hint(place.field):
        described = f"{given}-hint {described}"
    common: dict[str, Attribute] = {
        "id": given,
        "data_field": place.field.name,
        "data_kind": place.field.kind,
        "data_label": name(place.field),
        # The label is what is seen; of which row it is must be heard too.
        "aria_label": f"{name(place.field)}, {place.title}" if place.title else None,
        "aria_describedby": described,
        "aria_required": "true" if place.field.required else None,
    }
    return make(setting, place, common)


def _line(setting: Setting, place: Place, common: dict[str, Attribute]) -> Element:
    """A line of text, a number, a day, a clock, a role."""
    kind = place.field.kind
    suggested = setting.roles if kind == "role" and setting.has_roles else None
    return element(
        "input",
        **common,
        type="text",
        value=values.typed(place.field, place.value, setting.unit),
        class_="form-control",
        inputmode="numeric" if kind == "whole" else _KEYBOARDS.get(kind),
        maxlength=_LONGEST.get(kind, _LONGEST_OTHER),
        placeholder=place.computed or None,
        spellcheck=None if kind == "text" else "false",
        list_=suggested,
    )


def _prose(setting: Setting, place: Place, common: dict[str, Attribute]) -> Element:
    return element(
        "textarea",
        values.typed(place.field, place.value, setting.unit),
        **common,
        class_="form-control",
        rows=setting.tall,
        maxlength=_LONGEST["prose"],
        placeholder=place.computed or None,
    )


def _choice(_setting: Setting, place: Place, common: dict[str, Attribute]) -> Element:
    return _select(place.field.options, str(place.value or ""), common)


def _row(setting: Setting, place: Place, common: dict[str, Attribute]) -> Element:
    # A row does not name itself; one of another noun may have its number.
    itself = place.key if place.field.of == setting.noun else ""
    there = [
        (str(number), words)
        for number, words in setting.refs.get(place.field.name, ())
        if str(number) != itself
    ]
    chosen = "" if place.value is None else str(place.value)
    if chosen and chosen not in dict(there):
        there.append((chosen, texts.ROW_NUMBER.format(chosen)))
    blank = [("", texts.CHOOSE if place.field.required else texts.NOTHING)]
    return _select([*blank, *there], chosen, common)


def _select(
    options: Sequence[tuple[str, str]], chosen: str, common: dict[str, Attribute]
) -> Element:
    return element(
        "select",
        [
            element("option", words, value=code, selected=code == chosen)
            for code, words in options
        ],
        **common,
        class_="form-select",
    )


def _flag(_setting: Setting, place: Place, common: dict[str, Attribute]) -> Element:
    return element(
        "input",
        **common,
        type="checkbox",
        class_="form-check-input",
        checked=bool(place.value),
    )


_CONTROLS: dict[str, Callable[[Setting, Place, dict[str, Attribute]], Element]] = {
    "prose": _prose,
    "choice": _choice,
    "row": _row,
    "flag": _flag,
}

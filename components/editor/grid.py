"""A noun's rows as a form: a table of controls, or records one below another.

Names: a form is told apart by its noun and owner, a row by its number in the
store, or by ``NEW`` in the pattern from which the browser makes new rows.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal

from dash import html
from dash.development.base_component import Component

from components import texts
from components.editor import forms, inputs, values
from components.editor.inputs import Place, Rows, Setting
from components.elements import Element, element
from data_access import NOUNS, Field, Noun, Record, Value

#: Stands for the name of a row in the pattern of a new one.
NEW = "NYRAD"

#: A row's name is at most so long; what is longer is cut between words.
_LONGEST = 60

Computed = Mapping[tuple[int, str], str]

#: Whose mark a head bears, by the beginning of its field's name.
_SCENARIOS = {
    "budget": "budget",
    "outcome": "outcome",
    "forecast": "forecast",
    "deviation": "deviation",
}


@dataclass(frozen=True)
class _Form:
    """What a form shows."""

    noun: Noun
    fields: Sequence[Field]
    setting: Setting
    computed: Computed
    names: tuple[str, Mapping[int, str]] = ("", {})
    start: Mapping[str, Value] = field(default_factory=dict)
    hidden: Sequence[Field] = ()
    adds: bool = True

    @property
    def heading(self) -> Field:
        """The field that names a row."""
        return title_field(self.noun)

    @property
    def names_rows(self) -> bool:
        """Whether the field that names a row is shown among the others."""
        return self.heading in self.fields

    @property
    def grows(self) -> bool:
        """Whether rows may be added and removed: all that one must have is there."""
        must = {each.name for each in self.noun.fields if each.required}
        there = {each.name for each in (*self.fields, *self.hidden)}
        return not self.noun.fixed_rows and must <= there

    @property
    def named(self) -> str:
        """What heads the rows' names, where no field does."""
        return self.names[0] or self.heading.label

    def title(self, record: Record) -> str:
        """What a row is called."""
        return self.names[1].get(record.id) or title(
            self.noun, record, self.setting.refs
        )


def grid(  # noqa: PLR0913 -- a form has as many sides
    noun_key: str,
    records: Sequence[Record],
    owner: int | None,
    unit: str,
    *,
    refs: Mapping[str, Rows] | None = None,
    roles: Sequence[str] = (),
    only: Sequence[str] | None = None,
    caption: str = "",
    computed: Computed | None = None,
    names: tuple[str, Mapping[int, str]] = ("", {}),
    layout: Literal["table", "form"] = "table",
    note: str = "",
    start: Mapping[str, Value] | None = None,
    hidden: Sequence[str] = (),
    adds: bool = True,
    key: str = "",
) -> Component:
    """Build the form that edits a noun's rows.

    Args:
        noun_key: See `data_access.NOUNS`.
        records: The rows as they are, in order.
        owner: What new rows belong to.
        unit: Of amounts.
        refs: By field of kind ``row``: the rows it may name, with their words.
        roles: Suggested in fields of kind ``role``.
        only: The fields to show, if not all.
        caption: If not the noun's own.
        computed: What is computed where nothing is typed, by row and field.
        names: What rows are called that their own fields do not tell apart, by
            number, and what heads these names.
        layout: ``form`` is for nouns with long texts.
        note: Said under the rows.
        start: What a new row begins with, by field.
        hidden: Fields that a new row gets from `start` without being shown.
        adds: Whether more rows may be added than the one that there is room for.
        key: Tells the form from others of the same rows and fields.
    """
    noun = NOUNS[noun_key]
    fields = [each for each in noun.fields if only is None or each.name in only]
    setting = Setting(
        name="-".join(filter(None, (_name(noun_key, owner, only), key))),
        unit=unit,
        refs=refs or {},
        has_roles=bool(roles),
        tall=1 if layout == "table" else 3,
        noun=noun_key,
    )
    form = _Form(
        noun,
        fields,
        setting,
        computed or {},
        names,
        start or {},
        [noun.field(name) for name in hidden],
        adds,
    )
    said = _caption(form, caption or noun.many)
    build = _table if layout == "table" else _records
    return html.Div(
        element(
            "form",
            [
                build(form, records, said),
                *_adding(form),
                *([html.P(note, className="table-note")] if note else []),
                *forms.suggestions(setting.roles, roles),
                forms.bar(),
            ],
            class_=f"editor editor-{layout}",
            aria_label=said,
            data_edit="grid",
            data_form=setting.name,
            data_noun=noun_key,
            data_owner=owner,
            data_unit=unit,
            data_caption=said,
            data_grows=form.grows and adds,
            novalidate=True,
            autocomplete="off",
        ),
        className="table-block",
    )


def _name(noun: str, owner: int | None, only: Sequence[str] | None) -> str:
    return "-".join([noun, str(owner or 0), *(only or ())[:1]])


def _caption(form: _Form, said: str) -> str:
    amounts = any(each.kind == "amount" for each in form.fields)
    return f"{said}, {form.setting.unit}" if amounts else said


def title_field(noun: Noun) -> Field:
    """The field that names a row: the noun's title, else what each must have."""
    named = [each for each in noun.fields if each.name == noun.title]
    must = [each for each in noun.fields if each.required and each.kind == "text"]
    return (*named, *must, *noun.fields)[0]


def title(noun: Noun, record: Record, rows: Mapping[str, Rows]) -> str:
    """What a row is called: its title, else the first thing that says anything."""
    for each in (title_field(noun), *noun.fields):
        value = record.values.get(each.name)
        if isinstance(value, (str, int)) and value not in ("", False):
            said = values.read(each, value, "kr", tuple(rows.get(each.name, ())))
            return textwrap.shorten(said.splitlines()[0], _LONGEST, placeholder=" …")
    return texts.ROW_NUMBER.format(record.id)


# As a table


def _table(form: _Form, records: Sequence[Record], caption: str) -> Element:
    return element(
        "div",
        html.Table(
            [
                html.Caption(html.Span(caption)),
                html.Thead(_heads(form)),
                html.Tbody(
                    [
                        *(_row(form, record) for record in records),
                        *([] if records or not form.grows else [_new_row(form)]),
                    ]
                ),
            ],
            className="table edit-table",
        ),
        class_="scroll edit-scroll",
    )


def _heads(form: _Form) -> list[Component]:
    tools = [_tools_head()] if form.grows else []
    heads = [_head(each) for each in form.fields]
    if not form.names_rows:
        heads.insert(0, html.Th(form.named, scope="col"))
    if not any(each.block for each in form.fields):
        return [html.Tr([*heads, *tools])]
    blocks = [
        (block, len(list(of)))
        for block, of in groupby(form.fields, key=lambda each: each.block)
    ]
    over = [_block(block, span) for block, span in blocks]
    if not form.names_rows:
        over.insert(0, html.Td())
    return [
        html.Tr([*over, *([html.Td()] if tools else [])]),
        html.Tr([*heads, *tools]),
    ]


def _block(block: str, span: int) -> Component:
    if not block:
        return html.Td(colSpan=span)
    return html.Th(block, scope="colgroup", colSpan=span, className="block")


def _head(field: Field) -> Component:
    named = field.name.partition("_")[0] if field.kind == "amount" else ""
    scenario = _SCENARIOS.get(named, "")
    told = inputs.hint(field)
    return html.Th(
        [
            html.Span(field.label, className=f"scenario {scenario}".strip()),
            *([html.Span(told, className="hint")] if told else []),
        ],
        scope="col",
        className=_classes(field),
    )


def _tools_head() -> Component:
    return html.Th(html.Span(texts.ROW_TOOLS, className="visually-hidden"), scope="col")


def _row(form: _Form, record: Record) -> Element:
    said = form.title(record)
    cells = _cells(form, _places(form, record, said), said)
    return element(
        "tr",
        [*cells, *([_tools(form, said)] if form.grows else [])],
        class_=f"{record.kind} level-{record.level}".strip(),
        **_identity(record, said),
    )


def _new_row(form: _Form, key: str = "ny-0") -> Element:
    said = _new(form)
    cells = _cells(form, _blanks(form, key, said), said)
    return element(
        "tr",
        [*cells, _tools(form, said)],
        class_="new",
        data_row=key,
        data_title=said,
    )


def _cells(form: _Form, places: Sequence[Place], said: str) -> Iterator[Component]:
    if not form.names_rows:
        yield html.Th(said, scope="row", className="row-name")
    for place in places:
        is_title = place.field == form.heading
        cell = html.Th if is_title else html.Td
        scope = {"scope": "row", "aria-label": said} if is_title else {}
        yield cell(
            inputs.parts(form.setting, place),
            className=_classes(place.field),
            **scope,
        )


def _tools(form: _Form, said: str) -> Component:
    return html.Td(_tool_buttons(form, said), className="row-tools")


def _classes(field: Field) -> str:
    figure = " num" if inputs.is_figure(field) else ""
    return f"kind-{field.kind}{figure}"


# One record below another


def _records(form: _Form, records: Sequence[Record], caption: str) -> Element:
    return element(
        "div",
        [
            html.P(caption, className="edit-caption"),
            *(_record(form, record) for record in records),
            *([] if records or not form.grows else [_new_record(form)]),
        ],
        class_="edit-records",
    )


def _record(form: _Form, record: Record) -> Element:
    said = form.title(record)
    return _fieldset(
        form, _places(form, record, said), said, _identity(record, said), record.kind
    )


def _new(form: _Form) -> str:
    """What a new row is called; where there can be but one it is the form's own."""
    return texts.NEW_ROW if form.adds else texts.NEW_ONLY.format(form.noun.one)


def _new_record(form: _Form, key: str = "ny-0") -> Element:
    said = _new(form)
    identity = {"data_row": key, "data_title": said}
    return _fieldset(
        form, _blanks(form, key, said), said, identity, "new", _unseen(form, key)
    )


def _fieldset(  # noqa: PLR0913, PLR0917 -- a record has as many sides
    form: _Form,
    places: Sequence[Place],
    said: str,
    identity: Mapping[str, Any],
    kind: str,
    unseen: Sequence[Element] = (),
) -> Element:
    return element(
        "fieldset",
        [
            element("legend", said),
            *(
                element(
                    "div",
                    inputs.parts(form.setting, place),
                    class_=f"edit-field {_classes(place.field)}",
                )
                for place in places
            ),
            *(
                [element("div", _tool_buttons(form, said), class_="row-tools")]
                if form.grows and (form.adds or "data_id" in identity)
                else []
            ),
            *unseen,
        ],
        class_=f"edit-record {kind}".strip(),
        **identity,
    )


# In both


def _places(form: _Form, record: Record, said: str) -> list[Place]:
    return [
        Place(
            each,
            str(record.id),
            said,
            record.values.get(each.name),
            form.computed.get((record.id, each.name), ""),
        )
        for each in form.fields
    ]


def _blanks(form: _Form, key: str, said: str) -> list[Place]:
    return [Place(each, key, said, form.start.get(each.name)) for each in form.fields]


def _unseen(form: _Form, key: str) -> list[Element]:
    """What a new row has that nobody sees; last, so that nothing else is."""
    return [
        inputs.hidden(form.setting, Place(each, key, "", form.start.get(each.name)))
        for each in form.hidden
    ]


def _identity(record: Record, said: str) -> dict[str, Any]:
    return {
        "data_row": str(record.id),
        "data_id": record.id,
        "data_version": record.version,
        "data_title": said,
    }


def _tool_buttons(form: _Form, said: str) -> list[Element]:
    """Remove the row, and put one in after it where order means something."""
    tools = [("remove", "✕", texts.REMOVE_ROW)]
    if form.noun.ordered:
        tools.append(("insert", "+", texts.INSERT_ROW))
    return [
        forms.button(
            [
                element("span", sign, class_="sign", aria_hidden="true"),
                element("span", words, class_="words"),
            ],
            does,
            title=words,
            aria_label=f"{words}, {said}",
            class_=f"btn btn-link tool-{does}",
        )
        for does, sign, words in tools
    ]


def _adding(form: _Form) -> list[Element]:
    """The button for a new row, and the pattern that it is made from."""
    if not (form.grows and form.adds):
        return []
    pattern = _new_row(form, NEW) if form.setting.tall == 1 else _new_record(form, NEW)
    return [
        element("template", pattern),
        forms.button(
            texts.ADD_ROW.format(form.noun.one),
            "add",
            class_="btn btn-outline-secondary edit-add",
        ),
    ]

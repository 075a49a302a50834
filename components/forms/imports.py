"""The forms of Inläsning: where files are dropped, and what is done with one."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import sentences, texts
from components.elements import Element, element
from components.web import importing_files as addresses
from data_access import Record
from data_access.importing import Import, keeping

#: Numbers of a board and an occasion, if they are known.
Meant = tuple[int | None, int | None]


def send(
    boards: Sequence[Record],
    occasions: Sequence[Record],
    meant: Meant,
    page: str,
) -> Element:
    """Where files are dropped or chosen, for a board and an occasion.

    Args:
        boards: To choose from.
        occasions: To choose from, in this order.
        meant: Numbers of the board and the occasion that are chosen at first.
        page: The parameter of the address that names the file looked at.
    """
    board, occasion = meant
    return element(
        "form",
        [
            element(
                "div",
                [
                    _choice(
                        addresses.BOARD,
                        texts.IMPORT_BOARD,
                        [(each.id, str(each.values["name"])) for each in boards],
                        board,
                    ),
                    _choice(
                        addresses.OCCASION,
                        texts.IMPORT_OCCASION,
                        [
                            (each.id, sentences.named_occasion(each).capitalize())
                            for each in occasions
                        ],
                        occasion,
                    ),
                ],
                class_="import-where",
            ),
            _drop(),
            element("ul", class_="import-sending"),
            element("p", role="alert", class_="import-said"),
            element(
                "div",
                [
                    element("p", texts.IMPORT_TEMPLATE_WHAT, class_="soft"),
                    element(
                        "button",
                        texts.IMPORT_TEMPLATE,
                        type="submit",
                        class_="btn btn-outline-secondary",
                    ),
                ],
                class_="import-template",
            ),
        ],
        method="get",
        action=addresses.TEMPLATE,
        class_="import-send",
        data_import_send=addresses.SEND,
        data_sending=texts.IMPORT_SENDING,
        data_stop=texts.IMPORT_STOP,
        data_failed=texts.IMPORT_NOT_SENT,
        data_largest=keeping.LARGEST,
        data_large=keeping.too_large(),
        data_lost=texts.IMPORT_LOST,
        data_state=addresses.STATE,
        data_page=page,
    )


def _drop() -> Element:
    return element(
        "div",
        [
            element("label", texts.IMPORT_DROP, for_="import-files"),
            element(
                "input",
                type="file",
                id="import-files",
                multiple=True,
                accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.pdf,.se,.si,.sie",
                aria_describedby="import-what",
                class_="form-control",
            ),
            element("p", texts.IMPORT_DROP_WHAT, id="import-what"),
        ],
        class_="import-drop",
    )


def _choice(
    name: str, label: str, offered: Sequence[tuple[int, str]], chosen: int | None
) -> Element:
    given = f"import-{name}"
    return element(
        "div",
        [
            element("label", label, for_=given),
            element(
                "select",
                [
                    element("option", said, value=number, selected=number == chosen)
                    for number, said in offered
                ],
                id=given,
                name=name,
                class_="form-select",
            ),
        ],
    )


def deeds(
    found: Import,
    *offered: tuple[str, str, bool],
    seen: str = "",
    sure: str = "",
) -> Component:
    """Buttons that do something to an import.

    Args:
        found: The import.
        offered: The last part of the address, the words, and whether it is the main
            thing to do.
        seen: The digest of the plan that is looked at, where it matters.
        sure: What is asked first, where it cannot be taken lightly.
    """
    buttons = [
        element(
            "button",
            said,
            type="submit",
            formaction=addresses.address(found.id, deed),
            class_=f"btn btn-{'primary' if is_main else 'outline-secondary'}",
        )
        for deed, said, is_main in offered
    ]
    kept = [element("input", type="hidden", name=addresses.SEEN, value=seen)]
    return html.Div(
        element(
            "form",
            [
                *(kept if seen else []),
                element("div", buttons, class_="edit-doing"),
                element("p", role="alert", class_="import-said"),
            ],
            data_import=True,
            data_sure=sure or None,
        )
    )

"""The form by which files are put beside a report from operations."""

from collections.abc import Sequence

from components import texts
from components.elements import Element, element
from components.web import attachments
from data_access import Record
from data_access.records.attaching import LARGEST


def form(briefing: Record, there: Sequence[Record]) -> Element:
    """What is attached, with a button to take it away; and a place for more."""
    title = str(briefing.values["title"])
    name = f"fil-{briefing.id}"
    return element(
        "form",
        [
            element("h2", texts.ATTACHMENTS_OF.format(title)),
            *([element("ul", [_item(one) for one in there])] if there else []),
            element("label", texts.ATTACH_FILE, for_=name),
            element("p", texts.ATTACH_HINT, class_="hint", id=f"{name}-hint"),
            element(
                "input",
                type="file",
                id=name,
                name=attachments.FILE,
                aria_describedby=f"{name}-hint",
                class_="form-control",
            ),
            element(
                "input", type="hidden", name=attachments.BRIEFING, value=briefing.id
            ),
            element(
                "button",
                texts.ATTACH,
                type="submit",
                class_="btn btn-outline-secondary",
            ),
            element("p", class_="attach-said", role="status"),
        ],
        class_="attach",
        action=attachments.PATH,
        method="post",
        enctype="multipart/form-data",
        data_attach=True,
        data_largest=LARGEST,
        data_large=texts.ATTACH_TOO_LARGE,
        data_nothing=texts.ATTACH_NOTHING,
        data_sending=texts.ATTACHING,
        data_failed=texts.ATTACH_FAILED,
        aria_label=texts.ATTACHMENTS_OF.format(title),
    )


def _item(attachment: Record) -> Element:
    name = str(attachment.values["name"])
    return element(
        "li",
        [
            name,
            element(
                "button",
                texts.DETACH,
                type="button",
                class_="btn btn-link",
                data_detach=f"{attachments.address(attachment.id)}/ta-bort",
                data_sure=texts.DETACH_SURE.format(name),
                aria_label=f"{texts.DETACH} {name}",
            ),
        ],
    )

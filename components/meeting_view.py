"""The meeting's slides as html; ``assets/80-meeting.js`` shows one at a time.

All slides are in the page, so that moving between them needs no server. A slide is
laid out at 1920 × 1080 and enlarged whole (``assets/80-meeting.css``).
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import date

from dash.development.base_component import Component

from components import catalogue, links, slides, texts, what_if
from components.elements import Element, element
from components.figures import drawing
from components.slides import Number, Slide
from components.url import View
from data_access import Source

#: Where the browser asks whether there are newer slides.
NEWS_PATH = "/sammantrade/bilder"

#: Pixels that a chart is laid out in: its type is then 44 pixels on the slide.
WIDTH = 676

#: After which slide the measures can be tried.
_TRIED_AFTER = "handlingsplan"


def made(source: Source, view: View, today: date) -> Sequence[Slide]:
    """The slides that an address means: of a board's report, or of all boards."""
    if catalogue.is_of_all(source, view):
        chosen = catalogue.seen(source, view) or source.report(view.selection)
        shown = catalogue.unit(source, view)
        return slides.of_all(source, chosen, shown.unit, today)
    return slides.of_report(source, source.report(view.selection), today)


def section(source: Source, view: View, today: date) -> Element:
    """The slides as one element, with what the script needs beside them."""
    found = made(source, view, today)
    tried = _tried(source, view)
    boxes: list[Element] = []
    for slide in found:
        boxes.append(_box(slide, len(boxes) + 1))
        if slide.key == _TRIED_AFTER and tried is not None:
            boxes.append(_interactive(slide, tried, len(boxes) + 1))
    return element(
        "div",
        [
            element(
                "p",
                [
                    element(
                        "button",
                        texts.PRESENT,
                        type="button",
                        class_="btn btn-primary",
                        data_meeting="start",
                    ),
                    " ",
                    element(
                        "button",
                        texts.NOTES,
                        type="button",
                        class_="btn btn-outline-secondary",
                        data_meeting="notes",
                    ),
                ],
                class_="meeting-start",
            ),
            element("ol", boxes, class_="slides"),
            _bar(),
            element("p", class_="meeting-lost", role="status"),
            element("p", class_="visually-hidden", role="status", data_meeting="said"),
        ],
        class_="meeting",
        data_news=links.href(NEWS_PATH, view),
        data_words=json.dumps(texts.MEETING_WORDS, ensure_ascii=False),
    )


def _tried(source: Source, view: View) -> Element | None:
    """The measures to try on a large screen, where there are any."""
    if catalogue.is_of_all(source, view):
        return None
    report = source.report(view.selection)
    if source.action_plan(report.selection).empty:
        return None
    found = what_if.section(source, view, large=True)
    return found if "what-if-large" in str(found.attributes.get("class")) else None


# A slide


def _box(slide: Slide, number: int) -> Element:
    return _boxed(slide.key, slide.name, number, _slide(slide), slide.notes)


def _interactive(slide: Slide, tried: Element, number: int) -> Element:
    """The slide on which measures are tried."""
    shown = element(
        "section",
        [
            element("h2", texts.SLIDE_WHAT_IF, class_="slide-title"),
            element("div", tried, class_="slide-body slide-what-if"),
            element("footer", element("p", slide.source), class_="slide-foot"),
        ],
        class_="slide",
    )
    return _boxed("tank-om", texts.SLIDE_WHAT_IF, number, shown, ())


def _boxed(
    key: str, name: str, number: int, shown: Element, notes: Sequence[str]
) -> Element:
    """A slide in the overview: its name leads to it."""
    said = [element("li", note) for note in notes]
    return element(
        "li",
        [
            element(
                "a",
                texts.SLIDE_OPEN.format(number, name),
                href=f"#{key}",
                class_="slide-open",
            ),
            element("div", shown, class_="slide-frame"),
            element(
                "div",
                [
                    element("h3", texts.NOTES_SAY),
                    element("ul", said) if said else element("p", texts.NO_NOTES),
                ],
                class_="slide-notes",
            ),
        ],
        class_="slide-box",
        data_slide=key,
        data_name=name,
    )


def _slide(slide: Slide) -> Element:
    kind = (
        "chart"
        if slide.picture
        else "numbers"
        if slide.numbers
        else "points"
        if slide.points
        else "message"
    )
    return element(
        "section",
        [
            element("h2", slide.title, class_="slide-title"),
            element("div", _body(slide), class_="slide-body"),
            element(
                "footer",
                [
                    *(
                        element("p", said, class_="slide-changed")
                        for said in slide.changed
                    ),
                    element("p", slide.source),
                ],
                class_="slide-foot",
            ),
        ],
        class_=f"slide slide-{kind}",
    )


def _body(slide: Slide) -> list[Element]:
    if slide.picture:
        return [_picture(slide)]
    if slide.numbers:
        numbers = [_number(each) for each in slide.numbers]
        return [element("dl", numbers, class_="slide-three")]
    if slide.points:
        points = [element("li", said) for said in slide.points]
        numbered = " numbered" if slide.points[0].startswith("1. ") else ""
        return [element("ul", points, class_=f"slide-list{numbered}")]
    return []


def _picture(slide: Slide) -> Element:
    """The chart as an image: it needs no script, and no server."""
    if slide.picture is None:
        return element("p")
    drawn = drawing.svg(slide.picture.figure, WIDTH).encode()
    return element(
        "img",
        src=f"data:image/svg+xml;base64,{b64encode(drawn).decode()}",
        alt=slide.picture.summary,
        class_="slide-picture",
    )


def _number(number: Number) -> Element:
    said = [
        element("span", number.said, class_="slide-figure"),
        element("span", f" {number.unit}", class_="slide-unit"),
        element("span", f" {number.word}", class_="slide-word"),
    ]
    return element(
        "div",
        [element("dt", number.label), element("dd", said, class_=number.tone)],
    )


# What is pressed


def _bar() -> Element:
    """Ways between slides for pointer and touch; keys do the same."""
    words = texts.MEETING_WORDS
    buttons = (
        ("previous", "‹"),
        ("next", "›"),
        ("overview", "▦"),
        ("full", "⛶"),
        ("notes", "✎"),
        ("help", "?"),
        ("leave", "✕"),
    )
    return element(
        "div",
        [
            element(
                "button",
                sign,
                type="button",
                data_meeting=name,
                title=words[name],
                aria_label=words[name],
            )
            for name, sign in buttons
        ],
        class_="meeting-bar",
    )


def shown(source: Source, view: View, today: date) -> list[Component | Element]:
    """What the page's slot holds."""
    return [section(source, view, today)]

"""What can be done with a report: its steps as forms, its words, a new one."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import editor, links, sentences, texts, versions
from components.forms.door import is_open
from components.url import View
from data_access import Report, Source
from data_access.records.deeds import DEEDS

_NEXT = {"draft": "mark_ready", "ready": "send", "sent": "decide", "decided": "confirm"}
_ALSO = {
    "ready": ("reopen",),
    "sent": ("change_after_sending", "send_back"),
    "decided": ("correct",),
    "confirmed": ("correct",),
}
_OPEN = ("draft", "ready")
_STANDING = ("sent", "decided", "confirmed")


def steps(source: Source, report: Report, view: View) -> Component:
    """The next step, and what else can be done."""
    sent = _sent(source, report)
    following = None if sent else _NEXT.get(report.status)
    also = [name for name in _ALSO.get(report.status, ()) if _may(source, report, name)]
    return html.Section(
        [
            html.H2(texts.NOW, id="now"),
            *(_next(source, report, following, view) if following else []),
            *([] if following else [_waiting(report, sent, view)]),
            *([html.H3(texts.ALSO)] if also else []),
            *(_folded(name, report) for name in also),
        ],
        className="deeds",
    )


def _sent(source: Source, report: Report) -> Report | None:
    """What was sent out, where the report is changes beside it and no more."""
    if report.why != "after_sending":
        return None
    every = source.versions(versions.selection_of(report))
    before = (each for each in every if each.id == report.follows)
    return next((each for each in before if each.status in _STANDING), None)


def _waiting(report: Report, sent: Report | None, view: View) -> Component:
    """Why there is no next step."""
    if sent is None:
        return html.P(texts.NOTHING_TO_DO[report.status])
    there = links.href(versions.REPORT_PATH, versions.view_of(view, sent))
    said = texts.BESIDE_SENT if sent.status == "sent" else texts.BESIDE_DECIDED
    show = texts.SHOW_VERSION.format(sent.version)
    return html.P([said.format(sent.version), " ", html.A(show, href=there)])


def _next(
    source: Source, report: Report, name: str, view: View
) -> list[Component | str]:
    if name == "mark_ready":
        missing = source.lacking(view.selection)
        if missing:
            return _lacking(missing)
        return [html.P(texts.NOTHING_LACKING), _deed(name, report)]
    return [_deed(name, report)]


def _lacking(missing: Sequence[str]) -> list[Component | str]:
    return [
        html.P(texts.LACKING + ":"),
        html.Ul([html.Li(each) for each in missing], className="lacking"),
    ]


def _deed(name: str, report: Report, *, quiet: bool = False) -> Component:
    return editor.deed(name, report.id, version=report.row_version, quiet=quiet)


def _folded(name: str, report: Report) -> Component:
    return html.Details(
        [html.Summary(DEEDS[name].words), _deed(name, report, quiet=True)]
    )


def _may(source: Source, report: Report, name: str) -> bool:
    """Whether a new version can be made of this one now."""
    beside = [
        each
        for each in source.versions(versions.selection_of(report))
        if each.follows == report.id and each.status in _OPEN
    ]
    if name == "change_after_sending":
        return not beside
    if name == "correct":
        changed = all(each.why == "after_sending" for each in beside)
        return changed and versions.current(source, report).id == report.id
    return True


def words(source: Source, path: str, report: Report, view: View) -> Component:
    """The way into editing the report's words, and the forms once there."""
    ways = [editor.link(path, view)] if report.status == "draft" or view.edit else []
    shown = _words(source, report, view) if is_open(view, report) else []
    return html.Div([*ways, *shown])


def _words(source: Source, report: Report, view: View) -> list[Component]:
    own = [each for each in source.records("report", report.board_id)
           if each.id == report.id]  # fmt: skip
    return [
        editor.grid(
            "report",
            own,
            report.board_id,
            view.unit,
            only=("title", "dated"),
            caption=texts.HEADINGS,
            layout="form",
        ),
        editor.grid(
            "text",
            source.records("text", report.id),
            report.id,
            view.unit,
            caption=texts.REPORT_TEXT,
            layout="form",
        ),
        editor.grid(
            "section",
            source.records("section", report.id),
            report.id,
            view.unit,
            layout="form",
        ),
    ]


def new(source: Source, report: Report | None) -> Component:
    """A new report of a board for an occasion, from nothing or from an earlier one."""
    boards, occasions = source.boards(), source.occasions()
    if not (boards and occasions):
        return html.P(texts.NO_BOARDS, className="empty")
    form = editor.deed(
        "create_report",
        None,
        quiet=report is not None,
        refs={
            "board_id": [(each.id, str(each.values["name"])) for each in boards],
            "occasion_id": [
                (each.id, sentences.named_occasion(each)) for each in occasions[::-1]
            ],
            "copy_from": [
                (each.id, f"{each.board_short}, {_when(each)}")
                for each in source.catalogue()[::-1]
            ],
        },
        values={"board_id": report.board_id if report else boards[0].id},
    )
    if report is None:
        return html.Section([html.H2(texts.NEW_REPORT), form])
    return html.Details([html.Summary(texts.NEW_REPORT), form])


def _when(report: Report) -> str:
    return f"{sentences.occasion_in_year(report).lower()} {report.year}"

"""What Kommunstyrelsen has asked: what is late, what is due, what is to be read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from components import texts
from components.sentences.assignments import days, shortened
from components.sentences.reports import day
from data_access.loaders.inquiries import Inquiry
from data_access.rules.inquiries import (
    STATUSES,
    Status,
    days_late,
    days_left,
    ordered,
    status,
)


def inquiries(found: Sequence[Inquiry], today: date, *, named: bool = False) -> str:
    """The page's message: what is late, else what is next, else what is to be read.

    ``named`` says whose they are, where those of several boards stand together.
    """
    sorted_ = in_order(found, today)
    if named:
        sorted_ = [_with_board(one) for one in sorted_]
    by_status = {
        state: [one for one in sorted_ if status(one.asked, today) == state]
        for state in STATUSES
    }
    for state, said in _SAID.items():
        if of := by_status[state]:
            return said(of, today)
    return texts.INQUIRIES_DONE if found else texts.NO_INQUIRIES


def _with_board(one: Inquiry) -> Inquiry:
    said = texts.OF_BOARD.format(one.board_name, one.subject)
    return replace(one, subject=said)


def in_order(found: Sequence[Inquiry], today: date) -> list[Inquiry]:
    """Inquiries as they concern a reader, see `rules.inquiries.ordered`."""
    by_id = {one.id: one for one in found}
    return [by_id[each.id] for each in ordered((one.asked for one in found), today)]


def _late(late: Sequence[Inquiry], today: date) -> str:
    said, first = days(days_late(late[0].asked, today)), shortened(late[0].subject)
    if len(late) == 1:
        return texts.INQUIRIES_LATE_ONE.format(said, first)
    return texts.INQUIRIES_LATE_MANY.format(len(late), said, first)


def _open(waiting: Sequence[Inquiry], _today: date) -> str:
    when, first = day(waiting[0].asked.due_on), shortened(waiting[0].subject)
    if len(waiting) == 1:
        return texts.INQUIRIES_OPEN_ONE.format(when, first)
    return texts.INQUIRIES_OPEN_MANY.format(len(waiting), when, first)


def _answered(answered: Sequence[Inquiry], _today: date) -> str:
    if len(answered) == 1:
        return texts.INQUIRIES_FOLLOW_ONE.format(shortened(answered[0].subject))
    return texts.INQUIRIES_FOLLOW_MANY.format(len(answered))


def _drafts(drafts: Sequence[Inquiry], _today: date) -> str:
    if len(drafts) == 1:
        return texts.INQUIRIES_DRAFT_ONE.format(shortened(drafts[0].subject))
    return texts.INQUIRIES_DRAFT_MANY.format(len(drafts))


#: What is said of several, in the order that it concerns a reader.
_SAID: Mapping[Status, Callable[[Sequence[Inquiry], date], str]] = {
    "late": _late,
    "open": _open,
    "answered": _answered,
    "draft": _drafts,
}


def time_left(one: Inquiry, today: date) -> str:
    """How the days stand: 12 dagar kvar, 24 dagar sen; "" where none are counted."""
    state, late = status(one.asked, today), days_late(one.asked, today)
    if state == "late":
        return texts.LATE_BY.format(days(late))
    if state == "open":
        left = days_left(one.asked, today)
        return texts.DUE_IN.format(days(left)) if left else texts.DUE_TODAY
    if state == "closed" and one.asked.answered_on is None:
        return texts.CLOSED_UNANSWERED
    return texts.ANSWERED_LATE.format(days(late)) if late else ""

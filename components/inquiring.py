"""Ways to ask a board about something (begära yttrande), from wherever it stands.

What is asked about is in the address, ``om``: a signal's code, or ``rad``, a line's
number and the column: ``rad:123:forecast_year``. ``amne`` has its words, where the
page that links has better ones than those the form would choose.
"""

from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from components import links, texts, url
from components.url import View
from data_access import NOUNS, Report, Selection
from data_access.loaders.inquiries import Inquiry

PATH = "/yttranden"
ABOUT, WORDS = "om", "amne"
_LINE = "rad"
_LONGEST = 500

#: The codes of signals, as they may stand in an address.
_SIGNALS = frozenset(code for code, _ in NOUNS["signal_answer"].field("signal").options)


@dataclass(frozen=True)
class About:
    """What an inquiry is to be about: a signal, or a line and perhaps its column."""

    signal: str = ""
    line: int | None = None
    measure: str = ""

    @property
    def text(self) -> str:
        """As an address has it."""
        if self.signal or self.line is None:
            return self.signal
        return ":".join(filter(None, (_LINE, str(self.line), self.measure)))

    def is_of(self, inquiry: Inquiry) -> bool:
        """Whether an inquiry is about the same thing."""
        named = (inquiry.signal, inquiry.line_id, inquiry.measure)
        return named == (self.signal, self.line, self.measure)


def read(view: View) -> About | None:
    """What an address asks about; ``None`` where it names nothing that can be."""
    said = dict(view.own).get(ABOUT, "")
    if said in _SIGNALS:
        return About(said)
    kind, _, rest = said.partition(":")
    number, _, measure = rest.partition(":")
    line = url.number(number)
    if kind != _LINE or line is None:
        return None
    return About(line=line, measure=measure if measure in texts.MEASURES else "")


def words(view: View) -> str:
    """The words that an address has for what is asked about; "" without any."""
    return dict(view.own).get(WORDS, "")[:_LONGEST]


def href(view: View, report: Report, about: About, said: str = "") -> str:
    """The address of the form, filled in.

    Args:
        view: The reader's.
        report: What is asked about.
        about: What of it.
        said: Its words, if the form is not to choose them.
    """
    own = ((ABOUT, about.text), *(((WORDS, said),) if said else ()))
    version = view.selection.version
    chosen = Selection(report.board, report.year, report.occasion, version)
    there = replace(view, selection=chosen, line=None, edit=False, compare=None)
    return links.href(PATH, replace(there, own=own))


def link(
    view: View, report: Report, about: About, what: str, said: str = ""
) -> Component:
    """The link "Begär yttrande"; ``what`` is said of it to who cannot see it."""
    return html.A(
        texts.ASK,
        href=href(view, report, about, said),
        className="ask-link",
        **{"aria-label": texts.ASK_ABOUT.format(what)},
    )


#: Where the figures of an inquiry stand, by the beginning or end of the column.
_PLAN = ("effect_", "counted", "realised")


def place(inquiry: Inquiry) -> str:
    """The page where what an inquiry is about stands; "" where nobody knows."""
    if inquiry.line_id is None:
        return ""
    if inquiry.about == "measure" or inquiry.measure.startswith(_PLAN):
        return "/handlingsplan"
    is_operating = inquiry.measure.endswith(("_period", "_year"))
    return "/drift" if is_operating else "/investeringar"

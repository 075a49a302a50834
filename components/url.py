"""The address is the state: query string to what the reader chose, and back.

It holds only what the reader chose. What it does not say is left open; what it
says but cannot be read is kept in ``unreadable``, so that a page can say so.
"""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode

from components import numbers
from data_access import Selection

BOARD, YEAR, OCCASION = "namnd", "ar", "tillfalle"
UNIT, LINE, SHOW = "enhet", "rad", "visa"
VERSION, EDIT = "version", "redigera"
COMPARE = "jamfor"

#: What only one page asks for, and reads for itself.
OWN = (
    *("roll", "slag", "fran", "till", "sok", "sida", "bara"),
    *("fore", "efter", "belopp"),
    *("post", "konto", "objekt", "manad", "serie"),
    *("per", "alla"),
    *("inlasning", "ordna", "tankom"),
    *("lage", "om", "amne"),
)

#: What the operating costs picture may show; the first is the default.
SHOWS = ("bada", "period", "helar")


@dataclass(frozen=True)
class View:
    """A selection and how to look at it.

    Attributes:
        selection: Board, year and occasion; ``None`` where left open.
        unit: Unit of every amount on the page.
        unit_chosen: Whether the reader chose it; else it is the source's own.
        line: Id of the line the reader looks into, if any.
        show: One of ``SHOWS``.
        edit: Whether the reader is changing what the page shows.
        compare: The version to compare the one that is shown with, if any.
        own: What only one page asks for: name and text.
        unreadable: The parts of the query that could not be read, verbatim.
    """

    selection: Selection = field(default_factory=Selection)
    unit: str = "mnkr"
    unit_chosen: bool = False
    line: int | None = None
    show: str = SHOWS[0]
    edit: bool = False
    compare: int | None = None
    own: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[str, ...] = ()


def read(search: str | None) -> View:
    """Read a query string; never fails."""
    query = {
        key: values[-1].strip()
        for key, values in parse_qs((search or "").removeprefix("?")).items()
    }
    unreadable = tuple(
        f"{key}={query[key]}"
        for key, readable in (
            (YEAR, _is_year),
            (UNIT, numbers.UNITS.__contains__),
            (LINE, _is_number),
            (VERSION, _is_version),
            (COMPARE, _is_version),
            (EDIT, "1".__eq__),
            (SHOW, SHOWS.__contains__),
        )
        if key in query and not readable(query[key])
    )
    good = {k: v for k, v in query.items() if f"{k}={v}" not in unreadable}
    return View(
        selection=Selection(
            board=good.get(BOARD),
            year=int(good[YEAR]) if YEAR in good else None,
            occasion=good.get(OCCASION),
            version=int(good[VERSION]) if VERSION in good else None,
        ),
        unit=good.get(UNIT, "mnkr"),
        unit_chosen=UNIT in good,
        line=int(good[LINE]) if LINE in good else None,
        show=good.get(SHOW, SHOWS[0]),
        edit=EDIT in good,
        compare=int(good[COMPARE]) if COMPARE in good else None,
        own=tuple((name, good[name]) for name in OWN if good.get(name)),
        unreadable=unreadable,
    )


def write(view: View) -> str:
    """Write what differs from an open selection as a query string."""
    chosen = {
        BOARD: view.selection.board,
        YEAR: view.selection.year,
        OCCASION: view.selection.occasion,
        UNIT: view.unit if view.unit_chosen else None,
        VERSION: view.selection.version,
        LINE: view.line,
        SHOW: view.show if view.show != SHOWS[0] else None,
        EDIT: 1 if view.edit else None,
        COMPARE: view.compare,
        **dict(view.own),
    }
    said = {key: value for key, value in chosen.items() if value is not None}
    return f"?{urlencode(said)}" if said else ""


def number(text: str) -> int | None:
    """The number of a row that an address names; ``None`` where it names none."""
    return int(text) if _is_number(text) and len(text) < 10 else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 16


def _is_version(text: str) -> bool:
    return _is_number(text) and 0 < len(text) < 4


def _is_year(text: str) -> bool:
    return _is_number(text) and len(text) == 4

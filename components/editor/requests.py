"""What the browser asks for, read strictly: nothing of its shape is trusted."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeVar

from components import numbers
from data_access import NOUNS, Edit

T = TypeVar("T")

MOST_ROWS = 1_000
MOST_FIELDS = 100
LONGEST = 25_000
#: As wide as the narrowest of the engines' whole numbers.
_LARGEST = 2**31 - 1
_SERIAL = 2**53
_KEY = re.compile(r"[\w.:-]{1,160}", re.ASCII)
_PATH = re.compile(r"/[a-z0-9/-]{0,80}", re.ASCII)
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}", re.ASCII)


class RequestError(ValueError):
    """A request that no page of ours sends; the message says what of it."""


@dataclass(frozen=True)
class Request:
    """What is asked for.

    Attributes:
        n: The browser's serial number, given back.
        do: "check", "save", "undo" or the name of a deed.
        path: The page it is asked on.
        unit: Of typed amounts.
        rows: The edits of a check or a saving.
        action: The saving to undo.
        deed: The deed whose fields are to be checked, if those.
        target: What a deed is done to.
        typed: A deed's fields as typed.
    """

    n: int
    do: str
    path: str
    unit: str
    rows: tuple[Edit, ...] = ()
    action: int | None = None
    deed: str | None = None
    target: int | None = None
    typed: Mapping[str, str] = field(default_factory=dict)


def refuse(part: str) -> NoReturn:
    """Say which part of a request is odd."""
    raise RequestError(part)


def read(asked: Any) -> Request:  # noqa: ANN401 -- any JSON
    """Read a request.

    Raises:
        RequestError: If its shape is another than a page's.
    """
    told = _object("begäran", asked)
    _only(told, Request.__dataclass_fields__)
    return Request(
        n=_whole("n", told.get("n"), 0, _SERIAL),
        do=_matching("do", told.get("do"), _NAME),
        path=_matching("path", told.get("path"), _PATH),
        unit=_one_of("unit", told.get("unit"), numbers.UNITS),
        rows=tuple(_edit(row) for row in _list("rows", told.get("rows", []))),
        action=_maybe("action", told.get("action"), _number),
        deed=_maybe("deed", told.get("deed"), _name),
        target=_maybe("target", told.get("target"), _number),
        typed=_typed(told.get("typed", {})),
    )


def serial(asked: Any) -> int:  # noqa: ANN401 -- any JSON
    """The serial number of a request, however odd the rest of it; 0 if none."""
    try:
        return _whole("n", _object("begäran", asked).get("n"), 0, _SERIAL)
    except RequestError:
        return 0


def _edit(asked: Any) -> Edit:  # noqa: ANN401 -- any JSON
    told = _object("rows", asked)
    _only(told, Edit.__dataclass_fields__)
    noun = _one_of("noun", told.get("noun"), NOUNS)
    edit = Edit(
        key=_matching("key", told.get("key"), _KEY),
        noun=noun,
        id=_maybe("id", told.get("id"), _number),
        owner=_maybe("owner", told.get("owner"), _number),
        version=_maybe("version", told.get("version"), _number),
        typed=_typed(told.get("typed", {})),
        remove=_flag("remove", told.get("remove", False)),
        after=_maybe("after", told.get("after"), _number),
    )
    _check_fields(edit)
    return edit


def _check_fields(edit: Edit) -> None:
    noun = NOUNS[edit.noun]
    if unknown := set(edit.typed) - {each.name for each in noun.fields}:
        refuse(f"fältet {min(unknown)}")
    if edit.id is not None and edit.version is None:
        refuse("version")
    if noun.fixed_rows and (edit.id is None or edit.remove):
        refuse("rader som inte kan läggas till eller tas bort")


def _typed(asked: Any) -> dict[str, str]:  # noqa: ANN401 -- any JSON
    told = _object("typed", asked)
    if len(told) > MOST_FIELDS:
        refuse("typed")
    return {
        _matching("fältnamn", name, _NAME): _text(name, value)
        for name, value in told.items()
    }


def _text(name: str, value: Any) -> str:  # noqa: ANN401 -- any JSON
    if not isinstance(value, str) or len(value) > LONGEST or not _is_text(value):
        refuse(f"fältet {name}")
    return value


def _is_text(value: str) -> bool:
    """Whether it is text that can be kept: no half letters, no noughts."""
    return "\0" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _object(name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401 -- any JSON
    if not isinstance(value, dict):
        refuse(name)
    return value


def _list(name: str, value: Any) -> list[Any]:  # noqa: ANN401 -- any JSON
    if not isinstance(value, list) or len(value) > MOST_ROWS:
        refuse(name)
    return value


def _only(told: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    if unknown := set(told) - set(known):
        refuse(min(unknown)[:40])


def _whole(name: str, value: Any, least: int, most: int) -> int:  # noqa: ANN401 -- any JSON
    if not isinstance(value, int) or isinstance(value, bool):
        refuse(name)
    if not least <= value <= most:
        refuse(name)
    return value


def _number(name: str, value: Any) -> int:  # noqa: ANN401 -- any JSON
    return _whole(name, value, 1, _LARGEST)


def _name(name: str, value: Any) -> str:  # noqa: ANN401 -- any JSON
    return _matching(name, value, _NAME)


def _flag(name: str, value: Any) -> bool:  # noqa: ANN401 -- any JSON
    if not isinstance(value, bool):
        refuse(name)
    return value


def _matching(name: str, value: Any, pattern: re.Pattern[str]) -> str:  # noqa: ANN401 -- any JSON
    if not isinstance(value, str) or not pattern.fullmatch(value):
        refuse(name)
    return value


def _one_of(name: str, value: Any, known: Mapping[str, Any]) -> str:  # noqa: ANN401 -- any JSON
    if not isinstance(value, str) or value not in known:
        refuse(name)
    return value


def _maybe(name: str, value: Any, check: Callable[[str, Any], T]) -> T | None:  # noqa: ANN401 -- any JSON
    return None if value is None else check(name, value)

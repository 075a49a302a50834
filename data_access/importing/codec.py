"""Values of frozen dataclasses as JSON and back, by their own type hints.

A dataclass is the list of its fields, so that a ledger of many balances stays
small. What a later version cannot read back is read from the file anew.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import (
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import orjson

T = TypeVar("T")
Turn = Callable[[Any], Any]

_PLAIN = (str, int, bool, float)


def dumps(value: Any) -> str:  # noqa: ANN401 -- any dataclass
    """A value as JSON; its type must be told when it is read back."""
    return orjson.dumps(_pair(type(value))[0](value)).decode()


def loads(kind: type[T], text: str) -> T:
    """A value of a type from its JSON.

    Raises:
        ValueError: If it was written by another version of the type.
    """
    try:
        return cast("T", _pair(kind)[1](orjson.loads(text)))
    except (TypeError, LookupError) as error:
        raise ValueError(str(error)) from error


def _pair(kind: Any) -> tuple[Turn, Turn]:  # noqa: ANN401 -- any type
    """How a type is written, and how it is read."""
    if kind not in _PAIRS:
        _PAIRS[kind] = _made(kind)
    return _PAIRS[kind]


#: Made once; that two threads may make one at the same time does no harm.
_PAIRS: dict[Any, tuple[Turn, Turn]] = {}


def _made(kind: Any) -> tuple[Turn, Turn]:  # noqa: ANN401
    if is_dataclass(kind):
        return _of_dataclass(cast("type", kind))
    simple = _SIMPLE.get(kind)
    if simple or kind in _PLAIN or get_origin(kind) is Literal:
        return simple or (_same, _same)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        (some,) = (each for each in inner if each is not type(None))
        return tuple(map(_or_none, _pair(some)))  # type: ignore[return-value]
    if origin is Mapping or origin is dict:
        return _of_mapping(*inner)
    if origin is tuple and (len(inner) != 2 or inner[1] is not Ellipsis):
        return _of_fixed(inner)
    if origin in {tuple, Sequence, list}:
        write, read = _pair(inner[0])
        return (
            lambda value: [write(each) for each in value],
            lambda found: tuple(read(each) for each in found),
        )
    message = f"no JSON for {kind}"
    raise TypeError(message)


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


_SIMPLE: Mapping[Any, tuple[Turn, Turn]] = {
    date: (date.isoformat, date.fromisoformat),
    Decimal: (str, Decimal),
    Path: (str, Path),
}


def _or_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)


def _of_dataclass(kind: type) -> tuple[Turn, Turn]:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    pairs = [_pair(hints[name]) for name in names]
    writers = [(name, write) for name, (write, _) in zip(names, pairs, strict=True)]
    readers = [read for _, read in pairs]

    def write(value: Any) -> Any:  # noqa: ANN401
        return [turn(getattr(value, name)) for name, turn in writers]

    def read(found: Any) -> Any:  # noqa: ANN401
        if len(found) != len(readers):
            message = f"{kind.__name__} has {len(readers)} fields, not {len(found)}"
            raise TypeError(message)
        return kind(*(turn(each) for turn, each in zip(readers, found, strict=True)))

    return write, read


def _of_mapping(key: Any, value: Any) -> tuple[Turn, Turn]:  # noqa: ANN401
    (write_key, read_key), (write, read) = _pair(key), _pair(value)
    return (
        lambda found: [[write_key(k), write(v)] for k, v in found.items()],
        lambda found: {read_key(k): read(v) for k, v in found},
    )


def _of_fixed(inner: Sequence[Any]) -> tuple[Turn, Turn]:
    writers, readers = zip(*(_pair(each) for each in inner), strict=True)
    return (
        lambda value: [turn(e) for turn, e in zip(writers, value, strict=True)],
        lambda found: tuple(turn(e) for turn, e in zip(readers, found, strict=True)),
    )

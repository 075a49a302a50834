"""Commands that keep the organisation: boards, buyers, roles, occasions.

They go through the same door as the pages: the same checks in the same words, the
same trace in the log.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence

from components.editor import values
from components.web.command_line import Argument, Command, Run, say
from components.web.settings import Settings
from data_access import (
    NOUNS,
    Actor,
    Desk,
    Edit,
    Field,
    MissingBoardError,
    Record,
    RefusedEntryError,
    Source,
    open_store,
)
from data_access.rules import periods

ROLE = "Ekonomienheten"
ORIGIN = "kommandoraden: uppsikt {}"
_UNIT = "mnkr"
_BETWEEN = "  "

Typed = dict[str, str]


class _Register:
    """The store as a command sees it."""

    def __init__(self, settings: Settings, words: str) -> None:
        engine = open_store(settings.address, sample=settings.loads_sample)
        self.source = Source(engine)
        self._desk = Desk(engine)
        self._actor = Actor(ROLE, ORIGIN.format(words))

    def save(self, edit: Edit) -> None:
        """Save a row.

        Raises:
            RefusedEntryError: If a field has a fault.
        """
        outcome = self._desk.save(self._actor, [edit], _UNIT)
        if outcome.action is None:
            raise RefusedEntryError(_faults(outcome.faults.get(edit.key, {})))

    def board(self, slug: str) -> Record:
        """The board of that short name.

        Raises:
            MissingBoardError: If there is none.
        """
        there = {str(board.values["slug"]): board for board in self.source.boards()}
        if slug not in there:
            raise MissingBoardError(slug, sorted(there))
        return there[slug]


def _faults(faults: Mapping[str, str]) -> list[str]:
    """What is wrong, field by field, named as commands name them."""
    return [f"{name}: {why}" if name else why for name, why in faults.items()]


def _add(
    register: _Register, noun: str, typed: Typed, owner: int | None = None
) -> None:
    register.save(Edit("row", noun, owner=owner, typed=_codes(noun, typed)))


def _codes(noun: str, typed: Mapping[str, str]) -> Typed:
    """Words of a choice as its codes, so that both may be written."""
    fields = {field.name: field for field in NOUNS[noun].fields}
    return {
        name: _code(fields[name], text) if name in fields else text
        for name, text in typed.items()
    }


def _code(field: Field, text: str) -> str:
    codes = {words: code for code, words in field.options}
    return codes.get(text, text)


def _given(asked: argparse.Namespace, names: Sequence[str]) -> Typed:
    """The named arguments that were written."""
    told = {name: getattr(asked, name) for name in names}
    return {name: text for name, text in told.items() if text is not None}


# Adding


def _add_board(settings: Settings, asked: argparse.Namespace) -> None:
    register = _Register(settings, "board add")
    typed = _given(asked, ("slug", "name", "short", "kind", "responsible"))
    _add(register, "board", typed)
    say(f"Nämnden {asked.name} ({asked.slug}) är tillagd.")


def _set_board(settings: Settings, asked: argparse.Namespace) -> None:
    register = _Register(settings, "board set")
    board = register.board(asked.slug)
    typed = _codes("board", dict(_pairs(asked.fields)))
    edit = Edit("row", "board", board.id, version=board.version, typed=typed)
    register.save(edit)
    say(f"Nämnden {asked.slug} är ändrad: {', '.join(typed)}.")


def _pairs(fields: Sequence[str]) -> Iterator[tuple[str, str]]:
    for each in fields:
        name, sign, text = each.partition("=")
        if not sign:
            why = f"”{each}”: skriv fält=värde, till exempel unit=tkr."
            raise RefusedEntryError([why])
        yield name, text


def _add_buyer(settings: Settings, asked: argparse.Namespace) -> None:
    register = _Register(settings, "buyer add")
    board = register.board(asked.board)
    _add(register, "buyer", _given(asked, ("name", "kind")), board.id)
    say(f"Köparen {asked.name} är tillagd i {asked.board}.")


def _add_role(settings: Settings, asked: argparse.Namespace) -> None:
    register = _Register(settings, "role add")
    _add(register, "role", {"name": asked.name})
    say(f"Rollen {asked.name} är tillagd.")


def _add_occasion(settings: Settings, asked: argparse.Namespace) -> None:
    register = _Register(settings, "occasion add")
    try:
        occasion = periods.parse(asked.occasion)
    except ValueError:
        why = f"”{asked.occasion}”: skriv 1–9, m01–m12, bokslut eller budget."
        raise RefusedEntryError([why]) from None
    typed = _given(asked, ("period_end", "data_date", "deadline"))
    typed |= {"year": asked.year, "kind": occasion.kind, "number": str(occasion.number)}
    if "period_end" not in typed and asked.year.isascii() and asked.year.isdecimal():
        typed["period_end"] = _end(int(asked.year), occasion)
    _add(register, "occasion", typed)
    say(f"Tillfället {occasion.words} {asked.year} är tillagt.")


def _end(year: int, occasion: periods.Occasion) -> str:
    """The last day of a period that the calendar gives; else nothing."""
    if not 1 < year <= 9999:
        return ""
    given = periods.period_end(year, occasion)
    return given.isoformat() if given else ""


# Listing


def _list(noun: str, names: Sequence[str]) -> Run:
    """A command that lists a noun's rows, one a line."""

    def run(settings: Settings, _asked: argparse.Namespace) -> None:
        register = _Register(settings, "list")
        _say_rows(
            [_row(record, names) for record in register.source.records(noun, None)]
        )

    return run


def _list_buyers(settings: Settings, _asked: argparse.Namespace) -> None:
    source = _Register(settings, "list").source
    _say_rows(
        [
            [str(board.values["slug"]), *_row(buyer, ("name", "kind"))]
            for board in source.boards()
            for buyer in source.records("buyer", board.id)
        ]
    )


def _row(record: Record, names: Sequence[str]) -> list[str]:
    noun = NOUNS[record.noun]
    return [values.read(noun.field(name), record.values[name], _UNIT) for name in names]


def _say_rows(rows: Sequence[Sequence[str]]) -> None:
    """Write rows with their columns beneath each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)]
        say(_BETWEEN.join(cells).rstrip())
    if not rows:
        say("Inga än.")


# The commands


def _named(name: str, shown: str, *, required: bool = False) -> Argument:
    return Argument(f"--{name}", shown, {"required": required})


_SLUG = Argument("slug", "KORTNAMN")
_NAME = Argument("name", "NAMN")
_KIND = _named("kind", "SLAG")

COMMANDS = (
    Command(
        "board add",
        "lägger till en nämnd",
        _add_board,
        (
            _SLUG,
            _named("name", "NAMN", required=True),
            _named("short", "FÖRKORTNING", required=True),
            _KIND,
            _named("responsible", "ROLL"),
        ),
    ),
    Command(
        "board set",
        "ändrar en nämnd: name, short, slug, kind, responsible, unit med flera",
        _set_board,
        (_SLUG, Argument("fields", "FÄLT=VÄRDE …", {"nargs": "+"})),
    ),
    Command(
        "buyer add",
        "lägger till en köpare i en nämnd",
        _add_buyer,
        (Argument("board", "KORTNAMN"), _NAME, _KIND),
    ),
    Command("role add", "lägger till en roll", _add_role, (_NAME,)),
    Command(
        "occasion add",
        "lägger till ett tillfälle: 1–9, m01–m12, bokslut eller budget",
        _add_occasion,
        (
            Argument("year", "ÅR"),
            Argument("occasion", "TILLFÄLLE"),
            _named("period-end", "DATUM"),
            _named("data-date", "DATUM"),
            _named("deadline", "DATUM"),
        ),
    ),
    Command(
        "list boards",
        "visar nämnderna",
        _list("board", ("slug", "short", "name", "kind", "responsible", "unit")),
    ),
    Command("list buyers", "visar köparna", _list_buyers),
    Command(
        "list occasions",
        "visar tillfällena",
        _list("occasion", ("year", "kind", "number", "period_end", "deadline")),
    ),
    Command("list roles", "visar rollerna", _list("role", ("name",))),
)

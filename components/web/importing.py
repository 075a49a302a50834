"""The command that reads a file into a report: shown first, saved when told to."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from components import control_report, plan_report, texts
from components.web import organising
from components.web.command_line import Argument, Command, say
from components.web.settings import Settings
from data_access.errors import MissingBoardError, RefusedEntryError
from data_access.importing import Import, Imports, Plan
from data_access.opening import open_store
from data_access.records.edits import Actor
from data_access.records.fields import Record
from data_access.rules import periods
from data_access.source import Source

_NOT_READ = 1
_WORDS = "import"


def _import(settings: Settings, asked: argparse.Namespace) -> int:
    engine = open_store(settings.address, sample=settings.loads_sample)
    source, imports = Source(engine), Imports(engine)
    actor = Actor(organising.ROLE, organising.ORIGIN.format(_WORDS))
    board = _board(source, asked.board)
    answers = dict(_pairs(asked.answer or ()))
    if not asked.file.is_file():
        raise RefusedEntryError([texts.PLAN_NO_FILE.format(asked.file)])
    with asked.file.open("rb") as file:
        occasion = _occasion(source, asked.occasion)
        name = asked.file.name
        number = imports.add(actor, name, file, board.id, occasion)
    found = imports.run(number)
    if found.status != "read":
        say(f"{found.name}: {found.message}")
        return _NOT_READ
    imports.answer(number, answers)
    return _settle(imports, actor, found, asked, str(board.values["unit"]))


def _settle(
    imports: Imports,
    actor: Actor,
    found: Import,
    asked: argparse.Namespace,
    unit: str,
) -> int:
    """Show what was read and what it would do; save it, if one may."""
    plan = imports.plan(found.id)
    for line in _shown(imports, found, plan, unit):
        say(line)
    if plan.refusal or not (plan.saves or plan.open):
        imports.cancel(found.id)
        if plan.same_file:
            return 0  # it has been said, and nothing is to be done
        raise RefusedEntryError([plan.refusal or texts.PLAN_DROPPED])
    if plan.open:
        for question in plan.open:
            say(plan_report.question(question))
        raise RefusedEntryError([texts.PLAN_LEFT])
    if not (asked.yes or _confirmed()):
        imports.cancel(found.id)
        raise RefusedEntryError([texts.PLAN_ADD_YES])
    say(imports.confirm(actor, found.id, plan.digest).message)
    return 0


def _shown(imports: Imports, found: Import, plan: Plan, unit: str) -> Iterator[str]:
    reading = imports.reading(found.id)
    if reading is not None:
        yield from control_report.lines(reading, summary=False)
        yield ""
    yield from plan_report.lines(plan, unit)


def _confirmed() -> bool:
    """Ask, where there is somebody to answer."""
    if not sys.stdin.isatty():
        return False
    sys.stdout.write(texts.PLAN_ASK)
    sys.stdout.flush()
    return sys.stdin.readline().strip().casefold() in texts.PLAN_YES


def _pairs(answers: Sequence[str]) -> Iterator[tuple[str, str]]:
    for each in answers:
        key, sign, code = each.partition("=")
        if not sign:
            raise RefusedEntryError([texts.PLAN_ANSWER.format(each)])
        yield key, code


def _board(source: Source, slug: str) -> Record:
    there = {str(board.values["slug"]): board for board in source.boards()}
    if slug not in there:
        raise MissingBoardError(slug, sorted(there))
    return there[slug]


def _occasion(source: Source, written: str) -> int:
    year, _, code = written.partition("-")
    try:
        wanted = (int(year), periods.parse(code))
    except ValueError:
        raise RefusedEntryError([texts.PLAN_OCCASION.format(written)]) from None
    there = {_key(each.values): each.id for each in source.occasions()}
    if wanted not in there:
        listed = ", ".join(f"{y}-{o.code}" for y, o in there) or "inga än"
        raise RefusedEntryError([texts.PLAN_NO_OCCASION.format(written, listed)])
    return there[wanted]


def _key(values: Mapping[str, object]) -> tuple[int, periods.Occasion]:
    kind, number = str(values["kind"]), int(str(values["number"]))
    return int(str(values["year"])), periods.Occasion(kind, number)


COMMANDS = (
    Command(
        _WORDS,
        "läser in en fil i en nämnds rapport, efter att ha visat vad som sparas",
        _import,
        (
            Argument("file", "FIL", {"type": Path}),
            Argument("--board", "KORTNAMN", {"required": True}),
            Argument("--occasion", "ÅR-TILLFÄLLE", {"required": True}),
            Argument("--answer", "FRÅGA=SVAR", {"action": "append"}),
            Argument("--yes", options={"action": "store_true"}),
        ),
    ),
)

"""The command that writes papers to files: the same words as the addresses."""

import argparse
from datetime import datetime
from pathlib import Path

from components import texts
from components.export import catalogue
from components.web.command_line import Argument, Command, say
from components.web.organising import ORIGIN, ROLE
from components.web.settings import Settings
from data_access import Actor, Report, Selection, Source, open_store
from data_access.errors import NoSuchExportError, RefusedEntryError, UnwrittenFileError
from data_access.records.clock import SWEDEN
from data_access.records.papers import Papers
from data_access.rules import periods


def _export(settings: Settings, asked: argparse.Namespace) -> None:
    what, _, format_ = asked.what.partition(".")
    found = catalogue.find(what, format_)
    if found is None:
        raise NoSuchExportError(asked.what, catalogue.words())
    engine = open_store(settings.address, sample=settings.loads_sample)
    source = Source(engine)
    report = _report(source, asked)
    actor = Actor(ROLE, ORIGIN.format("export"))
    today = datetime.now(SWEDEN).date()
    made = catalogue.make(
        source, Papers(engine), actor,
        report=report, export=found, format_=format_, today=today,
    )  # fmt: skip
    path = asked.to or Path(made.name)
    try:
        path.write_bytes(made.content)
    except OSError as error:
        raise UnwrittenFileError(path, error.strerror or str(error)) from error
    say(texts.EXPORTED.format(path, len(made.content), made.sha256))


def _report(source: Source, asked: argparse.Namespace) -> Report:
    if not asked.occasion:
        return source.report(Selection(asked.board, version=asked.version))
    year, _, code = asked.occasion.partition("-")
    try:
        occasion = periods.parse(code).code
        return source.report(Selection(asked.board, int(year), occasion, asked.version))
    except ValueError:
        said = texts.PLAN_OCCASION.format(asked.occasion)
        raise RefusedEntryError([said]) from None


COMMANDS = (
    Command(
        "export",
        "skriver en handling till en fil",
        _export,
        (
            Argument("what", "HANDLING.FORMAT"),
            Argument("--board", "KORTNAMN"),
            Argument("--occasion", "ÅR-TILLFÄLLE"),
            Argument("--version", "NUMMER", {"type": int}),
            Argument("--to", "FIL", {"type": Path}),
        ),
    ),
)

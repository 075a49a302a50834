"""Commands that put an invented municipality into an empty database, and take it away.

The truth about it, which the generator writes of itself, goes to a file of its own.
"""

import argparse
import json
from pathlib import Path

from components import numbers
from components.web.command_line import Argument, Command, say
from components.web.settings import Settings
from data_access import demo
from data_access.errors import RefusedEntryError
from data_access.opening import open_store

_REMOVED = "Exempelkommunen är borttagen, med allt som lagts till i den."
_NONE = "Det finns ingen exempelkommun."
_WRONG_SEED = "”{}”: skriv ett heltal, till exempel 1."


def _add(settings: Settings, asked: argparse.Namespace) -> None:
    wanted = demo.Wanted(_seed(asked.seed))
    if asked.truth:
        _tell(wanted, asked.truth)
        return
    count = demo.add(open_store(settings.address, sample=False), wanted)
    reports = numbers.decimal(count, 0)
    say(f"{demo.NAME} är inlagd: {reports} rapporter, {len(wanted.boards)} nämnder.")
    say("Kommunen är påhittad och märkt Exempeldata. Bort: uppsikt demo remove.")


def _seed(written: str) -> int:
    try:
        return int(written)
    except ValueError:
        raise RefusedEntryError([_WRONG_SEED.format(written)]) from None


def _tell(wanted: demo.Wanted, file: Path) -> None:
    """Write what is planted where, as JSON."""
    told = demo.truth(wanted).as_json()
    text = json.dumps(told, ensure_ascii=False, indent=1)
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        why = f"{file} kan inte skrivas ({error.strerror})."
        raise RefusedEntryError([why]) from error
    say(f"{len(told['planted'])} situationer är beskrivna i {file}.")


def _remove(settings: Settings, _asked: argparse.Namespace) -> None:
    removed = demo.remove(open_store(settings.address, sample=False))
    say(_REMOVED if removed else _NONE)


COMMANDS = (
    Command(
        "demo",
        "lägger in en påhittad kommun att prova på, eller skriver dess facit",
        _add,
        (
            Argument("--seed", "TAL", {"default": str(demo.SEED)}),
            Argument("--truth", "FIL", {"type": Path}),
        ),
    ),
    Command("demo remove", "tar bort den påhittade kommunen", _remove),
)

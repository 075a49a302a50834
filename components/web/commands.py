"""The commands, one row each; a new one is a row here and what it runs."""

import argparse
from pathlib import Path

from components import numbers
from components.web import demo, exports, importing, organising, reading
from components.web.command_line import Argument, Command, say
from components.web.settings import Settings
from data_access import (
    Copied,
    back_up_database,
    move_database,
    open_store,
    remove_sample,
    restore_database,
    verify,
)


def _remove_sample(settings: Settings, _asked: argparse.Namespace) -> None:
    removed = remove_sample(open_store(settings.address, sample=False))
    say("Exemplet är borttaget." if removed else "Det finns inget exempel.")


def _move(settings: Settings, asked: argparse.Namespace) -> None:
    moved = move_database(settings.address, asked.to)
    say(f"Flyttat och jämfört rad för rad: {_amount(moved.copied)}.")
    if moved.changed_since:
        say("Någon skrev i den gamla databasen under flytten: det följde inte med.")
    say("Ange den nya adressen i UPPSIKT_DATABASE och starta om Uppsikt.")


def _back_up(settings: Settings, asked: argparse.Namespace) -> None:
    copied = back_up_database(settings.address, asked.file)
    say(f"Säkerhetskopian {asked.file} är skriven och jämförd: {_amount(copied)}.")


def _restore(settings: Settings, asked: argparse.Namespace) -> None:
    restored = restore_database(settings.address, asked.file, replace=asked.replace)
    say(f"Återställt och jämfört rad för rad: {_amount(restored.copied)}.")
    if restored.kept:
        say(f"Det som fanns tidigare är kopierat till {restored.kept}.")


def _verify(settings: Settings, _asked: argparse.Namespace) -> None:
    verify(settings.address)
    say("Databasen är hel och låst som den ska.")


def _amount(copied: Copied) -> str:
    tables, rows = numbers.decimal(copied.tables, 0), numbers.decimal(copied.rows, 0)
    return f"{tables} tabeller, {rows} rader"


_FILE = Argument("file", "FIL", {"type": Path})
_TO = Argument("--to", "ADRESS", {"required": True})
_REPLACE = Argument("--replace", options={"action": "store_true"})

COMMANDS = (
    Command(
        "sample remove",
        "tar bort den publicerade rapport som följer med som exempel",
        _remove_sample,
    ),
    *demo.COMMANDS,
    Command("move", "kopierar databasen till en ny adress", _move, (_TO,)),
    Command(
        "backup", "skriver en säkerhetskopia, också under drift", _back_up, (_FILE,)
    ),
    Command(
        "restore",
        "lägger en säkerhetskopia i databasens ställe",
        _restore,
        (_FILE, _REPLACE),
    ),
    Command("verify", "kontrollerar databasen", _verify),
    *reading.COMMANDS,
    *importing.COMMANDS,
    *exports.COMMANDS,
    *organising.COMMANDS,
)

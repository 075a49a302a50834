"""Puts the dashboard together. Serve it with ``python app.py`` or gunicorn.

Importing this module touches nothing; ``gunicorn app:server`` makes the server
when it asks for it. What the server stands on is loaded then, and not for a command
that only reads files.
"""

import logging
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from components.web import command_line, reading
from components.web.settings import Settings, SettingsError, unknown_settings

if TYPE_CHECKING:
    import socket

    from dash import Dash
    from flask import Flask

__all__ = ["Settings", "SettingsError", "create_app", "main", "unknown_settings"]

log = logging.getLogger("uppsikt")

_HERE = Path(__file__).resolve().parent


def create_app(settings: Settings) -> "Dash":
    """Build the dashboard for one set of settings; it makes its database.

    Raises:
        DataError: The database cannot be made or used.
    """
    from components.web import building  # noqa: PLC0415 -- Dash
    from data_access import open_store  # noqa: PLC0415 -- the database's libraries

    engine = open_store(settings.address, sample=settings.loads_sample)
    return building.build(engine, settings, _HERE)


_making = threading.Lock()


def __getattr__(name: str) -> "Flask":
    """Make ``server`` for ``gunicorn app:server``, once, when it asks for it."""
    if name != "server":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    with _making:
        if "server" not in globals():
            globals()["server"] = create_app(_settings()).server
    made: Flask = globals()["server"]
    return made


def _settings() -> Settings:
    for warning in unknown_settings(os.environ):
        log.warning(warning)
    return Settings.from_environ(os.environ)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code, 2 where it refuses."""
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    given = sys.argv[1:] if arguments is None else [str(each) for each in arguments]
    return command_line.main(given, _commands(given), settings=_settings, serve=_serve)


def _commands(given: Sequence[str]) -> Sequence[command_line.Command]:
    """The commands; only those that read files, where nothing else is asked for."""
    if given[:1] == ["read"] and not {"-h", "--help"} & set(given):
        return reading.COMMANDS
    from components.web.commands import COMMANDS  # noqa: PLC0415 -- all of the rest

    return COMMANDS


def _serve(settings: Settings) -> None:
    from components.web import building, serving  # noqa: PLC0415 -- Dash
    from data_access import open_store  # noqa: PLC0415 -- the database's libraries

    with _listen(settings) as listener:  # first: it costs nothing to be refused
        engine = open_store(settings.address, sample=settings.loads_sample)
        app = building.build(engine, settings, _HERE)
        engine.dispose()  # a worker must not inherit a connection
        address = serving.address(listener)
        serving.serve(
            app.server,
            listener,
            workers=settings.workers,
            threads=settings.threads,
            ready=lambda: command_line.say(
                f"Uppsikt finns på {address} (avsluta med Ctrl+C)."
            ),
        )


def _listen(settings: Settings) -> "socket.socket":
    from components.web import serving  # noqa: PLC0415 -- gunicorn

    try:
        return serving.listen(settings.host, settings.port)
    except OSError as error:
        message = (
            f"Det går inte att starta på {settings.host}, port {settings.port}: "
            f"{error.strerror}. Är den upptagen av ett annat program, eller av en "
            "Uppsikt som redan är igång? Välj en annan port med UPPSIKT_PORT."
        )
        raise SettingsError(message) from error


if __name__ == "__main__":
    sys.exit(main())

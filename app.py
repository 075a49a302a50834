"""Puts the dashboard together. Serve it with ``python app.py`` or gunicorn.

Importing this module touches nothing; ``gunicorn app:server`` makes the server
when it asks for it.
"""

import argparse
import dataclasses
import difflib
import functools
import logging
import os
import re
import secrets
import socket
import sys
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dash import Dash, dcc
from flask import Flask
from plotly.offline import get_plotlyjs_version
from sqlalchemy import Engine

from components import shell, texts
from components.pages import PAGES
from components.site import Site
from components.web import callbacks, document, errors, guard, headers, serving, vendor
from data_access import DataError, Source, default_address, open_store, remove_sample
from data_access.desk import Desk

log = logging.getLogger("uppsikt")

_HERE = Path(__file__).resolve().parent
_ICON = "/assets/favicon.svg"
_YEAR = 365 * 24 * 3600
_PREFIX = "UPPSIKT_"
_REFUSED = 2

HELP = """\
Uppsikt visar nämndernas ekonomi: drift, investeringar och handlingsplan.

  uppsikt                  startar Uppsikt på http://127.0.0.1:8050/
  uppsikt sample remove    tar bort den publicerade rapport som följer med som exempel
  uppsikt --version        skriver versionen
  uppsikt --help           skriver det här

Inställningarna läses ur miljövariablerna UPPSIKT_…; README beskriver dem.
"""


class SettingsError(Exception):
    """A setting cannot be used; each line of the message says one and why."""


@dataclass(frozen=True)
class Settings:
    """What may differ between installations. Read here and nowhere else.

    Each is the variable UPPSIKT_ and its name in capitals.

    Attributes:
        host: Loopback name or IP address to listen on.
        port: TCP port; 0 takes any that is free.
        database: SQLAlchemy address; empty is a file in the platform's folder
            for a user's data.
        sample: Whether a database that is created gets the published example;
            None: only the default database does.
        workers: Server processes.
        threads: Threads in each.
        allowed_hosts: Names beside loopback that browsers reach the service by,
            as when a web server on the same machine passes requests on.
        operator: The public body that answers for the service.
        contact: E-mail address for reports of faults.
        plotly: Which plotly bundle is served: ``full``, the small one (``basic``)
            or that one where npm has installed it (``auto``).
    """

    host: str = "127.0.0.1"
    port: int = 8050
    database: str = ""
    sample: bool | None = None
    workers: int = 2
    threads: int = 16
    allowed_hosts: tuple[str, ...] = ()
    operator: str = ""
    contact: str = ""
    plotly: str = "auto"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the ``UPPSIKT_*`` variables; an empty one is as if not set.

        Raises:
            SettingsError: Values that cannot be used, all of them at once.
        """
        values: dict[str, Any] = {}
        faults: list[str] = []
        for name in _names():
            variable = _PREFIX + name.upper()
            if not (given := environ.get(variable, "").strip()):
                continue
            try:
                values[name] = _READERS[name](given)
            except ValueError as error:
                faults.append(f"{variable}={given}: {error}")
        if faults:
            raise SettingsError("\n".join(faults))
        return cls(**values)

    @property
    def loads_sample(self) -> bool:
        """Whether a database that is created gets the published example."""
        return not self.database if self.sample is None else self.sample


def unknown_settings(environ: Mapping[str, str]) -> list[str]:
    """Warn of variables that look like settings but are none."""
    known = [_PREFIX + name.upper() for name in _names()]
    return [
        f"{variable} är ingen inställning och gör ingenting."
        + "".join(
            f" Menades {close}?"
            for close in difflib.get_close_matches(variable, known, 1, 0.8)
        )
        for variable in sorted(environ)
        if variable.startswith(_PREFIX) and variable not in known
    ]


def _names() -> list[str]:
    return [field.name for field in dataclasses.fields(Settings)]


def _text(given: str) -> str:
    return given


def _host(given: str) -> str:
    name = given.strip("[]")
    if not guard.is_loopback(name):
        message = (
            "Uppsikt har ännu ingen inloggning och startar därför bara på den egna "
            "datorn (127.0.0.1, ::1 eller localhost). Låt en webbserver på samma "
            "dator ta emot utifrån, och ange dess namn i UPPSIKT_ALLOWED_HOSTS."
        )
        raise ValueError(message)
    return name


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(given: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", given) or not least <= int(given) <= most:
            message = f"ska vara ett heltal från {least} till {most}."
            raise ValueError(message)
        return int(given)

    return read


def _switch(given: str) -> bool:
    if given not in ("0", "1"):
        message = "ska vara 0 (nej) eller 1 (ja)."
        raise ValueError(message)
    return given == "1"


def _hosts(given: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in given.split(",") if name.strip())
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?", name):
            message = (
                f"”{name}” är inget värdnamn. Skriv namn utan http:// och med "
                "komma emellan, till exempel uppsikt.kommun.se."
            )
            raise ValueError(message)
    return names


def _mail(given: str) -> str:
    if not re.fullmatch(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+", given):
        message = "ska vara en e-postadress, till exempel ekonomi@kommun.se."
        raise ValueError(message)
    return given


def _bundle(given: str) -> str:
    if given not in ("auto", "basic", "full"):
        message = "ska vara auto, basic eller full."
        raise ValueError(message)
    return given


_READERS: dict[str, Callable[[str], Any]] = {
    "host": _host,
    "port": _whole(0, 65_535),
    "database": _text,
    "sample": _switch,
    "workers": _whole(1, 64),
    "threads": _whole(1, 256),
    "allowed_hosts": _hosts,
    "operator": _text,
    "contact": _mail,
    "plotly": _bundle,
}


def create_app(settings: Settings) -> Dash:
    """Build the dashboard for one set of settings; it makes its database.

    Raises:
        DataError: The database cannot be made or used.
    """
    return _build(_open(settings), settings)


def _open(settings: Settings) -> Engine:
    address = settings.database or default_address()
    return open_store(address, sample=settings.loads_sample)


def _build(engine: Engine, settings: Settings) -> Dash:
    source = Source(engine)
    site = Site(settings.operator, settings.contact)
    plotly = _small_plotly(settings.plotly)
    bootstrap = vendor.bootstrap()
    app = document.Document(
        __name__,
        _pages(source, site, small_plotly=plotly is not None),
        _ICON,
        assets_folder=str(_HERE / "assets"),
        title=texts.APP,
        update_title=None,
        description=texts.ABOUT_WHAT,
        external_stylesheets=[bootstrap.address],
        external_scripts=[plotly.address] if plotly else [],
        health_endpoint="health",
        add_log_handler=False,
    )
    app.validation_layout = shell.validation_layout(source, site)
    app.layout = functools.partial(shell.layout, source, site)
    shell.register(app, source, Desk(engine))
    _protect(app, settings, [bootstrap, *([plotly] if plotly else [])])
    return app


def _pages(source: Source, site: Site, *, small_plotly: bool) -> document.Pages:
    late = [document.CHART_SCRIPT, *([] if small_plotly else [document.FULL_PLOTLY])]
    charted = {page.PATH for page in PAGES if _has_chart(page.layout(site))}

    def preloads(path: str) -> Collection[str]:
        return late if path in charted else ()

    return document.Pages(
        title=shell.title,
        first=functools.partial(shell.prerendered, source, site),
        known=shell.is_page,
        preloads=preloads,
    )


def _small_plotly(bundle: str) -> vendor.File | None:
    """Return the small bundle; None where the full one is to be used."""
    if bundle == "full":
        return None
    found = vendor.small_plotly(_HERE / "node_modules", get_plotlyjs_version())
    if found is None and bundle == "basic":
        message = "UPPSIKT_PLOTLY=basic: plotlys lilla fil finns inte. Kör npm ci."
        raise SettingsError(message)
    return found


def _has_chart(layout: Any) -> bool:  # noqa: ANN401 -- Dash has no types
    return any(isinstance(part, dcc.Graph) for part in layout._traverse())  # noqa: SLF001


def _protect(app: Dash, settings: Settings, files: Sequence[vendor.File]) -> None:
    server: Flask = app.server
    server.secret_key = secrets.token_bytes(32)  # DASH_SECRET_KEY does nothing
    server.config["SEND_FILE_MAX_AGE_DEFAULT"] = _YEAR  # addresses carry versions
    vendor.register(server, *files)
    guard.register(server, settings.allowed_hosts)
    callbacks.register(app)
    errors.register(server, name=texts.APP, style=files[0].address, icon=_ICON)
    headers.register(app)
    # Dash finishes its setup at the first request, and lets a second one pass
    # before that is done. So the first one is made here, alone.
    with server.test_request_context("/"):
        server.preprocess_request()


_making = threading.Lock()


def __getattr__(name: str) -> Flask:
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
    asked = _parser().parse_args(arguments)
    try:
        asked.run(_settings())
    except (SettingsError, DataError) as error:
        return _refuse(str(error))
    return 0


def _serve(settings: Settings) -> None:
    with _listen(settings) as listener:  # first: it costs nothing to be refused
        engine = _open(settings)
        app = _build(engine, settings)
        engine.dispose()  # a worker must not inherit a connection
        address = serving.address(listener)
        serving.serve(
            app.server,
            listener,
            workers=settings.workers,
            threads=settings.threads,
            ready=lambda: _say(f"Uppsikt finns på {address} (avsluta med Ctrl+C)."),
        )


def _listen(settings: Settings) -> socket.socket:
    try:
        return serving.listen(settings.host, settings.port)
    except OSError as error:
        message = (
            f"Det går inte att starta på {settings.host}, port {settings.port}: "
            f"{error.strerror}. Är den upptagen av ett annat program, eller av en "
            "Uppsikt som redan är igång? Välj en annan port med UPPSIKT_PORT."
        )
        raise SettingsError(message) from error


def _say_version(_settings: Settings) -> None:
    _say(f"uppsikt {version('uppsikt')}")


def _remove_sample(settings: Settings) -> None:
    removed = remove_sample(_open(dataclasses.replace(settings, sample=False)))
    _say("Exemplet är borttaget." if removed else "Det finns inget exempel.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="uppsikt", add_help=True)
    parser.add_argument(
        "--version", action="store_const", dest="run", const=_say_version
    )
    parser.set_defaults(run=_serve)
    commands = parser.add_subparsers(parser_class=_Parser)
    sample = commands.add_parser("sample").add_subparsers(
        required=True, parser_class=_Parser
    )
    sample.add_parser("remove").set_defaults(run=_remove_sample)
    return parser


class _Parser(argparse.ArgumentParser):
    """Speaks Swedish."""

    def format_help(self) -> str:
        return HELP

    def error(self, message: str) -> Any:  # noqa: ANN401, ARG002 -- English
        sys.exit(_refuse("Kommandot finns inte. Skriv uppsikt --help."))


def _refuse(message: str) -> int:
    for line in message.splitlines():
        sys.stderr.write(f"uppsikt: {line}\n")
    return _REFUSED


def _say(message: str) -> None:
    sys.stdout.write(f"{message}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

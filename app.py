"""Puts the dashboard together. Serve it with ``python app.py`` or gunicorn.

Importing this module touches nothing; ``gunicorn app:server`` makes the server
when it asks for it.
"""

import functools
import logging
import os
import secrets
import socket
import sys
import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from dash import Dash, dcc
from flask import Flask
from plotly.offline import get_plotlyjs_version
from sqlalchemy import Engine

from components import shell, texts
from components.pages import PAGES
from components.site import Site
from components.web import (
    attachments,
    calendar,
    callbacks,
    command_line,
    document,
    errors,
    guard,
    headers,
    serving,
    vendor,
)
from components.web.commands import COMMANDS
from components.web.settings import Settings, SettingsError, unknown_settings
from data_access import Source, open_store
from data_access.desk import Desk
from data_access.records.attaching import Attachments

__all__ = ["Settings", "SettingsError", "create_app", "main", "unknown_settings"]

log = logging.getLogger("uppsikt")

_HERE = Path(__file__).resolve().parent
_ICON = "/assets/favicon.svg"
_YEAR = 365 * 24 * 3600


def create_app(settings: Settings) -> Dash:
    """Build the dashboard for one set of settings; it makes its database.

    Raises:
        DataError: The database cannot be made or used.
    """
    engine = open_store(settings.address, sample=settings.loads_sample)
    return _build(engine, settings)


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
    calendar.register(app.server, source)
    attachments.register(app.server, Attachments(engine))
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
    return command_line.main(arguments, COMMANDS, settings=_settings, serve=_serve)


def _serve(settings: Settings) -> None:
    with _listen(settings) as listener:  # first: it costs nothing to be refused
        engine = open_store(settings.address, sample=settings.loads_sample)
        app = _build(engine, settings)
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


if __name__ == "__main__":
    sys.exit(main())

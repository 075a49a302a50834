"""Puts the dashboard together: pages, addresses, files and what protects them."""

import functools
import secrets
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dash import Dash, dcc
from plotly.offline import get_plotlyjs_version
from sqlalchemy import Engine

from components import shell, texts
from components.pages import PAGES
from components.site import Site
from components.web import (
    attachments,
    calendar,
    callbacks,
    document,
    errors,
    exporting,
    guard,
    headers,
    importing_files,
    meeting,
    open_data,
    vendor,
)
from components.web.settings import Settings, SettingsError
from data_access import Source
from data_access.desk import Desk
from data_access.records.attaching import Attachments
from data_access.records.papers import Papers

if TYPE_CHECKING:
    from flask import Flask

_ICON = "/assets/favicon.svg"
_YEAR = 365 * 24 * 3600


def build(engine: Engine, settings: Settings, root: Path) -> Dash:
    """Build the dashboard on a database that is there.

    Args:
        engine: The database's.
        settings: What may differ between installations.
        root: Folder of the assets, and of what npm has installed.

    Raises:
        SettingsError: A bundle is asked for that is not there.
    """
    source = Source(engine)
    site = Site(settings.operator, settings.contact)
    plotly = _small_plotly(settings.plotly, root)
    bootstrap = vendor.bootstrap()
    app = document.Document(
        __name__,
        _pages(source, site, small_plotly=plotly is not None),
        _ICON,
        assets_folder=str(root / "assets"),
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
    importing_files.register(app.server, source)
    meeting.register(app.server, source)
    open_data.register(app.server, source, site)
    exporting.register(app.server, source, Papers(engine))
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


def _small_plotly(bundle: str, root: Path) -> vendor.File | None:
    """Return the small bundle; None where the full one is to be used."""
    if bundle == "full":
        return None
    found = vendor.small_plotly(root / "node_modules", get_plotlyjs_version())
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

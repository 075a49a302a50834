"""Third-party files served from this machine: no CDN, none in the repository.

Addresses carry the version, so a browser keeps a file until it changes.
"""

import json
import logging
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from flask import Flask, Response, send_file

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class File:
    """A file of another project, in one version."""

    version: str
    path: Path

    @property
    def address(self) -> str:
        """Where the browser finds it."""
        return f"/vendor/{self.version}/{self.path.name}"


def bootstrap() -> File:
    """Bootstrap's css from the installed package ``bootstrap-flask``."""
    # Not importlib.resources: that would import the package, and all it needs.
    package = distribution("bootstrap-flask")
    css = package.locate_file("flask_bootstrap/static/bootstrap5/css/bootstrap.min.css")
    return File(f"bootstrap-flask-{package.version}", Path(str(css)))


def small_plotly(node_modules: Path, version: str) -> File | None:
    """The plotly bundle with bars and lines only, where npm has installed it.

    Args:
        node_modules: npm's folder; it need not exist.
        version: The version of plotly.js that plotly.py writes figures for.
    """
    folder = node_modules / "plotly.js-basic-dist-min"
    bundle, package = folder / "plotly-basic.min.js", folder / "package.json"
    if not (bundle.is_file() and package.is_file()):
        return None
    found = json.loads(package.read_text(encoding="utf-8"))["version"]
    if found != version:
        log.warning("%s is version %s, not %s: not used", folder.name, found, version)
        return None
    return File(f"plotly-{found}", bundle)


def register(server: Flask, *files: File) -> None:
    """Serve the files at their addresses."""
    for file in files:

        def serve(path: Path = file.path) -> Response:
            return send_file(path)

        server.add_url_rule(file.address, endpoint=file.address, view_func=serve)

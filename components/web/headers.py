"""Security headers, and how long each kind of answer may be kept."""

from collections.abc import Collection
from functools import cache

from dash import Dash
from flask import Response

#: Hashes of the styles that Dash's and plotly's bundles put into the document
#: by script. They belong to these versions; tests/test_csp_browser.py opens
#: every page and tells which hash is missing after an upgrade.
STYLE_HASHES_OF = {"dash": "4.4.1", "plotly": "7.1.0"}
STYLE_HASHES: tuple[str, ...] = ()

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def register(app: Dash) -> None:
    """Put the headers on every answer of the app's server."""

    @cache
    def content_security_policy() -> str:
        # At the first answer: some inline scripts are there only then.
        return policy(app.csp_hashes(), STYLE_HASHES)

    @app.server.after_request  # type: ignore[untyped-decorator]
    def add(answer: Response) -> Response:
        answer.headers.update(_HEADERS)
        answer.headers["Content-Security-Policy"] = content_security_policy()
        if answer.status_code >= 400:
            answer.headers["Cache-Control"] = "no-store"
        elif not answer.headers.get("Cache-Control"):
            answer.headers["Cache-Control"] = _kept(answer)
        return answer


def policy(scripts: Collection[str], styles: Collection[str]) -> str:
    """Return the Content-Security-Policy for hashes like ``'sha256-…'``."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *scripts]),
            " ".join(["style-src-elem 'self'", *styles]),
            "style-src-attr 'unsafe-inline'",  # plotly sets every colour that way
            "img-src 'self' data: blob:",  # saving a chart as an image
            "connect-src 'self'",
            "font-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def _kept(answer: Response) -> str:
    """Files and documents are asked for again each time; data are never kept."""
    return "no-cache" if answer.mimetype not in _DATA else "no-store"


_DATA = ("application/json", "text/plain")

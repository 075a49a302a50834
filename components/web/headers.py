"""Security headers, and how long each kind of answer may be kept."""

from collections.abc import Collection
from functools import cache

from dash import Dash
from flask import Response

#: Hashes of the styles that Dash's and plotly's bundles put into the document
#: by script. They belong to these versions; tests/test_csp_browser.py opens
#: every page and tells which hash is missing after an upgrade.
STYLE_HASHES_OF = {"dash": "4.4.1", "plotly": "7.1.0"}
STYLE_HASHES = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",  # an empty one
    "'sha256-+QoPrsxO0auPnxSulD3bAr9CoDGgzv7YRfYE0vfxeQI='",
    "'sha256-0IJGrxhCP5NUIafylLkj5118xkZH1kp5FmNio7NOckI='",
    "'sha256-Aq43X0SlmB69maWGob4rp/UuSHhwePalkRRExtsxOJ8='",
    "'sha256-Do5Z9ZqsPvCQTUBQS9BnDm/2+on7omuzuLYk5sbA+2s='",
    "'sha256-ITR5T9OwskhdqdsliUJRmgp9ltOFAHgXe1F7eRvGnmQ='",
    "'sha256-MJs2ke1SA6Cy3tTCZu2QH0rj0r//iNqU0idy9bM4leg='",
    "'sha256-SkhFDxgIcEjMhRh19uSHWrkdnAlZ9rlskgr9yLsipa8='",
    "'sha256-VUA+tqvhK3niMn7AdszqidMFPRh9FLqxB2iINUrsiTw='",
    "'sha256-X2TqJwnIiE/ceDVeAdr7v7BOWBU6CEzE6qxlNzBzvBk='",
    "'sha256-Z8VokGxeiKThZOEmkdUgfW+jxbvItBwAXC8M1c4wqAM='",
    "'sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='",  # the full bundle only
    "'sha256-uDiOZWps1U7E8/0BTaQrclYMhVhRVE4dT0vb5X6nXOw='",
)

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

    @app.server.after_request
    def add(answer: Response) -> Response:
        answer.headers.update(_HEADERS)
        # What is no page of ours may have a stricter one of its own.
        answer.headers.setdefault("Content-Security-Policy", content_security_policy())
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

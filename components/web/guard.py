"""Who may ask. One place, before every request; sign-in will stand here too.

Until there is sign-in, whoever reaches the server sees and may do everything.
So only this machine does (a proxy on it included), under names that the
settings allow, and only our own pages may send anything or embed us.
"""

from collections.abc import Collection
from ipaddress import ip_address

from flask import Flask, Request, abort, request
from werkzeug.exceptions import MethodNotAllowed

#: Callbacks send an address and a few ids: far below this.
MAX_BODY = 1_000_000

_METHODS = ("GET", "HEAD", "POST")

NOT_LOCAL = (
    "Uppsikt saknar ännu inloggning och svarar bara på den egna datorn, eller bakom "
    "en webbserver på samma dator."
)
UNKNOWN_HOST = (
    "Adressen i webbläsaren är inte en av tjänstens. Den som driver tjänsten anger "
    "tjänstens namn med inställningen UPPSIKT_ALLOWED_HOSTS."
)
FOREIGN = "Den kom från en annan webbplats. Öppna Uppsikt i ett eget fönster."


def register(server: Flask, allowed_hosts: Collection[str]) -> None:
    """Refuse what may not come in, before anything else looks at it.

    Args:
        server: The Flask server.
        allowed_hosts: Names beside loopback that the service is reached by, as
            the browser sends them: with a port if it is not the usual one.
    """
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    names = frozenset(name.lower() for name in allowed_hosts)

    def guard() -> None:
        if request.method not in _METHODS:
            raise MethodNotAllowed(_METHODS)
        if (reason := refusal(request, names)) is not None:
            abort(403, reason)

    # First of all: Dash's own hook already reads the layout from the store.
    server.before_request_funcs.setdefault(None, []).insert(0, guard)


def refusal(asked: Request, allowed_hosts: Collection[str]) -> str | None:
    """Say why a request is refused, or None where it may go on."""
    if asked.remote_addr and not is_loopback(asked.remote_addr):
        return NOT_LOCAL
    if asked.host.lower() not in allowed_hosts and not _is_loopback_host(asked.host):
        return UNKNOWN_HOST
    if _is_foreign(asked):
        return FOREIGN
    return None


def is_loopback(name: str) -> bool:
    """Whether a host name or IP address, without port, is this machine only."""
    if name.lower() == "localhost":
        return True
    try:
        return ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _is_loopback_host(host: str) -> bool:
    return is_loopback(host if host.endswith("]") else host.rpartition(":")[0] or host)


def _is_foreign(asked: Request) -> bool:
    """Whether another site's page sent the request or wants to embed the answer.

    A link from elsewhere is followed: a GET that fills a window of its own.
    Behind a proxy the scheme is not known, so names and ports are compared.
    """
    origin = asked.headers.get("Origin", "")
    if origin and origin.partition("://")[2].lower() != asked.host.lower():
        return True
    site = asked.headers.get("Sec-Fetch-Site", "none")
    if site in ("none", "same-origin"):
        return False
    opens_page = (
        asked.headers.get("Sec-Fetch-Mode") == "navigate"
        and asked.headers.get("Sec-Fetch-Dest") == "document"
    )
    return not (opens_page and asked.method in ("GET", "HEAD"))

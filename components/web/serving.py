"""The server process: gunicorn as a library, quiet, on a socket of our own."""

import socket
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

#: Seconds that an idle connection is kept. Browsers reuse one for a minute or
#: so; a server that closes first makes the next click fail.
KEEP_ALIVE = 75

#: Seconds that workers get to end when the process is told to stop. An answer
#: takes milliseconds; a worker that was being started may not hear the signal.
STOP = 5

_BACKLOG = 2048


def listen(host: str, port: int) -> socket.socket:
    """Open the address, before the start costs anything.

    Args:
        host: A name or an IP address, without brackets.
        port: 0 takes any that is free.

    Raises:
        OSError: Somebody else uses it, or it may not be used.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def address(listener: socket.socket) -> str:
    """Return the address to open in a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def serve(
    server: Flask,
    listener: socket.socket,
    *,
    workers: int,
    threads: int,
    ready: Callable[[], None],
) -> None:
    """Serve until the process is told to stop.

    Args:
        server: Made before the workers part: it holds no open connection.
        listener: From ``listen``; gunicorn takes it over.
        workers: Processes.
        threads: In each process; with fewer than there are open connections
            gthread loses most of its speed.
        ready: Called once requests are taken.
    """
    _Gunicorn(
        server,
        {
            "bind": f"fd://{listener.detach()}",
            "workers": workers,
            "threads": threads,
            "worker_class": "gthread",
            "keepalive": KEEP_ALIVE,
            "graceful_timeout": STOP,
            "preload_app": True,
            "control_socket_disable": True,  # it would lie in the home folder
            "loglevel": "warning",
            "proc_name": "uppsikt",
            "when_ready": lambda _arbiter: ready(),
        },
    ).run()


class _Gunicorn(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, server: Flask, settings: dict[str, Any]) -> None:
        self._server = server
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._server

"""What may differ between installations: variables into one frozen value.

Nothing here reads the environment: `app` does, and hands it over.
"""

import dataclasses
import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PREFIX = "UPPSIKT_"


class SettingsError(Exception):
    """A setting cannot be used; each line of the message says one and why."""


@dataclass(frozen=True)
class Settings:
    """What may differ between installations. Read here and nowhere else.

    Each is the variable UPPSIKT_ and its name in capitals.

    Attributes:
        host: Loopback name or IP address to listen on.
        port: TCP port; 0 takes any that is free.
        database: SQLAlchemy address of a SQLite file or a PostgreSQL database;
            empty is a file in the platform's folder for a user's data.
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
            variable = PREFIX + name.upper()
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

    @property
    def address(self) -> str:
        """The database's address, also where none is set."""
        from data_access import default_address  # noqa: PLC0415 -- the database's

        return self.database or default_address()


def unknown_settings(environ: Mapping[str, str]) -> list[str]:
    """Warn of variables that look like settings but are none."""
    known = [PREFIX + name.upper() for name in _names()]
    return [
        f"{variable} är ingen inställning och gör ingenting."
        + "".join(
            f" Menades {close}?"
            for close in difflib.get_close_matches(variable, known, 1, 0.8)
        )
        for variable in sorted(environ)
        if variable.startswith(PREFIX) and variable not in known
    ]


def _names() -> list[str]:
    return [field.name for field in dataclasses.fields(Settings)]


def _text(given: str) -> str:
    return given


def _host(given: str) -> str:
    from components.web import guard  # noqa: PLC0415 -- Flask

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

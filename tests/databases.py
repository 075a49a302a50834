"""Databases for tests: files of SQLite, or databases of a PostgreSQL server.

UPPSIKT_TEST_POSTGRES names an administrative database of a server, where the
tests may create and drop databases of their own.
"""

import contextlib
import os
import shutil
import time
import uuid
from pathlib import Path

import sqlalchemy as sa

POSTGRES = os.environ.get("UPPSIKT_TEST_POSTGRES", "")

#: Every connection to a server that a pool has opened in this process: an app
#: under test keeps its engine for as long as it lives, and nobody ends it.
_opened = []

#: Copies of a database that a test had and did not write to, by what they copy.
_clean = {}


class Files:
    """Databases of SQLite: files in one folder, which goes when pytest says so."""

    def __init__(self, folder):
        self._folder = Path(folder)

    def new(self):
        return f"sqlite:///{self._folder / uuid.uuid4().hex[:8]}.db"

    def copy(self, address):
        """Copy a database that nobody has open."""
        made = self.new()
        shutil.copy(sa.make_url(address).database, sa.make_url(made).database)
        return made

    def close(self):
        pass


class Server:
    """Databases of PostgreSQL, dropped when it is closed."""

    def __init__(self):
        self._admin = sa.create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
        self._made = []
        self._copies = {}

    def new(self):
        name = self._create("template0")
        self._made.append(name)
        return _address(name)

    def copy(self, address):
        """Copy a database that nobody has open, or take a copy that is as new."""
        template = sa.make_url(address).database
        kept = _clean.setdefault(template, [])
        name = kept.pop() if kept else self._create(template)
        self._copies[name] = template
        return _address(name)

    def close(self):
        _close([*self._made, *self._copies])
        for name, template in self._copies.items():
            if self._is_untouched(name):
                _clean[template].append(name)
            else:
                self._drop(name)
        for name in self._made:
            for copy in [*_clean.pop(name, []), name]:
                self._drop(copy)
        self._admin.dispose()

    def _create(self, template):
        name = f"uppsikt_{uuid.uuid4().hex[:12]}"
        self._say(f'CREATE DATABASE {name} TEMPLATE "{template}"')
        return name

    def _drop(self, name):
        self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def _is_untouched(self, name):
        """Whether nobody wrote a row; the server knows when all have left."""
        query = (
            "SELECT tup_inserted + tup_updated + tup_deleted = 0, numbackends = 0"
            f" FROM pg_stat_database WHERE datname = '{name}'"
        )
        for _ in range(20):
            untouched, left = self._say(query)
            if left:
                return untouched
            time.sleep(0.01)
        return False

    def _say(self, statement):
        with self._admin.connect() as connection:
            result = connection.exec_driver_sql(statement)
            return result.one() if result.returns_rows else None


def _address(name):
    url = sa.make_url(POSTGRES).set(database=name)
    return url.render_as_string(hide_password=False)


@sa.event.listens_for(sa.Pool, "connect")
def _remember(connection, _record):
    if hasattr(connection, "pgconn"):
        _opened.append(connection)


def _close(names):
    for connection in list(_opened):
        if connection.closed or connection.info.dbname in names:
            connection.close()
            _opened.remove(connection)


@contextlib.contextmanager
def databases(folder):
    """Make databases of the kind that is tested; they go with the block."""
    made = Server() if POSTGRES else Files(folder)
    try:
        yield made
    finally:
        made.close()

"""Databases for tests: files of SQLite, or databases of a PostgreSQL server.

UPPSIKT_TEST_POSTGRES names an administrative database of a server, where the
tests may create and drop databases of their own.
"""

import contextlib
import os
import shutil
import uuid
from pathlib import Path

import sqlalchemy as sa

POSTGRES = os.environ.get("UPPSIKT_TEST_POSTGRES", "")


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

    def new(self, template="template0"):
        name = f"uppsikt_{uuid.uuid4().hex[:12]}"
        self._say(f'CREATE DATABASE {name} TEMPLATE "{template}"')
        self._made.append(name)
        url = sa.make_url(POSTGRES).set(database=name)
        return url.render_as_string(hide_password=False)

    def copy(self, address):
        """Copy a database that nobody has open."""
        return self.new(sa.make_url(address).database)

    def close(self):
        for name in self._made:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")
        self._admin.dispose()

    def _say(self, statement):
        with self._admin.connect() as connection:
            connection.exec_driver_sql(statement)


@contextlib.contextmanager
def databases(folder):
    """Make databases of the kind that is tested; they go with the block."""
    made = Server() if POSTGRES else Files(folder)
    try:
        yield made
    finally:
        made.close()

"""The published example: a report as a data package, loaded once, removable.

`gsn_2021_3` holds what Gemensamma servicenämnden published for the third
occasion of 2021, cell by cell; datapackage.json describes columns, unit, sign
convention and source.
"""

from pathlib import Path

import sqlalchemy as sa

from data_access.samples import loading, package, removal
from data_access.store import engine as engines
from data_access.store import locks

SAMPLE = Path(__file__).parent / "gsn_2021_3"


def load_sample(connection: sa.Connection) -> None:
    """Load the example within the caller's transaction."""
    loading.load(connection, package.read(SAMPLE))


def load_package(engine: sa.Engine, folder: Path) -> None:
    """Load a data package in one transaction.

    Raises:
        PackageError: If a cell is wrong; nothing is loaded then.
    """
    found = package.read(folder)
    with engines.write(engine) as connection:
        loading.load(connection, found)


def name() -> str:
    """What the example's package is called in the store."""
    return package.read(SAMPLE).name


def remove_sample(engine: sa.Engine) -> bool:
    """Remove the example whole; tell whether it was there."""
    with engines.write(engine) as connection, locks.lifted(connection):
        return removal.remove(connection, name())

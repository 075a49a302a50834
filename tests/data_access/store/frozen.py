"""Databases as earlier versions left them: frozen files, one a version."""

import json
from datetime import date, datetime

import sqlalchemy as sa

from data_access.store import copying, creation
from data_access.store import engine as engines
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "data" / "databases"
VERSIONS = sorted(file.stem for file in FOLDER.glob("*.json"))


def rows_of(version):
    """What a frozen database holds: table to rows, by column."""
    found = json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))
    return {
        name: [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
        for name, table in found.items()
    }


def thaw(version, address):
    """Make a frozen database anew, with that version's own migrations."""
    frozen = rows_of(version)
    with creation.exclusive(address) as connection:
        creation.upgrade(connection, version)
        shape = sa.MetaData()
        shape.reflect(connection)
        connection.execute(sa.delete(shape.tables["revision"]))
        for table in shape.sorted_tables:
            for row in frozen.get(table.name, ()):
                connection.execute(sa.insert(table).values(python(table, row)))
            if connection.dialect.name == "postgresql":
                copying.raise_sequence(connection, table)


def python(table, row):
    """JSON has no days and times."""
    parsers = {sa.Date: date.fromisoformat, sa.DateTime: datetime.fromisoformat}
    turned = dict(row)
    for kind, parse in parsers.items():
        for column in table.columns:
            if isinstance(column.type, kind) and row[column.name] is not None:
                turned[column.name] = parse(row[column.name])
    return turned


def held(address, tables):
    """What a database holds of the tables and columns of a frozen one."""
    engine = engines.connect(address)
    with engines.read(engine) as connection:
        shape = sa.MetaData()
        shape.reflect(connection)
        found = {
            name: [
                tuple(row)
                for row in connection.execute(
                    sa.select(
                        *(shape.tables[name].c[column] for column in columns)
                    ).order_by(*shape.tables[name].primary_key)
                )
            ]
            for name, columns in tables.items()
        }
    engine.dispose()
    return found

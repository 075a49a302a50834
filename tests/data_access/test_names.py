"""The package's names are fetched when they are asked for, and are all there."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import data_access
from tests.conftest import ROOT


def test_every_name_is_fetched_from_where_it_is_imported():
    """The list of names to fetch says what the imports for the types say."""
    tree = ast.parse(Path(data_access.__file__).read_text(encoding="utf-8"))
    (block,) = [
        node
        for node in tree.body
        if isinstance(node, ast.If)
        and not node.orelse
        and isinstance(node.test, ast.Name)
    ]
    imported = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported == {
        name: f"data_access.{module}" for name, module in data_access._MODULE_OF.items()
    }
    assert set(data_access.__all__) == set(imported)
    for name in data_access.__all__:
        assert getattr(data_access, name) is not None


def test_a_name_that_is_not_there():
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = data_access.Nothing


def test_errors_cost_no_database():
    code = (
        "import sys; from data_access import DataError; "
        "sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0

"""A word is said once: no constant of the texts overwrites another."""

import ast
from pathlib import Path

from components import texts


def test_no_word_overwrites_another():
    tree = ast.parse(Path(texts.__file__).read_text(encoding="utf-8"))
    names = [
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
    ]
    assert [name for name in names if names.count(name) > 1] == []

"""Words are said somewhere, and each has one name."""

import re
from collections import Counter

from components import texts
from tests.conftest import ROOT

NAME = re.compile(r"^([A-Z][A-Z_0-9]*)(?::[^=\n]+)? = ", re.MULTILINE)
MODULES = [p for p in (ROOT / "components/texts").glob("*.py") if p.stem != "__init__"]
NAMES = [name for path in MODULES for name in NAME.findall(path.read_text("utf-8"))]


def test_a_name_is_of_one_word():
    assert not [name for name, count in Counter(NAMES).items() if count > 1]
    assert all(hasattr(texts, name) for name in NAMES)


def test_every_word_is_said_somewhere():
    files = [*(ROOT / "components").rglob("*.py"), ROOT / "app.py"]
    said = Counter(
        name
        for path in files
        for name in re.findall(r"\b[A-Z][A-Z_0-9]+\b", path.read_text("utf-8"))
    )
    assert not [name for name in NAMES if said[name] == 1]

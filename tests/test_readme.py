"""README tells the truth: settings, pages, places, and commands."""

import dataclasses
import re
from pathlib import Path

import pytest

from app import Settings
from components.export import catalogue
from components.web.command_line import help_text
from components.web.commands import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")

#: Settings whose default is said in words.
IN_WORDS = {"database", "sample", "allowed_hosts", "operator", "contact"}


def rows():
    pattern = r"^\| `UPPSIKT_(\w+)` \| *(.*?) *\| (.+?) \|$"
    return re.findall(pattern, README, re.MULTILINE)


def test_every_setting_is_in_the_table_and_no_other():
    fields = [field.name.upper() for field in dataclasses.fields(Settings)]
    assert [name for name, _, _ in rows()] == fields


@pytest.mark.parametrize(("name", "default", "_meaning"), rows())
def test_the_table_gives_the_defaults(name, default, _meaning):
    if name.lower() not in IN_WORDS:
        assert default == f"`{getattr(Settings(), name.lower())}`"


def test_every_place_that_is_named_exists():
    named = set(re.findall(r"`([\w/]+(?:\.py|/))`", README))
    assert named
    missing = [place for place in named if not exists(place)]
    assert not missing


def exists(place):
    return (ROOT / place).exists() or (ROOT / "components" / place).exists()


def test_the_commands_that_are_named_exist():
    for kind in ("run", "tests"):
        assert f"<!-- {kind} -->\n```sh\n" in README
    for command in re.findall(
        r"uppsikt (sample \w+|demo|backup|restore|move|verify|read|import|export)",
        README,
    ):
        assert f"uppsikt {command}" in help_text(COMMANDS)


def test_every_export_is_in_the_table_and_no_other():
    found = set()
    for names, *marks in re.findall(
        r"^\| ((?:`\w+`(?:, )?)+)" + r" \| *(×?) *" * 6 + r"\|$", README, re.MULTILINE
    ):
        formats = ("pdf", "docx", "xlsx", "pptx", "csv", "json")
        for name in re.findall(r"`(\w+)`", names):
            found |= {(name, f) for f, mark in zip(formats, marks, strict=True) if mark}
    assert found == {(e.what, f) for e in catalogue.EXPORTS for f in e.formats}

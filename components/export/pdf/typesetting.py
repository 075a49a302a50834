"""Typst: sources and files in memory to tagged PDF, with fonts from a package.

Nothing is read from the machine: neither its fonts nor its clock.
"""

import re
import threading
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import font_roboto
import typst

#: What both an archive and a screen reader can rely on, in one file.
STANDARDS: Any = ["ua-1", "a-2a"]

#: The typeface of the papers, and of signs that it lacks (arrows).
FAMILIES = ("Roboto", "Libertinus Serif")

#: Stands for a character that no typeface of the papers has.
UNPRINTABLE = "?"

_MAIN = "main.typ"
_LACKING = re.compile(r"the text `\"(.+?)\"` could not be displayed")
#: Each try names the characters that the one before hid.
_TRIES = 5

_lock = threading.Lock()


class TypesettingError(Exception):
    """A paper that cannot be set; a fault of ours, told in full to the log."""


def pdf(source: bytes, files: Mapping[str, bytes], dated: date) -> bytes:
    """Set a paper as PDF/UA-1 and PDF/A-2a.

    Characters that the typefaces lack become `UNPRINTABLE`.

    Args:
        source: The Typst source.
        files: What it reads, by name; text files as UTF-8.
        dated: The day that the file says it was made.

    Raises:
        TypesettingError: Typst refuses it.
    """
    given = dict(files)
    for _ in range(_TRIES):
        try:
            return _compiled(source, given, dated)
        except typst.TypstError as error:
            lacking = set("".join(_LACKING.findall(error.diagnostic or "")))
            if not lacking:
                raise TypesettingError(error.diagnostic or error.message) from error
            given = _without(given, lacking)
    message = "characters without end that no typeface has"
    raise TypesettingError(message)


def png(source: bytes, files: Mapping[str, bytes], dpi: float) -> bytes:
    """Set a single page as a picture."""
    with _lock:
        given: Any = {_MAIN: source, **files}
        compiler = typst.Compiler(given, font_paths=_fonts(), ignore_system_fonts=True)
        made: Any = compiler.compile(format="png", ppi=dpi)
    return bytes(made)


def _compiled(source: bytes, files: Mapping[str, bytes], dated: date) -> bytes:
    with _lock:  # Typst keeps what it has set before in one cache for all threads
        given: Any = {_MAIN: source, **files}
        compiler = typst.Compiler(given, font_paths=_fonts(), ignore_system_fonts=True)
        made: Any = compiler.compile(
            format="pdf", pdf_standards=STANDARDS, timestamp=_midday(dated)
        )
    return bytes(made)


def _without(files: Mapping[str, bytes], lacking: set[str]) -> dict[str, bytes]:
    instead = dict.fromkeys(map(ord, lacking), UNPRINTABLE)
    return {
        name: content.decode().translate(instead).encode()
        for name, content in files.items()
    }


def _midday(dated: date) -> int:
    """Seconds since 1970 of the day's noon, UTC: the same day in Sweden too."""
    return (dated - date(1970, 1, 1)).days * 86_400 + 43_200


@cache
def _fonts() -> typst.Fonts:
    folder = Path(font_roboto.__file__).parent / "files"
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder)],
    )

"""The command that reads files and prints what they say; it touches no database."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from components import control_report
from components.web.command_line import Argument, Command, say
from components.web.settings import Settings
from data_access.readers import contract, files
from data_access.readers.reading import Reading, RefusedFileError

#: The exit code where a file is not read; wrong usage is another.
_NOT_READ = 1

Answer = Reading | RefusedFileError


def _read(_settings: Settings, asked: argparse.Namespace) -> int:
    answers = _answers(asked.files)
    if asked.json:
        read = list(answers)
        bodies = [_json(answer, summary=asked.summary) for answer in read]
        told = bodies[0] if len(bodies) == 1 else bodies
        say(json.dumps(told, ensure_ascii=False))
    else:
        read = list(_report(answers, summary=asked.summary))
    return _NOT_READ if any(isinstance(a, RefusedFileError) for a in read) else 0


def _answers(paths: list[Path]) -> Iterator[Answer]:
    """What comes of each file, in a process of its own."""
    for path in paths:
        try:
            yield files.read_apart(path)
        except RefusedFileError as error:
            yield error


def _report(answers: Iterator[Answer], *, summary: bool) -> Iterator[Answer]:
    """Write each report as soon as its file is read."""
    for at, answer in enumerate(answers):
        if at:
            say("")
        for line in _lines(answer, summary=summary):
            say(line)
        yield answer


def _json(answer: Answer, *, summary: bool) -> contract.Json:
    if isinstance(answer, RefusedFileError):
        return contract.refusal_json(answer)
    return contract.to_json(answer, summary=summary)


def _lines(answer: Answer, *, summary: bool) -> Iterator[str]:
    if isinstance(answer, RefusedFileError):
        return control_report.refusal(answer)
    return control_report.lines(answer, summary=summary)


COMMANDS = (
    Command(
        "read",
        "läser filer och skriver vad de säger, utan databas",
        _read,
        (
            Argument("files", "FIL…", {"nargs": "+", "type": Path}),
            Argument("--summary", options={"action": "store_true"}),
            Argument("--json", options={"action": "store_true"}),
        ),
    ),
)

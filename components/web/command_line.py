"""The command line: a table of commands, and what is the same for all of them.

A command that refuses raises a `DataError` or a `SettingsError`: its message is
written, line by line, and the exit code is 2.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from components.web.settings import Settings, SettingsError
from data_access.errors import DataError

REFUSED = 2
_UNKNOWN = "Kommandot finns inte. Skriv uppsikt --help."
_ABOUT = "Uppsikt visar nämndernas ekonomi: drift, investeringar och handlingsplan."
_SETTINGS = "Inställningarna läses ur miljövariablerna UPPSIKT_…; README beskriver dem."
_OWN = {
    "uppsikt": "startar Uppsikt på http://127.0.0.1:8050/",
    "uppsikt --version": "skriver versionen",
    "uppsikt --help": "skriver det här",
}

#: Does it; returns the exit code where that is not 0.
Run = Callable[[Settings, argparse.Namespace], int | None]


@dataclass(frozen=True)
class Argument:
    """One argument of a command.

    Attributes:
        name: ``file``, or ``--to`` for one that is named.
        shown: What stands for the value in help, in capitals; empty for a switch.
        options: The rest that ``argparse.add_argument`` takes.
    """

    name: str
    shown: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def usage(self) -> str:
        """How it is written, in brackets if it may be left out."""
        named = self.name.startswith("-")
        words = f"{self.name} {self.shown}".strip() if named else self.shown
        needed = not named or self.options.get("required", False)
        return words if needed else f"[{words}]"


@dataclass(frozen=True)
class Command:
    """One command.

    Attributes:
        words: What is written after ``uppsikt``, as ``sample remove``.
        help: What it does, in a few Swedish words.
        run: Does it.
        arguments: What it takes.
    """

    words: str
    help: str
    run: Run
    arguments: tuple[Argument, ...] = ()

    @property
    def usage(self) -> str:
        """How it is written."""
        return " ".join(["uppsikt", self.words, *(a.usage for a in self.arguments)])


def say(message: str) -> None:
    """Write a line that the user asked for."""
    sys.stdout.write(f"{message}\n")
    sys.stdout.flush()


def main(
    arguments: Sequence[str] | None,
    commands: Sequence[Command],
    *,
    settings: Callable[[], Settings],
    serve: Callable[[Settings], None],
) -> int:
    """Run what is asked for; without a command, serve.

    Returns:
        The exit code.
    """
    asked = _parser(commands, serve).parse_args(arguments)
    try:
        return asked.run(settings(), asked) or 0
    except (SettingsError, DataError) as error:
        return _refuse(str(error))


def help_text(commands: Sequence[Command]) -> str:
    """What ``--help`` writes: every command in a row."""
    rows = {each.usage: each.help for each in commands}
    first, *rest = _OWN
    listed = {first: _OWN[first]} | rows | {each: _OWN[each] for each in rest}
    width = max(map(len, listed))
    lines = [f"  {usage:<{width}}  {told}" for usage, told in listed.items()]
    return "\n".join([_ABOUT, "", *lines, "", _SETTINGS, ""])


def _parser(
    commands: Sequence[Command], serve: Callable[[Settings], None]
) -> "_Parser":
    parser = _Parser(prog="uppsikt", told=help_text(commands))
    parser.set_defaults(run=lambda settings, _asked: serve(settings))
    parser.add_argument(
        "--version", action="store_const", dest="run", const=_say_version
    )
    groups: dict[str, Any] = {"": parser.add_subparsers(parser_class=_Parser)}
    leaves: dict[str, Any] = {}
    for command in commands:
        *path, last = command.words.split()
        leaf = _group(groups, leaves, path, parser.told).add_parser(
            last, told=parser.told, usage=command.usage
        )
        leaves[command.words] = leaf
        for argument in command.arguments:
            shown = {"metavar": argument.shown} if argument.shown else {}
            leaf.add_argument(argument.name, **shown, **argument.options)
        leaf.set_defaults(run=command.run)
    return parser


def _group(
    groups: dict[str, Any], leaves: Mapping[str, Any], path: Sequence[str], told: str
) -> Any:  # noqa: ANN401 -- argparse's is private
    """What stands after the words of a path; they may be a command themselves."""
    name = " ".join(path)
    if name not in groups:
        parent = leaves.get(name)
        if parent is None:
            above = _group(groups, leaves, path[:-1], told)
            parent = above.add_parser(path[-1], told=told)
        groups[name] = parent.add_subparsers(
            required=name not in leaves, parser_class=_Parser
        )
    return groups[name]


def _say_version(_settings: Settings, _asked: argparse.Namespace) -> None:
    say(f"uppsikt {version('uppsikt')}")


class _Parser(argparse.ArgumentParser):
    """Speaks Swedish; knows how its command is written, if it is one."""

    def __init__(self, *, told: str, **options: Any) -> None:  # noqa: ANN401 -- argparse's
        super().__init__(**options, allow_abbrev=False)
        self.told = told

    def format_help(self) -> str:
        return self.told

    def error(self, message: str) -> Any:  # noqa: ANN401, ARG002 -- English
        wrong = f"Skriv så här: {self.usage}" if self.usage else _UNKNOWN
        sys.exit(_refuse(wrong))


def _refuse(message: str) -> int:
    for line in message.splitlines():
        sys.stderr.write(f"uppsikt: {line}\n")
    return REFUSED

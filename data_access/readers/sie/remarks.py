"""Remarks on a file: those of one kind one by one, till they are too many."""

from bisect import insort
from dataclasses import dataclass, field

from data_access.readers.faults import Fault, Severity

#: Of one kind, told one by one; the rest as a count.
TOLD = 100

_MORE = "{} till av samma slag, den sista på rad {}: {}"


@dataclass
class _Kind:
    severity: Severity
    count: int = 0
    told: list[tuple[int, str]] = field(default_factory=list)
    last: tuple[int, str] = (0, "")


@dataclass
class Remarks:
    """What there is to say of the lines of a file."""

    kinds: dict[str, _Kind] = field(default_factory=dict)

    def add(self, severity: Severity, line: int, kind: str, *said: object) -> None:
        """Say something of a line; ``kind`` is the sentence with its gaps."""
        found = self.kinds.setdefault(kind, _Kind(severity))
        found.count += 1
        message = kind.format(*said)
        # The first in the file, in whatever order they are found.
        insort(found.told, (line, message))
        if len(found.told) > TOLD:
            found.last = max(found.last, found.told.pop())

    def count(self, kind: str) -> int:
        """How often something was said."""
        return self.kinds[kind].count if kind in self.kinds else 0

    def faults(self) -> list[Fault]:
        """All of it, in the order of the file."""
        found = []
        for kind in self.kinds.values():
            found += [
                Fault(kind.severity, f"rad {line}" if line else "", message)
                for line, message in kind.told
            ]
            left = kind.count - len(kind.told)
            if left:
                more = _MORE.format(left, *kind.last)
                found.append(Fault(kind.severity, f"rad {kind.last[0]}", more))
        return sorted(found, key=_line)


def _line(fault: Fault) -> int:
    digits = fault.place.removeprefix("rad ")
    return int(digits) if digits.isdigit() else 0

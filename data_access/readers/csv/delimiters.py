"""What stands between the fields: the delimiter that gives most lines as many."""

import re
from collections import Counter
from collections.abc import Sequence

_CANDIDATES = (";", "\t", "|", ",")
_LINES = 400
_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
# The first line by which Excel is told: sep=;
_TOLD = re.compile(r"sep=(.)(?:\r\n|\r|\n)", re.IGNORECASE)
# A comma that is a decimal comma: 1 234,5 between other delimiters.
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")


def find(text: str) -> tuple[str, int]:
    """Find the delimiter; "" where there is none.

    Returns:
        It, and how many lines stand before the rows to tell it.
    """
    if told := _TOLD.match(text):
        return told[1], 1
    lines = [line for line in _END.split(text[:200_000])[:_LINES] if line.strip()]
    bare = [_QUOTED.sub('"', line) for line in lines]
    scores = {each: _score(bare, each) for each in _CANDIDATES}
    best = max(scores, key=scores.__getitem__)  # the first, where they are equal
    return (best if scores[best] > 0 else ""), 0


def _score(lines: Sequence[str], delimiter: str) -> float:
    """Share of lines that have the usual number of fields, more than one."""
    if delimiter == ",":
        # "Personal;−1,5": commas within numbers delimit only where all is so.
        fewer = [_DECIMAL.sub("", line) for line in lines]
        lines = lines if _usual(fewer, delimiter)[0] > 1 else fewer
    count, share = _usual(lines, delimiter)
    return share if count > 1 else 0


def _usual(lines: Sequence[str], delimiter: str) -> tuple[int, float]:
    counted = Counter(line.count(delimiter) + 1 for line in lines)
    counted.pop(1, None)
    if not counted:
        return 1, 0
    count, times = max(counted.items(), key=lambda item: (item[1], item[0]))
    return count, times / len(lines)

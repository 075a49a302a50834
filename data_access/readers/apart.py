"""Reading in a process of its own: what goes wrong there stops nothing here.

The child sets its own limits: a small one while the guard looks at the file, then
one by what the file is and how large. It answers with a `Reading` or a refusal,
pickled: the two ends are the same program, run by the same user.
"""

import logging
import os
import pickle
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from data_access.readers import files, guard
from data_access.readers.guard.refusals import refused
from data_access.readers.reading import Reading, RefusedFileError

try:
    import resource
except ImportError:  # no limits but time on systems without them
    resource = None  # type: ignore[assignment]

log = logging.getLogger("uppsikt.readers")

_ROOT = Path(__file__).resolve().parents[2]
#: What is started; the file's path, name, and where its rows go are added.
COMMAND = [sys.executable, "-m", __name__]
_MB = 2**20
#: While the guard looks: bytes, and seconds of work.
_LOOKING = (280 * _MB, 10)
#: Seconds by the clock, whatever the file.
_LONGEST = 900

#: Signals that end a child: on every system that has them.
_KILLED, _OUT_OF_TIME = 9, 24

_BROKE = (
    "Filen gick inte att läsa: läsaren avbröts av den. Spara den på nytt, eller läs in "
    "tabellerna som csv. Felet står i loggen."
)
_MEMORY = (
    "Filen tar orimligt mycket minne att läsa, och är inte läst. Dela upp den, eller "
    "spara bara bladen med tabellerna i en ny fil."
)
_TIME = (
    "Filen tar orimligt lång tid att läsa, och är inte läst. Dela upp den, eller spara "
    "bara bladen eller sidorna med tabellerna."
)


@dataclass(frozen=True)
class _Limits:
    """Bytes and seconds of work that a format may take: some, and more by size."""

    memory: int
    by_size: int
    seconds: int
    by_mb: int

    def of(self, size: int) -> tuple[int, int]:
        """Those of a file of so many bytes."""
        memory = min(self.memory + self.by_size * size, 3072 * _MB)
        return memory, self.seconds + self.by_mb * (size // _MB)


# A small file gets no more than what it takes to tell that it harms.
_BOOK = _Limits(260 * _MB, 400, 30, 30)
_LIMITS = {
    "pdf": _Limits(260 * _MB, 100, 120, 60),
    "csv": _Limits(260 * _MB, 200, 30, 20),
    "sie": _Limits(512 * _MB, 8, 60, 4),
}


def ask(path: Path, name: str, rows_to: Path | None) -> Reading:
    """Have a file read in a child.

    Raises:
        RefusedFileError: The child refuses it, or does not survive it.
    """
    command = [*COMMAND, str(path.resolve()), name]
    if rows_to:
        command.append(str(rows_to.resolve()))
    try:
        done = subprocess.run(  # noqa: S603 -- this very program
            command, cwd=_ROOT, capture_output=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise refused(name, "", _TIME) from error
    if done.returncode:
        log.error("%s: %s", name, done.stderr.decode(errors="replace"))
        raise refused(name, "", _why(done.returncode, done.stderr))
    answer = pickle.loads(done.stdout)  # noqa: S301 -- written by `main` below
    if isinstance(answer, Reading):
        return answer
    raise RefusedFileError(*answer)


def _why(code: int, said: bytes) -> str:
    """Tell what ended the child: a signal, or what it wrote last.

    A library that is refused memory says so in its own words; SIGKILL is the
    system's own end of what takes too much.
    """
    if code == -_OUT_OF_TIME:
        return _TIME
    return _MEMORY if code == -_KILLED or b"memory" in said.lower() else _BROKE


def main(path: Path, name: str, rows_to: Path | None) -> int:
    """Be the child: read, and write the answer to the standard output."""
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints is not the answer
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    answer = _answer(path, name, rows_to)
    with os.fdopen(out, "wb") as file:
        pickle.dump(answer, file, pickle.HIGHEST_PROTOCOL)
    return 0


def _answer(
    path: Path, name: str, rows_to: Path | None
) -> Reading | tuple[object, ...]:
    try:
        _limit(*_LOOKING)
        seen = guard.look(path, name)
        _limit(*_LIMITS.get(seen.format, _BOOK).of(path.stat().st_size))
        return files.parse(path, name, seen, rows_to)
    except RefusedFileError as error:
        return _refusal(error)


def _refusal(error: RefusedFileError) -> tuple[object, ...]:
    return (error.file, error.format, error.fault)


def _limit(memory: int, seconds: int) -> None:
    """Set the bytes of memory of one's own, and seconds of work from now on."""
    if not resource:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))
    if seconds:
        worked = int(time.process_time()) + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (worked + seconds, hard))


def _end_with(parent: int) -> None:
    """End when the one that asked has ended: nobody waits for the answer."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


if __name__ == "__main__":
    _path, _name, *_rows_to = sys.argv[1:]
    sys.exit(main(Path(_path), _name, Path(_rows_to[0]) if _rows_to else None))

"""The reading of a file: a row, and a process of its own.

The row is the only thing that the web and the process share, so a job outlives a
reload of the page and a restart of the worker that began it. What it writes of
itself does not raise the revision number: nothing that pages keep depends on it.
A process that is gone is found by its number on its own host, elsewhere by its
silence.
"""

import glob
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from data_access.errors import ImportRefusedError
from data_access.importing import codec, keeping
from data_access.readers.reading import Reading, RefusedFileError
from data_access.store import engine as engines
from data_access.store import schema

#: Files that are read at once on a host; others wait for their turn.
AT_ONCE = 2
#: Seconds between signs of life, and until silence is taken for death.
BEAT, SILENCE = 1.0, 45
BROKEN = "Läsningen avbröts. Läs in filen igen."
CANCELLED = "Avbruten."
QUEUED = "Väntar på sin tur"
FETCHING, READING, KEEPING = "Hämtar filen", "Läser filen", "Sparar det som är läst"

_ROOT = Path(__file__).resolve().parents[2]
_FOLDER = "uppsikt-inlasning-{}-"

Read = Callable[..., Reading]
Now = Callable[[], datetime]


class _LostError(Exception):
    """The job is no longer ours: somebody has cancelled it."""


@dataclass(frozen=True)
class Job:
    """A reading under way, by this process."""

    engine: sa.Engine
    number: int
    now: Now
    pid: int

    def write(self, connection: sa.Connection, **values: Any) -> None:  # noqa: ANN401 -- columns
        """Change the row, as long as it is ours.

        Raises:
            _LostError: If it is not.
        """
        table = schema.imports
        mine = sa.and_(
            table.c.id == self.number,
            table.c.status == "reading",
            table.c.pid == self.pid,
            table.c.host == host(),
        )
        changed = connection.execute(
            sa.update(table).where(mine).values(**values, changed_at=self.now())
        )
        if not changed.rowcount:
            raise _LostError

    def tell(self, progress: str | None = None) -> None:
        """Give a sign of life, and say what is being done."""
        said = {} if progress is None else {"progress": progress}
        with engines.alone(self.engine) as connection:
            self.write(connection, **said)


def host() -> str:
    """What this host is called among those that share a database."""
    return socket.gethostname()


# Beginning


def begin(engine: sa.Engine, number: int, now: Now) -> None:
    """Let a process of its own read an import, if it waits and it is its turn."""
    table = schema.imports
    mine = sa.and_(table.c.id == number, table.c.status == "waiting")
    with engines.alone(engine) as connection:
        connection.execute(sa.update(table).where(mine).values(progress=QUEUED))
        chosen = _reserve(connection, now)
    if chosen is not None:
        _spawn(engine, chosen)


def again(engine: sa.Engine, number: int, now: Now) -> None:
    """Let an import that was broken off wait for its turn once more.

    Raises:
        ImportRefusedError: If it was not broken off.
    """
    table = schema.imports
    mine = sa.and_(table.c.id == number, table.c.status == "broken")
    told = {"status": "waiting", "message": "", "progress": ""}
    with engines.alone(engine) as connection:
        changed = connection.execute(
            sa.update(table).where(mine).values(**told, changed_at=now())
        )
    if not changed.rowcount:
        raise ImportRefusedError(ImportRefusedError.NOT_BROKEN)
    begin(engine, number, now)


def tend(engine: sa.Engine, now: Now) -> None:
    """Find jobs whose process is gone, and begin those whose turn it is."""
    with engines.read(engine) as connection:
        rows = connection.execute(_under_way()).all()
    gone = [row for row in rows if row.status == "reading" and _is_gone(row, now())]
    for row in gone:
        _tell_broken(engine, row, now)
    reading = [row for row in rows if row.status == "reading" and row.host == host()]
    if len(reading) - len(gone) >= AT_ONCE or len(rows) == len(reading):
        return
    with engines.alone(engine) as connection:
        chosen = _reserve(connection, now)
    if chosen is not None:
        _spawn(engine, chosen)


def _under_way() -> sa.Select[Any]:
    table = schema.imports.c
    return (
        sa.select(table.id, table.status, table.host, table.pid, table.changed_at)
        .where(
            sa.or_(
                table.status == "reading",
                sa.and_(table.status == "waiting", table.progress == QUEUED),
            )
        )
        .order_by(table.id)
    )


def _is_gone(row: sa.Row[Any], now: datetime) -> bool:
    if now - row.changed_at > timedelta(seconds=SILENCE):
        return True
    return row.host == host() and row.pid is not None and not _is_alive(row.pid)


def _is_alive(pid: int) -> bool:
    """Whether a process of this host runs; one that waits to be buried does not."""
    if os.name != "posix":
        return True  # there, to ask is to end it
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except ProcessLookupError:
        return False  # it went while it was asked about
    except OSError:
        return True  # a system without /proc
    return status.rpartition(")")[2].split()[0] != "Z"


def _tell_broken(engine: sa.Engine, row: sa.Row[Any], now: Now) -> None:
    table = schema.imports
    same = sa.and_(
        table.c.id == row.id,
        table.c.status == "reading",
        # One that has spoken since is not gone.
        table.c.changed_at == row.changed_at,
    )
    told = {"status": "broken", "message": BROKEN, "progress": "", "pid": None}
    with engines.alone(engine) as connection:
        connection.execute(
            sa.update(table).where(same).values(**told, changed_at=now())
        )
    if row.host == host() and row.pid is not None:
        _sweep(row.pid)


def _sweep(pid: int) -> None:
    """Take away what a killed process has left on the disk."""
    if _is_alive(pid):
        return
    pattern = Path(tempfile.gettempdir()) / (_FOLDER.format(pid) + "*")
    for folder in glob.glob(str(pattern)):  # noqa: PTH207 -- the folder may be odd
        shutil.rmtree(folder, ignore_errors=True)


def _reserve(connection: sa.Connection, now: Now) -> int | None:
    """Take the first import that waits, if this host reads fewer than it may."""
    rows = connection.execute(_under_way()).all()
    here = sum(row.status == "reading" and row.host == host() for row in rows)
    waiting = [row.id for row in rows if row.status == "waiting"]
    if here >= AT_ONCE or not waiting:
        return None
    return waiting[0] if take(connection, waiting[0], None, now) else None


def take(connection: sa.Connection, number: int, pid: int | None, now: Now) -> bool:
    """Let a process, or one to come, be the reader of an import that waits."""
    table = schema.imports
    ours = sa.and_(
        table.c.id == number,
        sa.or_(
            table.c.status == "waiting",
            sa.and_(
                table.c.status == "reading",
                table.c.pid.is_(None),
                table.c.host == host(),
            ),
        ),
    )
    values = {"status": "reading", "host": host(), "pid": pid, "progress": FETCHING}
    changed = connection.execute(
        sa.update(table).where(ours).values(**values, message="", changed_at=now())
    )
    return bool(changed.rowcount)


def _spawn(engine: sa.Engine, number: int) -> None:
    """Start the process; the address may hold a password, so it is not shown."""
    command = [sys.executable, "-m", "data_access.importing", str(number)]
    started = subprocess.Popen(  # noqa: S603 -- this very program
        command, cwd=_ROOT, stdin=subprocess.PIPE, start_new_session=True
    )
    address = _absolute(engine.url).render_as_string(hide_password=False)
    if started.stdin:
        started.stdin.write(address.encode())
        started.stdin.close()
    # Nobody waits for it, but somebody must hear that it has ended.
    threading.Thread(target=started.wait, daemon=True).start()


def _absolute(url: sa.URL) -> sa.URL:
    """The address as it reads from any folder: the process has another one."""
    if url.get_backend_name() != "sqlite" or not url.database:
        return url
    return url.set(database=str(Path(url.database).resolve()))


# In the process


def main(engine: sa.Engine, number: int, now: Now) -> None:
    """Be the process: read the import, then those that wait, until none does."""
    chosen: int | None = number
    while chosen is not None:
        read(engine, chosen, now, lost=_end)
        with engines.alone(engine) as connection:
            chosen = _reserve(connection, now)


def _end() -> None:
    """End with all that we have started: what we do is not wanted any more."""
    os.killpg(0, signal.SIGKILL)


def read(
    engine: sa.Engine,
    number: int,
    now: Now,
    *,
    lost: Callable[[], None] = lambda: None,
) -> None:
    """Read an import in this process, if nobody else does.

    Args:
        engine: Of the store.
        number: Of the import.
        now: The clock.
        lost: Called when somebody has cancelled it meanwhile.
    """
    job = Job(engine, number, now, os.getpid())
    with engines.alone(engine) as connection:
        if not take(connection, number, job.pid, now):
            return
    ended = threading.Event()
    beats = threading.Thread(target=_beat, args=(job, ended, lost), daemon=True)
    beats.start()
    try:
        _read(job)
    except _LostError:
        pass
    except Exception:  # noqa: BLE001 -- told in the row, and in the log
        traceback.print_exc()
        _tell_failed(job)
    finally:
        ended.set()
        beats.join()


def _beat(job: Job, ended: threading.Event, lost: Callable[[], None]) -> None:
    while not ended.wait(BEAT):
        try:
            job.tell()
        except _LostError:
            if not ended.is_set():
                lost()
            return
        except Exception:  # noqa: BLE001 -- a busy database is no reason to stop
            traceback.print_exc()


def _read(job: Job) -> None:
    with tempfile.TemporaryDirectory(prefix=_FOLDER.format(job.pid)) as folder:
        path, rows = Path(folder) / "file", Path(folder) / "rows.parquet"
        with engines.read(job.engine) as connection:
            table = schema.imports.c
            name = connection.scalar(
                sa.select(table.name).where(table.id == job.number)
            )
            keeping.write_to(connection, job.number, keeping.FILE, path)
        job.tell(READING)
        try:
            found = _apart(path, name=name, rows_to=rows)
        except RefusedFileError as error:
            _tell_refused(job, error)
            return
        job.tell(KEEPING)
        _keep(job, found, rows)


def _apart(path: Path, *, name: str | None, rows_to: Path) -> Reading:
    from data_access.readers import files  # noqa: PLC0415 -- only who reads needs it

    return files.read_apart(path, name=name, rows_to=rows_to)


def _keep(job: Job, found: Reading, rows: Path) -> None:
    with engines.alone(job.engine) as connection:
        job.write(
            connection,
            status="read",
            kind="tables" if found.ledger is None else "ledger",
            format=found.format,
            reading=codec.dumps(found),
            progress="",
            pid=None,
        )
        if rows.exists():
            with rows.open("rb") as file:
                keeping.put(connection, job.number, keeping.ROWS, file)


def _tell_refused(job: Job, error: RefusedFileError) -> None:
    place = f"{error.fault.place}: " if error.fault.place else ""
    told = {"status": "refused", "message": f"{place}{error.fault.message}"}
    with engines.alone(job.engine) as connection:
        job.write(connection, **told, format=error.format, progress="", pid=None)
        keeping.drop(connection, job.number, keeping.FILE, keeping.ROWS)


def _tell_failed(job: Job) -> None:
    try:
        with engines.alone(job.engine) as connection:
            told = {"status": "broken", "message": BROKEN, "progress": ""}
            job.write(connection, **told, pid=None)
    except Exception:  # noqa: BLE001 -- its silence will tell
        traceback.print_exc()

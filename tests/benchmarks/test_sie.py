"""A ledger of a million voucher rows: time beside splitting lines, memory, growth."""

import json
import statistics
import sys
import time

import pytest

from data_access.readers.sie import reading
from tests import sie_files
from tests.benchmarks.conftest import SLACK
from tests.measuring import cost

pytestmark = pytest.mark.benchmark

#: Times reading the bytes and splitting them into lines.
TIMES = 8
#: MB, of the larger of the command and the process that reads for it.
PEAK = 400
#: What the cost of a row may differ by between a large and a very large file.
GROWTH = 0.2
#: Rows of the files; what the smallest costs is the cost of beginning at all.
BEGIN, LARGE, LARGEST = 1_000, 100_000, 1_000_000
ROUNDS = 5


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sie")
    found = {rows: folder / f"{rows}.se" for rows in (BEGIN, LARGE, LARGEST)}
    for rows, path in found.items():
        sie_files.large(path, rows)
    return found


def timed(run, clock=time.perf_counter):
    begun = clock()
    run()
    return clock() - begun


def split(path):
    """What any reader must do: take the bytes, and split them into lines."""
    with path.open("rb") as file:
        return len(file.read().splitlines())


def columns(path):
    ledger = reading.read_by(path, None, as_columns=True)
    assert (ledger.unbalanced, ledger.encoding) == (0, "cp437")
    return ledger


def command(path):
    found = cost([sys.executable, "app.py", "read", str(path), "--summary", "--json"])
    assert found.code == 0
    return found


def test_a_million_rows_cost_a_few_splits(files):
    path = files[LARGEST]
    print(f"\n{path.stat().st_size / 1e6:.0f} MB")
    columns(files[BEGIN])  # what is loaded once is loaded
    # Each beside its own split: the machine is as busy for both.
    rounds = [
        (timed(lambda: split(path)), timed(lambda: columns(path)))
        for _ in range(ROUNDS)
    ]
    splits, reads = zip(*rounds, strict=True)
    times = statistics.median(ours / plain for plain, ours in rounds)
    print(
        f"read {statistics.median(reads):.2f} s, split {statistics.median(splits):.2f}"
    )
    print(f"read is {times:.1f} × split")
    assert times <= TIMES * SLACK


def test_the_whole_command_takes_little_memory(files):
    path = files[LARGEST]
    rounds = []
    for _ in range(3):
        begun = time.perf_counter()
        found = command(path)
        taken = time.perf_counter() - begun
        rounds.append((taken, timed(lambda: split(path))))
    taken, plain = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(f"\ncommand {taken:.2f} s, {taken / plain:.1f} × split, {found.peak:.0f} MB")
    assert json.loads(found.printed)["transactions"] == LARGEST
    assert found.peak <= PEAK
    assert taken / plain <= TIMES * SLACK * SLACK  # two processes start, too


def test_a_row_costs_the_same_in_a_larger_file(files):
    """By the work of all threads, above what it takes to begin."""
    worked = dict.fromkeys(files, float("inf"))
    for _ in range(ROUNDS):
        for rows, path in files.items():
            taken = timed(lambda path=path: columns(path), time.process_time)
            worked[rows] = min(worked[rows], taken)
    whole = [worked[rows] / rows * 1e6 for rows in (LARGE, LARGEST)]
    large, largest = (
        (worked[rows] - worked[BEGIN]) / (rows - BEGIN) * 1e6
        for rows in (LARGE, LARGEST)
    )
    print(f"\nto begin: {worked[BEGIN] * 1000:.0f} ms")
    print(f"a row, the beginning included: {whole[0]:.2f} and {whole[1]:.2f} µs")
    print(f"a row more: {large:.2f} and {largest:.2f} µs")
    assert abs(largest / large - 1) <= GROWTH * SLACK

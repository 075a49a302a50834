"""Reading files: how soon a hostile one is refused, what the process apart costs."""

import statistics
import subprocess
import sys
import time

import pytest
from python_calamine import CalamineWorkbook

from data_access.readers import files, workbook
from tests import hostile_files
from tests.benchmarks.conftest import ROOT, SLACK
from tests.workbooks import book

pytestmark = pytest.mark.benchmark

#: Seconds from the command to its answer, the start of Python included.
REFUSED_WITHIN = 2
#: Seconds that a process of its own may cost.
APART = 0.6


def seconds(run, rounds=5):
    """Median seconds of a call."""
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def test_hostile_files_are_refused_soon(tmp_path):
    slowest = (0.0, "")
    for file in hostile_files.refused():
        path = tmp_path / file.name
        path.write_bytes(file.content)
        command = [sys.executable, "app.py", "read", str(path)]

        def run(command=command):
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
            assert done.returncode == 1

        slowest = max(slowest, (seconds(run, 1), file.name))
    print(f"\nslowest refusal: {slowest[1]}, {slowest[0]:.2f} s")
    assert slowest[0] <= REFUSED_WITHIN


def test_a_process_apart_costs_little(tmp_path):
    path = tmp_path / "liten.xlsx"
    path.write_bytes(book({"Blad1": [["mnkr", "Utfall"], ["Intäkter", 39.3]]}))
    here = seconds(lambda: files.read(path))
    apart = seconds(lambda: files.read_apart(path))
    print(f"\nhere {here * 1000:.0f} ms, apart {apart * 1000:.0f} ms")
    assert apart - here <= APART


def test_cells_cost_the_same_in_large_sheets(tmp_path):
    def cost(rows):
        path = tmp_path / f"{rows}.xlsx"
        made = [[f"konto {i}", *(i * j / 100 for j in range(9))] for i in range(rows)]
        path.write_bytes(book({"Blad1": made}))

        def plain():
            CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()

        ours = seconds(lambda: workbook.grids(path, path.name), 3)
        print(f"\n{rows} rows: {ours / seconds(plain, 3):.1f} × calamine")
        return ours / rows

    small, large = cost(2_000), cost(20_000)
    print(f"{small * 1e5:.1f} and {large * 1e5:.1f} µs a cell")
    assert large <= SLACK * 1.5 * small


def test_rows_cost_the_same_in_long_tables(tmp_path):
    """A ledger of accounts with a deviation that is tested in every row."""

    def cost(rows):
        path = tmp_path / f"{rows}.xlsx"
        heads = ["Konto", "Kontonamn", "Budget 2021", "Utfall 2021", "Avvikelse"]
        made = [[str(3000 + i % 5000), f"konto {i}", i, 2 * i, -i] for i in range(rows)]
        path.write_bytes(book({"Huvudbok": [heads, *made]}))
        return seconds(lambda: files.read(path), 1) / rows

    small, large = cost(1_000), cost(8_000)
    print(f"\n{small * 1e6:.0f} and {large * 1e6:.0f} µs a row")
    assert large <= SLACK * 1.5 * small

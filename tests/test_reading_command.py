"""`uppsikt read`: its JSON is a contract, its report is read by people."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from data_access.readers import apart, files
from data_access.readers.reading import RefusedFileError
from tests.conftest import ROOT
from tests.workbooks import book

MATERIAL = ROOT.parent / "shared" / "underlag"
GSN = MATERIAL / "xlsx" / "02_ludvika_gsn_mnkr_two_blocks.xlsx"

KINDS = {"operating_costs", "investments", "action_plan", "causes", "ledger", "other"}
COLUMN_ROLES = {
    "label",
    "code",
    "budget",
    "outcome",
    "forecast",
    "deviation",
    "previous_year",
    "share",
    "text",
}
ROW_ROLES = {"line", "subtotal", "total"}
STATUSES = {"agrees", "rounding", "disagrees", "unchecked"}
SEVERITIES = {"error", "warning", "info"}

#: GSN's running costs in 2021, as its first annex prints them.
DRIFT = [
    ["Driftkostnader mnkr, januari–augusti 2021"],
    ["", "Budget", "Utfall", "Avvikelse"],
    ["Intäkter", 39.3, 44.7, 5.4],
    ["Kostnader", 39.8, 43.9, -4.1],
    ["Netto", 0.4, -0.8, 1.3],
]


@pytest.fixture
def drift(tmp_path):
    """A workbook with one table."""
    path = tmp_path / "drift.xlsx"
    path.write_bytes(book({"Bilaga 1": DRIFT}))
    return path


@pytest.fixture
def told(uppsikt):
    """The exit code and the JSON of files."""

    def tell(*paths):
        done = uppsikt("read", "--json", *paths)
        assert done.err == ""
        return done.code, json.loads(done.out)

    return tell


# The contract


def test_a_table_has_the_keys_and_values_of_the_contract(told, drift):
    code, read = told(drift)
    assert code == 0
    assert [*read][:4] == ["file", "format", "tables", "faults"]
    assert (read["file"], read["format"]) == ("drift.xlsx", "xlsx")
    (table,) = read["tables"]
    assert_table(table)
    assert table["place"] == "Bilaga 1!A2:D5"
    assert table["title"] == "Driftkostnader mnkr, januari–augusti 2021"
    assert (table["kind"], table["unit"], table["factor"]) == (
        "operating_costs",
        "mnkr",
        1_000_000,
    )
    assert table["period"] == "2021-08"
    assert table["sign"]["costs"] == "positive"
    assert table["sign"]["deviation"] == "better_positive"
    assert [column["role"] for column in table["columns"]] == [
        "label",
        "budget",
        "outcome",
        "deviation",
    ]
    assert [row["label"] for row in table["rows"]] == ["Intäkter", "Kostnader", "Netto"]
    assert table["rows"][1]["values"] == [
        None,
        3_980_000_000,
        4_390_000_000,
        -410_000_000,
    ]
    assert {check["status"] for check in table["checks"]} <= STATUSES


def assert_table(table):
    assert [*table][:10] == [
        "place",
        "title",
        "kind",
        "unit",
        "factor",
        "period",
        "sign",
        "columns",
        "rows",
        "checks",
    ]
    assert table["kind"] in KINDS
    assert isinstance(table["factor"], int)
    assert {"costs", "deviation"} <= set(table["sign"])
    for column in table["columns"]:
        assert [*column][:3] == ["name", "block", "role"]
        assert column["role"] in COLUMN_ROLES
    for row in table["rows"]:
        assert [*row][:4] == ["label", "level", "role", "values"]
        assert row["role"] in ROW_ROLES
        assert len(row["values"]) == len(row["texts"]) == len(table["columns"])
        assert all(value is None or type(value) is int for value in row["values"])
    for check in table["checks"]:
        assert [*check][:3] == ["rule", "status", "detail"]
        assert check["status"] in STATUSES


def test_a_refusal_is_told_in_json_with_exit_code_1(told, tmp_path):
    path = tmp_path / "bild.pdf"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0")
    code, read = told(path)
    assert code == 1
    assert [*read] == ["file", "format", "refused", "reason", "faults"]
    assert read["file"] == "bild.pdf"
    assert read["refused"] is True
    assert "bild" in read["reason"]
    (fault,) = read["faults"]
    assert [*fault] == ["severity", "place", "message"]
    assert fault["severity"] == "error"


def test_several_files_are_an_array_and_one_refused_is_exit_code_1(told, drift):
    code, read = told(drift, drift.with_name("saknas.xlsx"), drift)
    assert code == 1
    assert [each.get("refused", False) for each in read] == [False, True, False]


def test_faults_have_the_values_of_the_contract(told, tmp_path):
    path = tmp_path / "fil.csv"
    path.write_text("Rad;Utfall\n=1+1;1\n2;3;4\n", encoding="utf-8")
    _, read = told(path)
    assert read["faults"]
    for fault in read["faults"]:
        assert [*fault] == ["severity", "place", "message"]
        assert fault["severity"] in SEVERITIES


def test_a_sie_file_has_the_keys_of_the_contract(uppsikt, tmp_path):
    pytest.importorskip("data_access.readers.sie", reason="SIE is not read yet")
    path = tmp_path / "bok.se"
    path.write_bytes(
        b'#FLAGGA 0\r\n#PROGRAM "Prov" 1\r\n#FORMAT PC8\r\n#SIETYP 4\r\n'
        b'#RAR 0 20210101 20211231\r\n#KONTO 3010 "Taxor"\r\n#KONTO 1930 "Bank"\r\n'
        b'#VER A 1 20210131 "Jan"\r\n{\r\n#TRANS 3010 {} -100.50\r\n'
        b"#TRANS 1930 {} 100.50\r\n}\r\n"
    )
    done = uppsikt("read", path, "--summary", "--json")
    assert done.code == 0, done.out
    read = json.loads(done.out)
    assert set(read) >= {
        "file",
        "format",
        "type",
        "program",
        "encoding",
        "years",
        "accounts",
        "objects",
        "vouchers",
        "transactions",
        "unbalanced_vouchers",
        "actual",
        "budget",
        "totals_rule",
        "checks",
        "faults",
    }
    assert (read["format"], read["type"]) == ("sie", "4")
    assert read["years"] == {"0": ["20210101", "20211231"]}
    assert (read["accounts"], read["vouchers"], read["transactions"]) == (2, 1, 2)
    assert read["actual"]["2021"]["3010"] == -10_050
    assert "balances" not in read
    assert "balances" in json.loads(uppsikt("read", path, "--json").out)


# Without JSON


def test_the_report_says_what_was_read_and_proved(uppsikt, drift):
    done = uppsikt("read", drift)
    assert (done.code, done.err) == (0, "")
    for words in (
        "drift.xlsx: arbetsbok (xlsx)",
        "Slag: driftkostnader",
        "Enhet: mnkr",
        "Period: 2021-08",
        "kostnader skrivs med plus",
        "avvikelse: plus är bättre än budget",
        "stämmer",
        "avrundning: Netto",
    ):
        assert words in done.out
    assert "Intäkter" in done.out
    assert "Intäkter" not in uppsikt("read", drift, "--summary").out


def test_the_report_of_a_refusal_says_what_to_do(uppsikt, tmp_path):
    (tmp_path / "tom.csv").write_bytes(b"")
    done = uppsikt("read", tmp_path / "tom.csv")
    assert done.code == 1
    assert done.out == "tom.csv: inte läst\n  Filen är tom. Exportera den igen.\n"


def test_a_long_table_is_shown_from_both_ends(uppsikt, tmp_path):
    rows = [["Konto", "Utfall"], *([f"{4000 + i}", i] for i in range(100))]
    path = tmp_path / "lång.xlsx"
    path.write_bytes(book({"Blad1": [["Belopp i tkr"], *rows]}))
    out = uppsikt("read", path).out
    assert "… 65 rader till …" in out
    assert "4099" in out
    assert "4050" not in out


def test_wrong_usage_is_another_exit_code(uppsikt):
    done = uppsikt("read")
    assert done.code == 2
    assert "uppsikt read FIL… [--summary] [--json]" in done.err


# What it does not touch


def test_it_needs_no_database_and_makes_none(tmp_path, drift):
    home = tmp_path / "hem"
    home.mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    done = subprocess.run(
        [sys.executable, ROOT / "app.py", "read", drift, "--json"],
        env=environment,
        cwd=home,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["tables"]
    assert list(home.rglob("*")) == []


def test_it_does_not_load_what_only_the_server_needs(drift):
    code = (
        "import sys, app\n"
        f"assert app.main(['read', {str(drift)!r}, '--summary']) == 0\n"
        "loaded = {'dash', 'flask', 'plotly', 'pandas', 'sqlalchemy', 'alembic'}\n"
        "sys.exit(str(loaded & set(sys.modules) or 0))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
    )
    assert done.stderr.decode().strip() in {"", "0"}


# A process of its own


def test_a_reader_that_breaks_is_a_refusal(drift, monkeypatch, capsys):
    """The child is told to be a program that dies."""
    for code, words in (
        ("raise SystemExit('x')", "gick inte att läsa"),
        ("raise MemoryError", "minne"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "minne"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "tid"),
        ("import os; os.abort()", "gick inte att läsa"),
    ):
        monkeypatch.setattr(apart, "COMMAND", [sys.executable, "-c", code])
        with pytest.raises(RefusedFileError, match=words):
            files.read_apart(drift)
    assert "SystemExit" not in capsys.readouterr().out


def test_a_child_gets_no_more_memory_than_its_file_may_take(tmp_path):
    code = (
        "from data_access.readers import apart\n"
        "apart._limit(200 * 2**20, 0)\n"
        "try: b' ' * (400 * 2**20)\n"
        "except MemoryError: print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout == b"refused\n"


def test_apart_reads_the_same(drift):
    assert files.read_apart(drift) == files.read(drift)


def test_the_name_may_be_another_than_the_path(tmp_path, drift):
    path = tmp_path / "uppladdad"
    path.write_bytes(drift.read_bytes())
    assert files.read_apart(path, name=r"C:\mapp\drift.xlsx").file == "drift.xlsx"


# The material


@pytest.mark.skipif(not GSN.exists(), reason="../shared/underlag is not here")
def test_the_workbook_of_gsn(told):
    code, read = told(GSN)
    assert code == 0
    drift, investments = read["tables"]
    assert (drift["kind"], investments["kind"]) == ("operating_costs", "investments")
    assert drift["rows"][2]["values"] == [
        None,
        40_000_000,
        -80_000_000,
        130_000_000,
        0,
        0,
        0,
    ]


@pytest.mark.skipif(not MATERIAL.exists(), reason="../shared/underlag is not here")
@pytest.mark.parametrize(
    "path",
    sorted(p for p in MATERIAL.rglob("*") if p.suffix in {".xlsx", ".pdf", ".csv"}),
    ids=lambda path: path.name,
)
def test_all_of_the_material_keeps_the_contract(told, path: Path):
    _, read = told(path)
    for table in read["tables"]:
        assert_table(table)

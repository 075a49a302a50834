"""The real files of ../shared/underlag/sie, against their index and a plain reading."""

import csv
from pathlib import Path

import pytest

from data_access.readers import sie
from data_access.readers.reading import RefusedFileError
from tests import sie_plainly

FILES = Path(__file__).parents[5] / "shared" / "underlag" / "sie"
pytestmark = pytest.mark.skipif(
    not FILES.exists(), reason="the real SIE files are not here (../shared)"
)
NAMES = sorted(path.name for path in FILES.glob("*.*") if path.suffix != ".tsv")
XML = "sieparser__Sample.sie"
LEDGERS = [name for name in NAMES if name != XML]

#: As the index calls them.
ENCODINGS = {"cp437+other3": "cp437", "latin1": "latin-1", "utf8": "utf-8"}
#: Two rows of each month, under two indices, that say the same: counted once.
TWICE = "sieparser__53_objektsaldo_ovnbolag.se"
#: Account and month have changed places in its budget rows.
SWAPPED = "sie4j__BLBLOV_SIE4_ISO_8859_15.SE"
#: Files whose own figures contradict each other, in these balance accounts.
CONTRADICTING = {
    "sie4j__Arousells_Visning_AB.SE": {"1910", "2610"},
    "sie4j__BLBLOV_SIE4_UTF_8_with_imbalanced_voucher.SE": {"2640"},
}


@pytest.fixture(scope="module")
def index():
    with (FILES / "INDEX.tsv").open(encoding="utf-8") as file:
        return {row["file"]: row for row in csv.DictReader(file, delimiter="\t")}


def flat(sums):
    return {
        (year, account): ore
        for year, accounts in sums.items()
        for account, ore in accounts.items()
    }


def test_the_index_and_the_folder_are_of_the_same_files(index):
    assert set(index) == set(NAMES)


@pytest.mark.parametrize("name", LEDGERS)
def test_a_file_is_as_its_index_says(name, index):
    ledger, said = sie.read(FILES / name), index[name]
    counts = (ledger.vouchers, ledger.transactions)
    assert (ledger.type, *counts) == (
        said["sietyp"],
        int(said["VER"]),
        int(said["TRANS"]),
    )
    encoding = ENCODINGS.get(said["encoding"], said["encoding"])
    # A file of ASCII only is both.
    assert ledger.encoding == encoding
    unbalanced = [
        int(part.split()[0])
        for part in said["oddities"].split("; ")
        if part.endswith("unbalanced ver")
    ]
    assert ledger.unbalanced == sum(unbalanced)
    sums = [check.status for check in ledger.checks if check.rule == "checksum"]
    assert sums == (["agrees"] if "KSUMMA" in said["oddities"] else [])


@pytest.mark.parametrize("name", LEDGERS)
def test_a_file_comes_to_what_its_lines_say(name):
    plain = sie_plainly.read(FILES / name)
    found = sie.summary(sie.read(FILES / name))
    assert found["years"] == plain.years
    assert (found["type"], found["program"]) == (plain.type, plain.program)
    assert found["accounts"] == len(plain.accounts)
    assert found["objects"] == len(plain.objects)
    assert found["vouchers"] == len(plain.vouchers)
    assert found["transactions"] == plain.transactions
    assert found["unbalanced_vouchers"] == plain.unbalanced
    assert flat(found["actual"]) == plain.actual()
    budgeted = plain.budgeted()
    if name == TWICE:
        budgeted = {key: ore // 2 for key, ore in budgeted.items()}
    assert flat(found["budget"]) == budgeted
    assert (name == SWAPPED) == any(
        "ingen månad" in f["message"] for f in found["faults"]
    )


@pytest.mark.parametrize("name", LEDGERS)
def test_results_are_met_or_the_report_names_the_account(name):
    ledger = sie.read(FILES / name)
    found = flat(sie.summary(ledger)["actual"])
    off = {
        (str(year), account)
        for (year, account), ore in ledger.year_results.items()
        if found.get((str(year), account), 0) != ore
    }
    assert not off
    named = [c.detail for c in ledger.checks if ", konto " in c.detail]
    accounts = CONTRADICTING.get(name, set())
    assert {detail.split("konto ")[1].split(":")[0] for detail in named} == accounts


def test_sie_5_is_named_as_such():
    with pytest.raises(RefusedFileError, match="SIE 5, som är XML"):
        sie.read(FILES / XML)


@pytest.mark.parametrize("name", LEDGERS)
def test_columns_and_lines_read_the_same(name, both):
    both((FILES / name).read_bytes())

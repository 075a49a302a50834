"""Files as programs write them, odd and broken ones: read, or refused with why."""

from datetime import date

import pytest

from data_access.readers import sie
from tests import sie_files
from tests.data_access.readers.sie.conftest import HEAD, content

ENCODINGS = ["cp437", "cp1252", "utf-8", "utf-8-sig", "utf-16"]
VOUCHER = ["#VER A 1 20210131 Inköp", "{", "#TRANS 4010 {} 5", "#TRANS 1930 {} -5", "}"]


@pytest.fixture
def read(both):
    """Read lines both ways; give the ledger or the refusal."""

    def reads(lines, **how):
        data = lines if isinstance(lines, bytes) else content(lines, **how)
        return both(data).ledger

    return reads


def sums(ledger, year="2021"):
    return sie.summary(ledger)["actual"].get(year, {})


def messages(ledger):
    return " ".join(fault.message for fault in ledger.faults)


@pytest.mark.parametrize(
    "encoding", ["cp437", "cp1252", "utf-8", "utf-8-sig", "utf-16"]
)
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_any_encoding_and_line_end(read, encoding, newline):
    lines = ['#KONTO 3010 "Försäljning av tjänst, åt Ödeshög"', *VOUCHER]
    ledger = read(lines, encoding=encoding, newline=newline)
    assert ledger.accounts["3010"] == "Försäljning av tjänst, åt Ödeshög"
    assert sums(ledger) == {"1930": -500, "4010": 500}


def test_one_stray_byte_of_another_encoding_is_said(read):
    data = content(
        ['#KONTO 3010 "Försäljning på öar, även mjöl"', '#KONTO 4010 "Tj@nst"']
    )
    ledger = read(data.replace(b"@", "ä".encode("latin-1")))
    assert ledger.encoding == "cp437"
    assert ledger.accounts["4010"] == "Tjänst"
    assert "1 tecken är inte i CP437" in messages(ledger)


@pytest.mark.parametrize(
    ("line", "ore"),
    [
        ("#TRANS 3010 {} 5", 500),
        ('#TRANS\t"3010"\t{}\t"5.00"', 500),
        ("  #TRANS 3010 {} 5.0  ", 500),
        ("#trans 3010 {} 5,00", 500),
        ('#TRANS 3010 {1 "4510" 6 "P1"} 5.00 20210131 "text" 3', 500),
        ("#TRANS 3010 { 1 4510 } 5.00", 500),
        ("#TRANS 3010 {}5.00", 500),
        ("#TRANS 3010{} 5.00", 500),
        ("#TRANS 3010 5.00", 500),
        ("#TRANS 3010 5.00 20210131", 500),
        ('#TRANS 3010 {} 5.00 "" "sagt ""så"" här" 0 sign', 500),
        ("#TRANS 3010 {} -0.00", 0),
        ("#TRANS 3010 {} 5.00-", -500),
        ("#TRANS 3010 {} 1 234.50", 100),
        ('#TRANS 3010 {} "1 234,50"', 123450),
        ("#TRANS 3010 {} 1E3", 100000),
    ],
)
def test_rows_in_any_look(read, line, ore):
    assert sums(read(["#VER A 1 20210131", "{", line, "}"]))["3010"] == ore


@pytest.mark.parametrize("line", ["#TRANS 3010 {} 5.005", "#TRANS 3010 {} 5.00000001"])
def test_parts_of_an_ore_are_rounded_and_said(read, line):
    ledger = read(["#VER A 1 20210131", "{", line, "}"])
    assert sums(ledger)["3010"] == 500
    assert "finare än ett öre" in messages(ledger)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("#TRANS 3010 {} abc", "går inte att läsa"),
        ("#TRANS 3010 {}", "saknar konto eller belopp"),
        ('#TRANS "" {} 5.00', "utan kontonummer"),
        ("#TRANS 3010 1 4510 5.00", "saknar klamrar"),
        ("#TRANS 3010 {} 1,234", "går inte att läsa"),
        ("#TRANS 3010 {} 9999999999999999", "går inte att läsa"),
    ],
)
def test_rows_that_cannot_be_read_are_said_and_not_counted(read, line, said):
    ledger = read([*VOUCHER[:2], line, *VOUCHER[2:]])
    assert sums(ledger) == {"1930": -500, "4010": 500}
    assert said in messages(ledger)
    assert ledger.transactions == 3


def test_added_rows_count_once_and_removed_ones_never(read):
    rows = ["#BTRANS 4010 {} 99.00", "#RTRANS 4010 {} 5.00", "#TRANS 4010 {} 5.00"]
    ledger = read([*VOUCHER[:2], *rows, "#TRANS 1930 {} -5.00", "}"])
    assert sums(ledger) == {"1930": -500, "4010": 500}
    assert (ledger.transactions, ledger.unbalanced) == (2, 0)


def test_everything_that_a_voucher_may_hold_on_one_line(read):
    ledger = read(["#VER A 1 20210131 {", "#TRANS 4010 {} 5", "#TRANS 1930 {} -5", "}"])
    assert sums(ledger) == {"1930": -500, "4010": 500}


@pytest.mark.parametrize(
    ("head", "day", "said"),
    [
        ("#VER A 1 210131", date(2021, 1, 31), "utan århundrade"),
        ("#VER A 1 2021-01-31", date(2021, 1, 31), ""),
        ('#VER A 1 "" "text" 20210201', date(2021, 2, 1), "registreringsdatum"),
        ("#VER 1 20210131", date(2021, 1, 31), "saknar serie eller nummer"),
        ('#VER "" "" 20210131', date(2021, 1, 31), ""),
    ],
)
def test_days_of_vouchers(both, head, day, said):
    found = both(content([head, *VOUCHER[1:]]))
    assert {row[2] for row in found.rows} == {day}
    assert said in messages(found.ledger)


def test_a_voucher_without_any_day_is_said_and_not_counted(read):
    ledger = read(["#VER A 1 idag", *VOUCHER[1:], *VOUCHER])
    assert sums(ledger) == {"1930": -500, "4010": 500}
    assert "inget annat datum finns" in messages(ledger)
    assert ledger.vouchers == 2


def test_without_years_a_voucher_says_its_own(read):
    lines = ["#FLAGGA 0", "#SIETYP 4", *VOUCHER, ""]
    ledger = read("\r\n".join(lines).encode())
    assert sums(ledger) == {"1930": -500, "4010": 500}
    assert ledger.years == {}


def test_broken_years_have_the_year_in_which_they_begin(read):
    ledger = read(sie_files.municipal(2020, 12, first=7))
    assert sums(ledger, "2020") == sie_files.actual(2020, 12, first=7)
    assert sie.summary(ledger)["years"] == {"0": ["20200701", "20210630"]}
    assert sie.summary(ledger)["budget"] == {"2020": sie_files.budget(2020, first=7)}


def test_what_is_after_the_last_day_is_not_known(read):
    ledger = read(sie_files.municipal(vouchers=False, saldo="total"))
    assert ledger.complete_until == date(2021, 8, 31)
    assert "det är inte 0" in messages(ledger)


def test_objects_balances_are_no_balances_of_accounts(read):
    more = ['#OIB 0 1930 {1 "4510"} 5.00', '#OUB 0 1930 {1 "4510"} 7.00']
    assert sums(read([*more, *VOUCHER])) == {"1930": -500, "4010": 500}


def test_labels_that_nobody_knows_are_counted(read):
    ledger = read([*VOUCHER, "#EGET 1", "#EGET 2", "; en kommentar", ""])
    assert "2 rader har en okänd etikett (#EGET)" in messages(ledger)
    assert "; en kommentar" in messages(ledger)


def test_a_file_without_its_flag_or_type_is_read(read):
    ledger = read("\n".join(["#PROGRAM X 1", HEAD[2], *VOUCHER, ""]).encode())
    assert (ledger.type, ledger.program) == ("4", "X")


def test_a_text_may_go_on_over_lines(read):
    rows = ['#TRANS 4010 {} 5 20210131 "ett', 'två"', "#TRANS 1930 {} -5"]
    assert sums(read([*VOUCHER[:2], *rows, "}"])) == {"1930": -500, "4010": 500}


def test_checksums_are_tried(read):
    data = sie_files.municipal(checksum=True)
    right, wrong = read(data), read(data.replace(b"-12345.67", b"-12345.68"))
    assert [c.status for c in right.checks if c.rule == "checksum"] == ["agrees"]
    assert [c.status for c in wrong.checks if c.rule == "checksum"] == ["disagrees"]
    assert "ändrad eller skadad" in messages(wrong)
    assert any(fault.severity == "error" for fault in wrong.faults)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (content(["#KSUMMA", *VOUCHER]), "avkortad: kontrollsumman"),
        (content(VOUCHER[:3]), "avkortad: den slutar mitt i verifikation A 1"),
        (
            content([*VOUCHER, '#KONTO 3010 "Förs'])[:-2],
            "avkortad: den slutar mitt i en",
        ),
        (b"a;b\r\n1;2\r\n", "inga SIE-poster"),
        (b"", "inga SIE-poster"),
        (
            b'<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"/>',
            "SIE 5, som är XML",
        ),
    ],
)
def test_what_is_cut_off_or_of_another_kind_is_refused(read, data, said):
    assert said in read(data)


@pytest.mark.parametrize(
    "head",
    [
        b"#FLAGGA 0\r\n",
        b"\xef\xbb\xbf#flagga 0\n",
        b"\r\n  #SIETYP 4\n",
        "#FLAGGA 0\r\n".encode("utf-16"),
    ],
)
def test_a_ledger_is_known_by_its_head(head):
    assert sie.detect(head)


def test_other_texts_are_no_ledgers():
    assert not sie.detect(b"#konto;namn\n3010;x\n")
    assert not sie.detect(b"Konto;Belopp\n#VERSION 1\n")

"""Files that cannot be read are refused in words, or pages of them told of."""

import re
import zlib

import pytest
from fpdf import FPDF
from PIL import Image

from data_access.readers.pdf import grids
from data_access.readers.reading import RefusedFileError
from tests.pdf_files import Heading, drift, report


def pages(*kinds, encrypt=None):
    pdf = FPDF(unit="pt", format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.set_font("helvetica", size=9)
    for kind in kinds:
        pdf.add_page()
        if kind == "scan":
            pdf.image(Image.new("L", (60, 80), 200), 0, 0, pdf.w, pdf.h)
        elif kind == "table":
            for at in range(6):
                y = 100 + 14 * at
                pdf.text(70, y, f"Verksamhet {at} på {pdf.page}")
                pdf.text(300, y, f"{at + 1} 200")
                pdf.text(400, y, f"{at + 3} 100")
    if encrypt is not None:
        pdf.set_encryption("owner", user_password=encrypt)
    return bytes(pdf.output())


def refused(tmp_path, content):
    path = tmp_path / "rapport.pdf"
    path.write_bytes(content)
    with pytest.raises(RefusedFileError) as error:
        grids(path, "rapport.pdf")
    assert error.value.format == "pdf"
    return error.value.fault.message


def test_a_scanned_page_is_told_of_and_the_rest_is_read(read):
    found, faults = read(pages("scan", "table", "scan"))

    assert len(found) == 1
    told = [fault for fault in faults if "inskannad" in fault.message]
    assert [(fault.severity, fault.place) for fault in told] == [
        ("warning", "sida 1"),
        ("warning", "sida 3"),
    ]


def test_a_scanned_file_is_refused(tmp_path):
    assert "inskannad" in refused(tmp_path, pages("scan", "scan"))


def test_a_locked_file_is_refused(tmp_path):
    assert "lösenord" in refused(tmp_path, pages("table", encrypt="hemligt"))


def test_a_file_that_only_may_not_be_changed_is_read(read):
    found, _ = read(pages("table", encrypt=""))

    assert len(found[0].rows) == 6


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n", b"<html>nej</html>", b"%PDF-1.7\n" + bytes(2000)],
    ids=["empty", "head only", "html", "zeros"],
)
def test_a_broken_file_is_refused(tmp_path, content):
    assert "trasig" in refused(tmp_path, content)


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_file_is_refused_or_read_whole(tmp_path, share):
    whole = report([Heading("Drift"), drift()])
    path = tmp_path / "rapport.pdf"
    path.write_bytes(whole[: int(len(whole) * share)])

    try:
        rows = [len(grid.rows) for grid in grids(path, "rapport.pdf")[0]]
    except RefusedFileError as error:
        rows = error.fault.message.count("trasig")

    assert rows in (1, [9])


def test_a_page_that_is_broken_is_told_of(read):
    whole = pages("table", "table")
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", whole, re.DOTALL))
    first = next(
        s
        for s in streams
        if b"1" in _unpacked(s[1]) and b"Verksamhet" in _unpacked(s[1])
    )
    broken = whole.replace(first[1], b"\x00" * len(first[1]))

    found, faults = read(broken)

    assert [grid.place for grid in found] == ["sida 2"]
    assert any("sida 1" in fault.message + fault.place for fault in faults)


def _unpacked(content):
    try:
        return zlib.decompress(content)
    except zlib.error:
        return b""

"""What a file really is, and which files are not opened at all."""

import os
import sys
import zlib

import pytest

from data_access.readers import files, guard
from data_access.readers.reading import RefusedFileError
from tests import hostile_files, measuring
from tests.workbook_files import ROW, Book, compound, sheet, xlsx

#: Peak of the process that reads and of that which asked for it, MB.
MOST_MEMORY = 300


@pytest.mark.parametrize("file", hostile_files.refused(), ids=lambda file: file.words)
def test_hostile_and_broken_files_are_refused_in_words(file, tmp_path):
    path = tmp_path / file.name
    path.write_bytes(file.content)
    with pytest.raises(RefusedFileError) as refused:
        files.read(path)
    assert file.words in refused.value.fault.message
    assert refused.value.fault.severity == "error"
    assert refused.value.file == file.name
    assert refused.value.format


@pytest.mark.parametrize("file", hostile_files.read(), ids=lambda file: file.name)
def test_odd_files_are_read_and_say_so(file, tmp_path):
    path = tmp_path / file.name
    path.write_bytes(file.content)
    said = [fault.message for fault in files.read(path).faults]
    assert any(file.words in message for message in said)


@pytest.mark.skipif(os.name != "posix", reason="no measure of a child's memory")
def test_hostile_files_take_little_memory(tmp_path):
    """Of the command, and of the child that it reads in."""
    paths = []
    for at, file in enumerate(hostile_files.refused()):
        paths.append(tmp_path / f"{at}" / file.name)
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(file.content)
    read = measuring.cost([sys.executable, "app.py", "read", *map(str, paths)])
    assert read.code == 1
    assert read.printed.count(": inte läst\n") == len(paths)
    assert read.peak < MOST_MEMORY


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(RefusedFileError, match="finns inte"):
        guard.kind(tmp_path / "saknas.xlsx", "saknas.xlsx")
    with pytest.raises(RefusedFileError, match="en mapp"):
        guard.kind(tmp_path, "mapp")


@pytest.mark.parametrize(
    ("content", "format_"),
    [
        (xlsx(ROW), "xlsx"),
        (b"%PDF-1.4\nstartxref\n0\n%%EOF", "pdf"),
        (b"rubbish\n%PDF-1.4\nstartxref\n0\n%%EOF", "pdf"),
        (b"#FLAGGA 0\n#SIETYP 4\n", "sie"),
        (b"\xef\xbb\xbf#FLAGGA 0\r\n", "sie"),
        (b"Konto;Utfall\r\n3010;-4,1\r\n", "csv"),
        ("Konto;Utfall\r\n".encode("utf-16"), "csv"),
        ("Konto\tUtfall\r\n".encode("utf-16-le"), "csv"),
        ("Ansvar;Prognos för året\n".encode("cp437"), "csv"),
        ("BMI;Mätvärde\n".encode(), "csv"),
        (b"MZ;1\n", "csv"),
    ],
)
def test_the_bytes_decide_and_not_the_name(content, format_, tmp_path):
    path = tmp_path / "fil"
    path.write_bytes(content)
    seen = guard.look(path, "fil")
    assert (seen.format, seen.faults) == (format_, ())


def test_an_ending_that_says_something_else_is_told(tmp_path):
    path = tmp_path / "rapport.xlsx"
    path.write_bytes(b"%PDF-1.4\nstartxref\n0\n%%EOF")
    (fault,) = guard.look(path, path.name).faults
    assert fault.severity == "info"
    assert fault.message == "Filen heter .xlsx men är en PDF, och är läst som det."


def test_a_last_row_without_anything_in_it_is_no_large_sheet(tmp_path):
    """Some programs write the last row of all, and cells that are only styled."""
    far = '<row r="1048576" hidden="1"><c r="XFD1048576" s="0"/></row>'
    path = tmp_path / "bok.xlsx"
    path.write_bytes(xlsx(ROW + far))
    assert guard.kind(path, path.name) == "xlsx"


def test_a_large_sheet_over_several_pieces_is_measured(tmp_path):
    rows = "".join(
        f'<row r="{i}"><c r="A{i}"><v>{i * 7919 % 10007}</v></c></row>'
        for i in range(1, 20_000)
    )
    last = '<row r="90000"><c r="ZZ90000"><v>1</v></c></row>'
    path = tmp_path / "bok.xlsx"
    path.write_bytes(xlsx(rows))
    assert guard.kind(path, path.name) == "xlsx"
    path.write_bytes(xlsx(rows + last))
    with pytest.raises(RefusedFileError, match="rad 90000, kolumn 702"):
        guard.kind(path, path.name)


def test_a_long_page_with_a_line_end_after_its_stream_is_gone_through(tmp_path):
    path = tmp_path / "rapport.pdf"
    content = zlib.compress(b"q Q " * 600_000)
    path.write_bytes(hostile_files.pdf(content))
    assert guard.kind(path, path.name) == "pdf"


def test_no_byte_changed_makes_the_guard_stumble(tmp_path):
    """Whatever a byte of a workbook is, it is read or refused."""
    whole = xlsx(Book({"Blad1": sheet()}))
    old = compound({"Workbook": b"\x09\x08" * 2048})
    path = tmp_path / "fil"
    for content in (whole, old):
        for at in range(0, len(content), 41):
            changed = bytearray(content)
            changed[at] ^= 0xFF
            path.write_bytes(changed)
            try:
                files.read(path)
            except RefusedFileError:
                continue

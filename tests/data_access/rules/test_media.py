"""What a file is, and what it may be called."""

import pytest

from data_access.rules import media

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "application/pdf"),
        ("a.PDF", b"%PDF-1.7 ...", "application/pdf"),
        ("a.png", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("a.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.docx", b"PK\x03\x04...", DOCX),
        ("a.txt", "Räkning".encode(), "text/plain"),
        ("a.csv", "Räkning;1".encode("cp1252"), "text/csv"),
        ("a.html", b"<script>", None),
        ("a.svg", b"<svg>", None),
        ("a.pdf", b"<script>", None),
        ("a.txt", b"%PDF-1.7", None),
        ("a.zip", b"PK\x03\x04", None),
        ("a.exe", b"MZ\x90\x00", None),
        ("a.txt", b"a\x00b", None),
        ("pdf", b"<p>", None),
    ],
)
def test_media_type(name, content, kind):
    assert media.media_type(name, content) == kind


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Bilaga 1.pdf", "Bilaga 1.pdf"),
        ("C:\\Users\\x\\Bilaga.pdf", "Bilaga.pdf"),
        ("../../etc/passwd", "passwd"),
        ('a"b<c>.pdf', "a_b_c_.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
        ("fdp\u202etxt.pdf", "fdptxt.pdf"),
        ("a\u0308.pdf", "ä.pdf"),
        ("  .hemlig.pdf ", "hemlig.pdf"),
    ],
)
def test_clean_name(name, clean):
    assert media.clean_name(name) == clean


def test_a_long_name_keeps_its_ending():
    found = media.clean_name("a" * 300 + ".pdf")
    assert len(found) == media.LONGEST
    assert found.endswith("a.pdf")

"""Files made to harm, or that are not what they are called: made here, kept nowhere.

`refused()` are those that must be refused, `read()` those that must be read and
say something; each is a name of the file, its bytes, and words of the message.
"""

import struct
import zlib
from typing import NamedTuple

from tests.workbook_files import (
    MACRO_TYPE,
    ROW,
    Book,
    archive,
    compound,
    number,
    ods,
    record,
    sheet,
    text,
    xls,
    xlsx,
)

MB = 2**20
_SHEET = "xl/worksheets/sheet1.xml"
_ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 11))
    + "]>"
)


class File(NamedTuple):
    """A file, and words that its message must have."""

    name: str
    content: bytes
    words: str


def refused():
    """Every file that must not be read."""
    return [*_archives(), *_sheets(), *_others(), *_mislabelled(), *_texts()]


def _book(sheet_xml, **parts):
    return xlsx(Book({"Blad1": sheet_xml}, **parts))


def _with(*more):
    return _book(sheet(), more=list(more))


def _archives():
    whole = xlsx(ROW)
    yield File("bomb.xlsx", _book(sheet(" " * 40 * MB)), "orimligt mycket mer")
    yield File("bild.xlsx", _with(("xl/media/a.png", b"\0" * 40 * MB)), "orimligt")
    yield File("2gb.xlsx", _declaring(whole, 2**31), "orimligt mycket mer")
    yield File(
        "ljuger.xlsx", _declaring(_book(sheet(ROW + " " * 9_000)), 100), "trasig"
    )
    yield File("xxe.xlsx", _book(sheet(doctype=_ENTITY)), "entiteter (DTD)")
    yield File("skratt.xlsx", _book(sheet(), doctype=_LAUGHS), "entiteter (DTD)")
    yield File("vid.xlsx", _book(_wide()), "entiteter (DTD)")
    yield File("xxe.ods", ods(_ENTITY), "entiteter (DTD)")
    for path in ("../../evil.xml", "/etc/passwd", "C:\\x.xml", "xl\\..\\..\\x"):
        yield File("namn.xlsx", _with((path, b"<x/>")), "pekar utanför")
    many = [(f"xl/p{i}.xml", b"") for i in range(6_000)]
    yield File("delar.xlsx", _with(*many), "orimligt många delar")
    yield File("halv.xlsx", whole[: len(whole) // 2], "avhuggen")
    yield File("nästan.xlsx", whole[:-5], "avhuggen")
    yield File("paket.xlsx", archive([("a.xlsx", whole)]), "packat arkiv")
    yield File("paket.zip", archive([("a.csv", b"a;b")]), "packat arkiv")
    yield File("ord.xlsx", archive([("word/document.xml", b"<x/>")]), "textdokument")
    yield File("lås.ods", _locked_ods(), "lösenord")


def _wide():
    """An entity in letters of two bytes."""
    told = '<?xml version="1.0" encoding="UTF-16"?>'
    body = sheet(doctype=_ENTITY).replace('<?xml version="1.0"?>', told)
    return body.encode("utf-16")


def _declaring(content, size):
    """The archive, with another size of its sheet in its list of parts."""
    at = content.rindex(_SHEET.encode()) - 46
    assert content[at : at + 4] == b"PK\1\2"
    return content[: at + 24] + struct.pack("<I", size) + content[at + 28 :]


def _locked_ods():
    manifest = b"<m><encryption-data/></m>"
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return archive(
        [("mimetype", kind), ("META-INF/manifest.xml", manifest), ("content.xml", b"?")]
    )


def _sheets():
    corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield File("hörn.xlsx", xlsx(ROW + corner), "orimligt långt ifrån varandra")
    told = '<dimension ref="A1:XFD1048576"/>'
    yield File("sagd.xlsx", _book(sheet(before=told)), "säger sig ha orimligt många")
    cells = '<row r="1">' + '<c r="A1"><v>1</v></c>' * 20 + "</row>"
    yield File("många.xlsx", xlsx(cells * 101_000), "orimligt mycket mer")
    unlike = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in (1, 2))
    yield File("bruten.xlsx", _book(sheet(unlike).replace("</row>", "", 1)), "trasig")
    yield File("avbruten.xlsx", _book(sheet(unlike)[:-40]), "trasig")
    repeated = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="float" '
        'office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>'
    )
    yield File("många.ods", ods(repeated), "miljoner celler")
    yield File(
        "långt.xls", xls({"B": number(0, 0, 1) + number(65_535, 255, 1)}), "celler"
    )


def _others():
    long = b"\0" * 4096
    yield File("lås.xlsx", compound({"EncryptedPackage": long}), "lösenord")
    yield File("lås.xls", xls({"B": b""}, globals_=record(0x2F, b"\0" * 6)), "lösenord")
    yield File("brev.doc", compound({"WordDocument": long}), "textdokument")
    yield File("visning.ppt", compound({"PowerPoint Document": long}), "presentation")
    yield File("halv.xls", xls({"B": number(0, 0, 1)})[:2_000], "avhuggen")
    yield File("gammal.xls", b"\x09\x04\x06\x00" + b"\0" * 100, "Excel 4")
    yield File("halv.pdf", pdf(b"BT ET")[:-200], "avhuggen")
    leaves = pdf(b"").replace(b"[3 0 R]", b"[" + b"3 0 R " * 20_000 + b"]")
    yield File("sidor.pdf", leaves, "sidor")
    packed = zlib.compress(b" " * 80 * MB, 9)
    yield File("bomb.pdf", pdf(packed), "orimligt mycket mer")
    twice = zlib.compress(packed, 9)
    two = b"[/FlateDecode /FlateDecode]"
    yield File("bomber.pdf", pdf(twice, two), "orimligt mycket mer")


def pdf(content, kind=b"/FlateDecode"):
    """A PDF of one page with this content."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Length %d/Filter %s>>\nstream\n%s\nendstream"
        % (len(content), kind, content),
    ]
    body = b"%PDF-1.4\n"
    places = []
    for i, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (i, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + (
        b"xref\n0 5\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size 5>>\n"
        b"startxref\n%d\n%%%%EOF" % (table, len(body))
    )


def _mislabelled():
    yield File("bild.pdf", b"\x89PNG\r\n\x1a\n\0\0", "bild")
    yield File("bild.xlsx", b"\xff\xd8\xff\xe0\0\0", "bild")
    yield File("tom.xlsx", b"", "tom")
    yield File("slump.csv", bytes(range(256)) * 20, "varken arbetsbok")
    yield File("sida.xls", b"<html><table><tr><td>1</td></tr></table>", "webbsida")
    yield File(
        "2003.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-'
        b'microsoft-com:office:spreadsheet"/>',
        "Excel 2003",
    )
    yield File(
        "fem.sie",
        b'<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"/>',
        "SIE 5",
    )
    yield File("inte.se", b"namn;belopp\na;1\n", "inga SIE-poster")
    yield File("program.csv", b"MZ\x90\0\3\0", "program")
    yield File("rtf.pdf", b"{\\rtf1 text}", "textdokument")


def _texts():
    yield File("rad.csv", b"a;b\n" + b"x" * 2 * MB, "en rad på mer än")
    yield File("rader.csv", b"\n" * 3 * MB, "rader")
    yield File("fält.csv", (b";" * 900_000 + b"\n") * 10, "fält")
    yield File("nul.csv", b"a;b\n" * 20_000 + b"c\0;d\n", "ingen text")


def read():
    """Every file that is read though it is odd, and says so."""
    return list(_odd())


def _odd():
    macros = Book(
        {"Blad1": sheet()}, type=MACRO_TYPE, more=[("xl/vbaProject.bin", b"x")]
    )
    yield File("makron.xlsm", xlsx(macros), "körs aldrig")
    yield File("makron.xlsx", xlsx(macros), "körs aldrig")
    yield File("egentligen.xlsx", b"Konto;Utfall\n3010;1\n", "är en textfil")
    yield File("egentligen.csv", xlsx(ROW), "är en arbetsbok")
    yield File("egentligen.pdf", xls({"B": number(0, 0, 1)}), "är en arbetsbok")
    yield File("formler.csv", b"Rad;Utfall\n=HYPERLINK(1);1\n", "aldrig ut")
    yield File("gammal.xls", xls({"Blad": number(1, 1, 39.3)}, globals_=_names()), "")


def _names():
    """Fonts that say nothing, so that the records before the sheets vary."""
    return record(0x31, b"\0" * 14 + text("Arial"))

"""Workbooks made for tests, byte by byte, so that they may also be wrong.

`xlsx` writes a package around the XML of sheets, `ods` one around that of a table,
and `xls` the records of an old workbook in a compound file.
"""

import io
import struct
import zipfile
from dataclasses import dataclass, field

_OFFICE = "http://schemas.openxmlformats.org"
MAIN = f"{_OFFICE}/spreadsheetml/2006/main"
_RELATIONS = f"{_OFFICE}/officeDocument/2006/relationships"
_PACKAGE = f"{_OFFICE}/package/2006"
SHEET_TYPE = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
)
MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

#: A sheet's only row, where it does not matter what stands in it.
ROW = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c>'
    '<c r="B1"><v>1</v></c></row>'
)


@dataclass
class Book:
    """The parts of an xlsx workbook; any of them may be replaced."""

    sheets: dict[str, str]
    type: str = SHEET_TYPE
    states: dict[str, str] = field(default_factory=dict)
    styles: str = ""
    calculate: bool = False
    doctype: str = ""
    more: list[tuple[str, bytes]] = field(default_factory=list)
    replaced: dict[str, bytes] = field(default_factory=dict)

    def parts(self):
        """Name -> XML, in the order of the archive."""
        parts = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _related([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": self._workbook(),
            "xl/_rels/workbook.xml.rels": _related(
                [
                    (f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml")
                    for i in range(1, len(self.sheets) + 1)
                ]
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{self.styles}</styleSheet>',
        }
        for i, sheet in enumerate(self.sheets.values(), 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = sheet
        encoded = {
            name: text if isinstance(text, bytes) else text.encode()
            for name, text in parts.items()
        }
        return [*(encoded | self.replaced).items(), *self.more]

    def _types(self):
        return (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            'package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{self.type}"/></Types>'
        )

    def _workbook(self):
        sheets = "".join(
            f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"{self._state(name)}/>'
            for i, name in enumerate(self.sheets, 1)
        )
        calculate = '<calcPr fullCalcOnLoad="1"/>' if self.calculate else ""
        return (
            f'<?xml version="1.0"?>{self.doctype}<workbook xmlns="{MAIN}" '
            f'xmlns:r="{_RELATIONS}"><sheets>{sheets}</sheets>{calculate}</workbook>'
        )

    def _state(self, name):
        return f' state="{self.states[name]}"' if name in self.states else ""


def _related(targets):
    each = "".join(
        f'<Relationship Id="{i}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for i, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def sheet(rows=ROW, *, before="", after="", doctype=""):
    """The XML of a sheet."""
    return (
        f'<?xml version="1.0"?>{doctype}<worksheet xmlns="{MAIN}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def xlsx(book):
    """The bytes of a workbook: a `Book`, or the rows of its only sheet as XML."""
    if isinstance(book, str):
        book = Book({"Blad1": sheet(book)})
    return archive(book.parts())


def archive(parts):
    """The bytes of a zip of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts:
            packed.writestr(name, content)
    return out.getvalue()


_ODS = "urn:oasis:names:tc:opendocument:xmlns"
_CALCEXT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def ods(table, styles="", *, name="Blad1"):
    """The bytes of an OpenDocument workbook around the XML of a table."""
    names = " ".join(
        f'xmlns:{short}="{_ODS}:{long}:1.0"'
        for short, long in {
            "office": "office",
            "table": "table",
            "text": "text",
            "style": "style",
            "number": "datastyle",
            "fo": "xsl-fo-compatible",
        }.items()
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {names} '
        f'xmlns:calcext="{_CALCEXT}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="{name}">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<m:manifest xmlns:m="{_ODS}:manifest:1.0"/>'
    return archive(
        [
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", manifest.encode()),
            ("content.xml", content.encode()),
        ]
    )


# Old workbooks


def record(kind, body=b""):
    """A record of an xls."""
    return struct.pack("<HH", kind, len(body)) + body


def text(words, *, wide=1):
    """A text of a record, with a length of one byte or two."""
    length = struct.pack("<B" if wide == 1 else "<H", len(words))
    return length + b"\1" + words.encode("utf-16-le")


def number(row, column, value, style=0):
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def label(row, column, words, style=0):
    return record(0x204, struct.pack("<HHH", row, column, style) + text(words, wide=2))


def error(row, column, code):
    return record(0x205, struct.pack("<HHHBB", row, column, 0, code, 1))


def formula(row, column, result, *, calculate=False):
    """A formula with eight bytes of result, and no expression to speak of."""
    flags = 2 if calculate else 0
    body = struct.pack("<HHH", row, column, 0) + result
    expression = b"\x1e\x01\x00"  # the number 1
    body += struct.pack("<HIH", flags, 0, len(expression)) + expression
    return record(0x06, body)


def xls(sheets, *, globals_=b"", stream="Workbook"):
    """The bytes of an old workbook.

    Args:
        sheets: Name -> records of its cells.
        globals_: Records before the sheets, as fonts and formats.
        stream: What its stream is called.
    """
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    begin_sheet = record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0))
    end = record(0x0A)
    head = len(begin + globals_ + end)
    head += sum(len(record(0x85, b"\0" * 6 + text(name))) for name in sheets)
    listed, bodies = b"", b""
    for name, cells in sheets.items():
        place = struct.pack("<IBB", head + len(bodies), 0, 0)
        listed += record(0x85, place + text(name))
        bodies += begin_sheet + cells + end
    return compound({stream: begin + globals_ + listed + end + bodies})


def compound(streams):
    """The bytes of a compound file of streams of at least 4,096 bytes each."""
    size, free, last, fat_sector = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    sectors, fat, entries = [], [], []
    for name, content in streams.items():
        padded = content.ljust(4096, b"\0")
        padded += b"\0" * (-len(padded) % size)
        first, count = len(sectors), len(padded) // size
        sectors += [padded[i : i + size] for i in range(0, len(padded), size)]
        fat += [*range(first + 1, first + count), last]
        entries.append(_entry(name, 2, first, len(padded)))
    root = _entry("Root Entry", 5, last, 0, child=1)
    listed = b"".join([root, *entries])
    listed += _entry("", 0, 0, 0) * (-len(listed) // 128 % 4)
    directory = len(sectors)
    count = len(listed) // size
    sectors += [listed[i : i + size] for i in range(0, len(listed), size)]
    fat += [*range(directory + 1, directory + count), last]
    fat_at = len(sectors)
    assert len(fat) < 127, "one sector of the table is enough for tests"
    fat += [fat_sector] + [free] * (127 - len(fat))
    sectors.append(struct.pack("<128I", *fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIII", 0, 1, directory, 0, 4096, last)
    head += struct.pack("<III", 0, last, 0)
    head += struct.pack("<109I", fat_at, *[free] * 108)
    return head + b"".join(sectors)


def _entry(name, kind, first, size, child=0xFFFFFFFF):
    written = (name + "\0").encode("utf-16-le") if name else b""
    none = 0xFFFFFFFF
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
    entry += struct.pack("<III", none, none, child) + b"\0" * 36
    return entry + struct.pack("<IQ", first, size)

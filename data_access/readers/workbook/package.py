"""The parts of an xlsx workbook beside its values, read as XML."""

import posixpath
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from contextlib import suppress
from xml.parsers import expat
from zipfile import ZipFile

from data_access.readers.workbook import formats
from data_access.readers.workbook.details import PLAIN, BrokenPartError, Details, Look
from data_access.readers.workbook.sheet_xml import scan

_WORKBOOK = "xl/workbook.xml"
_PIECE = 2**18


def details(archive: ZipFile) -> Mapping[str, Details]:
    """Say what each sheet has beside its values, by its name.

    Raises:
        BrokenPartError: A part is missing or broken.
    """
    book = _tree(archive, _WORKBOOK)
    targets = {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _tree(archive, _relations(_WORKBOOK)).iter()
        if relation.get("Id")
    }
    looks = _looks(archive)
    _check_strings(archive)
    found: dict[str, Details] = {}
    for sheet in _named(book, "sheet"):
        target = _part(targets.get(_relation_of(sheet), ""))
        if sheet.get("name") and target.endswith(".xml"):
            found[sheet.get("name", "")] = _sheet(archive, target, looks)
    if _recalculated(book):
        for sheet_details in found.values():
            sheet_details.distrust()
    return found


def _sheet(archive: ZipFile, part: str, looks: list[Look]) -> Details:
    try:
        with archive.open(part) as stream:
            return scan(iter(lambda: stream.read(_PIECE), b""), looks)
    except (KeyError, expat.ExpatError, ValueError) as error:
        raise BrokenPartError(part) from error


def _recalculated(book: ET.Element) -> bool:
    """Whether the program that wrote the book left the formulas to be computed."""
    return any(
        each.get("fullCalcOnLoad") in {"1", "true"} for each in _named(book, "calcPr")
    )


def _check_strings(archive: ZipFile) -> None:
    """Have the texts parsed once: a reader may take what stands before a fault."""
    part = "xl/sharedStrings.xml"
    with suppress(KeyError), archive.open(part) as stream:
        parser = expat.ParserCreate()
        try:
            for piece in iter(lambda: stream.read(_PIECE), b""):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 -- expat's own
        except expat.ExpatError as error:
            raise BrokenPartError(part) from error


def _looks(archive: ZipFile) -> list[Look]:
    try:
        styles = _tree(archive, "xl/styles.xml")
    except BrokenPartError as error:
        if isinstance(error.__cause__, KeyError):
            return []
        raise
    codes = dict(formats.BUILT_IN) | {
        int(each.get("numFmtId", 0)): each.get("formatCode", "")
        for each in _named(styles, "numFmt")
    }
    bold = [_is_bold(font) for fonts in _named(styles, "fonts") for font in fonts]
    return [_look(xf, codes, bold) for xfs in _named(styles, "cellXfs") for xf in xfs]


def _look(xf: ET.Element, codes: dict[int, str], bold: list[bool]) -> Look:
    font = int(xf.get("fontId", 0))
    alignment = next(_named(xf, "alignment"), None)
    indent = int(alignment.get("indent", 0)) if alignment is not None else 0
    code = codes.get(int(xf.get("numFmtId", 0)), "")
    look = formats.look(code, bold=font < len(bold) and bold[font], indent=indent)
    return PLAIN if look == PLAIN else look


def _is_bold(font: ET.Element) -> bool:
    return any(each.get("val", "1") not in {"0", "false"} for each in _named(font, "b"))


def _tree(archive: ZipFile, part: str) -> ET.Element:
    try:
        return ET.fromstring(archive.read(part))  # noqa: S314 -- the guard refused DTDs
    except (KeyError, ET.ParseError) as error:
        raise BrokenPartError(part) from error


def _named(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    """Elements of a name, in whichever of the two namespaces of the format."""
    return (each for each in parent.iter() if each.tag.rpartition("}")[2] == name)


def _relation_of(sheet: ET.Element) -> str:
    return next((v for k, v in sheet.items() if k.endswith("}id")), "")


def _relations(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _part(target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join("xl", target))

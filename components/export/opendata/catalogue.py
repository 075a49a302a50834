"""What open data there are, as DCAT-AP-SE: for the national portal to harvest."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from components import sentences, texts
from components.export import opendata
from components.export.opendata.package import LICENCE
from data_access import Report, Source

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_SWEDISH = f"{_AUTHORITY}language/SWE"
_THEME = f"{_AUTHORITY}data-theme/ECON"
_PUBLIC = f"{_AUTHORITY}access-right/PUBLIC"
_AGENT = "http://purl.org/adms/publishertype/LocalAuthority"
_FILES = (
    ("datapackage.json", "application/json", f"{_AUTHORITY}file-type/JSON"),
    ("drift.csv", "text/csv", f"{_AUTHORITY}file-type/CSV"),
    ("investeringar.csv", "text/csv", f"{_AUTHORITY}file-type/CSV"),
    ("handlingsplan.csv", "text/csv", f"{_AUTHORITY}file-type/CSV"),
    ("rapport.json", "application/json", f"{_AUTHORITY}file-type/JSON"),
)


def rdf(source: Source, base: str, publisher: str, contact: str) -> bytes:
    """The catalogue as RDF/XML.

    Args:
        source: To read from.
        base: Where the service is, as ``https://uppsikt.example.se``.
        publisher: The public body that answers for it.
        contact: Its e-mail address; "" where none is said.
    """
    for prefix, uri in _NAMESPACES.items():
        ET.register_namespace(prefix, uri)
    root = ET.Element(_name("rdf:RDF"))
    reports = opendata.public(source)
    home = f"{base}{opendata.ROOT}"
    _publisher(root, home, publisher)
    _contact(root, home, publisher, contact)
    _catalogue(root, home, base, reports)
    for report in reports:
        _dataset(root, home, base, report)
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _name(short: str) -> str:
    prefix, _, name = short.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{name}"


def _about(parent: ET.Element, kind: str, address: str) -> ET.Element:
    return ET.SubElement(parent, _name(kind), {_name("rdf:about"): address})


def _says(parent: ET.Element, name: str, words: str, *, swedish: bool = True) -> None:
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    found = ET.SubElement(parent, _name(name), {xml: "sv"} if swedish else {})
    found.text = words


def _refers(parent: ET.Element, name: str, address: str) -> None:
    ET.SubElement(parent, _name(name), {_name("rdf:resource"): address})


def _typed(parent: ET.Element, name: str, kind: str, words: str) -> None:
    datatype = {_name("rdf:datatype"): f"{_NAMESPACES['xsd']}{kind}"}
    ET.SubElement(parent, _name(name), datatype).text = words


def _publisher(root: ET.Element, home: str, publisher: str) -> None:
    agent = _about(root, "foaf:Agent", f"{home}#utgivare")
    _says(agent, "foaf:name", publisher, swedish=False)
    _refers(agent, "dcterms:type", _AGENT)


def _contact(root: ET.Element, home: str, publisher: str, contact: str) -> None:
    point = _about(root, "vcard:Organization", f"{home}#kontakt")
    _says(point, "vcard:fn", publisher, swedish=False)
    if contact:
        _refers(point, "vcard:hasEmail", f"mailto:{contact}")


def _catalogue(
    root: ET.Element, home: str, base: str, reports: Sequence[Report]
) -> None:
    found = _about(root, "dcat:Catalog", home)
    _says(found, "dcterms:title", texts.OPEN_CATALOGUE)
    _says(found, "dcterms:description", texts.OPEN_CATALOGUE_WHAT)
    _refers(found, "dcterms:publisher", f"{home}#utgivare")
    _refers(found, "dcterms:language", _SWEDISH)
    _refers(found, "dcterms:license", LICENCE["path"])
    for report in reports:
        _refers(found, "dcat:dataset", f"{base}{opendata.address(report)}")


def _dataset(root: ET.Element, home: str, base: str, report: Report) -> None:
    place = f"{base}{opendata.address(report)}"
    found = _about(root, "dcat:Dataset", place)
    title = f"{report.board_name}, {sentences.occasion_with_year(report)}"
    if report.version > 1:
        title = f"{title}, version {report.version}"
    _says(found, "dcterms:title", title)
    _says(found, "dcterms:description", report.title or title)
    _says(found, "dcterms:identifier", place, swedish=False)
    _refers(found, "dcterms:publisher", f"{home}#utgivare")
    _refers(found, "dcat:contactPoint", f"{home}#kontakt")
    _refers(found, "dcat:theme", _THEME)
    _refers(found, "dcterms:language", _SWEDISH)
    _refers(found, "dcterms:accessRights", _PUBLIC)
    for word in texts.OPEN_KEYWORDS:
        _says(found, "dcat:keyword", word)
    _temporal(found, report)
    for name, media, kind in _FILES:
        _distribution(found, f"{place}/{name}", (name, media, kind))


def _temporal(found: ET.Element, report: Report) -> None:
    inside = ET.SubElement(found, _name("dcterms:temporal"))
    period = ET.SubElement(inside, _name("dcterms:PeriodOfTime"))
    _typed(period, "dcat:startDate", "date", f"{report.year}-01-01")
    _typed(period, "dcat:endDate", "date", report.period_end.isoformat())


def _distribution(found: ET.Element, place: str, file: tuple[str, str, str]) -> None:
    name, media, kind = file
    inside = ET.SubElement(found, _name("dcat:distribution"))
    made = _about(inside, "dcat:Distribution", f"{place}#distribution")
    _says(made, "dcterms:title", name)
    _refers(made, "dcat:accessURL", place)
    _refers(made, "dcat:downloadURL", place)
    _refers(made, "dcterms:format", kind)
    _says(made, "dcat:mediaType", media, swedish=False)
    _refers(made, "dcterms:license", LICENCE["path"])

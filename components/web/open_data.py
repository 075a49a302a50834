"""Open data as addresses that stay: ``/oppna-data/gsn/2021/3/drift.csv``."""

import hashlib

import orjson
from flask import Flask, Response, abort, request

from components import sentences, texts
from components.export import opendata
from components.export.opendata import catalogue, package
from components.site import Site
from data_access import DataError, Report, Selection, Source

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "rdf": "application/rdf+xml; charset=utf-8",
}
INDEX, CATALOGUE = f"{opendata.ROOT}/index.json", f"{opendata.ROOT}/dcat.rdf"
_FOLDER = f"{opendata.ROOT}/<board>/<int:year>/<occasion>"


def register(server: Flask, source: Source, site: Site) -> None:
    """Give open data out; the guard stands before it."""

    @server.get(CATALOGUE)
    def dcat() -> Response:
        base = request.url_root.rstrip("/")
        publisher = site.operator or texts.PAPER_BOARDS
        return _answer(catalogue.rdf(source, base, publisher, site.contact), "rdf")

    @server.get(INDEX)
    def index() -> Response:
        return _answer(_index(source), "json")

    @server.get(f"{_FOLDER}/<name>")
    def file(board: str, year: int, occasion: str, name: str) -> Response:
        return _file(source, Selection(board, year, occasion), name)

    @server.get(f"{_FOLDER}/v<int:version>/<name>")
    def file_of_version(
        board: str, year: int, occasion: str, version: int, name: str
    ) -> Response:
        return _file(source, Selection(board, year, occasion, version), name)


def _file(source: Source, selection: Selection, name: str) -> Response:
    files = _files(source, _report(source, selection))
    if name not in files:
        abort(404, texts.OPEN_UNKNOWN.format(INDEX))
    return _answer(files[name], name.rpartition(".")[2])


def _report(source: Source, selection: Selection) -> Report:
    """The report that an address means, if it is given out.

    Without a version the newest that is confirmed: a rättelse on its way takes
    nothing away.
    """
    try:
        report = source.report(selection)
        if selection.version is None:
            confirmed = [
                each
                for each in source.versions(selection)
                if opendata.is_public(source, each)
            ]
            report = confirmed[-1] if confirmed else report
    except DataError:
        abort(404, texts.OPEN_UNKNOWN.format(INDEX))
    if source.invented() is not None:
        abort(404, texts.OPEN_INVENTED)
    if not opendata.is_public(source, report):
        abort(404, texts.OPEN_NOT_CONFIRMED)
    return report


def _files(source: Source, report: Report) -> dict[str, bytes]:
    return source.kept(("open data", report.id), lambda: package.files(source, report))


def _index(source: Source) -> bytes:
    """What there is, in plain words."""
    found = [
        {
            "board": report.board,
            "board_name": report.board_name,
            "occasion": sentences.occasion_with_year(report),
            "version": report.version,
            "address": f"{opendata.address(report)}/datapackage.json",
        }
        for report in opendata.public(source)
    ]
    return orjson.dumps({"reports": found, "catalogue": CATALOGUE})


def _answer(content: bytes, kind: str) -> Response:
    answer = Response(content, content_type=_TYPES[kind])
    answer.headers["Cache-Control"] = "no-cache"
    answer.set_etag(hashlib.sha256(content).hexdigest())
    answer.make_conditional(request)
    return answer

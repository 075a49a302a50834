"""Papers and open data over HTTP: the same words, the same guard, kept as sent out."""

import hashlib
import json

import pytest

from app import Settings, create_app
from components.export import catalogue
from components.pages import papers
from data_access import Selection, Source
from tests.components.test_pages import text
from tests.ways import Way

GSN = "?namnd=gsn&ar=2021&tillfalle=3"
FILES = [(each.what, kind) for each in catalogue.EXPORTS for kind in each.formats]


@pytest.fixture
def way(empty):
    return Way(empty)


def client_of(engine):
    address = engine.url.render_as_string(hide_password=False)
    return create_app(Settings(database=address)).server.test_client()


@pytest.mark.parametrize(("what", "kind"), FILES)
def test_every_file_is_given_out(client, what, kind):
    answer = client.get(f"/export/{what}.{kind}{GSN}")
    assert answer.status_code == 200
    assert answer.content_type == catalogue.MEDIA_TYPES[kind]
    assert (
        f"gsn-2021-tillfalle-3-{what}.{kind}" in answer.headers["Content-Disposition"]
    )
    tag = answer.headers["ETag"]
    assert tag.strip('"') == hashlib.sha256(answer.data).hexdigest()
    same = client.get(f"/export/{what}.{kind}{GSN}", headers={"If-None-Match": tag})
    assert same.status_code == 304


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("/export/bilaga3.pdf", "Det finns ingen handling ”bilaga3.pdf”"),
        ("/export/bilaga1.exe", "bilaga1.pdf"),
        ("/export/bilaga1.pdf?namnd=x", "Det finns ingen rapport för nämnden ”x”"),
        ("/export/bilaga1.pdf?namnd=gsn&version=9", "version"),
    ],
)
def test_what_there_is_not_is_said_in_swedish(client, place, said):
    answer = client.get(place)
    assert answer.status_code == 404
    assert said in answer.get_data(as_text=True)


def test_the_guard_stands_before_papers(client):
    answer = client.get(f"/export/bilaga1.pdf{GSN}", headers={"Host": "x.se"})
    assert answer.status_code == 403


def test_a_paper_that_was_sent_out_stays_as_it_was(way):
    way.bring("sent")
    client = client_of(way.engine)
    first = client.get(f"/export/bilaga1.pdf{GSN}").data
    way.do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    assert client.get(f"/export/bilaga1.pdf{GSN}").data == first
    assert client_of(way.engine).get(f"/export/bilaga1.pdf{GSN}").data == first
    newer = client.get(f"/export/bilaga1.pdf{GSN}&version=2")
    assert newer.data != first
    assert "version-2-utkast" in newer.headers["Content-Disposition"]


def test_the_page_lists_what_there_is_with_size_day_and_digest(way):
    way.bring("sent")
    client = client_of(way.engine)
    content = client.get(f"/export/bilaga1.pdf{GSN}").data
    from components import url

    source = Source(way.engine)
    shown = papers.answer(source, url.read(GSN))
    assert hashlib.sha256(content).hexdigest() in text(shown["kept"])
    assert "utskickad" in text(shown["kept"])
    listed = text(shown["list"])
    for export in catalogue.EXPORTS:
        assert export.name in listed
    report = source.report(Selection())
    address = papers.address("bilaga1", "pdf", report, url.read(""))
    assert client.get(address).data == content


def test_nothing_is_kept_of_a_draft(way):
    way.bring("draft")
    client = client_of(way.engine)
    answer = client.get(f"/export/bilaga1.pdf{GSN}")
    assert "utkast.pdf" in answer.headers["Content-Disposition"]
    assert Source(way.engine).papers(Source(way.engine).report(Selection())) == []


# Open data


def test_a_confirmed_report_is_open_data_at_an_address_that_stays(way):
    way.bring("decided")
    client = client_of(way.engine)
    place = "/oppna-data/gsn/2021/3/drift.csv"
    refused = client.get(place)
    assert refused.status_code == 404
    assert "Rapporten är inte justerad än" in refused.get_data(as_text=True)
    way.do("confirm", 1, confirmed_on="2021-10-05")
    answer = client.get(place)
    assert answer.status_code == 200
    assert answer.content_type == "text/csv; charset=utf-8"
    assert "69500000.00" in answer.get_data(as_text=True)
    tag = {"If-None-Match": answer.headers["ETag"]}
    assert client.get(place, headers=tag).status_code == 304
    index = json.loads(client.get("/oppna-data/index.json").data)
    (report,) = index["reports"]
    assert client.get(report["address"]).status_code == 200
    dcat = client.get(index["catalogue"])
    assert dcat.content_type == "application/rdf+xml; charset=utf-8"
    assert b"/oppna-data/gsn/2021/3/drift.csv" in dcat.data


def test_a_correction_on_its_way_takes_nothing_away(way):
    way.bring("confirmed")
    client = client_of(way.engine)
    place = "/oppna-data/gsn/2021/3"
    before = client.get(f"{place}/drift.csv").data
    way.do("correct", 1, reason="Fel prognos")
    way.forecast(2, "Kostnader", "69,9")
    for deed, typed in (
        ("mark_ready", {}),
        ("send", {}),
        ("decide", {"paragraph": "§ 9", "reference": "Dnr 9", "items": "a",
                    "recipients": "b"}),
    ):  # fmt: skip
        way.do(deed, 2, **typed)
        assert client.get(f"{place}/drift.csv").data == before
        assert client.get(f"{place}/v2/drift.csv").status_code == 404
    way.do("confirm", 2, confirmed_on="2021-12-01")
    assert client.get(f"{place}/drift.csv").data != before
    assert client.get(f"{place}/v1/drift.csv").data == before


def test_what_is_not_open_data_is_told_where_it_is(way):
    way.bring("confirmed")
    client = client_of(way.engine)
    for place in ("gsn/2021/3/x.csv", "x/2021/3/drift.csv", "gsn/2021/3/v7/drift.csv"):
        answer = client.get(f"/oppna-data/{place}")
        assert answer.status_code == 404
        assert "/oppna-data/index.json" in answer.get_data(as_text=True)


# The command


def test_the_command_writes_the_same_file(client, address, uppsikt, tmp_path):
    file = tmp_path / "a.pdf"
    done = uppsikt(
        "export", "bilaga1.pdf", "--board", "gsn", "--occasion", "2021-3", "--to", file,
        database=address,
    )  # fmt: skip
    assert done.code == 0, done.err
    assert client.get(f"/export/bilaga1.pdf{GSN}").data == file.read_bytes()
    assert hashlib.sha256(file.read_bytes()).hexdigest() in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("bilaga9.pdf",), "Det finns ingen handling ”bilaga9.pdf”"),
        (("bilaga1",), "Det finns bilaga1.pdf"),
        (("bilaga1.pdf", "--occasion", "igår"), "skriv år och tillfälle"),
        (("bilaga1.pdf", "--board", "x"), "Det finns ingen rapport för nämnden ”x”"),
        (("bilaga1.pdf", "--to", "/finns/inte/a.pdf"), "kunde inte skrivas"),
    ],
)
def test_the_command_says_what_is_wrong(address, uppsikt, arguments, said):
    done = uppsikt("export", *arguments, database=address)
    assert done.code == 2
    assert said in done.err

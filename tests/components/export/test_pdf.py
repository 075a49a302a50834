"""Papers as PDF: every figure of the published annexes, tagged, and read back."""

import io
import json
from datetime import date

import pdfplumber
import pypdf
import pytest
from pdfua import validate

from components.export import pdf
from components.export.contents import (
    annex1,
    annex2,
    compilation,
    memo,
    month,
    report,
    tables,
)
from components.export.document import Cell, Document, Heading, Paragraph, Row, Table
from components.export.pdf import typesetting
from components.tabular import Column
from data_access import Selection, Source
from tests.ways import Way

DAY = date(2026, 11, 24)
PAPERS = {
    "annex1": annex1,
    "annex2": annex2,
    "report": report,
    "memo": memo,
    "month": month,
    "compilation": compilation,
}


def made(source, content, selection=Selection()):  # noqa: B008 -- frozen
    return pdf.write(content.write(source, source.report(selection), DAY))


def words(content):
    with pdfplumber.open(io.BytesIO(content)) as opened:
        return "\n".join(page.extract_text() for page in opened.pages)


def plain(*blocks, **about):
    told = {
        "title": "Titel",
        "kind": "Bilaga 1",
        "sender": "Nämnden",
        "status": "Beslutad",
    }
    return Document(dated=DAY, blocks=blocks, **(told | about))


def structure(content):
    """The tags of a PDF, from the root, with what they carry."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    found = []

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append((node["/S"], node))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return reader.trailer["/Root"], found


def test_annex_1_has_the_published_figures_in_reading_order(source):
    said = words(made(source, annex1))
    lines = said.splitlines()
    assert "Intäkter 39,3 44,7 5,4 59,6 69,5 9,9" in lines
    assert "Kostnader 39,8 43,9 −4,1 59,6 69,5 −9,9" in lines
    assert "Netto 0,4 −0,8 1,3 0,0 0,0 0,0" in lines
    assert "Investeringar 9,0 3,5 12,5 0,8 −11,7 8,7 −3,8" in lines
    for heading in (
        "Intäkter och kostnader mnkr, uppföljningstillfälle 3 år 2021",
        "Investeringar mnkr, uppföljningstillfälle 2 år 2021",  # as it was published
        "BILAGA 1",
        "Sida 1(1)",
        "8 september 2021",
        "Beslutad",
        "Dnr 2021/28",
    ):
        assert heading in said


def test_annex_2_has_every_row_and_column(source):
    said = words(made(source, annex2))
    for column in ("Löp.nr", "Ev. mål", "Datum", "2021", "2024", "Ja/Nej", "Belopp"):
        assert column in said
    assert said.count("Delsumma 0,00 0,00 0,00 0,00 0,00") == 4
    assert "TOTALT 0,00 0,00 0,00 0,00 0,00" in said
    assert "Inga åtgärder i" in said
    assert said.count("effekten är inte tillräckligt sannolik") == 10
    with pdfplumber.open(io.BytesIO(made(source, annex2))) as opened:
        assert [page.width > page.height for page in opened.pages] == [True]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_tagged_and_passes_the_rules_that_can_be_checked(
    source, name, tmp_path
):
    content = made(source, PAPERS[name])
    root, tags = structure(content)
    kinds = [kind for kind, _ in tags]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/H1" in kinds or "/Title" in kinds
    tables = kinds.count("/Table")
    assert kinds.count("/TH") >= 2 * tables
    assert all(node.get("/Alt") for kind, node in tags if kind == "/Figure")
    assert all(node["/A"] for kind, node in tags if kind == "/TH")
    file = tmp_path / "paper.pdf"
    file.write_bytes(content)
    assert not validate(file).findings


def test_the_report_has_pictures_with_the_sentences_of_the_screen(source):
    _, tags = structure(made(source, report))
    told = [
        str(node["/Alt"]).replace("\xa0", " ")
        for kind, node in tags
        if kind == "/Figure"
    ]
    assert len(told) >= 4
    assert any("Intäkter: budget jan–aug 39,3, utfall 44,7" in said for said in told)
    assert any("Anslaget är 12,5 mnkr" in said for said in told)
    reader = pypdf.PdfReader(io.BytesIO(made(source, report)))
    assert not [image for page in reader.pages for image in page.images]  # vectors


def test_fonts_are_in_the_file(source):
    with pdfplumber.open(io.BytesIO(made(source, report))) as opened:
        fonts = {char["fontname"] for page in opened.pages for char in page.chars}
    assert fonts
    assert all("+Roboto" in font or "+Libertinus" in font for font in fonts)


def test_the_same_report_is_the_same_bytes(source, engine):
    first = made(source, report)
    assert made(Source(engine), report) == first
    info = pypdf.PdfReader(io.BytesIO(first)).metadata
    assert info.creation_date.date() == date(2021, 9, 8)
    assert info.title.startswith("Gemensamma servicenämnden")


def test_a_paper_is_read_back_to_the_same_figures(source, uppsikt, tmp_path):
    file = tmp_path / "bilaga1.pdf"
    file.write_bytes(made(source, annex1))
    done = uppsikt("read", file, "--json")
    assert done.code == 0
    drift, invested = json.loads(done.out)["tables"]
    assert (drift["kind"], drift["unit"]) == ("operating_costs", "mnkr")
    assert drift["period"] == "2021-08"
    assert drift["sign"]["net"] == "cost_minus_income"
    frame = source.operating_costs(Selection())
    measures = [f"{m}_shown" for m in (
        "budget_period", "outcome_period", "deviation_period",
        "budget_year", "forecast_year", "deviation_year")]  # fmt: skip
    expected = [[int(v) for v in row] for row in frame[measures].to_numpy()]
    assert [row["values"][1:] for row in drift["rows"]] == expected
    assert invested["kind"] == "investments"
    mnkr = [90, 35, 125, 8, -117, 87, -38]
    assert invested["rows"][0]["values"][1:] == [value * 10_000_000 for value in mnkr]


def test_annex_2_is_read_back_too(source, uppsikt, tmp_path):
    file = tmp_path / "bilaga2.pdf"
    file.write_bytes(made(source, annex2))
    done = uppsikt("read", file, "--json")
    (plan,) = json.loads(done.out)["tables"]
    assert (plan["kind"], plan["unit"]) == ("action_plan", "mnkr")
    assert len(plan["rows"]) == 17
    assert plan["rows"][-1]["role"] == "total"


def test_what_was_read_from_a_file_is_printed_line_by_line(municipality):
    for report_ in municipality.catalogue():
        frame = municipality.operating_costs(report_.selection)
        said = words(made(municipality, annex1, report_.selection))
        if report_.board != "gsn":
            assert all(label in said for label in frame["label"])


def test_the_place_of_a_figure_decides_only_where_places_are_named():
    annex, text, file = "Bilaga 1, rad 1", "§ 23, Investeringar", "a.pdf, sida 2"
    assert tables.printed({1: [annex, text], 2: [text], 3: []}, "Bilaga 1") == {1}
    assert tables.printed({1: [annex], 2: [""]}, "Bilaga 1") == {1, 2}
    assert tables.printed({1: [file], 2: [""], 3: []}, "Bilaga 1") == {1, 2}
    assert tables.printed({1: [file]}, "") == {1}


def test_only_what_is_not_sent_out_is_a_draft(empty):
    way = Way(empty)
    for status, is_draft in (("draft", True), ("sent", False)):
        if status == "draft":
            way.bring("draft")
        else:
            way.do("mark_ready", 1)
            way.do("send", 1)
        source = Source(empty)
        document = annex1.write(source, source.report(Selection()), DAY)
        assert document.draft is is_draft
        with pdfplumber.open(io.BytesIO(pdf.write(document))) as opened:
            large = [c for c in opened.pages[0].chars if c["size"] > 60]
        assert bool(large) is is_draft


def test_a_board_without_figures_says_so(empty):
    way = Way(empty)
    way.do("create_report", None, board_id="1", occasion_id="1")
    source = Source(empty)
    said = words(made(source, annex1))
    assert "Rapporten har inga siffror för driftkostnader." in said
    assert "Ett utkast" in said
    for content in PAPERS.values():
        assert made(source, content).startswith(b"%PDF")


def test_words_are_words_whatever_they_hold():
    said = '#include "x" $a^2$ *fet* [rad] <b> \\ @namn ~ // /* é 5 € → ≥'
    content = pdf.write(plain(Heading("Ett"), Paragraph(said)))
    assert '#include "x" $a^2$ *fet* [rad] <b> \\ @namn ~ // /*' in words(content)
    assert "→ ≥" in words(content)


def test_what_no_typeface_has_is_seen_to_be_missing():
    said = words(
        pdf.write(plain(Heading("Ett"), Paragraph("Läge \U0001f600 och 日本.")))
    )
    assert "Läge ? och ??." in said


def test_a_long_table_has_its_heads_on_every_page():
    rows = [Row(f"Rad {n}", [Cell(f"{n},0")]) for n in range(120)]
    table = Table("Belopp i mnkr", [Column("Budget", scenario="budget")], rows, "Rad")
    content = pdf.write(plain(Heading("Ett"), table))
    with pdfplumber.open(io.BytesIO(content)) as opened:
        pages = [page.extract_text() for page in opened.pages]
    assert len(pages) > 2
    assert all("Rad Budget" in page for page in pages)
    assert [f"Rad {n} {n},0" in "\n".join(pages) for n in range(120)].count(False) == 0


def test_a_fault_of_the_paper_itself_is_told_in_full():
    with pytest.raises(typesetting.TypesettingError, match="unknown variable"):
        typesetting.pdf(b"#nothing", {}, DAY)

"""Word and PowerPoint: headings are headings, charts are charts, each has its words."""

import io
import zipfile
from datetime import date

import docx
import pptx
import pytest
from docx.oxml.ns import qn
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.enum.shapes import PP_PLACEHOLDER

from components import slides
from components.export import archive
from components.export import docx as word
from components.export import pptx as show
from components.export.contents import annex2, memo, report
from components.export.document import Document, Heading, Paragraph
from components.slides import Slide
from data_access import Selection, Source
from tests.ways import Way

DAY = date(2026, 11, 24)


def opened(source, content):
    written = content.write(source, source.report(Selection()), DAY)
    return docx.Document(io.BytesIO(word.write(written)))


# Word


def test_the_memo_has_real_headings_in_order(source):
    found = opened(source, memo)
    assert found.paragraphs[0].style.name == "Title"
    headings = [p.text for p in found.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        "Förslag till beslut",
        "Beskrivning av ärendet",
        "Driftkostnader",
        "Investeringar",
        "Handlingsplan",
        "Beslutsunderlag",
        "Beslutet skickas till",
    ]
    numbered = [p.text for p in found.paragraphs if p.style.name == "List Number"]
    assert numbered[0].startswith("Nämnden godkänner periodens rapportering")
    listed = [p.text for p in found.paragraphs if p.style.name == "List Bullet"]
    assert "Kommunstyrelsen för kännedom" in listed
    said = "\n".join(p.text for p in found.paragraphs)
    assert "1,3 mnkr bättre än budget till augusti" in said.replace("\xa0", " ")
    assert "VBU" in said


def test_each_numbered_list_begins_at_one(source):
    found = opened(source, memo)
    lists = [
        p._p.pPr.numPr.numId.val
        for p in found.paragraphs
        if p.style.name == "List Number"
    ]
    assert len(set(lists)) == 2


def test_every_page_says_what_it_is_and_in_which_language(source):
    found = opened(source, memo)
    head = found.sections[0].header.paragraphs[0]
    assert "Tjänsteskrivelse · Dnr 2021/28 · 8 september 2021" in head.text
    fields = [f.get(qn("w:instr")) for f in head._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "Beslutad" in found.sections[0].footer.paragraphs[0].text
    language = found.styles["Normal"].element.rPr.find(qn("w:lang"))
    assert language.get(qn("w:val")) == "sv-SE"
    properties = found.core_properties
    assert properties.title.startswith("Rapportering av verksamhetsmål")
    assert properties.created.date() == date(2021, 9, 8)


def test_a_table_repeats_its_heads_and_a_picture_has_its_words(source):
    found = opened(source, report)
    drift = found.tables[0]
    heads = [
        row for row in drift.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None
    ]
    assert len(heads) == 2
    assert [cell.text for cell in drift.rows[2].cells][:2] == ["Intäkter", "39,3"]
    told = [shape._inline.docPr.get("descr") for shape in found.inline_shapes]
    assert len(told) >= 5
    assert all(told)
    wide = opened(source, annex2).sections[0]
    assert wide.page_width > wide.page_height


def test_figures_have_narrower_columns_than_words(source):
    cells = opened(source, report).tables[0].rows[2].cells
    assert cells[0].width > cells[1].width
    assert cells[1].width == cells[6].width


def test_a_draft_says_so_at_the_head_of_every_page(empty):
    Way(empty).bring("draft")
    found = opened(Source(empty), memo)
    assert found.sections[0].header.paragraphs[0].text == "UTKAST"


def test_what_word_cannot_hold_is_left_out():
    said = Document(
        "T\x00itel", "K", "N", DAY, "Beslutad", [Heading("R\x0b"), Paragraph("a\x08b")]
    )
    found = docx.Document(io.BytesIO(word.write(said)))
    assert [p.text for p in found.paragraphs] == ["Titel", "R", "ab"]


# PowerPoint


def shown(source):
    made = slides.of_report(source, source.report(Selection()), DAY)
    return made, pptx.Presentation(io.BytesIO(show.write(made, "Titel", DAY)))


def test_every_slide_has_its_message_as_title_and_its_notes(source):
    made, found = shown(source)
    titles = [slide.shapes.title.text_frame.text for slide in found.slides]
    assert titles == [slide.title for slide in made]
    for slide, drawn in zip(made, found.slides, strict=True):
        notes = drawn.notes_slide.notes_text_frame.text if drawn.has_notes_slide else ""
        assert notes == "\n".join(slide.notes)
        said = [s.text_frame.text for s in drawn.shapes if s.has_text_frame]
        assert any(slide.source in words for words in said)


def test_no_placeholder_is_left_empty(source):
    for slide in shown(source)[1].slides:
        for each in slide.placeholders:
            assert each.text_frame.text
            assert each.placeholder_format.type in (
                PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY,
                PP_PLACEHOLDER.CENTER_TITLE,
            )  # fmt: skip


def charts(found):
    return [s for slide in found.slides for s in slide.shapes if s.has_chart]


def test_charts_can_be_edited_and_have_the_figures_and_the_notation(source):
    drawn = charts(shown(source)[1])
    assert len(drawn) == 3
    period, year, invested = (frame.chart for frame in drawn)
    assert list(period.plots[0].categories) == ["Intäkter", "Kostnader", "Netto"]
    budget, outcome = period.plots[0].series
    assert budget.values == (39.3, 39.8, 0.4)
    assert outcome.values == (44.7, 43.9, -0.8)
    assert str(outcome.format.fill.fore_color.rgb) == "2B2B2B"
    hatched = year.plots[0].series[1].format.fill
    assert hatched.pattern == MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
    assert [series.values for series in invested.plots[0].series] == [
        (12.5,),
        (0.8,),
        (8.7,),
    ]
    told = [frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in drawn]
    assert "utfall 44,7" in told[0]


def test_all_boards_have_a_chart_of_deviations_by_tone(municipality):
    chosen = municipality.report(Selection("teknik", 2026, "m03"))
    made = slides.of_all(municipality, chosen, "tkr", DAY)
    found = pptx.Presentation(io.BytesIO(show.write(made, "Alla", DAY)))
    assert len(found.slides) == len(made)
    assert len(charts(found)) == 1


def test_the_words_are_in_swedish(source):
    for slide in shown(source)[1].slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                runs = [r for p in shape.text_frame.paragraphs for r in p.runs]
                assert all(r._r.rPr.get("lang") == "sv-SE" for r in runs)


def test_a_slide_with_nothing_but_a_message_is_a_slide():
    content = show.write([Slide("a", "A", "Allt är \x00bra")], "T", DAY)
    (slide,) = pptx.Presentation(io.BytesIO(content)).slides
    assert slide.shapes.title.text_frame.text == "Allt är bra"


# Both


@pytest.mark.parametrize("write", ["word", "show"])
def test_the_same_report_is_the_same_bytes(source, engine, write):
    def made(from_):
        if write == "word":
            return word.write(report.write(from_, from_.report(Selection()), DAY))
        found = slides.of_report(from_, from_.report(Selection()), DAY)
        return show.write(found, "Titel", DAY)

    first = made(source)
    assert made(Source(engine)) == first
    with archive.opened(first) as parts:
        assert {member.date_time for member in parts.infolist()} == {
            (2021, 9, 8, 12, 0, 0) if write == "word" else (2026, 11, 24, 12, 0, 0)
        }
        if write == "show":
            books = [name for name in parts.namelist() if name.endswith(".xlsx")]
            core = zipfile.ZipFile(io.BytesIO(parts.read(books[0]))).read(
                "docProps/core.xml"
            )
            assert b"2026-11-24T12:00:00Z" in core

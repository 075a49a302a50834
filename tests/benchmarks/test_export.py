"""What papers cost: each beside an empty document of the same library."""

import io
import time
from datetime import date
from statistics import median

import docx
import pptx
import pytest
import xlsxwriter

from components import slides
from components.export import docx as word
from components.export import pdf, xlsx
from components.export import pptx as show
from components.export.contents import annex1, compilation, memo, report
from components.export.document import Document
from data_access import Selection, Source, open_store
from tests.invented import there  # noqa: F401 -- a fixture

pytestmark = pytest.mark.benchmark

DAY = date(2026, 11, 24)
TIMES = 7


def cost(make):
    """Milliseconds of a typical making, the first left out: libraries are loaded."""
    make()
    spent = []
    for _ in range(TIMES):
        began = time.perf_counter()
        make()
        spent.append((time.perf_counter() - began) * 1000)
    return median(spent)


def told(name, made, empty, limit):
    print(
        f"{name}: {made:.0f} ms, an empty one {empty:.1f} ms, {made / empty:.1f} times;"
        f" the limit is {limit} ms"
    )


def empty_pdf():
    return pdf.write(Document("T", "K", "S", DAY, "Beslutad"))


def empty_word():
    docx.Document().save(io.BytesIO())


def empty_show():
    pptx.Presentation().save(io.BytesIO())


def empty_book():
    with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
        book.add_worksheet()


@pytest.fixture
def fresh(address):
    """A source that has kept nothing, each time: what the first reader waits for."""
    engine = open_store(address, sample=False)
    yield lambda: Source(engine)
    engine.dispose()


def test_papers_of_a_report(fresh):
    def paper(content, write):
        source = fresh()
        return write(content.write(source, source.report(Selection()), DAY))

    def book():
        source = fresh()
        return xlsx.write(source, source.report(Selection()), "bilaga1", DAY)

    def presentation():
        source = fresh()
        found = slides.of_report(source, source.report(Selection()), DAY)
        return show.write(found, "T", DAY)

    pdf_, word_ = cost(empty_pdf), cost(empty_word)
    told("annex 1 as PDF", cost(lambda: paper(annex1, pdf.write)), pdf_, 150)
    told("full report as PDF", cost(lambda: paper(report, pdf.write)), pdf_, 500)
    told("memo as Word", cost(lambda: paper(memo, word.write)), word_, 150)
    told("annex 1 as Excel", cost(book), cost(empty_book), 150)
    told("slides as PowerPoint", cost(presentation), cost(empty_show), 300)


def test_compilation_of_every_board(there):  # noqa: F811
    def made():
        source = Source(there._engine)
        chosen = source.report(Selection())
        return pdf.write(compilation.write(source, chosen, DAY))

    told("compilation of 15 boards as PDF", cost(made), cost(empty_pdf), 2000)

"""The meeting as PowerPoint: real titles, native charts, notes and alternative texts.

Charts are PowerPoint's own, with their figures in them, in the notation of the
screen: budget outlined, outcome solid, forecast hatched, deviations by the tone.
"""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import pptx as library
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Inches, Pt

from components import texts, theme
from components.export import archive
from components.export.writable import clean
from components.figures.series import Chart, Series
from components.slides import Number, Slide

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _ACROSS = Inches(0.6), Inches(12.13)
_LANGUAGE = "sv-SE"
_FONT = "Calibri"
#: Layouts of the library's template: a title alone, and a title with a body.
_TITLE_ONLY, _TITLE_AND_BODY = 5, 1


def write(slides: Sequence[Slide], title: str, made: date) -> bytes:
    """Write slides as a PowerPoint file; the same slides give the same bytes.

    Args:
        slides: In the order of the meeting.
        title: Of the whole, in its properties.
        made: The day that the file says it was made.
    """
    show: Any = library.Presentation()
    show.slide_width, show.slide_height = _WIDTH, _HEIGHT
    _properties(show, title, made)
    for slide in slides:
        _slide(show, slide)
    held = io.BytesIO()
    show.save(held)
    return _dated(held.getvalue(), made)


def _dated(content: bytes, made: date) -> bytes:
    """Of a day: the file, and the workbooks that its charts carry."""
    with archive.opened(content) as read:
        books = {
            name: archive.dated(_workbook(read.read(name), made), made)
            for name in read.namelist()
            if name.endswith(".xlsx")
        }
    return archive.dated(content, made, books)


def _workbook(content: bytes, made: date) -> bytes:
    """A chart's workbook without the moment that it was made at."""
    core = "docProps/core.xml"
    with archive.opened(content) as read:
        said = read.read(core).decode()
    moment = f"{made.isoformat()}T12:00:00Z"
    fixed = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment, said)
    return archive.dated(content, made, {core: fixed.encode()})


def _properties(show: Any, title: str, made: date) -> None:  # noqa: ANN401 -- untyped
    noon = datetime.combine(made, time(12))
    properties = show.core_properties
    properties.title, properties.subject = clean(title), texts.MEETING
    properties.author, properties.last_modified_by = texts.APP, ""
    properties.keywords, properties.language = texts.APP, _LANGUAGE
    properties.created = properties.modified = noon


# A slide


def _slide(show: Any, slide: Slide) -> None:  # noqa: ANN401
    layout = _TITLE_AND_BODY if slide.points else _TITLE_ONLY
    made = show.slides.add_slide(show.slide_layouts[layout])
    alone = not (slide.picture or slide.numbers or slide.points)
    _title(made, slide.title, alone=alone)
    if slide.picture and slide.picture.native:
        _chart(made, slide.picture.native, slide.picture.summary)
    for place, number in enumerate(slide.numbers):
        _number(made, number, place, len(slide.numbers))
    if slide.points:
        _points(made, slide.points)
    _foot(made, slide)
    if slide.notes:
        frame = made.notes_slide.notes_text_frame
        frame.text = clean("\n".join(slide.notes))
        _speak(frame)


def _title(made: Any, said: str, *, alone: bool) -> None:  # noqa: ANN401
    title = made.shapes.title
    title.left, title.width = _LEFT, _ACROSS
    title.top, title.height = (
        (Inches(1.2), Inches(4.8)) if alone else (Inches(0.3), Inches(1.25))
    )
    _write(title.text_frame, said, 54 if alone else 34, bold=True)
    title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def _write(
    frame: Any,  # noqa: ANN401
    said: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = theme.INK,
) -> None:
    """Put a line into a frame, in the paper's words, colour and language."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.text = clean(said)
    for paragraph in frame.paragraphs:
        paragraph.alignment = None
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.name = Pt(size), bold, _FONT
            run.font.color.rgb = _rgb(colour)
    _left(frame)
    _speak(frame)


def _left(frame: Any) -> None:  # noqa: ANN401
    """The template's titles are centred."""
    for paragraph in frame.paragraphs:
        paragraph._p.get_or_add_pPr().set("algn", "l")  # noqa: SLF001


def _speak(frame: Any) -> None:  # noqa: ANN401
    """Say in which language it is: for who has it read, and for the spelling."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", _LANGUAGE)  # noqa: SLF001


def _number(made: Any, number: Number, place: int, count: int) -> None:  # noqa: ANN401
    wide = Emu(int(_ACROSS / max(count, 1)))
    left = Emu(_LEFT + wide * place)
    colour = theme.TONES.get(number.tone, theme.INK)
    parts = (
        (2.0, 0.6, number.label, 24, True, theme.INK),
        (2.6, 1.5, number.said, 80, True, colour),
        (4.1, 0.5, number.unit, 24, False, theme.SOFT),
        (4.6, 0.9, number.word, 24, False, theme.INK),
    )
    for top, height, said, size, bold, ink in parts:
        if said:
            box = made.shapes.add_textbox(left, Inches(top), wide, Inches(height))
            _write(box.text_frame, said, size, bold=bold, colour=ink)
            box.name = clean(f"{number.label}: {said}")


def _points(made: Any, points: Sequence[str]) -> None:  # noqa: ANN401
    body = made.placeholders[1]
    body.left, body.width = _LEFT, _ACROSS
    body.top, body.height = Inches(1.7), Inches(4.6)
    _write(body.text_frame, "\n".join(points), 26)
    for paragraph in body.text_frame.paragraphs:
        paragraph.space_after = Pt(12)


def _foot(made: Any, slide: Slide) -> None:  # noqa: ANN401
    """Source, date and status; above them what was changed after sending."""
    said = [*slide.changed, slide.source]
    top = Inches(6.9 - 0.45 * len(slide.changed))
    box = made.shapes.add_textbox(_LEFT, top, _ACROSS, Inches(0.45 * len(said)))
    _write(box.text_frame, "\n".join(said), 18, colour=theme.SOFT)
    for paragraph in box.text_frame.paragraphs[: len(slide.changed)]:
        for run in paragraph.runs:
            run.font.bold, run.font.color.rgb = True, _rgb(theme.TONES["bad"])


# Charts


def _chart(made: Any, shown: Chart, summary: str) -> None:  # noqa: ANN401
    data = CategoryChartData(number_format=_format(shown))
    data.categories = [clean(name) for name in shown.categories]
    for series in shown.series:
        data.add_series(series.name, series.values)
    frame = made.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, _LEFT, Inches(1.6), _ACROSS, Inches(5.1), data
    )
    frame.name = clean(shown.title)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", clean(summary))  # noqa: SLF001
    chart = frame.chart
    chart.has_title = False
    chart.font.size, chart.font.name = Pt(20), _FONT
    chart.has_legend = len(shown.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    _axes(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, -5
    for drawn, series in zip(plot.series, shown.series, strict=True):
        _pen(drawn, series)
        _labels(drawn, shown)


def _axes(chart: Any) -> None:  # noqa: ANN401
    """Categories from the top, bars from zero, no scale: the figures stand at them."""
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.color.rgb = _rgb(theme.MARK)
    chart.category_axis.has_major_gridlines = False
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False


def _pen(drawn: Any, series: Series) -> None:  # noqa: ANN401
    """How a scenario is drawn, in every chart."""
    drawn.invert_if_negative = False
    fill, line = drawn.format.fill, drawn.format.line
    match series.scenario:
        case "budget":
            fill.solid()
            fill.fore_color.rgb = _rgb(theme.PAPER)
            line.color.rgb, line.width = _rgb(theme.MARK), Pt(2)
        case "forecast":
            fill.patterned()
            fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
            fill.fore_color.rgb, fill.back_color.rgb = (
                _rgb(theme.MARK),
                _rgb(theme.PAPER),
            )
            line.color.rgb, line.width = _rgb(theme.MARK), Pt(1.5)
        case "previous":
            _solid(fill, theme.PREVIOUS)
        case "deviation":
            _solid(fill, theme.TONES["neutral"])
            for place, tone in enumerate(series.tones):
                _solid(drawn.points[place].format.fill, theme.TONES[tone or "neutral"])
        case _:
            _solid(fill, theme.MARK)


def _solid(fill: Any, colour: str) -> None:  # noqa: ANN401
    fill.solid()
    fill.fore_color.rgb = _rgb(colour)


def _labels(drawn: Any, shown: Chart) -> None:  # noqa: ANN401
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _format(shown), False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size = Pt(20)


def _format(shown: Chart) -> str:
    """Figures with their decimals, and the minus that the screen has."""
    digits = "#,##0" + ("." + "0" * shown.decimals if shown.decimals else "")
    return f"{digits};\N{MINUS SIGN}{digits}"


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())

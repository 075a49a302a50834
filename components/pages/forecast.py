"""Prognos: the board's forecasts, what checks them, and how good they have been."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, cards, frame, pictures, sentences, tables, texts
from components import full_year_items as items
from components.answers import Answering
from components.cards import Bar as Small
from components.figures import bridge as bridges
from components.figures import forecast as figures
from components.figures import notation
from components.figures.bridge import Step as Drawn
from components.frame import Values
from components.numbers import amount, percent, with_unit
from components.overseen import tone_of
from components.pictures import Picture
from components.sentences import forecast as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Source
from data_access.loaders.causes import WORDS as CAUSES
from data_access.loaders.forecasts import Forecasts, Point
from data_access.loaders.oversight import Judged
from data_access.rules import between
from data_access.rules.accuracy import Forecast, accuracy
from data_access.rules.between import Told
from data_access.rules.signals.facts import Before, Cause

PATH = items.PATH
NAME = texts.FORECAST_PAGE

_PAGE = "forecast"
_NOW, _BETWEEN = "forecast-now", "forecast-between"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(
            pictures.layout(_NOW, ("now",)),
            id="forecast-first",
            className="one-picture",
        ),
        html.Div(id="forecast-how"),
        html.Div(id="forecast-items"),
        html.Div(
            pictures.layout(_BETWEEN, ("between",)),
            id="forecast-second",
            className="one-picture",
        ),
        html.Div(id="forecast-years"),
        html.Div(id="forecast-accuracy"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    given = source.forecasts(report.board_id)
    judged = source.judged([report], answers.today())[report.id]
    signs = sentences.signs(source.sections(view.selection))
    points = [p for p in given.of_year(report.year) if p.report.months <= report.months]
    return {
        **frame.filled(report, view, signs),
        **pictures.values(_NOW, ("now",), _now(report, given, points, judged, view)),
        "how": _how(points, view),
        "items": items.section(judged.facts, report, view),
        **pictures.values(_BETWEEN, ("between",), _between(report, judged, view)),
        "years": _years(report, given, view),
        "accuracy": _accuracy(report, given, view),
    }


ANSWERING = Answering(
    _PAGE,
    {
        **pictures.outputs(_NOW, ("now",)),
        "how": Output("forecast-how", "children"),
        "items": Output("forecast-items", "children"),
        **pictures.outputs(_BETWEEN, ("between",)),
        "years": Output("forecast-years", "children"),
        "accuracy": Output("forecast-accuracy", "children"),
    },
    answer,
    dated=True,
)


# This year


def _now(
    report: Report,
    given: Forecasts,
    points: Sequence[Point],
    judged: Judged,
    view: View,
) -> Picture:
    if not points:
        return pictures.missing(
            texts.NO_FORECASTS.format(report.year), texts.NO_FORECASTS_HELP
        )
    last = points[-1]
    # Months are in the table; on a narrow screen they have no room.
    drawn = [p for p in points if p.report.kind == "followup" or p is last]
    marks = [_bar(point, view.unit) for point in drawn]
    closing = given.closings.get(report.year)
    ended = closing.deviation_period if closing and report.kind == "closing" else None
    if closing and ended is not None:
        marks.append(
            figures.Bar(
                texts.OUTCOME_OF_YEAR,
                f"{texts.OUTCOME_OF_YEAR} {report.year}",
                ended,
                closing.quantum,
                is_outcome=True,
                tone=tone_of(ended, view.unit),
            )
        )
    named = figures.Words(texts.OFFICIAL, texts.OUTCOME_OF_YEAR, texts.CONTROL)
    return Picture(
        message=words.now(last, view.unit, items.cases(judged.facts, view)),
        who=sentences.who(report, texts.FORECAST_WHO, view.unit),
        when=texts.FORECAST_WHEN.format(report.year),
        summary=words.how(last.control, view.unit),
        plots=(figures.bars(marks, view.unit, named),),
        table=_table(points, report, view.unit),
    )


def _bar(point: Point, unit: str) -> figures.Bar:
    ore = point.net.deviation_year or 0
    found = point.control
    return figures.Bar(
        words.short(point.report),
        sentences.occasion_with_year(point.report),
        ore,
        point.net.quantum,
        tone=tone_of(ore, unit),
        control=found.deviation if found else None,
        control_quantum=words.fine(found, unit) if found else None,
        range=found.range if found else None,
    )


def _table(points: Sequence[Point], report: Report, unit: str) -> Component:
    return tables.table(
        sentences.who(report, texts.FORECAST_WHO, unit),
        [
            Column(texts.OFFICIAL, scenario="forecast"),
            Column(texts.CONTROL),
            Column(texts.RANGE, text=True),
            Column(texts.METHOD, text=True),
            Column(texts.STRAIGHT),
        ],
        [_row(point, unit) for point in points],
        first=texts.REPORTED_AT,
        note=texts.BETTER_UP,
    )


def _row(point: Point, unit: str) -> Line:
    found, straight = point.control, point.straight
    span = found.range if found else None
    said = (
        f"{amount(span[0], unit, signed=True)} – {amount(span[1], unit, signed=True)}"
        if span
        else texts.WITHOUT_RANGE
    )
    return Line(
        sentences.occasion_with_year(point.report).capitalize(),
        [
            Cell(
                amount(point.net.deviation_year, unit, point.net.quantum, signed=True)
            ),
            Cell(amount(found.deviation if found else None, unit, signed=True)),
            Cell(said),
            Cell(words.method(found) if found else texts.MISSING),
            Cell(amount(straight.deviation if straight else None, unit, signed=True)),
        ],
    )


def _how(points: Sequence[Point], view: View) -> Component | None:
    if not points:
        return None
    return html.P(words.how(points[-1].control, view.unit), className="table-note")


# Since the report before


def _between(report: Report, judged: Judged, view: View) -> Picture:
    before, facts = judged.facts.before, judged.facts
    now = facts.net.deviation_year
    if before is None or before.deviation is None or now is None:
        return pictures.missing(texts.BETWEEN, texts.BETWEEN_NONE)
    counted = facts.plan.counted if facts.plan else None
    found = between.steps(
        _told(before), Told(now, facts.net.budget_year, _by_code(facts.causes), counted)
    )
    earlier = sentences.occasion_of(before.occasion, report.year)
    later = sentences.occasion_with_year(report)
    names = [words.step(each, CAUSES) for each in found]
    first, last = (
        texts.BETWEEN_BEFORE.format(earlier),
        texts.BETWEEN_AFTER.format(later),
    )
    levels = (before.deviation, now)
    rows = [
        (first, amount(before.deviation, view.unit, signed=True)),
        *(
            (name, amount(each.ore, view.unit, signed=True))
            for name, each in zip(names, found, strict=True)
        ),
        (last, amount(now, view.unit, signed=True)),
    ]
    return Picture(
        message=words.changed(found, earlier, view.unit, names),
        who=sentences.who(report, texts.BETWEEN_WHO, view.unit),
        when=texts.BETWEEN_WHEN.format(earlier, later),
        summary=texts.BETWEEN_SUMMARY.format(
            rows[0][1], rows[-1][1], ", ".join(" ".join(row) for row in rows[1:-1])
        ),
        plots=(
            _drawn(levels, [r[0] for r in rows], [s.ore for s in found], view.unit),
        ),
        table=tables.table(
            texts.BETWEEN_TABLE.format(view.unit),
            [Column(texts.DEVIATION)],
            [Line(name, [Cell(figure)]) for name, figure in rows],
            first=texts.BETWEEN_STEP,
            note=texts.BETWEEN_NOTE,
        ),
    )


def _told(before: Before) -> Told:
    return Told(
        before.deviation or 0, before.budget, _by_code(before.causes), before.counted
    )


def _by_code(causes: Sequence[Cause]) -> dict[str, int]:
    found: dict[str, int] = {}
    for cause in causes:
        if cause.horizon == "year" and cause.net is not None:
            found[cause.code] = found.get(cause.code, 0) + cause.net
    return found


def _drawn(
    levels: tuple[int, int], names: Sequence[str], gaps: Sequence[int], unit: str
) -> notation.Figure:
    """The bridge as a picture: levels at its ends, the steps between them."""

    def drawn(name: str, start: int, end: int, mark: notation.Mark) -> Drawn:
        figure = amount(end - start, unit, signed=True)
        said = f"{name}, {with_unit(end - start, unit, signed=True)}"
        return Drawn(name, start, end, figure, mark, None, said)

    at, found = levels[0], [drawn(names[0], 0, levels[0], notation.forecast())]
    for name, gap in zip(names[1:-1], gaps, strict=True):
        found.append(drawn(name, at, at + gap, notation.deviation("neutral")))
        at += gap
    found.append(drawn(names[-1], 0, levels[1], notation.forecast()))
    return bridges.draw(found, unit)


# Years before


def _years(report: Report, given: Forecasts, view: View) -> Component:
    told = [
        (point, forecast)
        for point, forecast in given.judged(report.year)
        if point.report.kind == "followup"
    ]
    found = accuracy([forecast for _, forecast in told])
    if found is None:
        return html.Section(
            [
                html.H2(texts.YEARS_BEFORE),
                html.P(texts.NO_YEARS_BEFORE, className="empty"),
            ]
        )
    years = sorted({point.report.year for point, _ in told})
    shown = {year: _of_year(year, given) for year in years}
    spans = cards.spans([ore for bars in shown.values() for _, ore, _ in bars])
    at = iter(spans)
    return html.Section(
        [
            html.H2(texts.YEARS_BEFORE),
            html.P(words.missed(found, view.unit), className="message"),
            html.P(sentences.who(report, texts.YEARS_WHO, view.unit), className="soft"),
            html.P(texts.YEARS_WHEN, className="soft"),
            html.Ul(
                [
                    html.Li(
                        [
                            html.H3(str(year)),
                            cards.small_picture(
                                [
                                    _small(bar, next(at), view.unit)
                                    for bar in shown[year]
                                ]
                            ),
                        ]
                    )
                    for year in years
                ],
                className="multiples",
            ),
        ]
    )


def _of_year(year: int, given: Forecasts) -> list[tuple[str, int, str]]:
    """Each forecast of a year and its closing: word, öre, scenario."""
    found = [
        (words.short(point.report), point.net.deviation_year or 0, "forecast")
        for point in given.of_year(year)
        if point.report.kind == "followup"
    ]
    ended = given.closings[year].deviation_period
    if ended is not None:
        found.append((texts.OUTCOME_OF_YEAR, ended, "outcome"))
    return found


def _small(bar: tuple[str, int, str], span: tuple[float, float], unit: str) -> Small:
    label, ore, scenario = bar
    return Small(label, amount(ore, unit, signed=True), *span, scenario)


def _accuracy(report: Report, given: Forecasts, view: View) -> Component | None:
    """The board's forecasts beside the control forecast and the straight line."""
    told = [
        (point, forecast)
        for point, forecast in given.judged(report.year)
        if point.report.kind == "followup"
    ]
    checked = [(p, f) for p, f in told if p.control and p.straight]
    if not checked:
        return None
    occasions = sorted({forecast.occasion for _, forecast in checked})
    lines = [
        line
        for occasion in (*occasions, "")
        for line in _accuracies(
            [(p, f) for p, f in checked if occasion in {"", f.occasion}],
            f"T{occasion}" if occasion else texts.ACCURACY_ALL,
            view.unit,
        )
    ]
    return html.Section(
        [
            html.H2(texts.ACCURACY),
            tables.table(
                texts.ACCURACY_TABLE.format(view.unit),
                [
                    Column(texts.ACCURACY_COUNT),
                    Column(texts.ACCURACY_MEAN),
                    Column(texts.ACCURACY_SHARE),
                    Column(texts.ACCURACY_BIAS),
                ],
                lines,
                first=texts.ACCURACY_OF,
                note=texts.ACCURACY_NOTE,
            ),
        ]
    )


def _accuracies(
    told: Sequence[tuple[Point, Forecast]], occasion: str, unit: str
) -> list[Line]:
    """A row for each way of forecasting, of the same reports."""
    ways = (
        (texts.OFFICIAL, [forecast for _, forecast in told]),
        (texts.CONTROL, [_as(f, p.control.level) for p, f in told if p.control]),
        (texts.STRAIGHT, [_as(f, p.straight.level) for p, f in told if p.straight]),
    )
    return [_accuracy_line(f"{occasion}: {name}", of, unit) for name, of in ways]


def _as(told: Forecast, level: int) -> Forecast:
    return Forecast(told.year, told.occasion, level, told.outcome, told.gross)


def _accuracy_line(name: str, told: Sequence[Forecast], unit: str) -> Line:
    found = accuracy(told)
    if found is None:
        return Line(name, [Cell(texts.MISSING)] * 4)
    return Line(
        name,
        [
            Cell(str(found.count)),
            Cell(amount(found.mean, unit)),
            Cell(percent(found.share, places=1)),
            Cell(amount(found.bias, unit, signed=True)),
        ],
    )

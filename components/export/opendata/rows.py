"""The report as tidy rows: one amount a row, described column by column."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from components import texts
from data_access import Report, Source
from data_access.loaders.sheets import Sheet
from data_access.rules import deviation
from data_access.rules.formulas import MEASURES
from data_access.rules.lines import Line, levels

#: A cell: words, a whole number, an exact amount, yes or no, or nothing.
Value = str | int | Decimal | bool | None


@dataclass(frozen=True)
class Field:
    """A column, as a table schema describes it.

    Attributes:
        name: In the file.
        type: string, integer, number, boolean or date.
        title: In Swedish.
        column_type: Of the Fiscal Data Package, or "".
        required: Whether it is never missing.
    """

    name: str
    type: str
    title: str
    column_type: str = ""
    required: bool = False


@dataclass(frozen=True)
class Table:
    """A file: its name without ending, its columns, its rows and their key."""

    name: str
    title: str
    fields: Sequence[Field]
    rows: Sequence[Sequence[Value]]
    key: Sequence[str]


#: Of which section, and under which name.
SECTIONS = {
    "operating_costs": "drift",
    "investments": "investeringar",
    "action_plan": "handlingsplan",
}
_BOARD = "administrative-classification:generic:level1"
_AMOUNTS = (
    Field("board", "string", "Nämnd", f"{_BOARD}:code", required=True),
    Field("board_name", "string", "Nämndens namn", f"{_BOARD}:label", required=True),
    Field("year", "integer", "År", "date:fiscal-year", required=True),
    Field("occasion", "string", "Uppföljningstillfälle", required=True),
    Field("period_end", "date", "Periodens sista dag", required=True),
    Field("line", "integer", "Radens nummer i avsnittet", required=True),
    Field("parent_line", "integer", "Raden som den är del av"),
    Field("level", "integer", "Nivå, 0 är överst", required=True),
    Field("label", "string", "Rad", "activity:generic:program:label", required=True),
    Field("kind", "string", "Slag av rad", required=True),
    Field("measure", "string", "Mått", required=True),
    Field("phase", "string", "Budget, utfall, prognos eller avvikelse", "phase:label",
          required=True),
    Field("span", "string", "Period eller helår", required=True),
    Field("amount", "number", "Belopp i kronor, internt tecken", "value"),
    Field("amount_shown", "number", "Belopp i kronor, med källans tecken"),
    Field("printed", "string", "Som tryckt"),
    Field("unit", "string", "Källans enhet", required=True),
    Field("quantum", "number", "Minsta steg i kronor"),
    Field("origin", "string", "Publicerad, inmatad, ur huvudboken eller beräknad",
          required=True),
    Field("place", "string", "Var siffran står i källan"),
)  # fmt: skip


def tables(source: Source, report: Report) -> list[Table]:
    """Every table of a report, those that it has rows for and those it has not."""
    sheets = source.sheets(report.selection)
    return [
        *(
            Table(
                name,
                texts.SECTIONS[section],
                _AMOUNTS,
                list(_amounts(report, sheets[section])) if section in sheets else [],
                ("line", "measure"),
            )
            for section, name in SECTIONS.items()
        ),
        _measures(sheets.get("action_plan")),
        _causes(source, report),
        _decision(source, report),
        _checks(source, report),
    ]


def written(table: Table) -> bytes:
    """A table as csv: RFC 4180, UTF-8, a point before decimals."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow([field.name for field in table.fields])
    writer.writerows([[_text(value) for value in row] for row in table.rows])
    return made.getvalue().encode()


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _kronor(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore).scaleb(-2)


def _amounts(report: Report, sheet: Sheet) -> Iterator[list[Value]]:
    section = sheet.section
    places = {line.id: number for number, line in enumerate(sheet.lines, start=1)}
    depth = levels(sheet.lines)
    for line in sheet.lines:
        for measure in MEASURES[section.name]:
            figure = line.figures.get(measure)
            if figure is None:
                continue
            turn = deviation.factor(
                section.name, line.kind, measure, section.convention
            )
            shown = None if figure.ore is None else turn * figure.ore
            yield [
                report.board,
                report.board_name,
                report.year,
                report.occasion,
                report.period_end.isoformat(),
                places[line.id],
                places.get(line.parent) if line.parent is not None else None,
                depth[line.id],
                _label(line),
                line.kind,
                measure,
                _phase(measure),
                "year" if _is_of_year(measure) else "period",
                _kronor(figure.ore),
                _kronor(shown),
                figure.printed,
                section.unit,
                _kronor(figure.quantum),
                figure.origin,
                figure.place,
            ]


def _label(line: Line) -> str:
    number = line.cells.get("number", "")
    said = line.cells.get("description", "")
    return f"{number} {said}".strip() or line.label


def _phase(measure: str) -> str:
    """Which scenario a measure is of, in the words of the field."""
    for word in ("deviation", "forecast", "outcome", "budget"):
        if measure.startswith(word):
            return word
    return {"counted": "forecast", "realised": "outcome"}.get(
        measure, "forecast" if measure.startswith("effect") else "budget"
    )


def _is_of_year(measure: str) -> bool:
    return not (measure.endswith("_period") or measure in _OF_PERIOD)


_OF_PERIOD = ("outcome", "deviation_outcome", "ordered", "accumulated", "realised")


# What is words


def _measures(sheet: Sheet | None) -> Table:
    """The measures of the plan, with every cell of the form."""
    names = (
        ("number", "Löpnummer"),
        ("operation", "Verksamhet som berörs"),
        ("description", "Beskrivning"),
        ("goal", "Eventuellt mål"),
        ("decided_by", "Förvaltning eller nämnd"),
        ("decided_on", "Datum för beslut"),
        ("planned_or_started", "Planerad eller påbörjad"),
        ("in_operation_on", "Driftsättning"),
        ("counted_answer", "Ingår i helårsprognosen"),
    )
    fields = [
        Field("line", "integer", "Radens nummer i avsnittet", required=True),
        Field("kind", "string", "Slag av rad", required=True),
        *(Field(name, "string", title) for name, title in names),
    ]
    lines = sheet.lines if sheet else ()
    rows: list[Sequence[Value]] = [
        [number, line.kind, *(line.cells.get(name, "") for name, _ in names)]
        for number, line in enumerate(lines, start=1)
    ]
    return Table("atgarder", texts.ACTION_PLAN, fields, rows, ("line",))


def _causes(source: Source, report: Report) -> Table:
    fields = [
        Field("number", "integer", "Nummer", required=True),
        Field("horizon", "string", "Period eller helår", required=True),
        Field("code", "string", "Orsak", required=True),
        Field("label", "string", "Rad"),
        Field("income_effect", "number", "Effekt på intäkter i kronor"),
        Field("cost_effect", "number", "Effekt på kostnader i kronor"),
        Field("body", "string", "Förklaring"),
    ]
    rows: list[Sequence[Value]] = [
        [
            number,
            cause.horizon,
            cause.code,
            cause.label,
            *(_kronor(ore) for ore in cause.effect),
            cause.body,
        ]
        for number, cause in enumerate(source.causes(report.selection), start=1)
    ]
    return Table("orsaker", texts.CAUSES, fields, rows, ("number",))


def _decision(source: Source, report: Report) -> Table:
    fields = [
        Field("number", "integer", "Nummer", required=True),
        Field("kind", "string", "Punkt, underlag eller mottagare", required=True),
        Field("body", "string", "Ordagrant", required=True),
        Field("purpose", "string", "Vad mottagaren ska göra"),
    ]
    found = source.decision(report.selection)
    told: list[tuple[str, str, str]] = []
    if found is not None:
        told = [
            *(("item", item, "") for item in found.items),
            *(("document", each, "") for each in found.underlag),
            *(("recipient", who, purpose) for who, purpose in found.recipients),
        ]
    rows: list[Sequence[Value]] = [
        [number, *each] for number, each in enumerate(told, start=1)
    ]
    return Table("beslut", texts.DECISION, fields, rows, ("number",))


def _checks(source: Source, report: Report) -> Table:
    fields = [
        Field("number", "integer", "Nummer", required=True),
        Field("rule", "string", "Regel", required=True),
        Field("section", "string", "Avsnitt", required=True),
        Field("subject", "string", "Vad som prövas", required=True),
        Field("column", "string", "Kolumn"),
        Field("status", "string", "Utfall", required=True),
        Field("stated", "number", "Tryckt, i kronor"),
        Field("computed", "number", "Ur delarna, i kronor"),
        Field("tolerance", "number", "Ryms i avrundningen, i kronor"),
    ]
    rows: list[Sequence[Value]] = [
        [
            number,
            check.rule,
            check.section,
            check.subject,
            check.column,
            check.status,
            _kronor(check.stated),
            _kronor(check.computed),
            _kronor(check.tolerance),
        ]
        for number, check in enumerate(source.reconciliation(report.selection), start=1)
    ]
    return Table("avstamning", texts.RECONCILIATION, fields, rows, ("number",))

"""The lines of a report's sections: operating costs, investments, action plan."""

from typing import Any

from data_access.records.fields import Field
from data_access.records.nouns.noun import Noun
from data_access.records.nouns.words import (
    LINE_KINDS,
    PROJECT_CAUSES,
    STAGES,
)
from data_access.store import schema


def _figure(name: str, label: str, block: str = "", hint: str = "") -> Field:
    return Field(name, label, "amount", within="figure", block=block, hint=hint)


def _cell(name: str, label: str, kind: Any = "text", **more: Any) -> Field:  # noqa: ANN401
    return Field(name, label, kind, within="cell", **more)


_PERIOD, _YEAR = "Perioden", "Helår"
_LABEL = Field("label", "Rad", required=True)
_NOTE = Field("note", "Kommentar", "prose")

LINES = (
    Noun(
        "operating_line",
        schema.lines,
        "section_id",
        "rad",
        "Driftkostnader",
        "label",
        (
            _LABEL,
            Field("kind", "Slag", "choice", options=LINE_KINDS["operating_costs"]),
            Field("parent_id", "Under", "row", of="operating_line"),
            _figure("budget_period", "Budget", _PERIOD),
            _figure("outcome_period", "Utfall", _PERIOD),
            _figure("deviation_period", "Avvikelse", _PERIOD, "tomt: räknas ut"),
            _figure("budget_year", "Budget", _YEAR),
            _figure("forecast_year", "Prognos", _YEAR),
            _figure("deviation_year", "Avvikelse", _YEAR, "tomt: räknas ut"),
            _NOTE,
        ),
        section="operating_costs",
        fixed={"whole": True},
        ordered=True,
        order=("position",),
    ),
    Noun(
        "investment_line",
        schema.lines,
        "section_id",
        "projekt",
        "Investeringar",
        "label",
        (
            Field("label", "Projekt", required=True),
            Field("kind", "Slag", "choice", options=LINE_KINDS["investments"]),
            Field("parent_id", "Under", "row", of="investment_line"),
            _figure("original", "Årsbudget", "Anslag"),
            _figure("carried_over", "Överfört", "Anslag"),
            _cell("carried_since", "Överfört sedan år", "whole", block="Anslag"),
            _figure("extra", "Extra beviljat", "Anslag"),
            _figure(
                "carried_over_and_extra",
                "Extra beviljat + överfört",
                "Anslag",
                "där källan inte skiljer dem åt",
            ),
            _figure("appropriation", "Totalt anslag", "Anslag", "tomt: räknas ut"),
            _figure("outcome", "Utfall", _PERIOD),
            _figure("ordered", "Beställt, ej fakturerat", _PERIOD),
            _figure("deviation_outcome", "Avvikelse", _PERIOD, "tomt: räknas ut"),
            _figure("forecast", "Prognos", _YEAR),
            _figure("deviation_forecast", "Avvikelse", _YEAR, "tomt: räknas ut"),
            _figure("total_decided", "Beslutad totalutgift", "Projektet"),
            _figure("total_estimated", "Beräknad totalutgift", "Projektet"),
            _figure("accumulated", "Ackumulerat utfall", "Projektet"),
            _figure("investment_income", "Investeringsinkomst", "Projektet"),
            _figure("running_cost", "Driftkostnad per år", "Projektet"),
            _cell("stage", "Skede", "choice", options=STAGES, block="Projektet"),
            _cell(
                "cause",
                "Orsak till avvikelse",
                "choice",
                options=PROJECT_CAUSES,
                block="Projektet",
            ),
            _cell("finished", "Färdigställd", "flag", block="Projektet"),
            _NOTE,
        ),
        section="investments",
        fixed={"whole": True},
        cells=schema.project_cells,
        ordered=True,
        order=("position",),
    ),
    Noun(
        "plan_line",
        schema.lines,
        "section_id",
        "åtgärd",
        "Handlingsplan",
        "number",
        (
            _cell("group", "Grupp", "whole", required=True, hint="1–4"),
            _cell("number", "Löp.nr", required=True, hint="t.ex. 1.1"),
            _cell("operation", "Verksamhet som berörs"),
            _cell("description", "Beskrivning", "prose", block="Åtgärd"),
            _cell("goal", "Ev. mål", "prose", block="Åtgärd"),
            _cell("decided_by", "Förvaltning eller nämnd?", block="Beslut om åtgärd"),
            _cell("decided_on", "Datum", block="Beslut om åtgärd"),
            _cell("planned_or_started", "Planerad el. påbörjad?"),
            _cell("in_operation_on", "Driftsättning, datum"),
            _figure("effect_0", "År 1", "Realistisk ekonomisk effekt"),
            _figure("effect_1", "År 2", "Realistisk ekonomisk effekt"),
            _figure("effect_2", "År 3", "Realistisk ekonomisk effekt"),
            _figure("effect_3", "År 4", "Realistisk ekonomisk effekt"),
            _cell(
                "secured", "Effekten är säkerställd", "flag", block="Ingår i prognosen"
            ),
            _cell(
                "approved_on",
                "Godkänd av förvaltningschef",
                "date",
                block="Ingår i prognosen",
            ),
            _cell("owner", "Ansvarig", "role"),
            _figure("realised", "Realiserad effekt"),
        ),
        section="action_plan",
        fixed={"whole": True, "kind": "measure", "note": ""},
        cells=schema.plan_cells,
        ordered=True,
        order=("position",),
        where=schema.lines.c.kind == "measure",
    ),
)

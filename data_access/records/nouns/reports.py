"""A report, and what explains its lines."""

import sqlalchemy as sa

from data_access.records.fields import Field
from data_access.records.nouns.noun import Noun
from data_access.records.nouns.words import (
    CAUSES,
    GOAL_STATUSES,
    HORIZONS,
    METRICS,
)
from data_access.store import schema

REPORTS = (
    Noun(
        "report",
        schema.reports,
        "board_id",
        "rapport",
        "Rapporter",
        "title",
        (
            Field("title", "Rubrik", required=True),
            Field("dated", "Daterad", "date"),
        ),
        fixed_rows=True,
    ),
    Noun(
        "section",
        schema.sections,
        "report_id",
        "avsnitt",
        "Avsnitt",
        "heading",
        (
            Field("heading", "Rubrik", required=True),
            Field("period_heading", "Rubrik för perioden"),
            Field("year_heading", "Rubrik för året"),
            Field("rule", "Regel", "prose"),
        ),
        order=("position",),
        fixed_rows=True,
        kept=("unit", "cost_sign", "net_sign", "deviation_sign", "place"),
    ),
    Noun(
        "budget_change",
        schema.appropriation_parts,
        "line_id",
        "anslagsförändring",
        "Anslagsförändringar",
        "paragraph",
        (
            Field("ore", "Belopp", "amount", required=True),
            Field("paragraph", "Beslut", required=True, hint="§, Dnr"),
            Field("decided_on", "Datum", "date", required=True),
            Field("financing", "Finansiering", required=True),
        ),
        fixed={"kind": "extra", "origin": "entered", "printed": None, "place": None},
        ordered=True,
        order=("position",),
        # The first place is that of the line's own figure.
        where=sa.and_(
            schema.appropriation_parts.c.kind == "extra",
            schema.appropriation_parts.c.position > 0,
        ),
    ),
    Noun(
        "cause",
        schema.causes,
        "report_id",
        "orsak",
        "Orsaker",
        "code",
        (
            Field("horizon", "Avser", "choice", options=HORIZONS),
            Field("code", "Orsak", "choice", options=CAUSES),
            Field("line_id", "Rad", "row", of="operating_line"),
            Field("income", "Effekt på intäkter", "amount", hint="plus är bättre"),
            Field("cost", "Effekt på kostnader", "amount", hint="plus är bättre"),
            Field("body", "Förklaring", "prose"),
        ),
        ordered=True,
        order=("horizon", "position", "id"),
    ),
    Noun(
        "alternative",
        schema.alternatives,
        "line_id",
        "alternativ",
        "Alternativ",
        "name",
        (
            Field("name", "Alternativ", required=True),
            Field("body", "Beskrivning", "prose"),
        ),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "alternative_cost",
        schema.alternative_costs,
        "alternative_id",
        "kostnad",
        "Kostnad per år",
        "year",
        (
            Field("year", "År", "whole", required=True),
            Field("ore", "Kostnad", "amount", required=True),
        ),
        order=("year",),
    ),
    Noun(
        "text",
        schema.texts,
        "report_id",
        "stycke",
        "Text",
        "body",
        (
            Field(
                "section",
                "Avsnitt",
                "choice",
                options=(
                    ("operating_costs", "Driftkostnader"),
                    ("investments", "Investeringar"),
                    ("action_plan", "Handlingsplan"),
                    ("matter", "Ärendet"),
                ),
            ),
            Field("body", "Text", "prose", required=True),
        ),
        fixed={"kind": "paragraph", "place": ""},
        ordered=True,
        order=("section", "position"),
        where=schema.texts.c.kind == "paragraph",
    ),
    Noun(
        "goal",
        schema.goals,
        "report_id",
        "verksamhetsmål",
        "Verksamhetsmål",
        "name",
        (
            Field("name", "Mål", "prose", required=True),
            Field("status", "Status", "choice", options=GOAL_STATUSES),
            Field("comment", "Kommentar", "prose"),
        ),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "metric",
        schema.metrics,
        "report_id",
        "mått",
        "Mått",
        "name",
        (
            Field("name", "Mått", required=True),
            Field("kind", "Slag", "choice", options=METRICS),
            Field("unit", "Enhet", hint="t.ex. ärenden, kr, %"),
            Field("period", "Period"),
            Field("target", "Mål", "decimal"),
            Field("outcome", "Utfall", "decimal"),
            Field("line_id", "Hör till rad", "row", of="operating_line"),
            Field("comment", "Kommentar", "prose"),
        ),
        ordered=True,
        order=("position", "id"),
    ),
)

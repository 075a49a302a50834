"""What Kommunstyrelsen asks, what boards answer, and the thresholds of signals."""

from data_access.records.fields import Field
from data_access.records.nouns.noun import Noun
from data_access.records.nouns.words import SIGNALS
from data_access.rules.signals.thresholds import THRESHOLDS
from data_access.store import schema

INQUIRIES = (
    Noun(
        "inquiry",
        schema.inquiries,
        "board_id",
        "begäran om yttrande",
        "Begäran om yttrande",
        "subject",
        (
            Field(
                "signal",
                "Signal",
                "choice",
                options=(("", "ingen"), *SIGNALS),
                hint="om begäran gäller en sådan",
            ),
            Field("report_id", "Rapport", "row", of="report"),
            Field("line_id", "Rad", "row", of="operating_line"),
            Field("measure", "Mått"),
            Field("subject", "Gäller", required=True),
            Field("body", "Fråga", "prose", required=True),
            Field("addressee", "Till", "role", required=True),
            Field("asked_on", "Ställd", "date", hint="tomt: ett utkast"),
            Field("due_on", "Svar senast", "date", required=True),
            Field("answer", "Nämndens svar", "prose"),
            Field("answered_on", "Besvarad", "date", hint="tomt: i dag"),
            Field("follow_up", "Kommunstyrelsens uppföljning", "prose"),
            Field("closed_on", "Avslutad", "date", hint="tomt: inte avslutad"),
        ),
        order=("asked_on", "id"),
        # What it is about follows from what it names.
        fixed={"about": "other"},
        kept=("about",),
    ),
    Noun(
        "signal_answer",
        schema.signal_answers,
        "report_id",
        "svar på en signal",
        "Svar på signaler",
        "signal",
        (
            Field("signal", "Signal", "choice", required=True, options=SIGNALS),
            Field("body", "Nämndens svar", "prose", required=True),
            Field("answered_by", "Svarar", "role", required=True),
            Field("answered_on", "Dag", "date", hint="tomt: i dag"),
        ),
        is_beside=True,
    ),
    Noun(
        "threshold",
        schema.thresholds,
        "",
        "gränsvärde",
        "Gränsvärden",
        "name",
        (
            Field(
                "name",
                "Gränsvärde",
                "choice",
                required=True,
                options=tuple((each.name, each.label) for each in THRESHOLDS),
            ),
            Field(
                "number",
                "Tal",
                "whole",
                required=True,
                hint="promille, mnkr, dagar eller gånger",
            ),
        ),
    ),
)

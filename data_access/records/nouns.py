"""Everything that can be edited, in the words of the field.

A noun is a kind of row: its table, whose it is, and its fields. Pages, checks,
the log and the commands all read this, so that a field is described once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from data_access.records.fields import Field
from data_access.store import schema

COLOUR_RULES = (
    ("net", "bara netto är bra eller dåligt (nettoanslag, eller säljer tjänster)"),
    ("gross", "varje rad är bra eller dålig (brutto)"),
)
BOARD_KINDS = (
    ("own", "egen nämnd"),
    ("joint", "gemensam nämnd"),
    ("company", "bolag"),
    ("federation", "kommunalförbund"),
)
BUYER_KINDS = (
    ("municipality", "kommun"),
    ("board", "nämnd"),
    ("federation", "kommunalförbund"),
    ("company", "bolag"),
)
UNITS = (("mnkr", "mnkr"), ("tkr", "tkr"), ("kr", "kr"))
COST_SIGNS = (
    ("positive", "kostnader är positiva"),
    ("negative", "kostnader är negativa"),
)
NET_SIGNS = (
    ("cost_minus_income", "kostnader − intäkter"),
    ("income_minus_cost", "intäkter − kostnader"),
)
DEVIATION_SIGNS = (
    ("better_positive", "plus är bättre än budget"),
    ("better_negative", "minus är bättre än budget"),
    ("actual_minus_budget", "utfall − budget"),
    ("budget_minus_actual", "budget − utfall"),
)
OCCASION_KINDS = (
    ("budget", "budget"),
    ("month", "månad"),
    ("followup", "uppföljningstillfälle"),
    ("closing", "bokslut"),
)
HORIZONS = (("period", "perioden"), ("year", "helåret"))
CAUSES = (
    ("volume", "volym"),
    ("price", "pris"),
    ("accrual", "periodisering"),
    ("one_off", "engångspost"),
    ("key", "fördelningsnyckel"),
    ("staffing", "bemanning"),
    ("capital", "kapitalkostnad"),
    ("other", "annat"),
)
STAGES = (
    ("", "ej angivet"),
    ("study", "utredning"),
    ("procurement", "upphandling"),
    ("ordered", "beställt"),
    ("delivered", "levererat"),
    ("activated", "aktiverat"),
)
PROJECT_CAUSES = (
    ("", "ej angivet"),
    ("moved", "tidsförskjutning"),
    ("cheaper", "billigare"),
    ("dearer", "dyrare"),
    ("stopped", "avbrutet"),
)
GOAL_STATUSES = (
    ("unjudged", "ej bedömt"),
    ("reached", "nås"),
    ("partly", "nås delvis"),
    ("missed", "nås inte"),
)
METRICS = (
    ("volume", "volym"),
    ("price", "pris per enhet"),
    ("staff", "årsarbetare"),
    ("sick_leave", "sjukfrånvaro"),
    ("personnel_cost", "personalkostnad"),
    ("other", "annat"),
)
ACTIVITY_STATUSES = (
    ("planned", "planerad"),
    ("started", "påbörjad"),
    ("done", "klar"),
    ("stopped", "avbruten"),
)
ASSIGNMENT_STATUSES = (
    ("open", "öppet"),
    ("answered", "besvarat"),
    ("closed", "avslutat"),
)
EVENT_KINDS = (
    ("meeting", "sammanträde"),
    ("deadline", "sista dag för rapport"),
    ("dialogue", "ägardialog"),
    ("other", "annat"),
)
REPEATS = (("never", "en gång"), ("yearly", "varje år"))
LINE_KINDS = {
    "operating_costs": (
        ("cost", "kostnad"),
        ("income", "intäkt"),
        ("net", "netto"),
        ("subtotal", "delsumma"),
        ("finance", "finansiellt"),
        ("group", "rubrik"),
    ),
    "investments": (("project", "projekt"), ("total", "totalt"), ("group", "rubrik")),
    "action_plan": (
        ("measure", "åtgärd"),
        ("subtotal", "delsumma"),
        ("total", "totalt"),
    ),
}


@dataclass(frozen=True)
class Noun:
    """A kind of row.

    Attributes:
        key: Its name in code, addresses and the log.
        table: Where it is kept.
        owner: The column that says whose a row is; "" where the municipality's.
        one: What one is called, in the indefinite: "orsak".
        many: What several are called: "Orsaker".
        title: The field that names a row.
        fields: In the order they are typed.
        section: The section whose lines they are; "" for other nouns.
        fixed: What every row has in columns that are no fields.
        cells: The table of cells beside a line, if any.
        ordered: Whether rows have a position among those of their owner.
        order: The columns that rows are read in order of.
        fixed_rows: Whether rows are neither added nor removed by hand.
        where: What tells the noun's rows from others of its table, if anything.
    """

    key: str
    table: sa.Table
    owner: str
    one: str
    many: str
    title: str
    fields: tuple[Field, ...]
    section: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)
    cells: sa.Table | None = None
    ordered: bool = False
    order: tuple[str, ...] = ("id",)
    fixed_rows: bool = False
    where: sa.ColumnElement[bool] | None = None

    def field(self, name: str) -> Field:
        """The field of that name.

        Raises:
            KeyError: If there is none.
        """
        return {each.name: each for each in self.fields}[name]


def _figure(name: str, label: str, block: str = "", hint: str = "") -> Field:
    return Field(name, label, "amount", within="figure", block=block, hint=hint)


def _cell(name: str, label: str, kind: Any = "text", **more: Any) -> Field:  # noqa: ANN401
    return Field(name, label, kind, within="cell", **more)


_PERIOD, _YEAR = "Perioden", "Helår"
_LABEL = Field("label", "Rad", required=True)
_NOTE = Field("note", "Kommentar", "prose")

_ORGANISATION = (
    Noun(
        "municipality",
        schema.municipality,
        "",
        "kommun",
        "Kommun",
        "name",
        (
            Field("name", "Kommunens namn", required=True),
            Field("number", "Organisationsnummer", hint="NNNNNN-NNNN"),
        ),
        fixed_rows=True,
    ),
    Noun(
        "role",
        schema.roles,
        "",
        "roll",
        "Roller",
        "name",
        (Field("name", "Roll", required=True, hint="en roll, inte en persons namn"),),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "board",
        schema.boards,
        "",
        "nämnd",
        "Nämnder",
        "name",
        (
            Field("name", "Namn", required=True),
            Field("short", "Förkortning", required=True),
            Field("slug", "Kortnamn i adresser", required=True, hint="a–z, 0–9, -"),
            Field("kind", "Slag", "choice", options=BOARD_KINDS),
            Field("responsible", "Ansvarig", "role"),
            Field("colour_rule", "Färgregel", "choice", options=COLOUR_RULES),
            Field("unit", "Enhet", "choice", options=UNITS),
            Field("cost_sign", "Kostnaders tecken", "choice", options=COST_SIGNS),
            Field("net_sign", "Netto", "choice", options=NET_SIGNS),
            Field("deviation_sign", "Avvikelse", "choice", options=DEVIATION_SIGNS),
        ),
        order=("name",),
    ),
    Noun(
        "closed_month",
        schema.closed_months,
        "board_id",
        "stängd månad",
        "Stängda månader",
        "month",
        (
            Field("year", "År", "whole", required=True),
            Field("month", "Månad", "whole", required=True, hint="1–12"),
            Field("closed_on", "Stängd", "date", required=True),
        ),
        order=("year", "month"),
    ),
    Noun(
        "buyer",
        schema.buyers,
        "board_id",
        "köpare",
        "Köpare",
        "name",
        (
            Field("name", "Köpare", required=True),
            Field("kind", "Slag", "choice", options=BUYER_KINDS),
        ),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "share_key",
        schema.share_keys,
        "board_id",
        "fördelningsnyckel",
        "Fördelningsnycklar",
        "basis",
        (
            Field("basis", "Grund", required=True, hint="t.ex. antal datorer"),
            Field("valid_from", "Gäller från", "date", required=True),
            Field("decision", "Beslut", hint="§, Dnr, datum"),
        ),
        order=("valid_from",),
    ),
    Noun(
        "key_share",
        schema.key_shares,
        "key_id",
        "andel",
        "Andelar",
        "buyer_id",
        (
            Field("buyer_id", "Köpare", "row", required=True, of="buyer"),
            Field("share", "Andel", "share", required=True, hint="procent"),
        ),
    ),
    Noun(
        "buyer_year",
        schema.buyer_years,
        "buyer_id",
        "köparens år",
        "Köparens år",
        "year",
        (
            Field("year", "År", "whole", required=True),
            Field("budget", "Budget", "amount"),
            Field("debited", "Debiterat", "amount"),
            Field("forecast", "Prognos", "amount"),
            Field("settled", "Slutavräkning", "amount"),
        ),
        order=("year",),
    ),
    Noun(
        "occasion",
        schema.occasions,
        "",
        "tillfälle",
        "Tillfällen",
        "kind",
        (
            Field("year", "År", "whole", required=True),
            Field("kind", "Slag", "choice", options=OCCASION_KINDS),
            Field(
                "number", "Nummer", "whole", hint="månad 1–12, tillfälle 1–9, annars 0"
            ),
            Field("period_end", "Perioden slutar", "date", required=True),
            Field("data_date", "Siffrornas datum", "date"),
            Field("deadline", "Sista dag", "date"),
        ),
        order=("year", "period_end", "id"),
    ),
)

_REPORT = (
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
    ),
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

_BESIDE = (
    Noun(
        "carry_over",
        schema.carry_overs,
        "board_id",
        "begärd ombudgetering",
        "Ombudgetering",
        "line_id",
        (
            Field("line_id", "Projekt", "row", required=True, of="investment_line"),
            Field("asked", "Begärt", "amount"),
            Field("reason", "Skäl", "prose"),
            Field("granted", "Beviljat", "amount"),
            Field("paragraph", "Fullmäktiges beslut", hint="§, Dnr"),
            Field("decided_on", "Beslutat", "date"),
        ),
    ),
    Noun(
        "plan",
        schema.plans,
        "board_id",
        "plan",
        "Planer",
        "name",
        (
            Field("name", "Plan", required=True),
            Field("reference", "Beslut", hint="§, Dnr"),
        ),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "phase",
        schema.phases,
        "plan_id",
        "fas",
        "Faser",
        "name",
        (Field("name", "Fas", required=True),),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "activity",
        schema.activities,
        "phase_id",
        "aktivitet",
        "Aktiviteter",
        "name",
        (
            Field("name", "Aktivitet", required=True),
            Field("status", "Status", "choice", options=ACTIVITY_STATUSES),
            Field("comment", "Kommentar", "prose"),
        ),
        ordered=True,
        order=("position", "id"),
    ),
    Noun(
        "briefing",
        schema.briefings,
        "board_id",
        "rapport från verksamheten",
        "Rapporter från verksamheten",
        "title",
        (
            Field("dated", "Datum", "date", required=True),
            Field("title", "Rubrik", required=True),
            Field("body", "Text", "prose"),
        ),
        order=("dated", "id"),
    ),
    Noun(
        "attachment",
        schema.attachments,
        "briefing_id",
        "bilaga",
        "Bilagor",
        "name",
        (Field("name", "Bilaga", required=True),),
    ),
    Noun(
        "assignment",
        schema.assignments,
        "board_id",
        "uppdrag",
        "Uppdrag",
        "body",
        (
            Field("given_on", "Beslutat", "date"),
            Field("paragraph", "Paragraf", hint="§ 26"),
            Field("reference", "Dnr"),
            Field("body", "Uppdrag", "prose", required=True),
            Field("addressee", "Till", "role", required=True),
            Field("due_on", "Senast", "date"),
            Field("status", "Status", "choice", options=ASSIGNMENT_STATUSES),
            Field("answer", "Svar", "prose"),
            Field("answered_on", "Besvarat", "date"),
        ),
        order=("due_on", "id"),
    ),
    Noun(
        "event",
        schema.events,
        "board_id",
        "händelse",
        "Kalender",
        "title",
        (
            Field("day", "Datum", "date", required=True),
            Field("clock", "Tid", "clock"),
            Field("kind", "Slag", "choice", options=EVENT_KINDS),
            Field("title", "Rubrik", required=True),
            Field("place", "Plats"),
            Field("repeats", "Återkommer", "choice", options=REPEATS),
            Field("body", "Anteckning", "prose"),
        ),
        order=("day", "clock", "id"),
    ),
)

NOUNS: Mapping[str, Noun] = {
    noun.key: noun for noun in (*_ORGANISATION, *_REPORT, *_BESIDE)
}

#: The noun of a section's lines.
LINES = {noun.section: noun for noun in NOUNS.values() if noun.section}

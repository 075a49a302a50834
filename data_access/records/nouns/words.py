"""Codes of choices and what they are called, in order."""

COLOUR_RULES = (
    ("net", "bara netto är bra eller dåligt (nettoanslag, eller säljer tjänster)"),
    ("gross", "varje rad är bra eller dålig (brutto)"),
)
BALANCE_KINDS = (
    ("gains", "realisationsvinster"),
    ("excepted_gains", "realisationsvinster enligt undantag"),
    ("excepted_losses", "realisationsförluster enligt undantag"),
    ("unrealised", "orealiserade vinster och förluster i värdepapper"),
    ("unrealised_back", "återföring av orealiserade vinster och förluster"),
    ("to_reserve", "reservering till resultatreserv"),
    ("from_reserve", "användning av resultatreserv"),
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
#: The signals of `rules.signals`, by code.
SIGNALS = (
    ("zero_forecast", "nollprognos"),
    ("pace", "prognosen kräver annan takt"),
    ("opposite", "period och prognos åt olika håll"),
    ("swinging", "prognosen svänger"),
    ("offset", "kvittade avvikelser"),
    ("regulated", "reglering av taxefinansierad verksamhet"),
    ("straight_line", "rak periodisering"),
    ("empty_plan", "tom handlingsplan"),
    ("deficit_without_measures", "underskott utan åtgärder"),
    ("unexplained", "oförklarad avvikelse"),
    ("repeated_carry_over", "upprepad ombudgetering"),
    ("improved_without_measure", "förbättring utan åtgärd"),
    ("no_calculation", "beslut utan kalkyl eller finansiering"),
    ("disagrees", "stämmer inte"),
    ("late", "försenad"),
    ("unmatched", "köparnas budget möter inte säljarens intäkt"),
    ("optimistic", "prognosen för ljus flera år"),
    ("pessimistic", "prognosen för mörk flera år"),
)
MAPPED_KINDS = (
    ("cost", "kostnad"),
    ("income", "intäkt"),
    ("finance", "finansiellt"),
)
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

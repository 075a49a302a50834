"""The signals: names, rules in words, and why one cannot be tested."""

SIGNALS = "Signaler"
SIGNAL_NAMES = {
    "zero_forecast": "nollprognos",
    "pace": "prognosen kräver annan takt",
    "opposite": "period och prognos åt olika håll",
    "swinging": "prognosen svänger",
    "offset": "kvittade avvikelser",
    "regulated": "reglering av taxefinansierad verksamhet",
    "straight_line": "rak periodisering",
    "empty_plan": "tom handlingsplan",
    "deficit_without_measures": "underskott utan åtgärder",
    "unexplained": "oförklarad avvikelse",
    "repeated_carry_over": "upprepad ombudgetering",
    "improved_without_measure": "förbättring utan åtgärd",
    "no_calculation": "beslut utan kalkyl eller finansiering",
    "disagrees": "stämmer inte",
    "late": "försenad",
    "optimistic": "prognosen för ljus flera år",
    "pessimistic": "prognosen för mörk flera år",
}
#: The rule of each, with the thresholds in force where it has any.
SIGNAL_RULES = {
    "zero_forecast": (
        "Prognosen är lika med budgeten fast perioden avviker med minst {least}."
    ),
    "pace": (
        "Takten som prognosen kräver resten av året skiljer sig minst {pace} från "
        "det som är kvar av budgeten, och åt samma håll från takten hittills. För "
        "investeringar: minst {investment_pace} gånger takten hittills."
    ),
    "opposite": (
        "Perioden avviker med minst {least} åt ett håll och prognosen åt det andra."
    ),
    "swinging": "Prognosen har ändrats med minst {swing} sedan förra rapporten.",
    "offset": (
        "Intäkternas och kostnadernas avvikelse i prognosen är lika stora och tar ut "
        "varandra."
    ),
    "regulated": (
        "Verksamheten betalas med taxa. Resultatet blir noll för att det regleras mot "
        "kollektivet, så avvikelserna kvittas alltid."
    ),
    "straight_line": (
        "Periodens kostnadsbudget är så många tolftedelar av årets som månader har "
        "gått, inom avrundningen."
    ),
    "empty_plan": (
        "Handlingsplanen har inga åtgärder fast texten eller en orsak nämner en "
        "förlust på minst {least} eller en åtgärd."
    ),
    "deficit_without_measures": (
        "Underskottet i prognosen är minst {least} och större än de åtgärder som "
        "räknas in."
    ),
    "unexplained": (
        "Orsaker med belopp täcker mindre än {explained} av en avvikelse på minst "
        "{least}."
    ),
    "repeated_carry_over": (
        "Det som blir kvar av investeringsanslaget är minst lika mycket som det som "
        "fördes över från året före."
    ),
    "improved_without_measure": (
        "Prognosen är minst {swing} bättre än förra gången utan att orsaker eller "
        "åtgärder förklarar det, eller mest för att budgeten har ändrats."
    ),
    "no_calculation": (
        "Ett nytt projekt är påbörjat utan beslutad eller beräknad totalutgift, eller "
        "utan anslag."
    ),
    "disagrees": "Rader, kolumner, text eller rubriker säger emot varandra.",
    "late": (
        "Sista dagen har gått, för rapporten eller för svar på en begäran om yttrande."
    ),
    "optimistic": (
        "Bokslutet har varit minst {least} sämre än prognosen vid samma tillfälle "
        "minst {forecast_years} år i rad."
    ),
    "pessimistic": (
        "Bokslutet har varit minst {least} bättre än prognosen vid samma tillfälle "
        "minst {forecast_years} år i rad."
    ),
}
SIGNAL_REASONS = {
    "no_costs": "rapporten har inga driftkostnader",
    "no_period": "period saknas",
    "no_rest": "året är slut",
    "no_forecast": "prognos saknas",
    "no_before": "tidigare rapport samma år saknas",
    "no_pace": "utfall eller prognos saknas",
    "no_period_budget": "periodens budget saknas",
    "too_coarse": "beloppen är för grovt avrundade",
    "no_plan": "handlingsplan saknas",
    "no_deviation": "avvikelse saknas",
    "no_investments": "investeringar saknas",
    "no_carried_over": "överfört från året före saknas",
    "no_projects": "projektens belopp och skeden saknas",
    "no_estimates": "projektens kalkyler och tidigare år saknas",
    "no_checks": "rapporten har inget att kontrollera",
    "no_deadline": "sista dag saknas",
    "no_years": "för få tidigare år",
}
UNTESTABLE = "kan inte prövas: {}"
UNTESTABLE_ONES = "Kan inte prövas ({})"
NO_SIGNALS = "Inga signaler: de regler som kan prövas ger inget utslag."
SIGNALS_NOTE = (
    "En signal är en regel som ger utslag. Den säger inte att något är fel, utan vad "
    "man bör fråga om. Gränserna ställs in i Inställningar."
)
MORE_SIGNALS = "Fler signaler ({})"
SIGNAL_RULE = "Regeln"
SIGNAL_PLACE = "Visa siffrorna"
SIGNAL_HISTORY = "Tidigare: {}."
SIGNAL_FIRST = "Har inte gett utslag tidigare."
SIGNAL_NOTE_WORD = "att veta"
SIDES = {"income": "intäkter", "cost": "kostnader", "net": "netto"}
HORIZONS = {"period": "perioden", "year": "helåret"}

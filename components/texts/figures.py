"""The follow-up's own words: measures, sources, checks, pictures, causes."""

# Scenarios and measures

BUDGET = "Budget"
OUTCOME = "Utfall"
FORECAST = "Prognos"
DEVIATION = "Avvikelse"
BETTER = "bättre än budget"
WORSE = "sämre än budget"
EQUAL = "som budget"
SURPLUS = "överskott"
DEFICIT = "underskott"
MISSING = "uppgift saknas"
IN_BALANCE = "i balans"
NO_NET = "Rapporten har ingen nettorad"
NO_APPROPRIATION = "Anslag för investeringar saknas i rapporten"
NO_PACE = "Takten kan inte räknas ut: utfall eller prognos saknas."
NO_MEASURES = "Inga åtgärder i handlingsplanen"
CHOSEN = "(vald)"
SHOW = "Visa"
SHOWS = ("Period och helår", "Bara perioden", "Bara helåret")
LINE = "Rad"
PER_MONTH = "{} per månad"
PACE = "Takten resten av året"
PACE_NAME = "Takt"
BRIDGE = "Från budget till utfall"
BRIDGE_NAME = "Nettots brygga"
NO_BRIDGE = "Bryggan kan inte ritas: nettots budget eller utfall saknas."
FIGURES_DRAWN = "Siffrorna i bilden"
NO_SUCH_BLOCK = "Rapporten har inga siffror för den delen av året."
NO_OPERATING_COSTS = "Rapporten innehåller inga driftkostnader."
NO_INVESTMENTS = "Rapporten innehåller inga investeringar."
NO_ACTION_PLAN = "Rapporten innehåller ingen handlingsplan."
COST_SIGNS = {
    "positive": "Kostnader skrivs utan minustecken.",
    "negative": "Kostnader skrivs med minustecken.",
}
NET_SIGNS = {
    "cost_minus_income": (
        "Netto är kostnader minus intäkter: minus betyder överskott."
    ),
    "income_minus_cost": (
        "Netto är intäkter minus kostnader: minus betyder underskott."
    ),
}
DEVIATION_SIGNS = {
    "better_positive": "plus är bättre än budget",
    "better_negative": "minus är bättre än budget",
    "actual_minus_budget": "utfall eller prognos minus budget",
    "budget_minus_actual": "budget minus utfall eller prognos",
}
INVESTMENT_SIGNS = {
    "actual_minus_budget": "utfall eller prognos minus anslag",
    "budget_minus_actual": "anslag minus utfall eller prognos",
}
PLAN_SIGN = "plus förbättrar resultatet"
AS_PRINTED = "som i källan"
BETTER_UP = "Plus är bättre än budget."

# Figures and where they come from

WHENCE = "{}: varifrån kommer siffrorna?"
FIGURE = "Siffra"
SHOWN = "Visas"
PUBLISHED = "Som tryckt"
COMPUTED = "Ur delarna"
ORIGIN = "Slag"
PLACE = "Plats"
BLANK = "tom cell"
TESTED = "Prövningar av raden"
CLOSE_LINE = "Stäng raden"
ORIGINS = {
    "published": "publicerad",
    "entered": "inmatad",
    "ledger": "exakt, ur huvudboken",
    "computed": "beräknad",
}
MEASURES = {
    "budget_period": "Budget, period",
    "outcome_period": "Utfall, period",
    "deviation_period": "Avvikelse, period",
    "budget_year": "Budget, helår",
    "forecast_year": "Prognos, helår",
    "deviation_year": "Avvikelse, helår",
    "original": "Årsbudget",
    "carried_over": "Överfört",
    "extra": "Extra beviljat",
    "carried_over_and_extra": "Extra beviljat och överfört",
    "appropriation": "Totalt anslag",
    "outcome": "Utfall, period",
    "deviation_outcome": "Periodens avvikelse mot anslaget",
    "forecast": "Prognos",
    "deviation_forecast": "Prognosens avvikelse mot anslaget",
    "ordered": "Beställt, ej fakturerat",
    "counted": "Räknas in i prognosen",
    "effect_0": "Effekt första året",
    "effect_1": "Effekt andra året",
    "effect_2": "Effekt tredje året",
    "effect_3": "Effekt fjärde året",
    "realised": "Realiserad effekt",
    "total_decided": "Beslutad totalutgift",
    "total_estimated": "Beräknad totalutgift",
    "accumulated": "Ackumulerat utfall",
    "investment_income": "Investeringsinkomst",
    "running_cost": "Driftkostnad per år",
}
PACES = "Takt per månad, {}"
SO_FAR = "Hittills"
BUDGETED_LEFT = "Kvar av budgeten"
REQUIRED = "Krävs av prognosen"
BRIDGE_TABLE = "Nettots avvikelse i perioden, {}"
OWN_WORDS = "Nämndens egna ord"
SOURCE = "Källa: {}"
DECISION = "Nämndens beslut"
RECIPIENTS = "Beslutet skickas till"
MEETING_UNKNOWN = "Sammanträdets datum står inte i källan"

# Avstämning

CHECKS = {
    "agrees": "stämmer",
    "rounding": "avrundning",
    "disagrees": "stämmer inte",
    "unchecked": "ej kontrollerad",
}
COLUMN = "Kolumn"
RESULT = "Resultat"
ARITHMETIC = "Uträkning"
TESTED_ROW = "Prövat"
AS_STATED = "{}, som tryckt"
NOT_AS_STATED = "{}, tryckt {}; skillnad {}, {}"
WITHIN = "inom avrundningen {}"
BEYOND = "mer än avrundningen {}"
SAID_EXPECTED = "Där står ”{}”, väntat ”{}”"
CHECK_MEANINGS = {
    "disagrees": (
        "Uppgifterna säger emot varandra mer än avrundningen förklarar. "
        "Fråga nämnden vilken som gäller."
    ),
    "rounding": (
        "Publicerade siffror är avrundade var för sig. Skillnaden ryms i "
        "avrundningen: ett halvt steg för varje tryckt siffra i uträkningen."
    ),
    "unchecked": "Det som behövs för att pröva uppgiften finns inte i rapporten.",
    "agrees": "Uträkningen ger den tryckta siffran.",
}
SECTIONS = {
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
    "report": "Rapporten",
}

# Investeringar

REMAINING = "Kvar av anslaget"
TO_SPEND = "Ska förbrukas enligt prognosen"
UNSPENT = "Förbrukas inte enligt prognosen"
ORDERED = "Beställt, ej fakturerat"
COMPLETION = "Genomförandegrad"
ACCUMULATED = "Investeringar, ackumulerat"
UNSPENT_NEUTRAL = "Det som inte förbrukas är varken bra eller dåligt i sig."
PROJECT = "Projekt"
PROJECTS = "Projekt och vad som är känt om dem"
PROJECT_NOTE = "Streck betyder att rapporten inte anger beloppet."
NO_PROJECTS = "Rapporten nämner inga enskilda projekt."
KNOWN = "Vad rapporten säger"

# Handlingsplan

RULE = "Regeln i handlingsplanens huvud"
RULE_OTHERWISE = (
    "Annars räknas 0,00 och cellen säger ”effekten är inte tillräckligt sannolik "
    "för att beaktas i prognosen”."
)
AFFECTED = "Verksamhet som berörs"
MEASURE = "Åtgärd"
DESCRIPTION = "Beskrivning"
GOAL = "Ev. mål"
DECISION_ON = "Beslut om åtgärd"
DECIDED_BY = "Förvaltning eller nämnd?"
DATE = "Datum"
STARTED = "Är åtgärden planerad el. påbörjad?"
IN_OPERATION = "Driftsättning, datum"
EFFECT_BLOCK = "Vilken realistisk ekonomisk effekt har åtgärden?"
COUNTED_BLOCK = "Ingår effekten i slutlig helårsprognos för {}?"
YES_NO = "Ja/Nej"
AMOUNT = "Belopp"
NUMBER = "Löp.nr"
EFFECTS = "Åtgärdernas ekonomiska effekt"
PLAN_NOTE = (
    "{}. Tomma celler är tomma i den publicerade planen. Plus förbättrar resultatet."
)
EMPTY_PLAN = (
    "Planen är antagen utan åtgärder: raderna är tomma och {} räknas in i "
    "helårsprognosen. Det finns därför inga effekter att rita."
)
NO_EFFECTS = "Ingen åtgärd har någon angiven effekt, så det finns inget att rita."
ALLOCATION_TABLE = "Anslaget och dess användning"

# Översikt

PERIOD_CARD = "Driftens avvikelse i perioden"
FORECAST_CARD = "Driftens avvikelse i helårsprognosen"
USE_CARD = "Investerat av anslaget"
PLAN_CARD = "Handlingsplanens effekt"
PLAN_COUNTED = "räknas in i helårsprognosen"
BOARDS = "Nämnderna vid {} {}, {}"
APPROPRIATION = "Anslag"

# Bilder

PICTURE = "diagram"
PICTURE_KEYS = (
    "Piltangenterna läser upp värdena, Enter öppnar raden där det går, Esc lämnar."
)
AS_TABLE = "Visa siffrorna som tabell"
SAVE_AS = "Spara som {}"
TONE_WORDS = {"good": "bättre", "bad": "sämre"}
ZOOMED = "skala × {}"
CHANGE = "Förändring"
PACE_CHANGE = "{} mot budget"
OVER_ALLOCATION = "Över anslaget"
COUNTED_OF = "varav {} räknas in i prognosen"
OTHER_LINES = "Övriga rader"
PICTURE_PLACE = "{}, {} av {}"
PICTURE_SAVED = "Bilden sparades som {}"
PICTURE_NOT_SAVED = "Bilden kunde inte sparas"

# Causes of a deviation

CAUSES = "Orsaker"
CAUSE = "Orsak"
CAUSES_OF = {
    "period": "Orsaker till periodens avvikelse",
    "year": "Orsaker till årets avvikelse",
}
EFFECT_ON_INCOME = "Effekt på intäkter"
EFFECT_ON_COST = "Effekt på kostnader"
EFFECT_ON_NET = "Effekt på netto"
EXPLANATION = "Förklaring"
UNEXPLAINED = "Oförklarat"
NO_CAUSE = "Hela avvikelsen, {}, är oförklarad: ingen orsak har ett belopp"
ALL_CAUSED = "Orsakerna förklarar hela avvikelsen, {}"
PARTLY_CAUSED = "Orsakerna förklarar {} av avvikelsen {}; {} är oförklarat"

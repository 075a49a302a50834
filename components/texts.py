"""Every Swedish word the reader meets."""

APP = "Uppsikt"

# Pages
OVERVIEW = "Översikt"
OPERATING_COSTS = "Driftkostnader"
INVESTMENTS = "Investeringar"
ACTION_PLAN = "Handlingsplan"
RECONCILIATION = "Avstämning"
ACCESSIBILITY = "Tillgänglighet"
ABOUT = "Om"
NOT_FOUND = "Sidan finns inte"
NOT_FOUND_HELP = (
    "Adressen leder inte till någon sida. Välj en sida i menyn, "
    "eller gå till översikten."
)
TO_OVERVIEW = "Till översikten"

# The frame around the pages
SKIP = "Hoppa till innehållet"
MENU = "Huvudmeny"
FOOTER = "Om webbplatsen"
CHOICES = "Urval"
BOARD = "Nämnd"
YEAR = "År"
PERIOD = "Period"
OCCASION = "Uppföljningstillfälle"
UNIT = "Enhet"
SIGN = "Tecken"
STATUS = "Status"
DATED = "Rapporten daterad"
NOT_DATED = "datum saknas"
THEME = "Tema"
THEMES = {"auto": "Som systemet", "light": "Ljust", "dark": "Mörkt"}
NO_SERVER = (
    "Servern svarar inte. Siffrorna nedan hör inte till urvalet och har dolts. "
    "Försök igen om en stund."
)
RETRY = "Försök igen"
NO_SCRIPT = (
    "Sidan visas utan val och diagram, eftersom webbläsaren inte kör JavaScript. "
    "Tabellerna och texterna är desamma."
)
EXAMPLE = (
    "Publicerat exempel: nämndens egen publicerade rapport, inläst som den är. "
    "Kan tas bort med kommandot uppsikt sample remove."
)
UNREADABLE = (
    "Den här delen av adressen gick inte att läsa och har hoppats över: {}. "
    "Välj i listorna ovan."
)
FAILED = (
    "Något gick fel när sidan skulle visas. Felet är loggat. "
    "Försök igen, eller välj ett annat urval."
)

# Time
FULL_YEAR = "helår"
START_OF_YEAR = "årets början"

# Statuses of a report
STATUSES = {
    "draft": "utkast",
    "ready": "klarmarkerad",
    "sent": "utskickad",
    "decided": "beslutad",
    "confirmed": "justerad",
    "returned": "återremitterad",
}

# Units
UNIT_NAMES = {
    "mnkr": "mnkr (miljoner kronor)",
    "tkr": "tkr (tusen kronor)",
    "kr": "kr",
}

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
COUNTED = "I prognosen"

# Tillgänglighet
STATEMENT = "Tillgänglighetsredogörelse för {}"
OPERATOR_UNKNOWN = "Den kommun eller nämnd som driver den här installationen"
STATEMENT_WHO = (
    "{} ansvarar för den här webbtjänsten, {}. Vi vill att så många som möjligt "
    "ska kunna använda den. Här står hur tjänsten uppfyller lagen om "
    "tillgänglighet till digital offentlig service (2018:1937), vad som brister "
    "och hur du kan rapportera brister."
)
STATEMENT_HOW_HEAD = "Hur tillgänglig är tjänsten?"
STATEMENT_HOW = (
    "Tjänsten är delvis förenlig med lagen: den är byggd för WCAG 2.1 nivå AA "
    "(EN 301 549) och har inga kända fel i de automatiska prövningarna, men den "
    "har inte prövats av användare med hjälpmedel eller av en utomstående granskare."
)
STATEMENT_SHORT_HEAD = "Det här brister"
STATEMENT_SHORT = (
    (
        "Skärmläsare: sidorna har inte prövats av användare med NVDA, JAWS eller "
        "VoiceOver. Diagrammens piltangentsläsning kan därför låta annorlunda än "
        "avsett. Samma siffror finns i en tabell under varje diagram."
    ),
    (
        "Diagram ritas mot vit botten i läget för tvingade färger, eftersom streckning "
        "och kontur annars inte kan skiljas åt."
    ),
    (
        "Publicerade texter återges ordagrant, även där källan använder förkortningar "
        "utan förklaring."
    ),
)
STATEMENT_TEST_HEAD = "Hur vi har prövat tjänsten"
STATEMENT_TEST = (
    "Självskattning den 23 november 2026: automatisk prövning med axe-core av "
    "varje sida i ljust och mörkt tema, tvingade färger och minskad rörelse, samt "
    "prövning med enbart tangentbord och vid 320 pixlars bredd. Redogörelsen "
    "uppdaterades senast den 23 november 2026."
)
STATEMENT_CONTACT_HEAD = "Rapportera brister"
CONTACT = "Hör av dig om något inte går att använda: "
CONTACT_UNKNOWN = (
    "Ingen kontaktadress är angiven för installationen. Den som driver tjänsten "
    "anger den med inställningen UPPSIKT_CONTACT."
)
STATEMENT_AUTHORITY_HEAD = "Tillsyn"
STATEMENT_AUTHORITY = (
    "Myndigheten för digital förvaltning (DIGG) har tillsyn över lagen. Är du inte "
    "nöjd med hur vi hanterar dina synpunkter kan du "
)
STATEMENT_AUTHORITY_LINK = "anmäla det till DIGG"
DIGG = "https://www.digg.se/tdosanmalan"

# Om
ABOUT_HEAD = "Om Uppsikt"
ABOUT_WHAT = (
    "Uppsikt är en öppen instrumentpanel för uppsikten över nämndernas ekonomi: "
    "driftkostnader, investeringar och handlingsplan vid varje uppföljningstillfälle."
)
VERSION = "Version {}."
DATA_DATE = "Visar {}. Uppgifterna avser perioden till och med {}. Daterad: {}."
DEFINITIONS = "Vad siffrorna betyder"
DEFINITIONS_TABLE = "Siffrornas definitioner"
DEFINITION = "Så räknas den"
BETTER_IS = "Bättre är"
DEFINED = (
    ("Budget, period", "Årsbudgetens del för periodens månader", "–"),
    ("Utfall", "Bokförda intäkter eller kostnader i perioden", "–"),
    ("Prognos", "Nämndens bedömning av helåret", "–"),
    ("Intäkter, avvikelse", "utfall − budget", "plus"),
    ("Kostnader, avvikelse", "budget − utfall", "plus"),
    ("Netto", "kostnader − intäkter; minus är ett överskott", "minus"),
    ("Netto, avvikelse", "summan av de två avvikelserna", "plus"),
    ("Totalt anslag", "årsbudget + extra beviljat + överfört från året före", "–"),
    (
        "Investering, avvikelse",
        "utfall − anslag, prognos − anslag",
        "varken: det som inte förbrukats är inte bra i sig",
    ),
    ("Kvar av anslaget", "anslag − utfall", "varken"),
    ("Förbrukas inte", "anslag − prognos", "varken"),
    ("Genomförandegrad", "utfall / anslag, eller prognos / anslag", "varken"),
    ("Takt hittills", "utfall / periodens månader", "varken"),
    ("Takt som krävs", "(prognos − utfall) / årets återstående månader", "varken"),
    (
        "Kvar av budgeten",
        "(helårsbudget − periodens budget) / återstående månader",
        "–",
    ),
    (
        "Räknas in i prognosen",
        (
            "åtgärdens effekt om den är säkerställd eller godkänd av "
            "förvaltningschefen, annars 0,00"
        ),
        "plus",
    ),
    (
        "Avrundning",
        "skillnad som ryms i ett halvt steg för varje tryckt siffra i uträkningen",
        "–",
    ),
)
NOTATION = "Så läses bilderna"
NOTATIONS = {
    "outcome": "Utfall: fylld",
    "budget": "Budget och anslag: kontur",
    "forecast": "Prognos: streckad",
    "deviation": "Avvikelse: stapel från noll, tecknet är alltid utskrivet",
}
SOURCES = "Varifrån varje siffra kommer"
SOURCES_TABLE = "Rapportens siffror och deras plats i källan"
PERIOD_NOTATION = "budget (kontur), utfall (fylld)"
YEAR_NOTATION = "budget (kontur), prognos (streckad)"
BUDGETED_NET = "Budgeterat netto"
OUTCOME_NET = "Nettots utfall"
ROUNDING = "Avrundning"
TOTAL_ALLOCATION = "Totalt anslag"
SPENT = "Upparbetat"
TO_SPEND_SHORT = "Prognos resten av året"
UNSPENT_SHORT = "Förbrukas inte"
CLOSED = "utfall"
LEFT = "prognos"
COUNTED_SHORT = "I prognosen"

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

# Editing the sections of a report

NOT_EDITABLE = {
    "ready": "Rapporten är klarmarkerad. Öppna den igen för att ändra:",
    "sent": "Rapporten är utskickad. Den behålls som den skickades ut; en ändring görs "
    "i en ny version:",
    "decided": "Rapporten är beslutad och kan inte ändras. En rättelse görs bredvid:",
    "confirmed": "Rapporten är justerad och kan inte ändras. En rättelse görs bredvid:",
    "returned": "Versionen är återremitterad och kan inte ändras. Ändra i den nya:",
}
TO_REPORT = "till sidan Rapport"
NOTHING_TYPED = "Inga siffror är ifyllda än. Välj Redigera för att fylla i dem."
NO_SECTION = "Rapporten har inget sådant avsnitt att ändra."
LINES_NOTE = (
    "Lämna avvikelser, summor och netto tomma så räknas de ut. Ett tal som skrivs "
    "står kvar som det skrevs. En kostnadsgrupp läggs under Kostnader."
)
CAUSES_NOTE = (
    "Effekt på intäkter och effekt på kostnader skrivs var för sig; plus är bättre än "
    "budget. Resten visas som oförklarat."
)
CHANGES_OF = "Anslagsförändringar: {}"
CHANGES_NOTE = (
    "Den ursprungliga budgeten ändras aldrig: en förändring läggs till, med beslut, "
    "datum och finansiering."
)
PROJECTS_EDIT_NOTE = "Lämna anslag, avvikelser och summor tomma så räknas de ut."
PROJECT_DETAILS = "Allt om ett projekt"
ALTERNATIVES_OF = "Alternativ: {}"
COST_OF = "Kostnad per år: {}"
PLAN_WORDS = "Åtgärder"
PLAN_EFFECTS = "Effekt och vad som räknas i prognosen"
PLAN_EDIT_NOTE = (
    "En effekt som inte är säkerställd räknas i prognosen först när förvaltningschefen "
    "har godkänt den (datum). Annars räknas 0,00 och den fasta meningen står i bilagan."
)

# Lines and investment projects

LINE_COMMENT = "Kommentar"
BUDGET_CHANGES = "Anslagsförändringar"
FINANCING = "Finansiering"
ORIGINAL_STAYS = (
    "Den ursprungliga budgeten står kvar; den gällande är den med ändringarna."
)
ALTERNATIVES = "Alternativ, kostnad per år"
SUM = "Summa"
TOTAL = "Totalt"
YES = "Ja"
INVESTMENT_CAUSES = "Prognosens avvikelse mot anslag efter orsak"
STAGE = "Skede"
FINISHED = "färdigställd"
OWNER = "Ansvarig"
REALISED = "Realiserad effekt"
APPROVED = "Godkänd av förvaltningschef"
SECURED = "Effekten är säkerställd"

# Editing

START_EDITING = "Redigera"
STOP_EDITING = "Klar med redigeringen"
SAVE = "Spara"
SAVE_KEYS = "Ctrl+S sparar, Enter går till nästa rad, Esc ångrar i cellen"
UNDO = "Ångra senaste sparningen"
DISCARD = "Kasta"
DISCARD_CHANGES = "Kasta ändringarna"
RESTORED = "Osparade ändringar har återställts."
ADD_ROW = "Lägg till {}"
NEW_ROW = "ny rad"
INSERT_ROW = "Infoga rad efter"
REMOVE_ROW = "Ta bort raden"
ROW_TOOLS = "Ta bort eller infoga rad"
ROW_NUMBER = "nr {}"
MUST_FILL = "(måste fyllas i)"
CHOOSE = "Välj"
NOTHING = "–"
NO = "nej"
SURE = "Ja, {}"
NOT_SURE = "Avbryt"
UNSAVED = "Osparade ändringar"
HINTS = {"date": "ÅÅÅÅ-MM-DD", "clock": "TT:MM", "share": "procent"}
DEFAULT_ROLE = "Ekonomienheten"
ORIGIN_PAGE = "sidan {}"
SAVED = "Sparat."
UNDONE = "Den senaste sparningen är ångrad."
SOMEBODY = "Någon annan"
SAVE_FAILED = (
    "Något gick fel och inget är sparat. Felet är loggat. Det du skrev finns kvar "
    "här: försök igen."
)
BAD_REQUEST = "Ändringen kunde inte tolkas ({}). Inget är sparat. Ladda om sidan."

#: What assets/50-edit.js says; {} are filled in order.
EDITING = {
    "saving": "Sparar…",
    "saved": "Sparat {}.",
    "savedMany": "{} fält på {} rader.",
    "nothing": "Det finns inget att spara.",
    "unsavedOne": "1 osparad ändring",
    "unsavedMany": "{} osparade ändringar",
    "faultOne": "1 fält behöver rättas.",
    "faultMany": "{} fält behöver rättas.",
    "conflictOne": "En rad har sparats av någon annan. Välj vad som ska gälla.",
    "conflictMany": "{} rader har sparats av någon annan. Välj vad som ska gälla.",
    "conflict": "{} sparade {}: {}. Du skrev {}.",
    "gone": "{} tog bort raden {}. Du skrev {}.",
    "goneMine": "{} ändrade raden {}: {}. Du tog bort den.",
    "conflictHead": "Någon annan har sparat samma rad",
    "keep": "Behåll mitt",
    "take": "Ta det sparade",
    "drop": "Kasta det jag skrev",
    "removed": "Raden tas bort när du sparar",
    "regret": "Behåll raden",
    "remove": "Ta bort raden",
    "newRow": "ny rad",
    "rowAdded": "Ny rad",
    "blank": "tomt",
    "yes": "ja",
    "no": "nej",
    "undoing": "Ångrar…",
    "doing": "Arbetar…",
    "noAnswer": (
        "Servern svarar inte. Det du skrev finns kvar här men är kanske inte "
        "sparat. Försök igen."
    ),
    "restored": "Osparade ändringar har återställts.",
    "lost": "Raden ”{}” finns inte längre. Där hade du skrivit {}.",
    "elsewhere": "Osparade ändringar på {}",
    "back": "Gå tillbaka",
    "discard": "Kasta",
    "discarded": "Ändringarna är kastade.",
    "sureDiscard": "Ja, kasta {}",
    "removedRow": "{} borttagen",
}

# A report's way and its versions

REPORT = "Rapport"
STEPS = {
    "draft": "Utkast",
    "ready": "Klarmarkerad",
    "sent": "Utskickad",
    "decided": "Beslutad",
    "confirmed": "Justerad",
    "returned": "Återremitterad",
}
WAY = "Rapportens väg"
STEP_NOW = "här är rapporten nu"
STEP_DONE = "klart"
STEP_TO_COME = "återstår"
WHEN_UNKNOWN = "datum saknas"
NOW = "Nästa steg"
ALSO = "Annat som kan göras"
NOTHING_TO_DO = {
    "confirmed": "Rapporten är justerad. Vägen är slut.",
    "returned": "Versionen är återremitterad. Arbetet fortsätter i den nya versionen.",
}
BESIDE_SENT = (
    "Ändringarna här visas bredvid version {}, som är utskickad. De går vidare när "
    "den versionen återremitteras, eller rättas när den är beslutad."
)
BESIDE_DECIDED = (
    "Version {} är beslutad som den skickades ut. Gör en rättelse av den: då blir "
    "ändringarna här rättelsen."
)
LACKING = "Det här saknas innan rapporten kan klarmarkeras"
NOTHING_LACKING = "Alla siffror som krävs finns."
DISAGREES_ONE = "1 uppgift stämmer inte."
DISAGREES_MANY = "{} uppgifter stämmer inte."
TO_RECONCILIATION = "Se Avstämning"
REPORT_TEXT = "Rapportens text"
NO_REPORT_TEXT = "Rapporten har ingen löpande text."
NO_DRAFT_TEXT = "Rapporten har ingen löpande text än. Välj Redigera för att skriva den."
HEADINGS = "Rubriker"
DOCUMENTS = "Beslutsunderlag"
NOT_DECIDED = "Nämnden har inte beslutat om rapporten än."
VERSIONS = "Versioner"
ONE_VERSION = (
    "Rapporten har en version. En ändring efter utskick, en återremiss eller en "
    "rättelse blir en ny, och båda kan läsas och jämföras här."
)
VERSIONS_TABLE = "Rapportens versioner"
VERSION_HEAD = "Version"
VERSION_NUMBER = "Version\N{NO-BREAK SPACE}{}"
WHY = "Anledning"
MADE = "Skapad"
IN_FORCE = "i kraft"
WHYS = {
    "first": "första versionen",
    "after_sending": "ändring efter utskick",
    "returned": "efter återremiss",
    "correction": "rättelse",
}
COMPARISON = "Jämförelse av version {} och version {}"
COMPARE_WITH = "Jämför version {} med"
NO_DIFFERENCES = "Inga skillnader mellan version {} och version {}."
DIFFERING_AMOUNTS = "Belopp som skiljer sig, {}"
DIFFERING_WORDS = "Ord och uppgifter som skiljer sig"
ROW = "Rad"
FIELD = "Uppgift"
SECTION = "Avsnitt"
REPORT_ADDED = "ny version"
ROW_ADDED = "ny rad"
ROW_REMOVED = "borttagen rad"
NEW_REPORT = "Ny rapport för en nämnd och ett tillfälle"
NO_BOARDS = (
    "Det finns inga nämnder eller tillfällen än. Lägg till dem på Inställningar."
)
NO_REPORT_YET = (
    "Det finns ingen rapport än. Lägg till nämnden och tillfället på Inställningar, "
    "och skapa sedan rapporten här."
)
TEXT_SECTIONS = {
    "matter": "Ärendet",
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
}
SEEING = "Du ser version {}, {}."
CURRENT = "I kraft är version {}, {}."
LATEST = "Den senaste är version {}, {}."
SHOW_VERSION = "Visa version {}"
DRAFTS = {
    "first": "ett utkast",
    "after_sending": "ett utkast med ändringar efter utskick",
    "returned": "ett utkast efter återremiss",
    "correction": "ett utkast till rättelse",
}
CHANGED_AFTER_SENDING = "Ändrat efter utskick"
CORRECTED = "Rättelse av version {}"
CORRECTING = "En rättelse är påbörjad, version {}"
MORE_ON_REPORT = "{} fler på sidan Rapport"
COMPARE_VERSIONS = "jämför versionerna"
CHANGED = "ändrad"

# Logg

LOG = "Logg"
LOG_WHAT = (
    "Varje ändring, vem som gjorde den, när och varifrån, med vad som stod före och "
    "efter. Loggen kan inte ändras."
)
LOG_FILTER = "Urval ur loggen"
ALL_BOARDS = "Alla nämnder"
WHO = "Vem"
ANYONE = "alla"
KIND = "Vad"
ANYTHING = "allt"
SINCE = "Från och med (ÅÅÅÅ-MM-DD)"
UNTIL = "Till och med (ÅÅÅÅ-MM-DD)"
SEARCH = "Sök"
DO_FILTER = "Visa"
CLEAR_FILTER = "Rensa urvalet"
NO_ACTIONS = "Inget i loggen stämmer med urvalet."
ONE_ACTION = "1 händelse"
ACTIONS = "{} händelser"
PAGE_OF = "sida {} av {}"
NEWER = "Nyare"
OLDER = "Äldre"
PAGES = "Loggens sidor"
UNDID = "Ångrade händelse {}"
ACTION_NUMBER = "händelse {}"
MORE_CHANGES = "{} till"
BEFORE = "Före"
AFTER = "Efter"
WHEN = "När"
FROM_WHERE = "Varifrån"
CHANGED_TO = "Före → efter"
CHANGES_OF_LINE = "Ändringar av raden, senast först i varje siffra"
NO_CHANGES_OF_LINE = "Ingen siffra på raden har ändrats sedan den lästes in."
ONLY_COMPUTED = (
    "Raden räknas ut ur andra rader. Öppna dem för att se vem som har ändrat vad."
)

# Beslut och uppdrag

DECISIONS = "Beslut och uppdrag"
ASSIGNMENTS = "Uppdrag"
ASSIGNMENTS_OF = "Uppdrag, {}"
ASSIGNMENT = "Uppdrag"
ASSIGNED = "Beslutat"
ADDRESSEE = "Till"
DUE_ON = "Senast"
REPLY = "Svar"
NO_DUE_DAY = "ingen dag satt"
DAY_MISSING = "datum saknas i källan"
LATE_ONE_DAY = "försenat 1 dag"
LATE_DAYS = "försenat {} dagar"
LATE_ONE = "Ett uppdrag är försenat, {}: {}"
LATE_MANY = "{} uppdrag är försenade, det äldsta {}: {}"
ONE_DAY = "1 dag"
DAYS = "{} dagar"
OPEN_ONE = "Ett uppdrag är öppet"
OPEN_MANY = "{} uppdrag är öppna"
NEXT_DUE = "{}, närmast ska ”{}” vara klart {}"
NO_DUE_DAYS = "{}, utan sista dag"
ALL_ANSWERED = "Inga öppna uppdrag"
NO_ASSIGNMENTS = "Nämnden har inga uppdrag"
NO_ASSIGNMENTS_HELP = (
    "Tryck på Redigera och lägg in vad nämnden har beslutat att någon ska göra, "
    "med roll och sista dag."
)
ASSIGNMENTS_NOTE = (
    "Försenat är det som är öppet dagen efter sista dag. Öppna och försenade står "
    "först, sedan besvarade och avslutade."
)
ASSIGNMENTS_EDIT_NOTE = (
    "Uppdragen hör till nämnden och kan ändras även när rapporten är beslutad."
)
DECISION_OF = "Beslutet om rapporten"
PARAGRAPH = "Paragraf"
REFERENCE = "Diarienummer"
MET_ON = "Sammanträde"
DECIDED_THAT = "Beslut"
UNDERLAG = "Beslutsunderlag"
NO_DECISION = "Rapporten är inte beslutad. Beslutet läggs in på sidan Rapport."

# Mål

GOALS = "Mål"
OPERATIONAL_GOALS = "Verksamhetsmål"
ONE_GOAL = "Målet"
JUDGED = "Status"
REMARK = "Kommentar"
GOALS_REACHED = "{} av {} mål nås"
GOALS_PARTLY = "{} nås delvis"
GOALS_MISSED = "{} nås inte"
GOALS_UNJUDGED = "{} är inte bedömda"
GOAL_UNJUDGED = "1 är inte bedömt"
NO_GOALS = "Rapporten har inga mål"
NO_GOALS_HELP = (
    "Källan kan ha mål utan att de har lagts in. I ett utkast lägger man in dem med "
    "Redigera."
)
METRICS = "Mått"
METRICS_NOTE = (
    "Skillnad är utfall − mål. Den bedöms inte: för vissa mått är mer bättre, "
    "för andra sämre."
)
METRIC_KIND = "Slag"
TARGET = "Mål"
DIFFERENCE = "Skillnad"
MEASURED_IN = "Enhet"
TIED_LINE = "Hör till rad"
GOALS_NOTE = "Ett mål är nått, delvis nått eller inte nått vid rapportens slut."
METRICS_EDIT_NOTE = "Mål och utfall skrivs i måttets egen enhet, högst tre decimaler."

# Kalender

CALENDAR = "Kalender"
NEXT_MEETING = "Nästa sammanträde är {}"
LAST_MEETING = "Inget sammanträde är planerat. Det senaste var {}"
NO_MEETINGS = "Inget sammanträde är planerat"
TODAY_IS = "{}, i dag"
IN_ONE_DAY = "{}, i morgon"
IN_DAYS = "{}, om {} dagar"
CLOCK = "{} kl. {}"
COMING = "Kommande"
NOTHING_COMING = (
    "Inget kommande är inlagt. Tryck på Redigera och lägg in sammanträden och andra "
    "dagar."
)
PAST = "Tidigare"
PAST_NUMBER = "Tidigare ({})"
OCCASION_DEADLINE = "Sista dag för rapport, {} {}"
ASSIGNMENT_DUE = "Uppdrag till {}: {}"
ASSIGNMENT_DUE_ALONE = "Uppdrag: {}"
EVENT_KIND_OCCASION = "sista dag för rapport"
EVENT_KIND_ASSIGNMENT = "uppdrag"
EVERY_YEAR = "varje år"
FOR_ALL = "hela kommunen"
EVENTS_OF = "Kalender, {}"
EVENTS_OF_ALL = "Kalender, hela kommunen"
EVENTS_NOTE = (
    "Utan tid gäller händelsen hela dagen. Sista dagar för rapporter och uppdrag "
    "kommer med av sig själva."
)
SUBSCRIBE = "Prenumerera på kalendern"
SUBSCRIBE_HOW = (
    "Kopiera länkens adress till kalenderprogrammets ”Lägg till från webben”; "
    "då följer kalendern med när något ändras här."
)
CALENDAR_NAME = "{}, Uppsikt"
UNKNOWN_CALENDAR = (
    "Det finns ingen nämnd med det kortnamnet. Öppna Kalender och ta länken därifrån."
)

# Verksamhet

OPERATIONS = "Verksamhet"
PLANS = "Planer"
PHASES_OF = "Faser, {}"
ACTIVITIES_OF = "Aktiviteter, {}"
BRIEFINGS = "Rapporter från verksamheten"
ACTIVITIES_DONE = "{} av {} aktiviteter är klara"
ACTIVITIES_STARTED = "{}, {} är påbörjade"
ACTIVITY_STARTED = "{}, 1 är påbörjad"
DONE_OF = "{} av {} klara"
NO_ACTIVITIES = "inga aktiviteter inlagda"
PLAN_PHASES = "{}: {} faser, inga aktiviteter är inlagda"
PLAN_PHASE = "{}: 1 fas, inga aktiviteter är inlagda"
PLAN_ALONE = "{}: inga faser är inlagda"
LATEST_BRIEFING = "Senaste rapporten från verksamheten: {}, {}"
NO_OPERATIONS = "Inga planer eller rapporter från verksamheten är inlagda"
NO_OPERATIONS_HELP = (
    "Tryck på Redigera och lägg in en plan med faser och aktiviteter, eller en "
    "rapport från verksamheten."
)
ATTACHMENTS = "Bilagor"
ATTACHMENTS_OF = "Bilagor till {}"
NO_ATTACHMENTS = "Inga bilagor."
ATTACH_FILE = "Fil att bifoga"
ATTACH_HINT = (
    "PDF, bild, text eller dokument från Word, Excel, PowerPoint eller LibreOffice; "
    "högst 10 MB."
)
ATTACH = "Bifoga"
DETACH = "Ta bort"
DETACH_SURE = "Ta bort bilagan {}? Den kan inte hämtas tillbaka."
ATTACHING = "Filen skickas …"
ATTACHED = "{} är bifogad."
DETACHED = "{} är borttagen."
ATTACH_FAILED = "Filen kom inte fram. Försök igen om en stund."
ATTACH_NOTHING = "Välj en fil först."
ATTACH_NO_BRIEFING = "Rapporten som bilagan hör till finns inte. Läs om sidan."
ATTACH_TOO_LARGE = "Filen är större än 10 MB. Dela den, eller gör den mindre."
ATTACHMENT_GONE = "Bilagan finns inte. Den kan ha tagits bort."
ATTACH_LATER = "Spara rapporten först. Sedan kan bilagor läggas till här."

# Inställningar

SETTINGS = "Inställningar"
NO_REPORTS_LINK = "Till Inställningar"
WORKING_AS = "Vem du arbetar som"
WORKING_AS_WHAT = (
    "Uppsikt har ingen inloggning än. Välj den roll som du arbetar i: den skrivs i "
    "loggen vid varje ändring som görs i den här webbläsaren. Ingen kontrolleras, och "
    "inga namn sparas."
)
WORKING_AS_NOW = "Du arbetar som {}."
ROLE = "Roll"
MUNICIPALITY = "Kommunen"
MUNICIPALITY_NAME = "Kommun"
MUNICIPALITY_NUMBER = "Organisationsnummer"
NO_MUNICIPALITY = "Kommunen är inte inskriven än. Välj Redigera för att skriva in den."
MUNICIPALITY_CAPTION = "Kommunens namn och nummer"
ROLES = "Roller"
ROLES_CAPTION = "Roller, i den ordning de visas"
NO_ROLES = (
    "Inga roller än. Välj Redigera och lägg till dem som ansvarar för rapporterna, "
    "till exempel Controller och IT-chef."
)
BOARDS_LIST = "Nämnder och bolag"
BOARDS_CAPTION = "Nämnderna, deras regler och rapporter"
BOARD_CAPTION = "Nämndens uppgifter"
NO_BOARDS_YET = (
    "Inga nämnder än. Välj Redigera och lägg till den första: då går det att skapa en "
    "rapport för den."
)
BOARD_SHORT = "Förkortning"
BOARD_SLUG = "I adresser"
BOARD_KIND = "Slag"
COLOUR_RULE = "Färgregel"
COLOUR_RULES = {
    "net": "bara netto är bra eller dåligt",
    "gross": "varje rad är bra eller dålig",
}
CONVENTION = "Tecken"
CONVENTION_SAID = "{}; netto = {}; {}"
REPORTS_COUNT = "Rapporter"
CLOSED_UNTIL = "Stängda månader"
NONE_CLOSED = "inga"
CLOSED_IN_YEAR = "{} {}"
CHOOSE_BOARD = "Välj nämnd att ändra"
NEW_BOARD = "Ny nämnd"
NEW_BOARD_NOTE = (
    "Kortnamnet står i adresserna och bör inte ändras när länkar har skickats ut. "
    "Tecknen gäller nya rapporter: en rapport som finns behåller sina."
)
CLOSED_MONTHS_OF = "Stängda månader: {}"
OCCASIONS_LIST = "Tillfällen"
OCCASIONS_CAPTION = "Tillfällen att rapportera vid"
NO_OCCASIONS_YET = (
    "Inga tillfällen än. Välj Redigera och lägg till dem som nämnderna ska rapportera "
    "vid, med sista dag."
)
OCCASIONS_NOTE = (
    "Ett tillfälle är gemensamt för alla nämnder. Månad har nummer 1–12, "
    "uppföljningstillfälle 1–9; budget och bokslut har inget nummer."
)
PERIOD_ENDS = "Perioden slutar"
DATA_DAY = "Siffrornas datum"
LAST_DAY = "Sista dag"
REPORT_NEEDS = "En ny rapport behöver en nämnd och ett tillfälle. {} saknas än."
NEEDS_BOARD = "Nämnd"
NEEDS_OCCASION = "Tillfälle"
NEEDS_BOTH = "Båda"
START_WITH = "Så kommer du igång"
START_STEPS = (
    "Skriv in kommunen och de roller som ansvarar för rapporterna.",
    "Lägg till en nämnd och ett tillfälle.",
    "Skapa den första rapporten längst ner på sidan.",
)

BOARD_WITHOUT_REPORT = "{}, {}. Nämnden har ingen rapport än."

# Köpare

BUYERS_SIGN = "det som köparen betalar, utan tecken"
BUYERS = "Köpare"
BUYER = "Köpare"
NO_BUYERS = (
    "Ej aktuellt: {} har inga köpare. Säljer nämnden till andra, välj Redigera och "
    "lägg till dem."
)
KEY = "Fördelningsnyckel"
KEYS = "Fördelningsnycklar"
NO_KEY = "ingen nyckel gäller {}"
NO_KEYS = "Ingen fördelningsnyckel är inskriven. Välj Redigera för att lägga till en."
KEY_IN_YEAR = "{} (gäller {})"
KEY_FROM = "{}, från {}"
SHARE = "Andel"
BUYERS_IN_YEAR = "Köparna {}, {}"
DEBITED = "Debiterat"
SETTLED = "Slutavräkning"
BUYERS_NOTE = "En summa visas när alla köpare har beloppet. Andelen är nyckelns: {}."
BUYERS_NOTE_PLAIN = "En summa visas när alla köpare har beloppet."
KEYS_TABLE = "Fördelningsnycklar och köparnas andelar"
VALID_FROM = "Gäller från"
KEY_DECISION = "Beslut"
WHO_PAYS = "Vem betalar i stället?"
WHO_PAYS_WHAT = (
    "Välj två nycklar och ett belopp: tabellen visar vem som betalar mindre och vem "
    "som betalar mer om den ena gäller i stället för den andra."
)
WHO_PAYS_NEEDS = "Med två nycklar visas här vem som betalar mer och mindre."
KEY_BEFORE = "Nyckel före"
KEY_AFTER = "Nyckel efter"
SPLIT_AMOUNT = "Belopp, {}"
COUNT = "Räkna"
SPLIT_DEFAULT = "Beloppet är nämndens prognos för årets intäkter."
SPLIT_TYPED = "Beloppet är skrivet."
SPLIT_NOTE = (
    "{} Det fördelas på öret (största rest), så att skillnaderna tar ut varandra exakt."
)
NO_SPLIT_AMOUNT = "Skriv ett belopp: nämnden har ingen prognos för årets intäkter."
SPLIT_TABLE = "Fördelning av {}"
WITH_KEY_BEFORE = "Nyckel före"
WITH_KEY_AFTER = "Nyckel efter"
SPLIT_DIFFERENCE = "Skillnad"
PAYS_MORE = "{} {} mer"
PAYS_LESS = "{} {} mindre"
SAME_KEY = "Nycklarna fördelar beloppet likadant."
BUYERS_EXPECTED = "Köparna väntas betala {} {}, {}"
BUYERS_MORE = "{} mer än budget"
BUYERS_LESS = "{} mindre än budget"
BUYERS_EQUAL = "som i budget"
BUYERS_FORECAST = "Köparna väntas betala {} {}; budget saknas"
BUYERS_BUDGETED = "Köparna betalar {} {} enligt budget; prognos saknas"
BUYERS_UNKNOWN = "{}; belopp för {} saknas för någon av dem"
ONE_BUYER = "1 köpare"
MANY_BUYERS = "{} köpare"
BUYERS_OF = "Köpare: {}"
SHARES_OF = "Andelar: {}"
SHARES_NOTE = "Andelarna sparas tillsammans och ska vara 100 %."
BUYERS_YEAR = "Köparnas {}"
BUYERS_YEAR_NOTE = "Belopp utan minustecken: det som köparen betalar."
OPEN_YEAR = "Alla köpare har inte {} än."
ALSO_YEAR = "Ett annat år"

# Årsskifte

YEAR_CHANGE = "Årsskifte"
YEAR_CHANGE_SIGN = "belopp utan tecken"
YEAR_CHANGE_WHAT = (
    "Investeringspengar som inte är använda vid bokslutet förfaller, om inte "
    "fullmäktige beviljar att de förs över. Det som förs över är nästa års överfört, "
    "och dess årsbudget ändras inte."
)
NO_CLOSING = (
    "{} har inget bokslut för {}. När rapporten för bokslutet är skapad (sidan "
    "Rapport) visas här vad som är kvar av varje projekt."
)
CLOSINGS = "Bokslut finns för"
NO_PROJECTS_AT_CLOSING = (
    "Bokslutet har inga investeringar med anslag eller utfall. Skriv in dem på "
    "Investeringar."
)
CLOSING = "Bokslut"
ALLOCATED = "Anslag"
USED = "Använt"
LEFT_OVER = "Ej förbrukat"
ASKED = "Begärt"
ASKED_WHY = "Skäl"
GRANTED = "Beviljat"
COUNCIL = "Fullmäktige"
DECISION_ON_CARRY = "Beslut"
CARRIED = "Förs över"
LAPSES = "Förfaller"
OVERSPENT = "överskridet {}"
UNDECIDED = "inte beslutat"
DECIDED_SAID = "{}, {}"
YEAR_CHANGE_TABLE = "Projekt vid bokslut {}, {}"
YEAR_CHANGE_NOTE = (
    "Ej förbrukat är anslag minus använt. Genomförandegrad är använt delat med anslag. "
    "Det som inte förbrukas är varken bra eller dåligt i sig."
)
PARTLY_KNOWN = "Summan är utan {}: anslag eller utfall saknas."
CHANGE_NOTHING_LEFT = "Hela anslaget är använt: inget finns att föra över"
CHANGE_NOT_ASKED = "{} är inte använt; inget är begärt att föras över"
CHANGE_ASKED = "{} av {} är begärt att föras över; fullmäktige har inte beslutat"
CHANGE_DECIDED = "{} av begärda {} beviljade; {} förfaller"
CHANGE_WAITING = "{} av begärda {} beviljade; {} väntar på beslut"
INTO_NEXT = "Till nästa år"
INTO_REPORT = "Det här förs över till {}"
INTO_NOTHING = (
    "När fullmäktige har beviljat ett belopp, med paragraf och datum, visas här vad "
    "som förs över till nästa års rapport."
)
NO_RECEIVING = (
    "Det finns inget utkast till en rapport för {}. Skapa det på sidan Rapport, och "
    "kom tillbaka hit."
)
IN_REPORT = "I rapporten"
NEW_LINE = "ny rad"
THERE_NOW = "Överfört nu"
BECOMES = "Blir"
SINCE_YEAR = "Pengar sedan"
INTO_NOTE = "Årsbudgeten ändras inte. Redan fört över: {} av {}."
INTO_NOTE_PLAIN = "Årsbudgeten ändras inte."
SHOW_RECEIVING = "Visa investeringarna i den rapporten"
INTO_EDIT = "Välj Redigera för att föra över."
REQUESTS = "Begärd ombudgetering"
REQUESTS_NOTE = (
    "Ett beslut har belopp, paragraf och datum. När datumet är sparat är raden låst "
    "och kan inte ändras av någon."
)
REQUESTS_LOCKED = "Beslutade rader är låsta och står i tabellen: {}."

# Månad: the ledger month by month
MONTH = "Månad"
MONTH_MISSING = "Det finns ingen huvudbok för {} {}."
MONTH_MISSING_HELP = (
    "Läs in en SIE-fil ur ekonomisystemet, så visas budget och utfall månad för månad, "
    "och varje rad kan öppnas ner till verifikation."
)
TO_IMPORTS = "Till Inläsning"
MONTH_NO_RULES = "Kontona är inte kopplade till några rader."
MONTH_NO_RULES_HELP = "Bestäm vilka konton som hör till vilken rad på sidan Koppling."
TO_MAPPING = "Till Koppling"
MONTH_SOURCE = "{} ur {}."
MONTH_EXACT = "Beloppen är exakta och avrundas bara när de visas."
MONTH_UNTIL = "Uppgifter t.o.m. {}."
MONTH_CLOSED = "stängd t.o.m. {}"
MONTH_CLOSED_LONG = "Stängd t.o.m. {}."
MONTH_KNOWN = "uppgifter t.o.m. {}"
MONTH_ENDS_BEFORE = "Huvudboken slutar i {}."
MONTH_NONE_CLOSED = "ingen månad är stängd"
MONTH_NONE_CLOSED_LONG = (
    "Ingen månad är stängd: utfallet kan ändras. Månader stängs på Inställningar."
)
MONTH_OPEN_ONES = "{} är inte stängda: utfallet där kan ändras."
MONTH_OPEN_ONE = "{} är inte stängd: utfallet där kan ändras."
MONTH_UNDIVIDED = (
    "Budgeten är inte delad på objekt i huvudboken: den för {} ingår i andra rader."
)
MONTH_CLOSED_BLOCK = "Stängda månader"
MONTH_OPEN_BLOCK = "Inte stängda"
MONTH_NOTHING_BLOCK = "Inga uppgifter"
MONTH_LINES = "Till och med {}, {}"
MONTH_LINES_YEAR = "Räkenskapsåret {}, {}"
MONTH_SUM_BLOCK = "Till och med {}"
MONTH_SERIES = "Visa per månad"
MONTH_SERIES_TABLE = "{}, {}"
SERIES = {
    "utfall": "Utfall per månad",
    "budget": "Budget per månad",
    "utfall-summa": "Utfall, summerat",
    "budget-summa": "Budget, summerad",
}
MONTH_PICTURE_WHEN = "Summerat från {} · budget och utfall"
MONTH_NO_PICTURE = "Huvudboken har bara summor för hela året, inga månader."
MONTH_POST_PICTURE = "{}, {}, {}"
MONTH_BUDGET_YEAR = "Budget helår"
MONTH_OPENED = "{}: konton"
MONTH_ACCOUNT = "Konto"
MONTH_NAME = "Namn"
MONTH_ACCOUNT_OPENED = "Konto {} i raden {}"
MONTH_BY_MONTH = "Konto {}, månad för månad, {}"
MONTH_OBJECTS = "Konto {} per {}, {}"
MONTH_DIMENSION = "dimension {}"
MONTH_NO_OBJECT = "Utan objekt"
MONTH_WHOLE_ACCOUNT = (
    "Hela kontot: raden har bara en del av det, som skiljs ut med en annan dimension."
)
MONTH_ONE = "Månad"
MONTH_EVERY = "Alla månader"
MONTH_EVERY_OBJECT = "Alla objekt"
MONTH_CLOSE_POST = "Stäng raden"
MONTH_NO_ACCOUNTS = "Inga konton har belopp i raden."
VOUCHERS = "Verifikationer: {}"
VOUCHERS_TABLE = "Verifikationsrader, kr"
VOUCHERS_ONE = "1 verifikationsrad"
VOUCHERS_COUNT = "{} verifikationsrader"
VOUCHERS_NONE = "Inga verifikationsrader finns här."
VOUCHERS_NOT_THERE = "Filen som lästes in har inga verifikationer."
VOUCHERS_AGREE = "Summan {} kr är huvudbokens belopp: stämmer."
VOUCHERS_DISAGREE = (
    "Summan {} kr är inte huvudbokens belopp {} kr: stämmer inte, skillnaden är {} kr."
)
VOUCHER_NUMBER = "Verifikation"
VOUCHER_DAY = "Dag"
VOUCHER_TEXT = "Text"
VOUCHER_OBJECT = "Objekt"
VOUCHER_AMOUNT = "Belopp"
VOUCHERS_EARLIER = "Föregående"
VOUCHERS_LATER = "Nästa"
LEDGERS = "Inlästa huvudböcker"
LEDGER_FIRST = "Import"
LEDGER_SCENARIO = "Innehåll"
LEDGER_YEAR = "Räkenskapsår"
LEDGER_UNTIL = "Uppgifter t.o.m."
LEDGER_ROWS = "Verifikationsrader"
LEDGER_IN_FORCE = "gäller"
LEDGER_REPLACED = "ersatt av import {}"
LEDGER_IMPORT = "Import {}, {}"
LEDGER_SCENARIOS = {"actual": "utfall", "budget": "budget"}
LEDGER_OPEN = "Öppna i Månad, ner till konto och verifikation"

# Koppling: which line an account belongs to
MAPPING = "Koppling"
MAPPING_RULES = "Regler för {}"
MAPPING_RULES_NOTE = (
    "Regler för objekt går först. Annars gäller regeln med den längsta början av "
    "kontot. Internräntans eget konto får en egen regel till Kapitalkostnader. "
    "Konton på 1 och 2 hör till balansräkningen och ingår inte."
)
MAPPING_NONE = "Nämnden har inga regler: inget konto hör till någon rad."
MAPPING_START = "Börja med regler"
MAPPING_START_HELP = (
    "Kommun-Bas passar en kommuns kontoplan. BAS är bolagens: där är klass 7 personal."
)
MAPPING_COMPANY = (
    "Huvudboken har kontoplanen {}, som är ett bolags. Den kopplas aldrig enligt "
    "Kommun-Bas. Välj BAS, eller skriv egna regler."
)
MAPPING_UNSETTLED = (
    "Huvudboken namnger ingen kontoplan, och lönerna ligger i klass 7 som i ett bolag. "
    "Välj BAS, eller skriv egna regler."
)
MAPPING_ACCOUNT = "Konto börjar med"
MAPPING_OBJECT = "Objekt"
MAPPING_EVERY_ACCOUNT = "alla"
MAPPING_EFFECT = "Raderna som reglerna ger, {} {}, {}"
MAPPING_ACCOUNTS = "Konton"
MAPPING_LEFT = "Konto utan koppling, {} {}, {}"
MAPPING_LEFT_NOTE = "De ingår inte i någon rad förrän de har en regel."
MAPPING_ALL = "Alla konton med belopp är kopplade till en rad"
MAPPING_LEFT_ONE = "1 konto är utan koppling"
MAPPING_LEFT_MANY = "{} konton är utan koppling"
MAPPING_NO_LEDGER = (
    "Det finns ingen huvudbok för {} {} att visa verkan på. Läs in en SIE-fil."
)
MAPPING_OBJECTS = "Objekt som kan kopplas"
MAPPING_OBJECTS_NOTE = "Skriv dimensionens nummer och objektets kod i en regel."
MAPPING_DIMENSION = "Dimension"
MAPPING_CODE = "Kod"
MAPPING_MORE = "Visar de första {} av {}."
MAPPING_REPORT = "Rapporten {}"
MAPPING_FETCH = "Huvudbokens siffror för rapportens rader, {}"
MAPPING_FETCH_NOTE = (
    "En siffra som är inskriven eller publicerad gäller före huvudbokens, om den inte "
    "ersätts."
)
MAPPING_NOT_DRAFT = (
    "Rapporten är inte ett utkast, så dess siffror kan inte hämtas från huvudboken."
)
MAPPING_NOTHING_SAID = "Huvudboken har inga siffror för rapportens rader."

# Reading a file: the control report as text
READING_FILE = "{}: {}"
READING_FORMATS = {
    "xlsx": "arbetsbok (xlsx)",
    "xlsm": "arbetsbok med makron (xlsm)",
    "xlsb": "arbetsbok (xlsb)",
    "xls": "arbetsbok (xls)",
    "ods": "kalkylark (ods)",
    "pdf": "PDF",
    "csv": "textfil (csv)",
    "sie": "huvudbok (SIE)",
}
READING_REFUSED = "{}: inte läst"
READING_NO_TABLE = "Ingen tabell är läst."
READING_UNKNOWN = "framgår inte av filen"
READING_KIND = "Slag"
READING_KINDS = {
    "operating_costs": "driftkostnader",
    "investments": "investeringar",
    "action_plan": "handlingsplan",
    "causes": "orsaker",
    "ledger": "huvudbok",
    "other": "annat",
}
READING_UNIT = "Enhet"
READING_PERIOD = "Period"
READING_SIGNS = "Tecken"
READING_SIGN = {
    ("costs", "positive"): "kostnader skrivs med plus",
    ("costs", "negative"): "kostnader skrivs med minus",
    ("income", "positive"): "intäkter skrivs med plus",
    ("income", "negative"): "intäkter skrivs med minus",
    ("deviation", "better_positive"): "avvikelse: plus är bättre än budget",
    ("deviation", "better_negative"): "avvikelse: minus är bättre än budget",
    ("deviation", "actual_minus_budget"): "avvikelse = utfall (prognos) − budget",
    ("deviation", "budget_minus_actual"): "avvikelse = budget − utfall (prognos)",
    ("net", "cost_minus_income"): "netto = kostnader − intäkter",
    ("net", "income_minus_cost"): "netto = intäkter − kostnader",
}
READING_ROWS_BETWEEN = "… {} rader till …"
READING_CHECKS = "Kontroller"
READING_NO_CHECKS = "Kontroller: inga, tabellen har inget att räkna emot"
STATUSES_READ = {
    "agrees": "stämmer",
    "rounding": "avrundning",
    "disagrees": "stämmer inte",
    "unchecked": "ej kontrollerad",
}
READING_ASKED = "Måste väljas"
READING_QUESTIONS = {
    "unit": "enhet (kr, tkr, mnkr)",
    "costs": "om en kostnad skrivs med plus eller minus",
    "deviation": "vad plus och minus betyder i avvikelsen",
    "net": "om netto är kostnader − intäkter eller tvärtom",
}
READING_REMARKS = "Att se på, och vad som inte är läst:"
READING_SEVERITIES = {"error": "fel", "warning": "varning", "info": "upplysning"}
READING_SIE_TYPE = "SIE-typ"
READING_SIE_COMPANY = "Organisation"
READING_SIE_PROGRAM = "Program"
READING_SIE_ENCODING = "Teckenkodning"
READING_SIE_CHART = "Kontoplan"
READING_SIE_YEARS = "Räkenskapsår"
READING_SIE_UNTIL = "Uppgifter t.o.m."
READING_SIE_TOTALS = "Summarader"
READING_SIE_TOTALS_RULES = {
    "total": "en rad utan objekt är kontots hela belopp",
    "remainder": "en rad utan objekt är det som är kvar utöver objekten",
    "objects_only": "kontots belopp är summan av objekten",
}
READING_SIE_ACCOUNTS = "Konton"
READING_SIE_OBJECTS = "Objekt"
READING_SIE_VOUCHERS = "Verifikationer"
READING_SIE_ROWS = "Verifikationsrader"
READING_SIE_UNBALANCED = "Verifikationer som inte balanserar"

# The plan of an import, as text

PLAN_GOAL = "Sparas i: {}"
PLAN_NO_GOAL = "(välj nämnd och tillfälle)"
PLAN_CREATES = "Rapporten finns inte än. Den skapas när du bekräftar."
PLAN_NOT_SAVED = "sparas inte"
PLAN_SECTIONS = {
    "operating_costs": "Driftkostnader",
    "investments": "Investeringar",
    "action_plan": "Handlingsplan",
    "causes": "Orsaker",
    "ledger": "Huvudbok",
}
PLAN_UNMAPPED = "Konto utan koppling: {}"
PLAN_QUESTION = "{} Svara med --answer {}=SVAR, där SVAR är något av: {}."
PLAN_LEDGER = "{} {}, {}: {} konton, {} belopp, {} verifikationsrader."
PLAN_SCENARIOS = {"actual": "Utfall", "budget": "Budget"}
PLAN_YEAR = "hela året"
PLAN_SAME = "Samma finns redan."
PLAN_REPLACES = "Ersätter {}."
PLAN_MEASURES = {
    "unit": "Enhet",
    "cost_sign": "Kostnadernas tecken",
    "net_sign": "Nettots tecken",
    "deviation_sign": "Avvikelsens tecken",
}
PLAN_CODES = {
    "positive": "kostnader är positiva",
    "negative": "kostnader är negativa",
    "cost_minus_income": "kostnader − intäkter",
    "income_minus_cost": "intäkter − kostnader",
    "better_positive": "plus är bättre än budget",
    "better_negative": "minus är bättre än budget",
    "actual_minus_budget": "utfall − budget",
    "budget_minus_actual": "budget − utfall",
}
PLAN_ASK = "Spara? Svara ja eller nej: "
PLAN_YES = ("ja", "j")
PLAN_ADD_YES = "Lägg till --yes för att spara."
PLAN_DROPPED = "Det finns inget att spara i filen."
PLAN_LEFT = "Svara på frågorna med --answer, eller fortsätt på sidan Inläsning."
PLAN_NO_FILE = "{}: filen finns inte."
PLAN_OCCASION = "”{}”: skriv år och tillfälle, till exempel 2021-3, 2021-m08."
PLAN_NO_OCCASION = "Tillfället {} finns inte. Det finns {}."
PLAN_ANSWER = "”{}”: skriv fråga=svar, till exempel 0.unit=tkr."

# The page of imports

IMPORTS = "Inläsning"
IMPORT_DROP = "Släpp filer här, eller välj dem"
IMPORT_DROP_WHAT = (
    "Arbetsbok (xlsx, xlsm, xls, ods), pdf med text, csv eller SIE; flera filer går "
    "bra. Ingenting sparas i rapporten förrän du har sett vad filen ändrar och "
    "bekräftat."
)
IMPORT_BOARD = "Nämnd"
IMPORT_OCCASION = "Tillfälle"
IMPORT_SEND = "Läs in en fil"
IMPORT_MORE = "Läs in fler filer"
IMPORT_TEMPLATE = "Hämta mall att fylla i"
IMPORT_TEMPLATE_WHAT = (
    "Mallen är en arbetsbok för den valda nämnden och tillfället, med rapportens rader "
    "och listor att välja ur. Ifylld läses den in här utan en fråga."
)
IMPORT_NO_BOARDS = (
    "Det finns ingen nämnd eller inget tillfälle att läsa in siffror till. Lägg till "
    "dem först."
)
IMPORT_TO_SETTINGS = "Till Inställningar"
IMPORT_SENDING = "Skickas"
IMPORT_STOP = "Avbryt"
IMPORT_LOST = "Ingen kontakt med servern. Försöker igen."
IMPORT_NOT_SENT = "Filen kom inte fram. Kontrollera nätet och försök igen."
IMPORT_NO_NAME = "Filen saknar namn. Välj en fil och försök igen."
IMPORT_TOO_LARGE = (
    "Filen är större än 256 MB. Dela upp den och läs in delarna var för sig."
)
IMPORT_ODD_ANSWER = "Svaret passar inte längre någon fråga. Läs om sidan."
IMPORT_TEMPLATE_CHOOSE = "Välj nämnd och tillfälle för mallen."
IMPORT_GONE = "Inläsning {} finns inte."
IMPORT_STATUSES = {
    "waiting": "väntar på sin tur",
    "reading": "läses",
    "read": "väntar på dig",
    "refused": "inte läst",
    "saved": "sparad",
    "undone": "ångrad",
    "cancelled": "avbruten",
    "broken": "avbröts",
}
IMPORT_HEADINGS = {
    "waiting": "{} väntar på sin tur",
    "reading": "{} läses",
    "read": "{}: se igenom och bekräfta",
    "refused": "{} är inte läst",
    "saved": "{} är sparad",
    "undone": "Inläsningen av {} är ångrad",
    "cancelled": "Inläsningen av {} är avbruten",
    "broken": "Läsningen av {} avbröts",
}
IMPORT_LIVE = "Du kan lämna sidan: läsningen går vidare, och filen står i listan."
IMPORT_AGAIN = "Läs igen"
IMPORT_DISCARD = "Spara inte"
IMPORT_SAVE = "Spara i {}"
IMPORT_LEDGER = "huvudboken för {}"
IMPORT_WAITS = (
    "Svara på frågan ovan, så kan filen sparas.",
    "Svara på de {} frågorna ovan, så kan filen sparas.",
)
IMPORT_UNDO = "Ångra inläsningen"
IMPORT_UNDO_SURE = "Ångra inläsningen av {}? Det som stod där innan kommer tillbaka."
IMPORT_UNDO_NOT = (
    "Bara nämndens senaste inläsning kan ångras. Senare inläsningar ångras först."
)
IMPORT_LOOK = "Se på {}"
IMPORT_QUESTIONS = "Frågor om filen"
IMPORT_QUESTIONS_WHAT = (
    "Det här avgör filen inte själv. Tabellen sparas inte förrän du har svarat."
)
IMPORT_SETTLED = "Svar som kan ändras ({})"
IMPORT_ANSWER = "Spara svaren"
IMPORT_CHOOSE = "välj …"
IMPORT_EFFECT = "Det här sparas"
IMPORT_EFFECT_LATER = "Det här sparas när du har svarat"
IMPORT_INTO = "Sparas i {}."
IMPORT_NOTHING = "Ingenting i filen ändrar det som är sparat"
IMPORT_LEFT_OUT = "Det här sparas inte"
IMPORT_CHANGES = "{}, {}"
IMPORT_NEW = ("en ny uppgift", "{} nya uppgifter")
IMPORT_CHANGED = ("en ändrad uppgift", "{} ändrade uppgifter")
IMPORT_GOES = ("en uppgift som tas bort", "{} uppgifter som tas bort")
IMPORT_BEFORE = "Står nu"
IMPORT_AFTER = "Blir"
IMPORT_WHERE = "Var i filen"
IMPORT_WHAT = "Uppgift"
IMPORT_PREVIEW = "Så blir {}, {}"
IMPORT_UNMAPPED_WHAT = (
    "De sparas, men hör inte till någon rad förrän de kopplas på sidan Koppling."
)
IMPORT_CONTROL = "Så är filen läst"
IMPORT_TABLE = "Tabell"
IMPORT_CHECK = "Kontroll"
IMPORT_OUTCOME = "Utfall av kontrollen"
IMPORT_ALL_CHECKS = "Alla {} kontroller i filen"
IMPORT_MORE_ROWS = "… och {} till."
IMPORT_REMARKS = "Att se på, och vad som inte är läst"
IMPORT_SEVERITY = "Vikt"
IMPORT_PLACE = "Var"
IMPORT_MESSAGE = "Vad"
IMPORT_ROLES = {
    "budget": "budget",
    "outcome": "utfall",
    "forecast": "prognos",
    "deviation": "avvikelse",
    "previous_year": "föregående år",
    "share": "andel",
    "code": "kod",
    "text": "text",
    "label": "rad",
}
IMPORT_SUMS = {"subtotal": "delsumma", "total": "summa"}
IMPORT_EARLIER = "Inlästa filer"
IMPORT_NONE = "Inga filer är inlästa än."
IMPORT_EXAMPLES = {
    "Bilagorna som arbetsbok eller pdf": (
        "blir Driftkostnader, Investeringar och Handlingsplan, med kontroll av varje "
        "summa"
    ),
    "SIE-fil ur ekonomisystemet": (
        "blir Månad: utfall och budget per rad, ner till konto och verifikation"
    ),
    "csv-fil med konton": "blir nämndens huvudbok, och därifrån rapportens rader",
}
IMPORT_COMMAND_WHAT = "Samma sak på kommandoraden:"
IMPORT_COMMAND = "uppsikt import bilagor.xlsx --board gsn --occasion 2021-3"
IMPORT_ACCOUNTS = "Konton {}, kr"
IMPORT_ACCOUNTS_SIGN = "Tecken som i filen: intäkter och skulder har minus."
IMPORT_FILE = "Fil"
IMPORT_WHEN = "När"
IMPORT_WHO = "Som"
IMPORT_FOR = "För"
IMPORT_CONTROLLED = "Kontrollerat"
IMPORT_PROVED = "Läst rätt: alla {} kontroller stämmer."
IMPORT_PROVED_ROUNDED = "Läst rätt: alla {} kontroller stämmer, {} inom avrundning."
IMPORT_WRONG = (
    "En av {} kontroller stämmer inte. Se på den innan du sparar.",
    "{} av {} kontroller stämmer inte. Se på dem innan du sparar.",
)
IMPORT_UNPROVED = "Filen har inget att räkna emot: inget belopp är kontrollerat."
IMPORT_UNCOVERED = (
    "En uppgift ingår inte i någon kontroll.",
    "{} uppgifter ingår inte i någon kontroll.",
)

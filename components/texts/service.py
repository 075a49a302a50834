"""What the service says of itself: accessibility, and what it is."""

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
    (
        "PDF: kolumnernas rubriker är märkta som rubriker i tabellerna, radernas "
        "namn är det inte. Samma tabeller finns på sidorna, där båda är det."
    ),
)
STATEMENT_TEST_HEAD = "Hur vi har prövat tjänsten"
STATEMENT_TEST = (
    "Självskattning den 24 november 2026: automatisk prövning med axe-core av "
    "varje sida i ljust och mörkt tema, tvingade färger och minskad rörelse, samt "
    "prövning med enbart tangentbord och vid 320 pixlars bredd; för PDF de regler i "
    "PDF/UA-1 som programmet pdfua prövar (16 av 106). Redogörelsen "
    "uppdaterades senast den 24 november 2026."
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

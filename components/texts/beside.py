"""What a board keeps beside its figures."""

# Beslut och uppdrag

DECISIONS = "Beslut och uppdrag"
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

"""A report's way, its versions, and the log of every change."""

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

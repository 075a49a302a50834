"""The municipality, its boards and occasions, buyers, and the change of year."""

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

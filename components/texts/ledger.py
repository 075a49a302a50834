"""The ledger month by month, and which line an account belongs to."""

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
MONTH_PICTURE_WHEN = "Summerat från {} · {}"
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

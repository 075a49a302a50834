"""Prognos: the official forecast, the control forecast, and how good they are."""

FORECAST_PAGE = "Prognos"
OFFICIAL = "Nämndens prognos"
CONTROL = "Kontrollprognos"
STRAIGHT = "Rak framskrivning"
METHODS = {"season": "säsong", "run_rate": "rak framskrivning"}
FORECAST_NOW = "{}: prognosen är {} och kontrollprognosen {}"
FORECAST_OR = "{}, eller {} om det som rapporten nämner inte är bokfört"
FORECAST_ANSWERED = "{}, eller {} med det som är angivet som bokfört"
FORECAST_ONLY = "{}: prognosen är {}"
NO_FORECASTS = "Nämnden har ingen prognos för {}"
NO_FORECASTS_HELP = "En prognos läggs in i en rapport, på sidan Driftkostnader."
FORECAST_WHO = "Prognosens avvikelse mot budget, netto"
FORECAST_WHEN = "{}: varje rapport, bredvid vad kontrollprognosen gav samma dag"
CONTROL_BY_SEASON = (
    "Kontrollprognosen räknar med att lika stor del av årets intäkter och kostnader "
    "har kommit som tidigare år vid samma tid."
)
CONTROL_BY_RUN_RATE = (
    "Kontrollprognosen är en rak framskrivning av periodens avvikelse: det finns inga "
    "tidigare år att räkna säsong av."
)
CONTROL_MISSED = (
    "Samma metod har tidigare år slutat mellan {} och {} från utfallet ({})."
)
CONTROL_MISSED_ONE = "Samma metod slutade {} från utfallet det enda tidigare året."
CONTROL_NEVER_TRIED = "Metoden har inte kunnat prövas på tidigare år."
CONTROL_BESIDE = "Den ersätter aldrig nämndens prognos."
NO_CONTROL = "Kontrollprognos kan inte göras: periodens utfall eller budget saknas."
ONE_YEAR, YEARS = "1 år", "{} år"
OUTCOME_OF_YEAR = "Bokslut"
RANGE = "Spann"
WITHOUT_RANGE = "inget"
REPORTED_AT = "Rapport"
METHOD = "Metod"

# What is booked of a full-year item

ITEM = "Är det redan bokfört?"
ITEM_WHAT = (
    "Rapporten nämner {} på helåret: ”{}” Vad året slutar på beror på hur mycket av "
    "det som redan finns i periodens utfall."
)
ITEM_AT_PACE = "Om det kommer in i utfallet månad för månad"
ITEM_NONE = "Om inget är bokfört än"
ITEM_ANSWERED = "Med det som är angivet"
ITEM_BOOKED = "Bokfört t.o.m. {}, {}"
ITEM_COUNT = "Räkna"
ITEM_CASE = "Antagande"
ITEM_YEAR = "Året slutar på"
ITEM_TABLE = "Rak framskrivning av perioden, {}"
ITEM_NOTE = (
    "Svaret sparas inte: det står i adressen och följer med en länk. Plus är bättre "
    "än budget."
)

# Years

YEARS_BEFORE = "Tidigare år"
YEARS_MESSAGE = (
    "Prognoserna har i snitt missat med {} ({} av bruttokostnaden, {} prognoser)"
)
YEARS_ONE_WAY = "{}, och oftast varit för {}"
TOO_BRIGHT, TOO_DARK = "ljusa", "mörka"
YEARS_WHO = "Prognos och bokslut, avvikelse mot budget, netto"
YEARS_WHEN = "Varje tillfälle och bokslutet, samma skala"
NO_YEARS_BEFORE = (
    "Inget tidigare år har både prognos och bokslut. Prognossäkerheten kan räknas när "
    "ett bokslut är inlagt."
)

# Accuracy

ACCURACY = "Prognossäkerhet"
ACCURACY_TABLE = "Hur långt prognoserna har missat bokslutet, {}"
ACCURACY_OF = "Prognos"
ACCURACY_ALL = "Alla tillfällen"
ACCURACY_COUNT = "Antal"
ACCURACY_MEAN = "Medelmiss"
ACCURACY_SHARE = "Av bruttokostnaden"
ACCURACY_BIAS = "Riktning"
ACCURACY_NOTE = (
    "Miss är bokslutets netto − prognosens. Medelmiss är missarnas storlek i snitt. "
    "Riktning är missarna med tecken: minus betyder att prognoserna var för ljusa. "
    "Kontrollprognosen är räknad med bara de år som var kända då, och alla tre jämförs "
    "vid samma rapporter."
)

# Between two reports

BETWEEN = "Sedan förra rapporten"
BETWEEN_MESSAGE = "Prognosen har ändrats {} sedan {}: {}"
BETWEEN_SAME = "Prognosen är densamma som vid {}"
BETWEEN_NONE = "Det finns ingen tidigare rapport samma år att jämföra med."
BETWEEN_WHO = "Prognosens avvikelse mot budget, netto"
BETWEEN_WHEN = "Från {} till {}"
BETWEEN_BEFORE, BETWEEN_AFTER = "Prognos {}", "Prognos {}"
BETWEEN_BUDGET = "Ändrad budget"
BETWEEN_MEASURES = "Åtgärder"
BETWEEN_UNEXPLAINED = "Oförklarat"
BETWEEN_STEP = "Steg"
BETWEEN_TABLE = "Från prognos till prognos, {}"
BETWEEN_NOTE = "Stegen går ihop exakt. Plus är bättre än budget."
BETWEEN_SUMMARY = "Från {} till {}: {}."

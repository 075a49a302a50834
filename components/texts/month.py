"""Månad for who runs the operation: deviations, changes, orders, and the report."""

# The picture

MONTH_OUTCOME_OF = "Utfall {}"
MONTH_FORECAST_YEAR = "Prognos helår"
MONTH_NO_BEFORE = "Det finns ingen huvudbok för {}, så föregående år visas inte."
MONTH_BEFORE_SHORT = "Huvudboken för {} har inte alla månader, så den visas inte."
NO_FORECAST_SAID = "prognos saknas"
MONTH_NO_FORECAST = "Ingen utskickad rapport för {} har en prognos."
MONTH_FORECAST_FROM = "Prognosen är rapportens för {}, {}."
MONTH_NO_FORECAST_LINE = "Rapporten för {} har ingen prognos för raden {}."
MONTH_FORECAST_BUDGET = (
    "Rapporten räknar med helårsbudgeten {}, huvudboken har {}: prognosens avvikelse "
    "är mot rapportens."
)
TO_MONTH_REPORT = "Månadsrapport att visa eller skriva ut"

# By deviation

DEVIATING = "Största avvikelser"
DEVIATING_BY = "Visa per"
DEVIATING_RAD = "Rad"
DEVIATING_KONTO = "Konto"
DEVIATING_DIMENSION = "Dimension {}"
DEVIATING_TABLE = "{} efter avvikelse till och med {}, {}"
DEVIATING_BY_CHANGE = "{} efter skillnad mot {} till och med {}, {}"
DEVIATING_BY_OUTCOME = "{} efter utfall till och med {}, {}"
DEVIATING_WITHOUT_BUDGET = "Budgeten är inte delad på {} i huvudboken."
DEVIATING_NO_BUDGET = "Huvudboken har ingen budget."
DEVIATING_CHANGE_NOTE = (
    "Ordningen följer skillnaden mot föregående år; plus är högre intäkt eller lägre "
    "kostnad."
)
DEVIATING_IN_LINE = "I raden"
DEVIATING_CHANGE = "Skillnad mot {}"
DEVIATING_INVESTED = "Bokfört som investering"
DEVIATING_ALL_INVESTED = "Allt är bokfört som investering, inget som drift."
DEVIATING_REST = "Utan {}"
DEVIATING_SEARCH = "Sök kod eller namn"
DEVIATING_FILTER = "Sök bland avvikelserna"
DEVIATING_NONE = "Inget heter så eller har den koden."
DEVIATING_NOTHING = "Inget har belopp."
DEVIATING_MORE = "Fler: visa alla {}"
DEVIATING_FEWER = "Visa bara de {} största"
DEVIATING_SIGNED = "Summan av intäkter och kostnader."
OBJECT_OPENED = "{} {} {}: konton"
OBJECT_CLOSE = "Stäng {}"

# What changed since last month

MONTH_SINCE = "Vad som ändrats sedan förra månaden"
MONTH_SINCE_TABLE = "{} mot månadens budget och mot {}, {}"
MONTH_SINCE_CHANGE = "Ändring mot {}"
MONTH_SINCE_NONE = "Ingen månad att jämföra än."
MONTH_SINCE_ACCOUNTS = "Konton som ändrats mest mot {}, {}"
MONTH_SINCE_VOUCHERS = "Största verifikationerna på de kontona i {}, kr"
MONTH_SINCE_CHANGE_NOTE = "Ändring: plus är högre intäkt eller lägre kostnad än {}."
ALTERED = "Ändrat i stängd månad"
ALTERED_TABLE = "Utfall som en senare import har ändrat, kr"
ALTERED_NONE = "Ingen import har ändrat utfallet i en månad som redan var stängd."
ALTERED_BEFORE = "Före"
ALTERED_AFTER = "Efter"
ALTERED_BY = "Ändrat av"
ALTERED_CLOSED = "Månaden stängd"
ALTERED_MORE = "Visar de {} största av {} ändringar."

# Ordered money, and what follows from late investments

ORDERED_HEAD = "Investeringar och beställt"
ORDERED_TABLE = "Investeringar per projekt, {}"
ORDERED_LEFT = "Varken förbrukat eller beställt"
ORDERED_NOTE = (
    "Siffrorna är rapportens för {}, {}. Anslag minus utfall minus beställt är det som "
    "varken är förbrukat eller beställt. {}"
)
ORDERED_NONE = "Ingen utskickad rapport för {} har investeringar med anslag."
CAPITAL_TIE = (
    "{} samtidigt som {} av investeringsanslaget {} är använt ({} efter {} av 12 "
    "månader): det som inte är färdigt kostar ännu ingenting, och kostnaden kommer "
    "när det tas i bruk."
)
CAPITAL_LOWER = "Kapitalkostnaderna är {} lägre än budget"
CAPITAL_SAID = "Kapitalkostnaderna är lägre än budget enligt rapportens text"

# The report

MONTH_REPORT = "Månadsrapport"
MONTH_REPORT_HEAD = "{}, {}"
MONTH_REPORT_FIGURES = "Siffror"
MONTH_REPORT_MADE = "Framtagen"
MONTH_REPORT_PRINTED = "Rapportens siffror för {}, {}."
MONTH_REPORT_NO_LEDGER = (
    "Det finns ingen huvudbok för {}: siffrorna är rapportens, och det som kräver "
    "månader, konton och verifikationer saknas."
)
MONTH_REPORT_DEVIATIONS = "Konton som avviker mest till och med {}, {}"
MONTH_REPORT_DEVIATING = "Var avvikelsen finns"
MONTH_REPORT_NONE = "Inget konto avviker från sin budget."
MONTH_REPORT_NO_CAUSES = "Rapporten för {} ger inga orsaker."
MONTH_REPORT_CAUSES_OF = "Ur rapporten för {}, {}."
MONTH_REPORT_QUESTIONS = "Öppna frågor"
MONTH_REPORT_NO_QUESTIONS = "Uppgifterna lämnar inga öppna frågor."
ASKED_REST = "Prognosen innebär att resten av året blir {} {}: vad är det som ändras?"
ASKED_UNEXPLAINED = "Vad förklarar {} av {} avvikelse {}? Ingen orsak har det beloppet."
ASKED_OF = {"period": "periodens", "year": "årsprognosens"}
ASKED_UNMAPPED = "Vilken rad hör kontona utan koppling till? De har utfallet {}."
ASKED_ORDERED = "Vad är beställt men inte fakturerat i {}?"
ASKED_FORECAST = "Var slutar året? Ingen utskickad rapport för {} har en prognos."
ASKED_ALTERED = "Varför är utfallet i {} ändrat efter att månaden stängdes?"
ASKED_APART = (
    "Vilket utfall gäller för {} till och med {}: rapportens {} eller huvudbokens {}?"
)
ASKED_ASSIGNED = "Uppdrag utan svar: {}"
ASKED_DUE = "{}, senast {}"

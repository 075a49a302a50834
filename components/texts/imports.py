"""Files that are read: the control report, the plan, and the page."""

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
IMPORT_ODD_ANSWER = "Svaret passar inte längre någon fråga. Läs om sidan."
IMPORT_TEMPLATE_CHOOSE = "Välj nämnd och tillfälle för mallen."
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
IMPORT_ALL_CHECKS = "Alla {} kontroller i filen"
IMPORT_MORE_ROWS = "… och {} till."
IMPORT_REMARKS = "Att se på, och vad som inte är läst"
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

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
SIGN_CONVENTION = "Plus är bättre än budget i drift; investeringar räknas mot anslag"
STATUS = "Status"
DATED = "Rapporten daterad"
NOT_DATED = "datum saknas"
THEME = "Tema"
THEMES = {"auto": "Som systemet", "light": "Ljust", "dark": "Mörkt"}
LOADING = "Hämtar uppgifter …"
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
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
MONTHS_SHORT = (
    "jan", "feb", "mars", "april", "maj", "juni",
    "juli", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip
FULL_YEAR = "helår"

# Statuses of a report
STATUSES = {
    "draft": "utkast",
    "ready": "klarmarkerad",
    "sent": "utskickad",
    "decided": "beslutad",
    "confirmed": "justerad",
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
HIGHER = "över budget"
LOWER = "under budget"
SURPLUS = "överskott"
DEFICIT = "underskott"
MISSING = "uppgift saknas"
IN_BALANCE = "i balans"
NO_NET = "Rapporten har ingen nettorad"
NO_APPROPRIATION = "Anslag för investeringar saknas i rapporten"
NO_PACE = "Takten kan inte räknas ut: utfall eller prognos saknas."
NO_MEASURES = "Inga åtgärder i handlingsplanen"

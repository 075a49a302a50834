"""What stands around and on every page: names, choices, time, statuses, units."""

# Pages

APP = "Uppsikt"
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
INVENTED = "Exempeldata"
INVENTED_WHAT = (
    "{} är påhittad. Nämnderna, beloppen och besluten finns inte i verkligheten."
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

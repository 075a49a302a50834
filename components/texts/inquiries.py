"""Requests for statements, answers to signals, and the thresholds of signals."""

# Begäran om yttrande

INQUIRIES = "Begäran om yttrande"
INQUIRY = "Yttrande"
INQUIRIES_WHAT = (
    "Kommunstyrelsen har uppsikt över nämnderna (kommunallagen 6 kap. 1 §). Den får "
    "begära in de yttranden och upplysningar som den behöver för det (12 §), och göra "
    "de framställningar hos nämnder och fullmäktige som behövs (11 §)."
)
INQUIRY_STATES = {
    "late": "försenad",
    "open": "ställd",
    "answered": "besvarad",
    "draft": "utkast",
    "closed": "avslutad",
}
STATE_CHOICE = "Läge"
EVERY_STATE = "Alla"
STATE_CHOICES = {
    "late": "Försenade",
    "open": "Ställda",
    "answered": "Besvarade",
    "draft": "Utkast",
    "closed": "Avslutade",
}
INQUIRY_ABOUT = "Gäller"
INQUIRY_TO = "Till"
INQUIRY_ASKED = "Ställd"
INQUIRY_DUE = "Svar senast"
INQUIRY_QUESTION = "Kommunstyrelsens fråga"
INQUIRY_ANSWER = "Nämndens svar"
INQUIRY_FOLLOW_UP = "Kommunstyrelsens uppföljning"
NO_ANSWER_YET = "Nämnden har inte svarat."
NO_FOLLOW_UP = "Kommunstyrelsen har inte följt upp svaret."
NOT_ASKED_YET = "Frågan är ett utkast och är inte ställd."
SHOW_SUBJECT = "Visa siffrorna"
DUE_IN = "{} kvar"
DUE_TODAY = "sista dagen är i dag"
LATE_BY = "{} för sent"
ANSWERED_LATE = "besvarad {} för sent"
CLOSED_UNANSWERED = "avslutad utan svar"
GIVEN_ON = "{}, {}"
OF_BOARD = "{}, {}"
NO_INQUIRIES = "Kommunstyrelsen har inte begärt något yttrande"
NO_INQUIRIES_HELP = (
    "Här står vad Kommunstyrelsen har frågat, till vem, till när, och vad nämnden "
    "svarade."
)
NO_SUCH_INQUIRIES = "Ingen begäran är i det läget."
INQUIRIES_LATE_ONE = "Ett yttrande är försenat, {}: {}"
INQUIRIES_LATE_MANY = "{} yttranden är försenade, det äldsta {}: {}"
INQUIRIES_OPEN_ONE = "Ett yttrande väntar på svar senast {}: {}"
INQUIRIES_OPEN_MANY = "{} yttranden väntar på svar, det närmaste senast {}: {}"
INQUIRIES_FOLLOW_ONE = "Ett svar väntar på uppföljning: {}"
INQUIRIES_FOLLOW_MANY = "{} svar väntar på uppföljning"
INQUIRIES_DRAFT_ONE = "Ett utkast är inte ställt: {}"
INQUIRIES_DRAFT_MANY = "{} utkast är inte ställda"
INQUIRIES_DONE = "Alla yttranden är besvarade och avslutade"
INQUIRIES_TABLE = "Begäran om yttrande, alla nämnder"
INQUIRIES_NOTE = (
    "Försenat är det som inte är besvarat dagen efter sista dag. Försenade står först, "
    "sedan de som ska besvaras närmast; avslutade står sist."
)
ASK_NEW = "Ställ en ny begäran"
ASK_STOP = "Stäng formuläret"
ASK_CAPTION = "Ny begäran om yttrande till {}"
ASK_BOARD = "Till vilken nämnd?"
ASK_NOTE = (
    "Begäran gäller rapporten för {}. Sista dag är {} efter dagen då den ställs, om "
    "inget annat skrivs; antalet ändras i Inställningar."
)
ASK_NOTE_PLAIN = (
    "Sista dag är {} efter dagen då begäran ställs, om inget annat skrivs; antalet "
    "ändras i Inställningar."
)
ASK_THERE = "Det finns redan en begäran om det:"
ASK_LINE_GONE = (
    "Raden som länken pekar på finns inte i rapporten. Skriv vad det gäller."
)
ASK = "Begär yttrande"
ASK_ABOUT = "Begär yttrande om {}"
SUBJECT_OF_FIGURE = "{}, {}: {}"
SUBJECT_OF_SIGNAL = "{}, {}"
SUBJECT_OF_MEASURE = "Åtgärd {}: {}"
REPLY_TO = "Svara eller följ upp"
REPLY_STOP = "Stäng svaret"
REPLY_CAPTION = "Svar och uppföljning"
REPLY_NOTE = (
    "Nämnden skriver svaret. Kommunstyrelsen skriver uppföljningen, och dagen då "
    "ärendet avslutas."
)
CHANGE_INQUIRY = "Ändra eller ta bort begäran"
INQUIRY_CALENDAR = "Yttrande till Kommunstyrelsen: {}"
EVENT_KIND_INQUIRY = "begäran om yttrande"

# Negativa rapporter utan beslutad åtgärd

WAITING = "Underskott utan beslutad åtgärd"
WAITING_WHAT = (
    "Dagar sedan rapporten skickades ut med underskott i prognosen, när ingen åtgärd i "
    "handlingsplanen är beslutad. Gränsen är {}."
)
WAITING_REPORT = "Rapport"
WAITING_DEFICIT = "Prognosens avvikelse, {}"
WAITING_DAYS = "Dagar utan åtgärd"
WAITING_OVER = "{}, över gränsen"
NOBODY_WAITS = "Ingen nämnd har ett underskott i prognosen utan beslutad åtgärd."
DOES_NOT_WAIT = (
    "Rapporten har inget underskott i prognosen som saknar beslutad åtgärd, eller är "
    "inte utskickad."
)

# Svar på signaler

SIGNALS_ANSWERED = "Signaler som nämnden har svarat på"
NO_SIGNALS_ANSWERED = "Nämnden har inte svarat på någon signal i rapporten."
ANSWER_SIGNAL = "Svara på signalen"
CHANGE_ANSWER = "Ändra svaret"
SIGNAL_ANSWER_OF = "Nämndens svar: {}"
ANSWERED_BY = "{}, {}"

# Gränsvärden

THRESHOLDS = "Gränsvärden för signaler"
THRESHOLDS_WHAT = (
    "Hur mycket något ska avvika innan en signal ger utslag. Ett tal som inte är "
    "ändrat är standard."
)
THRESHOLD = "Gränsvärde"
THRESHOLD_NUMBER = "Gäller"
THRESHOLD_DEFAULT = "Standard"
THRESHOLD_WHY = "Varför"
THRESHOLD_CHANGED = "{}, ändrat"
THRESHOLDS_NOTE = "Ett fält som lämnas tomt går tillbaka till standard."

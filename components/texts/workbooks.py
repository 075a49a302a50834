"""Workbooks to take away."""

BOOK_RECONCILED = (
    "Siffror som står som de är tryckta, fast delarna ger en annan: de är avrundade "
    "var för sig."
)
BOOK_COUNT = "Antal siffror som inte följer exakt av sina delar: {}"
BOOK_DIFFERENCE = "Skillnad"
BOOK_TOLERANCE = "Ryms i avrundningen"
BOOK_ALL_AGREES = "Varje siffra på bladen följer exakt av sina delar."
BOOK_CHECKS = "Kontroller"
BOOK_DEFINITIONS = "Definitioner och källor"
BOOK_NOTE = "Om arbetsboken"
BOOK_LIVE = (
    "Avvikelser, netton och summor är formler: ändras en siffra räknas de om. En "
    "siffra som är tryckt på annat sätt än delarna ger står som den är tryckt; se "
    "Avstämning."
)
EXPORT_DRIFT = "Driftkostnader, tabell"
EXPORT_INVESTMENTS = "Investeringar, tabell"
EXPORT_PLAN = "Handlingsplan, tabell"

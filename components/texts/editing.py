"""Changing what a page shows."""

# Editing the sections of a report

NOT_EDITABLE = {
    "ready": "Rapporten är klarmarkerad. Öppna den igen för att ändra:",
    "sent": "Rapporten är utskickad. Den behålls som den skickades ut; en ändring görs "
    "i en ny version:",
    "decided": "Rapporten är beslutad och kan inte ändras. En rättelse görs bredvid:",
    "confirmed": "Rapporten är justerad och kan inte ändras. En rättelse görs bredvid:",
    "returned": "Versionen är återremitterad och kan inte ändras. Ändra i den nya:",
}
TO_REPORT = "till sidan Rapport"
NOTHING_TYPED = "Inga siffror är ifyllda än. Välj Redigera för att fylla i dem."
NO_SECTION = "Rapporten har inget sådant avsnitt att ändra."
LINES_NOTE = (
    "Lämna avvikelser, summor och netto tomma så räknas de ut. Ett tal som skrivs "
    "står kvar som det skrevs. En kostnadsgrupp läggs under Kostnader."
)
CAUSES_NOTE = (
    "Effekt på intäkter och effekt på kostnader skrivs var för sig; plus är bättre än "
    "budget. Resten visas som oförklarat."
)
CHANGES_OF = "Anslagsförändringar: {}"
CHANGES_NOTE = (
    "Den ursprungliga budgeten ändras aldrig: en förändring läggs till, med beslut, "
    "datum och finansiering."
)
PROJECTS_EDIT_NOTE = "Lämna anslag, avvikelser och summor tomma så räknas de ut."
PROJECT_DETAILS = "Allt om ett projekt"
ALTERNATIVES_OF = "Alternativ: {}"
COST_OF = "Kostnad per år: {}"
PLAN_WORDS = "Åtgärder"
PLAN_EFFECTS = "Effekt och vad som räknas i prognosen"
PLAN_EDIT_NOTE = (
    "En effekt som inte är säkerställd räknas i prognosen först när förvaltningschefen "
    "har godkänt den (datum). Annars räknas 0,00 och den fasta meningen står i bilagan."
)

# Lines and investment projects

LINE_COMMENT = "Kommentar"
BUDGET_CHANGES = "Anslagsförändringar"
FINANCING = "Finansiering"
ORIGINAL_STAYS = (
    "Den ursprungliga budgeten står kvar; den gällande är den med ändringarna."
)
ALTERNATIVES = "Alternativ, kostnad per år"
SUM = "Summa"
TOTAL = "Totalt"
YES = "Ja"
INVESTMENT_CAUSES = "Prognosens avvikelse mot anslag efter orsak"
STAGE = "Skede"
FINISHED = "färdigställd"
OWNER = "Ansvarig"
REALISED = "Realiserad effekt"
APPROVED = "Godkänd av förvaltningschef"
SECURED = "Effekten är säkerställd"

# Editing

START_EDITING = "Redigera"
STOP_EDITING = "Klar med redigeringen"
SAVE = "Spara"
SAVE_KEYS = "Ctrl+S sparar, Enter går till nästa rad, Esc ångrar i cellen"
UNDO = "Ångra senaste sparningen"
DISCARD = "Kasta"
DISCARD_CHANGES = "Kasta ändringarna"
RESTORED = "Osparade ändringar har återställts."
ADD_ROW = "Lägg till {}"
NEW_ROW = "ny rad"
NEW_ONLY = "Ny {}"
INSERT_ROW = "Infoga rad efter"
REMOVE_ROW = "Ta bort raden"
ROW_TOOLS = "Ta bort eller infoga rad"
ROW_NUMBER = "nr {}"
MUST_FILL = "(måste fyllas i)"
CHOOSE = "Välj"
NOTHING = "–"
NO = "nej"
SURE = "Ja, {}"
NOT_SURE = "Avbryt"
UNSAVED = "Osparade ändringar"
HINTS = {"date": "ÅÅÅÅ-MM-DD", "clock": "TT:MM", "share": "procent"}
DEFAULT_ROLE = "Ekonomienheten"
ORIGIN_PAGE = "sidan {}"
UNDONE = "Den senaste sparningen är ångrad."
SOMEBODY = "Någon annan"
SAVE_FAILED = (
    "Något gick fel och inget är sparat. Felet är loggat. Det du skrev finns kvar "
    "här: försök igen."
)
BAD_REQUEST = "Ändringen kunde inte tolkas ({}). Inget är sparat. Ladda om sidan."

#: What assets/50-edit.js says; {} are filled in order.
EDITING = {
    "saving": "Sparar…",
    "saved": "Sparat {}.",
    "savedMany": "{} fält på {} rader.",
    "nothing": "Det finns inget att spara.",
    "unsavedOne": "1 osparad ändring",
    "unsavedMany": "{} osparade ändringar",
    "faultOne": "1 fält behöver rättas.",
    "faultMany": "{} fält behöver rättas.",
    "conflictOne": "En rad har sparats av någon annan. Välj vad som ska gälla.",
    "conflictMany": "{} rader har sparats av någon annan. Välj vad som ska gälla.",
    "conflict": "{} sparade {}: {}. Du skrev {}.",
    "gone": "{} tog bort raden {}. Du skrev {}.",
    "goneMine": "{} ändrade raden {}: {}. Du tog bort den.",
    "conflictHead": "Någon annan har sparat samma rad",
    "keep": "Behåll mitt",
    "take": "Ta det sparade",
    "drop": "Kasta det jag skrev",
    "removed": "Raden tas bort när du sparar",
    "regret": "Behåll raden",
    "remove": "Ta bort raden",
    "newRow": "ny rad",
    "rowAdded": "Ny rad",
    "blank": "tomt",
    "yes": "ja",
    "no": "nej",
    "undoing": "Ångrar…",
    "doing": "Arbetar…",
    "noAnswer": (
        "Servern svarar inte. Det du skrev finns kvar här men är kanske inte "
        "sparat. Försök igen."
    ),
    "restored": "Osparade ändringar har återställts.",
    "lost": "Raden ”{}” finns inte längre. Där hade du skrivit {}.",
    "elsewhere": "Osparade ändringar på {}",
    "back": "Gå tillbaka",
    "discard": "Kasta",
    "discarded": "Ändringarna är kastade.",
    "sureDiscard": "Ja, kasta {}",
    "removedRow": "{} borttagen",
}

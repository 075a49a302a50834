"""What papers say beside figures and sentences."""

PAPER_DRAFT = "Utkast"
PAPER_ANNEX = "Bilaga {}"
PAPER_REPORT = "Rapport"
PAPER_MEMO = "Tjänsteskrivelse"
PAPER_COMPILATION = "Sammanställning"

#: Titles: whose, the occasion and the year.
PAPER_ANNEX_1 = "{} rapportering av driftkostnader och investeringar, {} år {}"
PAPER_ANNEX_2 = (
    "{} handlingsplan med åtgärder för att bidra till en ekonomi i balans {}, {} år {}"
)
PAPER_COMPILED = "Nämndernas ekonomi, {} år {}"

#: The annex's heads of the investments.
ANNEX_INVESTMENTS = {
    "original": "Årsbudget",
    "carried_over": "Överfört från föregående år",
    "extra": "Extra beviljat under året",
    "carried_over_and_extra": "Extra beviljat + överfört under året",
    "appropriation": "Totalt anslag för året",
    "outcome": "Utfall för perioden",
    "deviation_outcome": "Periodens avvikelse mot totalt anslag för året",
    "forecast": "Prognos",
    "deviation_forecast": "Prognosens avvikelse mot totalt anslag för året",
}
AMOUNTS_IN = "Belopp i {}"
NOTHING_IN_ANNEX = "Rapporten har inga siffror för {}."
DECISION_PROPOSED = "Förslag till beslut"
MATTER = "Beskrivning av ärendet"
NO_MATTER = "Rapporten har ännu ingen beskrivning."
PROPOSED_APPROVAL = (
    "Nämnden godkänner periodens rapportering, enligt bilaga 1 daterad {}."
)
PROPOSED_PLAN = (
    "Nämnden fastställer handlingsplan med åtgärder för att bidra till en ekonomi i "
    "balans {}, enligt bilaga 2 daterad {}."
)
CHECKS_TABLE = "Det som inte stämmer i rapporten"
CHECK_SUBJECT = "Vad"
CHECK_FOUND = "Vad kontrollen fann"
INVENTED_PAPER = "Exempeldata"
WHOLE_PLAN_IN_ANNEX = "Hela planen, med beslut och datum, är bilaga 2."

# Handlingar

PAPERS = "Handlingar"
EXPORT_ANNEX_1 = "Bilaga 1, driftkostnader och investeringar"
EXPORT_ANNEX_2 = "Bilaga 2, handlingsplan"
EXPORT_REPORT = "Hela rapporten"
NO_SUCH_EXPORT = "Det finns ingen handling ”{}”. Det finns {}."
EXPORT_FAILED = (
    "Handlingen kunde inte framställas. Felet är noterat i serverns logg. Försök igen "
    "om en stund; återkommer det, meddela den som driver tjänsten."
)
EXPORTED = "{} är skriven, {} byte, sha256 {}."
EXPORT_COMPILATION = "Sammanställning av alla nämnder"
BOARDS_OF_ALL = "Nämnderna, {}"
PAPER_BOARDS = "Nämnderna"
OVERSIGHT_PAPER_NOTE = (
    "Plus är bättre än budget. Ordningen är efter behov av uppmärksamhet."
)
PAPERS_WHAT = (
    "Det som kan tas med från rapporten. En handling som är utskickad eller beslutad "
    "framställs en gång och lämnas sedan ut som den är, med samma kontrollsumma."
)
PAPERS_OF = "Handlingar: {}, {}"
PAPER_NAME = "Handling"
PAPER_FORMATS = "Hämta"
PAPER_KEPT = "Framställd"
PAPER_NEW = "framställs när den hämtas"
PAPER_ALWAYS_NEW = "framställs på nytt varje gång"
KEPT_PAPERS = "Framställda och bevarade"
NO_KEPT_PAPERS = (
    "Inga handlingar är framställda än. De bevaras från det att rapporten är utskickad."
)
KEPT_STATUS = "När rapporten var"
SIZE = "Storlek"
SHA256 = "Kontrollsumma (SHA-256)"
FORMAT_NAMES = {
    "pdf": "PDF",
    "docx": "Word",
    "xlsx": "Excel",
    "pptx": "PowerPoint",
    "csv": "csv",
    "json": "JSON",
}
FETCH = "Hämta {} som {}"

#: On every page.
PAPER_PAGE = "Sida"
EXPORT_MEETING = "Bilder till sammanträdet"

"""What papers say beside figures and sentences."""

PAPER_DRAFT = "Utkast"
PAPER_ANNEX = "Bilaga {}"
PAPER_REPORT = "Rapport"
PAPER_MEMO = "Tjänsteskrivelse"
PAPER_COMPILATION = "Sammanställning"
PAPER_MONTH = "Månadsrapport"

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

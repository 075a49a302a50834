"""Översikt for all boards."""

BOARDS_SEEN = "Nämnder"
REPORTED = "{} av {} har rapporterat"
MOST_NEED = "{} behöver mest uppmärksamhet: {}"
NO_NEED = "Ingen nämnd behöver särskild uppmärksamhet"
TOGETHER_SAID = "Alla nämnder tillsammans: prognosen är {} {}."
TOGETHER = "Nämnderna tillsammans"
BESIDE_HEAD = "Vid sidan av kommunen, läggs inte till"
NEED = "Behöver uppmärksamhet för"
NEED_NONE = "inga signaler"
NOT_REPORTED = "har inte lämnat rapport"
MORE_OF_THEM = "{} till"
PERIOD_DEVIATION = "Perioden, avvikelse"
YEAR_DEVIATION = "Helår prognos, avvikelse"
SINCE_LAST = "Sedan förra"
LAST_YEAR = "Bokslut {}"
USE_OF = "Investering, prognos av anslag"
MEASURES_OF = "Åtgärder mot underskott"
INQUIRIES_SHORT = "Yttrande"
SORTED_BY = "sortera efter {}"
SHOW_BOARDS = "Visa"
FILTERS = {
    "": "alla",
    "signal": "med signal",
    "underskott": "underskott i prognosen",
    "saknas": "inte klara",
}
FILTERED_OUT = "Ingen nämnd passar in på det valda."
OVERSIGHT_NOTE = (
    "Plus är bättre än budget. Staplarna har samma skala. Ordningen är efter behov "
    "av uppmärksamhet: det som prognosen saknar täckning, förklaring eller tro för, i "
    "mnkr."
)
SELLERS = "Säljare och köpare"
UNMATCHED = "{}: intäkterna i prognosen är {} större än vad köparna har budgeterat."
UNMATCHED_LESS = (
    "{}: intäkterna i prognosen är {} mindre än vad köparna har budgeterat."
)
UNMATCHED_OWN = (
    "{}: intäkterna i prognosen är {} större än nämndens egen budget. Köparnas "
    "budgetar är inte inlagda, så ingen köpare har räknat med dem här."
)
UNMATCHED_OWN_LESS = (
    "{}: intäkterna i prognosen är {} mindre än nämndens egen budget. Köparnas "
    "budgetar är inte inlagda."
)
MUNICIPAL_RESULT = "Kommunens resultat {}, {}"
RESULT_OF_YEAR = "Årets resultat"
RESULT_SAID = "Årets resultat väntas bli {}, i budgeten är det {}."
RESULT_WAS = "Årets resultat blev {}, i budgeten var det {}."
RESULT_NOTE = (
    "Summan av nämnderna och finansförvaltningen: plus är överskott. Bolag och "
    "kommunalförbund står vid sidan av."
)
RESULT_NO_ITEMS = (
    "Summan av nämnderna och finansförvaltningen: plus är överskott. Bolag och "
    "kommunalförbund står vid sidan av. Balanskravsresultatet räknas ut när "
    "balanskravsutredningens poster är inlagda: tryck på Redigera."
)
RESULT_ADJUSTED = "Årets resultat efter balanskravsjusteringar"
RESULT_BALANCE = "Balanskravsresultat"
BALANCE_OF = "Balanskravsutredning, {}"
BALANCE_EDIT_NOTE = (
    "Skriv beloppen utan tecken: vinster och reservering dras av, förluster, undantag "
    "och användning läggs till. Orealiserade poster skrivs med det tecken som de har "
    "i resultatet. Saknas poster skriver du 0 på en rad, så räknas resultatet ut."
)
RESULT_LACKS = "Saknas i summan: {}."

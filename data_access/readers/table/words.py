"""The words that Swedish municipalities use in tables, and what each tells.

One list a question, the first hit decides; everything is compared in lower case
with single spaces. Norwegian forms stand along where the word differs.
"""

import re
from collections.abc import Mapping, Sequence

from data_access.readers.found import ColumnRole, Kind
from data_access.rules.printed import plain

# What a column holds. Order matters: "avvikelse mot budget" is a deviation.
_COLUMNS: Mapping[ColumnRole, str] = {
    "share": r"%|procent|\bandel|\w+grad\b",
    "deviation": (
        r"avvik|\bavv\b|\bdiff|differens|skillnad|förändring|\bkvar\b|kvarvarande"
        r"|kvarstå|återst|disponibelt|\bö[vk]er-?/|över-? ?/ ?underskott|jämfört med"
        r"|överskott|ej förbruk|oförbruk|outnyttj|resterande|mot (budget|plan|ram)\b"
        r"|\bdelta\b|\+ ?/ ?-|budget ?- ?(utfall|prognos|bokslut)"
        r"|(utfall|prognos|bokslut) ?- ?budget|budgetresultat"
    ),
    "previous_year": (
        r"föregående år|förra året|\bf\.? ?g\.? ?år|\bfg år|\bföreg\.? år|\bf\.?å\.?\b"
        r"|fjolår|fjorår|i fjol"
    ),
    "forecast": (
        r"prognos|\bprogn?\b|bedömning|bedömt|beräkna|förväntat|förväntad|estimat"
        r"|slutkostnad|realistisk ekonomisk effekt|^(19|20)\d\d \+ ?\d"
    ),
    "budget": (
        r"budget|budsjett|\banslag|\bram\b|beviljat|beviljad|tilldel|ombudg|överfört"
        r"|överför|beslutad (total)?utgift|beslutat|tilläggs|omdisp|kommunbidrag"
        r"|\bplan\b|\bplan \d{4}|planerat|kalkyl|\bbud\b|budg\b|investeringsram"
    ),
    "outcome": (
        r"genomförd effekt|uppnådd|realiserad|utfall|\butf\b|\back\b|ackumul|bokslut"
        r"|redovisat|redovisning|verklig|förbruk|upparbet|bokför|rekneskap|regnskap|regnskab|nedlagt|\bfaktisk"
        r"|\bbelopp\b|\bsaldo\b|omslutning|årets resultat|periodens resultat"
    ),
}
_BUDGET_TOO = re.compile(r"budget|anslag")

# Columns that name a row by a number. The whole name must match.
_CODES = re.compile(
    r"(ansvar|konto|kto|verksamhet|vht|verks|aktivitet|projekt|proj|objekt|motpart"
    r"|not|år|period|månad|ver(ifikat(ions)?)?|slag|kostnadsställe|ksts?|löp\.?|enhet|förvaltning|nämnd|funktion"
    r"|tjeneste|art|fri|kod|id|nr|nummer|program|bolag)"
    r"[ ._]?(nr|nummer|kod|id|\(k\))?\.?|löp\.? ?nr\.?|account|#",
)
_DIMENSIONS = re.compile(
    r"\b(ansvar|konto|kto|verksamhet|vht|aktivitet|projekt|objekt|motpart|tjeneste"
    r"|kostnadsställe|kst|slag|funktion|art|fri)(?![a-zåäö])",
)
_ACCOUNT = re.compile(r"\b(konto|kto|account)")
_COMMENTS = re.compile(
    r"kommentar|anmärkning|förklaring|orsak|notering|beskrivning|status|åtgärd"
    r"|datum|ansvarig|beslut\b|ja ?/ ?nej|\bnot\b|not\.",
)

_UNITS: tuple[tuple[str, str, int], ...] = (
    (r"\bmdkr\b|miljarder kr(onor)?\b", "mdkr", 1_000_000_000),
    (r"\bmnkr\b|\bmn kr\b", "mnkr", 1_000_000),
    (r"\bmkr\b|\bm kr\b", "mkr", 1_000_000),
    (
        r"\bmiljoner (kronor|kr|sek)\b|\bmiljoner\b|\bmilj\.? ?kr(onor)?\b",
        "mnkr",
        10**6,
    ),
    (r"\bmsek\b", "MSEK", 1_000_000),
    (r"\bksek\b|\btsek\b", "kSEK", 1_000),
    (r"\btkr\b|\bt kr\b|\bkkr\b|\btkr\.", "tkr", 1_000),
    (r"\btusen ?(tals?)? ?(kronor|kr|sek)\b|\btusentals? (kronor|kr)\b", "tkr", 1_000),
    (r"\b1 ?000 ?-? ?tals? (kronor|kr)\b|\b1 ?000 ?kr(onor)?\b", "tkr", 1_000),
    (r"\bsek\b", "SEK", 1),
    (r"\bkr\b|\bkronor\b", "kr", 1),
)

_LONG = {1, 3, 5, 7, 8, 10, 12}
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari|r)?|mar(?:s)?|apr(?:il)?|maj|jun[i]?|jul[i]?"
    r"|aug(?:usti)?|sep(?:tember|t)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
YEAR = re.compile(r"(?<!\d)(19[89]\d|20\d\d)(?!\d)")
_MONTH_RANGE = re.compile(
    rf"\b{_MONTH}\.?(?:\s*(?:20\d\d)?\s*(?:-|till|t\.?o\.?m\.?)\s*({_MONTH}))\b"
)
_ONE_MONTH = re.compile(rf"\b({_MONTH})\b\.?")
_STAMP = re.compile(r"(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])(?:-?([0-3]\d))?(?!\d)")
_TERTIAL = re.compile(r"\b(?:tertial(?:s?[a-zåäö]+)?|t)\s?([1-3])\b")
_DAY = re.compile(
    r"(?<!\d)(?:(?P<year>20\d\d)-?(?P<number>0[1-9]|1[0-2])-?(?P<day>[0-3]\d)"
    rf"|(?P<first>[0-3]?\d)\.? (?P<month>{_MONTH})\b\.?(?: 20\d\d)?)(?!\d)"
)
_QUARTER = re.compile(r"\b(?:kvartal|kv\.?|q)\s?([1-4])\b")

_WHOLE_YEAR = re.compile(
    r"helår|hela året|\bårs|\båret\b|för år\b|^år\b|årsbokslut|\bbokslut|jan(uari)?\.?"
    r" ?- ?dec|total(t)?utgift|\bplan\b|för året"
)
_PART_OF_YEAR = re.compile(
    r"period|\back\b|ackumul|t\.?o\.?m\b|hittills|delår|tertial|kvartal|\bytd\b"
)

# What a row is. "Finansnetto" is a line, whatever it ends with.
_SUM_WORDS = re.compile(
    r"^(s:?a\b|summa|delsumma|total|totalt|totala|totalsumma|tot\b|samtliga)"
    r"|\b(totalt|summa|totalsumma|delsumma)\b|^sum\b|\bs:a\b|\btot\.?$|\btotalt?:?$"
)
# Names of sums that are as often names of lines.
_MAYBE_SUMS = re.compile(
    r"^verksamhetens (kostnader|intäkter|utgifter|inkomster)$|^(kostnader|intäkter)$"
    r"|^kapitalkostnader$|^personalkostnader$|^övriga kostnader$"
)
_TOTAL_WORDS = re.compile(r"\btotal|totalsumma|samtliga|^tot\b")
_NET_WORDS = re.compile(
    r"^netto|\bnetto$|nettokostnad|nettointäkt|nettoutgift|nettoresultat|\bresultat\b"
    r"|driftnetto|nettodrift|nettoinvest|^netto|intäkter ?- ?kostnader"
    r"|över-? ?/ ?underskott|\bbudgetsaldo|balanskravsresultat"
)
_NOT_NET = re.compile(r"^finansnetto$|^netto finans|resultat(utjämning|reglering)")
_OF_WHICH = re.compile(r"^[-•·*]?\s*(därav|varav|d[äa]rav)\b|\bvarav\b")

_INCOME = re.compile(
    r"intäkt|inkomst|(stats|kommun|nämnd|drift|investerings)bidrag|erhållna bidrag"
    r"|\bavgifter\b|\btaxor\b|\bskatt(er|emedel)?\b|försälj|ersättning(ar)? från"
    r"|realisationsvinst|\banslag$"
)
_COST = re.compile(
    r"kostnad|utgift|sociala avgifter|arbetsgivaravg|\bpo\b|pensioner$|^personal$"
    r"|\blön(er)?\b|månadslön|hyr(a|or)\b|\bköp\b|\bköpta?\b"
    r"|inköp\b|avskrivning|\bränt(a|or)\b|internränta|\bmaterial\b|tjänster$"
    r"|\bkonsult(er)?\b|\blokaler\b|förbrukning|\btransport(er)?\b|\benergi\b"
    r"|\bentreprenad(er)?\b|försäkring(ar)?\b|(?<!eget )\bkapital(tjänst)?\b"
)
_COST_FIRST = re.compile(
    r"(hyres|avgifts|bidrags|skatte)kostnad|utgivna|lämnade bidrag|sociala avgifter"
    r"|arbetsgivaravgift"
)

# What a table is about: looked for in its title, its sheet's name, then its rows.
_ACTION_PLAN = re.compile(
    r"handlingsplan|åtgärdsplan|\båtgärd(er)?\b.*(effekt|ekonomi|balans|underskott)"
    r"|^(ekonomiska |beslutade |planerade )?åtgärder( |$|,)|besparingar$|sparåtgärd"
    r"|effektiviseringar$"
)
_CAUSES = re.compile(r"\borsak|förklaring.*avvik|avvikelse.*(orsak|förklar)")
_INVESTMENTS = re.compile(r"invest|totalutgift|exploateringsprojekt")
_OPERATING = re.compile(
    r"\bdrift|intäkter|kostnader|nettokostnad|resultaträkning|kommunbidrag|budgetavvik"
    r"|nettoavvik|årets resultat|personalkostnad|skattefinansierad|\bnetto\b"
)
# Neither running income nor spending: it can be saved as none of them.
_OTHER = re.compile(
    r"förutbetald|investerings(bidrag|inkomst)|anläggningsavgifter\b|balansräkning"
    r"|balanskrav|kassaflöde|soliditet|låneskuld|^skulder|tillgångar"
)
_BOARDS = re.compile(r"nämnd|kommunstyrelse|kommunfullmäktige|styrelsen\b|revision")
_NO_MONEY = re.compile(
    r"sjukfrånvaro|årsarbetare|\bantal|nyckeltal|medarbetare|anställda|volym(er|mått)"
    r"|måluppfyllelse|indikator|timmar|elever|brukare|invånare"
)
_NOTE = re.compile(r"^(\*+|\d{1,2}\)|[a-z]\)|not\b|källa|anm\b|kommentar)")


def simple(text: str) -> str:
    """Words as they are compared: broken words joined, lower case."""
    return whole(text).lower()


def whole(text: str) -> str:
    """A text on one line: "Avvi-⏎kelse" is one word, "personal-⏎ och" are two."""
    if "\n" not in text:
        return " ".join(text.replace("\u200b", "").replace("\ufeff", "").split())
    joined = re.sub(
        r"(?<=[^\W\d_])[-\u00ad\u2010]\s*\n\s*(?=[a-zåäö](?!ch\b))", "", text
    )
    joined = re.sub(r"/\s*\n\s*", "/", joined)
    return re.sub(
        r"\s+", " ", joined.replace("\u200b", "").replace("\ufeff", "")
    ).strip()


def column_role(name: str) -> ColumnRole | None:
    """What a column holds by its name; ``None`` where the name does not say."""
    words = _dashed(name)
    for role, pattern in _COLUMNS.items():
        if re.search(pattern, words):
            return role
    return None


_MEASURE = re.compile(
    r"(\w*budget|utfall|\w*prognos|\w*avvikelse|avv\b|bokslut|diff|skillnad|ack"
    r"|redovisat|anslag|kommunbidrag|föregående år|förbruk|andel|återst|kvar\b)"
)


def measure(label: str) -> ColumnRole | None:
    """What a row holds that is called a measure: "Budget", "Avvikelse mot budget"."""
    if not _MEASURE.match(_dashed(label)) or row_kind(label):
        return None
    return column_role(label)


def is_forecast(name: str) -> bool:
    """Whether a column is a forecast of the year, whenever it was made."""
    words = _dashed(name)
    return "prognos" in words and not _PART_OF_YEAR.search(
        re.sub(r"tertial|kvartal|delår", "", words)
    )


def is_deviation(name: str) -> bool:
    """Whether a column is called a deviation, and not what is left."""
    return bool(re.search(r"avvik|\bavv\b|\bdiff", simple(name)))


def is_appropriation(name: str) -> bool:
    """Whether a budget is what a board may spend: costs have its sign."""
    return bool(re.search(r"anslag|\bram\b|budgetram|kommunbidrag", simple(name)))


def is_plan(name: str) -> bool:
    """Whether a column plans for a year to come."""
    return bool(re.match(r"(flerårs)?plan\b", simple(name)))


def is_change(name: str) -> bool:
    """Whether an amount changes a budget rather than is one: more or less of it."""
    return bool(
        re.search(r"tillägg|omdisp|ombudg|överf|omförd|juster|ändring", simple(name))
    )


def is_achieved(name: str) -> bool:
    """Whether an effect of a measure has come, and is not only expected."""
    return bool(re.search(r"genomför|uppnå|realiserad|utfall|hittills", simple(name)))


def is_closing(name: str) -> bool:
    """Whether the name is that of a closed year's outcome."""
    return bool(re.search(r"bokslut|re[gk]nskap", simple(name)))


def is_code(name: str) -> bool:
    """Whether a column's name is that of a code: "Konto", "Löp.nr"."""
    return bool(_CODES.fullmatch(_dashed(name).replace("_", " ")))


def dimension(name: str) -> str:
    """The part of a ledger's key that a name begins with: "konto"; "" for none."""
    found = _DIMENSIONS.match(_dashed(name).replace("_", " "))
    return found[1] if found else ""


def is_account(name: str) -> bool:
    """Whether a column holds account numbers."""
    return bool(_ACCOUNT.match(_dashed(name)))


def is_pivot(names: Sequence[str]) -> bool:
    """Whether the heads are those of a pivot table: "Summa av Utfall"."""
    return any(re.match(r"(summa|antal|sum) (av|of) ", simple(name)) for name in names)


def is_comment(name: str) -> bool:
    """Whether a column's name promises words."""
    return bool(_COMMENTS.search(simple(name)))


def unit(text: str) -> tuple[str, int] | None:
    """The unit that a text names, as printed where it is an abbreviation."""
    words = simple(text)
    for pattern, name, factor in _UNITS:
        found = re.search(pattern, words)
        if found:
            return name, factor
    return None


def only_unit(text: str) -> bool:
    """Whether a text says the unit and nothing else: "Belopp i tkr", "(mnkr)"."""
    words = simple(text)
    for pattern, _, _ in _UNITS:
        words = re.sub(pattern, "", words)
    left = re.sub(
        r"belopp(en)?|\balla\b|anges|angivna|\bi\b|enhet|\bär\b|\W", "", words
    )
    return not left and unit(text) is not None


def years(text: str) -> list[int]:
    """Every year that a text names; "202108" names 2021."""
    words = _STAMP.sub(r" \1 ", _dashed(text).replace("_", " "))
    return [int(found) for found in YEAR.findall(words)]


def last_month(text: str) -> int | None:
    """The month (1 to 12) at whose end the figures that a text names stop."""
    words = _dashed(text)
    stamps = list(_STAMP.finditer(words))
    if stamps:
        return int(stamps[-1][2])
    found = _MONTH_RANGE.search(words) or _ONE_MONTH.search(words)
    if found:
        return _number(found[1])
    tertial, quarter = _TERTIAL.search(words), _QUARTER.search(words)
    if tertial:
        return 4 * int(tertial[1])
    return 3 * int(quarter[1]) if quarter else None


def without_days(text: str) -> str:
    """A line of text without dates that end no month: of a meeting, a decision."""
    return _DAY.sub(
        lambda found: found[0] if _ends_month(found) else " ", _dashed(text)
    )


def _ends_month(found: re.Match[str]) -> bool:
    month = int(found["number"]) if found["number"] else _number(found["month"])
    day = int(found["day"] or found["first"])
    return day in {28, 29} if month == 2 else day == 30 + (month in _LONG)


def names_month(text: str) -> bool:
    """Whether a text names one single month: a column of a ledger's pivot."""
    words = _dashed(text)
    return bool(_ONE_MONTH.search(words)) and not _MONTH_RANGE.search(words)


def column_period(name: str) -> str:
    """Tell whether a head says "period" or "year"; "" where it does not."""
    words = _dashed(name)
    month = last_month(name)
    if names_month(name):
        return "period"
    if month == 12 or _WHOLE_YEAR.search(words):
        return "period" if re.search(r"\bperiod", words) else "year"
    return "period" if month or _PART_OF_YEAR.search(words) else ""


def is_period(text: str) -> bool:
    """Whether a head tells a period and no measure: "Ackumulerat jan-apr"."""
    measure = re.search(
        r"budg|utf|progn|avv|diff|bokslut|resultat|redovi|verklig|plan\b|förbr",
        simple(text),
    )
    return bool(column_period(text)) and not measure


def tells_column(text: str) -> bool:
    """Whether a cell looks like part of a head: role, year, month or period."""
    return bool(
        column_role(text) or years(text) or column_period(text) or is_code(text)
    )


def is_sum(label: str) -> bool:
    """Whether a row says that it sums others."""
    return bool(_SUM_WORDS.search(simple(label)))


def is_maybe_sum(label: str) -> bool:
    """Whether a row is often a sum, though its name does not say it."""
    return bool(_MAYBE_SUMS.search(simple(label)))


def is_total(label: str) -> bool:
    """Whether a row says that it sums them all."""
    return bool(_TOTAL_WORDS.search(simple(label)))


def is_net(label: str) -> bool:
    """Whether a row says that it is what income and costs leave."""
    words = simple(label)
    return bool(_NET_WORDS.search(words)) and not _NOT_NET.search(words)


def tells_cost(text: str) -> bool:
    """Whether a title or head says that the amounts below are costs."""
    return bool(re.search(r"kostnad|utgift", simple(text)))


def tells_income(text: str) -> bool:
    """Whether a title or head speaks of income."""
    return bool(_INCOME.search(simple(text)))


def is_of_which(label: str) -> bool:
    """Whether a row is a part of the one above that is not added: "varav"."""
    return bool(_OF_WHICH.search(simple(label)))


def row_kind(label: str) -> str:
    """Tell whether a row is "income", "cost" or "net" by its words, or ""."""
    words = simple(label)
    if is_net(label):
        return "net"
    if _COST_FIRST.search(words):
        return "cost"
    income, cost = _INCOME.search(words), _COST.search(words)
    if income and cost:
        # "Intäkter och kostnader" is both; "personalintäkter" ends as income.
        return "" if " och " in words else _later(income, cost)
    return "income" if income else "cost" if cost else ""


def kind(text: str) -> Kind | None:
    """What a title says that its table is about."""
    words = simple(text)
    if _ACTION_PLAN.search(words):
        return "action_plan"
    if _OTHER.search(words):
        return "other"
    if _INVESTMENTS.search(words):
        return "investments"
    if _CAUSES.search(words):
        return "causes"
    return "operating_costs" if _OPERATING.search(words) else None


def is_project(name: str) -> bool:
    """Whether a head names projects of investments."""
    return bool(re.match(r"(investerings)?projekt|investering", simple(name)))


def is_measure(name: str) -> bool:
    """Whether a head names measures of a plan (åtgärder)."""
    return bool(re.match(r"(föreslagna |beslutade )?åtgärd", simple(name)))


def parts_table(text: str) -> Kind | None:
    """What the rows below a line are about, where it begins another table."""
    words = simple(text)
    if len(words.split()) <= 3 and re.match(r"drift|investering", words):
        return kind(text)
    return None


def names_board(label: str) -> bool:
    """Whether a row is a board."""
    return bool(_BOARDS.search(simple(label)))


def is_no_money(text: str) -> bool:
    """Whether a title or head speaks of people or percentages, not of money."""
    return bool(_NO_MONEY.search(simple(text)))


def is_note(text: str) -> bool:
    """Whether a text is a note to a table."""
    return bool(_NOTE.search(simple(text)))


def is_statement(text: str) -> bool:
    """Whether a line above a table may speak for it: a heading, or a unit."""
    words = whole(text)
    return only_unit(words) or not (is_prose(words) or words.endswith((".", ",")))


def is_prose(text: str) -> bool:
    """Whether a text is a sentence rather than a name."""
    words = whole(text)
    return len(words) > 160 or (len(words.split()) > 7 and words.endswith((".", ":")))


def _later(income: re.Match[str], cost: re.Match[str]) -> str:
    return "income" if income.start() > cost.start() else "cost"


def _number(name: str) -> int:
    return next(
        number for number, month in enumerate(MONTHS, start=1) if month[:3] == name[:3]
    )


def _dashed(text: str) -> str:
    return plain(whole(text)).lower()

"""What-if (Tänk om): what the reader tries, and what comes of it."""

WHAT_IF = "Tänk om"
WHAT_IF_WHAT = (
    "Prova vad årets prognos blir om åtgärder räknas eller inte, eller om takten "
    "resten av året blir en annan. Rapporten och planen ändras inte."
)
WHAT_IF_RULE = (
    "Enligt blankettens regel räknas en åtgärd utan säkrad effekt med 0,00 tills "
    "förvaltningschefen har godkänt den. Här går det att prova ändå."
)
WHAT_IF_MEASURES = "Åtgärder"
WHAT_IF_NO_MEASURES = "Handlingsplanen har ingen åtgärd att prova, bara takten."
WHAT_IF_NO_PLAN = "Rapporten har ingen handlingsplan: bara takten går att prova."
WHAT_IF_PACES = "Takten resten av året ({})"
WHAT_IF_NO_FORECAST = (
    "Det går inte att prova: nettots prognos för helåret, eller dess budget, saknas i "
    "rapporten."
)
WHAT_IF_YEAR_OVER = (
    "Det finns inget kvar av året att prova: rapporten är för hela året."
)
WHAT_IF_NO_PERIOD = "Takten kan inte prövas: rapporten har ingen period."
WHAT_IF_NO_PACE = "{}: takten kan inte prövas, utfall eller prognos saknas."

# The choices

WHAT_IF_COUNTED = "I planen nu: räknas med {}."
WHAT_IF_NOT_COUNTED = "I planen nu: räknas inte."
WHAT_IF_EFFECT = "Effekt i år {}."
WHAT_IF_NO_EFFECT = "Effekten i år står inte i planen."
WHAT_IF_COUNT = "Räknas med {}"
WHAT_IF_COUNT_UNKNOWN = "Räknas (effekt saknas)"
WHAT_IF_LEAVE = "Räknas inte"
WHAT_IF_OWN = "Eget belopp"
WHAT_IF_OWN_FIELD = "Eget belopp för åtgärd {}, {}"
WHAT_IF_PACE_NOW = "Prognosen kräver {}, hittills {}."
WHAT_IF_AS_FORECAST = "Som i prognosen"
WHAT_IF_PERCENT = "Högre eller lägre"
WHAT_IF_PERCENT_FIELD = "{}: procent högre (eller med minus lägre) takt än prognosens"
WHAT_IF_MONTHLY = "Egen takt"
WHAT_IF_MONTHLY_FIELD = "{}: egen takt, {} i månaden"
WHAT_IF_MONTHLY_UNIT = "{}/mån"
WHAT_IF_FASTER = "{}: en procent högre takt"
WHAT_IF_SLOWER = "{}: en procent lägre takt"

# What comes of them

WHAT_IF_REPORTED = "I rapporten"
WHAT_IF_CHANGE = "Skillnad"
WHAT_IF_TABLE = "Helåret {}, {}"
WHAT_IF_DEVIATION = "Avvikelse mot budget"
WHAT_IF_SUM = "Åtgärder som räknas"
WHAT_IF_UNCOVERED = "Underskott utan åtgärder"
WHAT_IF_NOTE = (
    "Plus är bättre än budget. Skillnad är Tänk om minus rapporten. Planen delar inte "
    "åtgärdernas effekt på intäkter och kostnader: den läggs på nettot."
)
WHAT_IF_PICTURE = "Nettots avvikelse mot budget, helår {}, {}"
WHAT_IF_RESET = "Återställ"
WHAT_IF_LINK = "Kopiera länk"
WHAT_IF_LINK_FIELD = "Länk med valen"
WHAT_IF_PLAN = "För in i planen"
WHAT_IF_PLAN_NOTE = (
    "Egna belopp skrivs in som årets effekt i planen, för dig att spara. Vad som då "
    "räknas avgör blankettens regel."
)

#: Said in the browser (assets/71-what-if.js), and put together there.
WHAT_IF_WORDS = {
    "changed": "Tänk om – inte sparat",
    "unchanged": "Som i rapporten",
    "becomes": "Prognosen blir {} mot budget i stället för {} om {}.",
    "short": "Tänk om {}, i rapporten {}",
    "same": "Inget är ändrat: prognosen är {} mot budget.",
    "counted": "åtgärd {} räknas",
    "left": "åtgärd {} inte räknas",
    "own": "åtgärd {} räknas med {}",
    "faster": "{} takt är {} högre än prognosens",
    "slower": "{} takt är {} lägre än prognosens",
    "monthly": "{} takt är {} i månaden",
    "and": "och",
    "deficit": "Åtgärder för {} räknas mot underskottet {}: {} är utan åtgärder.",
    "covered": "Åtgärder för {} räknas mot underskottet {}, som inte är större.",
    "surplus": "Prognosen visar inget underskott.",
    "point": "”{}”: skriv decimalkomma, {}.",
    "noAmount": "”{}” är inget belopp. Skriv till exempel 1,3 eller 1 300 ({}).",
    "noUnit": "Enheten ”{}” är okänd. Skriv utan enhet, eller {}.",
    "tooFine": "”{}” är finare än ett öre. Skriv färre decimaler ({}).",
    "tooMuch": "”{}” är orimligt mycket. Är enheten {} rätt?",
    "noPercent": "”{}” är ingen procentsats mellan −100 och 999,9. Skriv till "
    "exempel 5 eller −2,5.",
    "kept": "Tills det går att läsa räknas som i rapporten.",
    "reset": "Valen är återställda.",
    "copied": "Länken är kopierad.",
    "copy": "Markera länken och kopiera den.",
    "unread": "Allt i länken kunde inte läsas: {}.",
    "entered": "Egna belopp är införda i planen, men inte sparade.",
    "nothing": "Skriv först ett eget belopp för en åtgärd: bara sådana förs in.",
}
WHAT_IF_SIDES = {"income": "intäkternas", "cost": "kostnadernas"}
WHAT_IF_SIDE_NAMES = {"income": "Intäkter", "cost": "Kostnader"}

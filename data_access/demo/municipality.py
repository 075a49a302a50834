"""The municipality that does not exist: its boards, what they do, what they cost.

Amounts are thousands of kronor (tkr) of the first year, in the internal sign:
income +, cost −. Names are roles and things, never persons.
"""

from collections.abc import Sequence

from data_access.demo.boards import (
    BOUGHT,
    CAPITAL,
    COST,
    FINANCE,
    INCOME,
    INCOMES,
    OTHER,
    PERSONNEL,
    REGULATION,
    Account,
    Board,
    Post,
)

NAME = "Exempelköpings kommun"
NUMBER = "000000-0000"
YEARS = (2022, 2023, 2024, 2025, 2026)
#: The first month of the last year that the ledger does not have.
KNOWN_UNTIL = 9
CLOSED_UNTIL = 8
SEED = 1

_WAGES = (
    Account("5010", "Löner för arbetad tid", 580, "wages"),
    Account("5020", "Timlöner och vikarier", 45, "substitutes"),
    Account("5110", "Löner för ej arbetad tid", 75, "holiday"),
    Account("5610", "Arbetsgivaravgifter", 220, "duties"),
    Account("5710", "Pensionskostnader", 80, "pensions"),
)
_CAPITAL = (
    Account("7910", "Avskrivningar", 850),
    Account("6990", "Internränta", 150),
)
_OTHERS = (
    Account("6010", "Lokalhyror", 430),
    Account("6210", "El och uppvärmning", 110, "winter"),
    Account("6410", "Förbrukningsmaterial", 190),
    Account("6550", "Licenser och it-tjänster", 120, "january"),
    Account("7410", "Konsulttjänster", 150),
)
_SCHOOL_OTHERS = (
    Account("6010", "Lokalhyror", 560),
    Account("6410", "Läromedel och material", 180, "terms"),
    Account("7010", "Skolskjutsar", 180, "terms"),
    Account("7410", "Konsulttjänster", 80),
)
_BUSINESS_INCOME = (
    Account("3110", "Taxor och avgifter", 450),
    Account("3510", "Bidrag från staten", 400, "quarters"),
    Account("3410", "Hyror och arrenden", 150),
)


def _ordinary(  # noqa: PLR0913 -- what a board's money goes to
    income: int,
    personnel: int,
    bought: int,
    other: int,
    capital: int,
    *,
    incomes: tuple[Account, ...] = _BUSINESS_INCOME,
    purchases: tuple[Account, ...] = (Account("4630", "Köp av verksamhet", 1000),),
    others: tuple[Account, ...] = _OTHERS,
) -> tuple[Post, ...]:
    """The posts of a board by Kommun-Bas; tkr, costs given positive."""
    return (
        Post(INCOMES, INCOME, income, incomes),
        Post(PERSONNEL, COST, -personnel, _WAGES),
        Post(BOUGHT, COST, -bought, purchases),
        Post(OTHER, COST, -other, others),
        Post(CAPITAL, COST, -capital, _CAPITAL),
    )


def _company(  # noqa: PLR0913, PLR0917 -- what its money goes to
    income: int, material: int, other: int, personnel: int, capital: int, interest: int
) -> tuple[Post, ...]:
    """The posts of a company by BAS; tkr, costs given positive."""
    return (
        Post("Intäkter", INCOME, income, (Account("3010", "Intäkter", 1000),)),
        Post(
            "Material, varor och tjänster",
            COST,
            -material,
            (Account("4010", "Inköp och energi", 1000, "winter"),),
        ),
        Post(
            "Övriga kostnader",
            COST,
            -other,
            (Account("5010", "Drift och underhåll", 1000),),
        ),
        Post(
            PERSONNEL,
            COST,
            -personnel,
            (
                Account("7010", "Löner", 760, "wages"),
                Account("7510", "Arbetsgivaravgifter", 240, "duties"),
            ),
        ),
        Post(CAPITAL, COST, -capital, (Account("7820", "Avskrivningar", 1000),)),
        Post(
            "Finansiella kostnader",
            FINANCE,
            -interest,
            (Account("8410", "Räntekostnader", 1000, "quarters"),),
        ),
    )


_GRANTS = (
    Account("4510", "Ekonomiskt bistånd", 350),
    Account("4630", "Köp av verksamhet", 650),
)
_PLACES = (
    Account("4630", "Interkommunala ersättningar", 620, "terms"),
    Account("4640", "Ersättning till fristående skolor", 380, "terms"),
)
_STREETS = (
    Account("4650", "Snöröjning och halkbekämpning", 380, "snow"),
    Account("4660", "Vägunderhåll och beläggning", 620, "roads"),
)
_BUYERS = (
    (NAME, "municipality", 610_000),
    ("Grannköpings kommun", "municipality", 270_000),
    ("Exempelbygdens kommunalförbund", "federation", 120_000),
)

BOARDS: tuple[Board, ...] = (
    Board(
        "ks",
        "Kommunstyrelsen",
        "KS",
        _ordinary(78_000, 142_000, 38_000, 104_000, 21_000),
        {"1100": "Kommunledning", "1200": "Ekonomi", "1300": "Personal och kansli"},
        {"100": "Politisk verksamhet", "910": "Gemensam administration"},
        driver=OTHER,
    ),
    Board(
        "soc",
        "Socialnämnden",
        "SN",
        _ordinary(172_000, 420_000, 415_000, 148_000, 12_000, purchases=_GRANTS),
        {"2100": "Individ och familj", "2200": "Funktionsstöd", "2900": "Stab"},
        {"510": "Stöd enligt LSS", "550": "Placeringar", "575": "Ekonomiskt bistånd"},
        driver=BOUGHT,
        months=(2, 5, 6, 9, 11),
    ),
    Board(
        "vard",
        "Vård- och omsorgsnämnden",
        "VON",
        _ordinary(168_000, 610_000, 128_000, 172_000, 16_000),
        {"2500": "Särskilt boende", "2600": "Hemtjänst", "2700": "Hälso- och sjukvård"},
        {"510": "Vård i boende", "520": "Vård i ordinärt boende"},
        months=(2, 5, 9, 11),
    ),
    Board(
        "bun",
        "Barn- och utbildningsnämnden",
        "BUN",
        _ordinary(
            204_000,
            870_000,
            186_000,
            298_000,
            46_000,
            purchases=_PLACES,
            others=_SCHOOL_OTHERS,
        ),
        {"3100": "Förskola", "3200": "Grundskola", "3300": "Elevhälsa"},
        {"407": "Förskola", "440": "Grundskola", "425": "Fritidshem"},
        months=(2, 5, 9, 11),
    ),
    Board(
        "gvn",
        "Gymnasie- och vuxenutbildningsnämnden",
        "GVN",
        _ordinary(
            96_000,
            214_000,
            92_000,
            88_000,
            12_000,
            purchases=_PLACES,
            others=_SCHOOL_OTHERS,
        ),
        {"3500": "Gymnasieskola", "3600": "Vuxenutbildning"},
        {"450": "Gymnasieskola", "470": "Vuxenutbildning"},
    ),
    Board(
        "tn",
        "Tekniska nämnden",
        "TN",
        _ordinary(
            112_000,
            84_000,
            66_000,
            78_000,
            58_000,
            incomes=(
                Account("3410", "Hyror och arrenden", 620),
                Account("3110", "Taxor och avgifter", 380),
            ),
            purchases=_STREETS,
        ),
        {"4100": "Gata och park", "4200": "Fastighet", "4300": "Projekt"},
        {"249": "Gator och vägar", "263": "Parker", "900": "Fastigheter"},
        straight=True,
        driver=BOUGHT,
    ),
    Board(
        "mbn",
        "Miljö- och byggnadsnämnden",
        "MBN",
        _ordinary(
            24_600,
            35_400,
            1_800,
            8_600,
            400,
            incomes=(
                Account("3110", "Avgifter för bygglov", 640, "spring"),
                Account("3120", "Avgifter för tillsyn", 360, "quarters"),
            ),
        ),
        {"4600": "Bygglov", "4700": "Miljö och hälsa"},
        {"215": "Plan och bygg", "261": "Miljöskydd"},
        colour="gross",
        unit="tkr",
    ),
    Board(
        "kfn",
        "Kultur- och fritidsnämnden",
        "KFN",
        _ordinary(17_000, 58_000, 21_000, 54_000, 9_000),
        {"5100": "Bibliotek och kultur", "5200": "Fritid och anläggningar"},
        {"310": "Allmän kultur", "340": "Idrott och fritid"},
    ),
    Board(
        "amn",
        "Arbetsmarknads- och integrationsnämnden",
        "AMN",
        _ordinary(62_000, 66_000, 31_000, 18_000, 1_000, purchases=_GRANTS),
        {"5500": "Arbetsmarknad", "5600": "Integration"},
        {"610": "Arbetsmarknadsåtgärder", "600": "Flyktingmottagande"},
        driver=BOUGHT,
    ),
    Board(
        "va",
        "VA- och avfallsnämnden",
        "VAN",
        (
            *_ordinary(
                152_000,
                42_000,
                51_000,
                31_000,
                28_000,
                incomes=(
                    Account("3110", "Brukningsavgifter", 880),
                    Account("3120", "Anslutningsavgifter", 120, "summer"),
                ),
            ),
            Post(
                REGULATION,
                FINANCE,
                0,
                (Account("3190", "Reglering av taxekollektivet", 1000),),
            ),
        ),
        {"4800": "Vatten och avlopp", "4900": "Avfall"},
        {"850": "Vatten och avlopp", "860": "Avfallshantering"},
        colour="gross",
        unit="tkr",
        regulated=True,
        driver=OTHER,
    ),
    Board(
        "git",
        "Gemensamma it-nämnden",
        "GIT",
        _ordinary(
            76_000,
            34_000,
            4_000,
            28_000,
            10_000,
            incomes=(Account("3610", "Försäljning av it-tjänster", 1000),),
            others=(
                Account("6550", "Licenser", 520, "january"),
                Account("6580", "Datacenter och nät", 330),
                Account("7410", "Konsulttjänster", 150),
            ),
        ),
        {"6100": "Drift", "6200": "Support", "6300": "Utveckling"},
        {"920": "It-infrastruktur", "921": "Arbetsplatser"},
        kind="joint",
        driver=OTHER,
        months=(1, 2, 3, 5, 6, 7, 9, 11),
        buyers=_BUYERS,
    ),
    Board(
        "ovn",
        "Överförmyndarnämnden",
        "ÖFN",
        _ordinary(2_400, 7_800, 2_200, 1_300, 100),
        {"6600": "Överförmyndare"},
        {"120": "Överförmyndare"},
        unit="tkr",
    ),
    Board(
        "fin",
        "Finansförvaltningen",
        "FIN",
        (
            Post(
                "Pensioner och personalomkostnader",
                COST,
                -126_000,
                (Account("5710", "Pensionskostnader", 1000, "pensions"),),
            ),
            Post(
                "Skatteintäkter",
                FINANCE,
                3_040_000,
                (Account("8010", "Kommunalskatt", 1000),),
            ),
            Post(
                "Generella statsbidrag och utjämning",
                FINANCE,
                852_000,
                (Account("8210", "Inkomstutjämning", 1000),),
            ),
            Post(
                "Finansiella intäkter",
                FINANCE,
                31_000,
                (Account("8410", "Ränta och utdelning", 1000, "quarters"),),
            ),
            Post(
                "Finansiella kostnader",
                FINANCE,
                -24_000,
                (Account("8510", "Räntekostnader", 1000, "quarters"),),
            ),
        ),
        {"9100": "Finansiering"},
        {"990": "Finansiering"},
        driver="Pensioner och personalomkostnader",
        earner="Skatteintäkter",
    ),
    Board(
        "bostader",
        "Exempelköpings Bostäder AB",
        "EBAB",
        _company(268_000, 62_000, 84_000, 31_000, 58_000, 22_000),
        {"10": "Förvaltning", "20": "Projekt"},
        {"1": "Bostäder", "2": "Lokaler"},
        kind="company",
        driver="Övriga kostnader",
    ),
    Board(
        "energi",
        "Exempelköpings Energi AB",
        "EEAB",
        _company(312_000, 158_000, 41_000, 44_000, 37_000, 8_000),
        {"10": "Elnät", "20": "Fjärrvärme"},
        {"1": "Elnät", "2": "Fjärrvärme"},
        kind="company",
        driver="Övriga kostnader",
    ),
)


def boards(only: Sequence[str] = ()) -> tuple[Board, ...]:
    """The boards of those short names; all where none is named."""
    return tuple(board for board in BOARDS if not only or board.slug in only)

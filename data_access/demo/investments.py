"""Investment projects: appropriations, what is used of them, what is carried over.

Tkr, spending positive; whole hundreds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_access.demo.courses import OCCASIONS
from data_access.demo.municipality import YEARS

#: Of what a year ends with, per mille, what is used at each occasion.
_USED = dict(zip(OCCASIONS, (80, 350, 580, 1000), strict=True))
#: The account of what is being built, by project.
ACCOUNT = ("1160", "Pågående investeringar")
Five = tuple[int, int, int, int, int]


@dataclass(frozen=True)
class Project:
    """A project of a board through the years.

    Attributes:
        code: Of its object in the ledger.
        label: Its name.
        original: Each year's budget.
        unspent: What is left each year; that of the last year is forecast.
        lapsed: Per mille of what is left that the council does not carry over.
        decided: The decided total of a project over several years, if any.
        estimated: What it is thought to end with.
        stages: Each year's stage.
        cause: Why it deviates.
        hopeful: Whether all is forecast to be used, until the closing.
        calculated: Whether there is a cost estimate and a decided total.
        running_cost: A year, once it is there.
        begun: The first year of it.
    """

    code: str
    label: str
    original: Five
    unspent: Five
    lapsed: int = 0
    decided: int | None = None
    estimated: int | None = None
    stages: tuple[str, ...] = ("ordered",) * 5
    cause: str = "moved"
    hopeful: bool = False
    calculated: bool = True
    running_cost: int | None = None

    def granted(self, year: int) -> int:
        """What of a year's unspent money is carried over to the next."""
        left = self.unspent[_place(year)]
        return left - left * self.lapsed // 100_000 * 100

    def carried(self, year: int) -> int:
        """What is carried over from the year before."""
        return self.granted(year - 1) if year > YEARS[0] else 0

    def appropriation(self, year: int) -> int:
        """The year's whole appropriation (anslag)."""
        return self.original[_place(year)] + self.carried(year)

    def outcome(self, year: int, occasion: str) -> int:
        """What is used till an occasion."""
        whole = self.appropriation(year) - self.unspent[_place(year)]
        return whole * _USED[occasion] // 100_000 * 100

    def forecast(self, year: int, occasion: str) -> int:
        """What the year is forecast to end with."""
        whole = self.appropriation(year)
        if occasion == "bokslut":
            return self.outcome(year, occasion)
        if self.hopeful and occasion == "1":
            return whole
        return whole - self.unspent[_place(year)]

    def ordered(self, year: int, occasion: str) -> int:
        """What is ordered and not invoiced: half of what is still to come."""
        left = self.forecast(year, occasion) - self.outcome(year, occasion)
        return left // 200 * 100

    def accumulated(self, year: int, occasion: str) -> int:
        """What is used since the first year."""
        before = sum(self.outcome(y, "bokslut") for y in YEARS if y < year)
        return before + self.outcome(year, occasion)

    def stage(self, year: int) -> str:
        """Where the project is in a year."""
        return self.stages[_place(year)]

    def since(self, year: int) -> int | None:
        """The first year that what is carried over comes from."""
        first = None
        for each in YEARS:
            if each < year and self.granted(each):
                first = first or each
            elif each < year:
                first = None
        return first


def _place(year: int) -> int:
    return YEARS.index(year)


def _equipment(code: str, tkr: int) -> Project:
    """What a board buys each year; a little is left, less and less."""
    original = tuple(tkr + step * tkr // 2000 * 100 for step in range(5))
    unspent = tuple(tkr * part // 100_000 * 100 for part in (90, 70, 50, 30, 20))
    return Project(
        code,
        "Inventarier",
        original,  # type: ignore[arg-type]  # five of them
        unspent,  # type: ignore[arg-type]
        cause="cheaper",
    )


_GROWING = ("study", "procurement", "ordered", "ordered", "delivered")

PROJECTS: Mapping[str, Sequence[Project]] = {
    "ks": (
        Project(
            "P1001",
            "Exploatering Norra Exempelbacken",
            (8_000, 14_000, 18_000, 16_000, 12_000),
            (3_000, 2_600, 2_000, 1_500, 900),
            decided=72_000,
            estimated=74_500,
            stages=_GROWING,
        ),
        Project(
            "P1002",
            "Reservkraft i stadshuset",
            (0, 0, 0, 0, 6_000),
            (0, 0, 0, 0, 2_000),
            calculated=False,
            stages=("study", "study", "study", "study", "ordered"),
        ),
        _equipment("P1009", 2_000),
    ),
    "soc": (_equipment("P2009", 3_000),),
    "vard": (
        Project(
            "P2501",
            "Trygghetslarm i särskilt boende",
            (2_000, 6_000, 5_000, 3_000, 1_500),
            (800, 700, 500, 300, 100),
            decided=17_000,
            estimated=16_400,
            stages=_GROWING,
            cause="cheaper",
        ),
        _equipment("P2509", 4_000),
    ),
    "bun": (
        Project(
            "P3001",
            "Ny förskola Exempelängen",
            (4_000, 28_000, 34_000, 12_000, 0),
            (3_400, 3_000, 2_400, 1_800, 600),
            decided=78_000,
            estimated=81_500,
            stages=("procurement", "ordered", "ordered", "delivered", "activated"),
            cause="dearer",
            running_cost=5_200,
        ),
        _equipment("P3009", 7_000),
    ),
    "gvn": (_equipment("P3509", 3_000),),
    # Herrljunga: half is built, and more is carried over each year.
    "tn": (
        Project(
            "P4001",
            "Gata och trafiksäkerhet",
            (24_000, 26_000, 27_000, 28_000, 30_000),
            (9_000, 13_000, 16_500, 18_000, 19_500),
            hopeful=True,
        ),
        Project(
            "P4002",
            "Ny bro över Exempelån",
            (12_000, 26_000, 30_000, 22_000, 18_000),
            (8_500, 13_000, 14_500, 16_000, 18_500),
            decided=108_000,
            estimated=116_000,
            stages=_GROWING,
            hopeful=True,
            running_cost=1_900,
        ),
        Project(
            "P4003",
            "Reinvestering i fastigheter",
            (32_000, 34_000, 36_000, 38_000, 40_000),
            (6_000, 7_500, 9_000, 11_000, 12_500),
            lapsed=100,
            hopeful=True,
        ),
        _equipment("P4009", 5_000),
    ),
    "mbn": (_equipment("P4609", 500),),
    "kfn": (
        Project(
            "P5001",
            "Simhallens reningsanläggning",
            (1_500, 7_500, 6_500, 1_500, 500),
            (600, 500, 400, 300, 100),
            decided=17_000,
            estimated=17_000,
            stages=("study", "ordered", "delivered", "activated", "activated"),
        ),
        _equipment("P5009", 2_000),
    ),
    "amn": (_equipment("P5509", 400),),
    "va": (
        Project(
            "P4801",
            "Överföringsledning Sjöexempel",
            (10_000, 32_000, 38_000, 24_000, 9_000),
            (4_200, 3_600, 3_000, 2_400, 1_100),
            decided=112_000,
            estimated=110_500,
            stages=_GROWING,
        ),
        Project(
            "P4802",
            "Förnyelse av ledningsnät",
            (16_000, 17_000, 18_000, 19_000, 20_000),
            (1_900, 1_600, 1_200, 900, 500),
        ),
    ),
    "git": (
        Project(
            "P6001",
            "Gemensam identitetsplattform",
            (2_000, 3_500, 3_000, 2_000, 1_500),
            (1_200, 1_000, 800, 600, 300),
            decided=12_000,
            estimated=11_200,
            stages=_GROWING,
        ),
        Project(
            "P6002",
            "Nätverk",
            (3_000, 3_000, 3_500, 3_500, 4_000),
            (900, 700, 600, 400, 200),
        ),
    ),
    "ovn": (),
    "fin": (),
    "bostader": (
        Project(
            "P10",
            "Kvarteret Exemplet",
            (20_000, 48_000, 52_000, 30_000, 8_000),
            (5_000, 4_000, 3_000, 2_000, 800),
            decided=158_000,
            estimated=156_000,
            stages=_GROWING,
        ),
    ),
    "energi": (
        Project(
            "P20",
            "Fjärrvärmeledning etapp 3",
            (12_000, 18_000, 18_000, 16_000, 9_000),
            (2_600, 2_000, 1_500, 1_000, 400),
        ),
    ),
}

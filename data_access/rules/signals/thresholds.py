"""What a deviation must come to before the screen says so (gränsvärden).

Shares are per mille, so that a threshold is a whole number; materiality is
measured on gross cost, since a board's net may be 0. A municipality changes them
in Inställningar; each has a default and the reason for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

PER_MILLE = 1000
MNKR = 100_000_000


@dataclass(frozen=True)
class Threshold:
    """What is told of one threshold.

    Attributes:
        name: As in `Thresholds`.
        label: In Swedish.
        unit: Of the number: "permille", "mnkr", "days" or "times".
        default: Its number.
        lowest: The least that it may be.
        highest: The most.
        why: The reason for the default, in Swedish.
    """

    name: str
    label: str
    unit: str
    default: int
    lowest: int
    highest: int
    why: str


THRESHOLDS: tuple[Threshold, ...] = (
    Threshold(
        "material",
        "Väsentligt belopp",
        "permille",
        10,
        0,
        200,
        "En procent av årets bruttokostnad är det minsta som signalerna tar upp. "
        "Bruttokostnaden är måttet eftersom en nämnds netto kan vara noll.",
    ),
    Threshold(
        "material_most",
        "Väsentligt belopp, högst",
        "mnkr",
        3,
        1,
        100,
        "I en stor nämnd är en procent många miljoner. Tre miljoner kronor är värda "
        "en fråga i vilken nämnd som helst.",
    ),
    Threshold(
        "zero",
        "Prognos som räknas som noll",
        "permille",
        1,
        0,
        50,
        "En prognosavvikelse under en promille av bruttokostnaden är i praktiken en "
        "nollprognos, också när den inte är exakt noll.",
    ),
    Threshold(
        "pace",
        "Takt som skiljer sig från budgeten",
        "permille",
        200,
        10,
        2000,
        "En femtedel snabbare eller långsammare än vad budgeten ger resten av året är "
        "mer än säsong och helger brukar förklara.",
    ),
    Threshold(
        "investment_pace",
        "Investeringstakt mot takten hittills",
        "times",
        5,
        2,
        50,
        "Investeringar sker ofta sent på året. Fem gånger så hög takt behöver ändå en "
        "förklaring.",
    ),
    Threshold(
        "swing",
        "Ändrad prognos sedan förra rapporten",
        "permille",
        10,
        1,
        200,
        "En procent av bruttokostnaden på ett tillfälle är en ny bild av året.",
    ),
    Threshold(
        "explained",
        "Andel av avvikelsen som orsakerna ska täcka",
        "permille",
        500,
        0,
        1000,
        "Minst hälften av avvikelsen ska ha en orsak med belopp.",
    ),
    Threshold(
        "unanswered_days",
        "Dagar utan beslutad åtgärd efter en negativ rapport",
        "days",
        30,
        1,
        365,
        "En nämnd sammanträder ungefär en gång i månaden.",
    ),
    Threshold(
        "inquiry_days",
        "Dagar till svar på en begäran om yttrande",
        "days",
        30,
        1,
        365,
        "Nämnden ska hinna sammanträda innan den svarar.",
    ),
    Threshold(
        "forecast_years",
        "År i rad som prognosen har missat åt samma håll",
        "times",
        3,
        2,
        10,
        "Två år kan vara en slump, tre är ett mönster.",
    ),
)


@dataclass(frozen=True)
class Thresholds:
    """The thresholds in force; see `THRESHOLDS` for what each number is."""

    material: int = 10
    material_most: int = 3
    zero: int = 1
    pace: int = 200
    investment_pace: int = 5
    swing: int = 10
    explained: int = 500
    unanswered_days: int = 30
    inquiry_days: int = 30
    forecast_years: int = 3

    @classmethod
    def of(cls, chosen: Mapping[str, int]) -> Self:
        """The defaults, with what the municipality has chosen in their stead.

        A name that no threshold has is left aside: an older or newer version of
        the service may have stored it.
        """
        names = {field.name for field in fields(cls)}
        return cls(**{name: n for name, n in chosen.items() if name in names})

    def least(self, gross: int) -> int:
        """The least amount that matters to a board of a gross cost; öre, above 0."""
        most = self.material_most * MNKR
        return max(1, min(self.share("material", gross), most))

    def share(self, name: str, whole: int) -> int:
        """A share of an amount: öre, rounded down, never negative."""
        per_mille: int = getattr(self, name)
        return abs(whole) * per_mille // PER_MILLE

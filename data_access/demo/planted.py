"""What is planted where, and the truth about it.

The truth is written here by hand, like the courses that make it, and is never
computed by the rules that are to find it. Amounts are tkr in the internal sign (+ is
better than budget) unless the situation says otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: Code of a situation -> what it is called, and what its amount is.
SITUATIONS: Mapping[str, tuple[str, str]] = {
    "zero_forecast": ("nollprognos", "periodens avvikelse"),
    "pace": (
        "prognosen kräver annan takt",
        "kostnad per månad som återstår enligt prognosen",
    ),
    "opposite": ("period och prognos åt olika håll", "periodens avvikelse"),
    "swinging": ("prognosen svänger", "ändring sedan förra tillfället"),
    "offset": ("kvittade avvikelser", "intäkternas avvikelse i prognosen"),
    "regulated": ("reglering av taxefinansierad verksamhet", "regleringen"),
    "straight_line": ("rak periodisering", "periodbudgetens nettokostnad"),
    "empty_plan": ("tom handlingsplan", "den negativa post som texten nämner"),
    "deficit_without_measures": ("underskott utan åtgärder", "underskottet"),
    "unexplained": ("oförklarad avvikelse", "det som ingen orsak förklarar"),
    "repeated_carry_over": ("upprepad ombudgetering", "ej förbrukat"),
    "improved_without_measure": ("förbättring utan åtgärd", "ändrad budget"),
    "no_calculation": ("beslut utan kalkyl", "utfallet"),
    "disagrees": ("stämmer inte", "skillnaden"),
    "late": ("försenad", ""),
    "unmatched": (
        "köparnas budget möter inte säljarens intäkt",
        "säljarens intäkt − köparnas budget",
    ),
    "optimistic": ("prognosen för ljus flera år", "bokslut − prognos, summa"),
    "pessimistic": ("prognosen för mörk flera år", "bokslut − prognos, summa"),
}


@dataclass(frozen=True)
class Planted:
    """A situation that is there.

    Attributes:
        board: Short name.
        year: Calendar year.
        occasion: "1"–"3" or "bokslut".
        situation: One of `SITUATIONS`.
        tkr: Its amount; ``None`` where it has none.
        words: What it is called, where that is more than the situation's name.
    """

    board: str
    year: int
    occasion: str
    situation: str
    tkr: int | None = None
    words: str = ""


#: The negative item that the text of a report names, tkr: board, year, occasion.
NAMED_ITEMS: Mapping[tuple[str, int, str], int] = {("git", 2026, "2"): -2_600}
#: What a table's sum of the costs' outcome is off by, tkr.
WRONG_SUMS: Mapping[tuple[str, int, str], int] = {
    ("ks", 2026, "2"): 3_000,
    ("vard", 2023, "1"): 30_000,
}
#: A heading that names another occasion than the report's.
WRONG_HEADINGS: Mapping[tuple[str, int, str], str] = {
    ("ks", 2026, "2"): "1",
    ("git", 2024, "3"): "2",
}
#: Reports that came after their last day: by how many days.
LATE: Mapping[tuple[str, int, str], int] = {
    ("kfn", 2024, "2"): 12,
    ("gvn", 2025, "1"): 8,
}
#: Reports that have not come at all: drafts.
LACKING: Sequence[tuple[str, int, str]] = (("mbn", 2026, "2"),)
#: Boards that have not answered Kommunstyrelsen in time (see `asking`): at the
#: occasion that was asked about, and at the last one.
UNANSWERED: Sequence[tuple[str, int, str]] = (("soc", 2026, "1"), ("soc", 2026, "2"))
#: What the buyers have budgeted more (+) or less (−) than the seller's income.
BUYERS_DIFFER: Mapping[tuple[str, int], int] = {
    ("git", 2025): -1_400,
    ("git", 2026): -3_700,
}

#: Boards that have nothing planted in them at the last occasion.
QUIET: Sequence[str] = ("kfn", "ovn", "fin", "bostader", "energi")

PLANTED: Sequence[Planted] = (
    Planted("soc", 2024, "1", "zero_forecast", -23_400),
    Planted("bun", 2026, "1", "zero_forecast", -4_600),
    Planted("bun", 2026, "2", "zero_forecast", -11_600),
    Planted("kfn", 2024, "2", "opposite", 3_400),
    Planted("soc", 2026, "2", "swinging", -14_900),
    Planted("soc", 2024, "2", "swinging", -41_000),
    Planted("soc", 2024, "3", "swinging", -27_000),
    Planted("amn", 2026, "2", "swinging", -5_300),
    Planted("amn", 2023, "3", "swinging", -6_700),
    Planted("mbn", 2026, "2", "offset", -896),
    Planted("git", 2026, "2", "empty_plan", -2_600),
    *(
        Planted(board, year, occasion, "deficit_without_measures", tkr)
        for board, year, occasion, tkr in (
            ("soc", 2022, "2", -5_000),
            ("soc", 2022, "3", -9_000),
            ("soc", 2023, "1", -4_000),
            ("soc", 2023, "2", -9_000),
            ("soc", 2023, "3", -14_000),
            ("soc", 2024, "2", -41_000),
            ("soc", 2024, "3", -68_000),
            ("soc", 2025, "1", -8_000),
            ("soc", 2025, "2", -17_000),
            ("soc", 2025, "3", -24_000),
            ("soc", 2026, "1", -8_000),
            ("soc", 2026, "2", -22_900),
        )
    ),
    Planted("vard", 2026, "2", "unexplained", -14_000),
    Planted("gvn", 2026, "2", "improved_without_measure", 10_000),
    Planted("ks", 2026, "2", "disagrees", 3_000),
    Planted("vard", 2023, "1", "disagrees", 30_000),
    Planted("ks", 2026, "2", "no_calculation", 1_400),
    *(
        Planted("tn", year, occasion, "repeated_carry_over", tkr)
        for year, occasion, tkr in (
            (2023, "bokslut", 33_800),
            (2024, "bokslut", 40_200),
            (2025, "bokslut", 45_100),
            (2026, "2", 50_600),
        )
    ),
    # Four years' closings less the forecasts of tillfälle 2.
    Planted("soc", 2025, "2", "optimistic", -67_500),
    Planted("gvn", 2025, "2", "pessimistic", 35_200),
    *(Planted(*where, "disagrees") for where in WRONG_HEADINGS),
    *(Planted(*where, "late") for where in (*LATE, *LACKING)),
    *(
        Planted(*where, "late", words="försenad: obesvarad begäran om yttrande")
        for where in UNANSWERED
    ),
    # Last year 6.8 of income above budget, and 1.4 less in the buyers' budgets.
    Planted("git", 2025, "bokslut", "unmatched", 8_200),
    Planted("git", 2026, "2", "unmatched", 7_900),
)

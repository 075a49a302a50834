"""Courses written by hand: years of boards in which something is planted.

What it is that is planted there, `planted` says. Tkr, internal sign.
"""

from collections.abc import Mapping

from data_access.demo.courses import Course, Effect, Measure

_HOLD_BACK = Measure(
    2,
    "Vakanta tjänster tillsätts inte före årsskiftet.",
    (2_000, 2_500, 2_500, 2_500),
    secured=True,
    realised=900,
)
_PLACEMENTS = Measure(
    1,
    "Placeringar på institution ersätts med egna öppna insatser.",
    (1_000, 6_000, 9_000, 9_000),
    approved=True,
)
_REVIEW = Measure(
    3,
    "Översyn av biståndsbedömningen.",
    (6_000, 8_000, 8_000, 8_000),
    state="planerad",
    decided_by="Förvaltningen",
)

_HELD = dict.fromkeys(("1", "2", "3"), (_HOLD_BACK,))

COURSES: Mapping[tuple[str, int], Course] = {
    # The sum of the costs in the report's table is 3.0 million off.
    ("ks", 2026): Course(
        income=(300, 700, 800, 1_000),
        cost=(400, 900, 1_100, 1_300),
        forecast_income=(600, 900, 900),
        forecast_cost=(900, 1_100, 1_200),
        codes=("volume", "price"),
    ),
    # A property is sold in one month, and another year a dispute is settled in one.
    ("ks", 2024): Course(
        income=(0, 6_200, 6_300, 6_400),
        cost=(-300, -700, -900, -1_200),
        forecast_income=(0, 6_200, 6_300),
        forecast_cost=(-900, -1_100, -1_200),
        codes=("one_off", "price"),
        one_off=True,
    ),
    ("energi", 2023): Course(
        income=(1_100, 1_900, 2_100, 2_600),
        cost=(-400, -7_900, -8_300, -9_100),
        forecast_income=(2_000, 2_300, 2_500),
        forecast_cost=(-1_200, -8_800, -9_000),
        codes=("price", "one_off"),
        one_off=True,
    ),
    # Karlskrona 2018: −23.4 in April, forecast 0, −77.7 at the end.
    ("soc", 2024): Course(
        income=(0, 0, 0, 0),
        cost=(-23_400, -46_100, -61_800, -77_700),
        forecast_cost=(0, -41_000, -68_000),
        codes=("volume", "volume"),
        measures=_HELD,
    ),
    ("soc", 2022): Course(
        cost=(-3_100, -7_400, -9_600, -12_800),
        forecast_cost=(-2_000, -5_000, -9_000),
        codes=("volume", "volume"),
        measures=_HELD,
    ),
    ("soc", 2023): Course(
        cost=(-5_200, -11_300, -15_000, -19_600),
        forecast_cost=(-4_000, -9_000, -14_000),
        codes=("volume", "volume"),
        measures=_HELD,
    ),
    ("soc", 2025): Course(
        cost=(-9_800, -18_700, -23_900, -29_400),
        forecast_cost=(-8_000, -17_000, -24_000),
        codes=("volume", "volume"),
        measures=_HELD,
    ),
    ("soc", 2026): Course(
        income=(400, 900, 1_100, 1_300),
        cost=(-7_200, -17_600, -22_300, -27_000),
        forecast_income=(500, 1_100, 1_200),
        forecast_cost=(-8_500, -24_000, -26_000),
        codes=("volume", "volume"),
        measures={
            "1": (_HOLD_BACK,),
            "2": (_PLACEMENTS, _HOLD_BACK, _REVIEW),
        },
    ),
    # Fourteen million worse, of which three are explained.
    ("vard", 2026): Course(
        income=(200, 500, 600, 700),
        cost=(-6_100, -14_700, -18_000, -21_000),
        forecast_income=(400, 700, 700),
        forecast_cost=(-15_900, -18_700, -20_000),
        causes={
            "2": (
                (Effect("staffing", None, -3_100, "Timlöner under sommaren."),),
                (
                    Effect("staffing", None, -4_000, "Timlöner under sommaren."),
                    Effect("other", body="Ökat vårdbehov."),
                ),
            )
        },
        measures={
            occasion: (
                Measure(
                    2,
                    "Ny schemamodell i särskilt boende.",
                    (11_500, 16_000, 16_000, 16_000),
                    secured=True,
                    realised=4_200,
                ),
                Measure(
                    1,
                    "Samordnad natthemtjänst.",
                    (7_000, 9_000, 9_000, 9_000),
                    approved=True,
                ),
            )
            for occasion in ("1", "2")
        },
    ),
    ("bun", 2023): Course(
        cost=(-4_100, -9_200, -12_000, -14_500),
        forecast_cost=(-7_000, -9_500, -13_000),
        codes=("volume", "volume"),
    ),
    # Nollprognos: 11.6 million worse till August, and nothing at the end.
    ("bun", 2026): Course(
        income=(-700, -1_900, -2_000, -2_300),
        cost=(-3_900, -9_700, -12_000, -15_000),
        forecast_income=(0, 0, -2_000),
        forecast_cost=(0, 0, -12_000),
        codes=("volume", "volume"),
    ),
    # Forecasts that were too dark, year after year.
    ("gvn", 2022): Course(
        income=(400, 900, 1_100, 1_500),
        cost=(-1_600, -2_600, -700, 3_900),
        forecast_cost=(-6_000, -4_000, -1_000),
        forecast_income=(200, 500, 800),
    ),
    ("gvn", 2023): Course(
        income=(500, 1_000, 1_300, 1_700),
        cost=(-1_900, -3_000, -900, 4_600),
        forecast_cost=(-7_000, -4_500, -500),
        forecast_income=(300, 600, 900),
    ),
    ("gvn", 2024): Course(
        income=(300, 800, 1_000, 1_200),
        cost=(-1_300, -2_400, -600, 3_000),
        forecast_cost=(-5_500, -3_500, -1_000),
        forecast_income=(200, 500, 700),
    ),
    ("gvn", 2025): Course(
        income=(600, 1_200, 1_500, 1_900),
        cost=(-1_700, -2_800, -800, 3_700),
        forecast_cost=(-6_500, -4_000, -500),
        forecast_income=(300, 700, 1_000),
    ),
    # Motala 2015: ten million better, and all of it a changed budget.
    ("gvn", 2026): Course(
        income=(300, 700, 800, 1_000),
        cost=(-4_300, -8_900, -10_800, -13_000),
        forecast_income=(600, 600, 700),
        forecast_cost=(-13_000, -13_000, -13_500),
        codes=("volume", "volume"),
        change=("2", 10_000),
        measures=dict.fromkeys(
            ("1", "2"),
            (
                Measure(
                    1,
                    "Färre inriktningar med få sökande.",
                    (12_500, 14_000, 14_000, 14_000),
                    secured=True,
                    realised=3_800,
                ),
            ),
        ),
    ),
    # Falkenberg 2014, turned round: worse so far, better at the end. The budget is
    # n/12, and what the seasons give comes on top of these.
    ("tn", 2026): Course(
        income=(300, 600, 700, 900),
        cost=(300, 700, 1_100, 1_900),
        forecast_income=(500, 800, 900),
        forecast_cost=(900, 1_300, 1_700),
        capital=(300, 700, 900, 1_200),
        forecast_capital=(700, 1_000, 1_100),
        codes=("volume", "accrual"),
    ),
    ("mbn", 2026): Course(
        income=(-310, -620, -760, -900),
        cost=(300, 610, 750, 880),
        forecast_income=(-740, -896, -900),
        forecast_cost=(690, 896, 890),
        codes=("volume", "staffing"),
    ),
    ("kfn", 2024): Course(
        income=(-300, -700, -900, -1_000),
        cost=(1_400, 4_100, 1_900, -600),
        forecast_income=(-600, -900, -1_000),
        forecast_cost=(900, -700, -400),
        codes=("volume", "accrual"),
    ),
    ("kfn", 2026): Course(
        income=(100, 200, 250, 300),
        cost=(200, 500, 600, 800),
        forecast_income=(200, 300, 300),
        forecast_cost=(600, 700, 700),
    ),
    ("amn", 2023): Course(
        income=(-900, -4_200, -5_800, -7_100),
        cost=(100, -900, -1_400, -1_900),
        forecast_income=(-1_000, -1_500, -6_800),
        forecast_cost=(200, -300, -1_700),
        codes=("volume", "volume"),
    ),
    ("amn", 2026): Course(
        income=(-600, -3_800, -5_000, -5_600),
        cost=(-200, -700, -1_000, -1_300),
        forecast_income=(-1_200, -5_600, -5_700),
        forecast_cost=(-300, -1_200, -1_300),
        codes=("volume", "volume"),
        measures={
            "2": (
                Measure(
                    1,
                    "Egna arbetsmarknadsinsatser i stället för köpta.",
                    (4_300, 6_000, 6_000, 6_000),
                    secured=True,
                    realised=1_100,
                ),
                Measure(
                    4,
                    "Lokalen i centrum sägs upp.",
                    (2_500, 3_800, 3_800, 3_800),
                    secured=True,
                ),
            )
        },
    ),
    # The published waste collection: 1 330 and −1 330, zero by regulation.
    ("va", 2026): Course(
        income=(410, 900, 1_100, 1_330),
        cost=(-300, -700, -1_000, -1_330),
        forecast_income=(900, 1_330, 1_330),
        forecast_cost=(-600, -1_330, -1_330),
    ),
    ("git", 2025): Course(
        income=(1_900, 4_100, 5_400, 6_800),
        cost=(-1_400, -3_300, -4_500, -5_900),
        forecast_income=(3_200, 6_000, 6_600),
        forecast_cost=(-2_700, -5_200, -5_700),
        codes=("volume", "volume"),
    ),
    # GSN 2021: little is spent so far, much more is forecast a month.
    ("git", 2026): Course(
        income=(-1_900, -3_000, 300, 4_300),
        cost=(3_100, 5_600, 1_000, -4_100),
        forecast_income=(600, 4_200, 4_300),
        forecast_cost=(-500, -4_000, -4_100),
        codes=("volume", "one_off"),
        causes={
            "2": (
                (
                    Effect("volume", -3_000, None, "Köparna avropade mindre."),
                    Effect("accrual", None, 5_600, "Licenser faktureras i höst."),
                ),
                (
                    Effect("key", -2_600, None, "Fördelningsnyckeln var fel."),
                    Effect("volume", 6_800, None, "Större avrop i höst."),
                    Effect("one_off", None, -4_000, "Byte av plattform i höst."),
                ),
            )
        },
        measures={"1": (), "2": ()},
    ),
    ("ovn", 2026): Course(
        income=(10, 20, 30, 40),
        cost=(20, 40, 50, 60),
        forecast_income=(30, 35, 40),
        forecast_cost=(50, 55, 60),
    ),
    ("fin", 2026): Course(
        income=(2_100, 5_200, 6_800, 8_600),
        cost=(300, 700, 900, 1_100),
        forecast_income=(6_900, 7_700, 8_500),
        forecast_cost=(900, 1_000, 1_100),
    ),
}

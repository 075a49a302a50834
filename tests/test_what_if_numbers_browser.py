"""What the browser writes, reads and reckons, as Python does: to the öre."""

import random

import pytest

from components import numbers
from data_access.records import typed
from data_access.records.fields import Field
from data_access.rules.amounts import UNITS
from data_access.rules.rounding import divide
from data_access.rules.what_if import Faster, Monthly, Side, Start, tried
from tests.test_browser import opened

pytestmark = pytest.mark.browser

GSN = "?namnd=gsn&ar=2021&tillfalle=3"


def run(page, what, cases):
    """Call a function of the browser's for each case; öre go as text, and come so."""
    return page.evaluate(
        f"(cases) => {{ const N = window.uppsiktWhatIf; const B = (x) =>"
        f" x === null ? null : BigInt(x); return cases.map((c) => {what}); }}",
        cases,
    )


ORE = [0, 1, -1, 4, 5, 49, 50, -50, 99_999_999, 5_000_000, -5_000_000, 4_999_999,
       -4_999_999, 15_000_000, -2_290_000_000, 99_950_000_000, 10**13]  # fmt: skip
QUANTA = [None, 1, 100, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]


def amounts():
    dice = random.Random(8)  # noqa: S311 -- the same each time
    more = [dice.randint(-(10 ** dice.randint(1, 13)), 10**11) for _ in range(300)]
    return [
        (ore, unit, quantum, signed)
        for ore in [*ORE, *more]
        for unit, quantum in [
            (dice.choice(list(numbers.UNITS)), dice.choice(QUANTA)) for _ in range(3)
        ]
        for signed in (True, False)
    ] + [(None, "mnkr", 1, True)]


def test_numbers_are_written_read_and_reckoned_as_in_python(page, served):
    """One page: it costs more to open than all that is compared on it."""
    opened(page, served, "/handlingsplan", GSN)
    _written(page)
    _divided(page)
    _typed(page)
    _read(page)
    _tried(page)


def _unit(name):
    return {"ore": str(numbers.UNITS[name]), "decimals": numbers.decimals(name)}


_UNIT = "{ ...c.unit, ore: B(c.unit.ore) }"


def _written(page):
    cases = amounts()
    sent = [
        {
            "ore": None if ore is None else str(ore),
            "unit": _unit(unit),
            "quantum": quantum and str(quantum),
            "signed": signed,
        }
        for ore, unit, quantum, signed in cases
    ]
    what = f"N.amount(B(c.ore), {_UNIT}, B(c.quantum), c.signed)"
    expected = [
        numbers.amount(ore, unit, quantum, signed=signed)
        for ore, unit, quantum, signed in cases
    ]
    assert run(page, what, sent) == expected
    thousandths = [0, 1, 5, 10, 25, 100, 1000, 9999]
    assert run(page, "N.percent(c)", thousandths) == [
        f"{numbers.decimal(each, 1)}{numbers.SPACE}%" for each in thousandths
    ]


def _divided(page):
    dice = random.Random(9)  # noqa: S311 -- the same each time
    cases = [(n, d) for n in range(-12, 13) for d in (1, 2, 3, 4, 5, 10)]
    cases += [(dice.randint(-(10**17), 10**17), 1000) for _ in range(100)]
    sent = [[str(n), str(d)] for n, d in cases]
    found = run(page, "String(N.divide(B(c[0]), B(c[1])))", sent)
    assert found == [str(divide(n, d)) for n, d in cases]


def _typed(page):
    dice = random.Random(10)  # noqa: S311 -- the same each time
    cases = [(ore, unit) for ore in ORE for unit in numbers.UNITS]
    cases += [(dice.randint(-(10**12), 10**12), "mnkr") for _ in range(100)]
    sent = [{"ore": str(ore), "unit": _unit(unit)} for ore, unit in cases]
    found = run(page, f"N.typed(B(c.ore), {_UNIT})", sent)
    field = Field("amount", "Belopp", "amount")
    for text, (ore, unit) in zip(found, cases, strict=True):
        assert typed.read(field, text, unit).ore == ore, text


TYPED = ["1,3", "1 300", "1\u00a0300,25", "-4,1", "−4,1", "–4,1", "- 4", "+5", "+ 5",
         "0", "00,10", "300 tkr", "300kr", "12 öre", "1,234567891 mnkr", "1.3", "-1.5",
         "1,", ",5", "12 34", "1 3000", "fem", "3 kg", "3 constructor", "100000,1",
         "100001", "99999999999999", "1,5 öre", "1 000 000 kr", "--4", "4-", "5 %",
         "  7,5  ", "1,3 MSEK", "1e3", "²", "1\t300"]  # fmt: skip


def _read(page):
    """Both understand the same, or refuse both."""
    field = Field("amount", "Belopp", "amount")

    def python(text, unit):
        try:
            return str(typed.read(field, text, unit).ore)
        except ValueError:
            return None

    for unit in numbers.UNITS:
        sent = [{"text": text, "unit": unit, "units": UNITS} for text in TYPED]
        what = (
            "((r) => r.fault ? null : String(r.ore))(N.read(c.text, c.unit, c.units))"
        )
        assert dict(zip(TYPED, run(page, what, sent), strict=True)) == {
            text: python(text, unit) for text in TYPED
        }
    per_cent = {"5": 50, "−2,5": -25, "+0,1 %": 1, "-100": -1000, "999,9%": 9999,
                "0": 0, "-0": 0, "-100,1": None, "1000": None, "2,55": None,
                "1.5": None, "": None, "fem": None}  # fmt: skip
    what = "((r) => r.fault ? null : r.thousandths)(N.readPercent(c))"
    assert run(page, what, list(per_cent)) == list(per_cent.values())


def random_case(dice):
    def ore():
        return dice.randint(-(10 ** dice.randint(2, 13)), 10 ** dice.randint(2, 13))

    def known():
        return None if dice.random() < 0.1 else ore()

    def pace():
        return dice.choice(
            [None, Faster(dice.randint(-1000, 9999)), Monthly(dice.randint(-9, 9) * 77)]
        )

    counted = [ore() for _ in range(dice.randint(0, 5))]
    start = Start(
        ore(),
        counted,
        [Side(known(), known()) for _ in range(2)],
        dice.randint(1, 11),
    )
    return start, [dice.choice([0, each, ore()]) for each in counted], [pace(), pace()]


def sent(start, measures, paces):
    def text(ore):
        return None if ore is None else str(ore)

    return {
        "deviation": text(start.deviation),
        "counted": [text(each) for each in start.counted],
        "sides": [[text(each.outcome), text(each.forecast)] for each in start.sides],
        "months": text(start.months),
        "measures": [text(each) for each in measures],
        "paces": [
            None
            if pace is None
            else {"thousandths": pace.thousandths}
            if isinstance(pace, Faster)
            else {"ore": text(pace.ore)}
            for pace in paces
        ],
    }


TRIED = """((f) => [f.deviation, ...f.forecasts, f.counted, f.uncovered].map(
  (x) => x === null ? null : String(x)))(N.tried(
  { deviation: B(c.deviation), counted: c.counted.map(B), months: B(c.months),
    sides: c.sides.map((s) => ({ outcome: B(s[0]), forecast: B(s[1]) })) },
  c.measures.map(B),
  c.paces.map((p) => p && p.ore !== undefined ? { ore: B(p.ore) } : p)))"""


def _tried(page):
    dice = random.Random(11)  # noqa: S311 -- the same each time
    cases = [random_case(dice) for _ in range(500)]
    expected = []
    for case in cases:
        found = tried(*case)
        row = [found.deviation, *found.forecasts, found.counted, found.uncovered]
        expected.append([None if each is None else str(each) for each in row])
    assert run(page, TRIED, [sent(*case) for case in cases]) == expected

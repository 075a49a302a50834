"""Each threshold has a default within its bounds, and a reason."""

from dataclasses import asdict

import pytest

from data_access.rules.signals.thresholds import THRESHOLDS, Threshold, Thresholds


def test_what_is_told_is_what_is_used():
    assert {each.name: each.default for each in THRESHOLDS} == asdict(Thresholds())


@pytest.mark.parametrize("told", THRESHOLDS, ids=lambda told: told.name)
def test_each_is_told_whole(told: Threshold):
    assert told.lowest <= told.default <= told.highest
    assert told.unit in {"permille", "mnkr", "days", "times"}
    assert told.label
    assert told.why.endswith(".")


def test_what_is_chosen_stands_before_the_default():
    found = Thresholds.of({"material": 25, "of another version": 1})
    assert (found.material, found.pace) == (25, 200)


@pytest.mark.parametrize(
    ("whole", "share"), [(5_960_000_000, 59_600_000), (-5_960_000_000, 59_600_000)]
)
def test_a_share_of_gross_cost(whole: int, share: int):
    assert Thresholds().share("material", whole) == share


@pytest.mark.parametrize(
    ("gross", "least"),
    [
        (5_960_000_000, 59_600_000),  # GSN: one per cent of 59,6 mnkr
        (100_000_000_000, 300_000_000),  # of a thousand millions, three
        (0, 1),  # nothing is never too much
    ],
)
def test_the_least_that_matters(gross: int, least: int):
    assert Thresholds().least(gross) == least

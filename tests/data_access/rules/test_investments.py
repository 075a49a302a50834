import pytest

from data_access.rules.investments import completion, difference


@pytest.mark.parametrize(
    ("spent", "appropriation", "percent"),
    [(8, 125, 6.4), (87, 125, 69.6), (79, 125, 63.2), (0, 5, 0)],
)
def test_completion(spent, appropriation, percent):
    assert 100 * completion(spent, appropriation) == pytest.approx(percent)


@pytest.mark.parametrize(
    ("spent", "appropriation"), [(1, 0), (None, 5), (5, None), (0, 0)]
)
def test_a_share_of_nothing_is_missing(spent, appropriation):
    assert completion(spent, appropriation) is None


@pytest.mark.parametrize(
    ("whole", "part", "expected"),
    [(125, 8, 117), (125, 87, 38), (None, 1, None), (1, None, None)],
)
def test_what_is_left(whole, part, expected):
    assert difference(whole, part) == expected

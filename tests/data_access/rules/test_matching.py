import pytest

from data_access.rules.matching import match


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ([], [], []),
        (["a"], ["a"], [(0, 0)]),
        (["a", "b"], ["b", "a"], [(1, 0), (0, 1)]),
        (["a", "b", "c"], ["a", "c"], [(0, 0), (1, None), (2, 1)]),
        (["a", "c"], ["a", "b", "c"], [(0, 0), (None, 1), (1, 2)]),
        (["a", "a"], ["a"], [(0, 0), (1, None)]),
        (["a"], ["b"], [(None, 0), (0, None)]),
    ],
)
def test_items_of_one_key_in_order(one, other, pairs):
    assert match([(key,) for key in one], [(key,) for key in other]) == pairs


def test_a_surer_key_goes_before_a_less_sure_one():
    one = [(1, "Kostnader"), (2, "Intäkter")]
    other = [(2, "Kostnader"), (3, "Intäkter")]
    assert match(one, other) == [(0, None), (1, 0), (None, 1)]


def test_what_has_no_key_of_a_kind_is_not_matched_by_it():
    assert match([("a", None)], [("b", None)]) == [(None, 0), (0, None)]

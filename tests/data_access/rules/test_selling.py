"""A seller's income against what its buyers have budgeted."""

import pytest

from data_access.rules.selling import Unmatched, unmatched


@pytest.mark.parametrize(
    ("income", "own", "buyers", "found"),
    [
        (695, 596, [], Unmatched(99, is_own=True)),  # GSN: 69,5 and 59,6
        (695, 596, [300, 290], Unmatched(105, is_own=False)),
        (500, 596, [300, 290], Unmatched(-90, is_own=False)),
        (695, 596, [300, None], None),  # a buyer's budget is not known
        (695, 596, [None, None], Unmatched(99, is_own=True)),
        (695, None, [], None),
        (None, 596, [300], None),
    ],
)
def test_what_no_buyer_has_budgeted(income, own, buyers, found):
    assert unmatched(income, own, buyers) == found

"""The rule in the head of the form, and its fixed words."""

from datetime import date

import pytest

from data_access.rules import action_plan
from data_access.rules.action_plan import NOT_COUNTED, Counted

APPROVED = date(2021, 9, 1)


@pytest.mark.parametrize(
    ("effect", "secured", "approved_on", "expected"),
    [
        (50, True, None, Counted(50, "Ja")),
        (50, False, APPROVED, Counted(50, "Ja")),
        (50, False, None, Counted(0, NOT_COUNTED)),
        (None, True, APPROVED, Counted(0, NOT_COUNTED)),
        (0, True, None, Counted(0, "Ja")),
    ],
)
def test_what_counts(effect, secured, approved_on, expected):
    found = action_plan.counted(effect, secured=secured, approved_on=approved_on)
    assert found == expected


def test_the_words_are_the_forms():
    assert NOT_COUNTED == (
        "effekten är inte tillräckligt sannolik för att beaktas i prognosen"
    )


@pytest.mark.parametrize(
    ("counted", "answer", "lacks"),
    [
        (0, NOT_COUNTED, False),
        (0, NOT_COUNTED.replace(" sannolik", " \nsannolik").capitalize(), False),
        (0, "", True),
        (None, "Nej", True),
        (5, "", False),
    ],
)
def test_who_lacks_the_words(counted, answer, lacks):
    assert action_plan.lacks_words(counted, answer) is lacks


@pytest.mark.parametrize(
    ("kind", "description", "expected"),
    [
        ("measure", "Inga åtgärder i handlingsplanen", False),
        ("measure", "inga\nåtgärder", False),
        ("measure", "Ingen åtgärd planeras", False),
        ("measure", "", False),
        ("measure", " ", False),
        ("measure", "Minska konsultköp", True),
        ("measure", "Åtgärder i IT-infrastruktur hålls inne", True),
        ("measure", "Ingenjörstjänst dras in", True),
        ("subtotal", "Delsumma", False),
    ],
)
def test_a_described_row_is_a_measure_unless_it_says_that_there_is_none(
    kind, description, expected
):
    assert action_plan.is_measure(kind, description) is expected

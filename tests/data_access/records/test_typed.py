"""What people type, and what is understood of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import numbers
from data_access.records import typed
from data_access.records.fields import Field, Money
from data_access.records.nouns import NOUNS
from data_access.records.nouns.words import CAUSES

MNKR, TKR = 100_000_000, 100_000


@pytest.mark.parametrize(
    ("text", "unit", "ore", "quantum"),
    [
        ("1,3", "mnkr", 130_000_000, 10_000_000),
        ("1 300", "tkr", 130_000_000, TKR),
        ("1\u00a0300", "tkr", 130_000_000, TKR),
        ("1300", "tkr", 130_000_000, TKR),
        ("−0,8", "mnkr", -80_000_000, 10_000_000),
        ("-0,8", "mnkr", -80_000_000, 10_000_000),
        ("–0,8", "mnkr", -80_000_000, 10_000_000),
        ("+9,9", "mnkr", 990_000_000, 10_000_000),
        ("300 tkr", "mnkr", 30_000_000, TKR),
        ("300kSEK", "mnkr", 30_000_000, TKR),
        ("0", "mnkr", 0, MNKR),
        ("12,34", "kr", 1_234, 1),
    ],
)
def test_amounts_as_people_type_them(text, unit, ore, quantum):
    assert typed.read(Field("x", "X", "amount"), text, unit) == Money(ore, quantum)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "2021-09-30", date(2021, 9, 30)),
        ("date", "20210930", date(2021, 9, 30)),
        ("date", "", None),
        ("whole", "1 300", 1300),
        ("whole", "", None),
        ("decimal", "5,25", 5250),
        ("decimal", "−0,5", -500),
        ("share", "33,3333", 333_333),
        ("share", "100 %", 1_000_000),
        ("flag", "ja", True),
        ("flag", "", False),
        ("clock", "9.05", "09:05"),
        ("clock", "13:15", "13:15"),
        ("text", "  två   ord ", "två ord"),
        ("prose", "rad 1\r\nrad 2", "rad 1\nrad 2"),
    ],
)
def test_values(kind, text, value):
    assert typed.read(Field("x", "X", kind), text, "mnkr") == value


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("amount", "1.3", "skriv decimalkomma, 1,3"),
        ("amount", "en", "är inget belopp"),
        ("amount", "1,3 euro", "okänd"),
        ("amount", "12 34", "är inget belopp"),
        ("amount", "200000000", "orimligt"),
        ("amount", "0,123456789", "finare än ett öre"),
        ("date", "2021-02-30", "inget datum"),
        ("date", "30/9", "ÅÅÅÅ-MM-DD"),
        ("whole", "1,5", "inget heltal"),
        ("decimal", "1,2345", "högst 3 decimaler"),
        ("share", "100,1", "mellan 0 och 100"),
        ("share", "-1", "mellan 0 och 100"),
        ("flag", "kanske", "ja eller nej"),
        ("clock", "25:00", "klockslag"),
        ("text", "x" * 501, "501 tecken av högst 500"),
        ("text", "a\x00b", "tecken som inte kan skrivas"),
    ],
)
def test_what_cannot_be_says_why_and_what_to_do(kind, text, said):
    with pytest.raises(ValueError, match=said):
        typed.read(Field("x", "X", kind), text, "mnkr")


def test_a_choice_is_one_of_its_options():
    field = Field("code", "Orsak", "choice", options=CAUSES)
    assert typed.read(field, "volume", "mnkr") == "volume"
    assert typed.read(field, "", "mnkr") == CAUSES[0][0]
    with pytest.raises(ValueError, match="välj volym, pris"):
        typed.read(field, "väder", "mnkr")


def test_what_is_required_may_not_be_blank():
    with pytest.raises(ValueError, match="Rad får inte vara tomt"):
        typed.read(NOUNS["operating_line"].field("label"), "  ", "mnkr")


@given(
    st.integers(-(10**9), 10**9),
    st.sampled_from([("mnkr", 10**7), ("mnkr", 10**6), ("tkr", 10**5), ("kr", 100)]),
)
def test_what_is_shown_can_be_typed_back(count, how):
    unit, quantum = how
    money = Money(count * quantum, quantum)
    if abs(money.ore) > 10**13:
        return
    shown = numbers.amount(money.ore, unit, quantum)
    assert typed.read(Field("x", "X", "amount"), shown, unit).ore == money.ore


@given(
    st.text(max_size=40),
    st.sampled_from(
        ["amount", "date", "whole", "decimal", "share", "clock", "flag", "text"]
    ),
)
def test_any_text_is_understood_or_refused_with_a_reason(text, kind):
    try:
        typed.read(Field("x", "Fältet", kind), text, "mnkr")
    except ValueError as error:
        assert str(error).endswith((".", ")", "?")) or "öre" in str(error)  # noqa: PT017

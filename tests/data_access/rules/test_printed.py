"""Numbers in every form that published tables print them in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.printed import Printed, decimals_of, plain, read, style_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("39,3", "39.3"),
        ("0", "0"),
        ("-0,0", "0.0"),
        ("±0", "0"),
        ("+5,4", "5.4"),
        ("1 072,50", "1072.50"),
        ("1\u00a0072", "1072"),
        ("1\u202f072", "1072"),
        ("1\u2009072", "1072"),
        ("1.072,50", "1072.50"),
        ("1,072.50", "1072.50"),
        ("1.072.500", "1072500"),
        ("1'072", "1072"),
        ("12.5", "12.5"),
        ("0.125", "0.125"),
        ("-4,1", "-4.1"),
        ("−4,1", "-4.1"),
        ("–4,1", "-4.1"),
        ("- 4,1", "-4.1"),
        ("4,1-", "-4.1"),
        ("4,1 −", "-4.1"),
        ("(4,1)", "-4.1"),
        ("( 1 234 )", "-1234"),
        ("39,8*", "39.8"),
        ("*39,8", "39.8"),
        ("39,8 1)", "39.8"),
        ("39,8 (1)", "39.8"),
        ("39,8¹", "39.8"),
        ("39,8²)", "39.8"),
        ("(20,5) 1)", "-20.5"),
        ("123a)", "123"),
        ("1 072 2)", "1072"),
    ],
)
def test_a_number_in_any_dress(text, number):
    assert read(text).number == Decimal(number)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "−", "--", "..", "…", "(-)"])
def test_a_dash_is_nothing_and_zero_is_zero(text):
    assert read(text) == Printed(None)
    assert read("0").number == 0


@pytest.mark.parametrize(
    "text", ["Netto", "1 2", "12 34", "1,2,3", "1.072.50", "5-6", "2021-08-31", "4,11)"]
)
def test_what_is_no_number_is_not_made_one(text):
    assert read(text) is None


def test_a_mark_glued_to_a_number_is_told_by_the_decimals_of_its_column():
    assert read("4,11)", decimals=1) == Printed(Decimal("4.1"), 1, mark="1)")
    assert read("4,112)", decimals=1) is None


def test_one_point_before_three_digits_is_doubtful_unless_the_table_tells():
    assert read("1.072") == Printed(Decimal(1072), 0, doubtful=True)
    assert read("1.072", style=",") == Printed(Decimal(1072))
    assert read("1.072", style=".") == Printed(Decimal("1.072"), 3)
    assert read("1,072") == Printed(Decimal("1.072"), 3)
    assert read("1,072", style=".") == Printed(Decimal(1072))


def test_the_decimal_mark_of_a_table():
    assert style_of(["1.072", "39,8"]) == ","
    assert style_of(["1,072", "39.8"]) == "."
    assert style_of(["1.072"]) == ""
    assert style_of(["1,5", "1.5"]) == ""


def test_a_number_may_carry_its_unit():
    assert read("300kSEK") == Printed(Decimal(300), unit="kSEK")
    assert read("12,5 %") == Printed(Decimal("12.5"), 1, unit="%")


def test_spaces_and_dashes_are_of_one_kind_inside():
    assert plain("\ufeff−1\u202f072 ") == "-1 072"


def test_decimals_of_an_exact_number():
    assert [decimals_of(Decimal(n)) for n in ("9", "90", "3.50", "0.001")] == [
        0,
        0,
        1,
        3,
    ]


@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 3),
    st.sampled_from((" ", "\u00a0", "\u202f", "\u2009", "")),
    st.sampled_from(("-{}", "−{}", "–{}", "- {}", "{}-", "({})")),
)
def test_what_was_printed_is_read_back(digits, decimals, space, minus):
    number = Decimal(digits).scaleb(-decimals)
    text = f"{abs(number):,.{decimals}f}".replace(",", space).replace(".", ",")
    found = read(minus.format(text) if digits < 0 else text)
    assert (found.number, found.decimals) == (number, decimals)

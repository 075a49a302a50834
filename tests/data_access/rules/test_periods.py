from datetime import date

import pytest

from data_access.rules import periods
from data_access.rules.periods import Occasion


@pytest.mark.parametrize(
    ("code", "occasion", "words"),
    [
        ("3", Occasion("followup", 3), "tillfälle 3"),
        ("m03", Occasion("month", 3), "mars"),
        ("m12", Occasion("month", 12), "december"),
        ("bokslut", Occasion("closing"), "bokslut"),
        ("budget", Occasion("budget"), "budget"),
    ],
)
def test_reads_and_writes_codes(code, occasion, words):
    assert periods.parse(code) == occasion
    assert (occasion.code, occasion.words) == (code, words)


@pytest.mark.parametrize("code", ["", "0", "m0", "m13", "m3", "M03", "10", "Bokslut"])
def test_refuses_other_codes(code):
    with pytest.raises(ValueError, match=f"^{code}$"):
        periods.parse(code)


def test_budget_comes_first_and_closing_last():
    codes = ["bokslut", "3", "m12", "budget"]
    order = sorted(codes, key=lambda code: periods.parse(code).order)
    assert order == ["budget", "m12", "3", "bokslut"]


@pytest.mark.parametrize(
    ("code", "ends", "months"),
    [
        ("m02", date(2024, 2, 29), 2),
        ("m12", date(2024, 12, 31), 12),
        ("bokslut", date(2024, 12, 31), 12),
        ("budget", date(2023, 12, 31), 0),
    ],
)
def test_the_end_of_a_period(code, ends, months):
    assert periods.period_end(2024, periods.parse(code)) == ends
    assert periods.months(2024, ends) == months


def test_a_numbered_occasion_ends_when_the_municipality_says():
    assert periods.period_end(2021, periods.parse("3")) is None
    assert periods.months(2021, date(2021, 8, 31)) == 8


@pytest.mark.parametrize(
    ("count", "long", "short"),
    [(8, "januari–augusti", "jan–aug"), (1, "januari", "jan"), (0, "", "")],
)
def test_names_a_period(count, long, short):
    assert periods.period_words(count) == long
    assert periods.period_words(count, short=True) == short


@pytest.mark.parametrize(
    ("heading", "occasion", "year", "months"),
    [
        ("Investeringar mnkr, uppföljningstillfälle 2 år 2021", 2, 2021, None),
        ("handlingsplan ... balans 2021, tillfälle 3 år 2022", 3, 2022, None),
        ("Januari-augusti 2021", None, 2021, (1, 8)),
        ("januari−augusti 2021", None, 2021, (1, 8)),
        ("per mars 2026", None, 2026, (3, 3)),
        ("Helår 2021", None, 2021, None),
        ("Resultat 12021 tkr", None, None, None),
    ],
)
def test_what_a_heading_names(heading, occasion, year, months):
    assert periods.named_occasion(heading) == occasion
    assert periods.named_year(heading) == year
    assert periods.named_months(heading) == months

"""The ledger meets the course at each occasion, and its parts agree."""

from collections import defaultdict

import duckdb
import pytest

from data_access import demo
from data_access.demo import books
from data_access.demo.accounting import TKR
from data_access.demo.courses import ENDS, budget
from data_access.demo.municipality import BOARDS
from data_access.readers.ledger import WHOLE

WANTED = demo.Wanted()
BY_SLUG = {board.slug: board for board in BOARDS}


def deviation(booked, until):
    return sum(
        booked.sums(post.label, until=until)
        - booked.sums(post.label, until=until, scenario="budget")
        for post in booked.board.posts
    )


@pytest.mark.parametrize("year", [2024, 2026])
@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.slug)
def test_the_ledger_meets_the_course(board, year):
    booked, course = WANTED.booked(board, year), WANTED.course(board, year)
    for occasion, until in ENDS.items():
        if until <= booked.known and not board.straight:
            wanted = 0 if board.regulated else course.period(occasion) * TKR
            assert deviation(booked, until) == wanted


def test_an_even_budget_deviates_by_the_seasons_until_the_year_is_over():
    board = BY_SLUG["tn"]
    booked, course = WANTED.booked(board, 2025), WANTED.course(board, 2025)
    assert deviation(booked, 8) != course.period("2") * TKR
    assert deviation(booked, 12) == course.period("bokslut") * TKR


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.slug)
def test_a_budget_is_whole_hundreds_of_thousands(board):
    booked = WANTED.booked(board, 2026)
    for label, tkr in budget(board, 2026).items():
        assert booked.sums(label, until=12, scenario="budget") == tkr * TKR
        assert tkr % 100 == 0


def test_what_lives_on_sales_or_fees_budgets_nothing_net():
    for slug in ("git", "va"):
        assert sum(budget(BY_SLUG[slug], 2023).values()) == 0


def test_the_municipality_budgets_a_surplus():
    """Two per cent or so of taxes; companies are not in it."""
    found = sum(sum(budget(b, 2026).values()) for b in BOARDS if not b.is_company)
    assert 40_000 < found < 120_000


def test_wages_rise_in_april():
    booked = WANTED.booked(BY_SLUG["vard"], 2025)
    wages = next(m for cell, m in booked.budget.items() if cell.account == "5010")
    assert wages[0] == pytest.approx(wages[2], rel=1e-6)
    assert wages[3] / wages[2] == pytest.approx(1.032, abs=0.001)


def test_what_is_booked_in_advance_goes_back():
    booked = WANTED.booked(BY_SLUG["ks"], 2026)
    assert {each.month for each in booked.accruals} == {2, 6}
    for each in booked.accruals:
        assert each.ore < 0


def test_the_same_seed_gives_the_same_ledger_and_another_does_not():
    board = BY_SLUG["kfn"]
    one = WANTED.booked(board, 2025)
    assert one == demo.Wanted().booked(board, 2025)
    assert one != demo.Wanted(seed=2).booked(board, 2025)


# As a file


@pytest.fixture(scope="module")
def filed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("books")
    booked = WANTED.booked(BY_SLUG["git"], 2026)
    found, rows = books.ledger(booked, folder / "rows.parquet")
    return found, duckdb.sql(f"SELECT * FROM '{rows}'").fetchall()


def actual(found):
    return [each for each in found.balances if each.scenario == "actual"]


def test_each_month_of_the_books_balances(filed):
    months = defaultdict(int)
    for each in actual(filed[0]):
        if each.dimension == WHOLE:
            months[each.month] += each.ore
    assert len(months) == 9
    assert not any(months.values())


@pytest.mark.parametrize("dimension", [books.UNIT, books.SERVICE])
def test_objects_are_a_split_of_the_same_money(filed, dimension):
    sums = defaultdict(lambda: defaultdict(int))
    for each in actual(filed[0]):
        if each.account not in ("1930", "1160"):
            sums[each.account, each.month][each.dimension] += each.ore
    assert len(sums) > 100
    assert all(of[WHOLE] == of[dimension] for of in sums.values())


def test_vouchers_balance_and_are_the_balances(filed):
    found, rows = filed
    vouchers, accounts = defaultdict(int), defaultdict(int)
    for series, number, day, _, account, _, _, _, ore, _ in rows:
        vouchers[series, number] += ore
        accounts[account, f"{day:%Y-%m}"] += ore
    assert len(vouchers) == found.vouchers
    assert not any(vouchers.values())
    whole = {
        (each.account, each.month): each.ore
        for each in actual(found)
        if each.dimension == WHOLE
    }
    assert {key: ore for key, ore in accounts.items() if ore} == whole


def test_what_is_booked_in_advance_stands_in_the_vouchers(filed):
    _, rows = filed
    texts = [row[3] for row in rows]
    booked = {text for text in texts if text.startswith("Uppbokning")}
    back = {text for text in texts if text.startswith("Återföring")}
    assert len(booked) == len(back) > 0

"""A municipality's SIE file, from its bytes to the month view and its vouchers."""

import pytest

from data_access import Source
from data_access.ledger.opening import Asked
from tests import sie_files
from tests.data_access.importing.conftest import ACTOR

INCOME = ("35",)


def known(account):
    """Of the sums that a follow-up has: income +, cost −, balance accounts nowhere."""
    return account[:1] not in {"1", "2"}


def month_sums(found):
    """Net of each month, in the internal sign."""
    sums = [0] * 12
    for day, account, _, ore, _ in found:
        if known(account):
            sums[day.month - 1] -= ore
    return sums


@pytest.fixture
def year(engine, imports, place):
    """Read and confirm a file; give the board's months."""

    def saved(**how):
        content = sie_files.municipal(**how)
        number = imports.add(ACTOR, "bok.se", content, place.board, place.occasion)
        assert imports.run(number).status == "read"
        assert imports.plan(number).open == []
        imports.confirm(ACTOR, number)
        return Source(engine).months(place.board, 2021, None)

    return saved


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"chart": None},
        {"vouchers": False, "saldo": "total"},
        {"vouchers": False, "saldo": "remainder", "budget": "remainder"},
        {"saldo": "plain", "budget": "objects", "encoding": "utf-8", "newline": "\n"},
    ],
    ids=str,
)
def test_the_month_view_has_the_figures_of_the_file(year, how):
    found = year(**how)
    net = found.post("Netto")
    outcome = month_sums(sie_files.rows())
    assert list(net.outcome.months) == [*outcome[:8], *[None] * 4]
    assert list(net.budget.months) == month_sums(sie_files.budget_rows())
    assert found.known == 8
    income = found.post("Intäkter").outcome.total
    sums = sie_files.actual()
    assert income == -sum(ore for a, ore in sums.items() if a.startswith(INCOME))


def test_a_line_opens_down_to_accounts_and_vouchers(engine, place, year):
    found = year()
    source = Source(engine)
    costs = found.post("Kostnader")
    accounts = source.ledger_accounts(place.board, found, costs)
    sums = sie_files.actual()
    told = {item.code: item.outcome.total for item in accounts}
    assert told == {a: -sums[a] for a in sums if known(a) and not a.startswith(INCOME)}
    rows = source.vouchers(found.actual, Asked("4010"))
    written = [row for row in sie_files.rows() if row[1] == "4010"]
    assert (rows.total, rows.ore) == (len(written), -sums["4010"])
    assert sorted((row.day, row.ore) for row in rows.rows) == sorted(
        (day, -ore) for day, _, _, ore, _ in written
    )


@pytest.mark.parametrize(("chart", "told"), [("Kommun-Bas", False), ("EUBAS97", True)])
def test_accounts_without_a_line_are_told_before_it_is_saved(
    imports, place, chart, told
):
    """A company's chart is a person's to choose, with a report or without one."""
    content = sie_files.municipal(chart=chart)
    for occasion in (None, place.occasion):
        number = imports.add(ACTOR, "bok.se", content, place.board, occasion)
        imports.run(number)
        left = imports.plan(number).unmapped
        accounts = {each.split()[0] for each in left}
        result = set(filter(known, sie_files.actual()))
        assert accounts == (result if told else set())

"""Månad beside its lines: deviations, the month before, orders; and the report."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from components import answers, url
from components.pages import month, month_report
from components.sentences import month_end as words
from data_access import Source
from data_access.rules.capital_costs import Tie
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.components.test_pages import rows, text
from tests.ledgers import months

GSN = "?namnd=gsn&ar=2021&tillfalle=3&enhet=kr"


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(
        "platformdirs.user_cache_path", lambda *_, **__: Path(tmp_path / "cache")
    )
    monkeypatch.setattr(answers, "today", lambda: date(2021, 9, 20))


@pytest.fixture
def closed(engine):
    """The example's year is closed till August."""
    with engines.write(engine) as connection:
        for number in range(1, 9):
            values = {"year": 2021, "month": number, "closed_on": date(2021, 9, 9)}
            found = sa.insert(schema.closed_months).values(board_id=1, **values)
            connection.execute(found)


@pytest.fixture
def full(engine, tmp_path, closed):
    """A ledger till September with vouchers, and one of the year before."""
    earlier = [*months("6100", [180_00] * 12, year=2020)]
    earlier += months("3010", [-700_00] * 12, year=2020)
    ledgers.put(engine, ledgers.ledger(earlier), name="2020.se")
    found, file = ledgers.with_vouchers(tmp_path, count=9)
    ledgers.put(engine, found, file)
    return Source(engine)


def shown(source, search="", page=month):
    return answers.answer(source, page.ANSWERING, url.read(GSN + search)).values


# The picture


def test_last_year_and_the_forecast_are_drawn_and_said(full):
    found = shown(full, "&post=Intäkter")
    drawn = [trace["name"] for trace in found["month-main-course"]["data"]]
    assert drawn.count("Utfall 2020") == 13, "and the whole year"
    assert drawn.count("Prognos helår") == 1
    assert "budget, utfall, utfall 2020 och prognos" in found["month-main-when"]
    title = found["month-main-title"].replace("\u00a0", " ")
    assert title == (
        "Intäkter: 800 kr bättre än budget till och med augusti, och prognosen för "
        "helåret är 9 900 000 kr bättre än budget"
    )
    assert rows(found["month-main-table"])[8] == "Augusti 2021|7 200|8 000|800|5 600|–"


def test_what_is_missing_is_said(full):
    about = text(shown(full, "&post=Kapitalkostnader")["about"])
    assert "ingen prognos för raden Kapitalkostnader" in about
    assert "huvudboken har 10 800" in text(shown(full, "&post=Intäkter")["about"])


def test_without_the_year_before_that_is_said(engine):
    ledgers.put(engine, ledgers.ledger(ledgers.whole_year()))
    found = shown(Source(engine))
    assert "ingen huvudbok för 2020" in text(found["about"])
    assert "Utfall 2020" not in text(found["lines"]) + text(found["deviating"])


# What deviates most


def test_accounts_by_deviation(full):
    table = rows(shown(full)["deviating"])
    assert table[0] == "Konto|Namn|I raden|Budget|Utfall|Avvikelse|Utfall 2020"
    assert "3010|Försäljning|Intäkter|7 200|8 000|800|5 600" in table[1:3]


def test_objects_without_a_budget_go_by_the_change_since_last_year(full):
    found = shown(full, "&per=6")["deviating"]
    said = text(found)
    assert "Projekt efter skillnad mot 2020" in said
    assert "Budgeten är inte delad på projekt" in said
    assert "P1|Plattform|480|–|–" in said
    assert "Utan projekt||" in said


def test_a_search_finds_by_code_name_or_line(full):
    for sought in ("6100", "licen", "övriga"):
        found = rows(shown(full, f"&sok={sought}")["deviating"])
        assert [row.split("|")[0] for row in found[1:]] == ["6100"]
    assert "Inget heter så" in text(shown(full, "&sok=xyz")["deviating"])


def test_the_ten_largest_and_the_rest(engine):
    accounts = {f"60{n}": [n * 100] for n in range(10, 23)}
    found = [b for a, ores in accounts.items() for b in months(a, ores)]
    found += months("6010", [1], scenario="budget")
    ledgers.put(engine, ledgers.ledger(found))
    source = Source(engine)
    few = shown(source)["deviating"]
    assert len(rows(few)) == 1 + 10
    assert "Fler: visa alla 13" in text(few)
    every = shown(source, "&alla=1")["deviating"]
    assert len(rows(every)) == 1 + 13
    assert "Visa bara de 10 största" in text(every)


def test_an_object_opens_to_accounts_and_from_there_to_vouchers(full):
    found = shown(full, "&per=1&objekt=1:4510")["deviating"]
    assert "Ansvar 4510 Drift: konton" in text(found)
    to = "post=%C3%96vriga+kostnader&konto=6100&objekt=1%3A4510"
    assert to in str(found.to_plotly_json())
    opened = shown(
        full, "&post=%C3%96vriga+kostnader&konto=6100&objekt=1:4510&manad=2021-03"
    )["opened"]
    assert "Summan 150,00 kr är huvudbokens belopp: stämmer." in text(opened)


def test_a_project_of_investments_opens_down_to_its_vouchers(engine, tmp_path):
    day = date(2021, 2, 3)
    rows_ = [
        (day, "1160", [(6, "P1")], 400_00, "Switchar"),
        (day, "1160", [], 100_00, "Annat"),
    ]
    found = [*months("1160", [100_00, 500_00]), *months("6100", [1, 1])]
    found += months("1160", [0, 400_00], of=(6, "P1"))
    there = ledgers.ledger(found, transactions=2)
    ledgers.put(engine, there, ledgers.parquet(tmp_path / "r.parquet", rows_))
    source = Source(engine)
    table = text(shown(source, "&per=6")["deviating"])
    assert "P1|Plattform|400|" in table
    assert "Allt är bokfört som investering" in table
    search = "&per=6&objekt=6:P1&konto=1160"
    opened = text(shown(source, f"{search}&manad=2021-02")["deviating"])
    assert "1160||Bokfört som investering|400|" in opened
    assert "A 1|2021-02-03|Switchar|P1|400,00" in opened
    assert "Annat" not in opened
    assert "Summan 400,00 kr är huvudbokens belopp: stämmer." in opened


@pytest.mark.parametrize("search", ["&per=99", "&per=x", "&objekt=99:1", "&objekt=1:x"])
def test_what_is_not_there_is_passed_over(full, search):
    assert shown(full, search)["hidden"] is False


# Since last month


def test_the_month_against_its_budget_and_the_one_before(full):
    said = text(shown(full)["since"])
    assert "Augusti mot månadens budget och mot juli" in said
    assert "Intäkter|900|1 000|100|1 000|0" in said


@pytest.mark.usefixtures("closed")
def test_what_an_import_changed_in_a_closed_month(engine):
    ledgers.put(engine, ledgers.ledger(months("6100", [10_00] * 9)))
    ledgers.put(engine, ledgers.ledger(months("6100", [10_00] * 9)), name="ny.se")
    assert "Ingen import har ändrat" in text(shown(Source(engine))["since"])
    changed = [10_00, 10_50, *[10_00] * 7]
    ledgers.put(engine, ledgers.ledger(months("6100", changed)), name="nyast.se")
    said = text(shown(Source(engine))["since"])
    assert "Ändrat i stängd månad" in said
    assert "Februari 2021|Övriga kostnader|6100|10,00|10,50|" in said
    assert "Import 3, nyast.se" in said
    asked = text(shown(Source(engine), page=month_report)["questions"])
    assert "Varför är utfallet i februari 2021 ändrat" in asked


# Orders, and what late investments explain


def test_orders_that_nobody_has_told_are_missing_and_asked_for(source):
    found = shown(source, "&enhet=mnkr")["ordered"]
    assert "Investeringar|12,5|0,8|–|–|8,7" in text(found)
    asked = text(shown(source, page=month_report)["questions"])
    assert "Vad är beställt men inte fakturerat i" not in asked, "no project has money"


def test_gsn_ties_lower_capital_costs_to_late_investments(source):
    said = text(shown(source, "&enhet=mnkr")["ordered"])
    assert (
        "Kapitalkostnaderna är lägre än budget enligt rapportens text samtidigt som "
        "0,8 av investeringsanslaget 12,5 mnkr är använt (6,4 % efter 8 av 12 månader)"
    ) in said


def test_a_figure_of_capital_costs_goes_before_words(full):
    """480 kr worse than budget in the ledger: nothing is tied to that."""
    assert "kostar ännu ingenting" not in text(shown(full)["ordered"])


def test_the_tie_says_both_figures():
    said = words.tie(Tie(50_000_000, 80_000_000, 1_250_000_000, 0.064, 8), "mnkr")
    assert said.replace("\u00a0", " ").startswith(
        "Kapitalkostnaderna är 0,5 mnkr lägre än budget samtidigt som 0,8 av "
        "investeringsanslaget 12,5 mnkr är använt"
    )


# The report


def test_without_a_ledger_the_report_has_the_reports_figures(source):
    found = shown(source, "&enhet=mnkr", month_report)
    assert rows(found["lines"])[2:] == [
        "Intäkter|39,3|44,7|5,4|59,6|69,5|9,9",
        "Kostnader|39,8|43,9|−4,1|59,6|69,5|−9,9",
        "Netto|0,4|−0,8|1,3|0,0|0,0|0,0",
    ]
    assert "1,3 mnkr bättre än budget" in text(found["message"])
    head = text(found["head"])
    assert "Gemensamma servicenämnden, januari–augusti 2021" in head
    assert "ingen huvudbok för 2021" in head
    assert "20 september 2021" in head
    assert found["picture"] is True
    assert "+1,3" in text(found["questions"])


def test_with_a_ledger_it_is_the_ledgers_month(full):
    found = shown(full, "", month_report)
    assert "Gemensamma servicenämnden, augusti 2021" in text(found["head"])
    assert "Stängd t.o.m. augusti" in text(found["head"])
    assert "tillfälle 3 2021" in text(found["head"])
    lines = rows(found["lines"])
    assert lines[1] == "Budget|Utfall|Avvikelse|Budget|Prognos|Avvikelse"
    assert lines[2] == "Intäkter|7 200|8 000|800|10 800|69 500 000|9 900 000"
    assert rows(found["deviating"])[1].startswith("5010|Löner|Personalkostnader")
    asked = text(found["questions"])
    assert "konton" in asked, "an account has no line"
    assert "rapportens" in asked, "report and ledger differ"


def test_the_report_is_made_anew_each_day(full, monkeypatch):
    shown(full, "", month_report)
    monkeypatch.setattr(answers, "today", lambda: date(2021, 10, 1))
    assert "1 oktober 2021" in text(shown(full, "", month_report)["head"])


# Ledgers that lack something


def test_a_ledger_without_a_budget_never_says_that_nothing_deviates(engine):
    found = [*months("6100", [10_00, 20_00]), *months("3010", [-50_00, -50_00])]
    ledgers.put(engine, ledgers.ledger(found))
    source = Source(engine)
    page = shown(source)
    title = page["month-main-title"].replace("\u00a0", " ")
    assert title.startswith("Netto: överskott 70 kr till och med februari, utan budget")
    assert "Konto efter utfall till och med februari" in text(page["deviating"])
    assert "Huvudboken har ingen budget." in text(page["deviating"])
    report = shown(source, page=month_report)
    assert text(report["deviating"]) == "Huvudboken har ingen budget.\n"
    cost = shown(source, "&post=Kostnader")["month-main-title"].replace("\u00a0", " ")
    assert cost.startswith("Kostnader: 30 kr till och med februari, utan budget")


def test_a_year_before_that_is_not_known_as_far_is_told_and_left_out(engine):
    ledgers.put(engine, ledgers.ledger(months("6100", [1] * 3, year=2020)))
    ledgers.put(engine, ledgers.ledger(ledgers.whole_year()), name="2021.se")
    page = shown(Source(engine))
    assert "Huvudboken för 2020 har inte alla månader" in text(page["about"])
    assert "Utfall 2020" not in text(page["lines"]) + text(page["deviating"])

"""Månad and Koppling: what they show of a ledger, and of none."""

from datetime import date
from pathlib import Path

import plotly.graph_objects as go
import pytest
import sqlalchemy as sa

from components import answers, theme, url
from components.figures import month as figures
from components.pages import mapping, month, operating_costs
from components.sentences import month as words
from data_access import Actor, Desk, Edit, Source
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.components.test_pages import rows, text
from tests.ledgers import balance, months

GSN = "?namnd=gsn&ar=2021&tillfalle=3&enhet=kr"
ACTOR = Actor("Controller", "test")


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(
        "platformdirs.user_cache_path", lambda *_, **__: Path(tmp_path / "cache")
    )


@pytest.fixture
def close(engine):
    def do(*numbers):
        table = schema.closed_months
        with engines.write(engine) as connection:
            connection.execute(sa.delete(table))
            for number in numbers:
                values = {"year": 2021, "month": number, "closed_on": date(2021, 9, 9)}
                connection.execute(sa.insert(table).values(board_id=1, **values))

    return do


@pytest.fixture
def full(engine, close, tmp_path):
    """The example with a ledger till September, closed till August."""
    found, file = ledgers.with_vouchers(tmp_path, count=9)
    ledgers.put(engine, found, file)
    close(8)
    return Source(engine)


def shown(source, page=month, search=""):
    return answers.answer(source, page.ANSWERING, url.read(GSN + search)).values


# Without a ledger


def test_without_a_ledger_the_page_says_what_to_do(source):
    found = shown(source)
    assert "Läs in en SIE-fil" in text(found["about"])
    assert "/inlasning?namnd=gsn" in str(found["about"].to_plotly_json())
    assert found["picture"] is True
    assert found["lines"] is None
    assert found["series"] is None


def test_before_the_first_report(empty):
    desk = Desk(empty)
    typed = {"name": "Nämnden", "short": "N", "slug": "n"}
    assert desk.save(ACTOR, [Edit("ny", "board", typed=typed)], "mnkr").action
    for page in (month, mapping):
        found = answers.answer(Source(empty), page.ANSWERING, url.read("?ar=2021"))
        assert found.values["hidden"] is False
    assert "Nämnden 2021" in text(found.values["effect"])


# Month by month


def test_the_lines_till_the_last_closed_month(full):
    found = shown(full)
    assert rows(found["lines"])[2:] == [
        "Intäkter|7 200|8 000|800|10 800|69 500 000|9 900 000",
        "Kostnader|6 000|5 280|720|9 000|69 500 000|−9 900 000",
        "Bidrag och köp av verksamhet|0|0|0|0|–|–",
        "Personalkostnader|4 000|3 200|800|6 000|–|–",
        "Övriga kostnader|2 000|1 600|400|3 000|–|–",
        "Kapitalkostnader|0|480|−480|0|–|–",
        "Konto utan koppling|0|27|−27|0|–|–",
        "Netto|−1 200|−2 693|1 493|−1 800|0|0",
    ]
    assert "Stängd t.o.m. augusti." in text(found["about"])
    assert "September är inte stängd" in text(found["about"])
    assert "huvudboken (import 1, prov.se)" in text(found["about"])
    assert "exakta" in text(found["about"])


def test_each_month_says_whether_it_is_closed(full):
    heads = rows(shown(full)["series"])[:2]
    assert heads[0] == "Rad|Stängda månader|Inte stängda|Inga uppgifter"
    assert heads[1] == "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"
    body = rows(shown(full)["series"])[2:]
    assert body[0] == f"Intäkter|{'1 000|' * 9}–|–|–"
    summed = rows(shown(full, search="&serie=utfall-summa")["series"])[2:]
    assert summed[0].endswith("|8 000|9 000|–|–|–")
    budget = rows(shown(full, search="&serie=budget-summa")["series"])
    assert budget[0].startswith("Rad|jan")
    assert budget[1].endswith("|9 900|10 800")


def test_the_picture_ends_at_the_border(full):
    found = shown(full, search="&post=Kostnader")
    plot = found["month-main-course"]
    go.Figure(plot)
    assert [t["name"] for t in plot["data"]].count("Utfall") == 8
    assert [t["name"] for t in plot["data"]].count("Budget") == 12 + 1, "and the year"
    assert [t["name"] for t in plot["data"]].count("Prognos helår") == 1
    said = [a["text"] for a in plot["layout"]["annotations"]]
    assert "stängd t.o.m. augusti" in said
    assert any(s.startswith("Utfall <b>5") for s in said)
    assert "720" in found["month-main-title"]
    drawn = rows(found["month-main-table"])
    assert drawn[8].startswith("Augusti 2021|6 000|5 280|720")
    assert drawn[-2].startswith("December 2021|9 000|–|–")
    assert drawn[-1] == "Helår 2021|9 000|–|–|69 500 000"


def test_no_month_is_closed(full, close):
    close()
    found = shown(full)
    assert "Ingen månad är stängd" in text(found["about"])
    said = [a["text"] for a in found["month-main-course"]["layout"]["annotations"]]
    assert "ingen månad är stängd" in said


def test_the_ledger_may_end_before_what_is_closed(full, close):
    close(10)
    found = shown(full)
    assert "Stängd t.o.m. oktober. Huvudboken slutar i september." in text(
        found["about"]
    )
    said = [a["text"] for a in found["month-main-course"]["layout"]["annotations"]]
    assert "uppgifter t.o.m. september" in said


def test_a_year_known_whole_has_no_picture(engine):
    found = ledgers.ledger(year_results={(2021, "3010"): -500_00, (2021, "5010"): 1})
    ledgers.put(engine, found)
    values = shown(Source(engine))
    assert "månaderna är inte kända" in values["message"]
    assert rows(values["lines"])[2] == "Intäkter|–|500|–|69 500 000|9 900 000"
    assert values["series"] is None
    assert "bara summor" in values["month-main-empty"]


def test_a_budget_alone(engine, close):
    close()
    ledgers.put(engine, ledgers.ledger(months("3010", [-1_00] * 12, scenario="budget")))
    values = shown(Source(engine))
    assert rows(values["lines"])[2] == "Intäkter|12|–|–|69 500 000|9 900 000"
    drawn = [t["name"] for t in values["month-main-course"]["data"]]
    assert drawn == ["Budget"] * 13 + ["Prognos helår"]


def test_a_broken_year_names_its_months(engine):
    days = {"0": (date(2020, 9, 1), date(2021, 8, 31))}
    found = [balance("3010", f"2021-0{m}", -100, year=2020) for m in range(1, 9)]
    ledgers.put(engine, ledgers.ledger(found, years=days))
    values = shown(Source(engine))
    assert "augusti 2021" in text(values["lines"])
    assert rows(values["series"])[1].startswith("sep|okt|nov|dec|jan")


def test_which_ledger_has_replaced_which(full, engine):
    ledgers.put(engine, ledgers.ledger(months("3010", [-1] * 9)), name="ny.se")
    listed = rows(shown(full)["ledgers"])
    assert listed[1].startswith("Import 2, ny.se|utfall|2021|–|0|gäller")
    assert "Import 1, prov.se|budget|2021|–|0|gäller" in listed
    assert any(r.endswith("ersatt av import 2") for r in listed)


# Opened, down to the vouchers


def opened(source, search):
    return shown(source, search=f"&post=%C3%96vriga+kostnader{search}")["opened"]


def test_a_line_opens_to_its_accounts(full):
    said = text(opened(full, ""))
    assert "6100|Licenser|2 000|1 600|400|3 000" in said
    assert "Verifikation" not in said


def test_an_account_opens_to_months_objects_and_vouchers(full):
    said = text(opened(full, "&konto=6100"))
    assert "Mars 2021|250|200|50" in said
    assert "Oktober 2021|250|–|–" in said
    assert "4510|Drift|–|1 200|–|–" in said
    assert "Utan objekt||–|80|–|–" in said
    assert "27 verifikationsrader" in said
    assert "A 19|2021-01-15|Licenser 2021-01|4510|150,00" in said
    assert "Summan 1 800,00 kr är huvudbokens belopp: stämmer." in said


@pytest.mark.parametrize(
    ("search", "count", "total"),
    [
        ("&manad=2021-03", 3, "200,00"),
        ("&objekt=1:4510", 9, "1 350,00"),
        ("&objekt=1:4510&manad=2021-03", 1, "150,00"),
        ("&objekt=1:9999", 27, "1 800,00"),  # there is none
        ("&manad=2020-01&sida=x&objekt=::", 27, "1 800,00"),
    ],
)
def test_the_address_narrows_the_vouchers(full, search, count, total):
    said = text(opened(full, f"&konto=6100{search}"))
    assert f"{count} verifikationsrad" in said
    assert f"Summan {total} kr är huvudbokens belopp: stämmer." in said


def test_vouchers_that_do_not_agree_say_so(engine, tmp_path):
    found = ledgers.ledger(months("6100", [100_00]), transactions=1)
    row = (date(2021, 1, 2), "6100", [], 90_00, "Licens")
    ledgers.put(engine, found, ledgers.parquet(tmp_path / "r.parquet", [row]))
    said = text(opened(Source(engine), "&konto=6100"))
    assert "stämmer inte, skillnaden är −10,00 kr" in said


def test_many_vouchers_come_page_by_page(engine, tmp_path):
    rows_ = [(date(2021, 1, 2), "6100", [], 1_00, f"Rad {n}") for n in range(1, 121)]
    found = ledgers.ledger(months("6100", [120_00]), transactions=120)
    ledgers.put(engine, found, ledgers.parquet(tmp_path / "r.parquet", rows_))
    source = Source(engine)
    first = opened(source, "&konto=6100")
    assert "sida 1 av 3" in text(first)
    assert "Rad 50|" in text(first)
    assert "Rad 51|" not in text(first)
    last = text(opened(source, "&konto=6100&sida=3"))
    assert "Rad 101|" in last
    assert "Summan 120,00 kr" in last, "of all pages"
    assert "Föregående" in last
    assert "Nästa" not in last


def test_a_file_without_vouchers(engine):
    ledgers.put(engine, ledgers.ledger(ledgers.whole_year()))
    assert "har inga verifikationer" in text(opened(Source(engine), "&konto=6100"))


# Koppling


def test_the_rules_and_their_effect(full):
    found = shown(full, mapping)
    assert found["message"] == "1 konto är utan koppling"
    assert "Kapitalkostnader|kostnad|6990|–" in rows(found["rules"])
    assert "8610|Utan regel|0|27|−27|0" in rows(found["left"])
    assert "Kapitalkostnader|0|480|−480|0|6990, 7910" in rows(found["effect"])
    assert "inte ett utkast" in text(found["fetch"])
    assert "4511|1 Ansvar|Nät" in rows(found["objects"])


def test_a_rule_changes_the_lines_at_once(full, engine):
    typed = {"line": "Övriga kostnader", "kind": "cost", "account": "86"}
    desk = Desk(engine)
    assert desk.save(ACTOR, [Edit("ny", "mapping", owner=1, typed=typed)], "kr").action
    found = shown(full, mapping)
    assert found["message"] == "Alla konton med belopp är kopplade till en rad"
    assert found["left"] is None
    assert "Konto utan koppling" not in text(shown(full)["lines"])


def test_a_company_must_choose(engine):
    found = ledgers.ledger(ledgers.whole_year(), chart="EUBAS97")
    ledgers.put(engine, found)
    values = shown(Source(engine), mapping)
    assert "EUBAS97" in text(values["edit"])
    assert "aldrig enligt Kommun-Bas" in text(values["edit"])
    assert "6 konton" in values["message"]
    assert "inte kopplade" in text(shown(Source(engine))["about"])


def draft(engine, *, month_number="8"):
    desk = Desk(engine)
    typed = {"year": "2021", "kind": "month", "number": month_number}
    typed |= {"period_end": "2021-08-31"}
    made = desk.save(ACTOR, [Edit("ny", "occasion", typed=typed)], "mnkr")
    asked = {"board_id": "1", "occasion_id": str(made.rows["ny"][0])}
    assert desk.do(ACTOR, "create_report", None, asked, "mnkr").action
    return Source(engine).report(url.read("?namnd=gsn&tillfalle=m08").selection)


def test_figures_come_from_the_ledger_and_say_so(full, engine):
    report = draft(engine)
    search = GSN.replace("tillfalle=3", "tillfalle=m08")
    found = answers.answer(full, mapping.ANSWERING, url.read(search)).values
    assert "Kostnader|6 000|5 280|9 000" in rows(found["fetch"])
    done = Desk(engine).do(ACTOR, "fetch_ledger", report.id, {}, "kr")
    assert done.action
    lines = full.operating_costs(url.read(search).selection)
    (cost,) = lines[lines["kind"] == "cost"]["line"]
    asked = url.read(f"{search}&rad={cost}")
    detail = answers.answer(full, operating_costs.ANSWERING, asked).values["detail"]
    assert "exakt, ur huvudboken|huvudboken (import 1, prov.se)" in text(detail)
    assert "/manad?namnd=gsn&ar=2021&tillfalle=m08&enhet=kr&post=Kostnader" in str(
        detail.to_plotly_json()
    )


# Words and pictures by themselves


@pytest.mark.parametrize("closed", [0, 1, 6, 11, 12])
@pytest.mark.parametrize("sign", [1, -1])
def test_every_picture_is_valid_plotly(closed, sign):
    points = [
        figures.Point(f"m{n}", "M", sign * n * 10**9, sign * n * 10**9 - 5)
        for n in range(12)
    ]
    said = figures.Words("Budget", "Utfall", "Budget helår", "stängd t.o.m. x")
    plot = figures.months(points, closed, "mnkr", said)
    go.Figure(plot)
    assert len(plot["data"]) == 12 + closed
    year = figures.Point("helår", "Helår", sign, None, sign * 9, sign * 10**12)
    whole = figures.months(points, closed, "mnkr", said, year)
    go.Figure(whole)
    marks = [trace["marker"] for trace in whole["data"][12 + closed :]]
    assert marks[0]["color"] == theme.PREVIOUS
    assert marks[1]["color"] == theme.NOTHING
    assert marks[2]["pattern"]["shape"] == "/"


def test_nothing_known_is_no_picture():
    points = [figures.Point("m", "M", None, 1)] * 12
    said = figures.Words("", "", "", "")
    assert figures.months(points, 0, "kr", said) is None


def test_months_in_words():
    assert words.named("2021-08") == "augusti 2021"
    assert words.named("2021-08", with_year=False) == "augusti"
    assert words.short("2021-08") == "aug"
    assert words.count(1_000_000) == "1\u00a0000\u00a0000"

"""What is typed of the balance account leads from the result to the balance result."""

from components import answers, url
from components.pages import overview
from data_access import Actor, Desk, Edit, Source
from tests.components.test_pages import rows


def test_items_are_saved_and_lead_to_the_balance_result(made):
    source = Source(made)
    (occasion,) = [
        o.id
        for o in source.occasions()
        if (o.values["year"], o.values["kind"], o.values["number"])
        == (2026, "followup", 2)
    ]
    typed = [
        {"kind": "gains", "budget": "0", "forecast": "3,5"},
        {"kind": "to_reserve", "budget": "20", "forecast": "10"},
    ]
    edits = [
        Edit(f"b{place}", "balance_item", owner=occasion, typed=each)
        for place, each in enumerate(typed)
    ]
    assert Desk(made).save(Actor("Controller", "test"), edits, "mnkr").action
    view = url.read("?ar=2026&tillfalle=2")
    found = answers.answer(source, overview.ANSWERING, view).values
    assert [row for row in rows(found["boards"]) if row.startswith("Balanskrav")] == [
        "Balanskravsresultat|+55,5|+26,0|−29,5|–"
    ]

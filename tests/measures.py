"""A draft with a deficit, and a plan of three measures against it."""

from data_access import Actor, Edit, Selection, Source, open_store
from data_access.desk import Desk

DRAFT = Selection("gsn", 2022, "2")
#: Budget of the year, outcome until August, forecast of the year; mnkr.
COSTS = {
    "Intäkter": ("194,4", "118,3", "195,5"),
    "Kostnader": ("1 124,3", "772,3", "1 148,3"),
    "Netto": ("929,9", "654,0", "952,8"),
}
_MEASURES = ("budget_year", "outcome_period", "forecast_year")
PLAN = {
    "1.1": {"description": "Egna öppna insatser.", "effect_0": "1,00", "secured": "ja"},
    "1.2": {"description": "Vakanser.", "effect_0": "2,00", "secured": "ja"},
    "2.1": {"description": "Översyn av bedömningen.", "effect_0": "6,00"},
    "2.2": {"description": "Samordnade inköp."},
}
_ACTOR = Actor("Ekonomienheten", "provet")


def with_measures(address):
    """Put the draft beside the published example."""
    engine = open_store(address, sample=False)
    desk, source = Desk(engine), Source(engine)
    _begin(desk, source)
    sections = source.section_ids(DRAFT)
    _save(
        desk,
        source.records("operating_line", sections["operating_costs"]),
        "operating_line",
        "label",
        {name: dict(zip(_MEASURES, row, strict=True)) for name, row in COSTS.items()},
    )
    rows = source.records("plan_line", sections["action_plan"])
    _save(desk, rows, "plan_line", "number", PLAN)
    engine.dispose()


def _begin(desk, source):
    occasion = {"year": "2022", "kind": "followup", "number": "2"}
    made = desk.save(
        _ACTOR,
        [Edit("o", "occasion", typed=occasion | {"period_end": "2022-08-31"})],
        "mnkr",
    )
    done = desk.do(
        _ACTOR,
        "create_report",
        None,
        {
            "board_id": str(source.boards()[0].id),
            "occasion_id": str(made.rows["o"][0]),
            "title": "Uppföljning tillfälle 2",
            "copy_from": str(source.report(Selection()).id),
        },
        "mnkr",
    )
    assert done.action, done.faults


def _save(desk, rows, noun, name, typed):
    there = [row for row in rows if row.values[name] in typed]
    edits = [
        Edit(str(row.id), noun, row.id, version=row.version, typed=typed[said])
        for row in there
        for said in [row.values[name]]
    ]
    assert len(edits) == len(typed)
    saved = desk.save(_ACTOR, edits, "mnkr")
    assert saved.action, saved

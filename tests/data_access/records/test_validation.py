"""What only shows when all rows of a saving are written."""

import pytest

from data_access import Edit, Selection, Source
from data_access.errors import NotUndoableError


def faults(desk, actor, *edits):
    return desk.save(actor, list(edits), "mnkr").faults


@pytest.mark.parametrize("slug", ["GSN", "å", "-a", "a b", "a_b"])
def test_a_slug_fits_an_address(desk, actor, slug):
    edit = Edit("x", "board", typed={"name": "N", "short": "N", "slug": slug})
    assert "a–z, 0–9" in faults(desk, actor, edit)["x"]["slug"]


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"kind": "month", "number": "13"}, "number", "1–12"),
        ({"kind": "followup", "number": "0"}, "number", "1–9"),
        ({"kind": "closing", "number": "1"}, "number", "ska vara 0"),
        ({"kind": "month", "number": ""}, "number", "1–12"),
        ({"kind": "closing", "year": "20211"}, "year", "rimligt"),
        (
            {"kind": "month", "number": "3", "period_end": "2021-04-30"},
            "period_end",
            "2021-03-31",
        ),
        (
            {"kind": "followup", "number": "1", "period_end": "2022-03-31"},
            "period_end",
            "under 2021",
        ),
        (
            {"kind": "closing", "number": "0", "period_end": "2021-11-30"},
            "period_end",
            "2021-12-31",
        ),
    ],
)
def test_an_occasion_fits_its_kind(desk, actor, typed, field, said):
    edit = Edit(
        "x", "occasion", typed={"year": "2021", "period_end": "2021-12-31"} | typed
    )
    assert said in faults(desk, actor, edit)["x"][field]


def test_shares_sum_to_the_whole_or_are_refused(desk, actor, draft, save):
    one, two = (
        save("buyer", owner=draft.board, name=name) for name in ("Ludvika", "VBU")
    )
    key = save(
        "share_key", owner=draft.board, basis="Antal datorer", valid_from="2021-01-01"
    )
    shares = [
        Edit("a", "key_share", owner=key, typed={"buyer_id": str(one), "share": "90"}),
        Edit("b", "key_share", owner=key, typed={"buyer_id": str(two), "share": "7,4"}),
    ]
    found = faults(desk, actor, *shares)
    assert (
        "Andelarna är 97,4 %, de ska vara 100 %: 2,6 % saknas." in found["a"]["share"]
    )
    shares[1] = Edit(
        "b", "key_share", owner=key, typed={"buyer_id": str(two), "share": "10"}
    )
    saved = desk.save(actor, shares, "mnkr")
    assert saved.action
    gone = Edit("x", "key_share", saved.rows["b"][0], remove=True)
    assert "10 % saknas" in faults(desk, actor, gone)["x"]["share"]


def test_a_key_is_shared_by_buyers_of_its_own_board(desk, actor, draft, save):
    other = save("board", name="Annan", short="A", slug="annan")
    buyer = save("buyer", owner=other, name="VBU")
    key = save("share_key", owner=draft.board, basis="x", valid_from="2021-01-01")
    edit = Edit(
        "x", "key_share", owner=key, typed={"buyer_id": str(buyer), "share": "100"}
    )
    assert "hör inte till nyckelns nämnd" in faults(desk, actor, edit)["x"]["buyer_id"]


def test_a_line_does_not_hang_on_itself(desk, actor, draft, drift, save):
    under = save(
        "operating_line",
        owner=draft.operating_costs,
        label="K",
        parent_id=str(drift.cost),
    )
    for number, parent in ((drift.cost, drift.cost), (drift.cost, under)):
        edit = Edit("x", "operating_line", number, typed={"parent_id": str(parent)})
        assert "under sig själv" in faults(desk, actor, edit)["x"]["parent_id"]


@pytest.fixture
def closing(empty, desk, actor, draft, save):
    """The number of the investments of a closing that nothing is typed into."""
    occasion = save("occasion", year="2021", kind="closing", period_end="2021-12-31")
    typed = {"board_id": str(draft.board), "occasion_id": str(occasion)}
    done = desk.do(actor, "create_report", None, typed, "mnkr")
    assert not done.faults
    closing = Selection("gsn", 2021, "bokslut")
    return Source(empty).section_ids(closing)["investments"]


@pytest.fixture
def project(closing, save):
    return save(
        "investment_line",
        owner=closing,
        label="Nätverk",
        kind="project",
        original="9,0",
        carried_over="3,5",
        outcome="7,9",
    )


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"asked": "4,7"}, "asked"),
        ({"asked": "4,6", "granted": "5"}, "granted"),
        ({"asked": "-1"}, "asked"),
        ({"asked": "4,6", "decided_on": "2022-03-01"}, "decided_on"),
        ({"asked": "4,6", "granted": "3,0", "decided_on": "2022-03-01"}, "decided_on"),
    ],
)
def test_no_more_is_carried_over_than_is_left(
    desk, actor, draft, project, typed, field
):
    edit = Edit(
        "x", "carry_over", owner=draft.board, typed={"line_id": str(project)} | typed
    )
    assert set(faults(desk, actor, edit)["x"]) == {field}


def test_all_of_what_is_left_may_be_asked_for(desk, actor, draft, project):
    edit = Edit(
        "x",
        "carry_over",
        owner=draft.board,
        typed={
            "line_id": str(project),
            "asked": "4,6",
            "granted": "3,0",
            "paragraph": "§ 12",
            "decided_on": "2022-03-01",
        },
    )
    assert desk.save(actor, [edit], "mnkr").action


@pytest.mark.parametrize("month", ["0", "13"])
def test_a_month_is_one_of_twelve(desk, actor, draft, month):
    typed = {"year": "2021", "month": month, "closed_on": "2021-02-10"}
    edit = Edit("x", "closed_month", owner=draft.board, typed=typed)
    assert "1–12" in faults(desk, actor, edit)["x"]["month"]


def test_a_closing_needs_no_number(empty, save):
    save("occasion", year="2021", kind="closing", period_end="2021-12-31")
    (occasion,) = Source(empty).occasions()
    assert occasion.values["number"] == 0


@pytest.mark.parametrize("noun", ["cause", "metric"])
def test_what_a_report_tells_is_about_a_line_of_its_own(
    desk, actor, draft, drift, project, noun
):
    for line, said in ((drift.cost, set()), (project, {"line_id"})):
        typed = {"line_id": str(line), "name": "x"} if noun == "metric" else {}
        edit = Edit("x", noun, owner=draft.report, typed=typed | {"line_id": str(line)})
        assert set(faults(desk, actor, edit).get("x", {})) == said


def test_only_a_project_of_a_closing_is_carried_over(desk, actor, draft, drift, save):
    other = save("investment_line", owner=draft.investments, label="P", outcome="1,0")
    for line in (drift.cost, other, 999):
        typed = {"line_id": str(line), "asked": "0,1"}
        edit = Edit("x", "carry_over", owner=draft.board, typed=typed)
        assert "nämndens bokslut" in faults(desk, actor, edit)["x"]["line_id"]


def test_more_exactly_than_the_closing_knows_may_be_asked_for(
    desk, actor, draft, project
):
    for asked, refused in (("4,66", True), ("4,634", False)):
        typed = {"line_id": str(project), "asked": asked}
        edit = Edit("x", "carry_over", owner=draft.board, typed=typed)
        assert bool(desk.save(actor, [edit], "mnkr").faults) is refused


@pytest.mark.parametrize(
    ("noun", "typed"), [("buyer_year", {"year": "21"}), ("closed_month", {"year": "2"})]
)
def test_a_year_is_a_year(desk, actor, draft, save, noun, typed):
    owner = draft.board
    if noun == "buyer_year":
        owner = save("buyer", owner=draft.board, name="VBU")
    else:
        typed = typed | {"month": "1", "closed_on": "2021-02-10"}
    edit = Edit("x", noun, owner=owner, typed=typed)
    assert "rimligt år" in faults(desk, actor, edit)["x"]["year"]


def test_an_undone_saving_leaves_shares_that_sum_to_the_whole(desk, actor, draft, save):
    one, two = (save("buyer", owner=draft.board, name=name) for name in "AB")
    key = save("share_key", owner=draft.board, basis="x", valid_from="2021-01-01")

    def share(buyer, typed):
        named = {"buyer_id": str(buyer), "share": typed}
        edit = Edit("x", "key_share", owner=key, typed=named)
        return desk.save(actor, [edit], "mnkr").action

    whole, nothing = share(one, "100"), share(two, "0")
    assert whole
    assert nothing
    with pytest.raises(NotUndoableError, match="100 % saknas"):
        desk.undo(actor, whole)
    assert desk.undo(actor, nothing).action
    assert desk.undo(actor, whole).action


def test_an_undone_saving_hangs_no_line_on_itself(desk, actor, draft, drift, save):
    below, above = str(drift.income), drift.cost
    save("operating_line", above, parent_id=below)
    apart = Edit("x", "operating_line", above, typed={"parent_id": ""})
    action = desk.save(actor, [apart], "mnkr").action
    save("operating_line", drift.income, parent_id=str(above))
    with pytest.raises(NotUndoableError, match="under sig själv"):
        desk.undo(actor, action)


@pytest.mark.parametrize(
    ("noun", "typed", "said"),
    [
        ("role", {"name": "Controller"}, "Den rollen finns redan."),
        (
            "occasion",
            {
                "year": "2021",
                "kind": "followup",
                "number": "3",
                "period_end": "2021-08-31",
            },
            "Det tillfället finns redan.",
        ),
        (
            "closed_month",
            {"year": "2021", "month": "1", "closed_on": "2021-02-10"},
            "redan stängd",
        ),
        ("buyer", {"name": "VBU"}, "redan en köpare med det namnet"),
        ("share_key", {"basis": "x", "valid_from": "2021-01-01"}, "från den dagen"),
    ],
)
def test_what_is_there_already_is_said(desk, actor, draft, noun, typed, said):
    owner = None if noun in ("role", "occasion") else draft.board
    edit = Edit("x", noun, owner=owner, typed=typed)
    desk.save(actor, [edit], "mnkr")
    (why,) = faults(desk, actor, edit)["x"].values()
    assert said in why

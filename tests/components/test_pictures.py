"""The frame of a picture: its slots, what fills them, and who can use it."""

import pytest
from dash import html

from components import pictures, texts
from components.pictures import Picture

PLOTS = ("period", "year")
DRAWN = {"data": [{"type": "bar"}], "layout": {}}


def walk(component):
    """Every component of a tree."""
    yield component
    children = getattr(component, "children", None)
    for child in children if isinstance(children, list) else [children]:
        if hasattr(child, "to_plotly_json"):
            yield from walk(child)


@pytest.fixture
def tree():
    return {
        component.id: component
        for component in walk(pictures.layout("drift", PLOTS))
        if getattr(component, "id", None)
    }


def attribute(component, name):
    return component.to_plotly_json()["props"].get(name)


def test_every_slot_is_on_the_page(tree):
    for output in pictures.outputs("drift", PLOTS).values():
        assert output.component_id in tree


def test_a_picture_fills_each_of_its_slots_and_no_other():
    picture = Picture("Budskap", plots=(DRAWN, None), table=html.Table())
    values = pictures.values("drift", PLOTS, picture)
    assert set(values) == set(pictures.outputs("drift", PLOTS))
    assert values["drift-title"] == "Budskap"
    assert values["drift-period"] == DRAWN
    assert not values["drift-period-box"]
    assert values["drift-year-box"], "a plot that is None is hidden"
    assert not values["drift-drawn"]
    assert not values["drift-details"]


def test_pictures_on_a_page_share_no_keys():
    first, second = (pictures.outputs(name, PLOTS) for name in ("a", "b"))
    assert not set(first) & set(second)


def test_what_cannot_be_drawn_is_said_instead():
    values = pictures.values("drift", PLOTS, pictures.missing("Takt", "Prognos saknas"))
    assert values["drift-empty"] == "Prognos saknas"
    assert values["drift-drawn"]
    assert values["drift-details"], "no table, nothing to open"
    assert values["drift-period"]["data"] == []


def test_a_picture_has_one_tab_stop_and_says_what_it_is(tree):
    walked = tree["drift-plots"]
    assert attribute(walked, "role") == "application"
    assert attribute(walked, "tabIndex") == "0"
    assert attribute(walked, "aria-roledescription") == texts.PICTURE
    assert attribute(walked, "aria-labelledby") == "drift-title"
    told = attribute(walked, "aria-describedby").split()
    assert told == ["drift-summary", "drift-keys"]
    assert set(told) <= set(tree)
    for plot in PLOTS:
        assert attribute(tree[f"drift-{plot}-box"], "aria-hidden") == "true"


def test_plots_have_no_buttons_of_their_own(tree):
    assert attribute(tree["drift-period"], "config")["displayModeBar"] is False

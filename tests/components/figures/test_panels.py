"""Where panels lie: labels take pixels, and a unit is as long in every one."""

import pytest

from components.figures import panels
from components.figures.panels import Panel


def lengths(shown):
    """How long a unit is in each panel, as a share of the width."""
    axes = panels.axes(shown)
    found = []
    for name, panel in zip(("xaxis", "xaxis2"), shown, strict=False):
        (start, end), (low, high) = axes[name]["domain"], axes[name]["range"]
        found.append((end - start) / (high - low) / panel.zoom)
    return found


@pytest.mark.parametrize(
    "shown",
    [
        [Panel(-0.8, 69.5, 2, 60), Panel(-9.9, 9.9, 18, 80)],
        [Panel(-120, 86, 2, 60), Panel(-2, 2, 18, 80, zoom=10)],
        [Panel(0, 12.5, 400, 0), Panel(0, 1)],
    ],
)
def test_a_unit_is_as_long_in_every_panel(shown):
    first, second = lengths(shown)
    assert first == pytest.approx(second)
    assert panels.axes(shown)["xaxis2"]["domain"][1] == pytest.approx(1)


def test_labels_get_their_pixels():
    shown = [Panel(0, 10, 20, 80)]
    low, high = panels.axes(shown)["xaxis"]["range"]
    unit = panels.NARROW / (high - low)
    assert -low * unit == pytest.approx(20)
    assert (high - 10) * unit == pytest.approx(80)


def test_bars_are_never_squeezed_away():
    assert panels.pixels([Panel(0, 1, 0, 10_000)]) == panels.NARROW * 0.2


def test_room_is_what_words_take_beyond_their_bar():
    short = panels.holding([(10, ""), (2, "ord")], least=20)
    long = panels.holding([(10, "ord"), (2, "")], least=20)
    assert short.after < long.after
    assert (short.low, short.high) == (0, 10)


@pytest.mark.parametrize(
    ("text", "more"), [("12", "123"), ("ii", "mm"), ("ord", "<b>orden</b>")]
)
def test_wider_words_take_more(text, more):
    assert panels.text_width(text) < panels.text_width(more)
    assert panels.text_width(more) < panels.text_width(more, bold=True)
    assert panels.text_width("<b>ord</b>") == panels.text_width("ord")

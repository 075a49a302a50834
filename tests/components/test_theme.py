"""Colours of the pictures: contrast in light, and as the dark theme turns them."""

import re
from pathlib import Path

import pytest

from components import theme

CSS = Path(__file__).parents[2] / "assets"
WORDS = {"ink": theme.INK, "soft": theme.SOFT, **theme.TONES}
ENOUGH = 4.5
#: What is not chosen steps back; its bars are seen, its words still read.
SEEN = 2.5


def rgb(colour):
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def ground(theme_name):
    css = (CSS / "10-house.css").read_text(encoding="utf-8")
    found = re.findall(r"--ground: (#[0-9a-f]{6})", css)
    return rgb(found[0 if theme_name == "light" else 1])


def inverted(colour):
    """Return what ``filter: invert(1) hue-rotate(180deg)`` makes of a colour."""
    r, g, b = (1 - part for part in colour)
    turned = (
        -0.574 * r + 1.430 * g + 0.144 * b,
        0.426 * r + 0.430 * g + 0.144 * b,
        0.426 * r + 1.430 * g - 0.856 * b,
    )
    return [min(max(part, 0), 1) for part in turned]


def luminance(colour):
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(colour, against):
    light, dark = sorted((luminance(colour), luminance(against)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shown(colour, theme_name, opacity=1.0):
    """A colour as it stands on the page's ground."""
    drawn = rgb(colour) if theme_name == "light" else inverted(rgb(colour))
    behind = ground(theme_name)
    return [opacity * c + (1 - opacity) * b for c, b in zip(drawn, behind, strict=True)]


def test_the_pictures_are_turned_as_this_test_turns_them():
    css = (CSS / "30-picture.css").read_text(encoding="utf-8")
    assert "filter: invert(1) hue-rotate(180deg)" in css


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("name", WORDS)
def test_words_can_be_read(name, theme_name):
    assert contrast(shown(WORDS[name], theme_name), ground(theme_name)) >= ENOUGH


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_words_that_step_back_can_be_read(theme_name):
    colour = shown(theme.INK, theme_name, theme.DIM_WORDS)
    assert contrast(colour, ground(theme_name)) >= ENOUGH


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_marks_can_be_seen(theme_name):
    behind = ground(theme_name)
    assert contrast(shown(theme.MARK, theme_name), behind) >= ENOUGH
    assert contrast(shown(theme.MARK, theme_name, theme.DIM), behind) >= SEEN


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_good_and_bad_keep_their_hues(theme_name):
    good, bad = (shown(theme.TONES[tone], theme_name) for tone in ("good", "bad"))
    assert good[1] > good[0]
    assert bad[0] > bad[1]

"""The tests' own eye: what axe is asked sees what it shall see."""

import pytest

from tests import axe

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="sv"><title>Sida</title>
<style>
  body { color: #222; background: #fff; transition: color 50ms }
  @media (prefers-color-scheme: dark) { body { color: #333; background: #222 } }
</style><main><h1>Rubrik</h1><details><summary>Mer</summary>%s</details></main></html>
"""


def test_a_colour_that_fails_in_one_mode_is_found_there(page):
    page.set_content(PAGE % "text")
    found = axe.in_every_mode(page)
    assert [*found] == ["dark"]
    assert {rule for rule, _ in found["dark"]} == {"color-contrast"}


def test_what_is_folded_and_what_is_wide_is_seen(page):
    page.set_content(PAGE % '<input><div style="width: 900px">bred</div>')
    assert "label" in {rule for rule, _ in axe.in_every_mode(page)["light"]}
    assert [width for width, _ in axe.sideways(page, 1280, 320)] == [320]
    assert "label" in {rule for rule, _ in axe.when_narrow(page)}

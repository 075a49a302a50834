"""What axe-core finds on a page that is open."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

AS_USUAL = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": None}
MODES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
#: Of a window, in pixels.
HIGHEST = 16_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: All that the colours of a mode can break.
OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
#: Until no colour changes by degrees any more.
CHANGED = """() => new Promise((done) => requestAnimationFrame(() => {
  Promise.allSettled(document.getAnimations()
    .filter((each) => each instanceof CSSTransition)
    .map((each) => each.finished)).then(() => done());
}))"""


def still(page):
    """Colours that change by degrees have changed."""
    page.wait_for_timeout(100)
    page.evaluate(
        "Promise.allSettled(document.getAnimations().map((each) => each.finished))"
    )


@contextmanager
def in_full(page):
    """A window as high as the page: no bar that stays in sight covers a button."""
    seen = page.viewport_size
    high = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**seen, "height": max(seen["height"], min(high, HIGHEST))})
    yield
    page.set_viewport_size(seen)


def violations(page, rules=RULES):
    """Rule and places of what is wrong, by the rules named."""
    # What passed would cost as much again to tell.
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    with in_full(page):
        found = Axe().run(page, options=options).response["violations"]
    return [
        (rule["id"], [node["target"] for node in rule["nodes"]][:4]) for rule in found
    ]


def in_every_mode(page):
    """What is wrong, by mode: by every rule in light, in the others by their colours.

    All that folds is opened first; the page is light afterwards.
    """
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    found = {}
    for mode, media in MODES.items():
        page.emulate_media(**AS_USUAL | media)
        still(page)
        found[mode] = violations(page, RULES if mode == "light" else OF_COLOUR)
    page.emulate_media(**AS_USUAL)
    still(page)
    return {mode: wrong for mode, wrong in found.items() if wrong}


def sideways(page, *widths):
    """The widths at which the page scrolls sideways, and how wide it is then."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 640})
        still(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found += [(width, wide)] if wide > width else []
    return found


def when_narrow(page):
    """What is wrong on 320 pixels, where nothing may scroll sideways either."""
    return sideways(page, 320) + violations(page)

"""What the browser may load and run: nothing is blocked, nothing comes twice.

With plotly's full bundle and with the small one, on every page.
"""

import collections
from importlib.metadata import version
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from components.pages import PAGES
from components.web import document, headers
from tests.conftest import ROOT, running_example

pytestmark = pytest.mark.browser

SEARCH = "?namnd=gsn&ar=2021&tillfalle=3"
CHARTED, PLAIN = "/drift", "/om"
DRAWN = ".js-plotly-plot .main-svg"

#: The browser complains of what was named early and not used this long after.
UNUSED_SECONDS = 4

#: The styles that scripts have put into the page, hashed as the policy has them.
STYLES = """() => Promise.all([...document.querySelectorAll('style')].map(async (s) => {
  const bytes = new TextEncoder().encode(s.textContent);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return "'sha256-" + btoa(String.fromCharCode(...digest)) + "'";
}))"""

BLOCKED = """
window.__blocked = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.__blocked.push(`${event.effectiveDirective}: ${event.blockedURI}`));
"""


@pytest.fixture(scope="module", params=["full", "basic"])
def bundle(request):
    small = ROOT / "node_modules/plotly.js-basic-dist-min"
    if request.param == "basic" and not small.exists():
        pytest.skip("node_modules is missing: npm ci")
    return request.param


@pytest.fixture(scope="module")
def base(bundle, example, tmp_path_factory):
    with running_example(
        example, tmp_path_factory.mktemp(bundle), plotly=bundle
    ) as started:
        yield started.address()


def opened(page, address):
    page.add_init_script(BLOCKED)
    page.goto(address)
    page.wait_for_selector("#uppsikt-first", state="detached")
    return page


def check(page):
    """Nothing was blocked; else say which hash would let it through."""
    used = set(page.evaluate(STYLES))
    missing = sorted(used - set(headers.STYLE_HASHES))
    assert not missing, f"to components/web/headers.py, STYLE_HASHES: {missing}"
    assert page.evaluate("window.__blocked") == []
    return used


@pytest.mark.parametrize("path", [page.PATH for page in PAGES])
def test_nothing_is_blocked(page, base, path):
    opened(page, f"{base}{path}{SEARCH}")
    for plot in page.locator(".js-plotly-plot:visible").all():
        plot.scroll_into_view_if_needed()
        plot.hover()
    for theme in ("dark", "light"):
        page.get_by_label("Tema").select_option(theme)
    for button in page.locator(".picture-tools button:visible").all():
        with page.expect_download():
            button.click()
    check(page)


def test_no_hash_is_stale(page, base, bundle):
    opened(page, f"{base}{CHARTED}{SEARCH}")
    # Plotly puts its styles in when it draws, which may be long after the text.
    page.wait_for_function(f"document.querySelectorAll('{DRAWN}').length >= 2")
    if bundle == "full":
        page.wait_for_function(
            f"async (all) => [...new Set(await ({STYLES})())].sort().join() === all",
            arg=",".join(sorted(headers.STYLE_HASHES)),
        )
    check(page)


@pytest.mark.parametrize(("package", "known"), headers.STYLE_HASHES_OF.items())
def test_the_hashes_belong_to_what_is_installed(package, known):
    assert version(package) == known, "run this module; then write the new version"


def asked(page, address):
    """How often each address was asked for, queries left out."""
    counts = collections.Counter()
    page.on("request", lambda request: counts.update([urlsplit(request.url).path]))
    opened(page, address)
    return counts


def test_each_file_is_asked_for_once(page, base):
    counts = asked(page, f"{base}{CHARTED}{SEARCH}")
    expect(page.locator(DRAWN).first).to_be_attached()
    page.wait_for_timeout(UNUSED_SECONDS * 1000)  # the fixture reads the console
    assert counts["/_dash-layout"] == counts[document.CHART_SCRIPT] == 1
    del counts["/_dash-update-component"]
    assert set(counts.values()) == {1}


def test_a_page_without_charts_asks_for_none_of_theirs(page, base):
    counts = asked(page, f"{base}{PLAIN}")
    page.wait_for_timeout(UNUSED_SECONDS * 1000)
    assert not counts[document.CHART_SCRIPT]
    assert not counts[document.FULL_PLOTLY]


def test_only_one_plotly_is_asked_for(page, base, bundle):
    counts = asked(page, f"{base}{PLAIN}")
    page.get_by_role("link", name="Driftkostnader", exact=True).first.click()
    expect(page.locator(DRAWN).first).to_be_attached()
    small = sum(
        n for path, n in counts.items() if path.endswith("/plotly-basic.min.js")
    )
    assert (small, counts[document.FULL_PLOTLY]) == {
        "full": (0, 1),
        "basic": (1, 0),
    }[bundle]

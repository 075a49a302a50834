"""The meeting screen in a browser: seen from afar, by any key, without the server."""

import re
import threading

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from app import Settings, create_app
from tests.axe import in_every_mode, when_narrow
from tests.conftest import serving
from tests.test_browser import settled
from tests.ways import Way

pytestmark = pytest.mark.browser

SIZES = [(1920, 1080), (3840, 2160), (1280, 720), (1024, 768), (1600, 1200)]
KEYS = ["budskap", "siffror", "period", "helar", "investeringar", "handlingsplan"]

#: Of the slide that is shown: the smallest type, in pixels of the screen at 1080p,
#: and what is cut or hangs out of it.
MEASURED = """() => {
  const slide = document.querySelector('.slide-box[data-shown] .slide');
  const box = slide.getBoundingClientRect();
  const zoom = box.width / 1920;
  let smallest = 1e9;
  const cut = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.textContent.trim()) continue;
    const parent = text.parentElement;
    if (parent.closest('.slide-what-if')) continue;
    const style = getComputedStyle(parent);
    smallest = Math.min(smallest, parseFloat(style.fontSize) * (style.zoom || 1));
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const at of range.getClientRects()) {
      const out = at.left < box.left - 1 || at.right > box.right + 1 ||
        at.top < box.top - 1 || at.bottom > box.bottom + 1;
      if (out) cut.push(text.textContent);
    }
    if (parent.scrollWidth > parent.clientWidth + 1 && style.overflow === 'hidden') {
      cut.push(text.textContent);
    }
  }
  const title = slide.querySelector('.slide-title').getBoundingClientRect();
  const foot = slide.querySelector('.slide-foot').getBoundingClientRect();
  const body = slide.querySelector('.slide-body');
  const inner = [...body.children].map((each) => each.getBoundingClientRect());
  const over = inner.some((at) => at.height && (at.top < title.bottom - 1 ||
    at.bottom > foot.top + 1));
  const image = slide.querySelector('img');
  return {
    smallest, cut, over, zoom,
    picture: image ? Math.min(image.clientWidth / image.naturalWidth,
                              image.clientHeight / image.naturalHeight) * 17 : null,
    ratio: (box.width / box.height).toFixed(3),
  };
}"""


def opened(page, address):
    """Open a page and wait until it is the live one."""
    page.goto(address)
    settled(page)


def present(page, base, key="budskap", query="?namnd=gsn"):
    opened(page, f"{base}/sammantrade{query}#{key}")
    expect(page.locator(".meeting[data-mode=present]")).to_be_visible()
    expect(shown(page)).to_have_attribute("data-slide", key)


def shown(page):
    return page.locator(".slide-box[data-shown]")


def fragment(page):
    return page.evaluate("location.hash")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_slide_is_whole_and_large_on_every_screen(page, served, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    present(page, served)
    count = page.locator(".slide-box").count()
    assert count == 9
    for number in range(count):
        page.keyboard.press("Home")
        for _ in range(number):
            page.keyboard.press("ArrowRight")
        found = page.evaluate(MEASURED)
        assert found["cut"] == []
        tried = shown(page).get_attribute("data-slide") == "tank-om"  # it scrolls
        assert tried or not found["over"]
        assert found["ratio"] == "1.778"
        # At 1920 × 1080; every other size is the same picture, enlarged whole.
        if size == (1920, 1080):
            assert found["smallest"] >= 44
            assert found["picture"] is None or found["picture"] >= 44
        wide, high = size
        assert found["zoom"] == pytest.approx(min(wide / 1920, high / 1080), rel=0.01)


def test_keys_clicker_and_numbers_move(page, served):
    present(page, served)
    for key, at in [
        ("ArrowRight", 1), ("Space", 2), ("PageDown", 3), ("PageUp", 2),
        ("ArrowLeft", 1), ("End", -1), ("Home", 0), ("4", 3), ("ArrowDown", 4),
    ]:  # fmt: skip
        page.keyboard.press(key)
        expect(shown(page)).to_have_attribute(
            "data-slide", [*KEYS, "tank-om", "signaler", "beslut"][at]
        )
    assert fragment(page) == "#investeringar"
    expect(page.locator("[data-meeting=said]")).to_have_text(
        re.compile("Bild 5 av 9: Investeringar")
    )


def test_the_overview_leads_to_a_slide_and_back(page, served):
    opened(page, f"{served}/sammantrade?namnd=gsn")
    link = page.get_by_role("link", name="Bild 4: Helåret")
    link.focus()
    page.keyboard.press("Enter")
    expect(shown(page)).to_have_attribute("data-slide", "helar")
    page.reload()
    settled(page)
    expect(shown(page)).to_have_attribute("data-slide", "helar")
    page.keyboard.press("Escape")
    expect(shown(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Bild 4: Helåret")).to_be_focused()
    page.get_by_role("button", name="Visa bilderna").click()
    expect(shown(page)).to_have_attribute("data-slide", "budskap")


def test_pointer_and_touch_move(page, served):
    page.set_viewport_size({"width": 1280, "height": 720})
    present(page, served)
    page.mouse.click(900, 300)
    expect(shown(page)).to_have_attribute("data-slide", "siffror")
    page.mouse.click(100, 300)
    expect(shown(page)).to_have_attribute("data-slide", "budskap")
    page.evaluate("""() => {
      const at = document.querySelector('.slide-box[data-shown] .slide');
      const touch = (x) => new Touch(
        {identifier: 1, target: at, clientX: x, clientY: 300});
      for (const [kind, x] of [['touchstart', 900], ['touchend', 500]]) {
        at.dispatchEvent(new TouchEvent(kind, {bubbles: true, cancelable: true,
          changedTouches: [touch(x)]}));
      }
    }""")
    expect(shown(page)).to_have_attribute("data-slide", "siffror")
    page.mouse.move(600, 400)
    page.get_by_role("button", name="Nästa").click()
    expect(shown(page)).to_have_attribute("data-slide", "period")


def test_help_tells_the_keys(page, served):
    present(page, served)
    page.keyboard.press("h")
    dialog = page.get_by_role("dialog", name="Tangenter")
    expect(dialog).to_contain_text("Piltangenter")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(shown(page)).to_have_attribute("data-slide", "budskap")


def test_notes_on_a_second_screen_stay_in_step(page, served):
    present(page, served)
    with page.expect_popup() as opened:
        page.keyboard.press("a")
    notes = opened.value
    expect(notes.locator(".meeting[data-mode=notes]")).to_be_visible()
    expect(shown(notes)).to_contain_text("Att säga")
    page.keyboard.press("ArrowRight")
    expect(shown(notes)).to_have_attribute("data-slide", "siffror")
    expect(notes.locator("[data-next]")).to_have_attribute("data-slide", "period")
    notes.keyboard.press("ArrowRight")
    expect(shown(page)).to_have_attribute("data-slide", "period")
    assert fragment(notes) == "#anteckningar/period"
    notes.close()


@pytest.fixture
def way(empty):
    return Way(empty).bring("sent")


@pytest.fixture
def base(way):
    with serving(way.engine) as address:
        yield address


def test_a_change_after_sending_is_named_while_the_figures_stay(page, base, way):
    present(page, base, "helar")
    before = shown(page).locator("img").get_attribute("src")
    way.do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    changed = shown(page).locator(".slide-changed")
    expect(changed).to_contain_text("Ändrat efter utskick: Kostnader", timeout=8000)
    expect(changed).to_contain_text("69,5 → 69,9")
    expect(shown(page)).to_have_attribute("data-slide", "helar")
    assert shown(page).locator("img").get_attribute("src") == before
    assert page.evaluate(MEASURED)["cut"] == []


def test_the_screen_outlives_the_server_and_catches_up(page, way, quiet):
    quiet()  # the browser says that nobody answers
    address = way.engine.url.render_as_string(hide_password=False)

    def start(port):
        app = create_app(Settings(database=address))
        server = make_server("127.0.0.1", port, app.server, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        return server, thread

    def stop(server, thread):
        server.shutdown()
        thread.join()
        server.server_close()

    running = start(0)
    port = running[0].server_port
    try:
        present(page, f"http://127.0.0.1:{port}", "period")
        stop(*running)
        lost = page.locator(".meeting-lost")
        expect(lost).to_contain_text("Ingen kontakt med servern sedan")
        page.keyboard.press("ArrowRight")
        expect(shown(page)).to_have_attribute("data-slide", "helar")
        way.do("change_after_sending", 1)
        way.forecast(2, "Kostnader", "69,9")
        running = start(port)
        expect(lost).to_be_hidden()
        expect(shown(page).locator(".slide-changed")).to_contain_text("69,5 → 69,9")
        expect(shown(page)).to_have_attribute("data-slide", "helar")
    finally:
        stop(*running)


@pytest.mark.parametrize("where", ["", "#helar", "#siffror", "#anteckningar/signaler"])
def test_nothing_is_in_the_way_of_anybody(page, served, where):
    opened(page, f"{served}/sammantrade?namnd=gsn{where}")
    expect(page.locator(".meeting")).to_be_visible()
    assert not in_every_mode(page)


def test_on_a_narrow_screen_it_is_a_page(page, served):
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, f"{served}/sammantrade?namnd=gsn")
    expect(page.locator(".slide").first).to_be_visible()
    assert not when_narrow(page)
    title = page.locator(".slide-title").first
    size = title.evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)")
    assert size < 30


def test_papers_can_be_fetched_from_their_page(page, served):
    opened(page, f"{served}/handlingar?namnd=gsn")
    with page.expect_download() as waited:
        page.get_by_role("link", name="Hämta Bilaga 1").nth(1).click()
    assert waited.value.suggested_filename == "gsn-2021-tillfalle-3-bilaga1.xlsx"
    assert not in_every_mode(page)

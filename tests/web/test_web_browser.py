"""The workbench in a real browser: opened by a link, worked in by key, mouse and paste, come back to after a reload."""

import asyncio
import base64
import unicodedata
from dataclasses import replace

from factcheck import desk
from tests.web.chromium import until
from tests.web.conftest import port_of
from tests.web.relay import Relay

ANNA, BEN = "anna@desk.example", "ben@desk.example"
ENTER, ESCAPE, TAB = ("Enter", 13), ("Escape", 27), ("Tab", 9)
CONTROL = 2
STYLE = "Applying inline style"
"""How the browser tells of the terminal script's style elements, which are refused."""


def verdicts(ws, number):
    return [(one.reviewer, one.rating.id, one.rationale) for one in desk.claims.detail(ws, number).verdicts]


async def worked_in(browser, link):
    """A window in the review of the article."""
    page = await browser.page(link)
    await page.shows("A bridge is opened", "saved")
    await page.press(*ENTER)
    await page.shows("Claims 6", "1.6")
    return page


async def test_a_verdict_given_in_the_browser_is_in_the_database(serve, browser, ws):
    page = await worked_in(browser, serve(ANNA).links[0])
    await page.type("1")
    await page.shows("because")
    await page.type("The minutes say so: 1. April, wörtlich 中文.")
    await page.press("s", 83, CONTROL)
    wanted = (ANNA, "true", "The minutes say so: 1. April, wörtlich 中文.")
    await until(lambda: wanted in verdicts(ws, "1.1"), lambda: verdicts(ws, "1.1"))
    assert [one for one in page.complaints if STYLE not in one] == []


async def test_nothing_is_asked_for_from_anywhere_else(serve, browser):
    served = serve(ANNA)
    page = await worked_in(browser, served.links[0])
    ours = (f"http://{served.address}/", f"ws://{served.address}/", "data:")
    assert [one for one in page.requests if not one.startswith(ours)] == []
    assert any(one.startswith("ws:") for one in page.requests)


async def test_no_script_can_read_the_cookie_and_the_link_is_gone_from_the_address(serve, browser):
    page = await worked_in(browser, serve(ANNA).links[0])
    assert await page.see("document.cookie") == ""
    assert await page.see("location.pathname") == "/desk/1/"
    found = (await page.ask("Network.getCookies"))["cookies"]
    assert [(one["httpOnly"], one["sameSite"], one["path"]) for one in found] == [(True, "Strict", "/desk/1/")]


async def test_a_reload_comes_back_to_the_same_claim_pane_and_tab(serve, browser):
    page = await worked_in(browser, serve(ANNA).links[0])
    await page.type("jj")
    await page.shows("1.3 ○ The bridge over the Lena cost less")
    await page.press(*ENTER)
    await page.type("l")
    await until(lambda: "citation" in page.lines()[-1], page.text)
    await page.reload()
    await until(lambda: page.opened == 2, "the second connection")
    await page.shows("1.3 ○ The bridge over the Lena cost less")
    await until(lambda: "citation" in page.lines()[-1], page.text)


async def test_what_was_being_typed_when_the_connection_went_is_kept(serve, browser):
    page = await worked_in(browser, serve(ANNA).links[0])
    await page.type("m")
    await page.shows("Note on 1.1")
    await page.type("half a thought")
    await page.shows("half a thought")
    await page.reload()
    await until(lambda: page.opened == 2, "the second connection")
    await page.shows("Claims 6")
    await page.type("m")
    await page.shows("half a thought")


async def test_a_connection_cut_off_for_a_moment_comes_back_by_itself_to_the_same_claim(serve, browser):
    relay = Relay()
    await relay.start()
    served = serve(ANNA, options=["--public", f"http://127.0.0.1:{relay.port}"])
    relay.target = await port_of(served)
    page = await worked_in(browser, served.links[0])
    await page.type("j")
    await page.shows("1.2 ✗ The new bridge")
    relay.cut()
    await seen(page, "The connection is gone; trying again")
    relay.mend()
    await until(lambda: page.opened == 2, "the second connection")
    await page.shows("1.2 ✗ The new bridge")
    await relay.stop()


async def test_each_link_signs_as_its_own_reviewer_in_one_and_the_same_browser(serve, browser, ws):
    anna, ben = [await worked_in(browser, link) for link in serve(ANNA, BEN).links]
    await ben.reload()
    await anna.reload()
    for page, key in ((anna, "1"), (ben, "5")):
        await until(lambda page=page: page.opened == 2, "the second connection")
        await page.shows("Claims 6", "1.1 ○" if page is anna else "1.1")
        await page.type(key)
        await page.shows("because")
    given = {(ANNA, "true", ""), (BEN, "false", "")}
    await until(lambda: set(verdicts(ws, "1.1")) == given, lambda: verdicts(ws, "1.1"))


async def test_a_link_used_twice_says_what_to_do(serve, browser):
    link = serve(ANNA).links[0]
    await worked_in(browser, link)
    again = await browser.page(link)
    await asyncio.sleep(0.5)
    assert "This link was used already" in await again.see("document.body.innerText")
    assert "new link" in await again.see("document.body.innerText")


async def test_leaving_the_workbench_offers_to_open_it_again(serve, browser):
    page = await worked_in(browser, serve(ANNA).links[0])
    await page.press("q", 81, CONTROL)
    await seen(page, "The workbench is closed")
    await page.see("document.querySelector('#again').click()")
    await page.shows("Claims 6")


async def seen(page, words):
    for _ in range(200):
        if words in (await page.see("document.body.innerText") or ""):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(await page.see("document.body.innerText"))


async def test_the_workbench_takes_the_windows_size_and_the_mouse(serve, browser):
    page = await worked_in(browser, serve(ANNA).links[0])
    await page.ask("Emulation.setDeviceMetricsOverride", width=700, height=500, deviceScaleFactor=1, mobile=False)
    await until(lambda: max(map(len, page.rows())) < 90 and "Claims 6" in page.text(), page.text)
    await page.ask("Emulation.setDeviceMetricsOverride", width=1200, height=700, deviceScaleFactor=1, mobile=False)
    await until(lambda: max(map(len, page.rows())) > 120 and "1.5" in page.text(), page.text)
    await page.rests()
    row = next(at for at, line in enumerate(page.rows()) if "1.5" in line)
    height = await page.see("document.querySelector('.xterm-screen').clientHeight")
    place = {"x": 900, "y": (row + 0.5) * height / len(page.rows()), "button": "left", "clickCount": 1}
    for kind in ("mousePressed", "mouseReleased"):
        await page.ask("Input.dispatchMouseEvent", type=kind, **place)
    await page.shows("1.5 ○ Traffic on the ferry")


async def test_a_long_text_can_be_pasted(serve, browser, ws):
    page = await browser.page(serve(ANNA).links[0])
    await page.shows("A bridge is opened", "saved")
    await page.type("a")
    await page.shows("address")
    await page.press(*TAB)
    words = "The council met on Monday. It bought 2 buses for 400,000 euros. 中文 e\u0301 👩\u200d👩\u200d👧.\n\n"
    text = base64.b64encode((words * 10_000).encode()).decode()
    await page.see(
        "(() => { const data = new DataTransfer(); data.setData('text/plain', new TextDecoder().decode(Uint8Array.from("
        f"atob('{text}'), c => c.charCodeAt(0)))); document.querySelector('.xterm-helper-textarea').dispatchEvent("
        "new ClipboardEvent('paste', {clipboardData: data, bubbles: true})) })()"
    )
    await page.shows("The council met on Monday")
    await page.press(*ESCAPE)
    kept = unicodedata.normalize("NFC", words * 10_000)
    await until(lambda: desk.drafts.load(as_anna(ws), "seed").strip() == kept.strip(), "the whole text as a draft")


def as_anna(ws):
    return replace(ws, settings=replace(ws.settings, reviewer=ANNA))

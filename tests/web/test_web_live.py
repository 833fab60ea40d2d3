"""Two windows of a browser and a terminal at once on one database: each sees within a second what the others do."""

import time

from factcheck import desk
from tests.web.chromium import until

ANNA, BEN, CLEO = "anna@desk.example", "ben@desk.example", "cleo@desk.example"
A_SECOND = 1.0
LOAD = 3.0
"""What a second may become where the tests run on two cores beside each other, with a browser."""


async def everywhere(shown, *words):
    """Waits until all of these show the words; returns the seconds it took."""
    started = time.monotonic()
    for one in shown:
        await one.shows(*words)
    return time.monotonic() - started


async def test_two_windows_and_a_terminal_see_each_others_changes(serve, browser, terminal, ws):
    served = serve(ANNA, BEN)
    anna, ben = [await browser.page(link) for link in served.links]
    for one in (anna, ben):
        await one.shows("A bridge is opened", "saved")
        await one.press("Enter", 13)
        await one.shows("Claims 6")
    await terminal.shows("A bridge is opened", "saved")
    terminal.type("\r")
    await terminal.shows("Claims 6")

    await anna.type("1")
    await anna.shows("because")
    took = [await everywhere((ben, terminal), f"{ANNA}: gave the verdict True 1.1", "open 2")]
    await ben.type("j5")
    await ben.shows("because")
    took.append(await everywhere((anna, terminal), f"{BEN}: gave the verdict False 1.2"))
    terminal.type("jj3")
    await terminal.shows("because")
    took.append(await everywhere((anna, ben), f"{CLEO}: gave the verdict Half true 1.3", "open 1"))

    assert max(took) < A_SECOND * LOAD
    given = {one.reviewer for number in ("1.1", "1.2", "1.3") for one in desk.claims.detail(ws, number).verdicts}
    await until(lambda: {ANNA, BEN, CLEO} <= given, lambda: given)

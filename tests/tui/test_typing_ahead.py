"""Keys that come faster than the screen: each reaches what it was meant for."""

import pytest

from factcheck import desk as verbs
from tests.tui.test_monkey import pressed


async def at_once(desk, *keys):
    """Keys without a pause between them, as a fast typist or a pasted line of them sends them."""
    for key in keys:
        desk.app._driver.send_message(pressed(key))
    await desk.pilot.pause(0.05)
    await desk.settle()


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_key_right_after_enter_is_for_the_detail(seeded, open_desk, size):
    async with open_desk(seeded, size=size, open_article="1") as desk:
        await at_once(desk, "enter", "l")
        assert desk.screen.pane == "sources"
        await at_once(desk, "escape", "j", "enter", "h")
        assert (desk.screen.pane, desk.screen.claim.number) == ("evidence", "1.2")


async def test_a_key_right_after_keeping_a_verdict_is_for_the_claims(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home", "1")
        await desk.type("As the minutes say")
        await at_once(desk, "ctrl+s", "j", "j")
        assert desk.screen.claim.number == "1.3"
        assert verbs.claims.detail(desk.ws, "1.1").verdicts[0].rationale == "As the minutes say"


async def test_enter_and_escape_after_keeping_are_not_for_the_screen_below(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home", "m")
        await desk.type("Ask the port")
        await at_once(desk, "ctrl+s", "escape", "enter", "j")
        assert (desk.screen.NAME, desk.screen.pane, desk.screen.claim.number) == ("review", "claims", "1.2")
        assert [note.text for note in verbs.claims.detail(desk.ws, "1.1").notes] == ["Ask the port"]

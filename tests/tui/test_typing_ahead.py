"""Keys that come faster than the screen: each reaches what it was meant for."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.commands.palette import Palette
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


async def test_all_that_was_typed_before_keeping_is_kept_and_nothing_after_it(seeded, open_desk):
    said = "As the wire says: there were three of them. " * 3
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home", "1")
        await at_once(desk, *said, "ctrl+s", "j", "j")
        assert verbs.claims.detail(desk.ws, "1.1").verdicts[0].rationale == said.strip()
        assert (desk.screen.NAME, desk.screen.claim.number) == ("review", "1.3")


async def test_a_form_that_is_refused_has_its_field_back(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home", "m")
        await at_once(desk, "ctrl+s", "x", "y")
        assert desk.screen.focused is not None
        await at_once(desk, *"Ask", "ctrl+s")
        assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "Ask"


async def test_enter_and_escape_after_keeping_are_not_for_the_screen_below(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home", "m")
        await desk.type("Ask the port")
        await at_once(desk, "ctrl+s", "escape", "enter", "j")
        assert (desk.screen.NAME, desk.screen.pane, desk.screen.claim.number) == ("review", "claims", "1.2")
        assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "Ask the port"


@pytest.mark.parametrize("key", ["pagedown", "pageup", "ctrl+end", "ctrl+p"])
async def test_the_palette_takes_keys_before_it_has_shown_its_first_commands(seeded, open_desk, key):
    async with open_desk(seeded, open_article="1") as desk:
        for _ in range(3):
            await at_once(desk, "ctrl+p", key, key)
            assert not [problem.details for problem in desk.app.bench.problems if problem.details]
            while isinstance(desk.screen, Palette):
                await desk.pilot.press("escape")
                await desk.pilot.pause()
        assert desk.screen.NAME == "review"


@pytest.mark.parametrize("first", ["C", "1", "?", "f"])
async def test_a_key_before_a_screen_is_composed_does_nothing_there(seeded, open_desk, first):
    async with open_desk(seeded, open_article="1") as desk:
        desk.app._driver.send_message(pressed(first))
        for key in ("j", "l", "tab", "ctrl+p", "escape", "escape"):
            desk.app._driver.send_message(pressed(key))
            await desk.pilot.pause(0)
        await desk.settle()
        assert not [problem.details for problem in desk.app.bench.problems if problem.details]
        assert desk.app.is_running

"""Keys that come faster than the screen: each reaches what it was meant for."""

import pytest
from textual import events
from textual.widgets import Input

from factcheck import desk as verbs
from factcheck.tui.commands.palette import Palette
from tests.tui.test_monkey import pressed


async def at_once(desk, *keys):
    """Keys without a pause between them, as a fast typist or a pasted line of them sends them."""
    for key in keys:
        desk.app._driver.send_message(pressed(key))
    await desk.pilot.pause(0.05)
    while desk.app.typing._waiting or desk.app.typing._under_way:
        await desk.pilot.pause(0.01)
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


async def test_what_is_typed_after_a_form_was_refused_is_for_its_field(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await at_once(desk, "home", "m", "ctrl+s", *"Ask", "ctrl+s")
        assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "Ask"


async def test_a_form_gets_what_is_typed_before_it_is_there(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        for key, words in (("m", "Discard 1 and 2"), ("m", "jjj 3")):
            await at_once(desk, "home", key, *words, "ctrl+s")
            assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == words
        await at_once(desk, "2", *"As 3 said", "ctrl+s", "j", "4", *"Nobody knows", "ctrl+s")
        given = [verbs.claims.detail(desk.ws, number).verdicts[0] for number in ("1.1", "1.2")]
        assert [one.rating.number for one in given] == [4, 2]
        assert given[0].rationale == "As 3 said"
        assert given[1].rationale.endswith("Nobody knows")


async def test_a_verdict_after_the_way_to_the_next_open_claim_is_for_that_claim(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home")
        start = desk.screen.claim.number
        await at_once(desk, "n", "5", *"Seen", "ctrl+s")
        rated = desk.screen.claim.number
        assert rated != start
        assert verbs.claims.detail(desk.ws, rated).verdicts[0].rationale == "Seen"
        assert "Seen" not in [one.rationale for one in verbs.claims.detail(desk.ws, start).verdicts]


async def test_the_palette_gets_what_is_typed_before_it_is_there(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await at_once(desk, "ctrl+p", *"bridge 1")
        assert desk.screen.query_one(Input).value == "bridge 1"


async def test_pasted_text_comes_in_its_turn(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home")
        desk.app._driver.send_message(pressed("m"))
        desk.app._driver.send_message(events.Paste("From the minutes: "))
        await at_once(desk, *"p. 3", "ctrl+s")
        assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "From the minutes: p. 3"


async def test_whoever_wants_to_leave_does_not_wait_for_what_is_still_to_come(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        desk.app.typing._held = lambda: True
        desk.app._driver.send_message(pressed("j"))
        desk.app._driver.send_message(pressed("ctrl+q"))
        await desk.pilot.pause(0.2)
        assert not desk.app.is_running or desk.app._exit


async def test_a_key_whose_place_is_gone_holds_the_others_up_for_a_moment_only(seeded, open_desk, monkeypatch):
    monkeypatch.setattr("factcheck.tui.typing_ahead.PATIENCE", 0.05)
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("home")
        desk.app.typing._under_way = pressed("x")
        await at_once(desk, "j")
        assert desk.screen.claim.number == "1.2"


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

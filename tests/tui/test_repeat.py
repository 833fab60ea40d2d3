"""The last verdict, stance or note, done again with one key."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.dialogs.rationale import Rationale


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


def verdict(desk, number):
    found = [one for one in verbs.claims.detail(desk.ws, number).verdicts if one.current]
    return [(one.rating.label, one.rationale) for one in found]


@pytest.mark.acts("repeat")
async def test_before_anything_was_done_it_says_so(desk):
    await desk.press("full_stop")
    assert desk.shows("Nothing can be done again yet")


@pytest.mark.acts("rate.6", "keep", "repeat", "undo")
async def test_a_verdict_is_given_again_with_its_rationale(desk):
    await desk.press("6")
    assert isinstance(desk.screen, Rationale)
    await desk.type("nobody counted")
    await desk.press("ctrl+s", "down", "down", "full_stop")
    assert verdict(desk, "1.3") == [("Unproven", "nobody counted")]
    assert desk.shows("1.3 is unproven, because “nobody counted”: z takes it back")
    await desk.press("full_stop")
    assert desk.shows("already")
    await desk.press("z")
    assert verdict(desk, "1.3") == []
    assert verdict(desk, "1.1") == [("Unproven", "nobody counted")]


@pytest.mark.acts("rate.1", "draft", "repeat")
async def test_a_verdict_left_without_a_rationale_is_repeated_without_one(desk):
    await desk.press("1", "escape", "down", "down", "full_stop")
    assert verdict(desk, "1.3") == [("True", "")]


@pytest.mark.acts("rate.6", "claim.mark", "repeat")
async def test_a_verdict_is_given_again_on_all_marked_claims(desk):
    await desk.press("6", "ctrl+s", "down", "down", "space", "space", "full_stop")
    assert verdict(desk, "1.3") == verdict(desk, "1.4") == [("Unproven", "")]
    await desk.press("z")
    assert verdict(desk, "1.3") == verdict(desk, "1.4") == []


@pytest.mark.acts("note", "keep", "repeat")
async def test_a_note_is_written_again(desk):
    await desk.press("m")
    await desk.type("ask the port")
    await desk.press("ctrl+s", "down", "full_stop")
    assert [note.text for note in verbs.claims.detail(desk.ws, "1.2").notes] == ["ask the port"]
    assert desk.shows("on 1.2: z takes it back")


@pytest.mark.acts("evidence", "refutes", "repeat")
async def test_a_stance_is_taken_again_towards_the_quote_pointed_at(desk):
    await desk.press("e", "home", "r")
    assert [quote.stance.value for quote in verbs.claims.detail(desk.ws, "1.1").evidence] == ["refutes"]
    verbs.evidence.edit(desk.ws, "e2", stance="context")
    await desk.press("escape", "down", "e", "home", "full_stop")
    assert [quote.stance.value for quote in verbs.claims.detail(desk.ws, "1.2").evidence] == ["refutes"]


@pytest.mark.acts("evidence", "refutes", "tab.next", "repeat")
async def test_a_stance_is_repeated_only_where_quotes_are_shown(desk):
    await desk.press("e", "home", "r", "right", "full_stop")
    assert desk.shows("e goes to the evidence first")

"""The palette finds articles, claims and sources, and goes there."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen


async def find(desk, words):
    await desk.press("ctrl+p")
    await desk.type(words)
    for _ in range(100):
        await desk.pilot.pause(0.02)
        if desk.shows(words):
            break
    await desk.pilot.pause(0.3)
    await desk.settle()
    await desk.press("enter")


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1.3", ["1.3"]),
        ("ferry fell", ["1.5"]),
        ("minut", ["s1"]),
        ("bridge is opened", ["1"]),
        ("abutments", []),
        ("authority", ["1.5", "1"]),
        ("s1", ["s1"]),
        ("", []),
        ("%", []),
    ],
)
def test_articles_claims_and_sources_are_found_by_words_and_numbers(seeded, typed, numbers):
    ws = verbs.workspace.open_workspace(seeded)
    found = [find.number for find in verbs.finding.found(ws, typed)]
    ws.close()
    assert found[: len(numbers)] == numbers
    assert typed or not found


def test_what_is_discarded_is_not_found(seeded):
    ws = verbs.workspace.open_workspace(seeded)
    verbs.claims.discard(ws, "1.5")
    assert "1.5" not in [find.number for find in verbs.finding.found(ws, "ferry")]
    verbs.articles.discard(ws, "1")
    assert verbs.finding.found(ws, "bridge") == []
    ws.close()


def test_of_many_only_the_first_are_found(seeded):
    ws = verbs.workspace.open_workspace(seeded)
    assert len([find for find in verbs.finding.found(ws, "bridge", 2) if find.noun == "claim"]) == 2
    ws.close()


async def test_a_claim_is_gone_to_from_the_articles(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await find(desk, "ferry")
        assert isinstance(desk.screen, ReviewScreen)
        assert desk.screen.claim.number == "1.5"


async def test_a_claim_that_a_filter_leaves_out_is_gone_to_all_the_same(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("slash")
        await desk.type("colour")
        await desk.press("ctrl+s")
        assert desk.screen.claims.total == 1
        await find(desk, "ferry")
        assert desk.screen.claim.number == "1.5"
        assert len(desk.app.screen_stack) == 2


async def test_a_source_is_opened_for_its_first_claim(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await find(desk, "minutes")
        assert isinstance(desk.screen, SourceScreen)
        await desk.press("escape")
        assert desk.screen.claim.number == "1.1"


async def test_what_was_typed_in_a_dialog_stays_when_one_goes_elsewhere(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("m")
        await desk.type("half a note")
        await find(desk, "ferry")
        assert desk.screen.claim.number == "1.5"
        await desk.press("home", "m")
        assert isinstance(desk.screen, Dialog)
        assert desk.shows("half a note")

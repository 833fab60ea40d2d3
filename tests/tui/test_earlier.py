"""Earlier checks beside each claim, a warning where a verdict contradicts one, and claims that say the same."""

import json

import pytest

from factcheck import desk as verbs
from factcheck.errors import Damaged
from factcheck.model.rows import ClaimFilter
from factcheck.tui.screens.earlier import EarlierScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeTextArea
from tests.tui.case import HOSTILE
from tests.tui.test_hostile import unsafe

CHECKS = (
    {
        "id": "c1",
        "claim": "The new bridge over the Lena was opened on Monday, 1 April 2024.",
        "rating": "False",
        "reviewer": "Practice Checks",
        "url": "https://checks.example/lena",
        "date": "2024-04-02",
    },
    {
        "id": "c2",
        "claim": f"Nobody likes the colour. {HOSTILE}",
        "rating": "Satire",
        "reviewer": f"Desk {HOSTILE}",
        "date": "2024-04-02",
    },
)


@pytest.fixture
async def desk(seeded, open_desk, tmp_path):
    file = tmp_path / "checks.jsonl"
    file.write_text("\n".join(json.dumps(check) for check in CHECKS))
    ws = verbs.workspace.open_workspace(seeded)
    verbs.library.bring_in(ws, [str(file)])
    ws.close()
    async with open_desk(seeded, open_article="1") as running:
        yield running


async def test_what_was_checked_before_stands_beside_the_claim_with_rating_reviewer_and_day(desk):
    assert desk.shows("✗ False Practice Checks · 2 Apr 2024")
    assert desk.shows("Earlier 1")
    await desk.press(*4 * ["down"])
    assert desk.shows("No earlier check.")


@pytest.mark.acts("earlier", "earlier.open", "leave")
async def test_the_earlier_check_is_read_whole_with_its_address_as_text(desk):
    await desk.press("E", "enter")
    assert isinstance(desk.screen, EarlierScreen)
    for words in ("The new bridge over the Lena was opened on Monday", "False", "https://checks.example/lena"):
        assert desk.shows(words)
    await desk.press("escape")
    assert isinstance(desk.screen, ReviewScreen)


async def test_a_verdict_that_contradicts_an_earlier_check_warns_and_says_so_beside_the_claim(desk):
    await desk.press("1")
    warning = next(one for one in desk.app._notifications if one.severity == "warning")
    assert warning.title == "The verdict on 1.1 contradicts an earlier check"
    assert "False, Practice Checks" in warning.message
    await desk.press("escape")
    assert desk.shows("! contradicts your verdict: ✗ False")
    await desk.press("z")
    assert not desk.shows("contradicts your verdict")


@pytest.mark.acts("rate.5", "draft")
async def test_a_verdict_that_agrees_warns_of_nothing(desk):
    await desk.press("5", "escape")
    assert not any(one.severity == "warning" for one in desk.app._notifications)


async def test_what_was_found_is_kept_until_the_claim_changes_or_everything_is_read_again(desk, monkeypatch):
    asked = []
    earlier = verbs.library.earlier
    monkeypatch.setattr(verbs.library, "earlier", lambda ws, claim, **more: asked.append(claim) or earlier(ws, claim))
    await desk.press("down", "up", "down", "up")
    assert len(asked) == 1
    verbs.claims.edit(desk.ws, "1.1", text="The bridge over the Lena was opened.")
    await desk.press("ctrl+r")
    assert set(asked[1:]) == {verbs.claims.claim(desk.ws, "1.1").id}


async def test_where_the_library_cannot_be_asked_the_detail_says_so_and_nothing_else_does(desk, monkeypatch):
    def broken(*_, **__):
        raise Damaged("The library is damaged.", hint="Restore a backup.")

    monkeypatch.setattr(verbs.library, "earlier", broken)
    await desk.press("down", "down")
    assert desk.shows("Earlier checks cannot be looked up: ctrl+l")
    assert not desk.shows("The library is damaged.")
    await desk.press("ctrl+l")
    assert desk.shows("The library is damaged.")


async def test_hostile_words_of_an_earlier_check_are_drawn_safely(desk):
    await desk.press("down", "down", "down")
    assert desk.shows("Satire")
    for keys in (("E",), ("enter",), ("escape", "2")):
        await desk.press(*keys)
        assert unsafe(desk.app) == []


async def test_a_claim_that_was_there_already_says_so_and_is_gone_to_or_put_together_with(desk):
    verbs.claims.edit(desk.ws, "1.6", text="Traffic on the ferry fell by half within a week of the opening.")
    await desk.press("ctrl+r", "end")
    verbs.claims.discard(desk.ws, "1.4")
    await desk.press("ctrl+r")
    assert desk.shows("= already 1.5")
    await desk.press("E", "enter")
    assert desk.screen.claim.number == "1.5"
    assert desk.shows("This was already claim 1.6")
    await desk.press("J")
    desk.screen.query_one(SafeTextArea).text = "Traffic on the ferry fell by half."
    await desk.press("ctrl+s")
    numbers = {row.number for row in verbs.claims.board(desk.ws, ClaimFilter())}
    assert numbers == {"1.1", "1.2", "1.3", "1.7"}


async def test_the_list_tells_how_many_earlier_checks_a_claim_has_and_whether_one_contradicts_it(desk):
    await desk.pilot.resize_terminal(80, 24)
    await desk.settle()
    assert desk.shows("E1  ")
    await desk.press("1", "escape")
    assert desk.shows("E1!  ")
    await desk.press("z")
    assert not desk.shows("E1!")


async def test_on_a_narrow_screen_the_best_earlier_check_stands_in_the_detail(desk):
    await desk.pilot.resize_terminal(80, 24)
    await desk.press("e")
    assert desk.shows("✗ False Practice Checks · 2 Apr 2024")

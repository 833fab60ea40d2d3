"""The claim in hand stays in hand, in sight and by place, whatever the list is narrowed to or in order of."""

import shutil

import pytest

from factcheck import desk as verbs
from factcheck.config import Settings
from factcheck.model.rows import ClaimFilter, Order
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from tests.tui.case import REVIEWER

SENTENCES = 140


@pytest.fixture(scope="module")
def long_article(tmp_path_factory):
    """A database with a long article: every seventh sentence has a figure, every tenth claim has a verdict."""
    file = tmp_path_factory.mktemp("long") / "db.sqlite"
    ws = verbs.workspace.open_workspace(Settings(db=str(file), reviewer=REVIEWER))
    words = ("Mayor Quill opened bridge {} in Norwich.", "Bridge {0} in Norwich cost £{0},000.")
    text = "\n\n".join(words[at % 7 == 6].format(at + 1) for at in range(SENTENCES))
    verbs.intake.seed(ws, "pasted", text=text)
    for number in range(10, SENTENCES, 10):
        verbs.verdicts.give(ws, f"1.{number}", "true")
    ws.close()
    return file


@pytest.fixture
async def desk(long_article, settings, open_desk):
    shutil.copy(long_article, settings.db)
    async with open_desk(settings, open_article="1") as running:
        yield running


def hand(desk):
    return review(desk).claim.number


def review(desk):
    return next(screen for screen in desk.app.screen_stack if isinstance(screen, ReviewScreen))


def in_sight(desk):
    """Whether the line of the claim in hand is drawn in the list."""
    claims = desk.screen.claims
    top = claims._top(claims.index) - claims.scroll_offset.y
    return 0 <= top < claims.size.height


async def go(desk, number):
    desk.screen.go_to_claim(verbs.claims.claim(desk.ws, number).key)
    await desk.settle()
    assert hand(desk) == number


async def only(desk, field, choice):
    await desk.press("f")
    widget = desk.screen.query_one(f"#field-{field}", Choices)
    widget.focus()
    while widget.chosen != [choice]:
        await desk.press("right", *(["space"] if field == "kinds" else []))
        if field == "kinds" and widget.chosen and widget.chosen[-1] != choice:
            await desk.press("space")
    await desk.press("ctrl+s")


@pytest.mark.parametrize("number", ["1.120", "1.35", "1.137"])
async def test_clearing_a_search_shows_the_claim_in_hand_in_the_list(desk, number):
    await go(desk, number)
    await desk.press("slash")
    await desk.type(f"bridge {number[2:]}")
    await desk.press("enter")
    assert hand(desk) == number
    assert desk.screen.claims.total < 10
    await desk.press("escape")
    assert desk.screen.claims.total == SENTENCES
    assert hand(desk) == number
    assert in_sight(desk)


async def test_a_filter_that_the_claim_does_not_pass_takes_the_next_one_by_place_in_hand(desk):
    await go(desk, "1.50")
    await only(desk, "status", "open")
    assert hand(desk) == "1.51"
    assert in_sight(desk)


async def test_a_filter_that_nothing_further_down_passes_takes_the_last_one_in_hand(desk):
    await go(desk, "1.139")
    await only(desk, "status", "done")
    assert hand(desk) == "1.130"


async def test_the_next_open_claim_is_the_next_by_place_however_much_is_done(desk):
    await go(desk, "1.90")
    await only(desk, "status", "open")
    await desk.press("j", "j")
    assert hand(desk) == "1.93"


async def test_a_search_that_is_left_brings_back_the_claim_that_was_in_hand(desk):
    await go(desk, "1.50")
    await desk.press("slash")
    await desk.type("cost")
    assert hand(desk) == "1.56"
    await desk.press("escape")
    assert hand(desk) == "1.50"


async def test_a_claim_reworded_out_of_a_search_stays_until_one_moves_on(desk):
    await go(desk, "1.51")
    await desk.press("slash")
    await desk.type("quill 5")
    await desk.press("enter")
    total = desk.screen.claims.total
    at = desk.screen.claims.index
    await desk.press("w")
    desk.screen.query_one(SafeTextArea).text = "Somebody opened something."
    await desk.press("ctrl+s")
    assert hand(desk) == "1.51"
    assert desk.screen.detail.shown.detail.claim.text == "Somebody opened something."
    assert (desk.screen.claims.total, desk.screen.claims.index) == (total, at)
    await desk.press("j")
    assert hand(desk) != "1.51"
    assert (desk.screen.claims.total, desk.screen.claims.index) == (total - 1, at)


async def test_the_only_claim_found_stays_when_it_is_reworded(desk):
    await desk.press("slash")
    await desk.type("quill 51")
    await desk.press("enter", "w")
    desk.screen.query_one(SafeTextArea).text = "Somebody opened something."
    await desk.press("ctrl+s")
    assert desk.shows("Somebody opened something.")
    assert desk.screen.claim.text == "Somebody opened something."


async def test_a_claim_judged_among_the_open_ones_stays_until_one_moves_on(desk):
    await go(desk, "1.51")
    await only(desk, "status", "open")
    await desk.press("1", "escape")
    assert hand(desk) == "1.51"
    await desk.press("n")
    assert hand(desk) == "1.52"
    await desk.press("k")
    assert hand(desk) == "1.49"


async def test_a_discarded_claim_goes_at_once(desk):
    await go(desk, "1.51")
    await desk.press("D")
    assert hand(desk) == "1.52"


@pytest.mark.acts("sort")
async def test_a_key_sorts_by_check_worthiness_and_back_and_the_title_says_so(desk):
    await go(desk, "1.55")
    assert desk.shows("by place")
    await desk.press("S")
    assert hand(desk) == "1.55"
    assert in_sight(desk)
    assert desk.shows("by check-worthiness")
    await desk.press("home")
    rows = verbs.claims.board(desk.ws, ClaimFilter(order=Order.WORTH))
    worth = [row.check_worthiness for row in rows]
    assert worth == sorted(worth, reverse=True)
    assert hand(desk) == rows[0].number
    await desk.press("j")
    assert hand(desk) == rows[1].number
    await desk.press("end")
    assert hand(desk) == rows[-1].number
    await desk.press("pageup")
    assert hand(desk) == rows[desk.screen.claims.index].number
    await desk.press("S")
    assert desk.shows("by place")


async def test_escape_clears_the_filter_and_keeps_the_order(desk):
    await desk.press("S")
    await desk.press("slash")
    await desk.type("cost")
    await desk.press("enter", "escape")
    assert desk.shows("by check-worthiness")
    assert desk.screen.claims.total == SENTENCES


async def test_the_word_searched_for_is_selected_when_the_search_opens_again(desk):
    await desk.press("slash")
    await desk.type("cost")
    await desk.press("enter", "slash")
    await desk.type("opened")
    assert desk.screen.query_one(SafeInput).value == "opened"

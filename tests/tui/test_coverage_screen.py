"""The article sentence by sentence: what became of each, and the way to its claim or to a new one."""

import pytest

from factcheck import desk as verbs
from factcheck.model.rows import Progress
from factcheck.tui.screens.coverage import CoverageScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeTextArea
from tests.tui.case import TEXT, span


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("C")
        yield running


def pane_line(desk, words):
    pane = desk.screen.text
    return pane.render_line(pane._layout.row_of(TEXT.index(words)) - pane.scroll_offset.y).text


async def test_each_sentence_has_the_sign_of_its_state_in_the_margin(desk):
    assert isinstance(desk.screen, CoverageScreen)
    assert "○" in pane_line(desk, "The new bridge")[:4]
    assert "◇" in pane_line(desk, "Nobody likes")[:4]
    assert "–" in pane_line(desk, "By a staff writer")[:4]


async def test_the_header_tells_the_shares_in_per_cent(desk):
    shares = dict(verbs.coverage.coverage(desk.ws, "1").shares)
    assert sum(shares.values()) == pytest.approx(100)
    assert desk.shows(f"○ {shares[Progress.OPEN]:.0f} % open")
    assert desk.shows(f"{shares[Progress.CHECKED]:.0f} % of the text checked")


@pytest.mark.acts("coverage", "up")
async def test_it_opens_on_the_sentence_of_the_claim_in_hand_and_tells_why_it_is_so(desk):
    assert desk.shows("○ open: 0 of 1 checked")
    assert desk.shows("1.1 ○ The new bridge over the Lena was opened")
    await desk.press("up")
    assert desk.shows("– not a claim: heading")


@pytest.mark.acts("covered.open")
async def test_enter_goes_to_the_sentences_open_claim(desk):
    await desk.press("down", "enter")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.screen.claim.number == "1.3"


async def test_a_click_takes_a_sentence_in_hand(desk):
    pane = desk.screen.text
    offset = TEXT.index("Traffic on")
    row, column = pane._layout.row_of(offset), pane._layout.column_of(offset)
    await desk.pilot.click(pane, offset=(1 + 4 + column, 1 + row - pane.scroll_offset.y))
    await desk.settle()
    assert desk.screen.unit.claims == ("1.5",)


@pytest.mark.acts("covered.next", "bare.next", "reload")
async def test_next_open_and_next_bare_go_round(desk):
    await desk.press("n", "n", "n")
    assert desk.screen.unit.claims == ("1.1",)
    await desk.press("u")
    assert desk.shows("Every sentence is in a claim.")
    verbs.claims.discard(desk.ws, "1.4")
    await desk.press("ctrl+r", "u")
    assert desk.screen.unit.span == span("Nobody likes the colour.")


@pytest.mark.acts("covered.add", "keep")
async def test_a_claim_is_made_of_a_sentence_that_has_none(desk):
    verbs.claims.discard(desk.ws, "1.4")
    await desk.press("ctrl+r", "u", "A")
    assert isinstance(desk.screen, Dialog)
    assert desk.screen.query_one(SafeTextArea).text == "Nobody likes the colour."
    await desk.press("ctrl+s")
    row = verbs.claims.claim(desk.ws, "1.7")
    assert row.spans == (span("Nobody likes the colour."),)


async def test_undo_in_the_coverage_is_seen_there(desk):
    verbs.claims.discard(desk.ws, "1.4")
    await desk.press("ctrl+r")
    assert "–" in pane_line(desk, "Nobody likes")[:4]
    await desk.press("z")
    assert "◇" in pane_line(desk, "Nobody likes")[:4]


async def test_the_coverage_works_on_a_small_screen(desk):
    await desk.pilot.resize_terminal(80, 24)
    assert desk.shows("○ open")
    await desk.press("end")
    assert desk.screen.unit.claims == ("1.6",)

"""Panes made larger and smaller by key and by dragging, and found so again."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.reading import ReadingScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen

VAST = (200, 50)


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        assert isinstance(running.screen, ReviewScreen)
        yield running


@pytest.fixture
async def vast(seeded, open_desk):
    async with open_desk(seeded, size=VAST, open_article="1") as running:
        yield running


def columns(desk, *names):
    return tuple(desk.screen.query_one(f"#{name}").outer_size.width for name in names)


def rows(desk, *names):
    return tuple(desk.screen.query_one(f"#{name}").outer_size.height for name in names)


def sizes(desk):
    return columns(desk, "article", "claims") + rows(desk, "detail")


async def drag(desk, start, end):
    await desk.pilot.mouse_down(offset=start)
    await desk.pilot.hover(offset=((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
    await desk.pilot.hover(offset=end)
    await desk.pilot.mouse_up(offset=end)
    await desk.settle()


async def resize(desk, width, height):
    await desk.pilot.resize_terminal(width, height)
    await desk.settle()


# -- by key ------------------------------------------------------------------------------------------


@pytest.mark.acts("pane.wider", "pane.narrower")
async def test_the_pane_with_the_focus_becomes_wider_and_narrower(desk):
    article, claims, detail = sizes(desk)
    await desk.press("ctrl+right")
    assert sizes(desk) == (article - 4, claims + 4, detail)
    await desk.press("tab", "ctrl+right", "greater_than_sign")
    assert desk.screen.group == "article"
    assert sizes(desk) == (article + 4, claims - 4, detail)
    await desk.press("ctrl+left", "less_than_sign", "ctrl+left")
    assert sizes(desk) == (article - 8, claims + 8, detail)


@pytest.mark.acts("pane.taller", "pane.shorter")
async def test_the_pane_with_the_focus_becomes_taller_and_shorter(desk):
    article, claims, detail = sizes(desk)
    await desk.press("ctrl+up")
    assert sizes(desk) == (article, claims, detail - 2)
    await desk.press("e", "right_curly_bracket", "ctrl+up", "ctrl+up", "left_curly_bracket")
    assert desk.screen.group == "detail"
    assert sizes(desk) == (article, claims, detail + 2)


@pytest.mark.acts("pane.wider", "pane.shorter", "panes.drawn")
async def test_one_key_makes_the_panes_as_they_were(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        before = sizes(desk)
        await desk.press("ctrl+right", "ctrl+down")
        assert sizes(desk) != before
        await desk.press("equals_sign")
        assert sizes(desk) == before
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == before


@pytest.mark.acts("pane.narrower", "pane.wider", "pane.taller", "pane.shorter")
async def test_no_pane_becomes_too_small_to_be_read(desk):
    await desk.press(*["ctrl+left"] * 15)
    assert columns(desk, "claims") == (24,)
    assert desk.shows("No further")
    await desk.press(*["ctrl+right"] * 30)
    assert columns(desk, "article") == (24,)
    await desk.press(*["ctrl+up"] * 10)
    assert rows(desk, "detail") == (8,)
    await desk.press(*["ctrl+down"] * 20)
    assert rows(desk, "upper") == (8,)


@pytest.mark.acts("pane.wider", "pane.taller")
async def test_a_pane_that_takes_the_whole_width_or_height_says_so(desk):
    before = sizes(desk)
    await desk.press("e", "ctrl+right")
    assert desk.shows("This pane takes all columns")
    await desk.press("ctrl+left")
    assert sizes(desk) == before
    await resize(desk, *VAST)
    await desk.press("ctrl+up")
    assert desk.shows("This pane takes all rows")


@pytest.mark.acts("pane.wider")
async def test_on_a_narrow_screen_the_key_says_that_there_is_one_pane_at_a_time(desk):
    await resize(desk, 80, 24)
    await desk.press("ctrl+right")
    assert desk.shows("One pane at a time")


async def test_a_screen_reader_has_nothing_to_resize_in_a_review(seeded, open_desk):
    async with open_desk(replace(seeded, screen_reader=True), open_article="1") as desk:
        await desk.press("ctrl+right")
        assert desk.shows("One pane at a time")


# -- on a very wide screen ---------------------------------------------------------------------------


@pytest.mark.acts("pane.wider")
async def test_side_by_side_all_three_panes_can_be_resized(vast):
    article, claims, detail = columns(vast, "article", "claims", "detail")
    await vast.press("ctrl+right")
    assert columns(vast, "article", "claims", "detail") == (article - 4, claims + 4, detail)
    await vast.press("e", "ctrl+right", "ctrl+right")
    assert columns(vast, "article", "claims", "detail") == (article - 4, claims - 4, detail + 8)


@pytest.mark.acts("pane.wider")
async def test_the_claims_take_from_the_detail_when_the_article_has_no_more_to_give(vast):
    await vast.press(*["ctrl+right"] * 15)
    assert columns(vast, "article", "detail") == (24, 66)
    await vast.press("ctrl+right")
    assert columns(vast, "article", "detail") == (24, 62)
    await vast.press(*["ctrl+right"] * 15)
    assert columns(vast, "article", "claims", "detail") == (24, VAST[0] - 48, 24)
    await vast.press("e", *["ctrl+right"] * 40)
    assert columns(vast, "article", "claims", "detail") == (24, 24, VAST[0] - 48)


@pytest.mark.acts("pane.wider")
async def test_each_layout_has_sizes_of_its_own(vast):
    await vast.press("tab", "ctrl+right")
    assert columns(vast, "article") == (88,)
    await resize(vast, 120, 36)
    assert columns(vast, "article", "claims") == (60, 60)
    await vast.press("ctrl+right", "ctrl+right")
    await resize(vast, *VAST)
    assert columns(vast, "article") == (88,)
    await resize(vast, 120, 36)
    assert columns(vast, "article") == (68,)


# -- by mouse ----------------------------------------------------------------------------------------


async def test_dragging_the_border_between_article_and_claims_moves_it(desk):
    article, claims, detail = sizes(desk)
    border = desk.screen.article_pane.region.right - 1
    await drag(desk, (border, 5), (border - 10, 6))
    assert sizes(desk) == (article - 10, claims + 10, detail)
    await drag(desk, (border - 9, 5), (border + 7, 5))
    assert sizes(desk) == (article + 6, claims - 6, detail)
    assert not desk.screen.query(".-dragged")


async def test_dragging_the_top_of_the_detail_makes_it_taller(desk):
    before, top = sizes(desk), desk.screen.detail.region.y
    await drag(desk, (40, top), (40, top - 3))
    assert sizes(desk) == (*before[:2], before[2] + 3)
    await drag(desk, (40, top - 4), (40, top - 2))
    assert sizes(desk) == (*before[:2], before[2] + 1)


async def test_dragging_the_border_of_the_detail_beside_the_claims_moves_it(vast):
    detail = vast.screen.detail.region
    await drag(vast, (detail.x, 20), (detail.x - 5, 20))
    assert columns(vast, "detail") == (detail.width + 5,)


async def test_no_drag_makes_a_pane_too_small_to_be_read(desk):
    border = desk.screen.article_pane.region.right - 1
    await drag(desk, (border, 5), (3, 5))
    assert columns(desk, "article") == (24,)
    await drag(desk, (23, 5), (118, 5))
    assert columns(desk, "claims") == (24,)


async def test_a_drag_of_a_border_selects_no_words_and_takes_no_claim_in_hand(desk):
    await desk.press("down", "down")
    border, claim = desk.screen.article_pane.region.right - 1, desk.screen.claim.number
    await drag(desk, (border, 3), (border - 10, 3))
    await drag(desk, (border - 10, 3), (border, 3))
    await desk.pilot.click(offset=(border, 3))
    await desk.settle()
    assert desk.screen.article_pane.selected is None
    assert desk.screen.claim.number == claim


async def test_a_drag_that_begins_in_the_text_still_selects_words(desk):
    before, pane = sizes(desk), desk.screen.article_pane
    await drag(desk, (pane.region.x + 6, pane.region.y + 1), (pane.region.right - 1, pane.region.y + 1))
    assert pane.selected is not None
    assert sizes(desk) == before


async def test_while_it_is_dragged_a_border_is_seen(desk):
    border = desk.screen.article_pane.region.right - 1
    await desk.pilot.mouse_down(offset=(border, 5))
    assert {pane.id for pane in desk.screen.query(".-dragged")} == {"article", "claims"}
    await desk.pilot.mouse_up(offset=(border, 5))


# -- kept --------------------------------------------------------------------------------------------


@pytest.mark.acts("pane.wider", "pane.taller")
async def test_sizes_are_there_again_after_reopening(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("tab", "ctrl+right", "ctrl+up")
        chosen = sizes(desk)
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == chosen


async def test_a_dragged_size_is_there_again_after_reopening(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        border = desk.screen.article_pane.region.right - 1
        await drag(desk, (border, 5), (border + 12, 5))
        chosen = sizes(desk)
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == chosen


@pytest.mark.acts("pane.wider")
async def test_of_many_sizes_that_follow_each_other_the_last_one_is_kept(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.pilot.press("tab", *["ctrl+right"] * 6, "ctrl+left")
        await desk.settle()
        chosen = sizes(desk)
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == chosen == (80, 40, 15)


@pytest.mark.acts("pane.wider")
async def test_a_size_is_a_share_of_the_width_and_means_as_much_in_another_terminal(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("tab", *["ctrl+right"] * 3)
        assert columns(desk, "article", "claims") == (72, 48)
    async with open_desk(seeded, size=(150, 36), open_article="1") as desk:
        assert columns(desk, "article", "claims") == (90, 60)
        await resize(desk, 80, 24)
        assert columns(desk, "claims") == (80,)
        await resize(desk, 120, 36)
        assert columns(desk, "article", "claims") == (72, 48)


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"wide article": "wide", "wide detail": 7.5}'])
async def test_sizes_that_cannot_be_read_are_as_good_as_none(seeded, open_desk, text):
    ws = verbs.workspace.open_workspace(seeded)
    verbs.drafts.save(ws, "panes", text)
    ws.close()
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == (60, 60, 15)


@pytest.mark.acts("pane.wider", "pane.taller")
async def test_two_windows_keep_what_each_of_them_changed(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as one, open_desk(seeded, size=VAST, open_article="1") as other:
        await one.press("tab", *["ctrl+right"] * 3)
        await other.press("e", "ctrl+right", "ctrl+right")
        await one.press("ctrl+up")
        first, second = sizes(one), columns(other, "article", "claims", "detail")
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == first == (72, 48, 13)
        await resize(desk, *VAST)
        assert columns(desk, "article", "claims", "detail") == second


@pytest.mark.acts("pane.wider", "pane.narrower", "panes.drawn")
async def test_of_one_pane_the_size_stays_that_was_given_last_in_whichever_window(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as one, open_desk(seeded, open_article="1") as other:
        await one.press("tab", *["ctrl+right"] * 5)
        await other.press("tab", "ctrl+left")
        await one.press("ctrl+up")
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == (56, 64, 13)
    async with open_desk(seeded, open_article="1") as one, open_desk(seeded, open_article="1") as other:
        await other.press("equals_sign")
        await one.press("e", "ctrl+up")
    async with open_desk(seeded, open_article="1") as desk:
        assert sizes(desk) == (60, 60, 15)


# -- other screens -----------------------------------------------------------------------------------


@pytest.mark.acts("pane.shorter", "panes.drawn")
async def test_the_claim_above_a_source_gets_more_rows(desk):
    await desk.press("e", "o")
    assert isinstance(desk.screen, SourceScreen)
    before = rows(desk, "claim", "text")
    await desk.press("ctrl+down")
    assert rows(desk, "claim", "text") == (before[0] + 2, before[1] - 2)
    edge = desk.screen.query_one("#claim").region.bottom - 1
    await drag(desk, (20, edge), (20, edge + 3))
    assert rows(desk, "claim") == (before[0] + 5,)
    assert desk.screen.text.selected is None
    await desk.press("equals_sign")
    assert rows(desk, "claim", "text") == before


@pytest.mark.acts("pane.wider", "pane.taller")
async def test_a_source_by_itself_and_its_claims_are_resized_beside_and_above_each_other(desk):
    await desk.press("O", "enter")
    assert isinstance(desk.screen, ReadingScreen)
    before = columns(desk, "words", "used")
    await desk.press("ctrl+right")
    assert columns(desk, "words", "used") == (before[0] + 4, before[1] - 4)
    await desk.press("tab", "ctrl+right", "ctrl+right")
    assert columns(desk, "words", "used") == (before[0] - 4, before[1] + 4)
    await resize(desk, 80, 24)
    above = rows(desk, "words", "used")
    await desk.press("ctrl+up")
    assert rows(desk, "words", "used") == (above[0] - 2, above[1] + 2)

"""Help and the log are read to their ends, whatever the screen's height."""

import pytest
from textual import events

from factcheck.tui.messages import Problem
from factcheck.tui.widgets.block_list import BlockList
from tests.tui.case import MOMENT


@pytest.mark.parametrize("key", ["j", "down", "pagedown", "space"])
async def test_help_scrolls_by_every_key_it_names(seeded, open_desk, key):
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        await desk.press("question_mark")
        before = desk.lines()
        await desk.press(key)
        assert desk.lines() != before


async def test_the_end_of_help_is_reached_on_a_small_screen_and_by_the_wheel(seeded, open_desk):
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        await desk.press("question_mark")
        assert not desk.shows("nothing to check")
        for _ in range(12):
            await desk.press("pagedown")
        assert desk.shows("nothing to check")
        blocks = desk.screen.query_one(BlockList)
        bottom = blocks.scroll_offset.y
        await desk.pilot._post_mouse_events([events.MouseScrollUp], blocks)
        await desk.settle()
        assert blocks.scroll_offset.y < bottom


async def test_a_problem_longer_than_the_screen_is_read_line_by_line_to_its_end(seeded, open_desk):
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        details = "\n".join(f"line {n}" for n in range(60)) + "\nthe very end"
        desk.app.bench.problems.append(Problem("A mistake", "It broke.", "", MOMENT, details))
        await desk.press("ctrl+l")
        for _ in range(60):
            await desk.pilot.press("j")
        await desk.settle()
        assert desk.shows("the very end")

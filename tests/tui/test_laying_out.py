"""A long text is wrapped in slices: what is there shows at once, and all of it in the end stands as it would have."""

from math import log2

import pytest
from textual.app import App

from factcheck.tui.widgets.glyphs import glyphs_for
from factcheck.tui.widgets.layout import lay_out
from factcheck.tui.widgets.text_pane import TextPane

PARAGRAPH = "The bridge over the Lena was opened on a Monday, and the mayor said that it was 1,150 metres long. "
TEXT = "\n\n".join(f"{number}. {PARAGRAPH * 3}" for number in range(6000))
WIDE, NARROW = (90, 30), (50, 30)


class Reading(App):
    glyphs = glyphs_for("utf-8", "xterm-256color", spoken=False)
    CSS = "TextPane { height: 1fr; overflow-y: auto; }"

    def compose(self):
        yield TextPane(id="text")


class Heights:
    """A pane, and every height it was laid out at."""

    def __init__(self, pane):
        self.pane, self.seen = pane, []
        pane.watch(pane, "virtual_size", lambda size: self.seen.append(size.height), init=False)

    async def whole(self, pilot):
        """Waits until all of the text is wrapped."""
        while self.pane._coming:
            await pilot.pause(0.01)
        await pilot.pause()


@pytest.fixture
async def reading():
    async with Reading().run_test(size=WIDE) as pilot:
        pane = pilot.app.query_one(TextPane)
        yield pilot, pane, Heights(pane)


def on_top(pane):
    line = pane._layout.lines[pane.scroll_offset.y]
    return TEXT[line.start : line.end]


async def test_the_screen_is_laid_out_a_few_times_only_while_a_long_text_is_wrapped(reading):
    pilot, pane, heights = reading
    pane.show(TEXT, ())
    await heights.whole(pilot)
    lines = len(lay_out(TEXT, (), WIDE[0]).lines)
    assert heights.seen[-1] == len(pane._layout.lines) == lines
    assert 1 < len(set(heights.seen)) <= 2 + log2(lines)


async def test_a_place_far_down_is_brought_into_view_as_soon_as_it_is_wrapped(reading):
    pilot, pane, heights = reading
    pane.show(TEXT, ())
    start = TEXT.index("\n5990. ") + 1
    pane.reveal(start, start + 5)
    assert pane.scroll_offset.y == 0
    await heights.whole(pilot)
    shown = [pane._layout.words(row) for row in range(pane.scroll_offset.y, pane.scroll_offset.y + pane.size.height)]
    assert any(words.startswith("5990. ") for words in shown)


async def test_at_another_width_the_same_words_stay_on_top(reading):
    pilot, pane, heights = reading
    pane.show(TEXT, ())
    await heights.whole(pilot)
    row = pane._layout.row_of(TEXT.index("\n3000. ") + 1)
    pane.scroll_to(0, row, animate=False)
    await pilot.pause()
    assert on_top(pane).startswith("3000. ")
    await pilot.resize_terminal(*NARROW)
    await heights.whole(pilot)
    assert on_top(pane).startswith("3000. ")
    assert len(pane._layout.lines) == heights.seen[-1]

"""A list with more lines than room: its scroll bar hides nothing."""

from functools import partial

from factcheck.tui.widgets.block_list import Block, BlockList
from tests.tui.test_widgets import host

__all__ = ["host"]


def full_lines(count, width):
    """Blocks whose one line is as wide as it may be."""
    return [Block(str(n), ((("x" * (width - 2), ""), (f"e{n}", "")),)) for n in range(count)]


async def test_a_scroll_bar_hides_no_end_of_a_line_and_takes_no_room_where_there_is_none(host):
    app = host(BlockList())
    async with app.run_test(size=(40, 6)) as pilot:
        blocks = app.screen.query_one(BlockList)
        blocks.styles.scrollbar_size_vertical = 1
        for count, bar in ((3, 0), (9, 1), (3, 0)):
            blocks.show(partial(full_lines, count))
            await pilot.pause(0.05)
            rows = [strip.text[: 40 - bar] for strip in app.screen._compositor.render_strips()][:3]
            assert [row[-2:] for row in rows] == ["e0", "e1", "e2"]

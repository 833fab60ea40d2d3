"""A screen on top that is only read: a titled list of lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from factcheck.tui.screens.acting import Acting
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.lines import KeyLine
from factcheck.tui.widgets.pieces import title


class Reader(Acting[None]):
    """Blocks to scroll through; escape closes it."""

    HEADING = ""

    def blocks(self, width: int) -> Sequence[Block]:
        """What there is to read, folded for `width` cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The frame with the blocks, and the keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = title(self.HEADING)
            yield BlockList(id="blocks")
            yield KeyLine()

    def on_mount(self) -> None:
        """Fills the list."""
        self.query_one(BlockList).show(self.blocks)
        self.query_one(BlockList).focus()
        self.show_keys()

    def do_move(self, by: int) -> None:
        """Scrolls by a line."""
        self.query_one(BlockList).move(by)

    def do_move_page(self, by: int) -> None:
        """Scrolls by a page."""
        self.query_one(BlockList).move_page(by)

    def do_leave(self) -> None:
        """Closes it."""
        self.dismiss(None)

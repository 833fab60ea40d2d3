"""A short list of blocks of any height: evidence, sources, notes, choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from factcheck.tui.widgets.pieces import Piece, PieceScroll, said


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. Only a block with a key can be made current; others are headings."""

    key: str
    lines: tuple[tuple[Piece, ...], ...]


Build = Callable[[int], Sequence[Block]]
"""Makes the blocks for a width in cells."""


class BlockList(PieceScroll):
    """Blocks one under the other, one of them the current one."""

    class Moved(Message):
        """Another block is the current one."""

        def __init__(self, list_: BlockList, key: str) -> None:
            super().__init__()
            self.list, self.key = list_, key

        @property
        def control(self) -> BlockList:
            """The list that moved."""
            return self.list

    class Chosen(Message):
        """The current block was chosen, by Enter or a double click."""

        def __init__(self, list_: BlockList, key: str) -> None:
            super().__init__()
            self.list, self.key = list_, key

        @property
        def control(self) -> BlockList:
            """The list that was chosen from."""
            return self.list

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._build: Build = lambda _width: ()
        self._blocks: Sequence[Block] = ()
        self._tops: list[int] = [0]
        self._key = ""

    @property
    def key(self) -> str:
        """The key of the current block, or empty."""
        return self._key

    @property
    def spoken(self) -> str:
        """The current block, or all of them where none can be made current."""
        current = [block for block in self._blocks if block.key == self._key]
        return said(line for block in current for line in block.lines)

    def show(self, build: Build) -> None:
        """Shows other blocks; the current one stays current where it is still there."""
        self._build = build
        self.rebuild()

    def show_others(self, build: Build, key: str = "") -> None:
        """Shows blocks of another kind: the one with this key is the current one, else the first, and in view."""
        self._build, self._blocks, self._key = build, (), key
        self.scroll_to(0, 0, animate=False)
        self.rebuild()
        self.go_to(self._key)

    @property
    def is_in_sight(self) -> bool:
        """Whether all of the current block is in view, or as much of it as there is room for."""
        at = next((at for at, block in enumerate(self._blocks) if block.key and block.key == self._key), None)
        if at is None:
            return False
        top, bottom = self._tops[at], self._tops[at + 1]
        rows, above = self.scrollable_content_region.height, self.scroll_offset.y
        return above <= top and min(bottom, top + rows) <= above + rows

    def rebuild(self) -> None:
        """Makes the blocks again, for the width there is now."""
        if not self.size.width:
            return
        places, above = self._places(), self._above()
        was = places.index(self._key) if self._key in places else 0
        width = self._fold()
        self.virtual_size = Size(width, self._tops[-1])
        places = self._places()
        if self._key not in places:
            self._make_current(places[min(was, len(places) - 1)] if places else "")
        elif self.has_focus and (moved := self._above() - above):
            self.scroll_relative(y=moved, animate=False, force=True)
        self.refresh()

    def _fold(self) -> int:
        """Makes the blocks as wide as they may be, and returns that width: a scroll bar takes its part."""
        whole, rows = self.content_region.size
        for width in (whole, whole - self.styles.scrollbar_size_vertical):
            self._blocks = self._build(max(10, width - 2))
            self._tops = [0, *accumulate(len(block.lines) for block in self._blocks)]
            if self._tops[-1] <= rows:
                break
        return width

    def _above(self) -> int:
        """The lines above the current block."""
        at = next((at for at, block in enumerate(self._blocks) if block.key and block.key == self._key), 0)
        return self._tops[at]

    def on_resize(self) -> None:
        """Folds the lines for the new width."""
        self.rebuild()

    def _places(self) -> list[str]:
        return [block.key for block in self._blocks if block.key]

    def _make_current(self, key: str) -> None:
        self._key = key
        self.post_message(self.Moved(self, key))

    def go_to(self, key: str) -> None:
        """Makes this block the current one and brings it into view."""
        places = self._places()
        if key in places and key != self._key:
            self._make_current(key)
        at = next((i for i, block in enumerate(self._blocks) if block.key == self._key), None)
        if at is not None and self.size.height:
            first = 0 if places[:1] == [key] else self._tops[at]
            height = min(self._tops[at + 1] - first, self.size.height)
            self.scroll_to_region(Region(0, first, 1, height), animate=False, force=True)
        self.refresh()

    def move(self, by: int) -> None:
        """Moves by blocks; scrolls where there are none to move to."""
        places = self._places()
        if not places:
            self.scroll_relative(y=by, animate=False)
            return
        at = places.index(self._key) if self._key in places else 0
        if not 0 <= at + by < len(places):
            self.scroll_relative(y=by, animate=False)
        self.go_to(places[min(max(at + by, 0), len(places) - 1)])

    def move_page(self, by: int) -> None:
        """Scrolls by what is in sight."""
        self.scroll_relative(y=by * max(1, self.size.height - 1), animate=False)

    def move_end(self, by: int) -> None:
        """Moves to the first (-1) or last (1) block."""
        if places := self._places():
            self.go_to(places[0 if by < 0 else -1])

    def choose(self) -> None:
        """Chooses the current block."""
        if self._key:
            self.post_message(self.Chosen(self, self._key))

    def _block_at(self, y: int) -> tuple[Block, int] | None:
        for at, block in enumerate(self._blocks):
            if self._tops[at] <= y < self._tops[at + 1]:
                return block, y - self._tops[at]
        return None

    def render_line(self, y: int) -> Strip:
        """Draws one line of a block."""
        width, base = self.size.width, self.ground
        if (found := self._block_at(y + self.scroll_offset.y)) is None:
            return Strip.blank(width, base)
        block, line = found
        current = bool(block.key) and block.key == self._key
        if current and self.has_focus:
            base += self.tone("tint--row")
        pointer: Piece = (self.glyphs.chosen if current and line == 0 else " ", "accent")
        return self.strip([pointer, (" ", ""), *block.lines[line]], width, base)

    def on_click(self, event: events.Click) -> None:
        """One click makes a block current, two choose it."""
        place = event.get_content_offset(self)
        found = self._block_at(place.y + self.scroll_offset.y) if place else None
        if found and found[0].key:
            self.go_to(found[0].key)
            if event.chain == 2:
                self.choose()

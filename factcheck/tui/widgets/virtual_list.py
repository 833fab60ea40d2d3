"""One list for any number of rows: it knows keys only, and asks for the rows it is about to draw.

The current row takes more lines than the others, its neighbours a few; everything else takes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from factcheck.tui.widgets.pieces import Piece, PieceScroll

PAGE = 100
"""Rows asked for at once."""
MAX_KEPT = 20 * PAGE
"""Rows kept; beyond that those out of sight are asked for again when they come into view."""


class HasKey(Protocol):
    """What a row must have."""

    @property
    def key(self) -> int:
        """Its integer key."""
        ...


Row = TypeVar("Row", bound=HasKey)


class VirtualList(PieceScroll, Generic[Row]):
    """A virtual list of rows; subclasses say how a row looks on one or more lines."""

    CURRENT_LINES = 1
    NEIGHBOUR_LINES = 1

    class Need(Message):
        """Rows are about to be drawn and not there: `keys` are those of one page."""

        def __init__(self, list_: VirtualList[Any], page: int, keys: tuple[int, ...]) -> None:
            super().__init__()
            self.list, self.page, self.keys = list_, page, keys

        @property
        def control(self) -> VirtualList[Any]:
            """The list that asks."""
            return self.list

    class Moved(Message):
        """Another row is the current one, or there is none (`key` is None)."""

        def __init__(self, list_: VirtualList[Any], key: int | None) -> None:
            super().__init__()
            self.list, self.key = list_, key

        @property
        def control(self) -> VirtualList[Any]:
            """The list that moved."""
            return self.list

    class Chosen(Message):
        """The current row was chosen, by Enter or a double click."""

        def __init__(self, list_: VirtualList[Any], key: int) -> None:
            super().__init__()
            self.list, self.key = list_, key

        @property
        def control(self) -> VirtualList[Any]:
            """The list that was chosen from."""
            return self.list

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys: Sequence[int] = ()
        self._places: dict[int, int] = {}
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._fresh: set[int] = set()
        self._index = 0
        self._measured: tuple[Row | None, int, int] = (None, 0, 1)
        self.empty: Sequence[Sequence[Piece]] = ()

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def keys(self) -> Sequence[int]:
        """The keys of all rows, in order."""
        return self._keys

    @property
    def index(self) -> int:
        """The place of the current row."""
        return self._index

    @property
    def key(self) -> int | None:
        """The key of the current row."""
        return self._keys[self._index] if self._keys else None

    @property
    def row(self) -> Row | None:
        """The current row, once it is there."""
        return self._rows.get(self.key) if self.key is not None else None

    def row_of(self, key: int) -> Row | None:
        """The row with this key, if it is there."""
        return self._rows.get(key)

    def show(self, keys: Sequence[int]) -> None:
        """Shows rows with these keys; the current one stays where it is among them, else its place is kept."""
        before = self.key
        self._keys = keys
        self._places = {key: place for place, key in enumerate(keys)}
        self._index = self._places.get(before, min(self._index, max(0, len(keys) - 1))) if before is not None else 0
        self.stale()
        self._resize()
        if self.key != before:
            self.post_message(self.Moved(self, self.key))
            self._into_view()

    def put(self, rows: Iterable[Row]) -> None:
        """Takes rows that were asked for, or newer ones."""
        if len(self._rows) > MAX_KEPT:
            self._forget_far()
        before = self._height(self._index)
        for row in rows:
            self._rows[row.key] = row
            self._fresh.add(row.key)
        if self._height(self._index) != before:
            self._into_view()
        self.refresh()

    def _forget_far(self) -> None:
        near = set(self._keys[max(0, self._index - 2 * PAGE) : self._index + 2 * PAGE])
        self._rows = {key: row for key, row in self._rows.items() if key in near}
        self._fresh &= near
        self._asked = set()

    def stale(self) -> None:
        """Asks again for what is in sight; the old rows stay until the new ones come."""
        self._asked, self._fresh = set(), set()
        self.refresh()

    def go(self, index: int) -> None:
        """Makes the row at this place the current one."""
        index = min(max(index, 0), len(self._keys) - 1)
        if index < 0 or index == self._index:
            return
        self._index = index
        self._into_view()
        self.refresh()
        self.post_message(self.Moved(self, self.key))

    def go_to(self, key: int) -> bool:
        """Makes the row with this key the current one; says whether it is in the list."""
        if (place := self._places.get(key)) is None:
            return False
        self.go(place)
        return True

    def move(self, by: int) -> None:
        """Moves by rows."""
        self.go(self._index + by)

    def move_page(self, by: int) -> None:
        """Moves by what is in sight."""
        self.go(self._index + by * max(1, self.size.height - self.CURRENT_LINES - self.NEIGHBOUR_LINES))

    def move_end(self, by: int) -> None:
        """Moves to the first (-1) or last (1) row."""
        self.go(0 if by < 0 else len(self._keys) - 1)

    def choose(self) -> None:
        """Chooses the current row."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    # -- where rows stand ------------------------------------------------------------------------

    def _height(self, index: int) -> int:
        if index == self._index:
            return self._current_lines()
        return self.NEIGHBOUR_LINES if abs(index - self._index) == 1 else 1

    def _current_lines(self) -> int:
        row, width = self.row, self.size.width - 2
        if row is None or width <= 0:
            return self.CURRENT_LINES
        if self._measured[:2] != (row, width):
            self._measured = (row, width, self.lines_of(row, width))
        return self._measured[2]

    def lines_of(self, row: Row, width: int) -> int:
        """How many lines the current row takes on `width` cells."""
        return self.CURRENT_LINES

    def _top(self, index: int) -> int:
        near = range(max(0, self._index - 1), min(self._index + 2, len(self._keys)))
        return index + sum(self._height(i) - 1 for i in near if i < index)

    def _at(self, y: int) -> tuple[int, int]:
        """The row on line `y` of the whole list, and which of its lines that is."""
        near = range(max(0, self._index - 1), min(self._index + 2, len(self._keys)))
        for index in near:
            top = self._top(index)
            if top <= y < top + self._height(index):
                return index, y - top
        last = near.stop - 1
        index = y if y < self._top(near.start) else y - self._top(last) - self._height(last) + last + 1
        return index, 0

    def _resize(self) -> None:
        lines = self._top(len(self._keys)) if self._keys else 0
        self.virtual_size = Size(self.scrollable_content_region.width, lines)

    def _into_view(self) -> None:
        self._resize()
        if not self._keys or not self.size.height:
            return
        first, last = max(0, self._index - 1), min(self._index + 1, len(self._keys) - 1)
        if self._top(last) + self._height(last) - self._top(first) > self.size.height:
            first = last = self._index
        top, bottom = self._top(first), self._top(last) + self._height(last)
        self.scroll_to_region(Region(0, top, 1, min(bottom - top, self.size.height)), animate=False, force=True)

    def on_resize(self) -> None:
        """Keeps the current row in sight."""
        self._into_view()

    # -- drawing ---------------------------------------------------------------------------------

    def look(self, row: Row, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """The pieces of `row` on at most `lines` lines of `width` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draws one line of a row, asking for the row where it is not there."""
        width, base = self.size.width, self.rich_style
        if not self._keys:
            return self.strip(self.empty[y] if y < len(self.empty) else [], width, base)
        index, line = self._at(y + self.scroll_offset.y)
        if index >= len(self._keys):
            return Strip.blank(width, base)
        key, current = self._keys[index], index == self._index
        if key not in self._fresh:
            self._ask(index // PAGE)
        if current:
            base += self.tone("tint--row" if self.has_focus else "tint--open")
        row = self._rows.get(key)
        pointer: Piece = (self.glyphs.here if current else " ", "accent")
        lines = (
            [[(self.glyphs.more, "dim")]]
            if row is None
            else self.look(row, width - 2, self._height(index), current=current)
        )
        return self.strip([pointer, *(lines[line] if line < len(lines) else [])], width, base)

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            keys = tuple(self._keys[page * PAGE : (page + 1) * PAGE])
            self.post_message(self.Need(self, page, keys))

    # -- the mouse -------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """One click makes a row current, two choose it."""
        if (place := event.get_content_offset(self)) is None or not self._keys:
            return
        index, _ = self._at(place.y + self.scroll_offset.y)
        if index < len(self._keys):
            self.go(index)
            if event.chain == 2:
                self.choose()

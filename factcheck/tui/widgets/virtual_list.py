"""One list for any number of rows: it knows how many there are, and asks for those it is about to draw.

The current row takes more lines than the others, its neighbours a few; everything else takes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, Self, TypeVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from factcheck.tui.widgets.pieces import Piece, PieceScroll, said
from factcheck.tui.widgets.places import Gap, HasKey, Places

PAGE = 100
"""Rows asked for at once."""
MAX_KEPT = 20 * PAGE
"""Rows kept; beyond that those out of sight are asked for again when they come into view."""
MAX_DRAWN = 500
"""Looks of rows kept, so that scrolling draws only what comes into sight."""


Row = TypeVar("Row", bound=HasKey)


class VirtualList(PieceScroll, Generic[Row]):
    """A virtual list of rows; subclasses say how a row looks on one or more lines."""

    CURRENT_LINES = 1
    NEIGHBOUR_LINES = 1

    class Need(Message):
        """Rows are about to be drawn and not there: `keys` are those of one page, or none where they are not known."""

        def __init__(self, list_: VirtualList[Any], page: int, keys: tuple[int, ...], gap: Gap) -> None:
            super().__init__()
            self.list, self.page, self.keys, self.gap = list_, page, keys, gap

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
        self._places = Places(0)
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._fresh: set[int] = set()
        self._index = 0
        self._measured: tuple[Row | None, int, int] = (None, 0, 1)
        self._drawn: dict[tuple[object, ...], list[Strip]] = {}
        self.empty: Sequence[Sequence[Piece]] = ()

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def keys(self) -> Sequence[int]:
        """The keys that are known, in order: in a short list all of them."""
        return self._places.known

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._places.total

    @property
    def index(self) -> int:
        """The place of the current row."""
        return self._index

    @property
    def key(self) -> int | None:
        """The key of the current row, once it is known."""
        return self._places.key(self._index)

    @property
    def row(self) -> Row | None:
        """The current row, once it is there."""
        return self.row_at(self._index)

    def row_at(self, index: int) -> Row | None:
        """The row at a place, if it is there."""
        key = self._places.key(index)
        return None if key is None else self._rows.get(key)

    def show(self, keys: Sequence[int]) -> None:
        """Shows rows with these keys; the current one stays where it is among them, else its place is kept."""
        places = Places(len(keys), 0, keys)
        found = places.place(self.key)
        self._show(places, self._index if found is None else found)

    def show_part(self, total: int, start: int, keys: Sequence[int], index: int) -> None:
        """Shows `total` rows of which those from place `start` on are known; the one at `index` is the current one."""
        self._show(Places(total, start, keys), index)

    def show_total(self, total: int) -> None:
        """Tells how many rows there are, where that takes longer to find out than the rows in sight."""
        if total != self._places.total:
            self._places.total = total
            self._index = min(self._index, max(0, total - 1))
            self._resize()
            self.refresh()

    def _show(self, places: Places, index: int) -> None:
        before, line = self.key, self._top(self._index) - self.scroll_offset.y
        self._places, self._index = places, min(max(0, index), max(0, places.total - 1))
        self.stale()
        self._resize()
        if self.key != before:
            self.post_message(self.Moved(self, self.key))
            self._into_view()
        elif moved := self._top(self._index) - self.scroll_offset.y - line:
            self.scroll_relative(y=moved, animate=False, force=True)

    def put_page(self, start: int, rows: Sequence[Row]) -> None:
        """Takes rows that fill a gap, which stand from place `start` on."""
        before = self.key
        self._places.learn(start, [row.key for row in rows])
        self.put(rows)
        if self.key != before:
            self.post_message(self.Moved(self, self.key))

    def put(self, rows: Iterable[Row]) -> None:
        """Takes rows that were asked for, or newer ones."""
        if len(self._rows) > MAX_KEPT:
            self._forget_far()
        before, news = self._height(self._index), False
        for row in rows:
            news = news or self._rows.get(row.key) != row
            self._rows[row.key] = row
            self._fresh.add(row.key)
        if self._height(self._index) != before:
            self._into_view()
        if news:
            self.refresh()

    def _forget_far(self) -> None:
        places = range(max(0, self._index - 2 * PAGE), self._index + 2 * PAGE)
        near = {key for place in places if (key := self._places.key(place)) is not None}
        self._rows = {key: row for key, row in self._rows.items() if key in near}
        self._fresh &= near
        self._asked = set()

    def stale(self) -> None:
        """Asks again for what is in sight; the old rows stay until the new ones come."""
        self._asked, self._fresh = set(), set()
        self.refresh()

    def go(self, index: int) -> None:
        """Makes the row at this place the current one."""
        index = min(max(index, 0), self.total - 1)
        if index < 0 or index == self._index:
            return
        before = self._lines_around()
        self._index = index
        self._into_view()
        self._refresh_between(before, self._lines_around())
        self.post_message(self.Moved(self, self.key))

    def go_to(self, key: int) -> bool:
        """Makes the row with this key the current one; says whether it is known to be in the list."""
        if (place := self._places.place(key)) is None:
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
        self.go(0 if by < 0 else self.total - 1)

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
        near = range(max(0, self._index - 1), min(self._index + 2, self.total))
        return index + sum(self._height(i) - 1 for i in near if i < index)

    def _at(self, y: int) -> tuple[int, int]:
        """The row on line `y` of the whole list, and which of its lines that is."""
        near = range(max(0, self._index - 1), min(self._index + 2, self.total))
        for index in near:
            top = self._top(index)
            if top <= y < top + self._height(index):
                return index, y - top
        last = near.stop - 1
        index = y if y < self._top(near.start) else y - self._top(last) - self._height(last) + last + 1
        return index, 0

    def _lines_around(self) -> tuple[int, int, int]:
        """The first line of the current row and its neighbours, the line after them, and how many lines there are."""
        first, last = max(0, self._index - 1), min(self._index + 1, self.total - 1)
        return self._top(first), self._top(last) + self._height(last), self._top(self.total)

    def _refresh_between(self, before: tuple[int, int, int], after: tuple[int, int, int]) -> None:
        """Draws anew what is another line than before: those around the current row, and all below where they moved."""
        top, bottom = min(before[0], after[0]), max(before[1], after[1])
        bottom = bottom if before[2] == after[2] else self.scroll_offset.y + self.size.height
        self.refresh_lines(top, max(0, bottom - top))

    def _resize(self) -> None:
        lines = self._top(self.total) if self.total else 0
        self.virtual_size = Size(self.scrollable_content_region.width, lines)

    def _into_view(self) -> None:
        self._resize()
        if not self.total or not self.size.height:
            return
        first, last = max(0, self._index - 1), min(self._index + 1, self.total - 1)
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

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draws lines anew; without regions all of them, as any row may look another way now."""
        if not regions:
            self._drawn = {}
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def refresh_row(self, key: int) -> None:
        """Draws a row anew, as it looks another way now."""
        self._drawn = {looks: strips for looks, strips in self._drawn.items() if looks[0] != key}
        if (place := self._places.place(key)) is not None:
            self.refresh_lines(self._top(place), self._height(place))

    def render_line(self, y: int) -> Strip:
        """Draws one line of a row, asking for the row where it is not there."""
        width, base = self.size.width, self.ground
        if not self.total:
            return self.strip(self.empty[y] if y < len(self.empty) else [], width, base)
        index, line = self._at(y + self.scroll_offset.y)
        if index >= self.total:
            return Strip.blank(width, base)
        if self._places.key(index) not in self._fresh:
            self._ask(index // PAGE)
        if index == self._index:
            base += self.tone("tint--row" if self.has_focus else "tint--open")
        strips = self._strips(index, width, base)
        return strips[line] if line < len(strips) else self.strip([], width, base)

    def _strips(self, index: int, width: int, base: Style) -> list[Strip]:
        """The lines of a row; a row that only scrolled is not looked at again."""
        row, lines, current = self.row_at(index), self._height(index), index == self._index
        looks = (row and row.key, lines, current, width, base, self.app.theme)
        if looks not in self._drawn:
            if len(self._drawn) > MAX_DRAWN:
                self._drawn = {}
            pointer: Piece = (self.glyphs.here if current else " ", "accent")
            look = self.look(row, width - 2, lines, current=current) if row else [[(self.glyphs.more, "dim")]]
            self._drawn[looks] = [self.strip([pointer, *pieces], width, base) for pieces in look]
        return self._drawn[looks]

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            start, stop = page * PAGE, (page + 1) * PAGE
            keys = self._places.keys(start, stop) or ()
            self.post_message(self.Need(self, page, keys, self._places.gap(start, stop)))

    @property
    def spoken(self) -> str:
        """The current row and its place, or what stands where there is none."""
        if (row := self.row) is None:
            return "" if self.total else said(self.empty)
        lines = self.look(row, max(20, self.size.width - 2), self._current_lines(), current=True)
        return f"{said(lines)}, {self._index + 1} of {self.total}"

    # -- the mouse -------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """One click makes a row current, two choose it."""
        if (place := event.get_content_offset(self)) is None or not self.total:
            return
        index, _ = self._at(place.y + self.scroll_offset.y)
        if index < self.total:
            self.go(index)
            if event.chain == 2:
                self.choose()

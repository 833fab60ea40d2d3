"""A text wrapped for its pane: a long one piece by piece, so that no key waits for it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from textual.geometry import Size

from factcheck.model.claims import Span, Unit
from factcheck.tui.widgets.layout import MEASURE, Layout
from factcheck.tui.widgets.pieces import PieceScroll

MARGIN = 4
"""Cells left of the text: up to two signs, the pointer, a blank."""
SLICE, PAUSE = 0.006, 0.001
"""Seconds that a long text is wrapped for between two frames, and that it then waits."""
LINES = 200
"""Lines wrapped between two looks at the clock."""


class LaidOut(PieceScroll):
    """Knows on which line what stands, and brings it into view, as soon as it is wrapped."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text: str = ""
        self._units: Sequence[Unit] = ()
        self._layout = Layout("", (), MEASURE)
        self._coming: Layout | None = None
        self._sought: Span | None = None

    @property
    def text(self) -> str:
        """The text shown."""
        return self._text

    def reveal(self, start: int, end: int) -> None:
        """Brings these characters to the upper third, unless they are in sight already."""
        self._sought = None if self._layout.reaches(end) and self._text else (start, end)
        top, bottom = self._layout.row_of(start), self._layout.row_of(max(start, end - 1))
        height = self.size.height
        if height and not self._sought and not self._in_sight(top, bottom):
            fits = bottom - top + 1 < height
            self.scroll_to(y=max(0, top - height // 3 if fits else top - 1), animate=False, force=True)

    def _in_sight(self, top: int, bottom: int) -> bool:
        first = self.scroll_offset.y
        return first + (1 if first else 0) <= top and bottom < first + self.size.height

    def _lay_out(self) -> None:
        """Begins to wrap the text: another one is shown as it comes, the same one once it is wrapped again."""
        width = max(8, self.scrollable_content_region.width - MARGIN - 1)
        self._coming = Layout(self._text, self._units, width)
        if self._layout.text != self._text:
            self._layout = self._coming
        self._go_on_laying_out()

    def _go_on_laying_out(self) -> None:
        """Wraps as much as fits between two frames, and goes on after the next one."""
        began, coming = time.monotonic(), self._coming
        while coming and not coming.whole and time.monotonic() - began < SLICE:
            coming.lay(LINES)
        if coming is None:
            return
        if coming.whole:
            self._laid_out(coming)
        else:
            self.set_timer(PAUSE, self._go_on_laying_out)
        sought = self._sought if self._sought and self._layout.reaches(self._sought[1]) else None
        # Every new height lays the whole screen out anew: halfway there, one in a while will do.
        if coming.whole or sought or len(self._layout.lines) > 2 * self.virtual_size.height:
            self.virtual_size = Size(self.scrollable_content_region.width, len(self._layout.lines))
            self.refresh()
        if sought:
            self.reveal(*sought)

    def _laid_out(self, layout: Layout) -> None:
        before, self._layout, self._coming = self._layout, layout, None
        if before is not layout and (y := self.scroll_offset.y):
            first = before.lines[min(y, len(before.lines) - 1)].start
            self.virtual_size = Size(self.scrollable_content_region.width, len(layout.lines))
            self.scroll_to(0, layout.row_of(first), animate=False)

"""What a window too small to work in shows: one line that says so, until it is larger."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen

from factcheck.tui.widgets.pieces import title

LEAST = Size(40, 10)
"""Columns and lines with which every screen can still be worked in."""


class TooSmall(Screen[None]):
    """Stands on top of what was open, which waits unchanged; no key reaches it meanwhile."""

    ALLOW_SELECT = False

    def render(self) -> Content:
        """How large the window is, and how large it must be."""
        return title(f"Too small: {self.app.size.width}x{self.app.size.height}, needs {LEAST.width}x{LEAST.height}")

    def on_resize(self, event: events.Resize) -> None:
        """Leaves where there is room again."""
        self._leave_or_tell()

    def on_screen_resume(self) -> None:
        """Leaves where there is room by now."""
        self._leave_or_tell()

    def _leave_or_tell(self) -> None:
        if fits(self.app.size) and self.is_current:
            self.dismiss()
        self.refresh()


def fits(size: Size) -> bool:
    """Whether a window of this size can be worked in."""
    return size.width >= LEAST.width and size.height >= LEAST.height

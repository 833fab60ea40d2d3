"""For screen readers: every change of what is in hand is written out as a line of text, which they read aloud.

Terminal screen readers (Orca, NVDA, VoiceOver, BRLTTY, Speakup) read what is newly written and where the cursor goes;
so what changed is written above the keys, and the cursor is put there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from factcheck.tui.widgets.detail import Detail
from factcheck.tui.widgets.lines import KeyLine, TopLine, Words
from factcheck.tui.widgets.pieces import Pieces
from factcheck.tui.widgets.tour_box import TourBox

LOOK_EVERY = 0.05
"""Seconds between two looks at what is in hand; what was the same at two of them is told."""


class Speaker:
    """Tells what is different from the last time it looked, and what was said to it since."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._seen: list[str] = []
        self._known: list[str] = []
        self._heard: list[str] = []

    def hear(self, words: str) -> None:
        """Takes note of a message that is shown for a moment."""
        self._heard.append(words)

    def look(self) -> None:
        """Tells what is new, on the line of keys of the screen on top."""
        if not (screens := self._app.screen_stack):
            # The app is being left: its screens go before its timers do.
            return
        screen = screens[-1]
        now = [" ".join(part.split()) for part in _in_hand(screen)]
        if now != self._seen:
            self._seen = now
            return
        new = [part for part in now if part and part not in self._known]
        self._known = now
        for line in screen.query(KeyLine) if new or self._heard else ():
            line.tell(". ".join(part.rstrip(".") for part in [*self._heard, *new]) + ".")
            self._heard = []
            if not screen.query("Input:focus, TextArea:focus"):
                self._app.cursor_position = line.region.offset


def _in_hand(screen: Screen[Any]) -> Iterator[str]:
    """Where I am, in parts: the screen, the pane, its tab, the row; how far the work is; what was just done."""
    for sheet in screen.query(".sheet"):
        yield str(sheet.border_title or "")
        yield from (words.spoken for words in sheet.query(Words) if not words.has_class("label"))
    for top in screen.query(TopLine):
        yield top.spoken
    for box in screen.query(TourBox):
        yield box.spoken
    if focused := screen.focused:
        yield from _panes(focused)
        yield focused.spoken if isinstance(focused, Pieces) else _label(focused)
    for line in screen.query(KeyLine):
        yield line.flashed


def _panes(focused: Widget) -> Iterator[str]:
    for widget in focused.ancestors_with_self:
        if isinstance(widget, Widget) and widget.has_class("pane"):
            yield str(widget.border_title or "")
        if isinstance(widget, Detail):
            yield f"{widget.tab} tab"


def _label(field: Widget) -> str:
    """What a field is called: the label above it."""
    siblings = list(field.parent.children) if field.parent else [field]
    above = siblings[: siblings.index(field)]
    return above[-1].spoken if above and isinstance(above[-1], Words) else ""

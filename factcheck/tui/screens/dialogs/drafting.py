"""Keeping what is typed before it is kept for good: not even a power cut loses it."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from factcheck.tui.messages import Problem
from factcheck.tui.screens.dialogs.storing import Result, Storing
from factcheck.tui.widgets.editors import SafeTextArea
from factcheck.tui.widgets.pieces import Piece

LEFT: Piece = ("As you left it, not saved yet. ctrl+t throws it away.", "mixed")
"""Says that a text was not saved the last time."""
PAUSE = 1.0
"""Seconds without a key after which what was typed is kept as a draft."""


class Drafting(Storing[Result]):
    """A dialog whose text is kept at every pause of typing and when it is left.

    `draft` stores it, `forget` throws it away; then the text is again `saved`, as it was before anything was typed.
    """

    draft: Callable[[str], None] | None = None
    forget: Callable[[], None] | None = None
    saved = ""
    _pause: Timer | None = None
    _drafted: str | None = None

    @property
    def area(self) -> SafeTextArea | None:
        """Where the text is typed."""
        return next(iter(self.query(SafeTextArea)), None)

    def typed(self) -> str:
        """What a draft keeps of what is typed now; empty where nothing was."""
        return self.area.content if self.area and self.area.content != self.area.first_text else ""

    def as_saved(self) -> None:
        """Puts back what was there before anything was typed."""
        if self.area:
            self.area.first_text = self.area.content = self.saved

    def on_text_area_changed(self) -> None:
        """Something was typed: a pause will keep it."""
        self.stop_drafting()
        self._pause = self.set_timer(PAUSE, self.keep_draft)

    def keep_draft(self) -> None:
        """Keeps what was typed, where it is not kept yet."""
        self.stop_drafting()
        typed = self.typed()
        if self.draft and typed not in {"", self._drafted}:
            self._drafted = typed
            self.draft(typed)

    def stored(self) -> None:
        """What was typed is stored; a draft keeps what was typed since."""
        if self._pause:
            self.keep_draft()
        super().stored()

    def refused(self, problem: Problem) -> None:
        """What could not be stored stays as a draft, whatever comes."""
        self.keep_draft()
        super().refused(problem)

    def do_drop_draft(self) -> None:
        """Throws away what was typed and not saved."""
        if self.forget:
            self._drafted = None
            self.as_saved()
            self.stop_drafting()
            self.forget()
            self.flash("The draft is thrown away.")

    def stop_drafting(self) -> None:
        """What was typed is kept for good now, or is being kept."""
        if self._pause:
            self._pause.stop()
            self._pause = None

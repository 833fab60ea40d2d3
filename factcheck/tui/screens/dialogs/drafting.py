"""Keeping what is typed before it is kept for good: not even a power cut loses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from textual.timer import Timer

from factcheck.tui.editing import edit_outside
from factcheck.tui.messages import Problem
from factcheck.tui.screens.dialogs.storing import Result, Storing
from factcheck.tui.widgets.editors import SafeTextArea
from factcheck.tui.widgets.pieces import Piece

PAUSE = 1.0
"""Seconds without a key after which what was typed is kept as a draft."""


def members_of(draft: str, *names: str) -> dict[str, list[Any]]:
    """The lists that a draft of several things holds by name; empty ones where it is no such draft."""
    try:
        left = json.loads(draft)
    except ValueError:
        left = None
    found = left if isinstance(left, dict) else {}
    return {name: found[name] if isinstance(found.get(name), list) else [] for name in names}


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
    def left_unsaved(self) -> Piece:
        """Says that a text was not saved the last time."""
        return f"As you left it, not saved yet. {self.key('draft.drop')} throws it away.", "mixed"

    @property
    def area(self) -> SafeTextArea | None:
        """Where the text is typed."""
        return next(iter(self.query(SafeTextArea)), None)

    def restore(self, draft: str) -> None:
        """Puts back what was typed the last time, before the dialog is shown."""
        raise NotImplementedError

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

    def do_edit_outside(self) -> None:
        """Hands the text over to the editor of the reader's choice, and takes it back as a draft."""
        if (area := self.area) is None:
            self.flash("Only a text of several lines is edited outside.")
            return
        self.keep_draft()
        edited = edit_outside(self.app, area.content)
        if edited.text is not None:
            area.content = edited.text
            area.move_cursor(area.document.end)
            self.keep_draft()
        area.focus()
        self.flash(edited.told)

    def stop_drafting(self) -> None:
        """What was typed is kept for good now, or is being kept."""
        if self._pause:
            self._pause.stop()
            self._pause = None

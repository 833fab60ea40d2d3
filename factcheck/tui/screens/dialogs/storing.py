"""Dialogs that are there until what was typed in them is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

from textual.screen import ModalScreen
from textual.timer import Timer

from factcheck.tui.messages import Problem
from factcheck.tui.screens.acting import Acting
from factcheck.tui.typing_ahead import typing_of
from factcheck.tui.widgets.lines import Words

Result = TypeVar("Result")
Values = dict[str, str]
"""What the fields of a form hold, by name."""
SOON = 0.3
"""Seconds after which storing is said to be under way: mostly it is done by then."""
NOT_MEANT_FOR_NEXT = frozenset({"escape", "enter"})
"""Keys that, pressed while a dialog is about to close, were meant for the dialog."""


class Storing(Acting[Any], ModalScreen[Any], Generic[Result]):
    """A dialog that closes once its result is stored, and says itself why that could not be done.

    `store` begins to store a result, and is to call `stored` or `refused` afterwards; without it the result is
    given back at once.
    """

    store: Callable[[Result], None] | None = None
    under_way = False
    _there = False
    _closes = False
    _patience: Timer | None = None

    @property
    def takes_keys(self) -> bool:
        """Whether it is there, and nothing is being stored: what is typed before is kept, what is typed then, too."""
        return self._there and not self.under_way

    @property
    def heading(self) -> str:
        """What stands over it."""
        return next((str(sheet.border_title or "") for sheet in self.query(".sheet")), "")

    def give(self, result: Result) -> None:
        """Stores the result, or gives it back."""
        if self.store is None:
            self._close(result)
        elif not self.under_way:
            self.under_way = True
            self._patience = self.set_timer(SOON, partial(self.flash, "One moment: it is being stored."))
            self.store(result)

    def stored(self) -> None:
        """The result is stored: nothing is left to do here."""
        typing_of(self.app).forget(NOT_MEANT_FOR_NEXT)
        self._closes = True
        self._close()

    def refused(self, problem: Problem) -> None:
        """The result could not be stored: says why, unless what it was for is not there any more as it was."""
        self.under_way = False
        typing_of(self.app).forget()
        typing_of(self.app).look_again()
        if self._patience:
            self._patience.stop()
        self.flash("")
        if problem.stale or problem.gone:
            self._closes = True
            self._close()
        else:
            self.trouble(f"{problem.message} {problem.hint}")

    def trouble(self, words: str) -> None:
        """Says in the dialog why its result cannot be taken."""
        self.query_one("#trouble", Words).show([(words, "bad")])

    def on_screen_resume(self) -> None:
        """It is there, or what stood on top is gone."""
        self._there = True
        typing_of(self.app).look_again()
        if self._closes:
            self._close()

    def _close(self, result: Any = None) -> None:
        # A key pressed twice at once may ask for it again when it is closed already.
        if self.is_current:
            self.dismiss(result)

    def do_leave(self) -> None:
        """Gives back nothing; waits for what is being stored."""
        if not self.under_way:
            self._close()

"""Dialogs that are there until what was typed in them is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from textual import events
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widget import Widget

from factcheck.tui.messages import Problem
from factcheck.tui.screens.acting import Acting
from factcheck.tui.widgets.lines import Words

Result = TypeVar("Result")
SOON = 0.3
"""Seconds after which storing is said to be under way: mostly it is done by then."""
KEEP = "keep"
NOT_MEANT_FOR_NEXT = {"escape", "enter"}
"""Keys that, pressed while a dialog is about to close, were meant for the dialog."""


class Storing(Acting[Any], ModalScreen[Any], Generic[Result]):
    """A dialog that closes once its result is stored, and says itself why that could not be done.

    `store` begins to store a result, and is to call `stored` or `refused` afterwards; without it the result is
    given back at once.
    """

    store: Callable[[Result], None] | None = None
    under_way = False
    _keeping = False
    _closes = False
    _typing: Widget | None = None
    _ahead: Sequence[events.Key] = ()
    _patience: Timer | None = None

    async def action_do(self, action_id: str) -> None:
        """Does what the registry says; what is kept is kept when the field has taken in all that was typed before."""
        if action_id != KEEP or self.focused is None:
            await super().action_do(action_id)
        elif not self._keeping:
            self._keeping = True
            self._look_up().call_later(self._keep)

    async def _keep(self) -> None:
        await super().action_do(KEEP)
        self._keeping = False
        if not self.under_way:
            self._look_down()

    def _look_up(self) -> Widget:
        """Takes the focus from its field, so that keys come to the dialog itself."""
        self._typing = self.focused or self._typing or self
        self.set_focus(None)
        return self._typing

    def _look_down(self) -> None:
        """Gives the field its focus back; what was typed meanwhile was for something else."""
        self._ahead = ()
        self.set_focus(self._typing)

    def give(self, result: Result) -> None:
        """Stores the result, or gives it back."""
        if self.store is None:
            self._close(result)
        elif not self.under_way:
            self.under_way = True
            self._look_up()
            self._patience = self.set_timer(SOON, partial(self.flash, "One moment: it is being stored."))
            self.store(result)

    def on_key(self, event: events.Key) -> None:
        """What is typed while the result is being stored is for what comes after the dialog."""
        if self.under_way or self._keeping:
            event.stop()
            if event.key not in NOT_MEANT_FOR_NEXT:
                self._ahead = [*self._ahead, event]

    def stored(self) -> None:
        """The result is stored: nothing is left to do here."""
        self._closes = True
        self._close()

    def refused(self, problem: Problem) -> None:
        """The result could not be stored: says why, unless what it was for is not there any more as it was."""
        self.under_way = False
        self._look_down()
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
        """What stood on top is gone."""
        if self._closes:
            self._close()

    def _close(self, result: Any = None) -> None:
        # A key pressed twice at once may ask for it again when it is closed already.
        if self.is_current:
            self.dismiss(result)
            for key in self._ahead:
                self.app.post_message(events.Key(key.key, key.character))

    def do_leave(self) -> None:
        """Gives back nothing; waits for what is being stored."""
        if not self.under_way:
            self._close()

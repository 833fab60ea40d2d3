"""What went wrong since the workbench was opened, newest first, to be read again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from factcheck.tui import actions
from factcheck.tui.messages import Problem
from factcheck.tui.screens.reader import Reader
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.pieces import fold
from factcheck.tui.widgets.when import when


class LogScreen(Reader):
    """Every message of the session with what to do, and the details of mistakes in the program."""

    NAME = "log"
    HEADING = "What went wrong so far"
    BINDINGS = actions.bindings("log")

    def __init__(self, problems: Sequence[Problem], now: datetime) -> None:
        super().__init__()
        self._problems, self._now = problems, now

    def blocks(self, width: int) -> Sequence[Block]:
        """One block for each problem."""
        if not self._problems:
            return [Block("", ((("Nothing went wrong.", ""),),))]
        return [self._block(one, width) for one in reversed(self._problems)]

    def _block(self, one: Problem, width: int) -> Block:
        head = ((f"{one.title}  ", "bad strong"), (when(one.when, self._now), "dim"))
        words = [((line, ""),) for line in fold(one.message, width, 6)]
        words += [((line, "dim"),) for line in fold(one.hint, width, 4) if one.hint]
        details = [((line, "dim"),) for raw in one.details.splitlines() for line in fold(raw, width, 2)]
        # Without a key: a traceback can be longer than the screen, and only lines scroll through it.
        return Block("", (head, *words, *details, ()))

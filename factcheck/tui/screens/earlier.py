"""An earlier check, whole: the claim that was checked, how it was rated, by whom, when and where."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.rows import EarlierCheck
from factcheck.tui import actions
from factcheck.tui.screens.reader import Reader
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.earlier_blocks import details
from factcheck.tui.widgets.pieces import fold

LABEL = 12
"""Cells of a label before its words."""


class EarlierScreen(Reader):
    """Everything known of one earlier check; its address as text, to be copied."""

    NAME = "earlier"
    HEADING = "Checked before"
    BINDINGS = actions.bindings("earlier")

    def __init__(self, check: EarlierCheck) -> None:
        super().__init__()
        self._check = check

    def blocks(self, width: int) -> Sequence[Block]:
        """The claim's words, then what is known of the check."""
        words = [((line, "strong"),) for line in fold(self._check.text, width, 20)]
        lines = [
            ((f"{label if at == 0 else '':<{LABEL}}", "dim"), (line, ""))
            for label, said in details(self._check)
            for at, line in enumerate(fold(said, width - LABEL, 8))
        ]
        return [Block("", (*words, (), *lines))]

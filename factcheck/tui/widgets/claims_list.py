"""The list of claims: number, sign, wording, kind, check-worthiness, counts."""

from __future__ import annotations

from rich.cells import cell_len

from factcheck.model.claims import State
from factcheck.model.rows import ClaimRow
from factcheck.tui.widgets.pieces import Piece, fit, fold, length, spread
from factcheck.tui.widgets.virtual_list import VirtualList

INDENT = 10
"""Cells of number and sign before the wording."""
MOST_LINES = 6
"""Lines of wording that even the longest claim takes."""


class ClaimsList(VirtualList[ClaimRow]):
    """Claims in the order of the article."""

    CURRENT_LINES = 3
    NEIGHBOUR_LINES = 2

    def lines_of(self, row: ClaimRow, width: int) -> int:
        """All of its wording, and a line of what is known about it."""
        return len(fold(row.text, width - INDENT, MOST_LINES)) + 1

    def look(self, row: ClaimRow, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """The wording on one line, or folded with what is known about the claim under it."""
        head, indent = self._head(row), INDENT
        room = width - indent
        tone = "nothing" if row.state is State.DISCARDED else "strong" if current else ""
        if lines == 1:
            return [[*head, (fit(row.text, room, self.glyphs.more), tone)]]
        folded = fold(row.text, room, MOST_LINES if current else 2, self.glyphs.more)
        facts = self._facts(row)
        drawn: list[list[Piece]] = [[*head, (folded[0], tone)]]
        drawn += [[(" " * indent, ""), (words, tone)] for words in folded[1:]]
        if len(drawn) < lines:
            drawn.append(spread([(" " * indent, ""), (self._changed(row), "dim")], facts, width - 1))
        elif len(drawn) == 2 and cell_len(folded[1]) + length(facts) + 2 <= room:
            drawn[1] = spread(drawn[1], facts, width - 1)
        return drawn

    def _head(self, row: ClaimRow) -> list[Piece]:
        sign, tone = row.mark
        sign = self.glyphs.sign(sign)[:2]
        return [(f"{row.number:<6.6} ", "dim"), (f"{sign:<2} ", tone.value)]

    def _facts(self, row: ClaimRow) -> list[Piece]:
        glyphs = self.glyphs
        counts = f"{row.sources}{glyphs.sources} {row.evidence}{glyphs.quotes}"
        state = "discarded" if row.state is State.DISCARDED else row.kind.value
        return [(f"{glyphs.height(row.check_worthiness)}  {state:<9}  {counts}", "dim")]

    def _changed(self, row: ClaimRow) -> str:
        """What was put into the wording, or what could not be resolved."""
        if row.needs_context:
            return f"unclear: {row.needs_context}"
        return ", ".join(f"{one.old} {self.glyphs.becomes} {one.new}" for one in row.replacements)

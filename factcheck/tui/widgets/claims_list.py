"""The list of claims: number, sign, wording, kind, check-worthiness, counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual import events
from textual.message import Message

from factcheck.model.claims import State
from factcheck.model.counting import counted
from factcheck.model.rows import ClaimRow
from factcheck.tui.widgets.pieces import Piece, fit, fold, length, spread
from factcheck.tui.widgets.virtual_list import VirtualList

MOST_LINES = 6
"""Lines of wording that even the longest claim takes."""
NUMBER = 6
"""Cells of a claim's number, and more where one in the list is longer."""
NAME = 10
"""Cells of the name of whoever a claim is assigned to."""


def short_name(reviewer: str) -> str:
    """A reviewer on a line of a list: the first name or what stands before the @, marked by one."""
    return f"@{fit(reviewer.replace('<', ' ').split('@')[0].split(' ')[0], NAME)}"


class ClaimsList(VirtualList[ClaimRow]):
    """Claims in the order of the article."""

    class Ticked(Message):
        """The current claim is to be marked, or unmarked: it was clicked with ctrl."""

    CURRENT_LINES = 3
    NEIGHBOUR_LINES = 2

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marked: dict[int, ClaimRow] = {}
        self._earlier: dict[int, Piece] = {}
        self._number = NUMBER

    def put(self, rows: Iterable[ClaimRow]) -> None:
        """Takes rows as they come, and makes room for the longest of their numbers: half a number names another."""
        came = list(rows)
        self._number = max([self._number, *(len(row.number) for row in came)])
        super().put(came)

    @property
    def marked(self) -> list[ClaimRow]:
        """The claims marked to be done something with at once, in the order of the list."""
        rows = [self._rows.get(key, row) for key, row in self._marked.items()]
        return sorted(rows, key=lambda row: (row.spans[0][0], row.key))

    def mark(self) -> None:
        """Marks the current claim, or takes the mark off."""
        if row := self.row:
            if self._marked.pop(row.key, None) is None:
                self._marked[row.key] = row
            self.refresh_row(row.key)

    def on_click(self, event: events.Click) -> None:
        """With ctrl, a click marks; the list itself makes the claim the current one first."""
        if event.ctrl and event.chain == 1:
            self.call_later(self.post_message, self.Ticked())

    def tell_earlier(self, key: int, count: int, *, against: bool) -> None:
        """Shows with a claim how many earlier checks and claims like it are known, and whether one contradicts it."""
        before = self._earlier.pop(key, None)
        if count:
            self._earlier[key] = (f"E{count}{'!' if against else ''}  ", "bad strong" if against else "accent")
        if before != self._earlier.get(key):
            self.refresh_row(key)

    def keep_marked(self, rows: Sequence[ClaimRow]) -> None:
        """Takes the marks off all but these claims, which are still in the list."""
        self._marked = {row.key: row for row in rows if row.key in self._marked}

    def unmark(self) -> None:
        """Takes all marks off."""
        self._marked = {}
        self.refresh()

    def lines_of(self, row: ClaimRow, width: int) -> int:
        """All of its wording, and a line of what is known about it."""
        return len(fold(row.text, width - length(self._head(row)), MOST_LINES)) + 1

    def look(self, row: ClaimRow, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """The wording on one line, or folded with what is known about the claim under it."""
        head = self._head(row)
        indent = length(head)
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
        if self.glyphs.worded:
            said = ", ".join(rating.label.lower() for rating in row.ratings) or self.glyphs.sign(sign)
        else:
            said = self.glyphs.sign(sign)[:2]
        mark = self.glyphs.mark if row.key in self._marked else " "
        return [(f"{row.number:<{self._number}}", "dim"), (mark, "accent strong"), (f"{said:<2} ", tone.value)]

    def _facts(self, row: ClaimRow) -> list[Piece]:
        glyphs = self.glyphs
        counts = f"{row.sources}{glyphs.sources} {row.evidence}{glyphs.quotes}"
        if glyphs.worded:
            counts = f"{counted(row.sources, 'source')}, {counted(row.evidence, 'quote')}"
        state = "discarded" if row.state is State.DISCARDED else row.kind.value
        known = [self._earlier[row.key]] if row.key in self._earlier else []
        known += [(f"{short_name(row.assigned)}  ", "dim")] if row.assigned else []
        return [*known, (f"{glyphs.height(row.check_worthiness)}  {state:<9}  {counts}", "dim")]

    def _changed(self, row: ClaimRow) -> str:
        """What was put into the wording, or what could not be resolved."""
        if row.needs_context:
            return f"unclear: {row.needs_context}"
        return ", ".join(f"{one.old} {self.glyphs.becomes} {one.new}" for one in row.replacements)

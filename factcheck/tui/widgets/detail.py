"""The detail of the claim in hand: a line of tabs and the blocks of the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from factcheck.model.claims import Replacement
from factcheck.model.rows import ClaimRow, EarlierCheck, EvidenceRow, NoteRow, Passage, SourceRow, VerdictRow
from factcheck.tui.widgets.about_blocks import about_blocks, head_lines, put_key
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.detail_blocks import (
    Shown,
    evidence_blocks,
    history_blocks,
    note_blocks,
    passage_key,
    source_blocks,
    untaken,
    verdict_blocks,
)
from factcheck.tui.widgets.earlier_blocks import check_key, checks, earlier_blocks, earlier_lines, twin_key
from factcheck.tui.widgets.pieces import Line, Piece, length, spread

Item = EvidenceRow | Passage | SourceRow | VerdictRow | NoteRow | Replacement | EarlierCheck | ClaimRow
TABS: dict[str, Callable[[Shown, int], list[Block]]] = {
    "why": about_blocks,
    "evidence": evidence_blocks,
    "sources": source_blocks,
    "verdict": verdict_blocks,
    "notes": note_blocks,
    "history": history_blocks,
    "earlier": earlier_blocks,
}
DEFAULT = "evidence"
"""The tab shown at first."""
BESIDE = 90
"""Cells from which on the earlier checks stand beside the claim's sentence, below that under it."""


class TabLine(Line):
    """The tabs with their counts, the chosen one underlined; each can be clicked."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._counts: dict[str, int | None] = dict.fromkeys(TABS)
        self._tab = DEFAULT

    def show(self, tab: str, counts: dict[str, int | None]) -> None:
        """Shows which tab is chosen and how much each holds."""
        self._tab, self._counts = tab, counts
        self.refresh()

    def lines(self, width: int) -> list[list[Piece]]:
        """One line of tabs."""
        pieces: list[Piece] = [(" ", "")]
        for tab, count in self._counts.items():
            label = tab.capitalize() + (f" {count}" if count is not None else "")
            pieces += [(label, "tab strong" if tab == self._tab else "dim"), ("   ", "")]
        return [pieces]

    def on_click(self, event: events.Click) -> None:
        """Chooses the tab under the mouse."""
        pieces, at = self.lines(self.size.width)[0][1:], 1
        for tab, label in zip(self._counts, pieces[::2], strict=True):
            cells = length([label])
            if at <= event.x < at + cells:
                self.post_message(self.Picked(tab))
            at += cells + 3


class Head(Line):
    """The short form of what the claim is made of, and of what was checked before."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Shows another claim, or more that is known of it."""
        self._shown = shown
        self.refresh()

    def lines(self, width: int) -> list[list[Piece]]:
        """As many lines as there is room for; one line tells of both."""
        shown, height = self._shown, self.size.height
        if shown is None:
            return []
        room = width - 2
        if width < BESIDE and height > 1:
            lines = head_lines(shown, room, height - 1)
            return [[(" ", ""), *line] for line in (*lines, *earlier_lines(shown, room, 1))]
        aside = room * 2 // 5
        left, right = head_lines(shown, room - aside - 2, height), earlier_lines(shown, aside, height)
        both: Iterator[tuple[list[Piece], list[Piece]]] = zip_longest(left, right, fillvalue=[])
        return [[(" ", ""), *spread(one, [], room - aside), *other] for one, other in both]


class Detail(Vertical):
    """What a claim is made of, its evidence, sources, verdicts, notes and history, and earlier checks."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tab = DEFAULT
        self._shown: Shown | None = None
        self._tabs, self._head, self.blocks = TabLine(), Head(id="detail-head"), BlockList(id="detail-blocks")

    def compose(self) -> ComposeResult:
        """The line of tabs, the claim in short, and the blocks."""
        yield self._tabs
        yield self._head
        yield self.blocks

    @property
    def shown(self) -> Shown | None:
        """What is shown, or None before anything is."""
        return self._shown

    def show(self, shown: Shown | None) -> None:
        """Shows another claim, or newer contents of the same one."""
        before = self._shown
        self._shown = shown
        if shown and (before is None or before.detail.claim.key != shown.detail.claim.key):
            self.blocks.scroll_to(0, 0, animate=False)
        self._refresh()

    def found(self, passages: Sequence[Passage]) -> None:
        """Takes the passages that were looked for."""
        if self._shown:
            self._shown = replace(self._shown, passages=passages)
            self._refresh()

    def found_earlier(self, found: Sequence[EarlierCheck]) -> None:
        """Takes the earlier checks that were looked for."""
        if self._shown:
            self._shown = replace(self._shown, earlier=found)
            self._refresh()

    def turn_to(self, tab: str) -> None:
        """Shows another tab."""
        if tab != self.tab:
            self.tab = tab
            self.blocks.scroll_to(0, 0, animate=False)
        self._refresh()

    def turn(self, by: int) -> None:
        """Shows the next or previous tab."""
        tabs = list(TABS)
        self.turn_to(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def on_tab_line_picked(self, event: TabLine.Picked) -> None:
        """A tab was clicked: shows it, with the focus on it."""
        event.stop()
        self.turn_to(event.tab)
        self.blocks.focus()

    def _refresh(self) -> None:
        self._head.show(self._shown)
        self._head.display = self.tab not in {"why", "earlier"}
        if self._shown is None:
            self.blocks.show(lambda _width: ())
            return
        detail, shown = self._shown.detail, self._shown
        current = sum(verdict.current for verdict in detail.verdicts)
        earlier = len(shown.earlier or ()) + len(shown.twins)
        counts = {
            "why": None,
            "evidence": len(detail.evidence),
            "sources": len(detail.sources) + len(shown.fetching),
            "verdict": current or None,
            "notes": len(detail.notes),
            "history": len(detail.history),
            "earlier": earlier or None,
        }
        self._tabs.show(self.tab, counts)
        self.blocks.show(partial(TABS[self.tab], shown))

    @property
    def item(self) -> Item | None:
        """The row or passage that the current block stands for."""
        if self._shown is None:
            return None
        return self._items().get(self.blocks.key)

    def _items(self) -> dict[str, Item]:
        assert self._shown is not None
        detail = self._shown.detail
        by_tab: dict[str, dict[str, Item]] = {
            "evidence": {
                **{row.number: row for row in detail.evidence},
                **{passage_key(one): one for one in untaken(self._shown)},
            },
            "sources": {row.number: row for row in (*detail.sources, *self._shown.others)},
            "verdict": {row.id: row for row in detail.verdicts},
            "notes": {row.number: row for row in detail.notes},
            "why": {put_key(at): one for at, one in enumerate(detail.claim.replacements)},
            "earlier": {
                **{twin_key(row): row for row in self._shown.twins},
                **{check_key(at): one for at, one in enumerate(checks(self._shown))},
            },
        }
        return by_tab.get(self.tab, {})

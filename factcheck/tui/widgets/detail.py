"""The detail of the claim in hand: a line of tabs and the blocks of the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, zip_longest

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from factcheck.model.claims import Replacement
from factcheck.model.rows import ClaimRow, EarlierCheck, EvidenceRow, NoteRow, Passage, SourceRow, VerdictRow, steps
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
from factcheck.tui.widgets.pieces import Line, Piece, spread

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
        self._counts: dict[str, int | str | None] = dict.fromkeys(TABS)
        self._tab = DEFAULT

    def show(self, tab: str, counts: dict[str, int | str | None]) -> None:
        """Shows which tab is chosen and how much each holds."""
        self._tab, self._counts = tab, counts
        self.refresh()

    def lines(self, width: int) -> list[list[Piece]]:
        """One line of tabs, nearer to each other and without those on the left where there is less room."""
        pieces: list[Piece] = [(" ", "")]
        for tab, _, _ in self._fitting(width):
            pieces += [(self._label(tab), "tab strong" if tab == self._tab else "dim"), (" " * self._gap(width), "")]
        return [pieces]

    def _label(self, tab: str) -> str:
        count = self._counts[tab]
        return tab.capitalize() + (f" {count}" if count is not None else "")

    def _gap(self, width: int) -> int:
        """Cells between two tabs."""
        cells = sum(len(self._label(tab)) for tab in self._counts)
        return min(3, max(1, (width - 1 - cells) // len(self._counts)))

    def _fitting(self, width: int) -> list[tuple[str, int, int]]:
        """The tabs from the first on with which the chosen one is in sight, and the cells each takes."""
        tabs, gap = list(self._counts), self._gap(width)
        ends = list(accumulate(len(self._label(tab)) + gap for tab in tabs))
        chosen = ends[tabs.index(self._tab)] - gap + 1
        first = next((at for at, start in enumerate([0, *ends]) if chosen - start <= width), 0)
        left = [0, *ends][first] - 1
        return [
            (tab, end - left - gap - len(self._label(tab)), end - left - gap)
            for tab, end in zip(tabs, ends, strict=True)
        ][first:]

    def on_click(self, event: events.Click) -> None:
        """Chooses the tab under the mouse."""
        for tab, start, stop in self._fitting(self.size.width):
            if start <= event.x < stop:
                self.post_message(self.Picked(tab))


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
        self.tab = self._chosen = DEFAULT
        self._comes_along = False
        self._pointed_at: dict[str, str] = {}
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
            self.tab = self.tab if self._comes_along else self._chosen
            self._comes_along = False
            self._pointed_at = {}
            self._tell()
            self.blocks.show_others(partial(TABS[self.tab], shown))
            return
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
        """Shows another tab of this claim; the next claim shows the one chosen last, at first its evidence."""
        if tab != self.tab:
            self._pointed_at[self.tab] = self.blocks.key
            self.tab = tab
            if self._shown:
                self._tell()
                self.blocks.show_others(partial(TABS[tab], self._shown), self._pointed_at.get(tab, ""))
                return
        self._refresh()

    def come_along(self) -> None:
        """The next claim shows the same tab: it is gone to from there."""
        self._comes_along = True

    def choose(self, tab: str) -> None:
        """Shows another tab, of this claim and of those that follow."""
        self._chosen = tab
        self.turn_to(tab)

    def turn(self, by: int) -> None:
        """Chooses the next or previous tab."""
        tabs = list(TABS)
        self.choose(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def on_tab_line_picked(self, event: TabLine.Picked) -> None:
        """A tab was clicked: shows it, with the focus on it."""
        event.stop()
        self.choose(event.tab)
        self.blocks.focus()

    def _refresh(self) -> None:
        self._tell()
        self.blocks.show(partial(TABS[self.tab], self._shown) if self._shown else lambda _width: ())

    def _tell(self) -> None:
        self._head.show(self._shown)
        self._head.display = self.tab not in {"why", "earlier"}
        if self._shown is None:
            return
        detail, shown = self._shown.detail, self._shown
        earlier = len(shown.earlier or ()) + len(shown.twins)
        counts: dict[str, int | str | None] = {
            "why": None,
            "evidence": len(detail.evidence),
            "sources": len(detail.sources) + len(shown.fetching),
            "verdict": _judged(shown),
            "notes": len(detail.notes),
            "history": len(steps(detail.history)),
            "earlier": earlier or None,
        }
        self._tabs.show(self.tab, counts)

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


def _judged(shown: Shown) -> str | None:
    """How many verdicts stand; and that something is missing in them, or not saved."""
    current = [verdict for verdict in shown.detail.verdicts if verdict.current]
    bare = any(not verdict.rationale for verdict in current)
    parts = [str(len(current)) if current else "", "draft" if shown.draft else "no reason" if bare else ""]
    return " ".join(part for part in parts if part) or None

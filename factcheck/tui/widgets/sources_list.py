"""The list of all sources: number, state, title, kind, size, how much rests on each, when it was fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from factcheck.model.counting import counted
from factcheck.model.rows import SourceRow
from factcheck.model.rows.places import SourceLine, SourceState
from factcheck.tui.widgets.detail_blocks import Fetching
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Piece, fit, length, spread
from factcheck.tui.widgets.virtual_list import VirtualList
from factcheck.tui.widgets.when import when

INDENT = 8
"""Cells before the title."""
_SIGNS = {SourceState.FETCHED: 0, SourceState.CITATION: 1, SourceState.CHANGED: 2}
_TONES = {SourceState.FETCHED: "good", SourceState.CITATION: "open", SourceState.CHANGED: "mixed"}
_TOLD = {
    SourceState.CITATION: "only a citation",
    SourceState.CHANGED: "changed since quoted: a quote rests on an older text",
}


class SourcesList(VirtualList[SourceLine]):
    """Sources, the one added last on top; `clock` tells the present moment."""

    CURRENT_LINES = 3
    clock: Callable[[], datetime] = staticmethod(lambda: datetime.now(UTC))
    fetching: Mapping[str, Fetching] = {}
    """What is on its way or could not be had, by the address it comes from."""

    def tell(self, fetching: Mapping[str, Fetching]) -> None:
        """Shows what is on its way, and what could not be had."""
        if fetching != self.fetching:
            self.fetching = fetching
            self.refresh()

    def look(self, row: SourceLine, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """One line in columns; under the current one its address and article, its state in words and its claims."""
        source = row.source
        sign, tone, told = self._state(row)
        facts = self._facts(source, width)
        room = width - INDENT - length(facts) - 1
        title = fit(source.citation.title or source.citation.url or "(no title)", room, self.glyphs.more)
        pad = " " * (room - length([(title, "")]))
        head: list[Piece] = [(f"{source.number:<5} ", "dim"), (f"{sign} ", tone)]
        drawn = [[*head, (title + pad, "strong" if current else ""), (" ", ""), *facts]]
        if lines == 1:
            return drawn
        indent: Piece = (" " * INDENT, "")
        article = fit(f"article {row.article} {self.glyphs.deeper} {row.title}", width // 2, self.glyphs.more)
        address: Piece = (source.citation.url or "no web address", "dim")
        claims = fit(f"for {', '.join(source.claims)}" if source.claims else "for no claim yet", width // 3)
        return [
            *drawn,
            spread([indent, address], [(article, "dim")], width - 1),
            spread([indent, (told, tone)], [(claims, "dim")], width - 1),
        ]

    def _state(self, row: SourceLine) -> tuple[str, str, str]:
        """The sign of its state, its tone, and the state in words with what to do."""
        source = row.source
        if coming := self.fetching.get(source.citation.url):
            if coming.failed:
                return self._worded(self.glyphs.failed), "bad", f"failed: {coming.failed} {coming.hint}".strip()
            return self.glyphs.more[:1], "accent", coming.what
        sign = self.glyphs.coverage[_SIGNS[row.state]]
        if row.state is SourceState.CITATION and source.citation.url:
            return sign, _TONES[row.state], f"{_TOLD[row.state]}: {self.key_map.key('source.refetch')} fetches it"
        told = _TOLD.get(row.state) or f"{fetched(source, self.clock())} · sha256 {source.sha256[:8]}{self.glyphs.more}"
        return sign, _TONES[row.state], told

    def _worded(self, sign: str) -> str:
        return "" if self.glyphs.worded else sign

    def _facts(self, source: SourceRow, width: int) -> list[Piece]:
        used = used_words(source, self.glyphs)
        if width < 100:
            return [(f"{used:>15}", "dim")]
        moment = fetched(source, self.clock()).removeprefix("fetched ")
        return [(f"{source.kind.value:<10}{size_words(source.size):>8}{used:>16}{moment:>18} ", "dim")]


def fetched(source: SourceRow, now: datetime) -> str:
    """When it was fetched, or that it was not."""
    return f"fetched {when(source.fetched, now)}" if source.fetched else "not fetched"


def used_words(source: SourceRow, glyphs: Glyphs) -> str:
    """How many claims it is used for, and how many quotes are taken from it."""
    if glyphs.worded:
        return f"{len(source.claims)} claims, {source.evidence} quotes"
    return f"{counted(len(source.claims), 'claim')} {source.evidence:>2}{glyphs.quotes}"


def size_words(size: int) -> str:
    """How large a snapshot is, as people read it; nothing for none."""
    if not size:
        return ""
    if size < 1_000_000:
        return f"{size} B" if size < 1000 else f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"

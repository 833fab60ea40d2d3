"""The list of articles: title, date, how far each is, its verdicts, when it last changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from factcheck.model.rows import ArticleRow
from factcheck.model.scales import SIGN_NOTHING, SIGN_OPEN
from factcheck.tui.widgets.pieces import Piece, fit, length
from factcheck.tui.widgets.virtual_list import VirtualList
from factcheck.tui.widgets.when import day, when

LEAST_TAG = 8
"""Cells beside a title from which on its tags are shown there."""


class ArticleList(VirtualList[ArticleRow]):
    """Articles, the one changed last on top; `clock` tells the present moment."""

    clock: Callable[[], datetime] = staticmethod(lambda: datetime.now(UTC))
    _number, _share = 4, 7

    def put(self, rows: Iterable[ArticleRow]) -> None:
        """Takes rows as they come, and makes room for the longest of their numbers and shares."""
        came = list(rows)
        self._number = max([self._number, *(len(row.number) for row in came)])
        self._share = max([self._share, *(len(_share(row)) for row in came)])
        super().put(came)

    def look(self, row: ArticleRow, width: int, lines: int, *, current: bool) -> list[list[Piece]]:
        """One line in columns; on a narrow screen without the dates."""
        wide = width >= 100
        published = day(row.citation.published) if row.citation.published else ""
        columns: list[Piece] = [(f"  {published:<12}", "dim")] if wide else []
        columns += self._progress(row)
        columns += self._tallies(row, width // 3 if self.glyphs.worded else 16)
        if wide:
            columns.append((f"{when(row.changed, self.clock()):>16}", "dim"))
        room = width - length(columns) - self._number - 2
        name = fit(row.citation.title or "(no title)", room, self.glyphs.more)
        left, tone = room - length([(name, "")]), "strong" if current else ""
        if not row.tags or left < LEAST_TAG:
            return [[(f"{row.number:>{self._number}}  ", "dim"), (name + " " * left, tone), *columns]]
        tags = fit(", ".join(tag.value for tag in row.tags), left - 2, self.glyphs.more)
        shown: list[Piece] = [(name, tone), (f"  {tags}", "dim")]
        return [[(f"{row.number:>{self._number}}  ", "dim"), *shown, (" " * (room - length(shown)), ""), *columns]]

    def _progress(self, row: ArticleRow) -> list[Piece]:
        share = row.checked / row.to_check if row.to_check else 1.0
        bar = self.glyphs.bar(share)
        return [(f"  {bar} ", ""), (f"{_share(row):<{self._share}} ", "")]

    def _tallies(self, row: ArticleRow, width: int) -> list[Piece]:
        pieces: list[Piece] = []
        for tally in row.verdicts:
            if tally.sign in {SIGN_OPEN, SIGN_NOTHING}:
                continue
            gap = " " if self.glyphs.worded else ""
            piece = (f"{self.glyphs.sign(tally.sign)}{gap}{tally.count} ", tally.tone.value)
            if length([*pieces, piece]) > width:
                break
            pieces.append(piece)
        return [*pieces, (" " * (width - length(pieces)), "")]


def _share(row: ArticleRow) -> str:
    return f"{row.checked}/{row.to_check}"

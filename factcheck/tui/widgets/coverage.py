"""How much of an article is checked: the shares in a line, and the sentence in hand with what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.model.rows import ClaimRow, CoveredUnit, Progress
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Line, Piece, length

TONES = {
    Progress.CHECKED: "good",
    Progress.OPEN: "mixed",
    Progress.NOTHING: "unknown",
    Progress.NOT_A_CLAIM: "nothing",
}
BAR = 40
"""Cells of the bar of shares, where there is room for it."""


def sign_of(state: Progress, glyphs: Glyphs) -> str:
    """The sign of a sentence's state; it is never told by a colour alone."""
    return glyphs.coverage[list(Progress).index(state)]


class Shares(Line):
    """Each state with its share of the article in per cent, and a bar of their signs."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shares: Sequence[tuple[Progress, float]] = ()

    def show(self, shares: Sequence[tuple[Progress, float]]) -> None:
        """Shows other shares; they are per cent."""
        self._shares = shares
        self.refresh()

    def lines(self, width: int) -> list[list[Piece]]:
        """One line."""
        pieces: list[Piece] = [(" ", "")]
        for state, share in self._shares:
            sign = sign_of(state, self.glyphs)
            pieces += [(f"{sign} {share:.0f} % ", f"{TONES[state]} strong"), (f"{state.value}   ", "")]
        if length(pieces) + BAR <= width:
            pieces += self._bar()
        return [pieces]

    def _bar(self) -> list[Piece]:
        edges, reached = [0], 0.0
        for _, share in self._shares:
            reached += share
            edges.append(round(reached / 100 * BAR))
        cells = [high - low for low, high in pairwise(edges)]
        return [
            (sign_of(state, self.glyphs) * count, f"{TONES[state]} tint--{TONES[state]}")
            for (state, _), count in zip(self._shares, cells, strict=True)
        ]


def told(unit: CoveredUnit, rows: Mapping[str, ClaimRow], glyphs: Glyphs, adds: str) -> list[Piece]:
    """What became of a sentence: its state with the reason, and its claims with their signs and wordings.

    `adds` is the key that makes a claim of it.
    """
    pieces: list[Piece] = [
        (f"{sign_of(unit.state, glyphs)} {unit.state.value}", f"{TONES[unit.state]} strong"),
        (f": {unit.reason} ", ""),
    ]
    for number in unit.claims:
        if row := rows.get(number):
            sign, tone = row.mark
            pieces += [(f"  {number} ", "dim"), (f"{glyphs.sign(sign)} ", tone.value), (row.text, "")]
    if not unit.claims:
        pieces += [(f"  {adds}", "key"), (" makes a claim of it", "dim")]
    return pieces

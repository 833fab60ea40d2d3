"""The review's panes and what keeps them in step: article, claims, detail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.claims import Span
from factcheck.model.rows import ClaimDetail, SourceRow
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.tui.screens.review_reading import ReviewReading
from factcheck.tui.widgets.detail_blocks import Shown
from factcheck.tui.widgets.graphemes import block_of
from factcheck.tui.widgets.lines import LowerStrip, Standing
from factcheck.tui.widgets.pieces import Piece, title

AROUND = 160
"""Characters of the article around a claim in the lower strip."""
Found = tuple[ClaimDetail, Sequence[SourceRow], str, Any]
"""A claim's detail, the article's other sources, the draft of a rationale, and why the claim is as it is."""


class ReviewBase(ReviewReading):
    """What hangs on the claim in hand, and what the lines around tell."""

    _asked_of = ""

    # -- the detail ------------------------------------------------------------------------------

    def read_detail(self, *, at_rest: bool = False) -> None:
        """Asks for all that hangs on the claim in hand; after a key, once no other follows."""
        self.show_strip()
        if (row := self.claim) is None or self.text is None or (at_rest and row.id == self._asked_of):
            return
        self._asked_of = row.id
        read = self.read_at_rest if at_rest else self.read
        read("detail", partial(_detail, row.id, self.language), self.show_detail, gone=self.read_keys)

    def show_detail(self, found: Found) -> None:
        """Shows all that hangs on a claim."""
        detail, others, draft, (kind, features) = found
        if detail.claim.key != self.claims.key:
            return
        row = detail.claim
        sign, _ = row.mark
        self.detail.border_title = title(f"{row.number} {self.claims.glyphs.sign(sign)} {row.text}")
        self.claims.put([row])
        before = self.detail.shown
        same = before is not None and before.detail.claim.key == detail.claim.key
        passages, earlier, twins = (
            (before.passages, before.earlier, before.twins) if before and same else (None, None, ())
        )
        fetching = self.bench.sources_of(detail.claim.id)
        scale = self.text.scale if self.text else DEFAULT_SCALE
        shown = Shown(detail, others, passages, fetching, draft, scale, self.bench.clock(), self.claims.glyphs)
        self.detail.show(
            replace(
                shown, article=self.text, keys=self.key_map, kind=kind, features=features, earlier=earlier, twins=twins
            )
        )
        self.show_keys()

    def news(self) -> None:
        """A job went on or ended; sources on their way may have come further."""
        super().news()
        shown = self.detail.shown
        if shown and shown.fetching != (fetching := self.bench.sources_of(shown.detail.claim.id)):
            self.detail.show(replace(shown, fetching=fetching))

    def drafted(self, _nothing: object) -> None:
        """A draft was kept: the detail shows it."""
        self.read_detail()

    # -- around ----------------------------------------------------------------------------------

    def show_strip(self) -> None:
        """The other half of the pair on a narrow screen: the article around the claim, or the claim."""
        row, text = self.claim, self.text
        if row is None or text is None:
            return
        if self.group == "claims":
            pieces = around(text.text, (row.spans[0][0], row.spans[-1][1]), self.claims.glyphs.more)
        else:
            sign, tone = row.mark
            drawn = self.claims.glyphs.sign(sign)
            pieces = [(f"{row.number} ", "dim"), (f"{drawn} ", tone.value), (row.text, "")]
        self.query_one(LowerStrip).show(pieces)

    def standing(self) -> Standing:
        """Where I am and how far the case is."""
        row = self.text.article if self.text else None
        return Standing(
            ("Articles", f"{row.number} {row.citation.title}" if row else self.claims.glyphs.more),
            f"{row.checked} of {row.to_check} checked" if row else "",
            (row.checked / row.to_check if row.to_check else 1.0) if row else None,
            self.bench.under_way,
            self.bench.reviewer,
            self.bench.saved,
            self.bench.unsaved,
        )


def around(text: str, span: Span, more: str) -> list[Piece]:
    """The words of a claim with those of its paragraph around them."""
    (start, end), (top, bottom) = span, (block_of(text, span[0])[0], block_of(text, span[1])[1])
    low = max(top, start - AROUND // 2)
    if low > top:
        low = min(text.find(" ", low) + 1 or start, start)
    before = (f"{more} " if low > top else "") + text[low:start]
    return [(before, ""), (text[start:end], "tint--here"), (text[end : min(bottom, end + 3 * AROUND)], "")]


def _detail(claim: str, language: str, ws: Any) -> Found:
    detail = desk.claims.detail(ws, claim)
    mine = {row.id for row in detail.sources}
    others = [row for row in desk.sources.listed(ws, detail.claim.article) if row.id not in mine]
    why = desk.explaining.reasons(detail.claim.text, language)
    return detail, others, desk.drafts.load(ws, f"verdict:{claim}"), why

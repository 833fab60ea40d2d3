"""Passages of the article's sources that bear on the claim in hand: by their words at once, by meaning after that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.rows import ClaimDetail, Passage, SourceRow
from factcheck.tui.bench import Bench
from factcheck.tui.messages import Problem
from factcheck.tui.screens.review_base import Found, ReviewBase
from factcheck.tui.widgets.detail_blocks import passage_key

MOST_SOURCES, MOST_PASSAGES = 12, 8
"""How many of the article's sources are looked through for passages, and how many passages either way brings in."""


class PassageFinding(ReviewBase):
    """What was found by meaning is kept while the claim's wording and the sources stay as they are."""

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._meant: dict[str, tuple[object, Sequence[Passage]]] = {}

    def show_detail(self, found: Found) -> None:
        """Shows the claim, then the passages."""
        super().show_detail(found)
        detail, others, *_ = found
        if detail.claim.key != self.claims.key:
            return
        if sources := [row for row in (*detail.sources, *others) if row.snapshot][:MOST_SOURCES]:
            ask, then = partial(_passages, detail.claim.id, sources, False), partial(self._by_words, detail, sources)
            self.read("passages", ask, then, gone=self._no_passages)

    def _no_passages(self) -> None:
        """A source was undone while its passages were looked for."""
        self.detail.found(())

    def _by_words(self, detail: ClaimDetail, sources: Sequence[SourceRow], found: Sequence[Passage]) -> None:
        claim, state = detail.claim.id, (detail.claim.text, tuple(row.snapshot for row in sources))
        known, meant = self._meant.get(claim, (None, ()))
        if known == state:
            self._show_passages(claim, _merged(meant, found))
            return
        self._show_passages(claim, found)

        def came(meant: Sequence[Passage]) -> None:
            self._meant[claim] = state, meant
            if meant:
                self._show_passages(claim, _merged(meant, found))

        self.look("meaning", partial(_passages, claim, sources, True), came, _stays_as_it_is, gone=self._no_passages)

    def _show_passages(self, claim: str, found: Sequence[Passage]) -> None:
        if self.detail.shown and self.detail.shown.detail.claim.id == claim:
            self.detail.found(found)


def _stays_as_it_is(_problem: Problem) -> None:
    """What was found by words is shown already; the log keeps what went wrong."""


def _merged(meant: Sequence[Passage], found: Sequence[Passage]) -> Sequence[Passage]:
    """The passages found by meaning, then what is left of those found by words."""
    known = {passage_key(one) for one in meant}
    return [*meant, *(one for one in found if passage_key(one) not in known)]


def _passages(claim: str, sources: Sequence[SourceRow], meaning: bool, ws: Any) -> Sequence[Passage]:
    """The best passages; by meaning none at all where that cannot be compared."""
    if meaning and not desk.semantic.available(ws.settings):
        return ()
    look = partial(desk.evidence.find, ws, claim, limit=MOST_PASSAGES, meaning=meaning)
    found = [one for row in sources for one in look(source=row.id)]
    return sorted(found, key=lambda one: -one.score)[:MOST_PASSAGES]

"""What was checked before of the claim in hand, and claims of the article that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.rows import ClaimRow, EarlierCheck, SimilarClaim
from factcheck.tui.bench import Bench
from factcheck.tui.messages import Problem
from factcheck.tui.screens.earlier import EarlierScreen
from factcheck.tui.screens.review_base import Found, ReviewBase
from factcheck.tui.widgets.earlier_blocks import who_and_when


class EarlierVerbs(ReviewBase):
    """Looked up after everything else is shown, and kept while the claim stays as it is."""

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._compared: frozenset[int] = frozenset()
        self._twins: dict[int, list[ClaimRow]] = {}
        self._meant_then = bench.meant

    def show_detail(self, found: Found) -> None:
        """Shows the claim, then what was checked before."""
        super().show_detail(found)
        shown = self.detail.shown
        if shown is None or shown.detail.claim.key != self.claims.key:
            return
        row = shown.detail.claim
        self.detail.show(replace(shown, twins=self._twins.get(row.key, ())))
        if (known := self.bench.earlier_of(row)) is not None:
            self._tell(row, known)
        else:
            ask, then = partial(_earlier, row.id), partial(self._found, row)
            self.look("earlier", ask, then, self._not_found, gone=self.read_keys)
        self._compare()

    def news(self) -> None:
        """A job ended; where it learned what texts mean, what was checked before is looked up anew."""
        super().news()
        if self._meant_then != self.bench.meant:
            self._meant_then = self.bench.meant
            self._compared = frozenset()
            self.read_detail()

    def _found(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        self.bench.found_earlier(row, found)
        self._tell(row, found)

    def _not_found(self, _problem: Problem) -> None:
        if (shown := self.detail.shown) and shown.earlier is None:
            self.detail.show(replace(shown, trouble="Earlier checks cannot be looked up: ctrl+l"))

    def _tell(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        """Shows what was found with the claim, in the list and in the detail."""
        count = len(found) + len(self._twins.get(row.key, ()))
        self.claims.tell_earlier(row.key, count, against=any(one.contradicts for one in found))
        if (shown := self.detail.shown) and shown.detail.claim.key == row.key:
            self.detail.found_earlier(found)

    def _compare(self) -> None:
        """Looks for claims that say the same, where claims have come or gone."""
        keys = frozenset(mark.key for mark in self.text.marks) if self.text else frozenset()
        if keys != self._compared:
            self._compared, article = keys, self.article
            self.look("twins", lambda ws: desk.library.duplicates(ws, article), self._compared_all, self._not_found)

    def _compared_all(self, pairs: Sequence[SimilarClaim]) -> None:
        self._twins = {}
        for pair in pairs:
            self._twins.setdefault(pair.claim.key, []).append(pair.other)
            self._twins.setdefault(pair.other.key, []).append(pair.claim)
        if shown := self.detail.shown:
            row = shown.detail.claim
            self.detail.show(replace(shown, twins=self._twins.get(row.key, ())))
            if shown.earlier is not None:
                self._tell(row, shown.earlier)

    # -- a verdict against an earlier check ------------------------------------------------------

    def warn_of_contradiction(self, row: ClaimRow) -> None:
        """Says so where the verdict just given is of the other side than an earlier check."""
        self.look("against", partial(_earlier, row.id), partial(self._warn, row))

    def _warn(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        against = [one for one in found if one.contradicts]
        if not against:
            return
        first = against[0]
        who = ", ".join(part for part in (first.rating, who_and_when(first)) if part)
        more = f" And {len(against) - 1} more." if len(against) > 1 else ""
        self.notice(
            f"{who}: “{first.text}”{more} E shows what was checked before.",
            title=f"The verdict on {row.number} contradicts an earlier check",
            warns=True,
        )

    # -- what can be done ------------------------------------------------------------------------

    def do_open_earlier(self) -> None:
        """Shows an earlier check whole, or goes to the claim that says the same."""
        item = self.detail.item
        if isinstance(item, EarlierCheck):
            self.app.push_screen(EarlierScreen(item))
        elif isinstance(item, ClaimRow):
            self.go_to_claim(item.key)


def _earlier(claim: str, ws: Any) -> Sequence[EarlierCheck]:
    found: Sequence[EarlierCheck] = desk.library.earlier(ws, claim)
    return found

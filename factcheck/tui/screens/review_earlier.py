"""What was checked before of the claim in hand, and claims of the article that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.rows import ArticleRow, ClaimRow, EarlierCheck, SimilarClaim
from factcheck.tui import screens
from factcheck.tui.bench import Bench
from factcheck.tui.messages import Problem
from factcheck.tui.screens.review_base import Found, ReviewBase
from factcheck.tui.widgets.earlier_blocks import who_and_when

MOST_COMPARED = 2000
"""Claims up to which all of an article's are compared with each other."""


class EarlierVerbs(ReviewBase):
    """Looked up after everything else is shown, and kept while the claim stays as it is."""

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._looked: object = None
        self._census: object = None
        self._twins: dict[int, list[ClaimRow]] = {}
        self._meant_then = bench.meant

    def show_detail(self, found: Found) -> None:
        """Shows the claim, then what was checked before."""
        super().show_detail(found)
        shown = self.detail.shown
        if shown is None or shown.detail.claim.key != self.claims.key:
            return
        row = shown.detail.claim
        if tuple(twins := self._twins.get(row.key, ())) != tuple(shown.twins):
            self.detail.show(replace(shown, twins=twins))
        if (known := self.bench.earlier_of(row)) is not None:
            self._tell(row, known)
        else:
            ask, then = partial(_earlier, row.id), partial(self._found, row)
            self.look("earlier", ask, then, self._not_found, gone=self.read_keys)
        self._compare()

    def _show_row(self, row: ArticleRow) -> None:
        super()._show_row(row)
        self._compare()

    def news(self) -> None:
        """A job ended; where it learned what texts mean, what was checked before is looked up anew."""
        super().news()
        if self._meant_then != self.bench.meant:
            self._meant_then = self.bench.meant
            self._looked = self._census = None
            self.read_detail()

    def _found(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        self.bench.found_earlier(row, found)
        self._tell(row, found)

    def _not_found(self, _problem: Problem) -> None:
        if (shown := self.detail.shown) and shown.earlier is None:
            self.detail.show(replace(shown, trouble=f"Earlier checks cannot be looked up: {self.key('log')}"))

    def _tell(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        """Shows what was found with the claim, in the list and in the detail."""
        count = len(found) + len(self._twins.get(row.key, ()))
        self.claims.tell_earlier(row.key, count, against=any(one.contradicts for one in found))
        if (shown := self.detail.shown) and shown.detail.claim.key == row.key:
            self.detail.found_earlier(found)

    def _compare(self) -> None:
        """Looks for claims that say the same, where claims have come or gone."""
        if self.text and self._looked != (changed := self.text.article.changed):
            self._looked, ask = changed, partial(_twins, self.article, self._census)
            self.look("twins", ask, self._compared_all, self._not_found)

    def _compared_all(self, found: tuple[object, Sequence[SimilarClaim] | None]) -> None:
        self._census, pairs = found
        if pairs is None:
            return
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
            f"{who}: “{first.text}”{more} {self.key('earlier')} shows what was checked before.",
            title=f"The verdict on {row.number} contradicts an earlier check",
            warns=True,
        )

    # -- what can be done ------------------------------------------------------------------------

    def do_open_earlier(self) -> None:
        """Shows an earlier check whole, or goes to the claim that says the same."""
        item = self.detail.item
        if isinstance(item, EarlierCheck):
            self.app.push_screen(screens.earlier.EarlierScreen(item))
        elif isinstance(item, ClaimRow):
            self.detail.come_along()
            self.go_to_claim(item.key)


def _twins(article: str, before: object, ws: Any) -> tuple[object, Sequence[SimilarClaim] | None]:
    """Which claims there are, and the pairs that say the same where others were there before."""
    now = desk.paging.census(ws, article)
    if now == before or now[0] > MOST_COMPARED:
        return now, None if now == before else ()
    return now, desk.library.duplicates(ws, article)


def _earlier(claim: str, ws: Any) -> Sequence[EarlierCheck]:
    found: Sequence[EarlierCheck] = desk.library.earlier(ws, claim)
    return found

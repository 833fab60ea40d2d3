"""What the review reads, and when: of an article and a list of any length only what is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.rows import ArticleRow, ArticleText, ClaimFilter, ClaimPage, ClaimRow, Mark, Order
from factcheck.model.tags import tag_words
from factcheck.tui.bench import Bench
from factcheck.tui.messages import Problem
from factcheck.tui.place import Place, PlaceKeeper
from factcheck.tui.screens.review_panes import ReviewPanes
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.places import Gap
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.tints import Tint
from factcheck.tui.widgets.virtual_list import VirtualList


class ReviewReading(ReviewPanes):
    """The claims come page by page, the article's marks stretch by stretch; its text is read once: it never changes."""

    DEFAULT_CLASSES = "-at-claims"

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._listed: ClaimFilter | None = None
        self.pivot: int | None = None
        self.made: int | None = None
        self._counted = False

    def on_mount(self) -> None:
        """Reads the claims in sight and the article, side by side."""
        self.show_keys()
        self.show_standing()
        self.do_reload()

    def do_reload(self) -> None:
        """Reads again what is looked at; what is shown stays until the new comes."""
        article = self.article
        self.read_keys()
        if self.text is None:
            self.read("article", lambda ws: desk.articles.opened(ws, article), self._show_article, self._no_article)
            return
        self.read("article", lambda ws: desk.articles.article(ws, article), self._show_row, self._no_article)
        self._read_wide_marks()
        self.article_pane.stale()

    def _no_article(self, _problem: Problem) -> None:
        if self.text is None and self.is_current:
            self.app.pop_screen()

    def _show_article(self, text: ArticleText) -> None:
        self.text, self.article = text, text.article.id
        self.article_pane.show(text.text, text.units)
        self._read_wide_marks()
        self._show_row(text.article)
        self.read_detail()

    def _show_row(self, row: ArticleRow) -> None:
        if self.text:
            self.text = replace(self.text, article=row)
            self.show_standing()
            self.show_heading()

    # -- the article's marks ---------------------------------------------------------------------

    def on_text_pane_untinted(self, event: TextPane.Untinted) -> None:
        """A stretch of the article comes into sight."""
        article, stretch = self.article, event.stretch
        ask = partial(_marks, article, stretch)
        self.read(f"marks:{stretch[0]}", ask, lambda tints: self.article_pane.tint_stretch(stretch, tints))

    def _read_wide_marks(self) -> None:
        article = self.article
        self.look("wide", lambda ws: _tints(desk.articles.wide_marks(ws, article)), self.article_pane.tint)

    # -- the list --------------------------------------------------------------------------------

    def read_keys(self) -> None:
        """Asks for the claims that pass the filter, around the one in hand or the next one by place.

        In a list that is shown already, the claim in hand stays until one moves on, whether it still passes or not;
        a claim just made of it takes its place.
        """
        wanted, key, made = replace(self.wanted, article=self.article), self.claims.key, self.made
        again = self._listed is not None and replace(self._listed, article=self.article, also=None) == wanted
        at, marked = self.claims.index if again else None, [row.key for row in self.claims.marked]
        ask = partial(_around, wanted, made or (key if again else self.pivot or key), at, marked)
        if self._listed is None:
            ask = partial(_where_it_was_left, wanted, self.bench.places)

        def then(page: ClaimPage) -> None:
            self.made = None if self.made == made else self.made
            self._show_page(wanted, key, page)

        self.read("keys", ask, then, gone=self._not_there)

    def _not_there(self) -> None:
        """The article is gone; whoever reads its text says so."""

    def _show_page(self, wanted: ClaimFilter, before: int | None, page: ClaimPage) -> None:
        again = self._listed is not None and replace(self._listed, also=page.also) == replace(wanted, also=page.also)
        wanted = replace(wanted, also=page.also)
        first, self._listed, self._counted = self._listed is None, wanted, page.total is not None
        least, keys = page.start + len(page.rows), [row.key for row in page.rows]
        now = self.claims.key
        index = page.start + keys.index(now) if now != before and now in keys else page.index
        total = page.total if page.total is not None else max(least, self.claims.total) if again else least
        self.claims.empty = self._nothing() if not page.rows else ()
        self.claims.show_part(total, page.start, keys, index)
        self.claims.put(page.rows)
        self.claims.keep_marked(page.marked)
        if page.total is None:
            self.read("total", lambda ws: desk.paging.total(ws, wanted), partial(self._show_total, wanted))
        self.show_heading()
        if first and (back := self.bench.places.back_in(self.article)):
            self._come_back(back)
        if self.article_pane.place is None:
            self._point(scroll=False)
        self.read_detail()
        if not page.rows:
            self.detail.show(None)
            self.detail.border_title = title("Detail")

    def _show_total(self, wanted: ClaimFilter, total: int) -> None:
        if wanted == self._listed:
            self._counted = True
            self.claims.show_total(total)
            self.show_heading()

    def show_heading(self) -> None:
        """Tells over the list how many claims it has, how many are marked and open, and which are shown."""
        row, wanted = self.text.article if self.text else None, self.wanted
        narrowed = [*wanted.kinds, *wanted.ratings, wanted.status, f"“{wanted.query}”" if wanted.query else ""]
        narrowed += [tag_words(wanted.tags), _whose(wanted.assigned, self.bench.reviewer)]
        only = f" · only {', '.join(part for part in narrowed if part)}" if any(narrowed) else ""
        order = " · by check-worthiness" if wanted.order is Order.WORTH else "" if only else " · by place"
        count = f"{self.claims.total}{'' if self._counted else '+'}"
        marked = f" · {len(self.claims.marked)} marked" if self.claims.marked else ""
        left = row.open if row else 0
        standing = f"{order}{only} · {left} open in the article" if only else f" · open {left}{order}"
        self.claims.border_title = title(f"Claims {count}{marked}{standing}")

    def _nothing(self) -> Sequence[Sequence[Piece]]:
        if not self.wanted.narrows:
            return (
                (),
                (
                    ("  No claim yet. ", ""),
                    (self.key("pane.next"), "key"),
                    (" to the article, ", ""),
                    (self.key("select"), "key"),
                    (" selects words, ", ""),
                    (self.key("claim.add"), "key"),
                    (" makes a claim of them.", ""),
                ),
            )
        return ((), (("  No claim passes the filter. ", ""), (self.key("back"), "key"), (" shows all.", "")))

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """The list is about to draw rows that it does not have."""
        keys, gap, wanted = event.keys, event.gap, self._listed
        if keys:
            self.read(f"rows:{event.page}", lambda ws: desk.claims.rows(ws, keys), self._put)
        elif wanted:
            self.read(f"rows:{event.page}", partial(_page, wanted, gap), partial(self._put_page, wanted, gap.start))

    def _put(self, rows: Sequence[ClaimRow]) -> None:
        self.claims.put(rows)
        self._see_whether_in_hand(rows)

    def _put_page(self, wanted: ClaimFilter, start: int, rows: Sequence[ClaimRow]) -> None:
        if wanted == self._listed:
            self.claims.put_page(start, rows)
            self._see_whether_in_hand(rows)

    def _see_whether_in_hand(self, rows: Sequence[ClaimRow]) -> None:
        if any(row.key == self.claims.key for row in rows):
            self._point(scroll=self.article_pane.current != self.claims.key)
            self.read_detail()

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Another claim is in hand: article and detail follow, as soon as it is there; one that was kept goes."""
        if self.claim:
            self._point()
            if self._listed and self._listed.also not in {None, self.claims.key}:
                self.read_keys()
        self.read_detail(at_rest=True)

    def _point(self, *, scroll: bool = True) -> None:
        row = self.claim
        self.article_pane.point_at(self.claims.key, row.spans if row else None, scroll=scroll)

    # -- finding a claim -------------------------------------------------------------------------

    def on_text_pane_pointed(self, event: TextPane.Pointed) -> None:
        """A claim was clicked in the article: the list follows."""
        self.go_to_claim(event.key)

    def go_to_claim(self, key: int) -> None:
        """Takes a claim in hand, where it is among those shown."""
        wanted = self._listed
        if wanted and not self.claims.go_to(key):
            self.read("place", lambda ws: desk.paging.place(ws, wanted, key), partial(self._go_to_place, key))

    def find_claim(self, key: int) -> None:
        """Takes a claim in hand, whatever is shown: a filter that leaves it out is let go."""
        if self.wanted.narrows:
            self.wanted, self.pivot = ClaimFilter(order=self.wanted.order), key
            self.read_keys()
            self.pivot = None
        else:
            self.go_to_claim(key)
        self.turn_pane("claims")

    def _go_to_place(self, key: int, place: int | None) -> None:
        if place is None:
            keys = f"{self.key('filter')} changes the filter, {self.key('back')} shows all"
            self.flash(f"That claim is not among those shown: {keys}.")
        elif not self.claims.go_to(key):
            self.claims.go(place)

    def _come_back(self, place: Place) -> None:
        """To where this window was before it was closed or cut off."""
        self.go_to_claim(place.claim)
        self.detail.choose(place.tab)
        self.turn_pane(place.pane)

    @property
    def place(self) -> Place | None:
        """The claim in hand and the pane with the focus, once they are there."""
        if self.claims.key is None:
            return None
        return Place(self.article, self.claims.key, self.group, self.detail.tab)

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """Other keys hold while words are selected."""
        self.show_keys()

    def read_detail(self, *, at_rest: bool = False) -> None:
        """Asks for all that hangs on the claim in hand; after a key, once no other follows."""
        raise NotImplementedError


def _whose(assigned: str | None, me: str) -> str:
    if assigned is None:
        return ""
    return "nobody's" if not assigned else "mine" if assigned == me else f"of {assigned}"


def _where_it_was_left(wanted: ClaimFilter, places: PlaceKeeper, ws: Any) -> ClaimPage:
    article = desk.paging.whole_id(ws, wanted.article)
    return _around(wanted, places.last_in(ws, article), None, (), ws)


def _around(wanted: ClaimFilter, key: int | None, at: int | None, marked: Sequence[int], ws: Any) -> ClaimPage:
    page: ClaimPage = desk.paging.around(ws, wanted, key, at, marked)
    return page


def _page(wanted: ClaimFilter, gap: Gap, ws: Any) -> Sequence[ClaimRow]:
    beside = gap.after, gap.before
    page: Sequence[ClaimRow] = desk.paging.page(ws, wanted, gap.start, gap.count, beside=beside, total=gap.total)
    return page


def _marks(article: str, stretch: tuple[int, int], ws: Any) -> Sequence[Tint]:
    return _tints(desk.articles.marks(ws, article, stretch))


def _tints(marks: Sequence[Mark]) -> Sequence[Tint]:
    return [Tint(mark.start, mark.end, mark.key, mark.tone.value, mark.sign) for mark in marks]

"""The review: one article, its claims, and everything that is done with them."""

from __future__ import annotations

from factcheck.model.claims import Span
from factcheck.model.rows import ClaimFilter
from factcheck.tui import actions, screens
from factcheck.tui.screens.review_coding import CodingVerbs
from factcheck.tui.screens.review_copying import CopyVerbs
from factcheck.tui.screens.review_panes import PANES
from factcheck.tui.screens.review_repeat import RepeatVerbs
from factcheck.tui.screens.review_spans import SpanVerbs
from factcheck.tui.widgets.detail import DEFAULT
from factcheck.tui.widgets.virtual_list import VirtualList


class ReviewScreen(RepeatVerbs, SpanVerbs, CopyVerbs, CodingVerbs):
    """Moving between the panes; the work itself is in the classes it is made of."""

    NAME = "review"
    BINDINGS = actions.bindings("review")

    def do_next_pane(self, by: int) -> None:
        """Gives the focus to the next or previous pane."""
        self.turn_pane(PANES[(PANES.index(self.group) + by) % len(PANES)])

    def do_move(self, by: int) -> None:
        """Moves to the next claim, or the next thing in its detail."""
        if self.group == "detail":
            self.detail.blocks.move(by)
        else:
            self.claims.move(by)

    def do_move_page(self, by: int) -> None:
        """Moves by pages; the article scrolls, the claim in hand stays."""
        if self.group == "article":
            self.article_pane.scroll_relative(y=by * (self.article_pane.size.height - 2), animate=False)
        elif self.group == "detail":
            self.detail.blocks.move_page(by)
        else:
            self.claims.move_page(by)

    def do_move_end(self, by: int) -> None:
        """Moves to an end."""
        if self.group == "detail":
            self.detail.blocks.move_end(by)
        else:
            self.claims.move_end(by)

    def do_detail(self) -> None:
        """Goes deeper: to the claim's detail."""
        self.turn_pane("detail")

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A double click goes deeper, too."""
        self.turn_pane("detail")

    def do_turn(self, by: int) -> None:
        """Shows the next or previous tab."""
        self.detail.turn(by)
        self.show_keys()

    def do_turn_to(self, tab: str) -> None:
        """Shows a tab of this claim's detail, with the focus on it; the evidence is what the next claims show, too."""
        if tab == DEFAULT:
            self.detail.choose(tab)
        else:
            self.detail.turn_to(tab)
        self.turn_pane("detail")
        self.show_keys()

    def do_back(self) -> None:
        """Comes back one step: from selecting, from a pane, from a filter, from the article."""
        if self.pane in {"selecting", "spanning"}:
            self.article_pane.end_selecting()
        elif self.group == "article" and self.article_pane.place:
            self.article_pane.show_place(None)
            self.turn_pane("detail")
        elif self.group != "claims":
            self.turn_pane("claims")
        elif self.claims.marked:
            self.unmark()
        elif self.wanted.narrows:
            self.wanted = ClaimFilter(order=self.wanted.order)
            self.read_keys()
        else:
            self.bench.places.note(self.bench.jobs, self.place)
            self.bench.places.leave(self.bench.jobs)
            self.app.pop_screen()

    def do_coverage(self) -> None:
        """Shows what has become of every sentence, from the claim in hand on."""
        if self.text:
            at = self.claim.spans[0][0] if self.claim else 0
            way = screens.coverage.Way(self._to_claim, self._to_new_claim)
            self.app.push_screen(screens.coverage.CoverageScreen(self.bench, self.text, at, way))

    def take_in_hand(self, key: int) -> None:
        """Takes a claim in hand, in the list: whoever sends one here knows its key."""
        self._to_claim(key)

    def _to_claim(self, key: int) -> None:
        self.turn_pane("claims")
        self.go_to_claim(key)

    def _to_new_claim(self, span: Span) -> None:
        self.turn_pane("article")
        self.article_pane.take(*span)
        self.do_add_claim()

    def do_refused(self) -> None:
        """Shows what a language model proposed for the article and was not taken."""
        self.show_refused(self.article)

    def do_export(self) -> None:
        """Exports the report."""
        if self.text:
            self.export(self.text.article)

    def do_redate(self) -> None:
        """Reads the days in the article's claims again, by its date."""
        if self.text:
            self.redate(self.text.article)

    def do_edit_article(self) -> None:
        """Edits the article's metadata."""
        if self.text is None:
            return
        self.edit_metadata(self.text.article)

"""The review's panes and what keeps them in step: article, claims, detail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from factcheck import desk
from factcheck.model.claims import Span
from factcheck.model.rows import ArticleText, ClaimDetail, ClaimFilter, ClaimRow, SourceRow
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.tui.bench import Bench
from factcheck.tui.messages import Problem
from factcheck.tui.screens.exporting import Exporting
from factcheck.tui.widgets.block_list import BlockList
from factcheck.tui.widgets.claims_list import ClaimsList
from factcheck.tui.widgets.detail import Detail
from factcheck.tui.widgets.detail_blocks import Shown
from factcheck.tui.widgets.graphemes import block_of
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, Standing, TopLine
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.text_pane import TextPane, Tint
from factcheck.tui.widgets.virtual_list import VirtualList

PANES = ("claims", "article", "detail")
AROUND = 160
"""Characters of the article around a claim in the lower strip."""
Found = tuple[ClaimDetail, Sequence[SourceRow], str, Any]
"""A claim's detail, the article's other sources, the draft of a rationale, and why the claim is as it is."""


class ReviewBase(Exporting):
    """Article left, claims right, the claim's detail below; one at a time with a strip on a narrow screen."""

    AUTO_FOCUS: ClassVar[str | None] = "#claims"

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self.text: ArticleText | None = None
        self.wanted = ClaimFilter()
        self._panes = (ClaimsList(id="claims"), TextPane(id="article"), Detail(id="detail"))

    # -- the panes -------------------------------------------------------------------------------

    @property
    def claims(self) -> ClaimsList:
        """The list of claims."""
        return self._panes[0]

    @property
    def article_pane(self) -> TextPane:
        """The article."""
        return self._panes[1]

    @property
    def detail(self) -> Detail:
        """The claim's detail."""
        return self._panes[2]

    @property
    def claim(self) -> ClaimRow | None:
        """The claim in hand, once it is there."""
        return self.claims.row

    @property
    def language(self) -> str:
        """The article's language, or empty where it is not known."""
        return self.text.article.citation.language if self.text else ""

    def compose(self) -> ComposeResult:
        """The panes between the line on top and the keys."""
        yield TopLine()
        for pane in self._panes:
            pane.add_class("pane")
        with Horizontal(id="upper"):
            yield self.article_pane
            yield self.claims
        yield self.detail
        yield LowerStrip(id="lower")
        yield KeyLine()
        self.article_pane.border_title = title("Article")

    @property
    def group(self) -> str:
        """Which of the three panes has the focus."""
        focused = self.focused
        if focused is self.article_pane:
            return "article"
        return "detail" if isinstance(focused, BlockList) else "claims"

    @property
    def pane(self) -> str:
        """The pane that has the focus: a tab of the detail, or selecting, are panes too."""
        if self.group == "article" and self.article_pane.selected:
            return "selecting"
        return self.detail.tab if self.group == "detail" else self.group

    def turn_pane(self, group: str) -> None:
        """Gives the focus to one of the three panes, and room on a narrow screen."""
        for name in PANES:
            self.set_class(name == group, f"-at-{name}")
        wanted: dict[str, Widget] = {"claims": self.claims, "article": self.article_pane, "detail": self.detail.blocks}
        widget = wanted[group]
        if widget.focusable:
            widget.focus()
        else:
            self.call_after_refresh(widget.focus)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus moved, by key or mouse."""
        for name in PANES:
            self.set_class(name == self.group, f"-at-{name}")
        self.show_strip()

    # -- reading ---------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Reads the article, then its claims."""
        self.add_class("-at-claims")
        self.show_keys()
        self.show_standing()
        self.do_reload()

    def do_reload(self) -> None:
        """Reads everything again; what is shown stays until the new comes."""
        article = self.article
        self.read("article", lambda ws: desk.articles.read(ws, article), self._show_article, self._no_article)

    def _no_article(self, _problem: Problem) -> None:
        if self.text is None and self.is_current:
            self.app.pop_screen()

    def _show_article(self, text: ArticleText) -> None:
        self.text, self.article = text, text.article.id
        self.article_pane.show(text.text, text.units)
        self.show_marks(text)
        self.show_standing()
        self.read_keys()

    def show_marks(self, text: ArticleText) -> None:
        """Tints the claims' places."""
        self.article_pane.tint([Tint(m.start, m.end, m.key, m.tone.value, m.sign) for m in text.marks])

    def read_keys(self) -> None:
        """Asks which claims pass the filter."""
        wanted = replace(self.wanted, article=self.article)
        self.read("keys", lambda ws: desk.claims.keys(ws, wanted), self._show_keys_of_claims)

    def _show_keys_of_claims(self, keys: Sequence[int]) -> None:
        self.claims.empty = self._nothing() if not keys else ()
        self.claims.show(keys)
        self.claims.border_title = title(self._heading(len(keys)))
        self.article_pane.point_at(self.claims.key, scroll=False)
        self.read_detail()
        if not keys:
            self.detail.show(None)
            self.detail.border_title = title("Detail")

    def _heading(self, count: int) -> str:
        row = self.text.article if self.text else None
        wanted = self.wanted
        narrowed = [*wanted.kinds, *wanted.ratings, wanted.status, f"“{wanted.query}”" if wanted.query else ""]
        only = f" · only {', '.join(part for part in narrowed if part)}" if any(narrowed) else " · by place"
        return f"Claims {count} · open {row.open if row else 0}{only}"

    def _nothing(self) -> Sequence[Sequence[Piece]]:
        if self.wanted == ClaimFilter():
            return (
                (),
                (
                    ("  No claim yet. ", ""),
                    ("tab", "key"),
                    (" to the article, ", ""),
                    ("v", "key"),
                    (" selects words, ", ""),
                    ("A", "key"),
                    (" makes a claim of them.", ""),
                ),
            )
        return ((), (("  No claim passes the filter. ", ""), ("esc", "key"), (" shows all.", "")))

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """The list is about to draw rows that it does not have."""
        keys = event.keys
        self.read(f"rows:{event.page}", lambda ws: desk.claims.rows(ws, keys), self._put)

    def _put(self, rows: Sequence[ClaimRow]) -> None:
        self.claims.put(rows)
        if any(row.key == self.claims.key for row in rows):
            self.read_detail()

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Another claim is in hand: article and detail follow."""
        self.article_pane.point_at(event.key)
        self.read_detail()

    def on_text_pane_pointed(self, event: TextPane.Pointed) -> None:
        """A claim was clicked in the article: the list follows."""
        self.go_to_claim(event.key)

    def go_to_claim(self, key: int) -> None:
        """Takes a claim in hand, where it is among those shown."""
        if not self.claims.go_to(key):
            self.flash("That claim is not among those shown: f changes the filter, esc shows all.")

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """Other keys hold while words are selected."""
        self.show_keys()

    # -- the detail ------------------------------------------------------------------------------

    def read_detail(self) -> None:
        """Asks for all that hangs on the claim in hand."""
        self.show_strip()
        if (row := self.claim) is None:
            return
        sign, _ = row.mark
        self.detail.border_title = title(f"{row.number} {self.claims.glyphs.sign(sign)} {row.text}")
        self.read("detail", partial(_detail, row.id, self.language), self.show_detail, gone=self.read_keys)

    def show_detail(self, found: Found) -> None:
        """Shows all that hangs on a claim."""
        detail, others, draft, (kind, features) = found
        if detail.claim.key != self.claims.key:
            return
        self.claims.put([detail.claim])
        before = self.detail.shown
        same = before is not None and before.detail.claim.key == detail.claim.key
        passages, earlier, twins = (
            (before.passages, before.earlier, before.twins) if before and same else (None, None, ())
        )
        fetching = self.bench.sources_of(detail.claim.id)
        scale = self.text.scale if self.text else DEFAULT_SCALE
        shown = Shown(detail, others, passages, fetching, draft, scale, self.bench.clock(), self.claims.glyphs)
        self.detail.show(replace(shown, article=self.text, kind=kind, features=features, earlier=earlier, twins=twins))

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
            pieces = [(f"{row.number} ", "dim"), (f"{sign} ", tone.value), (row.text, "")]
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
    why = desk.rewording.reasons(detail.claim.text, language)
    return detail, others, desk.drafts.load(ws, f"verdict:{claim}"), why

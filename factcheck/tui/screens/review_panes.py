"""The review's panes: where they are, which has the focus, what is in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from factcheck.model.rows import ArticleText, ClaimFilter, ClaimRow
from factcheck.tui.bench import Bench
from factcheck.tui.screens.exporting import Exporting
from factcheck.tui.screens.resizing import LEAST_COLUMNS, LEAST_ROWS, Divide, Resizing
from factcheck.tui.widgets.block_list import BlockList
from factcheck.tui.widgets.claims_list import ClaimsList
from factcheck.tui.widgets.detail import Detail
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, TopLine
from factcheck.tui.widgets.pieces import title
from factcheck.tui.widgets.text_pane import TextPane

PANES = ("claims", "article", "detail")


_DETAIL_BELOW = Divide("detail", "upper", columns=False, least=LEAST_ROWS, rest=LEAST_ROWS)
_DETAIL_BESIDE = Divide("detail", "upper", columns=True, rest=2 * LEAST_COLUMNS)
_ARTICLE = Divide("article", "claims", columns=True)


class ReviewPanes(Exporting, Resizing):
    """Article left, claims right, the claim's detail below; one at a time with a strip on a narrow screen."""

    AUTO_FOCUS: ClassVar[str | None] = "#claims"
    DIVIDES: ClassVar[dict[str, tuple[Divide, ...]]] = {
        "wide": (_ARTICLE, _DETAIL_BELOW),
        "vast": (replace(_ARTICLE, within=_DETAIL_BESIDE), _DETAIL_BESIDE),
    }

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self.text: ArticleText | None = None
        self.wanted = ClaimFilter()
        self._panes = (ClaimsList(id="claims"), TextPane(id="article", by_stretch=True), Detail(id="detail"))
        self._turning_to = ""

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
        """Which of the three panes has the focus, or is about to: the next key is already meant for it."""
        if self._turning_to:
            return self._turning_to
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
        self.bring(widget)
        if widget.focusable:
            self.set_focus(widget)
        else:
            self._turning_to = group
            self.call_after_refresh(self._turned_to, widget)

    def _turned_to(self, widget: Widget) -> None:
        """Its room on a narrow screen is there."""
        self._turning_to = ""
        self.set_focus(widget)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus moved, by key or mouse."""
        for name in PANES:
            self.set_class(name == self.group, f"-at-{name}")
        self.show_strip()

    def show_strip(self) -> None:
        """The other half of the pair on a narrow screen."""
        raise NotImplementedError

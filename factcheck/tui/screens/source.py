"""Reading a source for a claim: its best passages marked, exact words selected and attached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from factcheck import desk
from factcheck.model.claims import Span
from factcheck.model.rows import ArticleRow, ClaimRow, EvidenceRow, Passage, SourceText
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.copying import cited, copy
from factcheck.tui.messages import Problem
from factcheck.tui.screens.browsing import browse
from factcheck.tui.screens.resizing import LAYOUTS, LEAST_ROWS, Divide, Resizing
from factcheck.tui.widgets.detail_blocks import STANCE_SIGNS, STANCE_TONES, origin
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, Standing, TopLine
from factcheck.tui.widgets.pieces import title
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.tints import Tint
from factcheck.tui.widgets.when import when

MARKED = 6
"""Passages marked in the text; with more of them nothing would stand out."""


_CLAIM = Divide("claim", "text", columns=False, least=3, rest=LEAST_ROWS)


class SourceScreen(Resizing):
    """One source, read for one claim."""

    NAME = "source"
    BINDINGS = actions.bindings("source")
    AUTO_FOCUS: ClassVar[str | None] = "#text"
    DIVIDES: ClassVar[dict[str, tuple[Divide, ...]]] = dict.fromkeys(LAYOUTS, (_CLAIM,))
    attached: Callable[[EvidenceRow], None] | None = None
    """Told of a quote that was attached here."""

    def __init__(self, bench: Bench, article: ArticleRow, claim: ClaimRow, source: str, at: int | None) -> None:
        super().__init__(bench, article.id)
        self._row, self._claim, self._source, self._start = article, claim, source, at
        self._found: SourceText | None = None
        self._at = 0

    def compose(self) -> ComposeResult:
        """The claim, the source's text, the keys."""
        yield TopLine()
        claim = LowerStrip(id="claim")
        claim.add_class("pane")
        yield claim
        text = TextPane(id="text")
        text.add_class("pane")
        yield text
        yield KeyLine()

    @property
    def text(self) -> TextPane:
        """The source's text."""
        return self.query_one("#text", TextPane)

    @property
    def pane(self) -> str:
        """Reading, or selecting words."""
        return "selecting" if self.text.selected else "text"

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages marked, best first."""
        return self._found.passages[:MARKED] if self._found else ()

    def on_mount(self) -> None:
        """Shows the claim and reads the source."""
        self._show_claim([self._claim])
        self.show_keys()
        self.show_standing()
        self.do_reload()

    def _show_claim(self, rows: Sequence[ClaimRow]) -> None:
        for self._claim in rows:
            sign, tone = self._claim.mark
            glyphs = self.text.glyphs
            words = [(f"{self._claim.number} ", "dim"), (f"{glyphs.sign(sign)} ", tone.value), (self._claim.text, "")]
            self.query_one("#claim", LowerStrip).show(words)

    def do_reload(self) -> None:
        """Reads the source and its quotes again."""
        source, claim = self._source, self._claim.id
        gone, key = self._gone if self._found else None, self._claim.key
        self.read("source", lambda ws: desk.sources.read(ws, source, claim=claim), self._show, self._failed, gone=gone)
        self.read("claim", lambda ws: desk.claims.rows(ws, [key]), self._show_claim)

    def _gone(self) -> None:
        """The source or claim was undone while it was read: there is nothing to stay for."""
        if self.is_current:
            self.app.pop_screen()

    def _failed(self, problem: Problem) -> None:
        if self._found is None and self.is_current:
            self.app.pop_screen()

    def _show(self, found: SourceText) -> None:
        first = self._found is None
        self._found = found
        source = found.source
        fetched = f"fetched {when(source.fetched, self.bench.clock())}" if source.fetched else ""
        parts = [source.number, origin(source), fetched, f"sha256 {source.sha256[:8]}…"]
        self.text.border_title = title(" · ".join(part for part in parts if part))
        self.text.show(found.text, found.units)
        self.text.tint([*self._passage_tints(), *(self._quote_tint(row) for row in found.evidence)])
        if first:
            starts = [passage.start for passage in self.passages]
            self._at = starts.index(self._start) if self._start in starts else 0
            self.call_after_refresh(self._point)
        self.show_keys()
        self.show_standing()

    def _passage_tints(self) -> list[Tint]:
        chosen = self.text.glyphs.chosen
        return [Tint(one.start, one.end, at, "passage", chosen) for at, one in enumerate(self.passages)]

    @staticmethod
    def _quote_tint(row: EvidenceRow) -> Tint:
        place = row.anchor
        return Tint(place.start, place.end, -row.key, STANCE_TONES[row.stance], STANCE_SIGNS[row.stance])

    def _point(self) -> None:
        quotes = self._found.evidence if self._found else ()
        quote = next((row for row in quotes if row.anchor.start == self._start), None)
        if quote:
            self.text.point_at(-quote.key)
        elif self.passages:
            self.text.point_at(self._at)
        self._start = None

    def standing(self) -> Standing:
        """Where I am, and which passage this is."""
        source = self._found.source if self._found else None
        marked = len(self.passages)
        return Standing(
            (
                "Articles",
                f"{self._row.number} {self._row.citation.title}",
                self._claim.number,
                f"{source.number} {source.citation.title}" if source else "",
            ),
            f"best passage {self._at + 1} of {marked}" if marked else "",
            under_way=self.bench.under_way,
            saved=self.bench.saved,
            trouble=self.bench.unsaved,
        )

    # -- moving ----------------------------------------------------------------------------------

    def do_move(self, by: int) -> None:
        """Scrolls by a line."""
        self.text.scroll_relative(y=by, animate=False)

    def do_move_page(self, by: int) -> None:
        """Scrolls by a page."""
        self.text.scroll_relative(y=by * max(1, self.text.size.height - 2), animate=False)

    def do_move_end(self, by: int) -> None:
        """Scrolls to an end."""
        self.text.scroll_to(y=0 if by < 0 else self.text.virtual_size.height, animate=False)

    def do_passage(self, by: int) -> None:
        """Goes to the next or previous good passage."""
        if self.passages:
            self._at = (self._at + by) % len(self.passages)
            self.text.point_at(self._at)
            self.show_standing()
        else:
            self.flash(f"No passage shares words with the claim: {self.key('select')} selects words by hand.")

    def on_text_pane_pointed(self, event: TextPane.Pointed) -> None:
        """A passage was clicked."""
        if event.key >= 0:
            self._at = event.key
        self.text.point_at(event.key, scroll=False)
        self.show_standing()

    # -- selecting and attaching -----------------------------------------------------------------

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """Other keys hold while words are selected."""
        self.show_keys()

    def do_select(self) -> None:
        """Begins selecting words."""
        self.text.select_from()

    def do_pick(self, how: str, by: int) -> None:
        """Moves the selection's end."""
        self.text.move_selection(how, by)

    def do_back(self) -> None:
        """Stops selecting, or comes back to the review."""
        if self.text.selected:
            self.text.end_selecting()
        else:
            self.app.pop_screen()

    def _words(self) -> Span | None:
        """What is to be attached or copied: the selected words, else the passage pointed at."""
        if self.text.selected:
            return self.text.selected
        passage = self.passages[self._at] if self.passages else None
        return (passage.start, passage.end) if passage else None

    def do_attach(self, stance: str) -> None:
        """Attaches the words to the claim."""
        if (span := self._words()) is None:
            self.flash(f"Select the words first: {self.key('select')}, then arrows; or drag with the mouse.")
            return
        claim, source, quote = self._claim.id, self._source, self.text.text[span[0] : span[1]]
        start = span[0]
        self.write(lambda ws: desk.evidence.attach(ws, claim, source, quote, stance, start=start), self._attached)

    def _attached(self, row: EvidenceRow) -> None:
        self.text.end_selecting()
        if self.attached:
            self.attached(row)
        goes = f"{self.key('back')} goes back to the claim"
        self.flash(f"{row.number} {row.stance.value} {self._claim.number}: {self.takes_back}, {goes}")

    def do_copy(self) -> None:
        """Copies the words."""
        if span := self._words():
            copy(self, "words of the source", self.text.text[span[0] : span[1]])

    def do_copy_citation(self) -> None:
        """Copies a citation of the source."""
        if self._found:
            source = self._found.source
            copy(self, f"the citation of {source.number}", cited(source.citation, source))

    def do_browser(self) -> None:
        """Opens the source's address in a browser."""
        if self._found:
            self.flash(browse(self.app, self._found.source.citation.url))

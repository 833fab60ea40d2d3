"""The claim's place in the article, moved word by word at either end with the text beside it."""

from __future__ import annotations

from factcheck import desk
from factcheck.model.rows import ClaimRow
from factcheck.tui.bench import Bench
from factcheck.tui.screens.review_claims import ClaimVerbs
from factcheck.tui.widgets.pieces import title
from factcheck.tui.widgets.stretches import Stretches
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.virtual_list import VirtualList

END = 18
"""Characters of a long stretch that are told of either end."""


class SpanVerbs(ClaimVerbs):
    """A mode of the article's pane: the claim's words stand out and change as its ends are moved."""

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._moving: tuple[ClaimRow, Stretches] | None = None

    @property
    def pane(self) -> str:
        """As ever, but for the mode."""
        return "spanning" if super().pane == "selecting" and self._moving else super().pane

    def do_span(self) -> None:
        """Begins to move the ends of the claim's place."""
        if (row := self.claim) and self.text:
            self._moving = row, Stretches(self.text.text, row.spans)
            self.turn_pane("article")
            self._show_moving()

    def do_span_end(self, by: int) -> None:
        """Moves the end by a word."""
        if self._moving:
            self._moving[1].move_end(by)
            self._show_moving()

    def do_span_start(self, by: int) -> None:
        """Moves the start by a word."""
        if self._moving:
            self._moving[1].move_start(by)
            self._show_moving()

    def do_span_turn(self) -> None:
        """Takes the next of the claim's stretches in hand."""
        if self._moving:
            row, stretches = self._moving
            stretches.turn()
            self._show_moving()
            if len(row.spans) < 2:
                self.flash(f"{row.number} stands on one stretch only.")

    def do_span_keep(self) -> None:
        """Keeps the claim's place as it is shown."""
        if self._moving is None:
            return
        row, stretches = self._moving
        spans, words = stretches.spans, stretches.words
        self.article_pane.end_selecting()
        if spans == row.spans:
            self.flash(f"The place of {row.number} is as it was.")
            return

        def moved(_row: object) -> None:
            self.flash(
                f"{row.number} stands on “{words}”: {self.key('claim.edit')} edits its wording, {self.takes_back}"
            )

        self.write(lambda ws: desk.claims.edit(ws, row.id, rev=row.rev, spans=spans), moved)

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """The mouse selected other words for the stretch in hand, or selecting ended and the mode with it."""
        if self._moving is None or event.pane is not self.article_pane:
            return
        # What is selected now, not what was when this was posted: keys may have come in between.
        if (span := self.article_pane.selected) is None:
            self._moving = None
            self.article_pane.border_title = title("Article")
        elif span != self._moving[1].here:
            self._moving[1].put(span)
            self._tell_words()

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Another claim is in hand: the place of this one is left as it was."""
        if self._moving and self.claims.key != self._moving[0].key:
            self.article_pane.end_selecting()

    def _show_moving(self) -> None:
        if self._moving:
            self.article_pane.take(*self._moving[1].here)
            self._tell_words()
            self.show_keys()

    def _tell_words(self) -> None:
        if self._moving:
            row, stretches = self._moving
            self.article_pane.border_title = title(f"Place of {row.number}: “{both_ends(stretches.words)}”")


def both_ends(words: str) -> str:
    """Words so that both of their ends are seen in a title: they are what moves."""
    line = " ".join(words.split())
    return line if len(line) <= 2 * END else f"{line[:END].rstrip()} … {line[-END:].lstrip()}"

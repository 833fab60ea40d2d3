"""Reading a source by itself: its text with the quotes taken from it, and the claims that it is used for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from factcheck import desk
from factcheck.model.counting import counted
from factcheck.model.rows import ClaimFilter, ClaimRow, SourceRow, SourceText
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.messages import GoTo
from factcheck.tui.screens.resizing import LEAST_ROWS, Divide, Resizing
from factcheck.tui.screens.source_work import SourceWork
from factcheck.tui.widgets.claims_list import ClaimsList
from factcheck.tui.widgets.detail_blocks import STANCE_SIGNS, STANCE_TONES, origin
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, Standing, TopLine
from factcheck.tui.widgets.pieces import title
from factcheck.tui.widgets.sources_list import fetched
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.tints import Tint
from factcheck.tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class Found:
    """What is read: the source, its text where it has a snapshot, and the keys of its claims."""

    source: SourceRow
    text: SourceText | None
    claims: Sequence[int]


_BESIDE = Divide("words", "used", columns=True)
_ABOVE = Divide("words", "used", columns=False, least=LEAST_ROWS, rest=5)


class ReadingScreen(SourceWork, Resizing):
    """The text on the left, where it is used on the right; Enter on a claim goes to it."""

    NAME = "reading"
    BINDINGS = actions.bindings("reading")
    AUTO_FOCUS: ClassVar[str | None] = "#words"
    DIVIDES: ClassVar[dict[str, tuple[Divide, ...]]] = {"narrow": (_ABOVE,), "wide": (_BESIDE,), "vast": (_BESIDE,)}

    def __init__(self, bench: Bench, source: SourceRow, article: str) -> None:
        super().__init__(bench, source.article)
        self._source, self._title = source, article
        self._text: SourceText | None = None
        self._at = -1

    def compose(self) -> ComposeResult:
        """The citation, the text beside the claims, the keys."""
        yield TopLine()
        yield LowerStrip(id="cited")
        with Horizontal(id="beside-claims"):
            text = TextPane(id="words")
            text.add_class("pane")
            yield text
            claims = ClaimsList(id="used")
            claims.add_class("pane")
            yield claims
        yield KeyLine()

    @property
    def source(self) -> SourceRow:
        """The source that is read."""
        return self._source

    @property
    def words(self) -> TextPane:
        """The source's text."""
        return self.query_one("#words", TextPane)

    @property
    def claims(self) -> ClaimsList:
        """The claims that it is used for."""
        return self.query_one(ClaimsList)

    @property
    def pane(self) -> str:
        """The text, or the claims."""
        return "claims" if self.claims.has_focus else "text"

    def on_mount(self) -> None:
        """Reads the source and its claims."""
        self.show_keys()
        self.show_standing()
        self.do_reload()

    # -- what is shown ---------------------------------------------------------------------------

    def do_reload(self) -> None:
        """Reads the source, its quotes and its claims again."""
        source = self._source.id
        self.read("source", lambda ws: _found(ws, source), self._show, gone=self._gone)

    def _gone(self) -> None:
        """The source was removed or undone: there is nothing to stay for."""
        if self.is_current:
            self.app.pop_screen()

    def removed(self, source: SourceRow) -> None:
        """Back in the list, which says how it comes back."""
        if self.is_current:
            self.app.pop_screen()
            if isinstance(below := self.app.screen, SourceWork):
                below.removed(source)

    def _show(self, found: Found) -> None:
        first = self._text is None
        self._source, self._text = found.source, found.text
        self.words.border_title = title(f"{found.source.number} · {origin(found.source)}")
        if found.text:
            self.words.show(found.text.text, found.text.units)
            self.words.tint(
                [
                    Tint(q.anchor.start, q.anchor.end, q.key, STANCE_TONES[q.stance], STANCE_SIGNS[q.stance])
                    for q in found.text.evidence
                ]
            )
        self.claims.border_title = title(f"Used for {counted(len(found.claims), 'claim')}")
        self.claims.empty = (
            (),
            (("  For no claim yet: in the review ", ""), (self.key("source.add"), "key"), (" adds it to one.", "")),
        )
        self.claims.show(found.claims)
        self._tell()
        if first and not found.text:
            self.turn_to(self.claims)
        self.show_standing()

    def _tell(self) -> None:
        """The citation and the state, in words."""
        source, coming = self._source, self.on_their_way.get(self._source.citation.url)
        told, tone = fetched(source, self.bench.clock()), "dim"
        if coming:
            told, tone = (f"failed: {coming.failed} {coming.hint}", "bad") if coming.failed else (coming.what, "accent")
        elif not source.snapshot:
            told = (
                f"only a citation: {self.key('source.refetch')} fetches it"
                if source.citation.url
                else "only a citation"
            )
        address = source.citation.url or "no web address"
        self.query_one("#cited", LowerStrip).show([(f"{source.kind.value} · {address} · ", "dim"), (told, tone)])

    def news(self) -> None:
        """A job went on or ended: the source may have come further."""
        super().news()
        self._tell()

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """The claims in sight."""
        keys = event.keys
        self.read(f"rows:{event.page}", lambda ws: desk.claims.rows(ws, keys), self.claims.put)

    def standing(self) -> Standing:
        """Where I am, and how much rests on this source."""
        source = self._source
        return Standing(
            ("Articles", "Sources", f"{source.number} {source.citation.title}"),
            counted(source.evidence, "quote"),
            under_way=self.bench.under_way,
            reviewer=self.bench.reviewer,
            saved=self.bench.saved,
            trouble=self.bench.unsaved,
        )

    # -- moving ----------------------------------------------------------------------------------

    def do_move(self, by: int) -> None:
        """Scrolls the text, or moves in the claims."""
        if self.pane == "claims":
            self.claims.move(by)
        else:
            self.words.scroll_relative(y=by, animate=False)

    def do_move_page(self, by: int) -> None:
        """Scrolls or moves by pages."""
        if self.pane == "claims":
            self.claims.move_page(by)
        else:
            self.words.scroll_relative(y=by * max(1, self.words.size.height - 2), animate=False)

    def do_move_end(self, by: int) -> None:
        """Scrolls or moves to an end."""
        if self.pane == "claims":
            self.claims.move_end(by)
        else:
            self.words.scroll_to(y=0 if by < 0 else self.words.virtual_size.height, animate=False)

    def do_next_quote(self, by: int) -> None:
        """Goes to the next or previous quote taken from it."""
        quotes = sorted(self._text.evidence, key=lambda one: one.anchor.start) if self._text else []
        if not quotes:
            self.flash("No quote was taken from it yet.")
            return
        at = self._at if self._at >= 0 or by > 0 else 0
        self._at = (at + by) % len(quotes)
        quote = quotes[self._at]
        self.words.point_at(quote.key)
        self.flash(f"{quote.number} {quote.stance.value} {quote.claim}")

    def on_text_pane_pointed(self, event: TextPane.Pointed) -> None:
        """A quote was clicked."""
        self.words.point_at(event.key, scroll=False)

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """Words are selected where a claim is in hand: here there is none."""
        if event.span:
            self.words.end_selecting()

    def do_choose(self) -> None:
        """Goes to the claim; from the text to the claims."""
        row: ClaimRow | None = self.claims.row
        if self.pane == "text":
            self.turn_to(self.claims)
        elif row:
            self.app.post_message(GoTo("claim", row.article, row.key))

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A double click goes to the claim, too."""
        self.do_choose()


def _found(ws: Any, source: str) -> Found:
    row: SourceRow = desk.sources.source(ws, source)
    text = desk.sources.read(ws, source) if row.snapshot else None
    return Found(row, text, desk.claims.keys(ws, ClaimFilter(source=source)))

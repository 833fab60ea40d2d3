"""The article as what has become of each of its sentences: checked, open, opinion, or no claim, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult

from factcheck import desk
from factcheck.model.claims import Role, Span
from factcheck.model.rows import ArticleText, ClaimFilter, ClaimRow, Coverage, CoveredUnit, Progress
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.widgets.coverage import TONES, Shares, sign_of, told
from factcheck.tui.widgets.lines import KeyLine, LowerStrip, Standing, TopLine
from factcheck.tui.widgets.pieces import title
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.tints import Tint


@dataclass(frozen=True, slots=True)
class Way:
    """What the review does when it gets a sentence back: goes to its claim (by key), or makes one of its words."""

    to_claim: Callable[[int], None]
    to_new_claim: Callable[[Span], None]


class CoverageScreen(DeskScreen):
    """Sentence by sentence through the article; Enter goes to the claim, `A` makes one."""

    NAME = "coverage"
    BINDINGS = actions.bindings("coverage")
    AUTO_FOCUS: ClassVar[str | None] = "#covered"

    def __init__(self, bench: Bench, article: ArticleText, at: int, way: Way) -> None:
        super().__init__(bench, article.article.id)
        self._text, self._start, self._way = article, at, way
        self._found: Coverage | None = None
        self._rows: Mapping[str, ClaimRow] = {}
        self._at = 0

    def compose(self) -> ComposeResult:
        """The shares, the article, what became of the sentence in hand."""
        yield TopLine()
        yield Shares(id="shares")
        text = TextPane(id="covered")
        text.add_class("pane")
        text.border_title = title("What has become of every sentence")
        text.border_subtitle = title("sentence by sentence, one moment")
        yield text
        yield LowerStrip(id="told")
        yield KeyLine()

    @property
    def text(self) -> TextPane:
        """The article."""
        return self.query_one("#covered", TextPane)

    @property
    def unit(self) -> CoveredUnit | None:
        """The sentence in hand."""
        return self._found.units[self._at] if self._found and self._found.units else None

    def on_mount(self) -> None:
        """Shows the article, and asks what became of its sentences."""
        self.text.show(self._text.text, self._text.units)
        self.show_keys()
        self.show_standing()
        self.do_reload()

    def do_reload(self) -> None:
        """Reads again what became of every sentence."""
        article = self.article
        self.read("coverage", lambda ws: _coverage(ws, article), self._show)

    def _show(self, found: tuple[Coverage, Mapping[str, ClaimRow]]) -> None:
        first = self._found is None
        self._found, self._rows = found
        self.text.border_subtitle = ""
        units = self._found.units
        if first:
            here = (at for at, unit in enumerate(units) if unit.span[0] <= self._start < unit.span[1])
            self._at = next(here, 0)
        self._at = min(self._at, max(0, len(units) - 1))
        self.query_one(Shares).show(self._found.shares)
        glyphs = self.text.glyphs
        self.text.tint(
            [Tint(*unit.span, at, TONES[unit.state], sign_of(unit.state, glyphs)) for at, unit in enumerate(units)]
        )
        self.call_after_refresh(self._point, scroll=first)

    def _point(self, *, scroll: bool = True) -> None:
        self.text.point_at(self._at, scroll=scroll)
        if unit := self.unit:
            self.query_one("#told", LowerStrip).show(told(unit, self._rows, self.text.glyphs, self.key("covered.add")))

    def standing(self) -> Standing:
        """Where I am, and how much is checked."""
        row = self._text.article
        shares = dict(self._found.shares) if self._found else {}
        checked = shares.get(Progress.CHECKED)
        return Standing(
            ("Articles", f"{row.number} {row.citation.title}", "Coverage"),
            f"{checked:.0f} % of the text checked" if checked is not None else "",
            None,
            self.bench.under_way,
            self.bench.reviewer,
            self.bench.saved,
            self.bench.unsaved,
        )

    # -- moving ----------------------------------------------------------------------------------

    def _go(self, at: int) -> None:
        if self._found and self._found.units:
            self._at = min(max(at, 0), len(self._found.units) - 1)
            self._point()

    def do_move(self, by: int) -> None:
        """Goes to the next or previous sentence."""
        self._go(self._at + by)

    def do_move_page(self, by: int) -> None:
        """Scrolls by a page; the sentence in hand stays."""
        self.text.scroll_relative(y=by * (self.text.size.height - 2), animate=False)

    def do_move_end(self, by: int) -> None:
        """Goes to the first or last sentence."""
        self._go(0 if by < 0 else len(self._found.units) if self._found else 0)

    def do_next_open(self, by: int) -> None:
        """Goes to the next or previous sentence with an open claim, from the end to the beginning again."""
        self._next(lambda unit: unit.state is Progress.OPEN, by, "No sentence is open any more.")

    def do_next_bare(self, by: int) -> None:
        """Goes to the next or previous sentence without a claim, headings and the like left out."""
        self._next(lambda unit: not unit.claims and unit.role is Role.TEXT, by, "Every sentence is in a claim.")

    def _next(self, wanted: Callable[[CoveredUnit], bool], by: int, none: str) -> None:
        units = self._found.units if self._found else ()
        places = [at for at, unit in enumerate(units) if wanted(unit)]
        ahead = [at for at in places if (at - self._at) * by > 0]
        if not places:
            self.flash(none)
        else:
            self._go((ahead or places)[0 if by > 0 else -1])

    def on_text_pane_pointed(self, event: TextPane.Pointed) -> None:
        """A sentence was clicked."""
        self._go(event.key)

    def on_text_pane_selecting(self, event: TextPane.Selecting) -> None:
        """Words are selected in the review only: here a sentence is what counts."""
        if event.span:
            self.text.end_selecting()

    # -- going back with the sentence ------------------------------------------------------------

    def do_choose(self) -> None:
        """Goes to the sentence's claim in the review: an open one, else the first."""
        unit = self.unit
        rows = [row for number in unit.claims if (row := self._rows.get(number))] if unit else []
        if not rows:
            self.flash(f"This sentence is in no claim: {self.key('covered.add')} makes one of it.")
            return
        key = next((row.key for row in rows if row.open), rows[0].key)
        self.app.pop_screen()
        self._way.to_claim(key)

    def do_add_claim(self) -> None:
        """Makes a claim of the sentence, in the review."""
        if unit := self.unit:
            self.app.pop_screen()
            self._way.to_new_claim(unit.span)


def _coverage(ws: Any, article: str) -> tuple[Coverage, Mapping[str, ClaimRow]]:
    rows = desk.claims.board(ws, ClaimFilter(article=article))
    return desk.coverage.coverage(ws, article), {row.number: row for row in rows}

"""The work in figures, of one article or all: in numbers on the left, drawn on the right."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from factcheck import desk
from factcheck.model.rows.figures import Figures
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.screens.enlarging import Enlarging
from factcheck.tui.screens.plotting import plots
from factcheck.tui.widgets.block_list import BlockList
from factcheck.tui.widgets.figures_blocks import figures_blocks
from factcheck.tui.widgets.lines import KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import title


class DashboardScreen(Enlarging):
    """The numbers are there at once, the plots as soon as what draws them is loaded, by a job."""

    NAME = "figures"
    BINDINGS = actions.bindings("figures")
    AUTO_FOCUS: ClassVar[str | None] = "#numbers"

    def __init__(self, bench: Bench, article: str = "", *, whole: bool = False) -> None:
        super().__init__(bench, article)
        self._whole = whole or not article
        self._found: Figures | None = None
        self._plots: Any = None

    def compose(self) -> ComposeResult:
        """The line on top, the numbers beside the plots, the keys."""
        yield TopLine()
        with Horizontal(id="board"):
            numbers = BlockList(id="numbers")
            numbers.add_class("pane")
            numbers.border_title = title("Counting, one moment")
            yield numbers
            yield Vertical(id="plots")
        yield KeyLine()

    @property
    def numbers(self) -> BlockList:
        """The figures in words and numbers."""
        return self.query_one(BlockList)

    def on_mount(self) -> None:
        """Reads the figures, and loads what draws them."""
        self.show_keys()
        self.show_standing()
        self.do_reload()
        self.look("plots", lambda _ws: plots(), self._mount_plots)

    def _mount_plots(self, module: Any) -> None:
        self._plots = module.Plots()
        self.query_one("#plots", Vertical).mount(*self._plots.all)
        if self._found:
            self._plots.show(self._found)

    def do_reload(self) -> None:
        """Counts again."""
        article = "" if self._whole else self.article
        self.look("figures", lambda ws: desk.figures.figures(ws, article), self._show, gone=self._gone)

    def _gone(self) -> None:
        """The article was discarded meanwhile."""
        self._whole = True
        self.do_reload()

    def _show(self, found: Figures) -> None:
        self._found = found
        self.numbers.show(lambda width: figures_blocks(found, self.numbers.glyphs, width))
        self.numbers.border_title = title("All articles" if not found.article else f"Article {found.article}")
        if self._plots:
            self._plots.show(found)
        self.show_standing()

    def standing(self) -> Standing:
        """Of what the figures are, and how far it is."""
        found = self._found
        here = f"{found.article} {found.title}" if found and found.article else ""
        share = found.checked / found.to_check if found and found.to_check else None
        return Standing(
            ("Articles", here, "Figures") if here else ("Articles", "Figures"),
            f"{found.checked} of {found.to_check} checked" if found else "",
            share,
            self.bench.under_way,
            self.bench.reviewer,
            self.bench.saved,
            self.bench.unsaved,
        )

    # -- what can be done ------------------------------------------------------------------------

    def do_whole(self) -> None:
        """Turns between the article and all articles."""
        if self.article:
            self._whole = not self._whole
            self.do_reload()
        else:
            key = self.key("figures")
            self.flash(
                f"These are the figures of all articles; {key} on an article, or in its review, has its own, too."
            )

    def do_move(self, by: int) -> None:
        """Scrolls by a line."""
        self.numbers.move(by)

    def do_move_page(self, by: int) -> None:
        """Scrolls by a page."""
        self.numbers.move_page(by)

    def do_move_end(self, by: int) -> None:
        """Scrolls to an end."""
        self.numbers.move_end(by)

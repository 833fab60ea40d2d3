"""The drawer of jobs: what is under way and how far, what lately ended, to be stopped or tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from factcheck.tui import actions
from factcheck.tui.keys import REGISTERED, KeyMap
from factcheck.tui.screens.reader import Reader
from factcheck.tui.undertakings import Ledger, Undertaking
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Piece, fit, fold, length, spread
from factcheck.tui.widgets.when import when

LOOK_EVERY = 0.2
"""Seconds between two looks at how far the jobs are."""
NONE = "Nothing is under way, and nothing has ended since the workbench was opened."


class JobsScreen(Reader):
    """One block for each job; what changes is drawn anew while the drawer is open."""

    NAME = "jobs"
    HEADING = "Jobs"
    BINDINGS = actions.bindings("jobs")

    def __init__(self, ledger: Ledger, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._ledger, self._clock, self._seen = ledger, clock, ledger.version

    def on_mount(self) -> None:
        """Looks now and then whether something changed."""
        self.set_interval(LOOK_EVERY, self._look)

    def _look(self) -> None:
        if self._seen != self._ledger.version:
            self._seen = self._ledger.version
            self.query_one(BlockList).rebuild()

    def blocks(self, width: int) -> Sequence[Block]:
        """Those under way, then those that ended."""
        going, ended = self._ledger.under_way, self._ledger.ended
        if not going and not ended:
            return [Block("", tuple(((line, ""),) for line in fold(NONE, width, 3)))]
        glyphs, now = self.query_one(BlockList).glyphs, self._clock()
        blocks = [under_way(one, width, glyphs) for one in going]
        if ended:
            lead: tuple[tuple[Piece, ...], ...] = ((("Lately ended", "dim"),),)
            blocks.append(Block("", ((), *lead) if going else lead))
        return [*blocks, *(over(one, width, glyphs, now, self.key_map) for one in ended)]

    @property
    def _chosen(self) -> Undertaking | None:
        return self._ledger.find(self.query_one(BlockList).key)

    def do_stop(self) -> None:
        """Stops the job pointed at; one that has ended is taken off the list."""
        one = self._chosen
        if one is None:
            self.flash("Nothing is pointed at.")
        elif one.ended:
            self._ledger.drop(one.key)
            self._look()
        elif one.job.stop is None:
            self.flash("This cannot be stopped: it ends of itself, and quitting does not wait for it.")
        else:
            one.job.stop.set()
            self._ledger.version += 1
            self._look()
            self.flash("It stops as soon as it can; what is stored stays.")

    def do_again(self) -> None:
        """Tries what failed or was stopped again."""
        one = self._chosen
        if one is None or one.problem is None or one.job.again is None:
            self.flash("Only what failed or was stopped can be tried again.")
            return
        self._ledger.drop(one.key)
        one.job.again()
        self._look()

    def on_block_list_chosen(self, event: BlockList.Chosen) -> None:
        """A double click tries again, too."""
        event.stop()
        self.do_again()


def under_way(one: Undertaking, width: int, glyphs: Glyphs) -> Block:
    """A job that goes on: its name, how far it is, whether it can be stopped."""
    bar = glyphs.bar(one.share, 10) if one.share is not None else glyphs.more
    told = "stopping" if one.job.stopped else one.told
    told += "" if one.job.stop else ", cannot be stopped"
    name = fit(one.job.name, width, glyphs.more)
    return Block(one.key, (((name, "strong"),), tuple(spread([(f"  {told}", "dim")], [(f"{bar} ", "accent")], width))))


def over(one: Undertaking, width: int, glyphs: Glyphs, now: datetime, keys: KeyMap = REGISTERED) -> Block:
    """A job that ended: how, when, and what can be done about it."""
    assert one.ended is not None
    ended = ("stopped", "unknown") if one.job.stopped else ("failed", "bad")
    words, tone = ended if one.problem else ("done", "good")
    right: list[Piece] = [(f"{words}  ", f"{tone} strong"), (when(one.ended, now), "dim")]
    name = fit(one.job.name, max(10, width - length(right) - 2), glyphs.more)
    lines: list[tuple[Piece, ...]] = [tuple(spread([(name, "")], right, width))]
    if one.problem and one.failed:
        lines += [((f"  {line}", "bad"),) for line in fold(one.problem.message, width - 2, 3)]
        lines += [((f"  {line}", "dim"),) for line in fold(one.problem.hint, width - 2, 2) if line]
    if one.problem and one.job.again:
        again, off = keys.key("job.again"), keys.key("job.stop")
        lines.append(((f"  {again}", "key"), (" tries again   ", "dim"), (off, "key"), (" takes it off", "dim")))
    return Block(one.key, tuple(lines))

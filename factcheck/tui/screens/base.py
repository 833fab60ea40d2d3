"""What every screen that works with the desk has: jobs, the line on top, undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.rows import ChangeRow
from factcheck.tui import screens
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Call, Job
from factcheck.tui.messages import GoTo, Problem, TourWanted
from factcheck.tui.place import Place
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.acting import Acting
from factcheck.tui.screens.dialogs.storing import Result, Storing
from factcheck.tui.screens.leaving import back_to
from factcheck.tui.undertakings import Named
from factcheck.tui.widgets.lines import Standing, TopLine
from factcheck.tui.widgets.pieces import drawn

NOTICED_FOR = 10.0
"""Seconds that a message stays: some are two sentences long, and work goes on meanwhile."""


class DeskScreen(Acting[None]):
    """A screen that works with the desk, through jobs only."""

    COVERS = True

    def __init__(self, bench: Bench, article: str = "") -> None:
        super().__init__()
        self.bench, self.article = bench, article
        self._seen = bench.written

    # -- jobs ------------------------------------------------------------------------------------

    def read(
        self,
        slot: str,
        call: Call,
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        gone: Callable[[], None] | None = None,
        leads: bool = False,
    ) -> None:
        """Looks something up in a thread; a newer call of the same slot makes this one stale.

        Where it `leads` to another claim or form, what is typed meanwhile is for that.
        """
        self.bench.jobs.read(Job(self, slot, call, then, failed, gone, leads=leads))

    def read_at_rest(self, slot: str, call: Call, then: Callable[[Any], None], *, gone: Callable[[], None]) -> None:
        """Like `read`, as soon as no more keys ask for something newer."""
        self.bench.jobs.read_at_rest(Job(self, slot, call, then, gone=gone))

    def look(
        self,
        slot: str,
        call: Call,
        then: Callable[[Any], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        gone: Callable[[], None] | None = None,
    ) -> None:
        """Like `read`, for what may take a while: nothing that a key waits for stands behind it.

        With `failed`, it is for that to say what went wrong; the log keeps it.
        """
        self.bench.jobs.look(Job(self, slot, call, then, failed, gone, quiet=failed is not None))

    def write(
        self, call: Call, then: Callable[[Any], None] | None = None, failed: Callable[[], None] | None = None
    ) -> None:
        """Writes in a thread, in order. What was stored is read again by itself, and so is what could not be."""

        def refused(_problem: Problem) -> None:
            if failed:
                failed()
            self.do_reload()

        self.bench.jobs.write(Job(self, "write", call, then, refused))
        self.show_standing()

    def on_unmount(self) -> None:
        """Nobody waits here any more."""
        self.bench.jobs.forget(self)

    # -- what is typed ---------------------------------------------------------------------------

    def open_form(self, form: dialogs.drafting.Drafting[Any], closed: Callable[[Any], None] | None, draft: str) -> None:
        """Opens a form on what was typed and left the last time, if anything; what is left now is kept, too."""

        def opened(text: str) -> None:
            form.draft, form.forget = partial(self.keep_draft, draft), partial(self.throw_away, draft)
            if left := self.bench.typed.get(draft, text):
                form.restore(left)
            self.app.push_screen(form, closed)

        self.read("draft", lambda ws: desk.drafts.load(ws, draft), opened, leads=True)

    def ask(
        self,
        form: Storing[Result],
        keep: Callable[[Any, Result], Any],
        *,
        draft: str = "",
        then: Callable[[Any], None] | None = None,
        named: Named | None = None,
    ) -> None:
        """Opens a form whose result `keep` stores; it closes once that is done, and says itself why it cannot be.

        With a `draft`, what was typed and left comes back the next time; when `named`, the drawer of jobs shows it.
        """

        def store(result: Result) -> None:
            def call(ws: Any) -> Any:
                return keep(ws, result)

            kept = self.dropping(draft, call) if draft else call
            self.bench.jobs.write(Job(self, "write", kept, stored, refused, quiet=True, named=named, form=form.heading))
            self.show_standing()

        def stored(value: Any) -> None:
            form.stored()
            if then:
                then(value)

        def refused(problem: Problem) -> None:
            form.refused(problem)
            if problem.stale or problem.gone:
                self.notice(f"{problem.message} {problem.hint}", title=problem.title, warns=True)
                self.do_reload()

        form.store = store
        if draft and isinstance(form, dialogs.drafting.Drafting):
            self.open_form(form, None, draft)
        else:
            self.app.push_screen(form)

    def keep_draft(self, key: str, text: str) -> None:
        """Keeps what was typed and not saved, out of the history; in memory where even that fails."""
        self.bench.typed[key] = text
        self.bench.jobs.write(Job(self, "draft", lambda ws: desk.drafts.save(ws, key, text), self.drafted))

    def throw_away(self, key: str) -> None:
        """Forgets a draft that nobody wants any more."""
        self.bench.jobs.write(Job(self, "draft", partial(self.drop_draft, key), self.drafted))

    def dropping(self, key: str, call: Call) -> Call:
        """`call`, and the draft forgotten once it has stored what was typed."""

        def both(ws: Any) -> Any:
            value = call(ws)
            self.drop_draft(key, ws)
            return value

        return both

    def drop_draft(self, key: str, ws: Any) -> None:
        """Forgets a draft whose text is saved; for a job that writes."""
        self.bench.typed.pop(key, None)
        desk.drafts.drop(ws, key)

    def drafted(self, _nothing: object) -> None:
        """A draft was kept."""

    # -- the lines around ------------------------------------------------------------------------

    @property
    def place(self) -> Place | None:
        """Where I am here, as a window of the browser comes back to it; None where the screen below says it."""
        return None

    def standing(self) -> Standing:
        """What the top line tells."""
        raise NotImplementedError

    def show_standing(self) -> None:
        """Tells the newest standing."""
        for line in self.query(TopLine):
            line.show(self.standing())

    def news(self) -> None:
        """A job went on or ended: reads again what was written, here or on a screen above."""
        self.show_standing()
        tops = [screen for screen in self.app.screen_stack if isinstance(screen, DeskScreen)]
        if self._seen != self.bench.written and tops[-1:] == [self]:
            self._seen = self.bench.written
            self.do_reload()

    def on_screen_resume(self) -> None:
        """Back on top: other screens may have written."""
        self.news()

    def notice(self, words: str, *, title: str = "", warns: bool = False) -> None:
        """Shows a message for a moment; nothing in it is read as markup."""
        self.notify(
            drawn(words),
            title=drawn(title),
            severity="warning" if warns else "information",
            timeout=NOTICED_FOR,
            markup=False,
        )

    # -- what all of them can do -----------------------------------------------------------------

    def do_back(self) -> None:
        """Leaves the screen."""
        self.app.pop_screen()

    def do_reload(self) -> None:
        """Reads everything again."""
        raise NotImplementedError

    def do_read_again(self) -> None:
        """Reads everything again, with what was looked up and kept."""
        self.bench.earlier.clear()
        self.do_reload()

    def do_undo(self) -> None:
        """Undoes my latest change, on this article where the screen is about one, and says which."""
        self.write(partial(_stepped, desk.history.undo, self.article), partial(self._told, "Undone"))

    def do_redo(self) -> None:
        """Does again what was undone last."""
        self.write(partial(_stepped, desk.history.redo, self.article), partial(self._told, "Done again"))

    def _told(self, how: str, step: tuple[ChangeRow, bool]) -> None:
        change, listed = step
        subject = f" ({change.subject})" if change.subject else ""
        told = f"{how}: {change.what}{subject}"
        if listed or not self.is_current:
            self.flash(told)
        else:
            self._close_article(f"{told}: {self.key('redo')} does it again")

    def _close_article(self, words: str) -> None:
        """Back to the articles, whose list does not have this one any more."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        if isinstance(articles := self.app.screen, DeskScreen):
            articles.flash(words)

    def do_help(self) -> None:
        """Shows all keys."""
        self.app.push_screen(screens.help.HelpScreen(self.NAME))

    @property
    def in_hand(self) -> str:
        """The id of the article that is worked on or pointed at; none where it is about all."""
        return self.article

    def do_sources(self) -> None:
        """Shows all sources."""
        self.app.post_message(GoTo("sources", self.in_hand))

    def do_figures(self) -> None:
        """Shows the work in figures."""
        self.app.post_message(GoTo("figures", self.in_hand))

    def do_codebook(self) -> None:
        """Shows the codebook, which can be changed there."""
        self.app.post_message(GoTo("codebook", self.in_hand))

    def show_refused(self, article: str) -> None:
        """Shows what a language model proposed for an article and was not taken."""
        self.app.push_screen(screens.refused.RefusedScreen(self.bench.refused.get(article, ())))

    def do_jobs(self) -> None:
        """Shows what is under way and what lately ended."""
        self.app.push_screen(screens.jobs_drawer.JobsScreen(self.bench.jobs.ledger, self.bench.clock))

    def do_tour(self) -> None:
        """Takes the tour, on the first case."""
        self.app.post_message(TourWanted())

    def on_top_line_crumb(self, event: TopLine.Crumb) -> None:
        """A step on the way here was clicked: back to it."""
        back_to(self.app, min(event.depth, len(self.app.screen_stack) - 1))

    def do_log(self) -> None:
        """Shows what went wrong so far."""
        self.app.push_screen(screens.log.LogScreen(self.bench.problems, self.bench.clock()))


def _stepped(step: Callable[..., ChangeRow], article: str, ws: Any) -> tuple[ChangeRow, bool]:
    """What an undo or redo did, and whether the article it was asked for is still on the list."""
    change = step(ws, article=article)
    return change, not article or any(row.id == article for row in desk.articles.articles(ws))

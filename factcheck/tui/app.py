"""The workbench: one app that hands jobs' results to whoever asked, and shows what went wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from factcheck import desk
from factcheck.config import Settings
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job, Jobs
from factcheck.tui.messages import JobDone, JobFailed, JobProgress, Problem
from factcheck.tui.screens.acting import Acting
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.theme import DARK, THEMES
from factcheck.tui.widgets.glyphs import glyphs_for
from factcheck.tui.widgets.pieces import drawn

SHOWN_FOR = 8.0
"""Seconds that a message about trouble stays; the log keeps it."""

_WIDTHS: list[tuple[int, str]] = [(0, "-narrow"), (100, "-wide")]
_HEIGHTS: list[tuple[int, str]] = [(0, "-short"), (32, "-tall"), (46, "-roomy")]


class Workbench(App[None]):
    """Opens on the articles; everything else is a screen on top of them."""

    TITLE = "factcheck"
    CSS_PATH = Path(__file__).with_name("factcheck.tcss")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    ALLOW_SELECT = False

    def __init__(
        self,
        settings: Settings,
        *,
        open_article: str | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__()
        self.bench = Bench(settings, Jobs(partial(_open, settings), self.post_message))
        if clock:
            self.bench.clock = clock
        self.glyphs = glyphs_for(self.console.encoding, os.environ.get("TERM", ""))
        self._open_article = open_article
        for theme in THEMES.values():
            self.register_theme(theme)
        chosen = THEMES.get(settings.theme or "dark")
        self.theme = chosen.name if chosen else settings.theme if settings.theme in self.available_themes else DARK.name
        if self.glyphs.signs:
            self.add_class("-ascii")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours where a theme of Textual's is chosen that knows nothing of them."""
        return dict(DARK.variables)

    def get_default_screen(self) -> Screen[Any]:
        """The articles."""
        return ArticlesScreen(self.bench, open_article=self._open_article)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything that can be done where the focus is, by name, and the themes."""
        if isinstance(screen, Acting):
            for action in actions.here(screen.NAME, screen.pane):
                yield SystemCommand(screen.describe(action), f"key {action.key}", partial(screen.action_do, action.id))
        for name, theme in THEMES.items():
            yield SystemCommand(
                f"Theme: {name}", "Colours of the workbench", partial(setattr, self, "theme", theme.name)
            )
        yield SystemCommand("Quit the workbench", "key ctrl+q", self.action_quit)

    # -- jobs ------------------------------------------------------------------------------------

    def on_job_done(self, event: JobDone) -> None:
        """Hands over what a job brought, where it is still waited for."""
        job = self.bench.jobs.settle(event.ticket)
        if job is not None and job.slot in {"write", "fetch"}:
            self.bench.written += 1
            self.bench.unsaved = False
        if job is not None and job.then and _present(job):
            job.then(event.value)
        self._news()

    def on_job_failed(self, event: JobFailed) -> None:
        """Shows what went wrong, keeps it in the log, and tells who asked."""
        job = self.bench.jobs.settle(event.ticket)
        if job is None:
            return
        if job.gone and event.problem.gone:
            if _present(job):
                job.gone()
            return
        if job.quiet:
            self.bench.problems.append(event.problem)
        else:
            self.trouble(event.problem)
        self.bench.unsaved = self.bench.unsaved or (job.slot == "write" and event.problem.lost)
        if job.failed and _present(job):
            job.failed(event.problem)
        self._news()

    def on_job_progress(self, event: JobProgress) -> None:
        """Tells how far a job is."""
        job = self.bench.jobs.wanted(event.ticket)
        if job is not None and job.progress:
            job.progress(event.what, event.share)
        self._news()

    def trouble(self, problem: Problem) -> None:
        """Shows a problem for a moment and keeps it; the same one is not shown twice in a row."""
        last = self.bench.problems[-1] if self.bench.problems else None
        self.bench.problems.append(problem)
        again = last and (last.title, last.message) == (problem.title, problem.message)
        if again and last and (problem.when - last.when).total_seconds() < SHOWN_FOR:
            return
        words = "\n".join(line for line in (drawn(problem.message), drawn(problem.hint)) if line)
        self.notify(words, title=drawn(problem.title), severity="error", timeout=SHOWN_FOR, markup=False)

    def _news(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen) and screen.is_attached:
                screen.news()

    def on_unmount(self) -> None:
        """Waits for the writes under way, then lets go of the workspace."""
        self.bench.jobs.close()


def _present(job: Job) -> bool:
    return not isinstance(job.owner, Screen) or job.owner.is_attached


def _open(settings: Settings) -> Any:
    return desk.workspace.open_workspace(settings)

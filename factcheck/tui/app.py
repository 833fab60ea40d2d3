"""The workbench: one app that hands jobs' results to whoever asked, and shows what went wrong."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from textual import events
from textual.app import App, SystemCommand
from textual.markup import escape
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

from factcheck import desk
from factcheck.config import Settings
from factcheck.model.rows import ChangeRow
from factcheck.tui import screens
from factcheck.tui.bench import Bench
from factcheck.tui.commands.finds import Finds
from factcheck.tui.commands.palette import Palette
from factcheck.tui.jobs import Job, Jobs
from factcheck.tui.keys import key_map
from factcheck.tui.messages import GoTo, JobDone, JobFailed, JobProgress, Problem
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.acting import Acting
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.storing import Storing
from factcheck.tui.screens.going import go
from factcheck.tui.screens.too_small import TooSmall, fits
from factcheck.tui.screens.touring import Touring
from factcheck.tui.sheet import Sheet
from factcheck.tui.speaking import LOOK_EVERY, Speaker
from factcheck.tui.theme import DARK, themes_for
from factcheck.tui.typing_ahead import Taken, Typed, TypingAhead
from factcheck.tui.watching import ASK_EVERY, HEARD_FOR, Watch, words_of
from factcheck.tui.widgets.glyphs import glyphs_for
from factcheck.tui.widgets.pieces import drawn

RARELY = (20_000, 50, 1000)
"""How much is made before garbage is looked for: by Python's own measure every few keys, for up to 400 ms."""
SETTLED = 2.0
"""Seconds after which the workbench stands, with its first rows."""
SHOWN_FOR = 8.0
"""Seconds that a message about trouble stays; the log keeps it."""

_WIDTHS: list[tuple[int, str]] = [(0, "-narrow"), (100, "-wide"), (190, "-vast")]
_HEIGHTS: list[tuple[int, str]] = [(0, "-low"), (20, "-short"), (32, "-tall"), (46, "-roomy")]


class Workbench(Touring):
    """Opens on the articles; everything else is a screen on top of them."""

    TITLE = "factcheck"
    CSS_PATH = Path(__file__).with_name("factcheck.tcss")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    ALLOW_SELECT = False
    COMMANDS = App.COMMANDS | {Finds}

    def __init__(
        self,
        settings: Settings,
        *,
        open_article: str | None = None,
        offers_tour: bool = False,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.key_map = key_map(settings)
        self.offers_tour = offers_tour
        none_wanted = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=True if none_wanted else None)
        self._news_watch = Watch(self._hear)
        self._hearing: Timer | None = None
        self.bench = Bench(settings, Jobs(partial(_open, settings, self._news_watch), self.post_message))
        if clock:
            self.bench.clock = clock
        self._open_article = open_article
        self._themes = themes_for(self.console.color_system, none_wanted=none_wanted)
        for theme in self._themes.values():
            self.register_theme(theme)
        first, *others = self._themes.values()
        chosen = self._themes.get(settings.theme, first).name
        self.theme = settings.theme if others and settings.theme in self.available_themes else chosen
        self.stylesheet = Sheet(variables=self.get_css_variables())
        self.typing = TypingAhead(self, self._send, self._is_on_its_way)
        self.speaker: Speaker | None = None
        self.speak(settings.screen_reader)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours where a theme of Textual's is chosen that knows nothing of them."""
        return dict(DARK.variables)

    @cached_property
    def _variables(self) -> dict[str, dict[str, str]]:
        return {}

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, worked out once: every widget asks for them before it is first drawn."""
        if self.theme not in self._variables:
            self._variables[self.theme] = super().get_css_variables()
        self.theme_variables = self._variables[self.theme]
        return self.theme_variables

    def get_default_screen(self) -> Screen[Any]:
        """The articles."""
        return ArticlesScreen(self.bench, open_article=self._open_article)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything that can be done where the focus is, by name, and the themes."""
        if isinstance(screen, Acting):
            for action in self.key_map.here(screen.NAME, screen.pane):
                yield SystemCommand(
                    screen.describe(action), f"key {escape(action.key)}", partial(screen.action_do, action.id)
                )
        for name, theme in self._themes.items():
            yield SystemCommand(
                f"Theme: {name}", "Colours of the workbench", partial(setattr, self, "theme", theme.name)
            )
        yield SystemCommand(
            f"Screen reader: {'off' if self.speaker else 'on'}",
            "One pane at a time, signs as words, changes written out",
            partial(self.speak, not self.speaker),
        )
        yield SystemCommand("Quit the workbench", "key ctrl+q", self.action_quit)

    def action_command_palette(self) -> None:
        """Opens the palette, where it is not on top already."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def speak(self, on: bool) -> None:
        """Draws everything for a screen reader, or as usual again."""
        self.speaker = Speaker(self) if on else None
        self.glyphs = glyphs_for(self.console.encoding, os.environ.get("TERM", ""), spoken=on)
        self.set_class(on, "-spoken")
        self.set_class(bool(self.glyphs.signs) and not on, "-ascii")
        self.HORIZONTAL_BREAKPOINTS = _WIDTHS[:1] if on else _WIDTHS
        self.VERTICAL_BREAKPOINTS = _HEIGHTS[:1] if on else _HEIGHTS
        for screen in self.screen_stack if self.is_running else ():
            for _, name in [*_WIDTHS, *_HEIGHTS]:
                screen.remove_class(name)
            screen.post_message(events.Resize(self.size, self.size))
            if isinstance(screen, DeskScreen):
                screen.do_reload()

    def _speak_up(self) -> None:
        if self.speaker:
            self.speaker.look()

    def notify(self, message: str, *, title: str = "", **more: Any) -> None:
        """Shows a message for a moment, and says it."""
        super().notify(message, title=title, **more)
        if self.speaker:
            self.speaker.hear(f"{title}: {message}" if title else message)

    # -- what is typed ---------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text one after the other; everything else as it comes."""
        if not isinstance(event, Typed):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            await self.typing.done(event)
        else:
            await self.typing.typed(event)

    async def on_taken(self, event: Taken) -> None:
        """What was typed is where it belongs."""
        await self.typing.done(event.typed)

    async def _send(self, event: Typed) -> MessagePump:
        target = self.focused or self.screen
        await super().on_event(event)
        return target

    def _is_on_its_way(self) -> bool:
        """Whether what was typed last still leads somewhere: what follows is for what is there then."""
        coming = any(isinstance(top, Storing | Palette) and not top.takes_keys for top in self.screen_stack[-1:])
        return coming or self.bench.jobs.leading

    # -- others, and other windows ---------------------------------------------------------------

    def on_mount(self) -> None:
        """From now on looks for what others do, and keeps where I am."""
        self.set_timer(SETTLED, self._settle)
        self.set_interval(ASK_EVERY, self._look_around)
        self.set_interval(LOOK_EVERY, self._speak_up)

    def _settle(self) -> None:
        self.bench.jobs.read(Job(self, "what opens later", _load_what_opens_later, _collect_garbage_again, quiet=True))

    def on_resize(self, event: events.Resize) -> None:
        """Says so where the window has become too small to work in; what is open waits."""
        if not fits(event.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())

    def _look_around(self) -> None:
        self._news_watch.look(self.bench)
        self._note_place()

    def on_virtual_list_moved(self) -> None:
        """Another row is in hand."""
        self._note_place()

    def _note_place(self) -> None:
        tops = (screen for screen in reversed(self.screen_stack) if isinstance(screen, DeskScreen))
        place = next((screen.place for screen in tops if screen.place), None)
        self.bench.places.note(self.bench.jobs, place)

    def _hear(self, change: ChangeRow) -> None:
        self.bench.hear(words_of(change))
        if self._hearing:
            self._hearing.stop()
        self._hearing = self.set_timer(HEARD_FOR, self._heard)

    def _heard(self) -> None:
        self.bench.heard = ""
        self._news()

    # -- jobs ------------------------------------------------------------------------------------

    def on_job_done(self, event: JobDone) -> None:
        """Hands over what a job brought, where it is still waited for."""
        job = self.bench.jobs.settle(event.ticket)
        self.bench.jobs.ledger.end(event.ticket, self.bench.clock())
        if job is not None and job.slot in {"write", "fetch"}:
            self.bench.written += 1
            self.bench.unsaved = False
        if job is not None and job.then and _present(job):
            job.then(event.value)
        self._news()
        self.typing.look_again()

    def on_job_failed(self, event: JobFailed) -> None:
        """Shows what went wrong, keeps it in the log, and tells who asked."""
        job = self.bench.jobs.settle(event.ticket)
        self.bench.jobs.ledger.end(event.ticket, self.bench.clock(), event.problem)
        if job is None:
            return
        if job.gone and event.problem.gone:
            if _present(job):
                job.gone()
            return
        if job.named and job.named.stopped:
            self.flash_on_top(f"Stopped: {job.named.name}")
        elif job.quiet:
            where = f" ({job.form})" if job.form else ""
            self.bench.problems.append(replace(event.problem, title=event.problem.title + where))
        else:
            self.trouble(event.problem)
        self.bench.unsaved = self.bench.unsaved or (job.slot == "write" and event.problem.lost)
        if job.failed and _present(job):
            job.failed(event.problem)
        self._news()
        self.typing.look_again()

    def on_go_to(self, event: GoTo) -> None:
        """Another place is wanted."""
        go(self, self.bench, event)

    def on_job_progress(self, event: JobProgress) -> None:
        """Tells how far a job is."""
        job = self.bench.jobs.wanted(event.ticket)
        if job is not None and job.named:
            self.bench.jobs.ledger.along(event.ticket, job.named, event.what, event.share)
        if job is not None and job.progress:
            job.progress(event.what, event.share)
        self._news()

    def flash_on_top(self, words: str) -> None:
        """Says something in the line of keys of the screen on top."""
        for top in self.screen_stack[-1:]:
            if isinstance(top, Acting):
                top.flash(words)

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
            if isinstance(screen, DeskScreen) and screen.is_attached and screen.is_mounted:
                screen.news()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leaves the workbench; where I am is kept first, and what is being typed in a dialog as a draft."""
        self._note_place()
        for screen in self.screen_stack:
            if isinstance(screen, dialogs.drafting.Drafting):
                screen.keep_draft()
        self._note_place()
        self.bench.places.leave(self.bench.jobs)
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Waits for the writes under way, then lets go of the workspace."""
        self.bench.jobs.close()


def _load_what_opens_later(_ws: Any) -> None:
    """Loads the screens and dialogs that are opened from others, so that opening the first does not take the time."""
    for package in (screens, dialogs):
        for name in package.__all__:
            getattr(package, name)


def _collect_garbage_again(_nothing: object) -> None:
    """What is loaded by now stays: it is not looked through again, which would keep a key waiting for 30 ms."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*RARELY)
        gc.enable()


def _present(job: Job) -> bool:
    return not isinstance(job.owner, Screen) or job.owner.is_attached


def _open(settings: Settings, watch: Watch) -> Any:
    ws = desk.workspace.open_workspace(settings)
    watch.begin(ws)
    return ws

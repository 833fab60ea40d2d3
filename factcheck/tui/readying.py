"""What the workbench does of itself while nobody waits: it learns what texts mean, and loads the language model."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from factcheck import desk
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.messages import Problem
from factcheck.tui.undertakings import Named

QUIET_FOR = 1.0
"""Seconds that work goes on before it is told of."""


def learn_meanings(bench: Bench) -> None:
    """Makes the vectors that are missing, where texts are compared by meaning; screens look anew when some came."""

    def learned(made: int) -> None:
        bench.getting_ready = ""
        if made:
            bench.earlier.clear()
            bench.meant += 1

    stop = Event()
    named = Named("Reading what texts mean", stop, partial(learn_meanings, bench))
    _start(bench, "meanings", partial(_learn, lambda: bench.jobs.closing() or stop.is_set()), learned, named)


def load_language_model(bench: Bench) -> None:
    """Loads the language model that takes texts apart, where it is not loaded yet."""

    def loaded(_nothing: object) -> None:
        bench.getting_ready = ""

    _start(bench, "language model", tell_of_loading, loaded, Named("Loading the language model"))


def tell_of_loading(ws: Any, tell: Progress) -> None:
    """Loads the language model, for a job that is about to need it, and says so while that takes its time."""
    if not desk.engines.is_ready(ws.settings):
        tell("loading the language model", None)
        desk.engines.get_ready(ws.settings)


def _start(bench: Bench, slot: str, call: Any, then: Any, named: Named) -> None:
    def came_along(what: str, share: float | None) -> None:
        bench.getting_ready = what if share is None else f"{what} {100 * share:.0f} %"

    def failed(_problem: Problem) -> None:
        bench.getting_ready = ""

    bench.jobs.idle(Job(bench, slot, call, then, failed, progress=came_along, quiet=True, named=named))


def _learn(cancelled: Callable[[], bool], ws: Any, tell: Progress) -> int:
    if not desk.semantic.available(ws.settings):
        return 0
    started = time.monotonic()

    def told(what: str, share: float | None) -> None:
        if time.monotonic() - started >= QUIET_FOR:
            tell(what, share)

    made: int = desk.meaning.make(ws, progress=told, cancelled=cancelled)
    return made

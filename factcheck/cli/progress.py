"""Progress on standard error, for the commands that may take long; the others need not load what draws it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from factcheck.model.plain import visible

PATIENCE = 1.0
"""Seconds before a bar appears; what is faster needs none."""


@contextmanager
def progress() -> Iterator[Callable[[str, float | None], None]]:
    """A bar on standard error for what takes longer than a second; on a pipe there is none."""
    if not sys.stderr.isatty():
        yield lambda _what, _share: None
        return
    parts = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    # Rich would send what is printed meanwhile to its own console, that is to standard error.
    bar = Progress(*parts, console=Console(stderr=True), transient=True, redirect_stdout=False)
    task = bar.add_task("working", total=None)
    timer = threading.Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda what, share: bar.update(
            task, description=visible(what), total=None if share is None else 1.0, completed=share or 0.0
        )
    finally:
        timer.cancel()
        bar.stop()

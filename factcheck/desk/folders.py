"""Many articles at once: files are read and taken apart on every core, and stored here in their order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, redirect_stderr
from functools import partial
from itertools import groupby
from multiprocessing import resource_tracker

from factcheck.config import Settings
from factcheck.desk import intake
from factcheck.desk.intake import Order
from factcheck.desk.loading import is_url
from factcheck.desk.workspace import Workspace, open_workspace
from factcheck.errors import FactcheckError
from factcheck.model.report import Report

WORTH_IT = 4
"""Files from which on other processes are started: each takes about a second to load the language model."""
AHEAD = 2
"""Files per process that may wait to be stored, so that a folder of any size is taken in with bounded memory."""

ASKED_EVERY = 0.1
"""Seconds between two looks at whether the work was cancelled."""

Cancelled = Callable[[], bool]
Taken = intake.Known | intake.Prepared | Report


def _never() -> bool:
    return False


def seed_all(
    ws: Workspace,
    sources: Sequence[str],
    order: Order,
    *,
    progress: intake.Progress | None = None,
    cancelled: Cancelled = _never,
) -> Iterator[intake.Seeded | FactcheckError]:
    """Takes in each source in turn; one that cannot be used is answered with its error and stops no other.

    Once `cancelled` says yes no more come, and the processes that were reading files are ended at once; what came
    before is stored.

    Raises:
        FactcheckError: the work as a whole was cut short; what came before is stored.
    """
    for fetched, group in groupby(sources, is_url):
        run = list(group)
        if fetched or len(run) < WORTH_IT:
            each = (_one(ws, one, order, progress, cancelled) for one in run)
        else:
            each = _files(ws, run, order, progress, cancelled)
        with closing(each):
            for made in each:
                yield made
                if cancelled():
                    return


def _files(
    ws: Workspace, files: Sequence[str], order: Order, progress: intake.Progress | None, cancelled: Cancelled
) -> Generator[intake.Seeded | FactcheckError, None, None]:
    with closing(_prepared(ws.settings, files, order, cancelled)) as prepared:
        for done, made in enumerate(prepared):
            if progress:
                progress(f"taking in {files[done]}", done / len(files))
            yield made if isinstance(made, FactcheckError) else _kept(ws, made)


def _one(
    ws: Workspace, source: str, order: Order, progress: intake.Progress | None, cancelled: Cancelled
) -> intake.Seeded | FactcheckError:
    try:
        return intake.seed(ws, source, order, progress=progress, cancelled=cancelled)
    except FactcheckError as error:
        return error


def _kept(ws: Workspace, made: Taken) -> intake.Seeded | FactcheckError:
    try:
        return intake.keep(ws, made)
    except FactcheckError as error:
        return error


def _prepared(
    settings: Settings, files: Iterable[str], order: Order, cancelled: Cancelled
) -> Generator[Taken | FactcheckError, None, None]:
    cores = os.cpu_count() or 1
    # A forked process would take the open database and the front end's threads along.
    start = multiprocessing.get_context("spawn")
    _let_processes_start()
    waiting: deque[Future[Taken | FactcheckError]] = deque()
    with ProcessPoolExecutor(cores, mp_context=start, initializer=_leave_interrupts_alone) as pool:
        try:
            for file in files:
                waiting.append(pool.submit(partial(_prepare, settings, file, order)))
                if len(waiting) >= AHEAD * cores:
                    yield _result(waiting, cancelled)
            while waiting:
                yield _result(waiting, cancelled)
        except _Cancelled:
            return
        except BrokenProcessPool as error:
            raise FactcheckError(
                "A process that was reading a file was ended from outside.",
                hint="What was taken in is stored; free some memory and seed the folder again.",
            ) from error
        finally:
            if waiting:
                _end(pool)
            pool.shutdown(cancel_futures=True)


class _Cancelled(Exception):
    """Nobody wants the rest."""


def _result(waiting: deque[Future[Taken | FactcheckError]], cancelled: Cancelled) -> Taken | FactcheckError:
    """What came of the first that waits, which is taken off once it is there."""
    while not wait([waiting[0]], ASKED_EVERY).done:
        if cancelled():
            raise _Cancelled
    return waiting.popleft().result()


def _let_processes_start() -> None:
    """Starts what keeps the processes' books, which wants a file to tell its errors to.

    Where a screen is drawn the standard error is a stand-in without one.
    """
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _end(pool: ProcessPoolExecutor) -> None:
    """Ends the processes of a pool in the middle of their work, as `terminate_workers` of Python 3.14 does."""
    for process in list(pool._processes.values()):
        process.terminate()


def _leave_interrupts_alone() -> None:
    """Ctrl-C reaches every process of a terminal; the one that asked for the work answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _prepare(settings: Settings, source: str, order: Order) -> Taken | FactcheckError:
    """In another process: the source read and taken apart, or its error."""
    with closing(open_workspace(settings)) as ws:
        try:
            return intake.prepare(ws, source, order)
        except FactcheckError as error:
            return error

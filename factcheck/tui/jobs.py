"""The only threads of the workbench: reads, fetches, reports, writes in order, and what is done while there is time.

A job runs one call of the desk's verbs and posts what came of it; no exception leaves it. Every job has an
owner and a slot: a newer job of the same owner and slot makes the older one stale, and what a stale job
brings is dropped. Writes are never stale and never dropped: quitting waits for them, and for a report under way.
"""

from __future__ import annotations

import math
import queue
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any

from textual.message import Message

from factcheck.errors import AddressRefused, CannotUndo, Conflict, FactcheckError, StoreError, UnknownId
from factcheck.tui.keys import REGISTERED, KeyMap
from factcheck.tui.messages import JobDone, JobFailed, JobProgress, Problem
from factcheck.tui.undertakings import Ledger, Named

Progress = Callable[[str, float | None], None]
Call = Callable[..., Any]
"""Takes the workspace, in the lanes of fetches, reports and idle work also a `Progress`; calls verbs of the desk."""
READERS, FETCHERS, REPORTERS = 2, 8, 4
DRAINED = frozenset({"write", "report"})
"""The lanes that quitting waits for."""
LOOKING = frozenset({"read", "resting", "slow"})
"""The lanes in which a newer job makes an older one stale."""
REST = 0.06
"""Seconds without another key: longer than between two repeats of a held one."""
PROGRESS_EVERY = 0.1
"""Seconds between two reports of progress: more often, nobody could read them."""


class HostRefused(AddressRefused):
    """A private address behind the very host that was asked for, which can be allowed by name."""

    def __init__(self, error: AddressRefused, host: str) -> None:
        super().__init__(error.message, host=host)


@dataclass(frozen=True, slots=True)
class Job:
    """A call, and what happens with what it brings. `then`, `failed` and `gone` run in the app's own thread.

    With `gone`, it is no trouble that what was asked for is not there any more: undo takes rows away. What goes wrong
    with a `quiet` one is for the log: nobody asked for it by a key. One that is `named` is in the drawer of jobs; what
    is done while there is time, once it has told how far it is. What is typed while one that `leads` is under way is
    for where it leads. `form` is the heading of the form whose values it stores: the log names it.
    """

    owner: object
    slot: str
    call: Call
    then: Callable[[Any], None] | None = None
    failed: Callable[[Problem], None] | None = None
    gone: Callable[[], None] | None = None
    progress: Callable[[str, float | None], None] | None = None
    quiet: bool = False
    named: Named | None = None
    leads: bool = False
    form: str = ""


@dataclass
class _Lane:
    """Threads that take jobs from one queue; daemons, so that none of them can hold up the exit."""

    name: str
    threads: int
    queue: queue.SimpleQueue[Callable[[], None] | None] = field(default_factory=queue.SimpleQueue)
    started: list[threading.Thread] = field(default_factory=list)

    def put(self, work: Callable[[], None]) -> None:
        self.queue.put(work)
        if len(self.started) < self.threads:
            thread = threading.Thread(target=self._run, name=f"{self.name}-{len(self.started)}", daemon=True)
            self.started.append(thread)
            thread.start()

    def _run(self) -> None:
        while (work := self.queue.get()) is not None:
            work()

    def close(self, *, drain: bool) -> None:
        for _ in self.started:
            self.queue.put(None)
        if drain:
            for thread in self.started:
                thread.join()


class Jobs:
    """Runs jobs against the workspace that `opener` opens, once, in the lane of writes."""

    def __init__(self, opener: Callable[[], Any], post: Callable[[Message], object]) -> None:
        self._opener, self._post = opener, post
        self._workspace: Future[Any] = Future()
        self._lanes = {
            "read": _Lane("read", READERS),
            "resting": _Lane("resting", 1),
            "slow": _Lane("slow", 1),
            "write": _Lane("write", 1),
            "fetch": _Lane("fetch", FETCHERS),
            "report": _Lane("report", REPORTERS),
            "idle": _Lane("idle", 1),
        }
        self._under_way: dict[int, tuple[str, Job]] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._tickets = 0
        self.ledger = Ledger()
        self.keys = REGISTERED
        self._failures: dict[int, Problem] = {}
        self._left = math.inf

    def open(self, job: Job) -> None:
        """Opens the workspace; the jobs asked for meanwhile wait for it. Again after a failure."""
        if self._workspace.done() and self._workspace.exception():
            self._workspace = Future()
        opening = self._workspace

        def opens(_: Any) -> Any:
            try:
                opening.set_result(self._opener())
            except FactcheckError as error:
                opening.set_exception(error)
            return opening.result()

        self._start("write", job, opens, needs=False)

    @property
    def opened(self) -> bool:
        """Whether the workspace is open."""
        return self._workspace.done() and not self._workspace.exception()

    def read(self, job: Job) -> int:
        """Looks something up; the newest of its slot wins."""
        return self._start("read", job, job.call)

    def read_at_rest(self, job: Job) -> int:
        """Like `read`, once nothing newer of its slot was asked for during `REST`: what a held key runs past."""
        return self._start("resting", job, job.call)

    def look(self, job: Job) -> int:
        """Looks something up that may take a while, such as a search by meaning; it holds up no `read`."""
        return self._start("slow", job, job.call)

    def write(self, job: Job) -> int:
        """Writes, after all writes asked for before."""
        return self._start("write", job, job.call)

    def fetch(self, job: Job) -> int:
        """Works with the network: the call gets the workspace and a function to tell its progress."""
        ticket = self._tickets + 1
        return self._start("fetch", job, lambda workspace: job.call(workspace, self._teller(ticket)))

    def report(self, job: Job) -> int:
        """Makes a file, and tells its progress; quitting waits for it, so it is to look at `closing`."""
        ticket = self._tickets + 1
        return self._start("report", job, lambda workspace: job.call(workspace, self._teller(ticket)))

    def idle(self, job: Job) -> int:
        """Does what nobody waits for, one after the other, and tells its progress; it is to look at `closing`."""
        ticket = self._tickets + 1
        return self._start("idle", job, lambda workspace: job.call(workspace, self._teller(ticket)))

    def closing(self, since: float = 0.0) -> bool:
        """Whether the workbench is being left, since that many seconds: long work ends then, as soon as it can."""
        return time.monotonic() - self._left >= since

    def wanted(self, ticket: int) -> Job | None:
        """The job with this ticket while its result is still waited for."""
        lane, job = self._under_way.get(ticket, ("", None))
        if job is None or (lane in LOOKING and self._newest.get((id(job.owner), job.slot)) != ticket):
            return None
        return job

    def settle(self, ticket: int) -> Job | None:
        """Takes the job off the books; None when nobody waits for what it brought."""
        job = self.wanted(ticket)
        self._under_way.pop(ticket, None)
        self._failures.pop(ticket, None)
        return job

    def forget(self, owner: object) -> None:
        """Drops what the owner waited for; its writes and fetches go on."""
        for place in [place for place in self._newest if place[0] == id(owner)]:
            del self._newest[place]

    def count(self, lane: str) -> int:
        """How many jobs of the lane (read, slow, write, fetch, report, idle) are under way."""
        return sum(1 for name, _ in self._under_way.values() if name == lane)

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._under_way)

    @property
    def leading(self) -> bool:
        """Whether a job that is still waited for leads somewhere."""
        return any(job.leads and self.wanted(ticket) for ticket, (_, job) in self._under_way.items())

    def close(self) -> None:
        """Waits for the writes and reports, for nothing else, and closes the workspace; again does nothing."""
        if self.closing():
            return
        self._left = time.monotonic()
        for name, lane in self._lanes.items():
            lane.close(drain=name in DRAINED)
        if self.opened:
            self._workspace.result().close()

    @property
    def untold(self) -> list[tuple[Job, Problem]]:
        """The writes and reports that failed while the workbench was being left: no screen told of them."""
        drained = [(ticket, job) for ticket, (lane, job) in self._under_way.items() if lane in DRAINED]
        return [(job, self._failures[ticket]) for ticket, job in drained if ticket in self._failures]

    def _start(self, lane: str, job: Job, call: Call, *, needs: bool = True) -> int:
        self._tickets += 1
        ticket = self._tickets
        self._under_way[ticket] = (lane, job)
        if job.named and lane != "idle":
            self.ledger.begin(ticket, job.named)
        if lane in LOOKING:
            self._newest[id(job.owner), job.slot] = ticket
        run = partial(self._run, ticket, lane, call, self._workspace if needs else None)
        due = time.monotonic() + REST
        self._lanes[lane].put(partial(self._at_rest, ticket, due, run) if lane == "resting" else run)
        return ticket

    def _at_rest(self, ticket: int, due: float, run: Callable[[], None]) -> None:
        if (left := due - time.monotonic()) > 0 and self.wanted(ticket):
            time.sleep(left)
        self._lanes["read"].put(run)

    def _run(self, ticket: int, lane: str, call: Call, workspace: Future[Any] | None) -> None:
        if lane not in DRAINED and self.closing():
            return
        if self.wanted(ticket) is None:
            self._tell(JobDone(ticket, None))
            return
        try:
            value = call(workspace.result() if workspace else None)
        except Exception as error:  # noqa: BLE001 - the one place where a program error becomes a message
            self._failures[ticket] = problem_of(error, self.keys)
            self._tell(JobFailed(ticket, self._failures[ticket]))
        else:
            self._tell(JobDone(ticket, value))

    def _teller(self, ticket: int) -> Progress:
        told = 0.0

        def tell(what: str, share: float | None = None) -> None:
            nonlocal told
            if (now := time.monotonic()) - told >= PROGRESS_EVERY:
                told = now
                self._tell(JobProgress(ticket, what, share))

        return tell

    def _tell(self, message: Message) -> None:
        try:
            self._post(message)
        except RuntimeError:
            # The app's loop is gone: it is quitting, and nobody is left to tell.
            return


def problem_of(error: Exception, keys: KeyMap = REGISTERED) -> Problem:
    """An error as people are told of it; a mistake in the program says so and keeps its traceback for the log."""
    now = datetime.now(UTC)
    if isinstance(error, FactcheckError):
        lost = isinstance(error, StoreError) and not isinstance(error, CannotUndo | Conflict)
        gone, host = isinstance(error, UnknownId), error.host if isinstance(error, HostRefused) else ""
        stale = isinstance(error, Conflict)
        hint = error.hint
        if host:
            allows = keys.key("source.allow")
            hint = f"If you trust {host}: {allows} on the source's line allows it until you quit, and fetches again."
        return Problem(error.title, error.message, hint, now, lost=lost, gone=gone, stale=stale, host=host)
    return Problem(
        "A mistake in the program",
        f"{type(error).__name__}: {error}",
        f"Nothing was changed, and work goes on. {keys.key('log')} shows the details for a report.",
        now,
        "".join(traceback.format_exception(error)),
        lost=True,
    )

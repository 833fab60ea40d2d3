"""What is under way and what lately ended, of the jobs that a person knows by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from factcheck.tui.messages import Problem

KEPT = 50
"""How many of the jobs that ended are kept to be looked at."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a job is to people. `stop` ends it before its time, where that can be done; `again` starts it anew."""

    name: str
    stop: Event | None = None
    again: Callable[[], None] | None = None

    @property
    def stopped(self) -> bool:
        """Whether it was told to end before its time."""
        return self.stop is not None and self.stop.is_set()


@dataclass(slots=True)
class Undertaking:
    """One named job: how far it is, in words and as a share (0 to 1, None when unknown), and how it ended.

    `order` is among those that ended: times may be the same.
    """

    key: str
    job: Named
    told: str = "waiting"
    share: float | None = None
    ended: datetime | None = None
    problem: Problem | None = None
    order: int = 0

    @property
    def failed(self) -> bool:
        """Whether it ended badly, and not because it was told to end."""
        return self.problem is not None and not self.job.stopped


class Ledger:
    """The named jobs by ticket, in the order they were asked for. `version` counts what changed."""

    def __init__(self) -> None:
        self._entries: dict[int, Undertaking] = {}
        self.version = 0

    @property
    def under_way(self) -> list[Undertaking]:
        """Those that may still end, the oldest first."""
        return [one for one in self._entries.values() if one.ended is None]

    @property
    def ended(self) -> list[Undertaking]:
        """Those that ended, the newest first."""
        return sorted((one for one in self._entries.values() if one.ended), key=lambda one: -one.order)

    def begin(self, ticket: int, job: Named) -> None:
        """Notes a job that was asked for."""
        self._entries[ticket] = Undertaking(f"job:{ticket}", job)
        self.version += 1

    def along(self, ticket: int, job: Named, told: str, share: float | None) -> None:
        """Notes how far a job is; one that was not worth a line until now gets one."""
        if ticket not in self._entries:
            self.begin(ticket, job)
        one = self._entries[ticket]
        one.told, one.share = told, share
        self.version += 1

    def end(self, ticket: int, when: datetime, problem: Problem | None = None) -> None:
        """Notes that a job ended, and why where it could not do what it was for."""
        if one := self._entries.get(ticket):
            self.version += 1
            one.ended, one.problem, one.order = when, problem, self.version
            for old in self.ended[KEPT:]:
                self.drop(old.key)

    def find(self, key: str) -> Undertaking | None:
        """The job with this key."""
        return next((one for one in self._entries.values() if one.key == key), None)

    def drop(self, key: str) -> None:
        """Forgets a job that ended."""
        self._entries = {ticket: one for ticket, one in self._entries.items() if one.key != key or not one.ended}
        self.version += 1

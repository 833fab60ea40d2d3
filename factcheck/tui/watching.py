"""Watching for what others do on the same database: asked twice a second, told for a moment, read again at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from factcheck import desk
from factcheck.errors import StoreError
from factcheck.model.rows import ChangeRow
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job

if TYPE_CHECKING:
    # For its name only: the database's libraries are not needed for the first frame.
    from factcheck.desk.news import Seen

ASK_EVERY = 0.5
"""Seconds between two looks at the history: with the reading that follows, others' work shows within one."""
HEARD_FOR = 6.0
"""Seconds that the line on top says who changed what."""


class Watch:
    """Tells `heard` of the newest change that was made elsewhere since the last look."""

    def __init__(self, heard: Callable[[ChangeRow], None]) -> None:
        self._heard = heard
        self._seen: Seen | None = None
        self._asking = False

    def begin(self, ws: Any) -> None:
        """Notes where the history stands, before anything is read: whatever comes later is news."""
        self._seen = desk.news.seen(ws)

    def look(self, bench: Bench) -> None:
        """Asks for news, unless that is being asked already, or nothing is open."""
        if self._seen and bench.jobs.opened and not self._asking:
            self._asking = True
            bench.jobs.read(Job(bench, "news", partial(_ask, self._seen), self._take, quiet=True))

    def _take(self, found: tuple[Seen, ChangeRow | None] | None) -> None:
        self._asking = False
        if found:
            self._seen, change = found
            if change:
                self._heard(change)


def words_of(change: ChangeRow) -> str:
    """Who changed what, in a line."""
    who = change.reviewer.partition(" <")[0]
    return f"{who}: {change.what} {change.subject}".rstrip()


def _ask(seen: Seen, ws: Any) -> tuple[Seen, ChangeRow | None] | None:
    try:
        return desk.news.since(ws, seen)
    except StoreError:
        # Whoever does something next is told what is wrong with the database; looking goes on meanwhile.
        return None

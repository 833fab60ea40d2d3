"""How a source is fetched in the background, for every screen that can ask for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import urlsplit

from factcheck.errors import AddressRefused
from factcheck.model.rows import SourceRow
from factcheck.tui.jobs import HostRefused, Progress

NUMBERS = count(1)
"""For the keys of what is on its way."""
Cancelled = Callable[[], bool]
"""Whether a fetch was told to end before its time."""


def fetched(call: Callable[[Any, Progress], SourceRow], where: str, ws: Any, tell: Progress) -> SourceRow:
    """What the call brings; a refusal of the very host that was typed, not of one it led to, can be lifted."""
    try:
        return call(ws, tell)
    except AddressRefused as error:
        host = urlsplit(where).hostname or ""
        if host and error.host == host:
            raise HostRefused(error, host) from error
        raise


def how(hosts: Sequence[str], cancelled: Cancelled, tell: Progress) -> dict[str, Any]:
    """How a source is fetched; says that this begins."""
    tell("fetching", None)
    return {"allow_hosts": hosts, "progress": partial(_bytes, tell), "cancelled": cancelled}


def _bytes(tell: Progress, got: int, total: int | None) -> None:
    tell(f"{got / 1024:.0f} kB", got / total if total else None)

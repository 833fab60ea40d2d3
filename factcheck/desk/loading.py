"""The bytes behind what was named: pasted, on the disk, or on the network."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from factcheck import readers
from factcheck.config import MAX_INPUT, Settings
from factcheck.desk.files import path_of
from factcheck.model.checked import CheckedClaim
from factcheck.model.document import Fetched
from factcheck.model.seed import MAX_BYTES as MAX_SEED
from factcheck.readers import checked
from factcheck.sources.fetch import Limits, fetch
from factcheck.sources.files import read_file

BytesProgress = Callable[[int, int | None], None]
"""Told the bytes that came so far, and how many there will be, or None when that is not known."""

_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_url(where: str) -> bool:
    """Whether this is fetched rather than read from the disk; what is no web address is refused when it is fetched."""
    return bool(_URL.match(where.strip()))


def load(
    settings: Settings,
    where: str,
    *,
    allow_hosts: Iterable[str] = (),
    progress: BytesProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """The bytes at a URL or path; `allow_hosts` are allowed besides those of the settings.

    Raises:
        FetchError, InputError: they cannot be had.
    """
    if not is_url(where):
        path = path_of(where)
        return read_file(path, max_bytes=MAX_SEED if _opens_as_seed(path) else MAX_INPUT)
    allowed = dataclasses.replace(settings, allow_hosts=(*settings.allow_hosts, *allow_hosts))
    return fetch(where.strip(), Limits.of(allowed), progress=progress, cancelled=cancelled)


def checks(name: str) -> list[CheckedClaim]:
    """The records of earlier checks in a file.

    Raises:
        InputError: it cannot be read, or has rows that cannot be used.
    """
    fetched = read_file(path_of(name), max_bytes=MAX_INPUT)
    return checked.read(fetched.body, name=fetched.requested, media_type=fetched.media_type)


def _opens_as_seed(path: Path) -> bool:
    """Whether the file begins like a seed file, which carries whole snapshots and may be larger than a text."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return readers.is_seed(stream.read(4096))
    except OSError:
        return False


def pasted(text: str | bytes) -> Fetched:
    """Text that came from the keyboard or standard input, as if it had been fetched now."""
    body = text.encode(errors="replace") if isinstance(text, str) else text
    return Fetched(body, "", "", datetime.now(UTC), "text/plain; charset=utf-8" if isinstance(text, str) else "")

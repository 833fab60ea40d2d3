"""Files as sources: read like a fetch, bounded before reading."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from factcheck.config import MAX_INPUT
from factcheck.errors import InputError, TooLarge
from factcheck.model.document import Fetched

_MEBIBYTE = 1024 * 1024
# A table of our own: what a machine's registry says must not change what a file is read as.
_TYPES = {
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}


def read_file(path: Path, *, max_bytes: int = MAX_INPUT) -> Fetched:
    """The file's bytes, with the media type that its ending suggests.

    `url` stays empty and `requested` is the file's name alone, so that no folder of this machine gets into a report.

    Raises:
        TooLarge: over `max_bytes`; nothing was read then.
        InputError: there is no such file, it is a folder or device, or it may not be read.
    """
    try:
        _check(path, max_bytes)
        with path.open("rb") as stream:
            body = stream.read(max_bytes + 1)
    except FileNotFoundError:
        raise InputError(f"There is no file “{path}”.", hint="Check the path.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "not a path"
        raise InputError(f"“{path}” cannot be read: {reason}.", hint="Check the path and its permissions.") from None
    if len(body) > max_bytes:
        raise _too_large(path, len(body), max_bytes)
    return Fetched(body, "", path.name, datetime.now(UTC), _TYPES.get(path.suffix.lower(), ""))


def _check(path: Path, max_bytes: int) -> None:
    """Refuses what would block or flood: a pipe never ends, and a device is no document."""
    found = path.stat()
    if path.is_dir():
        raise InputError(f"“{path}” is a folder.", hint="Give a file in it.")
    if not path.is_file():
        raise InputError(f"“{path}” is not a regular file.", hint="Save what it gives as a file first.")
    if found.st_size > max_bytes:
        raise _too_large(path, found.st_size, max_bytes)


def _too_large(path: Path, size: int, max_bytes: int) -> TooLarge:
    return TooLarge(
        f"“{path}” has {size / _MEBIBYTE:.0f} MB; at most {max_bytes / _MEBIBYTE:.4g} MB can be read.",
        hint="Cut it down to the part that is needed.",
    )

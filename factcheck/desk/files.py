"""Paths as they are typed, and a report's way onto the disk, whole or not at all, for both front ends."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import InputError

STDIN = "-"
"""What is typed for a path where standard input is meant."""
ENDINGS = {
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "seed": ".seed.json",
    "claimreview": ".claimreview.json",
}
"""What the file of a format ends with; of others, the name of the format itself."""
_ENDING = re.compile(r"\.[a-z]\w*", re.IGNORECASE)


def path_of(where: str) -> Path:
    """The file or folder that was typed, which need not be there.

    Raises:
        InputError: no file can be called so.
    """
    if not where.strip():
        raise InputError("No file is named.", hint="Name one.")
    try:
        path = Path(where).expanduser()
        path.exists()
    except (OSError, RuntimeError, ValueError) as error:
        short = where if len(where) <= 80 else f"{where[:80]}…"
        raise InputError(f"“{short}” is no path that can be used: {_why(error)}.", hint="Check the path.") from None
    return path


def ending(form: str) -> str:
    """What the name of a file in this format ends with."""
    return ENDINGS.get(form, f".{form}")


def format_of(file: Path, formats: Iterable[str]) -> str:
    """The format that a file's name ends like; empty where none is."""
    like = [form for form in formats if file.name.lower().endswith(ending(form))]
    return max(like, key=lambda form: len(ending(form)), default="")


def target(where: str, form: str, name: str) -> Path:
    """The file typed for a report: with the format's ending where it has none; in a folder it is called `name`.

    Raises:
        InputError: no file can be called so.
    """
    file = path_of(where.strip())
    if where.strip().endswith("/") or file.is_dir():
        file = file / name
    # In “report-4.2m-for-a-bridge” the point is that of a number.
    return file if _ENDING.fullmatch(file.suffix) else file.with_name(file.name + ending(form))


def check(target: Path) -> None:
    """Sees whether a file can be written there, before it is made what goes into it; writes nothing.

    Raises:
        InputError: the folder is not there or may not be written, or it is a folder itself.
    """
    target = _in_full(target)
    with _in_words(target):
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if target.is_file() or not target.exists():
            tempfile.TemporaryFile(dir=target.parent).close()


def save(target: Path, body: bytes) -> Path:
    """Writes a file, replacing what was there in one step; returns its full path.

    A pipe or device takes the bytes as they come, and is never replaced by a file.

    Raises:
        InputError: the folder is not there or may not be written, or the disk is full; nothing was changed.
    """
    target = _in_full(target)
    with _in_words(target):
        if target.exists() and not target.is_file():
            target.write_bytes(body)
        else:
            _replace(target, body)
    return target


@contextmanager
def _in_words(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise InputError(
            f"{target} cannot be written: {_why(error)}.", hint="Name a file in a folder you may write to."
        ) from error


def _in_full(target: Path) -> Path:
    with _in_words(target):
        return target.expanduser().absolute()


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return str(error.strerror)
    return "nobody here is called so" if isinstance(error, RuntimeError) else "it has a character that no path has"


def _replace(target: Path, body: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:100]}.", delete=False) as stream:
        unfinished = Path(stream.name)
        try:
            stream.write(body)
            stream.flush()
            os.fsync(stream.fileno())
            unfinished.chmod(0o666 & ~_umask())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


def _umask() -> int:
    # There is no way to ask for it but to set it.
    current = os.umask(0o022)
    os.umask(current)
    return current

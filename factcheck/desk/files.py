"""A report's way onto the disk: whole or not at all, for both front ends."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import InputError


def check(target: Path) -> None:
    """Sees whether a file can be written there, before it is made what goes into it; writes nothing.

    Raises:
        InputError: the folder is not there or may not be written, or it is a folder itself.
    """
    target = target.expanduser().absolute()
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
    target = target.expanduser().absolute()
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
    except OSError as error:
        raise InputError(
            f"{target} cannot be written: {error.strerror}.", hint="Name a file in a folder you may write to."
        ) from error


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

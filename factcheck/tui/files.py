"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from factcheck.errors import InputError


def save(file: Path, content: bytes) -> Path:
    """Writes `content`, replacing what was there in one step; returns the file's full path.

    Raises:
        InputError: the folder is not there or may not be written.
    """
    file = file.absolute()
    try:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(file)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}.", hint="Choose another folder.") from error
    return file


def _umask() -> int:
    # There is no way to ask for it but to set it; the writes' lane is one thread.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

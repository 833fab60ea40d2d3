"""What comes in on standard input."""

from __future__ import annotations

import sys

from factcheck.desk.files import STDIN
from factcheck.errors import InputError
from factcheck.model.seed import MAX_BYTES


def piped(source: str) -> bytes | None:
    """What comes in on standard input, where that is meant; more than a seed file may have is never read.

    Raises:
        InputError: nothing is piped in.
    """
    if source != STDIN:
        return None
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("Nothing comes in on standard input.", hint="Pipe a text into the command.")
    return sys.stdin.buffer.read(MAX_BYTES + 1)

"""Small counts in words or figures, as in `three days ago`."""

from __future__ import annotations

import re

_WORDS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNT = rf"(?P<count>an?|{'|'.join(_WORDS[1:])}|\d{{1,2}})"
"""A regular expression (ignore case) of a count up to 99."""
UNSURE_COUNT = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|more\s+than|less\s+than|roughly|at\s+least|up\s+to|half|or|to)\s*$",
    re.IGNORECASE,
)
"""What before a count makes it no exact one."""


def counted(written: str) -> int:
    """The number that `written`, a match of `COUNT`, says."""
    lower = written.casefold()
    if lower in {"a", "an"}:
        return 1
    return int(lower) if lower.isdigit() else _WORDS.index(lower)

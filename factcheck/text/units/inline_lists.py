"""Lists written in one line: `The largest are: 1. Asia 2. Africa`, as they come out of pages, mails and chats."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"(?:(?<=^)|(?<=[\s”\"’)]))(\d{1,2})([.)])\s+(?=[^\s\d])")
_BULLET = re.compile(r"(?<=[:\s])[-•*–]\s+(?=[A-Z“\"‘*])")
_LEADS_IN = re.compile(r":\s*$")
_ENDS = re.compile(r"[.!?:;][”\"’)]*\s*$")


def item_starts(line: str) -> list[int]:
    """Where the items of a list inside `line` begin, in characters; nothing where it holds no list.

    A numbered list counts up from 1, after a colon or with each number after the end of a sentence; bullets begin
    right after a colon. An item that opens the line counts too.
    """
    return _numbered(line) or _bulleted(line)


def _numbered(line: str) -> list[int]:
    found: list[re.Match[str]] = []
    for mark in _NUMBER.finditer(line):
        if int(mark[1]) == len(found) + 1 and (not found or mark[2] == found[0][2]):
            found.append(mark)
    starts = [mark.start() for mark in found]
    if len(starts) < 2:
        return []
    before = [line[:start] for start in starts]
    led_in = _LEADS_IN.search(before[0]) is not None
    return starts if led_in or _ended(before) else []


def _ended(before: Sequence[str]) -> bool:
    return len(before) > 2 and all(not text or _ENDS.search(text) for text in before)


def _bulleted(line: str) -> list[int]:
    starts = [mark.start() for mark in _BULLET.finditer(line)]
    led_in = len(starts) > 1 and _LEADS_IN.search(line[: starts[0]]) is not None
    return starts if led_in else []

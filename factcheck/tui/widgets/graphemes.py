"""Characters as readers see them: boundaries that a cursor may stop at, and the cells they take."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.model.claims import Span
from factcheck.tui.widgets.pieces import drawn, graphemes

_PUNCTUATION = r"\s.,;:!?…\"“”„‟‘‚()\[\]{}«»‹›—–/"
_WORD = re.compile(rf"(?:[^{_PUNCTUATION}]|(?<=\w)[.,'’:/](?=\w))+")


@lru_cache(maxsize=512)
def cells(text: str) -> tuple[tuple[int, int, int], ...]:
    """The graphemes of a line as it is drawn: start, end and width in cells."""
    if text.isascii():
        return tuple((i, i + 1, 1) for i in range(len(text)))
    return tuple(graphemes(drawn(text)))


def block_of(text: str, offset: int) -> Span:
    """The paragraph around `offset`; no grapheme crosses its ends."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def floor(text: str, offset: int) -> int:
    """The last grapheme boundary at or before `offset`."""
    start, end = block_of(text, offset)
    if offset >= end:
        return min(offset, len(text))
    for low, high, _ in cells(text[start:end]):
        if start + high > offset:
            return start + low
    return offset


def step(text: str, offset: int, by: int) -> int:
    """The grapheme boundary next to `offset`, forwards or backwards; a line end is one step."""
    if by < 0:
        return floor(text, offset - 1) if offset > 0 else 0
    start, end = block_of(text, offset)
    if offset >= end:
        return min(offset + 1, len(text))
    return next((start + high for _, high, _ in cells(text[start:end]) if start + high > offset), end)


def word_at(text: str, offset: int) -> Span:
    """The word at `offset`, or the next one; the last one where none follows; snapped to graphemes."""
    start, end = block_of(text, offset)
    for found in _WORD.finditer(text, start, end):
        if found.end() > offset:
            return _snapped(text, found.span())
    return next_word(text, end) or previous_word(text, start + 1) or (offset, offset)


def next_word(text: str, offset: int) -> Span | None:
    """The first word that starts at or after `offset`."""
    found = _WORD.search(text, offset)
    return _snapped(text, found.span()) if found else None


def previous_word(text: str, offset: int) -> Span | None:
    """The last word that ends at or before `offset`."""
    end = offset
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        words = list(_WORD.finditer(text, start, end))
        if words:
            return _snapped(text, words[-1].span())
        end = start - 1
    return None


def _snapped(text: str, span: Span) -> Span:
    low, high = floor(text, span[0]), floor(text, span[1])
    return low, high if high == span[1] else step(text, high, 1)

"""A text as lines to be read: paragraphs wrapped between words, every line knowing its characters."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import overload

from rich.cells import cell_len

from factcheck.model.claims import Role, Span, Unit
from factcheck.tui.widgets.graphemes import cells
from factcheck.tui.widgets.pieces import drawn

AT_ONCE = 100
"""Lines made in one go at most."""
MEASURE = 76
"""Cells a line of text takes at most; longer lines are hard to read."""

_ROLES = tuple(Role)
_NARROW = re.compile(r"[\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027]*\Z")
_NO_LINE_START = frozenset("、。，．：；！？）」』】〉》・ー")
_HARD_WRAP = range(40, 100)
_LIST_ITEM = re.compile(r"\s*(?:[-*•–·]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of the text on one line; nothing between two paragraphs."""

    start: int
    end: int
    role: Role


class _Lines(Sequence[Line]):
    """Lines as numbers side by side: of a text of a million words, as objects they would take 30 MB."""

    def __init__(self) -> None:
        self.starts, self._ends, self._roles = array("q"), array("q"), bytearray()

    def add(self, lines: Sequence[Line]) -> None:
        self.starts.extend(line.start for line in lines)
        self._ends.extend(line.end for line in lines)
        self._roles.extend(_ROLES.index(line.role) for line in lines)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Line: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...

    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        return Line(self.starts[at], self._ends[at], _ROLES[self._roles[at]])


class Layout:
    """The lines of a text at one width (at most `MEASURE`); `units` say which lines are headings.

    A long text is laid out piece by piece: `lay` goes on with it, and what is asked of the lines holds for those made
    so far.
    """

    def __init__(self, text: str, units: Sequence[Unit], width: int) -> None:
        self.text, self.whole = text, False
        self.lines = _Lines()
        self._making = _laid_out(text, _Roles(units), max(8, min(width, MEASURE)))
        self.lay(1)

    def lay(self, count: int) -> None:
        """Makes at least `count` more lines, as far as there is text."""
        made = len(self.lines) + count
        while len(self.lines) < made and not self.whole:
            self._take(next(self._making, None))

    def _take(self, lines: Sequence[Line] | None) -> None:
        self.whole = lines is None
        if not lines:
            lines = () if self.lines or not self.whole else (Line(0, 0, Role.TEXT),)
        self.lines.add(lines)

    def reaches(self, offset: int) -> bool:
        """Whether the line of the character at `offset` is made."""
        return self.whole or self.lines.starts[-1] > offset

    def row_of(self, offset: int) -> int:
        """The line on which the character at `offset` stands."""
        return max(0, bisect_right(self.lines.starts, offset) - 1)

    def words(self, row: int) -> str:
        """The characters of a line."""
        line = self.lines[row]
        return self.text[line.start : line.end]

    def column_of(self, offset: int) -> int:
        """The cell in which the character at `offset` begins, from the line's first."""
        line = self.lines[self.row_of(offset)]
        return cell_len(drawn(self.text[line.start : min(offset, line.end)]))

    def offset_at(self, row: int, column: int) -> int:
        """The character drawn at a cell; the line's end beyond it."""
        row = min(max(row, 0), len(self.lines) - 1)
        line, reached = self.lines[row], 0
        for start, _end, width in cells(self.words(row)):
            reached += width
            if column < reached:
                return line.start + start
        return line.end


def lay_out(text: str, units: Sequence[Unit], width: int) -> Layout:
    """All the lines of `text` on `width` cells."""
    layout = Layout(text, units, width)
    while not layout.whole:
        layout.lay(1000)
    return layout


def _laid_out(text: str, roles: _Roles, width: int) -> Iterator[Sequence[Line]]:
    """The lines, some at a time: a paragraph may be as long as the text."""
    first = True
    for start, end, gap in _blocks(text, roles):
        role = roles.at(start)
        wrapped = (Line(low, high, role) for low, high in _wrapped(text, start, end, width))
        if gap and not first:
            yield (Line(start, start, Role.TEXT),)
        first = False
        while some := tuple(islice(wrapped, AT_ONCE)):
            yield some


class _Roles:
    """What each line of a text is, from its units."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._special = [unit for unit in units if unit.role is not Role.TEXT]
        self._starts = [unit.start for unit in self._special]

    def at(self, offset: int) -> Role:
        found = bisect_right(self._starts, offset) - 1
        return self._special[found].role if found >= 0 and offset < self._special[found].end else Role.TEXT


def _blocks(text: str, roles: _Roles) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs as (start, end, blank line before); lines of a hard-wrapped paragraph are one block."""
    spaced, gap = "\n\n" in text, False
    pending: Span | None = None
    for start, end in _lines_of(text):
        if not text[start:end].strip():
            if pending:
                yield (*pending, gap)
            pending, gap = None, True
        elif pending and spaced and _goes_on(text, pending, start, roles):
            pending = (pending[0], end)
        else:
            if pending:
                yield (*pending, gap)
                gap = not spaced
            pending = (start, end)
    if pending:
        yield (*pending, gap)


def _lines_of(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _goes_on(text: str, block: Span, start: int, roles: _Roles) -> bool:
    """Whether the line at `start` only continues the paragraph, cut by whoever wrapped the file."""
    last = text.rfind("\n", block[0], block[1]) + 1 or block[0]
    plain = roles.at(block[0]) is Role.TEXT and roles.at(start) is Role.TEXT
    return plain and block[1] - last in _HARD_WRAP and not _LIST_ITEM.match(text, start)


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    breaker = _narrow_break if _NARROW.match(text, start, end) else _wide_break
    while start < end:
        stop = breaker(text, start, end, width)
        kept = stop
        while kept > start and text[kept - 1] in " \n\t":
            kept -= 1
        yield start, max(kept, start + 1)
        start = stop
        while start < end and text[start] in " \n\t":
            start += 1


def _narrow_break(text: str, start: int, end: int, width: int) -> int:
    if end - start <= width:
        return end
    cut = max(text.rfind(" ", start + 1, start + width + 1), text.rfind("\n", start + 1, start + width + 1))
    return cut if cut > start else start + width


def _wide_break(text: str, start: int, end: int, width: int) -> int:
    window, used, last = text[start : min(end, start + 8 * width)], 0, 0
    for low, high, size in cells(window):
        if used + size > width and low:
            return start + (low if window[low] in " \n" else last or low)
        used += size
        if window[low] in " \n" or (size == 2 and window[high : high + 1] not in _NO_LINE_START and used <= width):
            last = high
    return min(end, start + len(window))

"""The stretches of a text that a claim stands on, moved at either end word by word."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.claims import Span
from factcheck.tui.widgets.graphemes import next_word, previous_word


class Stretches:
    """Stretches that stay within the text, apart from each other, and never empty. One of them is in hand."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text, self._spans, self._at = text, list(spans), 0

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where all of them stand."""
        return tuple(self._spans)

    @property
    def here(self) -> Span:
        """Where the one in hand stands."""
        return self._spans[self._at]

    @property
    def words(self) -> str:
        """What all of them say."""
        return " … ".join(self._text[start:end] for start, end in self._spans)

    def turn(self) -> None:
        """Takes the next stretch in hand."""
        self._at = (self._at + 1) % len(self._spans)

    def put(self, span: Span) -> None:
        """Sets the stretch in hand, as far as the others leave it room."""
        low, high = self._room
        start, end = max(span[0], low), min(span[1], high)
        if self._text[start:end].strip():
            self._spans[self._at] = start, end

    def move_end(self, by: int) -> None:
        """Takes one more word in at the end (1), or leaves the last one out (-1)."""
        start, end = self.here
        if by > 0:
            word = next_word(self._text, end)
            reached = word[1] if word else end
        else:
            last = previous_word(self._text, end)
            before = previous_word(self._text, last[0]) if last else None
            reached = before[1] if before else end
        if start < reached <= self._room[1]:
            self._spans[self._at] = start, reached

    def move_start(self, by: int) -> None:
        """Leaves the first word out (1), or takes one more in before it (-1)."""
        start, end = self.here
        if by < 0:
            word = previous_word(self._text, start)
            reached = word[0] if word else start
        else:
            first = next_word(self._text, start)
            following = next_word(self._text, first[1]) if first else None
            reached = following[0] if following else start
        if self._room[0] <= reached < end:
            self._spans[self._at] = reached, end

    @property
    def _room(self) -> Span:
        """What the stretch in hand may reach over: up to the one before and the one after it."""
        before = self._spans[self._at - 1][1] if self._at else 0
        after = self._spans[self._at + 1][0] if self._at + 1 < len(self._spans) else len(self._text)
        return before, after

"""Selecting exact words by keyboard and mouse: an anchor, a moving end, both on graphemes."""

from __future__ import annotations

from factcheck.model.claims import Span
from factcheck.tui.widgets import graphemes


class Selection:
    """The words picked in a text; `start` and `end` count its characters.

    At first a word is pointed at; `hold` makes it the anchor, and from then on the selection reaches from the
    anchor to the word pointed at.
    """

    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._head = graphemes.word_at(text, offset)
        self._anchor: Span | None = None

    @property
    def span(self) -> Span:
        """Start and end of what is selected."""
        anchor = self._anchor or self._head
        return min(anchor[0], self._head[0]), max(anchor[1], self._head[1])

    @property
    def caret(self) -> int:
        """The end that moves: what must stay in view."""
        anchor = self._anchor or self._head
        return self._head[0] if self._head[0] < anchor[0] else self._head[1]

    @property
    def words(self) -> str:
        """The exact characters selected."""
        start, end = self.span
        return self._text[start:end]

    def hold(self) -> None:
        """Sets the anchor at the word pointed at: the selection begins there anew."""
        if self._head[0] == self._head[1]:
            self._head = graphemes.word_at(self._text, max(0, self.caret - 1))
        self._anchor = self._head

    def swap(self) -> None:
        """Moves the other end from now on."""
        if self._anchor is not None:
            self._anchor, self._head = self._head, self._anchor

    def word(self, by: int) -> None:
        """Moves to the next or previous word."""
        start, end = self._head
        found = (
            graphemes.next_word(self._text, end if end > start else self.caret)
            if by > 0
            else graphemes.previous_word(self._text, start)
        )
        self._head = found or self._head

    def grapheme(self, by: int) -> None:
        """Moves the end by one grapheme, setting the anchor where there is none yet."""
        (low, high), at_start = self.span, self._anchor is not None and self._head[0] < self._anchor[0]
        fixed, moving = (high, low) if at_start else (low, high)
        moving = graphemes.step(self._text, moving, by)
        self._anchor, self._head = (fixed, fixed), (moving, moving)

    def to(self, offset: int) -> None:
        """Moves to the word at `offset`."""
        self._head = graphemes.word_at(self._text, offset)

    def drag(self, start: int, end: int) -> None:
        """Selects between two characters, as the mouse does."""
        low, high = graphemes.floor(self._text, start), graphemes.floor(self._text, end)
        self._anchor, self._head = (low, low), (high, high)

    def whole_words(self) -> None:
        """Widens the selection to the words that its ends cut."""
        start, end = self.span
        if start < end:
            low, first = graphemes.word_at(self._text, start)
            last, high = graphemes.word_at(self._text, end - 1)
            self.drag(low if low < start < first else start, high if last < end < high else end)

    def take(self, start: int, end: int) -> None:
        """Selects exactly these characters, as a double click or a passage does."""
        self.drag(start, start)
        self._head = (graphemes.floor(self._text, end),) * 2

"""One or several of a few words, on one or two lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Size
from textual.message import Message

from factcheck.tui.widgets.pieces import Line, Piece, length


class Choices(Line, can_focus=True):
    """Words to choose from: one where `many` is false, any number where it is true."""

    class Changed(Message):
        """Something else is chosen."""

        def __init__(self, choices: Choices) -> None:
            super().__init__()
            self.choices = choices

        @property
        def control(self) -> Choices:
            """The widget that changed."""
            return self.choices

    def __init__(
        self, options: Sequence[str], chosen: Sequence[str], *, many: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._options, self.many = list(options), many
        self._chosen = {one for one in chosen if one in self._options}
        first = next((one for one in self._options if one in self._chosen), self._options[0])
        self._at = self._options.index(first)

    @property
    def spoken(self) -> str:
        """The word under the pointer, and whether it is chosen."""
        return f"{self._label(self._options[self._at])}, {self._at + 1} of {len(self._options)}"

    @property
    def chosen(self) -> list[str]:
        """What is chosen, in the order of the options."""
        return [one for one in self._options if one in self._chosen]

    def put(self, chosen: Sequence[str]) -> None:
        """Chooses these, and nothing else."""
        self._choose({one for one in chosen if one in self._options})

    def move(self, by: int) -> None:
        """Moves on; where only one can be chosen, that chooses."""
        self._at = min(max(self._at + by, 0), len(self._options) - 1)
        if not self.many:
            self._choose({self._options[self._at]})
        self.refresh()

    def toggle(self) -> None:
        """Ticks or unticks the word under the pointer."""
        one = self._options[self._at]
        self._choose(self._chosen ^ {one} if self.many else {one})

    def _choose(self, chosen: set[str]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self.post_message(self.Changed(self))
        self.refresh()

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """Line, first and last cell of each option."""
        places, line, at = [], 0, 1
        for option in self._options:
            cells = length([(self._label(option), "")])
            if at + cells > width and at > 1:
                line, at = line + 1, 1
            places.append((line, at, at + cells))
            at += cells + 2
        return places

    def _label(self, option: str) -> str:
        ticks = self.glyphs.some_of if self.many else self.glyphs.one_of
        return f"{ticks[option not in self._chosen]} {option}"

    def lines(self, width: int) -> list[list[Piece]]:
        """The options, folded between them."""
        lines: list[list[Piece]] = [[(" ", "")]]
        for at, (line, _, _) in enumerate(self._places(width)):
            if line == len(lines):
                lines.append([(" ", "")])
            option = self._options[at]
            tone = "strong" if option in self._chosen else "dim"
            if at == self._at and self.has_focus:
                tone += " tint--row"
            lines[line] += [(self._label(option), tone), ("  ", "")]
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the options take."""
        return len(self.lines(width))

    def on_click(self, event: events.Click) -> None:
        """Chooses or ticks the word under the mouse."""
        for at, (line, start, stop) in enumerate(self._places(self.size.width)):
            if line == event.y and start <= event.x < stop:
                self._at = at
                self.toggle()

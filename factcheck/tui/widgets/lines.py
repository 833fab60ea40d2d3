"""The line on top (where I am, how far, what is under way), the line of keys below, and the lower strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message

from factcheck.tui.widgets.pieces import Line, Piece, fit, fold, fold_pieces, length, said, spread

CRUMB = 28
"""Cells that a step on the way here may take; the last one takes what is left."""
LEAST = 12
"""Cells that stay for where I am, whatever is under way."""
WIDE = 100
"""Cells from which on the steps on the way here are shown, and who I am."""
WHO = 24
"""Cells that the reviewer may take, whose name may come with an address."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the top line tells. `crumbs` lead here; `count` and `share` say how far the work is."""

    crumbs: tuple[str, ...] = ()
    count: str = ""
    share: float | None = None
    under_way: str = ""
    reviewer: str = ""
    saved: str = ""
    trouble: bool = False


class TopLine(Line):
    """Where I am, how far the case is, what is under way, who I am, whether all is saved."""

    class Crumb(Message):
        """A step on the way here was clicked, the first one at depth 1."""

        def __init__(self, depth: int) -> None:
            super().__init__()
            self.depth = depth

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._standing = Standing()

    def show(self, standing: Standing) -> None:
        """Shows another standing."""
        if standing != self._standing:
            self._standing = standing
            self.refresh()

    @property
    def spoken(self) -> str:
        """Where I am, how far the work is, and what is under way."""
        now = self._standing
        saved = now.saved if now.trouble else ""
        return ", ".join(part for part in (*now.crumbs[-1:], now.count, now.under_way, saved) if part)

    def lines(self, width: int) -> list[list[Piece]]:
        """One line; what matters least gives way first where it does not fit."""
        here = (self._standing.crumbs[-1] if self._standing.crumbs else "", "strong")
        steps = [(step, "dim") for _, step in self._steps(width)]
        return [spread([(" ", ""), *steps, here], self._right(width), width)]

    def _right(self, width: int) -> list[Piece]:
        """How far, what is under way, who I am where there is room for it, and whether all is saved."""
        now, wide = self._standing, width >= WIDE
        saved = (f"   {now.saved} ", "bad strong" if now.trouble else "dim")
        steps = [(step, "") for _, step in self._all_steps()] if wide else []
        room = width - 1 - length(steps) - LEAST - length([saved])
        return [*self._fitting(room, wide=wide), saved]

    def _all_steps(self) -> list[tuple[int, str]]:
        crumbs = self._standing.crumbs[:-1]
        return [(depth, f"{fit(crumb, CRUMB)} {self.glyphs.deeper} ") for depth, crumb in enumerate(crumbs, 1)]

    def _steps(self, width: int) -> list[tuple[int, str]]:
        """The steps on the way here with their depths; on a narrow screen the last ones that leave the rest whole."""
        steps = self._all_steps()
        if width >= WIDE:
            return steps
        here: list[Piece] = [(crumb, "") for crumb in self._standing.crumbs[-1:]]
        room = width - 2 - length(here) - length(self._right(width))
        while length([(step, "") for _, step in steps]) > max(0, room):
            del steps[0]
        return steps

    def on_click(self, event: events.Click) -> None:
        """Goes back to the step under the mouse."""
        stop = 1
        for depth, step in self._steps(self.size.width):
            stop += length([(step, "")])
            if 1 <= event.x < stop:
                self.post_message(self.Crumb(depth))
                return

    def _fitting(self, room: int, *, wide: bool) -> list[Piece]:
        """How far, what is under way and who I am, as far as there is room: what is under way is the newest."""
        now = self._standing
        count: list[Piece] = [(f"  {now.count}", "")]
        if now.share is not None:
            count.append((f" {self.glyphs.bar(now.share)}", "accent"))
        reviewer = fit(now.reviewer.partition(" <")[0], WHO) if wide else ""
        who: list[Piece] = [(f"   {reviewer}", "dim")] if reviewer else []
        if not now.under_way:
            return [*count, *who]
        going: list[Piece] = [(f"   {now.under_way}", "accent")]
        for pieces in ([*count, *going, *who], [*going, *who], going):
            if length(pieces) <= room:
                return pieces
        return [(fit(going[0][0], max(0, room)), "accent")]


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does here; `action` is the registry's id."""

    action: str
    keys: str
    label: str


class KeyLine(Line):
    """The keys of the pane that has the focus, most used first; each can be clicked."""

    class Pressed(Message):
        """A key on the line was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys: Sequence[Key] = ()
        self._flash = ""
        self._told = ""

    def show(self, keys: Sequence[Key]) -> None:
        """Shows other keys."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def flash(self, words: str) -> None:
        """Says something in place of the keys until they change or `words` is empty."""
        if words != self._flash:
            self._flash = words
            self.refresh()

    @property
    def flashed(self) -> str:
        """What stands in place of the keys, or nothing."""
        return self._flash

    def tell(self, words: str) -> None:
        """Says something to a screen reader on the lines above the keys, where there are some."""
        self._told = words
        self.refresh()

    def _fitting(self, width: int) -> list[tuple[Key, int, int]]:
        """The keys that fit, with the cells each takes; room is kept for help, which always does."""
        at, fitting = 1, []
        kept = sum(self._cells(key) for key in self._keys if key.action == "help")
        for key in self._keys:
            cells = self._cells(key)
            kept = 0 if key.action == "help" else kept
            if at + cells + kept <= width + 1:
                fitting.append((key, at, at + cells))
                at += cells
        return fitting

    def _cells(self, key: Key) -> int:
        return length([(f"{self.glyphs.key(key.keys)} {key.label}  ", "")])

    def lines(self, width: int) -> list[list[Piece]]:
        """One line of keys, or what was just done; above it what is told, where there is room."""
        above = self.size.height - 1
        told: list[list[Piece]] = [[(line, "")] for line in fold(self._told, width, above)] if above > 0 else []
        told += [[]] * (above - len(told))
        return [*told, self._line(width)]

    def _line(self, width: int) -> list[Piece]:
        if self._flash:
            return [(" ", ""), (self._flash, "strong")]
        pieces: list[Piece] = [(" ", "")]
        for key, _, _ in self._fitting(width):
            pieces += [(self.glyphs.key(key.keys), "key"), (f" {key.label}  ", "dim")]
        return pieces

    def on_click(self, event: events.Click) -> None:
        """Presses the key under the mouse."""
        for key, start, stop in self._fitting(self.size.width):
            if event.y == self.size.height - 1 and start <= event.x < stop:
                self.post_message(self.Pressed(key.action))


class LowerStrip(Line):
    """A few lines that keep the other half of a pair in sight on a narrow screen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pieces: Sequence[Piece] = ()

    def show(self, pieces: Sequence[Piece]) -> None:
        """Shows other words; the screen is laid out anew only where they take more or fewer lines."""
        before = len(self._folded(self.size.width)) if self.size.width else 0
        self._pieces = pieces
        if self.display:
            self.refresh(layout=not before or len(self._folded(self.size.width)) != before)

    def lines(self, width: int) -> list[list[Piece]]:
        """The words folded over the lines there are, the last one saying where there are more."""
        lines, rows = self._folded(width), max(1, self.size.height)
        if len(lines) > rows:
            lines[rows - 1] = [*lines[rows - 1][:-1], (f" {self.glyphs.more}", "dim")]
        return lines[:rows]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words take."""
        return len(self._folded(width))

    def _folded(self, width: int) -> list[list[Piece]]:
        return [[(" ", ""), *line] for line in fold_pieces(self._pieces, width - 2)]


class Words(Line):
    """A few quiet lines, such as what a dialog explains."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pieces: Sequence[Sequence[Piece]] = ()

    def show(self, *lines: Sequence[Piece]) -> None:
        """Shows these lines, each folded where it is too long."""
        self._pieces = lines
        self.display = bool(lines)
        self.refresh(layout=True)

    @property
    def spoken(self) -> str:
        """All of it."""
        return said(self._pieces)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words take."""
        return len(self.lines(width))

    def lines(self, width: int) -> list[list[Piece]]:
        """The lines, those of one piece folded."""
        drawn: list[list[Piece]] = []
        for line in self._pieces:
            if len(line) == 1:
                drawn += [[(words, line[0][1])] for words in fold(line[0][0], width, 6, self.glyphs.more)]
            else:
                drawn.append(list(line))
        return drawn

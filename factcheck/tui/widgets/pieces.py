"""Lines made of pieces: the one door through which text reaches the screen.

A piece is words and the names of the tones they are drawn in. Every piece passes through
`model.plain.visible` here, so that no widget can forget to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import groupby
from operator import itemgetter
from unicodedata import category

from rich.cells import CellSpan, cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from factcheck.model.plain import visible
from factcheck.tui.keys import REGISTERED, KeyMap
from factcheck.tui.widgets.glyphs import UNICODE, Glyphs
from factcheck.tui.widgets.palette import style_of
from factcheck.tui.widgets.quick_bar import QuickBar

Piece = tuple[str, str]
"""Words, and the tones they are drawn in, separated by spaces (`good strong`); empty for the plain text."""

PILE = 30
"""Marks drawn on one character; no language needs more (the Stream-Safe Text Format of Unicode Annex 15)."""

_BLANKS = str.maketrans("\t\n", "  ")
_MARKED = (range(0x300, 0x3100), range(0xA600, 0xAC00), range(0xFB00, 0xFF00), range(0x10000, 0x12000))
_HALF_FLAG = range(0x1F1E6, 0x1F200)


def drawn(text: str) -> str:
    """`text` as it appears inside a line, one character for one: tabs and line ends are blanks there."""
    if text.isascii() and text.isprintable():
        return text
    return unpiled(visible(text.translate(_BLANKS)))


def unpiled(text: str) -> str:
    """`text` with marks piled on one character beyond `PILE` beside it, each as a circle of its own."""
    if len(text) <= PILE or text.isascii():
        return text
    return _piles().sub(lambda pile: pile[0][:PILE] + "\u25cc" * (len(pile[0]) - PILE), text)


@cache
def _piles() -> re.Pattern[str]:
    codes = (code for codes in _MARKED for code in codes if category(chr(code)) in {"Mn", "Me", "Cf"})
    return re.compile(f"[{''.join(map(chr, codes))}\U000e0001-\U000e01ef]{{{PILE + 1},}}")


def graphemes(text: str) -> list[CellSpan]:
    """The characters as readers see them in a drawn text: start, end and width in cells; a flag's halves are one."""
    found: list[CellSpan] = []
    half = False
    for start, end, width in split_graphemes(text)[0]:
        if half and ord(text[start]) in _HALF_FLAG:
            found[-1] = (found[-1][0], end, found[-1][2] + width)
            half = False
        else:
            found.append((start, end, width))
            half = ord(text[start]) in _HALF_FLAG
    return found


def title(text: str) -> Content:
    """`text` as a border title, tooltip or label that is never read as markup."""
    return Content(drawn(text))


def fit(text: str, width: int, more: str = "…") -> str:
    """`text` on one line, cut to `width` cells between graphemes with `more` at the end where it is too long."""
    text = drawn(text)
    if cell_len(text) <= width:
        return text
    room, end = width - cell_len(more), 0
    for _start, stop, cells in graphemes(text):
        room -= cells
        if room < 0:
            break
        end = stop
    return text[:end].rstrip() + more if width > 0 else ""


def fold(text: str, width: int, lines: int, more: str = "…") -> list[str]:
    """`text` folded between words into at most `lines` lines of `width` cells; what does not fit ends in `more`."""
    words, folded = drawn(text).split(" "), [""]
    while words:
        joined = f"{folded[-1]} {words[0]}" if folded[-1] else words[0]
        if cell_len(joined) <= width:
            folded[-1] = joined
        elif len(folded) == lines or not folded[-1]:
            folded[-1] = fit(" ".join([folded[-1], *words]).strip(), width, more)
            return folded
        else:
            folded.append("")
            continue
        words.pop(0)
    return folded


def said(lines: Iterable[Iterable[Piece]]) -> str:
    """The words of some lines, as they are said: without the blanks that only align them."""
    return " ".join(" ".join(words for words, _ in line) for line in lines).strip()


def length(pieces: Iterable[Piece]) -> int:
    """How many cells the pieces take."""
    return sum(cell_len(drawn(words)) for words, _ in pieces)


def spread(left: Sequence[Piece], right: Sequence[Piece], width: int) -> list[Piece]:
    """`left` and `right` at the two ends of a line; `left`'s last piece gives way."""
    room = width - length(right) - (1 if right else 0)
    kept = list(left)
    if (over := length(kept) - room) > 0 and kept:
        words, tone = kept[-1]
        kept[-1] = (fit(words, max(0, cell_len(drawn(words)) - over)), tone)
    gap = width - length(kept) - length(right)
    return [*kept, (" " * max(0, gap), ""), *right]


def fold_pieces(pieces: Iterable[Piece], width: int) -> list[list[Piece]]:
    """The pieces folded between words into lines of `width` cells; what no blank parts stays together."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in _words(pieces):
        cells = length(word)
        if lines[-1] and used + 1 + cells > width:
            lines.append([])
            used = 0
        elif lines[-1]:
            word[0] = (f" {word[0][0]}", word[0][1])
            cells += 1
        lines[-1] += word
        used += cells
    return lines


def _words(pieces: Iterable[Piece]) -> list[list[Piece]]:
    words: list[list[Piece]] = [[]]
    for said, tone in pieces:
        first, *others = drawn(said).split(" ")
        words[-1].append((first, tone))
        words += [[(other, tone)] for other in others]
    return words


class Pieces(Widget):
    """A widget that draws pieces; mixed into what draws by line."""

    ALLOW_SELECT = False

    @property
    def glyphs(self) -> Glyphs:
        """The signs this terminal can draw."""
        found = getattr(self.app, "glyphs", UNICODE)
        return found if isinstance(found, Glyphs) else UNICODE

    @property
    def key_map(self) -> KeyMap:
        """The keys in force."""
        found = getattr(self.app, "key_map", REGISTERED)
        return found if isinstance(found, KeyMap) else REGISTERED

    @property
    def spoken(self) -> str:
        """What a screen reader says of the place where the pointer is; nothing where there is none."""
        return ""

    _ground: Style | None = None

    @property
    def ground(self) -> Style:
        """The style of this widget as drawn: asked of all that it lies in once for each frame, not for each line."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws lines, on the ground there is now."""
        self._ground = None
        return super().render_lines(crop)

    @cached_property
    def _tones(self) -> dict[tuple[str, str], Style]:
        return {}

    def tone(self, names: str) -> Style:
        """The style of one or more tones."""
        place = (self.app.theme, names)
        if place not in self._tones:
            self._tones[place] = style_of(names, self.app.get_css_variables())
        return self._tones[place]

    def strip(self, pieces: Iterable[Piece], width: int, base: Style) -> Strip:
        """The pieces on `width` cells, over `base`."""
        drawn_as = [(drawn(words), base + self.tone(names)) for words, names in pieces if words]
        runs = groupby(drawn_as, key=itemgetter(1))
        # Each run costs the terminal, at times far away, forty bytes of colours.
        segments = [Segment("".join(words for words, _ in run), style) for style, run in runs]
        return Strip(segments).adjust_cell_length(width, base)


class PieceScroll(Pieces, ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling widget drawn line by line from pieces."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, one that is drawn quickly."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = QuickBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar


class Line(Pieces):
    """One or more fixed lines of pieces, such as the top line of a screen."""

    _made: dict[int, list[list[Piece]]] | None = None

    def lines(self, width: int) -> list[list[Piece]]:
        """The lines to draw on `width` cells."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws several lines, made once, and not at all where Textual still has them from the last time."""
        self._made = {}
        try:
            return super().render_lines(crop)
        finally:
            self._made = None

    def render_line(self, y: int) -> Strip:
        """Draws one line."""
        width = self.size.width
        made = {} if self._made is None else self._made
        if width not in made:
            made[width] = self.lines(width)
        lines = made[width]
        return self.strip(lines[y] if y < len(lines) else [], width, self.ground)

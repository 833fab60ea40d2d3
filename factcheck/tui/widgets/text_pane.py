"""The article or a source, set to be read: wrapped, marked, and its exact words selectable."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from factcheck.model.claims import Role, Span, Unit
from factcheck.tui.widgets import graphemes
from factcheck.tui.widgets.layout import MEASURE, Layout, lay_out
from factcheck.tui.widgets.pieces import PieceScroll, drawn
from factcheck.tui.widgets.selection import Selection

MARGIN = 4
"""Cells left of the text: up to two signs, the pointer, a blank."""

_ROLE_TONES = {Role.HEADING: "strong", Role.BYLINE: "dim", Role.DATE_LINE: "dim", Role.CAPTION: "dim"}


@dataclass(frozen=True, slots=True)
class Tint:
    """A stretch of the text drawn on its own ground; `sign` stands in the margin where it begins.

    `key` says whose it is: all tints of the current key stand out.
    """

    start: int
    end: int
    key: int
    tone: str
    sign: str = ""


class TextPane(PieceScroll):
    """A virtual text: only the lines in sight are drawn, however long it is."""

    class Pointed(Message):
        """The mouse chose the tint with `key`, the smallest one under it."""

        def __init__(self, pane: TextPane, key: int) -> None:
            super().__init__()
            self.pane, self.key = pane, key

        @property
        def control(self) -> TextPane:
            """The pane that says so."""
            return self.pane

    class Selecting(Message):
        """What is selected changed, or selecting began or ended (`span` is None)."""

        def __init__(self, pane: TextPane, span: Span | None) -> None:
            super().__init__()
            self.pane, self.span = pane, span

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text: str = ""
        self._units: Sequence[Unit] = ()
        self._layout: Layout = lay_out("", (), MEASURE)
        self._tints: list[Tint] = []
        self._reach: list[int] = []
        self._current: int | None = None
        self._place: Span | None = None
        self._selection: Selection | None = None
        self._pressed: int | None = None

    @property
    def text(self) -> str:
        """The text shown."""
        return self._text

    @property
    def selected(self) -> Span | None:
        """The characters picked, or None."""
        return self._selection.span if self._selection else None

    @property
    def current(self) -> int | None:
        """Whose tints stand out."""
        return self._current

    @property
    def place(self) -> Span | None:
        """The characters shown as a place, or None."""
        return self._place

    def show_place(self, place: Span | None) -> None:
        """Makes some words stand out, whoever's they are, and brings them into view; None ends that."""
        self._place = place
        if place:
            self.reveal(*place)
        self.refresh()

    def show(self, text: str, units: Sequence[Unit]) -> None:
        """Shows another text from its beginning, or the same one where it is."""
        if text == self._text and tuple(units) == tuple(self._units):
            return
        self._text, self._units, self._selection = text, units, None
        self._lay_out()
        self.scroll_to(0, 0, animate=False)

    def tint(self, tints: Sequence[Tint]) -> None:
        """Shows other tints on the same text."""
        self._tints = sorted(tints, key=lambda tint: (tint.start, -tint.end))
        self._reach = list(accumulate((tint.end for tint in self._tints), max))
        self.refresh()

    def point_at(self, key: int | None, *, scroll: bool = True) -> None:
        """Makes the tints of `key` stand out and brings the first of them into view."""
        self._current, self._place = key, None
        if scroll and (spans := self.spans_of(key)):
            self.reveal(spans[0][0], spans[-1][1])
        self.refresh()

    def spans_of(self, key: int | None) -> list[Span]:
        """Where the tints of `key` stand."""
        return [(tint.start, tint.end) for tint in self._tints if tint.key == key]

    def reveal(self, start: int, end: int) -> None:
        """Brings these characters to the upper third, unless they are in sight already."""
        top, bottom = self._layout.row_of(start), self._layout.row_of(max(start, end - 1))
        height = self.size.height
        if height and not self._in_sight(top, bottom):
            fits = bottom - top + 1 < height
            self.scroll_to(y=max(0, top - height // 3 if fits else top - 1), animate=False, force=True)

    def _in_sight(self, top: int, bottom: int) -> bool:
        first = self.scroll_offset.y
        return first + (1 if first else 0) <= top and bottom < first + self.size.height

    def _lay_out(self) -> None:
        width = max(8, self.scrollable_content_region.width - MARGIN - 1)
        first = self._layout.lines[min(self.scroll_offset.y, len(self._layout.lines) - 1)].start
        same = self._layout.text == self._text
        self._layout = lay_out(self._text, self._units, width)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._layout.lines))
        if same and self.scroll_offset.y:
            self.scroll_to(0, self._layout.row_of(first), animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """Wraps again for the new width, the same words on top."""
        if self.size.width:
            self._lay_out()
            if spans := self.spans_of(self._current):
                self.call_after_refresh(self.reveal, spans[0][0], spans[-1][1])

    # -- drawing ---------------------------------------------------------------------------------

    def tints_between(self, start: int, end: int) -> list[Tint]:
        """The tints that touch these characters, in order of place."""
        stop = bisect_left(self._tints, end, key=lambda tint: tint.start)
        found = []
        while stop > 0 and self._reach[stop - 1] > start:
            stop -= 1
            if self._tints[stop].end > start:
                found.append(self._tints[stop])
        return found[::-1]

    def render_line(self, y: int) -> Strip:
        """Draws one line: signs in the margin, then the words on their grounds."""
        row, width, base = y + self.scroll_offset.y, self.size.width, self.rich_style
        if row >= len(self._layout.lines):
            return Strip.blank(width, base)
        line = self._layout.lines[row]
        tints = self.tints_between(line.start, line.end)
        segments = self._margin(line.start, line.end, tints, base)
        ground = base + self.tone(_ROLE_TONES.get(line.role, ""))
        for start, end in self._stretches(line.start, line.end, tints):
            segments.append(Segment(drawn(self._text[start:end]), ground + self._style(start, end, tints)))
        return Strip(segments).adjust_cell_length(width, base)

    def _margin(self, start: int, end: int, tints: Sequence[Tint], base: Style) -> list[Segment]:
        begins = [tint for tint in tints if start <= tint.start < end and tint.sign]
        here = any(tint.key == self._current for tint in tints)
        # One sign of two would hide that reviewers disagree, so theirs come first.
        different = sorted({tint.sign: tint for tint in begins}.values(), key=lambda tint: -len(tint.sign))
        shown = [(sign, tint.tone) for tint in different for sign in self.glyphs.sign(tint.sign)][: MARGIN - 2]
        signs = [Segment(drawn(sign), base + self.tone(tone)) for sign, tone in shown]
        pointer = Segment(self.glyphs.here if here else " ", base + self.tone("accent"))
        return [Segment(" " * (MARGIN - 2 - len(shown)), base), *signs, pointer, Segment(" ", base)]

    def _stretches(self, start: int, end: int, tints: Sequence[Tint]) -> list[Span]:
        """The line cut wherever its look changes, between graphemes."""
        cuts = {start, end}
        picked = [span for span in (self.selected, self._place) if span]
        for low, high in [(tint.start, tint.end) for tint in tints] + picked:
            cuts.update(graphemes.floor(self._text, cut) for cut in (low, high) if start < cut < end)
        ordered = sorted(cut for cut in cuts if start <= cut <= end)
        return list(pairwise(ordered))

    def _style(self, start: int, end: int, tints: Sequence[Tint]) -> Style:
        over = [tint for tint in tints if tint.start < end and tint.end > start]
        style = Style()
        if over:
            smallest = min(over, key=lambda tint: tint.end - tint.start)
            style = self.tone(f"tint--{smallest.tone}")
        if any(tint.key == self._current for tint in over):
            style += self.tone("tint--here")
        if any(span and span[0] < end and span[1] > start for span in (self.selected, self._place)):
            style += self.tone("picked")
        return style

    # -- selecting -------------------------------------------------------------------------------

    def select_from(self, offset: int | None = None) -> None:
        """Begins selecting: the word at `offset`, at the current tint, or on the first line in sight."""
        if offset is None:
            spans = self.spans_of(self._current)
            row = min(self.scroll_offset.y, len(self._layout.lines) - 1)
            in_sight = spans and self._in_sight(*(2 * (self._layout.row_of(spans[0][0]),)))
            offset = spans[0][0] if in_sight else self._layout.lines[row].start
        if self._text:
            self._selection = Selection(self._text, offset)
            self._selection.hold()
            self._selected()

    def take(self, start: int, end: int) -> None:
        """Selects exactly these characters."""
        self._selection = Selection(self._text, start)
        self._selection.take(start, end)
        self._selected()

    def end_selecting(self) -> None:
        """Picks nothing any more."""
        self._selection = None
        self.refresh()
        self.post_message(self.Selecting(self, None))

    def _selected(self, *, scroll: bool = True) -> None:
        if self._selection and scroll:
            self.reveal(self._selection.caret - 1, self._selection.caret)
        self.refresh()
        self.post_message(self.Selecting(self, self.selected))

    def move_selection(self, how: str, by: int) -> None:
        """Moves the selection's end: `how` is word, grapheme, line, or hold and swap (where `by` is ignored)."""
        if (selection := self._selection) is None:
            return
        if how == "line":
            row = self._layout.row_of(selection.caret - 1) + by
            column = self._layout.column_of(selection.caret - 1)
            selection.to(self._layout.offset_at(row, column))
        elif how in {"hold", "swap"}:
            getattr(selection, how)()
        else:
            getattr(selection, how)(by)
        self._selected()

    def offset_under(self, event: events.MouseEvent) -> int:
        """The character under the mouse, the nearest one outside the text."""
        place = event.get_content_offset_capture(self)
        return self._layout.offset_at(place.y + self.scroll_offset.y, max(0, place.x - MARGIN))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remembers where a drag or click began."""
        if event.button == 1 and self._text and event.get_content_offset(self) is not None:
            self._pressed = self.offset_under(event)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Selects while dragging."""
        if self._pressed is None:
            return
        offset = self.offset_under(event)
        if offset != self._pressed or self._selection:
            self._selection = self._selection or Selection(self._text, self._pressed)
            end = max(offset, self._pressed)
            self._selection.drag(min(offset, self._pressed), graphemes.step(self._text, end, 1))
            self._selected()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Ends a drag, on whole words unless shift or alt is held."""
        if self._pressed is not None:
            moved = self.offset_under(event) != self._pressed
            if self._selection and moved and not (event.shift or event.meta):
                self._selection.whole_words()
                self._selected(scroll=False)
            self.release_mouse()
            self._pressed = None
            event.stop()

    def on_click(self, event: events.Click) -> None:
        """One click points at a tint, two select a word, three the paragraph."""
        offset = self.offset_under(event)
        if event.chain == 2:
            self.take(*graphemes.word_at(self._text, offset))
        elif event.chain == 3:
            self.take(*graphemes.block_of(self._text, offset))
        elif not self._dragged(offset):
            if self._selection:
                self.end_selecting()
            self._point(offset)

    def _dragged(self, offset: int) -> bool:
        return self.selected is not None and self.selected[0] <= offset <= self.selected[1]

    def _point(self, offset: int) -> None:
        if under := self.tints_between(offset, offset + 1):
            self.post_message(self.Pointed(self, min(under, key=lambda tint: tint.end - tint.start).key))

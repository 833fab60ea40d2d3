"""The article or a source, set to be read: wrapped, marked, and its exact words selectable."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from factcheck.model.claims import Role, Span, Unit
from factcheck.tui.widgets import graphemes
from factcheck.tui.widgets.laid_out import MARGIN, LaidOut
from factcheck.tui.widgets.pieces import drawn
from factcheck.tui.widgets.selection import Selection
from factcheck.tui.widgets.tints import Tint, Tints, smallest

_ROLE_TONES = {Role.HEADING: "strong", Role.BYLINE: "dim", Role.DATE_LINE: "dim", Role.CAPTION: "dim"}


class TextPane(LaidOut):
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

    class Untinted(Message):
        """A stretch of the text comes into sight whose tints are not there."""

        def __init__(self, pane: TextPane, stretch: Span) -> None:
            super().__init__()
            self.pane, self.stretch = pane, stretch

    def __init__(self, *, id: str | None = None, by_stretch: bool = False) -> None:
        super().__init__(id=id)
        self._tints = Tints()
        self._tints.by_stretch = by_stretch
        self._spans: Sequence[Span] | None = None
        self._current: int | None = None
        self._place: Span | None = None
        self._selection: Selection | None = None
        self._pressed: int | None = None

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

    @property
    def spoken(self) -> str:
        """The words selected, else the current tints' words."""
        if span := self.selected:
            return f"selected: {self._text[span[0] : span[1]]}"
        return " ... ".join(self._text[start:end] for start, end in self.spans_of(self._current))

    def show_place(self, place: Span | None) -> None:
        """Makes some words stand out, whoever's they are, and brings them into view; None ends that."""
        self._place = place
        if place:
            self.reveal(*place)
        self.refresh()

    def show(self, text: str, units: Sequence[Unit]) -> None:
        """Shows another text from its beginning, or the same one where it is."""
        if text == self._text and (units is self._units or tuple(units) == tuple(self._units)):
            return
        self._text, self._units, self._selection = text, units, None
        self._tints.forget()
        self.scroll_to(0, 0, animate=False)
        self._lay_out()
        self._ask_for_tints()

    def tint(self, tints: Sequence[Tint]) -> None:
        """Shows other tints on the same text."""
        self._tints.show(tints)
        self.refresh()

    def tint_stretch(self, stretch: Span, tints: Sequence[Tint]) -> None:
        """Shows the tints of a stretch that was asked for."""
        self._tints.put(stretch, tints)
        self.refresh()

    def stale(self) -> None:
        """Asks again for the tints in sight; the old ones stay until the new ones come."""
        self._tints.stale()
        self._ask_for_tints()
        self.refresh()

    def _ask_for_tints(self) -> None:
        """Asks for the tints in sight before they are drawn: what scrolls into sight is asked for then."""
        lines, first = self._layout.lines, self.scroll_offset.y
        for line in lines[first : first + max(1, self.size.height)]:
            for stretch in self._tints.missing(line.start, line.end):
                self.post_message(self.Untinted(self, stretch))

    def resign(self, key: int, sign: str, tone: str) -> None:
        """Gives the tints of `key` another sign and tone at once."""
        self._tints.resign(key, sign, tone)
        self.refresh()

    def point_at(self, key: int | None, spans: Sequence[Span] | None = None, *, scroll: bool = True) -> None:
        """Makes the tints of `key` stand out and brings the first of them into view.

        `spans` are where they stand, for who knows it better than the tints in sight.
        """
        before = [*self.spans_of(self._current), *([self._place] if self._place else [])]
        self._current, self._place, self._spans = key, None, spans
        after = self.spans_of(key)
        if scroll and after:
            self.reveal(after[0][0], after[-1][1])
        for start, end in (*before, *after):
            top = self._layout.row_of(start)
            self.refresh_lines(top, self._layout.row_of(max(start, end - 1)) - top + 1)

    def spans_of(self, key: int | None) -> list[Span]:
        """Where the tints of `key` stand, as far as that is known."""
        return list(self._spans) if key == self._current and self._spans is not None else self._tints.of(key)

    def on_resize(self) -> None:
        """Wraps again for the new width, the same words on top."""
        if self.size.width:
            self._lay_out()
            if spans := self.spans_of(self._current):
                self.call_after_refresh(self.reveal, spans[0][0], spans[-1][1])

    # -- drawing ---------------------------------------------------------------------------------

    def tints_between(self, start: int, end: int) -> list[Tint]:
        """The tints that touch these characters, in order of place."""
        return self._tints.between(start, end)

    def render_line(self, y: int) -> Strip:
        """Draws one line: signs in the margin, then the words on their grounds."""
        row, width, base = y + self.scroll_offset.y, self.size.width, self.ground
        if row >= len(self._layout.lines):
            return Strip.blank(width, base)
        line = self._layout.lines[row]
        for stretch in self._tints.missing(line.start, line.end):
            self.post_message(self.Untinted(self, stretch))
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
        shown = [(sign, tint.tone) for tint in different for sign in self.glyphs.margin(tint.sign)][: MARGIN - 2]
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
            style = self.tone(f"tint--{smallest(over).tone}")
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
        if event.get_content_offset(self) is None:
            return
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
            self.post_message(self.Pointed(self, smallest(under).key))

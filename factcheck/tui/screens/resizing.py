"""Panes made larger and smaller, by key and by dragging the border between two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.widget import Widget

from factcheck.tui.screens.enlarging import ENLARGE, Enlarging

LAYOUTS = ("narrow", "wide", "vast")
"""The classes of width: each draws the panes otherwise, so each has sizes of its own."""
LEAST_COLUMNS, LEAST_ROWS = 24, 8
"""What a pane can be read in, with its frame."""


@dataclass(frozen=True, slots=True)
class Divide:
    """A border that can be moved: `pane` gets a size, `beside` the rest, of columns or else of rows.

    `least` and `rest` are the fewest of them that the two can be used with. With `within`, both stand
    in what another divide leaves.
    """

    pane: str
    beside: str
    columns: bool
    least: int = LEAST_COLUMNS
    rest: int = LEAST_COLUMNS
    within: Divide | None = None


@dataclass(frozen=True, slots=True)
class _Drag:
    """A border being dragged: where the mouse took it, and how large its pane was then."""

    divide: Divide
    began: int
    size: int


class Resizing(Enlarging):
    """A screen whose panes can be resized; the inner borders of a layout come first in `DIVIDES`."""

    DIVIDES: ClassVar[dict[str, tuple[Divide, ...]]] = {}
    _dragged: _Drag | None = None

    @property
    def _layout_name(self) -> str:
        return next((name for name in LAYOUTS if self.has_class(f"-{name}")), "")

    @property
    def _divides(self) -> tuple[Divide, ...]:
        return () if self.enlarged else self.DIVIDES.get(self._layout_name, ())

    def on_mount(self) -> None:
        """Finds the sizes of the last time."""
        if not self.bench.panes.known:
            self.read("panes", self.bench.panes.recall, self._recalled)

    def _recalled(self, shares: dict[str, float]) -> None:
        self.bench.panes.came_back(shares)
        self._fit()

    def arranged(self) -> None:
        """One pane has all the room there is, or each has its own again, once that is laid out."""
        if self.enlarged:
            self._fit()
        else:
            self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Another terminal: other sizes may hold, and fewer may fit."""
        self.call_after_refresh(self._fit)

    def on_screen_resume(self) -> None:
        """Back on top: panes may have been resized elsewhere."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Gives every pane the share it was given, as far as there is room for it; else the drawn size."""
        for one in {one for group in self.DIVIDES.values() for one in group}.difference(self._divides):
            self._release(one)
        for one in self._divides:
            if (size := self._asked(one)) is None:
                self._release(one)
            else:
                self._give(one, size)

    def _key(self, one: Divide) -> str:
        return f"{self._layout_name} {one.pane}"

    def _pair(self, one: Divide) -> tuple[Widget, Widget]:
        return self.query_one(f"#{one.pane}"), self.query_one(f"#{one.beside}")

    def _asked(self, one: Divide) -> int | None:
        """The size that a share means on this screen, or None where the pane has none."""
        share = self.bench.panes.get(self._key(one))
        return None if share is None else self._bounded(one, round(share * _extent(self, one)))

    def _room(self, one: Divide) -> int:
        """What the two panes share."""
        if one.within is None:
            return sum(_extent(widget, one) for widget in self._pair(one))
        size = self._asked(one.within)
        return self._room(one.within) - (_extent(self._pair(one.within)[0], one) if size is None else size)

    def _bounded(self, one: Divide, size: int) -> int:
        return max(one.least, min(size, self._room(one) - one.rest))

    def _give(self, one: Divide, size: int) -> None:
        pane, _ = self._pair(one)
        if one.columns:
            pane.styles.width = size
        else:
            pane.styles.height = pane.styles.max_height = size

    def _release(self, one: Divide) -> None:
        pane, _ = self._pair(one)
        cleared = [pane.styles.clear_rule(rule) for rule in (("width",) if one.columns else ("height", "max_height"))]
        if any(cleared):
            pane.refresh(layout=True)

    def _set(self, one: Divide, size: int) -> None:
        self.bench.panes.set(self._key(one), size / max(1, _extent(self, one)))
        self._fit()

    # -- by key ----------------------------------------------------------------------------------

    def do_resize(self, way: str, by: int) -> None:
        """Makes the pane that has the focus larger or smaller by some columns or rows."""
        if self._says_enlarged():
            return
        focused = {widget.id for widget in self.focused.ancestors_with_self} if self.focused else set()
        here = [one for one in self._divides if focused & {one.pane, one.beside}]
        along = [one for one in here if one.columns == (way == "columns")]
        for one in along:
            before = _extent(self._pair(one)[0], one)
            size = self._bounded(one, before + (by if one.pane in focused else -by))
            if size != before:
                self._set(one, size)
                self.bench.panes.keep(self.bench.jobs)
                return
        self.flash(self._why_not(way, any_here=bool(here), any_along=bool(along)))

    def _says_enlarged(self) -> bool:
        if self.enlarged:
            self.flash(f"This pane has all the room there is: {self.key(ENLARGE)} brings the others back.")
        return self.enlarged

    @staticmethod
    def _why_not(way: str, *, any_here: bool, any_along: bool) -> str:
        if any_along:
            return "No further: a pane beside it, or this one, could not be read any more."
        if any_here:
            return f"This pane takes all {way} that there are here."
        return "One pane at a time on a screen this narrow: there is nothing to resize."

    def do_resize_back(self) -> None:
        """Gives all panes here the sizes they are drawn with."""
        if self._says_enlarged():
            return
        for one in self._divides:
            self.bench.panes.set(self._key(one), None)
        self._fit()
        self.bench.panes.keep(self.bench.jobs)
        self.flash("The panes here are as large as they were at first.")

    # -- by mouse --------------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A press on the frames between two panes begins a drag."""
        found = next((one for one in self._divides if self._on_border(one, event)), None)
        if event.button == 1 and found and self.app.mouse_captured is None:
            self._dragged = _Drag(found, _along(event, found), _extent(self._pair(found)[0], found))
            self._show_dragging(found, on=True)
            self._pair(found)[0].capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The border follows the mouse."""
        if (drag := self._dragged) is None:
            return
        moved = _along(event, drag.divide) - drag.began
        pane = self._pair(drag.divide)[0]
        comes_last = _in_order(self._pair(drag.divide))[1] is pane
        size = self._bounded(drag.divide, drag.size + (-moved if comes_last else moved))
        if size != _extent(pane, drag.divide):
            self._set(drag.divide, size)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The border stays where it was let go."""
        if drag := self._dragged:
            self._dragged = None
            self._show_dragging(drag.divide, on=False)
            self._pair(drag.divide)[0].release_mouse()
            self.bench.panes.keep(self.bench.jobs)

    def _show_dragging(self, one: Divide, *, on: bool) -> None:
        for widget in self._pair(one):
            widget.set_class(on, "-dragged")

    def _on_border(self, one: Divide, event: events.MouseDown) -> bool:
        first, second = (widget.region for widget in _in_order(self._pair(one)))
        x, y = int(event.screen_x), int(event.screen_y)
        if one.columns:
            return x in {first.right - 1, second.x} and first.y <= y < first.bottom
        return y in {first.bottom - 1, second.y} and first.x <= x < first.right


def _along(event: events.MouseEvent, one: Divide) -> int:
    return int(event.screen_x if one.columns else event.screen_y)


def _in_order(pair: Iterable[Widget]) -> list[Widget]:
    return sorted(pair, key=lambda widget: (widget.region.y, widget.region.x))


def _extent(widget: Widget, one: Divide) -> int:
    return widget.outer_size.width if one.columns else widget.outer_size.height

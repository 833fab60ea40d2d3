"""One pane as large as the whole screen, by a key or by a double click on its frame, and back again."""

from __future__ import annotations

from textual import events
from textual.widget import Widget

from factcheck.tui.actions import Action
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.widgets.lines import KeyLine, TopLine
from factcheck.tui.widgets.tour_box import TourBox

STAYS = (TopLine, KeyLine, TourBox)
"""What is around every pane, enlarged or not."""
ENLARGE = "pane.enlarge"


class Enlarging(DeskScreen):
    """A screen with several panes, of which one can have the room of all: it follows the focus.

    What is beside the pane, and beside what it stands in, is put aside by a rule of its own, so that the layout for
    each width holds again once that is taken away.
    """

    _wants_one = False
    _alone: Widget | None = None

    @property
    def enlarged(self) -> bool:
        """Whether one pane has the room of all: not where a layout shows one at a time anyway."""
        return self._alone is not None

    def label(self, action: Action) -> str:
        """The way back is named while the other panes are out of sight."""
        return "all panes" if action.id == ENLARGE and self.enlarged else super().label(action)

    def do_enlarge(self) -> None:
        """Gives the pane that has the focus the room of all; again, all panes have their own."""
        if self.enlarged:
            self._wants_one = False
            self._put_back()
            self._other_panes()
        elif (pane := self._pane_of(self.focused)) is None or not self._are_several():
            self.flash("Only one pane is in sight here: there is nothing to enlarge.")
        else:
            self._wants_one = True
            self._put_aside(pane)
            self._other_panes()

    def bring(self, widget: Widget | None) -> None:
        """The pane of a widget is about to get the focus: where one is enlarged, it is that one from now on."""
        pane = self._pane_of(widget)
        if self.enlarged and pane and pane is not self._alone:
            self._put_back()
            self._put_aside(pane)

    def turn_to(self, widget: Widget) -> None:
        """Gives the focus to a widget, which may be out of sight."""
        self.bring(widget)
        widget.focus()

    def do_next_field(self, by: int) -> None:
        """Goes to the next or previous pane, whichever is in sight."""
        self._put_back()
        super().do_next_field(by)
        self._enlarge_again()

    def arranged(self) -> None:
        """Other panes are in sight than before."""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus moved by itself, or by the mouse."""
        self.bring(event.widget)

    def on_resize(self) -> None:
        """Another layout may show other panes."""
        if self._wants_one:
            self.call_after_refresh(self._resized)

    def on_click(self, event: events.Click) -> None:
        """A double click on the frame of a pane enlarges it, or brings the others back."""
        pane = self._pane_of(self.get_widget_at(*event.screen_offset)[0])
        if event.chain != 2 or pane is None or not _is_on_frame(pane, event):
            return
        for widget in [one for one in (pane, *pane.query(Widget)) if one.focusable][:1]:
            self.set_focus(widget)
            self.do_enlarge()

    def _resized(self) -> None:
        self._put_back()
        self._enlarge_again()
        self._other_panes()

    def _enlarge_again(self) -> None:
        pane = self._pane_of(self.focused)
        if self._wants_one and pane and self._are_several():
            self._put_aside(pane)

    def _other_panes(self) -> None:
        self.arranged()
        self.show_keys()

    def _pane_of(self, widget: Widget | None) -> Widget | None:
        above = widget.ancestors_with_self if widget else ()
        return next((one for one in above if isinstance(one, Widget) and one.has_class("pane")), None)

    def _are_several(self) -> bool:
        return sum(all(one.display for one in pane.ancestors_with_self) for pane in self.query(".pane")) > 1

    def _put_aside(self, pane: Widget) -> None:
        self._alone = pane
        for inner in pane.ancestors_with_self:
            if inner is self or not isinstance(inner.parent, Widget):
                return
            inner.add_class("-enlarged")
            for other in inner.parent.children:
                # What Textual shows on top of a screen is on layers of its own.
                if other is not inner and other.layer == "default" and not isinstance(other, STAYS):
                    other.styles.display = "none"

    def _put_back(self) -> None:
        pane, self._alone = self._alone, None
        for inner in pane.ancestors_with_self if pane else ():
            if inner is self or not isinstance(inner.parent, Widget):
                return
            inner.remove_class("-enlarged")
            for other in inner.parent.children:
                if not isinstance(other, STAYS) and other.styles.clear_rule("display"):
                    other.refresh(layout=True)


def _is_on_frame(pane: Widget, event: events.Click) -> bool:
    at = int(event.screen_x), int(event.screen_y)
    return pane.region.contains_point(at) and not pane.content_region.contains_point(at)

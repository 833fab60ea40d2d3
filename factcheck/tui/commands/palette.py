"""The palette, for keys that come faster than it is there."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette
from textual.css.styles import RenderStyles
from textual.widgets import Input

from factcheck.tui.typing_ahead import typing_of


class Palette(CommandPalette):
    """Textual's own, without the name that keeps a second one from opening while the first has not quite gone."""

    takes_keys = False
    """Whether the line to type in is there."""

    def on_screen_resume(self) -> None:
        """It is there: what was typed before is for it. Nothing in the workbench blinks."""
        self.query_one(Input).cursor_blink = False
        self.takes_keys = True
        typing_of(self.app).look_again()

    def get_component_styles(self, *names: str) -> RenderStyles:
        """The styles of its parts, also where a search ends before the style sheet has come to it."""
        if not self._component_styles:
            self.app.stylesheet.apply(self)
        return super().get_component_styles(*names)

    def _action_command_list(self, action: str) -> None:
        """Moves in the list, once that has room: before, Textual's list of commands knows no pages."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

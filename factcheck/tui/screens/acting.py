"""A screen whose keys come from the registry, by the pane that has the focus."""

from __future__ import annotations

from functools import partial
from inspect import isawaitable
from itertools import takewhile
from typing import ClassVar, TypeVar

from rich.console import RenderableType
from textual import events
from textual.binding import BindingsMap
from textual.css.query import NoMatches
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen
from textual.timer import Timer

from factcheck.tui import actions
from factcheck.tui.keys import REGISTERED, KeyMap
from factcheck.tui.messages import Did
from factcheck.tui.widgets.lines import Key, KeyLine

Result = TypeVar("Result")
FLASH = 4.0
"""Seconds that a line such as “undone: …” stands in place of the keys."""


class Acting(Screen[Result]):
    """A screen whose keys come from the registry. `NAME` is its name there; `pane` says where the focus is."""

    NAME: ClassVar[str] = ""
    COVERS: ClassVar[bool] = False
    """Whether nothing of the screen below shows around this one."""
    ALLOW_SELECT = False
    _flashing: Timer | None = None

    @property
    def pane(self) -> str:
        """The pane that has the focus, as the registry names it."""
        return ""

    @property
    def key_map(self) -> KeyMap:
        """The keys in force."""
        found = getattr(self.app, "key_map", REGISTERED)
        return found if isinstance(found, KeyMap) else REGISTERED

    def key(self, action_id: str) -> str:
        """The first key in force of an action, as people read it: for whatever names one."""
        return self.key_map.key(action_id)

    @property
    def takes_back(self) -> str:
        """What is said once something was done: how to take it back."""
        return f"{self.key('undo')} takes it back"

    def unchanged(self, what: str) -> None:
        """Says that what was kept is what was there before: there is no step to take back."""
        self.flash(f"{what} stays as it was: nothing was changed.")

    def on_mount(self) -> None:
        """Binds the keys in force, where they are others than the registry's."""
        if self.key_map.as_registered:
            return
        # Textual's own key maps take a key from every action that has it, also from those of other panes.
        mine = BindingsMap(self.key_map.bindings(self.NAME))
        for key, rest in self._bindings.key_to_bindings.items():
            if key not in mine.key_to_bindings and (kept := [one for one in rest if one.id not in actions.BY_ID]):
                mine.key_to_bindings[key] = kept
        self._bindings = mine

    def render(self) -> RenderableType:
        """What is below shows through; Textual's own takes the one below the top where one in between is drawn anew."""
        below = [*takewhile(lambda one: one is not self, self.app.screen_stack)]
        background = self.styles.background
        if below and background.a < 1:
            return BackgroundScreen(below[-1], background)
        return super().render()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key does something where the focus is; nothing does before everything is in its place."""
        if action == "do":
            return self.is_mounted and actions.BY_ID[str(parameters[0])].holds(self.NAME, self.pane)
        return super().check_action(action, parameters)

    def describe(self, action: actions.Action) -> str:
        """What an action does, in the words of the palette."""
        return action.help

    def label(self, action: actions.Action) -> str:
        """What the line of keys calls an action; nothing where it is not worth the room."""
        return action.label

    def do_palette(self) -> None:
        """Opens the palette of everything that can be done."""
        self.app.action_command_palette()

    def do_next_field(self, by: int) -> None:
        """Goes to the next or previous field."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    async def action_do(self, action_id: str) -> None:
        """Does what the registry says, unless the screen is on its way out: the palette may close that late."""
        if not self.display:
            return
        self.flash("")
        action = actions.BY_ID[action_id]
        done = getattr(self, f"do_{action.verb}")(*action.args)
        if isawaitable(done):
            await done
        self.app.post_message(Did(action_id))

    def show_keys(self) -> None:
        """Shows the keys of the pane that has the focus."""
        here = [Key(a.id, a.shown, self.label(a)) for a in self.key_map.here(self.NAME, self.pane)]
        for line in self.query(KeyLine):
            line.show([key for key in here if key.label])

    async def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A key on the line was clicked."""
        await self.action_do(event.action)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus moved: other keys hold."""
        self.show_keys()

    def on_screen_suspend(self) -> None:
        """Something else is on top: where this still shows around it, no frame here is bright any more."""
        self.set_class(not getattr(self.app.screen, "COVERS", False), "-behind")

    def on_screen_resume(self) -> None:
        """On top again."""
        self.remove_class("-behind")
        self.show_keys()

    def flash(self, words: str) -> None:
        """Says in the line of keys what was just done."""
        try:
            line = self.query_one(KeyLine)
        except NoMatches:
            return
        line.flash(words)
        if self._flashing:
            self._flashing.stop()
        self._flashing = self.set_timer(FLASH, partial(line.flash, "")) if words else None

    def unflash(self, words: str) -> None:
        """Takes back what was said in the line of keys, if it still stands there."""
        if any(line.flashed == words for line in self.query(KeyLine)):
            self.flash("")

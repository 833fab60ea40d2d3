"""Every key of the workbench in one registry: it feeds the bindings, the line of keys, help and the palette."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from factcheck.tui.actions.action import Action, name_of
from factcheck.tui.actions.dialogs import DIALOGS
from factcheck.tui.actions.everywhere import EVERYWHERE
from factcheck.tui.actions.panes import PANES
from factcheck.tui.actions.places import PLACES
from factcheck.tui.actions.work import WORKING

__all__ = ["ACTIONS", "BY_ID", "Action", "bindings", "bindings_of", "here", "name_of", "of_screen"]

ACTIONS: tuple[Action, ...] = (*PANES, *PLACES, *WORKING, *EVERYWHERE, *DIALOGS)
BY_ID = {action.id: action for action in ACTIONS}


def of_screen(screen: str) -> list[Action]:
    """Everything that can be done somewhere on a screen."""
    return [a for a in ACTIONS if any(place.partition(".")[0] == screen for place in a.where)]


def here(screen: str, pane: str) -> list[Action]:
    """What can be done in a pane, in the order of the registry."""
    return [action for action in of_screen(screen) if action.holds(screen, pane)]


def bindings(screen: str) -> list[BindingType]:
    """The key bindings of a screen; which of them hold is asked of the screen at every key."""
    return [*bindings_of(of_screen(screen))]


def bindings_of(actions: Iterable[Action]) -> list[Binding]:
    """The key bindings of these actions."""
    return [Binding(one.keys, f"do('{one.id}')", one.help, show=False, id=one.id) for one in actions]

"""Leaving screens, several at once."""

from __future__ import annotations

from typing import Any

from textual.app import App

from factcheck.tui.screens import dialogs


def back_to(app: App[Any], depth: int) -> None:
    """Leaves the screens on top until `depth` of them are left; what is being typed becomes a draft."""
    while len(app.screen_stack) > max(1, depth):
        if isinstance(app.screen, dialogs.drafting.Drafting):
            app.screen.keep_draft()
        app.pop_screen()

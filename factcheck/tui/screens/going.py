"""From one place to another: a place that is open already below is come back to, and opened only once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.screen import Screen

from factcheck.tui.bench import Bench
from factcheck.tui.messages import GoTo
from factcheck.tui.place import Place
from factcheck.tui.screens.codebook import CodebookScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.sources import SourcesScreen


def go(app: App[Any], bench: Bench, wanted: GoTo) -> None:
    """Goes there."""
    if wanted.place == "sources":
        _show(app, lambda one: isinstance(one, SourcesScreen), lambda: SourcesScreen(bench, wanted.article))
    elif wanted.place == "codebook":
        _show(app, lambda one: isinstance(one, CodebookScreen), lambda: CodebookScreen(bench))
    elif wanted.place == "figures":
        whole = bool(wanted.article) and len(app.screen_stack) == 1
        _show(
            app,
            lambda one: isinstance(one, DashboardScreen),
            lambda: DashboardScreen(bench, wanted.article, whole=whole),
        )
    else:
        bench.places.left_at(Place(wanted.article, wanted.claim))
        review = _show(
            app,
            lambda one: isinstance(one, ReviewScreen) and one.article == wanted.article,
            lambda: ReviewScreen(bench, wanted.article),
        )
        if isinstance(review, ReviewScreen):
            review.take_in_hand(wanted.claim)


def _show(app: App[Any], like: Callable[[Screen[Any]], bool], make: Callable[[], Screen[Any]]) -> Screen[Any] | None:
    """The screen that was open already, or None where it was opened now."""
    found = next((one for one in app.screen_stack if like(one)), None)
    if found is None:
        app.push_screen(make())
        return None
    while app.screen is not found:
        app.pop_screen()
    return found

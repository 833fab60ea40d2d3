"""From one place to another: a place that is open already below is come back to, and opened only once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

from factcheck.tui import screens
from factcheck.tui.bench import Bench
from factcheck.tui.messages import GoTo
from factcheck.tui.place import Place
from factcheck.tui.screens.review import ReviewScreen

Shown = TypeVar("Shown", bound=Screen[Any])


def go(app: App[Any], bench: Bench, wanted: GoTo) -> None:
    """Goes there."""
    article = wanted.article
    if wanted.place == "sources":
        _show(app, screens.sources.SourcesScreen, lambda: screens.sources.SourcesScreen(bench, article))
    elif wanted.place == "codebook":
        _show(app, screens.codebook.CodebookScreen, lambda: screens.codebook.CodebookScreen(bench))
    elif wanted.place == "figures":
        whole = bool(article) and len(app.screen_stack) == 1
        figures = screens.dashboard.DashboardScreen
        _show(app, figures, lambda: figures(bench, article, whole=whole))
    else:
        bench.places.left_at(Place(article, wanted.claim))
        review = _show(app, ReviewScreen, lambda: ReviewScreen(bench, article), lambda one: one.article == article)
        if review:
            review.take_in_hand(wanted.claim)


def _show(
    app: App[Any], kind: type[Shown], make: Callable[[], Shown], fits: Callable[[Shown], bool] = lambda _: True
) -> Shown | None:
    """The screen of this kind that was open already, or None where it was opened now."""
    found = next((one for one in app.screen_stack if isinstance(one, kind) and fits(one)), None)
    if found is None:
        app.push_screen(make())
        return None
    while app.screen is not found:
        app.pop_screen()
    return found

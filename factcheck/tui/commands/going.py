"""Going to an article, claim or source from wherever one is."""

from __future__ import annotations

from typing import Any

from textual.app import App

from factcheck import desk
from factcheck.model.rows import ArticleRow, ClaimRow
from factcheck.model.rows.finds import Find
from factcheck.tui import screens
from factcheck.tui.place import Place
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.leaving import back_to
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.detail import DEFAULT


def go(app: App[Any], find: Find) -> None:
    """Leaves what is on top, what was typed there kept as a draft, and opens what was found."""
    review = _review_of(app, find)
    if review is None:
        return
    if find.noun == "source" and find.claim:
        review.read("found", lambda ws: _rows(ws, find), lambda rows: _read_source(review, rows, find.id))


def _review_of(app: App[Any], find: Find) -> ReviewScreen | None:
    for depth, screen in enumerate(app.screen_stack, 1):
        if isinstance(screen, ReviewScreen) and screen.article == find.article:
            back_to(app, depth)
            if find.claim:
                screen.find_claim(find.claim)
            return screen
    back_to(app, 1)
    articles = app.screen
    if not isinstance(articles, ArticlesScreen):
        return None
    if find.claim:
        articles.bench.places.go_to(Place(find.article, find.claim, "claims", DEFAULT))
    articles.review(find.article)
    opened = app.screen
    return opened if isinstance(opened, ReviewScreen) else None


def _rows(ws: Any, find: Find) -> tuple[ArticleRow, list[ClaimRow]]:
    return desk.articles.article(ws, find.article), desk.claims.rows(ws, [find.claim])


def _read_source(review: ReviewScreen, rows: tuple[ArticleRow, list[ClaimRow]], source: str) -> None:
    article, claims = rows
    if claims and review.is_current:
        review.app.push_screen(screens.source.SourceScreen(review.bench, article, claims[0], source, None))

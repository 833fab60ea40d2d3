"""A list that shows nothing: every key of every pane is harmless there."""

import pytest

from factcheck.tui import actions
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen

PANES = {"claims": [], "article": ["tab"], "evidence": ["tab", "tab"]}


@pytest.mark.parametrize("pane", PANES)
async def test_no_key_fails_where_no_claim_is_shown(seeded, open_desk, pane):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("slash")
        await desk.type("zebra")
        await desk.press("enter", *PANES[pane])
        assert desk.screen.claim is None
        assert desk.shows("No claim passes the filter")
        for action in actions.here("review", pane):
            if action.id in {"back", "all", "search", "filter", "undo", "redo"}:
                continue
            await desk.press(action.keys.split(",")[0])
            while not isinstance(desk.screen, ReviewScreen):
                await desk.press("escape")
            if desk.screen.article_pane.selected:
                await desk.press("escape")
        assert desk.app.bench.problems == []


async def test_an_article_that_is_not_there_is_a_message_on_the_articles(seeded, open_desk):
    async with open_desk(seeded, open_article="99") as desk:
        assert isinstance(desk.screen, ArticlesScreen)
        assert desk.app.bench.problems[-1].title == "Not found"
        assert desk.shows("A bridge is opened")

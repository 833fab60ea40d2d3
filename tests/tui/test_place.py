"""A window of the browser comes back to where it was: article, claim, pane and tab."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.store.tables import TABLES
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen

DRAFT = TABLES["draft"]


@pytest.fixture
def window(seeded):
    return replace(seeded, window="ab12")


async def worked_in(open_desk, settings):
    """Goes to the third claim's notes."""
    async with open_desk(settings) as desk:
        await desk.press("enter", "j", "j", "enter", "l", "l", "l")
        assert desk.screen.detail.tab == "notes"
        desk.app.exit()


async def test_it_comes_back_to_the_claim_the_pane_and_the_tab(window, open_desk):
    await worked_in(open_desk, window)
    async with open_desk(window) as desk:
        assert isinstance(desk.screen, ReviewScreen)
        assert desk.screen.claim.number == "1.3"
        assert desk.screen.pane == "notes"
        assert desk.screen.detail.shown.detail.claim.number == "1.3"


async def test_it_comes_back_to_the_articles_where_it_went_back_to_them(window, open_desk):
    await worked_in(open_desk, window)
    async with open_desk(window) as desk:
        await desk.press("escape", "escape")
        assert isinstance(desk.screen, ArticlesScreen)
        desk.app.exit()
    async with open_desk(window) as desk:
        assert isinstance(desk.screen, ArticlesScreen)


async def test_another_window_and_a_terminal_begin_at_the_articles(window, open_desk):
    await worked_in(open_desk, window)
    for other in ("cd34", ""):
        async with open_desk(replace(window, window=other)) as desk:
            assert isinstance(desk.screen, ArticlesScreen)


async def test_an_article_that_is_gone_leaves_the_window_at_the_articles(window, open_desk):
    await worked_in(open_desk, window)
    ws = verbs.workspace.open_workspace(window)
    verbs.articles.discard(ws, "1")
    with ws.store.writing() as session:
        session.execute(DRAFT.update().values(text='{"article": "nowhere", "claim": 3}'))
    ws.close()
    async with open_desk(window) as desk:
        assert isinstance(desk.screen, ArticlesScreen)


@pytest.mark.parametrize("text", ["no JSON", "[]", '{"claim": null, "more": 1}'])
async def test_a_place_that_cannot_be_read_is_none(window, open_desk, text):
    ws = verbs.workspace.open_workspace(window)
    verbs.drafts.save(ws, "place:ab12", text)
    ws.close()
    async with open_desk(window) as desk:
        assert isinstance(desk.screen, ArticlesScreen)
        assert not desk.app.bench.problems


async def test_the_places_of_windows_long_gone_are_forgotten(window, open_desk):
    ws = verbs.workspace.open_workspace(window)
    for key in ("place:old", "note:old"):
        verbs.drafts.save(ws, key, "{}")
    with ws.store.writing() as session:
        session.execute(DRAFT.update().values(changed="2024-01-01T00:00:00.000000+00:00"))
    verbs.drafts.save(ws, "place:new", "{}")
    async with open_desk(window):
        pass
    kept = {key for key in ("place:old", "note:old", "place:new") if verbs.drafts.load(ws, key)}
    ws.close()
    assert kept == {"note:old", "place:new"}

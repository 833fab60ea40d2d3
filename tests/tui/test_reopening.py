"""An article opens again where it was left."""

import pytest

from factcheck import desk as verbs


@pytest.mark.acts("open", "down", "back")
async def test_an_article_opens_again_at_the_claim_where_it_was_left(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("enter", "j", "j", "j", "escape", "enter")
        assert desk.screen.claim.number == "1.4"
        assert desk.screen.claims.has_focus


@pytest.mark.parametrize("open_article", ["1", None])
async def test_an_article_opens_at_the_claim_where_it_was_left_when_the_workbench_is_started_again(
    seeded, open_desk, open_article
):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("j", "j")
        desk.app.exit()
    async with open_desk(seeded, open_article=open_article) as desk:
        if open_article is None:
            await desk.press("enter")
        assert desk.screen.claim.number == "1.3"
        assert desk.screen.article_pane.current == desk.screen.claim.key


async def test_where_the_claim_is_gone_the_article_opens_at_the_next(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("enter", "j", "j", "escape")
        verbs.claims.discard(desk.ws, "1.3")
        await desk.press("enter")
        assert desk.screen.claim.number == "1.4"

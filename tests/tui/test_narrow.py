"""80 columns and 24 lines: one pane, two in sight."""

import pytest


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, size=(80, 24), open_article="1") as running:
        yield running


async def test_one_pane_is_shown_and_the_strip_shows_the_article_around_the_claim(desk):
    assert desk.screen.claims.display and desk.screen.claims.size.height > 8
    assert desk.screen.article_pane.size.height == 0
    strip = " ".join(" ".join(desk.lines()[-4:-1]).split())
    assert strip.startswith("The new bridge over the Lena was opened on Monday. It is 1,200 metres long")


async def test_tab_shows_the_next_pane_and_the_strip_the_claim(desk):
    await desk.press("tab")
    assert desk.screen.group == "article"
    assert desk.screen.article_pane.size.height > 8
    assert any("1.1" in line and "1 April 2024" in line for line in desk.lines()[-5:])
    await desk.press("tab")
    assert desk.screen.group == "detail"
    assert desk.screen.detail.size.height > 8
    await desk.press("tab")
    assert desk.screen.group == "claims"


async def test_a_key_that_leads_to_the_detail_shows_it(desk):
    await desk.press("e")
    assert desk.screen.group == "detail"
    await desk.press("escape")
    assert desk.screen.group == "claims"


async def test_help_is_always_among_the_keys_shown(desk):
    for _ in range(3):
        assert "? help" in desk.lines()[-1]
        await desk.press("tab")

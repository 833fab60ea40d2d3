"""Everything by mouse, too: keys on the line, tabs, rows."""

import pytest

from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.detail import TabLine
from factcheck.tui.widgets.lines import KeyLine


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded) as running:
        yield running


async def click(desk, widget, x, y=0, times=1):
    await desk.pilot.click(widget, offset=(x, y), times=times)
    await desk.settle()


async def test_a_double_click_opens_an_article_and_a_click_chooses_a_claim(desk):
    await click(desk, ArticleList, 10, 1, times=2)
    assert isinstance(desk.screen, ReviewScreen)
    await click(desk, desk.screen.claims, 15, 6)
    assert desk.screen.claim.number == "1.3"
    await click(desk, desk.screen.claims, 15, 6, times=2)
    assert desk.screen.group == "detail"


async def test_a_key_on_the_line_is_pressed_with_the_mouse(desk):
    await desk.press("enter")
    line = "".join(desk.lines()[-1])
    await click(desk, desk.screen.query_one(KeyLine), line.index("m note") + 3)
    assert isinstance(desk.screen, Dialog)
    dialog = next(i for i, text in enumerate(desk.lines()) if "esc leave" in text)
    await desk.pilot.click(offset=(desk.lines()[dialog].index("esc leave") + 1, dialog))
    await desk.settle()
    assert isinstance(desk.screen, ReviewScreen)


async def test_a_tab_of_the_detail_is_chosen_with_the_mouse(desk):
    await desk.press("enter")
    line = desk.screen.query_one(TabLine)
    words = "".join(part.text for part in line.render_line(0))
    await click(desk, line, words.index("Notes") + 1)
    assert (desk.screen.group, desk.screen.pane) == ("detail", "notes")
    assert desk.shows("Ask the council for the minutes of March, too.")


async def test_a_passage_is_opened_with_a_double_click(desk):
    await desk.press("enter", "down", "down")
    await click(desk, desk.screen.detail.blocks, 6, 2, times=2)
    assert desk.shows("best passage 1 of")

"""What a language model proposed and was not taken: said after seeding, and listed."""

import pytest

from factcheck import desk as verbs
from factcheck.desk.intake import Seeded
from factcheck.text.llm.verify import Refusal
from factcheck.tui.screens.refused import RefusedScreen
from tests.tui.case import HOSTILE
from tests.tui.test_hostile import unsafe

REFUSED = Refusal("It is 1,200 metres long", f"The bridge is 1,300 metres long. {HOSTILE}", "1,300 is not in the quote")


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded) as running:
        yield running


@pytest.mark.acts("refused")
async def test_after_seeding_the_remark_names_the_key_and_the_key_lists_what_was_refused(desk):
    article = verbs.articles.article(desk.ws, "1")
    desk.screen._seeded([Seeded(article, True, 6, (REFUSED,), "The language model worded 5 claims, 1 was refused.")])
    await desk.settle()
    notice = next(iter(desk.app._notifications))
    assert notice.message == "The language model worded 5 claims, 1 was refused. L lists what was refused."
    await desk.press("L")
    assert isinstance(desk.screen, RefusedScreen)
    assert desk.shows("1,300 is not in the quote")
    assert desk.shows("The bridge is 1,300 metres long.")
    assert unsafe(desk.app) == []


async def test_without_a_language_model_the_list_says_that_there_is_nothing(desk):
    await desk.press("L")
    assert desk.shows("Nothing was refused")


async def test_how_far_an_article_is_stands_on_top_with_its_share(desk):
    desk.screen._came_along("asking the language model", 0.4)
    assert desk.shows("asking the language model 40 %")
    desk.screen._came_along("taking it apart", None)
    assert desk.shows("taking it apart")

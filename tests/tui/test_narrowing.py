"""The articles narrowed by how far they are and by tags: told over the list, and taken back by escape."""

import pytest

from factcheck import desk as verbs
from factcheck.model.rows import ArticleFilter
from factcheck.model.tags import Tag
from factcheck.tui.screens.dialogs.form import Dialog
from tests.tui.test_coding import coded  # noqa: F401
from tests.tui.test_pictures import SIZES, fixed_times, picture  # noqa: F401


@pytest.fixture
def several(coded):  # noqa: F811
    """Three articles: one under way and about transport, one not begun, one done and about money."""
    ws = verbs.workspace.open_workspace(coded)
    verbs.intake.seed(ws, "-", text="The dam was built in 1962. It holds nine million litres.")
    verbs.intake.seed(ws, "-", text="The mill was sold in 1970.")
    verbs.verdicts.give(ws, "3.1", "true")
    verbs.tagging.tag(ws, ["3"], add=[Tag("topic", "money")])
    ws.close()
    return coded


@pytest.fixture
async def desk(several, open_desk):
    async with open_desk(several) as running:
        yield running


def listed(desk):
    return sorted(desk.screen.list.row_at(place).number for place in range(desk.screen.list.total))


@pytest.mark.acts("articles.filter", "many.toggle", "many.next", "keep", "articles.all")
async def test_articles_of_one_status_are_shown_and_escape_shows_all_again(desk):
    assert listed(desk) == ["1", "2", "3"]
    await desk.press("f", "space", "ctrl+s")
    assert listed(desk) == ["2"]
    assert desk.shows("Only not begun · esc shows all") and desk.shows("1 article · ")
    await desk.press("f", "right", "right", "space", "ctrl+s")
    assert listed(desk) == ["2", "3"]
    assert desk.shows("Only not begun, done · esc shows all")
    await desk.press("escape")
    assert listed(desk) == ["1", "2", "3"]
    assert not desk.shows("shows all")


@pytest.mark.acts("articles.filter", "field.next", "many.toggle", "leave")
async def test_tags_take_effect_at_once_and_leaving_brings_the_list_before_back(desk):
    await desk.press("f", "tab", "right", "space")
    assert isinstance(desk.screen, Dialog) and desk.app.screen_stack[0].wanted.tags == (Tag("topic", "transport"),)
    assert desk.shows("Only topic: transport")
    await desk.press("right", "space")
    assert desk.app.screen_stack[0].list.total == 2
    await desk.press("escape")
    assert listed(desk) == ["1", "2", "3"]


@pytest.mark.acts("articles.filter", "search", "keep")
async def test_what_is_not_coded_is_found_and_a_search_narrows_further(desk):
    await desk.press("f", "tab", "right", "right", "right", "space", "ctrl+s")
    assert listed(desk) == ["2"]
    assert desk.shows("Only topic: not coded")
    await desk.press("slash")
    await desk.type("sold")
    await desk.press("enter")
    assert desk.shows("No article passes the filter.")
    assert desk.shows("Only topic: not coded, those with “sold” · esc shows all")
    await desk.press("enter", "escape")
    assert desk.screen.wanted == ArticleFilter()
    assert listed(desk) == ["1", "2", "3"]


@pytest.mark.acts("articles.filter", "open", "rate.1", "back")
async def test_work_that_is_done_elsewhere_leaves_the_list(desk):
    await desk.press("f", "space", "ctrl+s", "enter", "1")
    await desk.press("ctrl+s", "escape")
    assert desk.shows("No article passes the filter.")


@pytest.mark.acts("articles.filter")
async def test_without_a_codebook_only_the_status_is_asked_for(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("f")
        assert desk.shows("Status (none: all)") and not desk.shows("topic")


@pytest.mark.parametrize("size", ["wide", "narrow", pytest.param("vast", marks=pytest.mark.slow)])
def test_a_picture_of_the_filter(picture, several, size):  # noqa: F811
    assert picture(several, "f right space tab right space", size=SIZES[size], article=None)


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_a_picture_of_what_passes(picture, several, size):  # noqa: F811
    assert picture(several, "f right space right space ctrl+s", size=SIZES[size], article=None)

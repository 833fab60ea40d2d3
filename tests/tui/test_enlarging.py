"""One pane as large as the whole screen, and all of them back."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.reading import ReadingScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from tests.tui.case import TEXT

REVIEW = ["article", "claims", "detail"]


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        assert isinstance(running.screen, ReviewScreen)
        yield running


def seen(desk):
    """The panes in sight, by name."""
    panes = desk.screen.query(".pane")
    return [pane.id for pane in panes if all(one.display for one in pane.ancestors_with_self)]


def regions(desk):
    return {pane.id: pane.region for pane in desk.screen.query(".pane") if pane.id in seen(desk)}


def has_all_room(desk, name):
    """Whether a pane reaches from the line on top to the line of keys, and no other is in sight."""
    size, region = desk.app.size, desk.screen.query_one(f"#{name}").region
    return seen(desk) == [name] and tuple(region) == (0, 1, size.width, size.height - 2)


async def resize(desk, width, height):
    await desk.pilot.resize_terminal(width, height)
    await desk.settle()


async def double_click(desk, x, y):
    await desk.pilot.click(offset=(x, y), times=2)
    await desk.settle()


# -- by key ------------------------------------------------------------------------------------------


@pytest.mark.acts("pane.enlarge")
@pytest.mark.parametrize("key", ["f10", "M"])
@pytest.mark.parametrize(("way", "name"), [([], "claims"), (["tab"], "article"), (["e"], "detail")])
@pytest.mark.parametrize("size", [(120, 36), (200, 50)])
async def test_one_key_gives_the_pane_all_room_and_the_same_key_brings_the_others_back(
    seeded, open_desk, key, way, name, size
):
    async with open_desk(seeded, size=size, open_article="1") as desk:
        await desk.press(*way)
        before = regions(desk)
        assert sorted(before) == REVIEW
        await desk.press(key)
        assert has_all_room(desk, name)
        await desk.press(key)
        assert regions(desk) == before
        assert desk.screen.group == name


@pytest.mark.acts("pane.enlarge", "pane.next", "pane.back", "detail", "evidence", "back")
async def test_an_enlarged_pane_hands_its_room_to_the_one_that_gets_the_focus(desk):
    await desk.press("f10")
    for key, name in [("tab", "article"), ("tab", "detail"), ("shift+tab", "article"), ("e", "detail")]:
        await desk.press(key)
        assert has_all_room(desk, name)
        assert desk.screen.group == name
    await desk.press("escape")
    assert has_all_room(desk, "claims")
    await desk.press("enter")
    assert has_all_room(desk, "detail")
    await desk.press("f10")
    assert sorted(regions(desk)) == REVIEW


@pytest.mark.acts("pane.enlarge", "select")
async def test_keys_typed_at_once_after_it_reach_the_pane_that_they_lead_to(desk):
    await desk.pilot.press("f10", "tab", "v")
    await desk.settle()
    assert has_all_room(desk, "article")
    assert desk.screen.pane == "selecting"
    await desk.press("f10")
    assert desk.screen.pane == "selecting"
    assert sorted(regions(desk)) == REVIEW


@pytest.mark.acts("pane.enlarge")
async def test_while_a_pane_is_enlarged_the_line_of_keys_names_the_way_back(desk):
    assert "f10" not in desk.lines()[-1]
    await desk.press("f10")
    assert desk.lines()[-1].strip().startswith("f10 all panes")
    await desk.press("tab")
    assert desk.lines()[-1].strip().startswith("f10 all panes")
    await desk.press("f10")
    assert "f10" not in desk.lines()[-1]


@pytest.mark.acts("pane.enlarge")
async def test_an_enlarged_list_still_moves_and_an_enlarged_article_shows_the_claim(desk):
    await desk.press("f10", "down", "down")
    assert desk.screen.claim.number == "1.3"
    await desk.press("tab")
    assert desk.shows(TEXT[slice(*desk.screen.claim.spans[0])][:30])


@pytest.mark.acts("pane.enlarge", "back")
async def test_escape_leaves_as_it_always_does_and_an_article_opened_again_has_all_panes(desk):
    await desk.press("f10", "escape")
    assert isinstance(desk.screen, ArticlesScreen)
    await desk.press("enter")
    assert sorted(regions(desk)) == REVIEW


@pytest.mark.acts("pane.enlarge", "help")
async def test_a_pane_is_still_enlarged_after_something_stood_on_top(desk):
    await desk.press("f10", "question_mark")
    assert isinstance(desk.screen, HelpScreen)
    await desk.press("escape")
    assert has_all_room(desk, "claims")


@pytest.mark.acts("pane.enlarge")
async def test_a_restart_shows_all_panes(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("f10")
        assert has_all_room(desk, "claims")
    async with open_desk(seeded, open_article="1") as desk:
        assert sorted(regions(desk)) == REVIEW


# -- sizes -------------------------------------------------------------------------------------------


@pytest.mark.acts("pane.enlarge", "pane.wider", "pane.taller", "panes.drawn")
async def test_the_sizes_that_panes_were_given_come_back_with_them(desk):
    await desk.press("ctrl+right", "ctrl+right", "ctrl+up")
    before = regions(desk)
    await desk.press("f10")
    assert has_all_room(desk, "claims")
    for key in ("ctrl+right", "ctrl+up", "equals_sign"):
        await desk.press(key)
        assert desk.shows("This pane has all the room there is: f10 brings the others back.")
    await desk.press("f10")
    assert regions(desk) == before


@pytest.mark.acts("pane.enlarge")
async def test_a_pane_stays_enlarged_when_the_window_changes(desk):
    await desk.press("tab", "f10")
    for size in ((200, 50), (130, 24), (100, 60)):
        await resize(desk, *size)
        assert has_all_room(desk, "article")
    await resize(desk, 80, 24)
    assert seen(desk) == ["article"]
    assert desk.screen.query_one("#lower").display
    await desk.press("tab")
    assert seen(desk) == ["detail"]
    await resize(desk, 120, 36)
    assert has_all_room(desk, "detail")
    await desk.press("f10")
    assert sorted(regions(desk)) == REVIEW


@pytest.mark.acts("pane.enlarge")
async def test_where_one_pane_is_shown_at_a_time_the_key_says_that_there_is_nothing_to_enlarge(desk):
    await resize(desk, 80, 24)
    before = regions(desk)
    await desk.press("f10")
    assert desk.shows("Only one pane is in sight here: there is nothing to enlarge.")
    assert regions(desk) == before
    await resize(desk, 120, 36)
    assert sorted(regions(desk)) == REVIEW


@pytest.mark.acts("pane.enlarge")
async def test_a_screen_reader_has_nothing_to_enlarge_in_a_review(seeded, open_desk):
    async with open_desk(replace(seeded, screen_reader=True), open_article="1") as desk:
        await desk.press("f10")
        assert desk.shows("nothing to enlarge")


# -- by mouse ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", REVIEW)
async def test_a_double_click_on_the_title_of_a_pane_enlarges_it_and_brings_the_others_back(desk, name):
    before, number = regions(desk), desk.screen.claim.number
    await double_click(desk, before[name].x + 4, before[name].y)
    assert has_all_room(desk, name)
    assert desk.screen.group == name
    await double_click(desk, 4, 1)
    assert regions(desk) == before
    assert desk.screen.claim.number == number


async def test_a_double_click_within_a_pane_does_what_it_did(desk):
    before, claims = regions(desk), desk.screen.claims.region
    await double_click(desk, claims.x + 20, claims.y + 1)
    assert regions(desk) == before
    assert desk.screen.group == "detail"


async def test_a_double_click_on_the_frame_where_one_pane_is_shown_changes_nothing(desk):
    await resize(desk, 80, 24)
    before = regions(desk)
    await double_click(desk, 4, 1)
    assert regions(desk) == before


# -- other screens -----------------------------------------------------------------------------------


@pytest.mark.acts("pane.enlarge")
@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_source_has_the_room_of_the_claim_above_it_too(seeded, open_desk, size):
    async with open_desk(seeded, size=size, open_article="1") as desk:
        await desk.press("e", "o")
        assert isinstance(desk.screen, SourceScreen)
        before = regions(desk)
        await desk.press("f10")
        assert has_all_room(desk, "text")
        await desk.press("f10")
        assert regions(desk) == before


@pytest.mark.acts("pane.enlarge", "reading.pane", "reading.go")
@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_source_by_itself_and_its_claims_have_all_room_in_turn(seeded, open_desk, size):
    async with open_desk(seeded, size=size, open_article="1") as desk:
        await desk.press("O", "enter")
        assert isinstance(desk.screen, ReadingScreen)
        before = regions(desk)
        await desk.press("f10")
        assert has_all_room(desk, "words")
        for key, name in [("tab", "used"), ("tab", "words"), ("enter", "used")]:
            await desk.press(key)
            assert has_all_room(desk, name)
        await desk.press("f10")
        assert regions(desk) == before


@pytest.mark.acts("pane.enlarge", "figures.pane", "figures.back")
async def test_each_of_the_plots_can_be_enlarged(desk):
    verbs.verdicts.give(desk.ws, "1.1", "true")
    await desk.press("F")
    assert isinstance(desk.screen, DashboardScreen)
    before = regions(desk)
    await desk.press("f10")
    assert has_all_room(desk, "numbers")
    for name in ("plot-verdicts", "plot-open", "plot-daily", "plot-kinds", "numbers"):
        await desk.press("tab")
        assert has_all_room(desk, name)
    await desk.press("shift+tab")
    assert has_all_room(desk, "plot-kinds")
    await desk.press("f10")
    assert regions(desk) == before


@pytest.mark.acts("pane.enlarge")
async def test_figures_without_plots_have_nothing_to_enlarge(seeded, open_desk):
    async with open_desk(replace(seeded, screen_reader=True), open_article="1") as desk:
        await desk.press("F", "f10")
        assert desk.shows("nothing to enlarge")

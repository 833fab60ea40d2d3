"""The one registry of keys."""

from collections import Counter

import pytest

from factcheck.tui import actions
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.codebook import CodebookScreen
from factcheck.tui.screens.coverage import CoverageScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.dialogs.apart import Apart
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.dialogs.rationale import Rationale
from factcheck.tui.screens.dialogs.split import Split
from factcheck.tui.screens.earlier import EarlierScreen
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.jobs_drawer import JobsScreen
from factcheck.tui.screens.log import LogScreen
from factcheck.tui.screens.reading import ReadingScreen
from factcheck.tui.screens.refused import RefusedScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from factcheck.tui.screens.sources import SourcesScreen

SCREENS = {
    one.NAME: one
    for one in (
        ArticlesScreen,
        ReviewScreen,
        CoverageScreen,
        SourceScreen,
        SourcesScreen,
        ReadingScreen,
        DashboardScreen,
        CodebookScreen,
        Dialog,
        Rationale,
        Split,
        Apart,
        EarlierScreen,
        HelpScreen,
        JobsScreen,
        LogScreen,
        RefusedScreen,
    )
}
PLACES = sorted({place for action in actions.ACTIONS for place in action.where})


def test_every_action_has_its_own_id():
    assert len(actions.BY_ID) == len(actions.ACTIONS)


@pytest.mark.parametrize("place", PLACES)
def test_no_key_means_two_things_in_one_place(place):
    screen, _, pane = place.partition(".")
    keys = Counter(key for action in actions.here(screen, pane) for key in action.keys.split(","))
    assert [key for key, uses in keys.items() if uses > 1] == []


@pytest.mark.parametrize("action", actions.ACTIONS, ids=lambda action: action.id)
def test_every_action_is_done_by_a_method_of_its_screens(action):
    for place in action.where:
        assert callable(getattr(SCREENS[place.partition(".")[0]], f"do_{action.verb}", None)), (action.id, place)


@pytest.mark.parametrize("action", actions.ACTIONS, ids=lambda action: action.id)
def test_every_action_says_what_it_does(action):
    assert action.help and action.help[0].isupper()
    assert len(action.label) <= 34


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_the_bindings_of_a_screen_are_the_registrys(name):
    ids = {binding.id for binding in SCREENS[name].BINDINGS}
    assert ids == {action.id for action in actions.of_screen(name)}


@pytest.mark.acts("help")
async def test_help_shows_every_key_of_the_screen_below(seeded, open_desk):
    async with open_desk(seeded, size=(120, 140), open_article="1") as desk:
        await desk.press("question_mark")
        text = "\n".join(desk.lines())
        for action in actions.of_screen("review"):
            if not action.id.startswith("rate.") or action.id == "rate.1":
                assert action.help[:40] in text, action.id


async def test_the_palette_names_the_key_of_each_rating(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        helps = {command.title: command.help for command in desk.app.get_system_commands(desk.screen)}
        assert (helps["Verdict: True"], helps["Verdict: Half true"]) == ("key 1", "key 3")


@pytest.mark.parametrize(("key", "words"), [("X", "export"), ("slash", "search"), ("f", "show")])
async def test_the_key_that_keeps_says_what_it_does(seeded, open_desk, key, words):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press(key)
        assert desk.shows(f"ctrl+s {words}")


async def test_the_next_field_is_offered_only_where_there_is_one(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("m")
        assert not desk.shows("next field")
        await desk.press("escape", "w")
        assert desk.shows("next field")


async def test_the_palette_offers_what_can_be_done_here_and_does_it(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        titles = {command.title for command in desk.app.get_system_commands(desk.screen)}
        assert "Verdict: Half true" in titles
        assert "Go to the next claim without a verdict" in titles
        assert "Next good passage" not in titles
        command = next(c for c in desk.app.get_system_commands(desk.screen) if c.title == "Write a note")
        await command.callback()
        await desk.settle()
        assert isinstance(desk.screen, Dialog)


async def test_a_choice_of_the_palette_that_comes_when_its_screen_is_gone_does_nothing(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("ctrl+l")
        log = desk.screen
        command = next(c for c in desk.app.get_system_commands(log) if c.title == "Down")
        await desk.app.pop_screen()
        await command.callback()
        await desk.settle()
        assert desk.screen.NAME == "review"

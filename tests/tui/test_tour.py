"""The tour: offered once in an empty workspace, on the real screens, and left at any time."""

import contextlib

import pytest

from factcheck import desk as verbs
from factcheck.tui.app import Workbench
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from factcheck.tui.screens.tour import STEPS
from factcheck.tui.widgets.lines import KeyLine
from factcheck.tui.widgets.tour_box import TourBox
from tests.tui.case import MOMENT
from tests.tui.conftest import Desk


@pytest.fixture
def first_start():
    @contextlib.asynccontextmanager
    async def starting(settings, size=(120, 36)):
        app = Workbench(settings, offers_tour=True, clock=lambda: MOMENT)
        async with app.run_test(size=size, notifications=True) as pilot:
            ws = verbs.workspace.open_workspace(settings)
            running = Desk(app, pilot, ws)
            await running.settle()
            yield running
            ws.close()

    return starting


async def told(desk, step):
    """Waits until the tour is at its step of this number."""
    for _ in range(400):
        await desk.pilot.pause(0.02)
        boxes = list(desk.screen.query(TourBox))
        if boxes and f"Tour, {step} of" in str(boxes[0].border_title):
            await desk.settle()
            return
    raise AssertionError(f"not at step {step}")


def box(desk):
    return list(desk.screen.query(TourBox))


@pytest.mark.acts("open", "next.open", "why", "evidence", "source.open", "supports", "back", "rate.1", "undo")
async def test_the_tour_goes_on_as_the_things_are_done(settings, first_start):
    async with first_start(settings) as desk:
        await told(desk, 1)
        await desk.press("enter")
        for step, key in enumerate(("n", "y", "e", "o"), 2):
            await told(desk, step)
            assert isinstance(desk.screen, ReviewScreen)
            await desk.press(key)
        await told(desk, 6)
        assert isinstance(desk.screen, SourceScreen)
        await desk.press("s")
        await told(desk, 7)
        await desk.press("escape")
        await told(desk, 8)
        await desk.press("1", "ctrl+s")
        await told(desk, 9)
        await desk.press("z")
        await told(desk, len(STEPS))
        await desk.press("enter")
        assert not box(desk)
        assert desk.app.tour is None
        assert verbs.drafts.load(desk.ws, "tour")


async def test_enter_goes_on_without_doing_the_thing(settings, first_start):
    async with first_start(settings) as desk:
        await told(desk, 1)
        await desk.press("enter")
        await told(desk, 2)
        claim = desk.screen.claim
        for step in (3, 4, 5, 8, 9, 10):
            await desk.press("enter")
            await told(desk, step)
        assert (desk.screen.claim, desk.screen.pane) == (claim, "claims")


async def test_its_key_leaves_the_tour_and_it_is_not_offered_again(settings, first_start):
    async with first_start(settings) as desk:
        await told(desk, 1)
        await desk.press("f6")
        assert not box(desk)
    async with first_start(settings) as desk:
        await desk.pilot.pause(0.3)
        assert not box(desk)


async def test_escape_does_in_the_tour_what_it_does_everywhere(settings, first_start):
    async with first_start(settings) as desk:
        await told(desk, 1)
        await desk.press("enter")
        for step, key in enumerate(("n", "y", "e", "o"), 2):
            await told(desk, step)
            await desk.press(key)
        await told(desk, 6)
        await desk.press("v", "right", "escape")
        assert isinstance(desk.screen, SourceScreen)
        assert desk.screen.pane == "text"
        await told(desk, 6)
        await desk.press("escape")
        await told(desk, 8)
        assert isinstance(desk.screen, ReviewScreen)


async def test_it_is_taken_again_on_a_first_case_that_was_worked_on(settings, first_start):
    async with first_start(settings) as desk:
        await told(desk, 1)
        await desk.press("enter", "f6")
        await desk.press("n", "1", "ctrl+s", "f6")
        await told(desk, 2)
        assert desk.screen.text.article.number == "1"
        assert not desk.app.bench.problems


async def test_it_is_not_offered_where_there_is_an_article(seeded, first_start):
    async with first_start(seeded) as desk:
        await desk.pilot.pause(0.3)
        assert not box(desk)


async def test_it_is_not_offered_unless_asked(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.pilot.pause(0.3)
        assert not box(desk)


@pytest.mark.acts("tour")
async def test_it_is_found_again_by_its_key_and_in_the_palette_and_named_in_help(seeded, open_desk):
    async with open_desk(seeded, size=(120, 140), open_article="1") as desk:
        assert "Take the tour, on the first case" in {
            command.title for command in desk.app.get_system_commands(desk.screen)
        }
        await desk.press("question_mark")
        assert desk.shows("The tour: ten steps on the first case")
        await desk.press("escape", "f6")
        await told(desk, 2)
        assert desk.screen.text.article.number == "2"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (200, 50)])
async def test_the_box_hides_nothing(settings, first_start, size):
    async with first_start(settings, size) as desk:
        await desk.press("enter")
        await told(desk, 2)
        mine = box(desk)[0].region
        assert mine.height >= 3
        for pane in (desk.screen.claims, desk.screen.query_one(KeyLine), desk.screen.article_pane, desk.screen.detail):
            assert not pane.display or not pane.region.overlaps(mine), pane
        assert desk.shows("press it")


@pytest.mark.parametrize(
    ("way", "crumb", "there"),
    [
        (["enter"], "Articles", ArticlesScreen),
        (["enter", "o"], "Articles", ArticlesScreen),
        (["enter", "o"], "A bridge", ReviewScreen),
        (["enter", "o"], "1.1", ReviewScreen),
        (["enter", "C"], "A bridge", ReviewScreen),
    ],
)
async def test_a_step_of_the_breadcrumb_is_gone_back_to_by_a_click(seeded, open_desk, way, crumb, there):
    async with open_desk(seeded) as desk:
        await desk.press(*way)
        await desk.pilot.click(offset=(desk.lines()[0].index(crumb) + 1, 0))
        await desk.settle()
        assert isinstance(desk.screen, there)


async def test_a_click_on_where_i_am_stays(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("enter")
        await desk.pilot.click(offset=(desk.lines()[0].index("A bridge") + 1, 0))
        await desk.settle()
        assert isinstance(desk.screen, ReviewScreen)

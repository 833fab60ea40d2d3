"""Windows of any size, changed at any moment."""

import random

import pytest
from rich.cells import cell_len

from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.too_small import LEAST, TooSmall
from factcheck.tui.widgets.editors import SafeTextArea
from factcheck.tui.widgets.layout import MEASURE
from factcheck.tui.widgets.text_pane import TextPane
from tests.tui.walks import NEED_MORE, WALKS, walk

KEYS = (
    *(
        "j",
        "k",
        "tab",
        "shift+tab",
        "e",
        "right",
        "left",
        "n",
        "y",
        "3",
        "ctrl+s",
        "escape",
        "C",
        "o",
        "v",
        "m",
        "z",
        "f",
    ),
    *("ctrl+r", "question_mark"),
)


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


async def test_resizing_at_random_while_jobs_run_leaves_everything_in_its_place(desk):
    chance = random.Random(6)
    for _ in range(50):
        await desk.pilot.resize_terminal(chance.randint(20, 210), chance.randint(5, 62))
        await desk.pilot.press(chance.choice(KEYS))
        assert all(cell_len(line) <= desk.app.size.width for line in desk.lines())
    await desk.pilot.resize_terminal(120, 36)
    await desk.settle()
    assert not isinstance(desk.screen, TooSmall)
    for _ in range(20):
        await desk.press("enter" if isinstance(desk.screen, ArticlesScreen) else "escape")
        if isinstance(desk.screen, ReviewScreen):
            break
    assert desk.screen.focused.region.area
    assert desk.screen.claims.row and desk.screen.detail.shown


@pytest.mark.parametrize("place", [place for place in WALKS if place not in NEED_MORE])
async def test_in_the_smallest_window_every_screen_shows_what_has_the_focus(seeded, open_desk, place):
    async with open_desk(seeded) as desk:
        await walk(desk, WALKS[place][-1])
        await desk.pilot.resize_terminal(*LEAST)
        await desk.settle()
        assert type(desk.screen) is not TooSmall
        if focused := desk.screen.focused:
            visible = focused.region.intersection(desk.screen.region)
            assert visible.width >= 20 and visible.height >= 1


async def test_a_window_too_small_says_so_in_one_line_and_what_was_typed_is_there_again(desk):
    await desk.press("m", "h", "i")
    await desk.pilot.resize_terminal(30, 8)
    await desk.settle()
    assert [line for line in desk.lines() if line.strip()] == [f"{'Too small: 30x8, needs 40x10':<30}"]
    await desk.press("3", "z", "escape")
    await desk.pilot.resize_terminal(80, 24)
    await desk.settle()
    assert desk.screen.query_one(SafeTextArea).text == "hi"
    assert desk.screen.focused is desk.screen.query_one(SafeTextArea)


async def test_a_very_wide_window_shows_three_columns_and_text_no_wider_than_can_be_read(desk):
    await desk.pilot.resize_terminal(200, 60)
    await desk.settle()
    screen = desk.screen
    regions = [pane.region for pane in (screen.article_pane, screen.claims, screen.detail)]
    assert regions == sorted(regions, key=lambda region: region.x)
    assert {region.bottom for region in regions} == {59}
    assert all(region.width >= 50 for region in regions)
    text = screen.query_one("#article", TextPane)
    lengths = [cell_len(strip.text.strip()) for strip in (text.render_line(y) for y in range(text.size.height))]
    assert 60 <= max(lengths) <= MEASURE + 4


@pytest.mark.parametrize("width", [80, 100, 120, 160, 189, 200, 300])
async def test_the_panes_fill_the_window_without_overlapping_at_any_width(desk, width):
    await desk.pilot.resize_terminal(width, 40)
    await desk.settle()
    shown = [pane.region for pane in desk.screen.query(".pane") if pane.region.area]
    assert max(region.right for region in shown) == width
    for at, one in enumerate(shown):
        assert not any(one.overlaps(other) for other in shown[at + 1 :])

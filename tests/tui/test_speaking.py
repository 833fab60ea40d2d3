"""For screen readers: one pane at a time, words for signs, every change written out as a line of text."""

import re
from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.coverage import CoverageScreen
from factcheck.tui.speaking import LOOK_EVERY
from factcheck.tui.widgets.lines import KeyLine
from tests.tui.walks import NEED_MORE, WALKS, walk

DRAWN = re.compile("[\u2500-\u259f\u25a0-\u25ff✓✗≈❯❝◆☑☐◷☺→▰▱]")
"""Frames, blocks and signs, which a screen reader spells out or passes over."""


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(replace(seeded, screen_reader=True), open_article="1") as running:
        # What is said of the article on opening it is over before a test asks for more.
        await running.pilot.pause(4 * LOOK_EVERY)
        yield running


async def told(desk, *keys):
    """What is said after some keys."""
    await desk.press(*keys)
    await desk.pilot.pause(4 * LOOK_EVERY)
    line = desk.screen.query_one(KeyLine)
    return " ".join(" ".join(desk.lines()[line.region.y : line.region.bottom - 1]).split())


@pytest.mark.parametrize("place", [place for place in WALKS if place not in {*NEED_MORE, "Palette"}])
async def test_no_screen_draws_frames_or_signs(seeded, open_desk, place):
    async with open_desk(replace(seeded, screen_reader=True)) as desk:
        await walk(desk, WALKS[place][-1])
        assert [line for line in desk.lines() if DRAWN.search(line)] == []


async def test_moving_says_the_claim_its_verdict_in_words_and_where_it_stands(desk):
    said = await told(desk, "down")
    assert said.startswith("1.2 mostly false The new bridge over the Lena is 1,200 metres long.")
    assert said.endswith("2 of 6.")
    assert (await told(desk, "up")).startswith("1.1 open")


async def test_a_verdict_is_said_once_it_is_given_and_undoing_it_too(desk):
    said = await told(desk, "1")
    assert said.startswith("1.1 is true, because")
    assert "Accurate; nothing of weight is missing." in said
    assert "1.1 true" in await told(desk, "escape")
    assert "Undone: gave the verdict True (1.1)" in await told(desk, "z")


async def test_only_one_pane_is_shown_however_wide_the_window_and_tab_says_which(desk):
    await desk.pilot.resize_terminal(200, 60)
    for pane, said in (("article", "Article"), ("detail", "evidence tab"), ("claims", "Claims 6")):
        assert said in await told(desk, "tab")
        assert desk.screen.group == pane
        shown = [one for one in (desk.screen.claims, desk.screen.article_pane, desk.screen.detail) if one.region.area]
        assert len(shown) == 1


async def test_fields_and_choices_are_said_by_their_names(desk):
    assert "Claim 1.1" in await told(desk, "w")
    assert "Kind" in await told(desk, "tab") or "fact" in await told(desk)
    assert "chosen statistic, 2 of 7" in await told(desk, "right")


async def test_notices_and_trouble_are_said(desk):
    desk.screen.notice("Something came.", title="News")
    assert "News: Something came." in await told(desk)


async def test_the_cursor_of_the_terminal_stands_where_it_is_said(desk):
    await told(desk, "down")
    line = desk.screen.query_one(KeyLine)
    assert desk.app.cursor_position == line.region.offset


async def test_the_coverage_is_told_without_signs(desk):
    await desk.press("C")
    assert isinstance(desk.screen, CoverageScreen)
    assert desk.shows("checked")


async def test_the_palette_turns_it_on_and_off(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        for on in (True, False):
            command = next(one for one in desk.app.get_system_commands(desk.screen) if "Screen reader" in one.title)
            assert command.title == f"Screen reader: {'on' if on else 'off'}"
            command.callback()
            await desk.settle()
            assert bool([line for line in desk.lines() if DRAWN.search(line)]) is not on
            assert desk.screen.has_class("-narrow") is on


async def test_nothing_is_told_once_the_screens_are_gone_while_the_workbench_is_being_left(desk):
    app = desk.app
    app._screen_stack.clear()
    app._speak_up()
    app._look_around()


async def test_counts_are_said_as_people_say_them(desk):
    await desk.pilot.resize_terminal(200, 60)
    text = "\n".join(desk.lines())
    assert "1 sources" not in text and "1 quotes" not in text
    assert "1 source, 1 quote" in text


async def test_the_list_of_articles_says_every_verdict_in_words(seeded, open_desk):
    ws = verbs.workspace.open_workspace(seeded)
    for claim, rating in (("1.1", "true"), ("1.3", "half-true")):
        verbs.verdicts.give(ws, claim, rating)
    ws.close()
    async with open_desk(replace(seeded, screen_reader=True), size=(120, 36)) as desk:
        assert desk.shows("true 1 partly true 1 false 1")

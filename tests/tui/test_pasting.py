"""Pasting: an article into the form, onto the list of articles, a dropped file, a very long text."""

import time

import pytest
from textual import events

from factcheck import desk as verbs
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea

ARTICLE = "The dam was built in 1962.\n\nIt holds nine million litres, and the town drank from it on Tuesday.\n"
BLINK = 0.15
"""Seconds of the main thread that nobody notices."""


@pytest.fixture
async def desk(settings, open_desk):
    async with open_desk(settings) as running:
        yield running


async def paste(desk, text):
    desk.app.post_message(events.Paste(text))
    await desk.settle()


def where(desk):
    return desk.screen.query(SafeInput).first().value


def text(desk):
    return desk.screen.query_one(SafeTextArea).content


async def test_an_article_pasted_into_the_line_for_a_path_goes_to_the_text(desk):
    await desk.press("a")
    await paste(desk, ARTICLE)
    assert (where(desk), text(desk)) == ("", ARTICLE)
    await desk.press("ctrl+s")
    assert isinstance(desk.screen, ReviewScreen)
    assert "nine million litres" in verbs.articles.read(desk.ws, "1").text


async def test_an_article_pasted_on_the_list_opens_the_form_with_it(desk):
    await paste(desk, ARTICLE)
    assert isinstance(desk.screen, Dialog)
    assert (where(desk), text(desk)) == ("", ARTICLE)


async def test_a_line_pasted_on_the_list_is_the_text_where_it_is_no_place(desk):
    await paste(desk, "The dam was built in 1962.")
    assert (where(desk), text(desk)) == ("", "The dam was built in 1962.")


@pytest.mark.parametrize("shape", ["{}", "'{}'", "{} ", "file://{}"])
async def test_a_file_dropped_on_the_list_or_the_text_goes_to_the_line_for_a_path(desk, tmp_path, shape):
    file = tmp_path / "the dam.txt"
    file.write_text(ARTICLE)
    await paste(desk, shape.format(file))
    assert (where(desk), text(desk)) == (str(file), "")
    await desk.press("escape", "a")
    desk.screen.query_one(SafeTextArea).focus()
    await paste(desk, shape.format(file))
    assert (where(desk), text(desk)) == (str(file), "")


async def test_a_web_address_pasted_on_the_list_goes_to_the_line_for_it(desk):
    await paste(desk, "https://practice.example/dam\n")
    assert (where(desk), text(desk)) == ("https://practice.example/dam", "")


async def test_several_lines_pasted_into_a_line_that_stands_alone_become_one(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("g")
        desk.screen.query(SafeInput).first().value = ""
        await paste(desk, "A bridge\nis opened\n")
        assert where(desk) == "A bridge is opened"


@pytest.mark.parametrize("line", ["It holds nine million litres of water. ", "The dam was built in 1962.\n\n"])
async def test_a_text_of_a_megabyte_is_pasted_at_once_and_keys_stay_quick(desk, line):
    whole = line * (1_000_000 // len(line))
    await desk.press("a")
    desk.screen.query_one(SafeTextArea).focus()
    await desk.settle()
    began = time.thread_time()
    desk.app.post_message(events.Paste(whole))
    await desk.pilot.pause()
    await desk.pilot.press("x")
    assert time.thread_time() - began < BLINK
    assert text(desk) == whole
    assert desk.shows(f"{len(whole):,} characters")
    await desk.press("backspace")
    assert text(desk) == ""


async def test_the_date_typed_with_a_pasted_article_makes_days_of_its_weekdays(desk):
    await paste(desk, ARTICLE)
    await desk.press("tab")
    await desk.type("14 May 2025")
    await desk.press("ctrl+s")
    assert isinstance(desk.screen, ReviewScreen)
    assert verbs.articles.article(desk.ws, "1").citation.published.isoformat() == "2025-05-14"
    assert any("May 13, 2025" in row.text or "13 May 2025" in row.text for row in board(desk))


async def test_a_date_that_is_none_is_said_in_the_form(desk):
    await paste(desk, ARTICLE)
    await desk.press("tab")
    await desk.type("soon")
    await desk.press("ctrl+s")
    assert desk.shows("“soon” is not a date.")
    assert isinstance(desk.screen, Dialog)


def board(desk):
    return verbs.claims.board(desk.ws, verbs.claims.ClaimFilter())


# -- a search on the list of articles ------------------------------------------------------------


@pytest.mark.acts("articles.all", "search")
async def test_a_search_of_the_articles_is_named_above_them_and_escape_ends_it(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("slash")
        await desk.type("zebra")
        await desk.press("enter")
        assert desk.shows("Only those with “zebra”")
        assert not desk.shows("A bridge is opened")
        await desk.press("escape")
        assert desk.shows("A bridge is opened")
        assert not desk.shows("zebra")
        assert isinstance(desk.screen, ArticlesScreen)


@pytest.mark.parametrize("at", [[], ["enter"]])
async def test_typing_replaces_the_word_searched_for_before(seeded, open_desk, at):
    async with open_desk(seeded) as desk:
        await desk.press(*at, "slash")
        await desk.type("bridge")
        await desk.press("enter", "slash")
        await desk.type("colour")
        assert where(desk) == "colour"

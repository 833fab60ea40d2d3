"""The articles: the greeting, a new article, trouble at the door."""

import multiprocessing
import sqlite3
import threading
import time
from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.desk.folders import WORTH_IT
from factcheck.model.rows import ArticleFilter, ArticleStatus
from factcheck.tui.app import Workbench
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea

ARTICLE = "The dam was built in 1962. It holds nine million litres, and the town drinks from it.\n"


async def test_an_empty_workspace_greets_and_enter_opens_the_first_case(settings, open_desk):
    async with open_desk(settings) as desk:
        assert desk.shows("takes articles apart into claims")
        assert desk.shows("opens the first case")
        await desk.press("enter")
        assert isinstance(desk.screen, ReviewScreen)
        assert len(verbs.articles.articles(desk.ws)) == 1
        await desk.press("escape")
        assert desk.shows("1 article · ")


@pytest.mark.acts("seed", "keep")
async def test_a_pasted_text_is_taken_apart_and_opened(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeTextArea).text = ARTICLE
        await desk.press("ctrl+s")
        assert isinstance(desk.screen, ReviewScreen)
        assert verbs.articles.read(desk.ws, "1").text.startswith("The dam was built in 1962.")
        assert desk.shows("The dam was built in 1962.")


async def test_a_file_is_taken_apart_and_the_same_one_only_once(settings, open_desk, tmp_path):
    file = tmp_path / "dam.txt"
    file.write_text(ARTICLE)
    async with open_desk(settings) as desk:
        for _ in range(2):
            await desk.press("a")
            desk.screen.query_one(SafeInput).value = str(file)
            await desk.press("ctrl+s", "escape")
        assert isinstance(desk.screen, ArticlesScreen)
        assert len(verbs.articles.articles(desk.ws)) == 1


async def test_what_cannot_be_taken_apart_is_a_message_and_nothing_is_stored(settings, open_desk, tmp_path):
    file = tmp_path / "empty.txt"
    file.write_text("")
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s")
        assert desk.app.bench.problems[-1].title == "Nothing in it"
        assert desk.shows("Nothing in it")
        assert verbs.articles.articles(desk.ws) == []


async def test_an_empty_form_says_what_it_needs(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("a", "ctrl+s")
        assert desk.shows("Give one of the two.")


async def test_a_path_that_is_not_there_is_said_in_the_form_and_all_that_was_typed_stays(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = "no/such/file.txt"
        await desk.press("ctrl+s")
        assert desk.shows("There is no file or folder “no/such/file.txt”.")
        assert desk.screen.query_one(SafeInput).value == "no/such/file.txt"


async def test_a_place_and_a_text_together_are_refused_in_the_form_and_both_stay(settings, open_desk, tmp_path):
    file = tmp_path / "dam.txt"
    file.write_text(ARTICLE)
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        desk.screen.query_one(SafeTextArea).text = ARTICLE
        await desk.press("ctrl+s")
        assert desk.shows("Only one of the two can be taken apart")
        assert desk.screen.query_one(SafeInput).value == str(file)
        assert desk.screen.query_one(SafeTextArea).text == ARTICLE


async def test_a_place_that_could_not_be_taken_apart_is_there_again_the_next_time(settings, open_desk, tmp_path):
    file = tmp_path / "empty.txt"
    file.write_text("")
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s", "a")
        assert desk.screen.query_one(SafeInput).value == str(file)


async def test_a_pasted_text_that_could_not_be_taken_apart_is_there_again_the_next_time(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeTextArea).text = "…"
        await desk.press("ctrl+s")
        assert desk.app.bench.problems
        await desk.press("a")
        assert desk.screen.query_one(SafeTextArea).text == "…"


async def test_articles_are_searched_while_typing_and_escape_brings_all_back(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("slash")
        await desk.type("zebra")
        assert desk.shows("No article with “zebra”")
        await desk.press("escape")
        assert desk.shows("A bridge is opened")


@pytest.mark.acts("article.discard", "undo")
async def test_an_article_is_discarded_and_undo_brings_it_back(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("D")
        assert verbs.articles.articles(desk.ws) == []
        await desk.press("z")
        assert desk.shows("A bridge is opened")


async def test_a_database_that_cannot_be_opened_is_told_in_place_and_can_be_tried_again(settings, open_desk, tmp_path):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database at all, but it is long enough to be read as one" * 40)
    app_settings = replace(settings, db=str(broken))
    app = Workbench(app_settings)
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if app.bench.problems:
                break
        await pilot.pause(0.2)
        assert "Database" in app.bench.problems[0].title
        text = "\n".join("".join(part.text for part in strip) for strip in app.screen._compositor.render_strips())
        assert "tries again" in text
        broken.unlink()
        await pilot.press("ctrl+r")
        for _ in range(200):
            await pilot.pause(0.02)
            if app.bench.jobs.opened and not app.bench.jobs.count("read"):
                break
        await pilot.pause(0.2)
        text = "\n".join("".join(part.text for part in strip) for strip in app.screen._compositor.render_strips())
        assert "takes articles apart into claims" in text


async def test_a_busy_database_is_a_message_and_the_sign_goes_back(seeded, open_desk, monkeypatch):
    async with open_desk(seeded, open_article="1") as desk:
        other = sqlite3.connect(seeded.db, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(desk.app.bench, "unsaved", False)
        await desk.press("1")
        other.execute("ROLLBACK")
        other.close()
        assert desk.app.bench.problems[-1].title == "Database busy"
        await desk.press("escape")
        assert desk.shows("NOT SAVED")
        assert verbs.claims.detail(desk.ws, "1.1").verdicts == ()
        assert desk.screen.claim.ratings == ()


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "nord", "no such theme"])
async def test_every_theme_draws_every_screen(seeded, open_desk, theme):
    async with open_desk(replace(seeded, theme=theme), open_article="1") as desk:
        await desk.press("e", "o", "escape", "question_mark")
        assert desk.shows("Keys")


async def test_changing_the_theme_recolours_what_is_drawn_by_line(seeded, open_desk):
    async with open_desk(seeded) as desk:
        inks = []
        for theme in ("factcheck-dark", "factcheck-light"):
            desk.app.theme = theme
            await desk.settle()
            strip = desk.screen.list.render_line(0)
            inks.append({part.style.color for part in strip if "✗" in part.text})
        assert inks[0] and inks[1] and inks[0] != inks[1]


async def test_a_file_of_a_folder_that_cannot_be_used_stops_no_other_and_is_named(settings, open_desk, tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_text(ARTICLE)
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(folder)
        await desk.press("ctrl+s")
        assert len(verbs.articles.articles(desk.ws)) == 1
        assert any(one.title == "1 of 2 not taken in" for one in desk.app._notifications)


@pytest.fixture
def folder(tmp_path):
    """A folder with more files than are taken in one after the other, the third of them empty."""
    made = tmp_path / "many"
    made.mkdir()
    for number in range(WORTH_IT + 2):
        (made / f"{number}.txt").write_text(f"Dam {number} was built in 19{number}2. It holds {number + 2} lakes.\n")
    (made / "2.txt").write_text("")
    return made


async def take_in(desk, folder):
    await desk.pilot.press("a")
    await desk.settle()
    desk.screen.query_one(SafeInput).value = str(folder)
    await desk.pilot.press("ctrl+s")


async def test_a_folder_is_taken_in_by_all_cores_and_tells_how_far_it_is(settings, open_desk, folder):
    async with open_desk(settings) as desk:
        await take_in(desk, folder)
        seen = set()
        while desk.app.bench.jobs.count("fetch"):
            await desk.pilot.pause(0.01)
            seen |= {line[line.index("taking in") :].split("  ")[0] for line in desk.lines() if "taking in" in line}
        await desk.settle()
        assert len(verbs.articles.articles(desk.ws)) == WORTH_IT + 1
        assert any(one.title == f"1 of {WORTH_IT + 2} not taken in" for one in desk.app._notifications)
        assert any(f" of {WORTH_IT + 2}, " in words and words.endswith("%") for words in seen), seen
        assert not desk.shows("taking in")


async def test_taking_a_folder_in_is_stopped_by_escape_and_by_quitting_at_once(settings, open_desk, folder):
    for number in range(WORTH_IT + 2):
        words = (f"Dam {number} holds {word} lakes in the town {word}." for word in range(4000))
        (folder / f"{number}.txt").write_text(" ".join(words))
    async with open_desk(settings) as desk:
        await take_in(desk, folder)
        for stop in ("escape", ""):
            for _ in range(500):
                if multiprocessing.active_children():
                    break
                await desk.pilot.pause(0.01)
            if stop:
                await desk.pilot.press(stop)
                started = time.monotonic()
                await desk.settle()
                assert time.monotonic() - started < 2
                assert not multiprocessing.active_children()
                await take_in(desk, folder)
        started = time.monotonic()
    while multiprocessing.active_children():
        time.sleep(0.01)
    assert time.monotonic() - started < 2


async def test_the_language_model_is_loaded_while_the_form_is_filled_in_and_that_is_said(
    settings, open_desk, monkeypatch
):
    opened, loaded = threading.Event(), threading.Event()
    monkeypatch.setattr(verbs.engines, "is_ready", lambda _settings: loaded.is_set())

    def load(_settings):
        opened.wait(10)
        loaded.set()

    monkeypatch.setattr(verbs.engines, "get_ready", load)
    async with open_desk(settings) as desk:
        await desk.pilot.press("a")
        await desk.pilot.pause(0.2)
        await desk.pilot.press("escape")
        await desk.pilot.pause(0.2)
        assert desk.shows("loading the language model")
        opened.set()
        await desk.settle()
        assert not desk.shows("loading the language model")


async def test_stopping_stops_everything_that_is_being_taken_in(seeded, open_desk, monkeypatch):
    stopped, go_on = [], threading.Event()

    def take_in(where, _text, _given, _ws, _tell, *, cancelled):
        while not (cancelled() or (where == "short" and go_on.is_set())):
            time.sleep(0.01)
        stopped.append(where)
        return []

    monkeypatch.setattr("factcheck.tui.screens.taking_in._seed", take_in)
    async with open_desk(seeded) as desk:
        for where in ("long", "short", "also long"):
            desk.screen._seed(where)
        go_on.set()
        while desk.screen.bench.jobs.count("fetch") == 3:
            await desk.pilot.pause(0.01)
        assert stopped == ["short"]
        desk.screen.do_back()
        await desk.settle()
        assert sorted(stopped) == ["also long", "long", "short"]
        assert not desk.screen.standing().under_way


async def test_a_pasted_text_that_was_left_stays_when_a_file_is_taken_in(seeded, open_desk, tmp_path):
    file = tmp_path / "other.txt"
    file.write_text("Snow fell in Oslo on Monday.\n", encoding="utf-8")
    async with open_desk(seeded) as desk:
        desk.screen.keep_draft("seed", "A text to come back to.")
        await desk.settle()
        desk.screen._seed(str(file))
        await desk.settle()
        assert verbs.drafts.load(desk.ws, "seed") == "A text to come back to."


@pytest.mark.acts("article.discard", "open")
async def test_discarded_articles_are_found_by_the_filter_and_restored(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("D")
        desk.screen.narrow(ArticleFilter(statuses=(ArticleStatus.DISCARDED,)))
        await desk.settle()
        assert desk.shows("A bridge is opened")
        await desk.press("enter")
        assert desk.shows("Article 1 is discarded: D puts it back on the list.")
        await desk.press("D")
        assert [row.number for row in verbs.articles.articles(desk.ws)] == ["1"]


async def test_a_discarded_text_taken_in_again_is_said_to_be_on_the_list_again(settings, open_desk, tmp_path):
    file = tmp_path / "dam.txt"
    file.write_text(ARTICLE)
    async with open_desk(settings) as desk:
        verbs.intake.seed(desk.ws, str(file))
        verbs.articles.discard(desk.ws, "1")
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s")
        assert desk.shows("Discarded before, and on the list again: 1.")


async def test_the_article_that_was_just_taken_in_is_the_one_in_hand_when_one_comes_back(seeded, open_desk, tmp_path):
    file = tmp_path / "dam.txt"
    file.write_text(ARTICLE)
    async with open_desk(seeded) as desk:
        assert desk.screen.list.row.number == "1"
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s", "escape")
        assert desk.screen.list.row.number == "2"


async def test_a_place_that_was_left_is_replaced_by_what_is_typed_and_thrown_away_by_key(settings, open_desk, tmp_path):
    file = tmp_path / "empty.txt"
    file.write_text("")
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s", "a")
        assert desk.shows("As you left it, not saved yet.")
        await desk.press("ctrl+t")
        assert desk.screen.query_one(SafeInput).value == ""
        desk.screen.query_one(SafeInput).value = str(file)
        await desk.press("ctrl+s", "a")
        await desk.type("new")
        assert desk.screen.query_one(SafeInput).value == "new"


async def test_a_title_for_a_path_that_nobody_can_have_is_refused_in_the_form(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = "~nosuchuser/x"
        desk.screen.query_one("#field-title", SafeInput).value = "Dam"
        await desk.press("ctrl+s")
        assert desk.shows("is no path that can be used: nobody here is called so")


@pytest.mark.acts("verdict.withdraw")
async def test_withdrawing_a_verdict_that_was_not_given_names_no_command(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("n", "W")
        (problem,) = desk.app.bench.problems
        assert "You have given no verdict" in problem.message
        assert "factcheck" not in problem.hint

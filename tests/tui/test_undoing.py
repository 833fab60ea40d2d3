"""One key takes back one step: what counts as a step, and what the screens do with rows that are gone."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from factcheck.tui.widgets.editors import SafeTextArea


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


def verdicts(desk, number="1.1"):
    return verbs.claims.detail(desk.ws, number).verdicts


async def test_a_rating_and_its_rationale_typed_in_one_go_are_one_step(desk):
    await desk.press("1")
    assert len(verdicts(desk)) == 1
    await desk.type("As the minutes say.")
    await desk.press("ctrl+s")
    assert [one.rationale for one in verdicts(desk)] == ["As the minutes say."]
    await desk.press("z")
    assert verdicts(desk) == ()
    await desk.press("Z")
    assert [one.rationale for one in verdicts(desk)] == ["As the minutes say."]


async def test_a_rationale_written_later_is_a_step_of_its_own(desk):
    await desk.press("1", "escape", "m")
    await desk.type("between")
    await desk.press("ctrl+s", "1")
    await desk.type("Later.")
    await desk.press("ctrl+s", "z")
    assert [one.rationale for one in verdicts(desk)] == [""]


async def test_work_done_while_the_rationale_is_typed_is_not_what_the_rationale_takes_the_place_of(desk):
    await desk.press("1")
    verbs.notes.add(desk.ws, "1.1", "from another window")
    await desk.type("Still.")
    await desk.press("ctrl+s")
    assert [one.rationale for one in verdicts(desk)] == ["Still."]
    assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "from another window"


async def test_keeping_an_empty_rationale_stores_nothing_more(desk):
    await desk.press("1")
    steps = len(verbs.history.changes(desk.ws))
    await desk.press("ctrl+s")
    assert len(verbs.history.changes(desk.ws)) == steps


async def test_leaving_an_empty_rationale_says_that_the_verdict_stands_without_one(desk):
    await desk.press("1", "escape")
    assert desk.shows("1.1 is true, without a rationale: z takes it back")


async def test_undoing_the_open_article_itself_goes_back_to_the_articles_and_redo_brings_it_back(desk):
    await desk.press("z")
    assert isinstance(desk.screen, ArticlesScreen)
    assert desk.shows("Z does it again")
    assert verbs.articles.articles(desk.ws) == []
    await desk.press("Z")
    assert desk.shows("A bridge is opened")
    await desk.press("enter")
    assert isinstance(desk.screen, ReviewScreen)


@pytest.mark.parametrize("keys", [("x", "space", "ctrl+s"), ("J", "ctrl+s")], ids=["split", "joined"])
async def test_undoing_what_made_the_claim_in_hand_is_no_trouble(desk, keys):
    await desk.press(*keys)
    await desk.press("end")
    for key in ("z", "Z", "z"):
        await desk.press(key)
    assert desk.app.bench.problems == []
    assert desk.screen.claim.number in {f"1.{n}" for n in range(1, 7)}


async def test_a_claim_that_is_gone_when_its_detail_is_read_is_no_trouble(desk):
    await desk.press("J", "ctrl+s")
    key = verbs.claims.claim(desk.ws, "1.7").key
    desk.screen.claims.go_to(key)
    await desk.settle()
    verbs.history.undo(desk.ws)
    desk.screen.read_detail()
    await desk.settle()
    assert desk.app.bench.problems == []
    assert desk.screen.claim.number != "1.7"


async def test_undoing_the_source_that_is_read_goes_back_to_the_review(desk, tmp_path):
    file = tmp_path / "interview.txt"
    file.write_text("The new bridge over the Lena was opened on Monday, said the mayor.")
    source = verbs.sources.add(desk.ws, "1.1", str(file))
    await desk.press("ctrl+r")
    desk.screen._open(source.id, None)
    await desk.settle()
    assert isinstance(desk.screen, SourceScreen)
    await desk.press("z")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.app.bench.problems == []


async def test_the_verdict_tab_lists_the_ratings_with_their_keys(desk):
    await desk.press("e", "right", "right")
    assert desk.shows("1 True · 2 Mostly true · 3 Half true")


async def test_a_draft_can_be_thrown_away(desk):
    await desk.press("m")
    await desk.type("half a note")
    await desk.press("escape", "m")
    assert desk.shows("ctrl+t throws it away")
    await desk.press("ctrl+t")
    assert desk.screen.query_one(SafeTextArea).text == ""
    await desk.press("escape", "m")
    assert desk.screen.query_one(SafeTextArea).text == ""


async def test_a_draft_of_a_rationale_can_be_thrown_away(desk):
    claim = verbs.claims.claim(desk.ws, "1.1").id
    await desk.press("2")
    await desk.type("half a thought")
    await desk.press("escape", "2")
    assert desk.shows("ctrl+t throws it away")
    await desk.press("ctrl+t", "escape")
    assert verbs.drafts.load(desk.ws, f"verdict:{claim}") == ""


async def test_after_a_refused_edit_the_new_wording_stands_above_the_draft(desk):
    await desk.press("w")
    verbs.claims.edit(desk.ws, "1.1", text="Someone else was faster.")
    desk.screen.query_one(SafeTextArea).text = "Mine."
    await desk.press("ctrl+s", "w")
    assert desk.screen.query_one(SafeTextArea).text == "Mine."
    assert desk.shows("Saved by now: “Someone else was faster.”")


async def test_what_was_saved_is_said_with_the_key_that_takes_it_back(desk):
    await desk.press("m")
    await desk.type("call")
    await desk.press("ctrl+s")
    assert desk.shows("Saved note n2 on 1.1: z takes it back")
    await desk.press("w")
    desk.screen.query_one(SafeTextArea).text = "Opened."
    await desk.press("ctrl+s")
    assert desk.shows("Saved 1.1: z takes it back")

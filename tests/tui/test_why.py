"""Why a claim is as it is: its sentence, what was put into its wording and how it is taken back, kind and score."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.model.claims import Replacement
from tests.tui.case import TEXT, span

SUBJECT = "The new bridge over the Lena"


@pytest.fixture
async def desk(seeded, open_desk):
    ws = verbs.workspace.open_workspace(seeded)
    put = (Replacement("It", "The new bridge over the Lena", span(SUBJECT)),)
    verbs.claims.edit(ws, "1.2", replacements=put)
    ws.close()
    async with open_desk(seeded, open_article="1") as running:
        yield running


def claim(desk, number):
    return verbs.claims.claim(desk.ws, number)


async def test_the_sentence_and_the_reasons_stand_above_the_evidence(desk):
    await desk.press("down")
    assert desk.shows("It is 1,200 metres long, and the mayor said it had cost less than")
    kind, features = verbs.explaining.reasons(claim(desk, "1.2").text)
    assert kind.kind.value == "statistic"
    assert desk.shows(f"statistic: {kind.reason}")
    assert desk.shows(f"0.90: {features[0].what}")


async def test_the_claims_own_words_stand_out_in_its_sentence(desk):
    await desk.press("down", "y")
    strip = next(s for s in desk.app.screen._compositor.render_strips() if "in the article:" in s.text)
    bold = "".join(part.text for part in strip if part.style and part.style.bold and part.style.bgcolor)
    assert "It is 1,200 metres long" in bold
    assert "mayor" not in bold


async def test_why_shows_what_was_put_in_and_where_it_came_from_and_the_features_with_their_weights(desk):
    await desk.press("down", "y")
    assert desk.screen.pane == "why"
    assert desk.shows("It → The new bridge over the Lena")
    assert desk.shows("from “The new bridge over the Lena”")
    _, features = verbs.explaining.reasons(claim(desk, "1.2").text)
    for one in features[:2]:
        assert any(f"{one.weight:+.1f}" in line and one.what in line for line in desk.lines())


async def test_what_follows_from_the_articles_date_says_so(desk):
    await desk.press("y")
    assert desk.shows("from the article's date, 3 Apr 2024")


async def test_a_kind_set_by_hand_says_what_the_words_alone_would_say(desk):
    verbs.claims.edit(desk.ws, "1.2", kind="opinion")
    await desk.press("ctrl+r", "down", "y")
    assert desk.shows("opinion: by its words alone statistic")


async def test_what_is_unclear_stands_out_in_the_wording(desk):
    await desk.press("down", "down", "y")
    assert desk.shows("“planned” was not safe to resolve")
    blocks = desk.screen.detail.blocks
    strip = next(s for s in map(blocks.render_line, range(3)) if "cost less than planned" in s.text)
    assert [part.text for part in strip if part.style and part.style.underline] == ["planned"]


@pytest.mark.acts("why", "origin", "back")
async def test_a_key_shows_where_words_come_from_and_escape_comes_back(desk):
    await desk.press("down", "y", "down", "enter")
    assert desk.screen.group == "article"
    assert desk.screen.article_pane.place == span(SUBJECT)
    await desk.press("escape")
    assert (desk.screen.group, desk.screen.article_pane.place) == ("detail", None)


async def test_the_mouse_shows_where_words_come_from(desk):
    await desk.press("down", "y")
    blocks = desk.screen.detail.blocks
    row = next(y for y in range(blocks.size.height) if "It →" in blocks.render_line(y).text)
    await desk.pilot.click(blocks, offset=(20, row), times=2)
    await desk.settle()
    assert desk.screen.article_pane.place == span(SUBJECT)


@pytest.mark.acts("take.back", "undo")
async def test_words_put_in_are_taken_back_as_one_step_and_undo_puts_them_in_again(desk):
    before = claim(desk, "1.2")
    await desk.press("down", "y", "down", "u")
    row = claim(desk, "1.2")
    assert (row.text, row.replacements, row.needs_context) == ("It is 1,200 metres long.", (), "It")
    assert desk.shows("z puts")
    await desk.press("z")
    after = claim(desk, "1.2")
    assert replace(after, rev=0) == replace(before, rev=0)


async def test_the_line_of_keys_takes_words_back_by_mouse(desk):
    await desk.press("down", "y", "down")
    line = desk.lines()[-1]
    await desk.pilot.click("KeyLine", offset=(line.index("take back"), 0))
    await desk.settle()
    assert claim(desk, "1.2").text == "It is 1,200 metres long."


async def test_taking_back_from_a_claim_that_someone_else_changed_is_refused(desk):
    await desk.press("down", "y", "down")
    put = claim(desk, "1.2").replacements
    verbs.claims.edit(desk.ws, "1.2", text=f"{SUBJECT} is long.", replacements=put)
    await desk.press("u")
    assert desk.app.bench.problems[-1].title == "Changed meanwhile"
    assert claim(desk, "1.2").text == f"{SUBJECT} is long."


async def test_on_a_narrow_screen_the_whole_of_it_can_be_read(desk):
    await desk.pilot.resize_terminal(80, 24)
    await desk.press("down", "e")
    assert desk.shows("It is 1,200 metres long, and the mayor said it had cost")
    await desk.press("y")
    assert desk.shows("It → The new bridge over the Lena")
    await desk.press("down", "enter")
    assert desk.screen.group == "article"
    row = desk.screen.article_pane._layout.row_of(TEXT.index(SUBJECT))
    assert SUBJECT in desk.screen.article_pane.render_line(row - desk.screen.article_pane.scroll_offset.y).text

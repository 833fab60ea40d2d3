"""Every action of the registry is done by its key in some test; here are those that no other test does."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import desk as verbs
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.tui import actions
from factcheck.tui.commands.palette import Palette
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from factcheck.tui.widgets.block_list import BlockList
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from factcheck.tui.widgets.lines import KeyLine
from tests.tui.case import TEXT, span
from tests.tui.test_sources import site  # noqa: F401

ACCOUNT = """The bridge over the Lena cost less than planned, the treasurer says.

The ferry was sold in May. It had carried 200 cars a day.

The mayor said that the new bridge had cost two per cent less than had been planned.
"""


def marked():
    """The actions that tests are marked with, in so many words."""
    trees = [ast.parse(file.read_text()) for file in Path(__file__).parent.glob("test_*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    args = [arg for one in calls if ast.unparse(one.func) == "pytest.mark.acts" for arg in one.args]
    return {arg.value for arg in args if isinstance(arg, ast.Constant)}


def test_every_action_has_a_test_that_does_it_by_its_key():
    missing = sorted(set(actions.BY_ID) - marked())
    assert not missing, f"do it by its key in a test marked @pytest.mark.acts: {', '.join(missing)}"


def test_no_test_is_marked_with_an_action_that_there_is_not():
    assert sorted(marked() - set(actions.BY_ID)) == []


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


def detail(desk, number="1.1"):
    return verbs.claims.detail(desk.ws, number)


def number(desk):
    return desk.screen.claim.number


def ratings(desk):
    return [one.rating.id for one in detail(desk).verdicts if one.current]


# -- the list of claims and the detail ---------------------------------------------------------------


RATINGS = [
    pytest.param("4", marks=pytest.mark.acts("rate.4")),
    pytest.param("7", marks=pytest.mark.acts("rate.7")),
    pytest.param("8", marks=pytest.mark.acts("rate.8")),
]


@pytest.mark.parametrize("digit", RATINGS)
async def test_a_digit_gives_the_rating_at_its_place_of_the_scale(desk, digit):
    await desk.press(digit, "escape")
    assert ratings(desk) == [DEFAULT_SCALE.ratings[int(digit) - 1].id]


@pytest.mark.acts("back.open")
async def test_the_previous_open_claim_is_gone_to_and_it_goes_round(desk):
    await desk.press("N")
    assert number(desk) == "1.5"
    await desk.press("N")
    assert number(desk) == "1.3"


@pytest.mark.acts("page.down", "page.up", "end", "home")
async def test_a_page_of_claims_at_once(desk):
    await desk.press("pagedown")
    assert number(desk) == "1.6"
    await desk.press("ctrl+u")
    assert number(desk) == "1.1"
    await desk.press("G")
    assert number(desk) == "1.6"
    await desk.press("home")
    assert number(desk) == "1.1"


@pytest.mark.acts("evidence", "tab.next", "tab.back")
async def test_the_tabs_of_the_detail_are_turned_both_ways(desk):
    await desk.press("e", "right")
    assert desk.screen.pane == "sources"
    await desk.press("h")
    assert desk.screen.pane == "evidence"


@pytest.mark.acts("evidence", "source.open")
async def test_the_source_of_a_quote_is_opened_from_the_evidence(desk):
    await desk.press("e", "o")
    assert isinstance(desk.screen, SourceScreen)


@pytest.mark.acts("pane.next", "pane.back")
async def test_the_panes_go_round_backwards_too(desk):
    before = desk.screen.group
    await desk.press("shift+tab")
    assert desk.screen.group != before
    await desk.press("tab")
    assert desk.screen.group == before


@pytest.mark.acts("claim.select")
async def test_a_new_claim_begins_with_selecting_words_of_the_article(desk):
    await desk.press("A")
    assert desk.screen.pane == "selecting"


@pytest.mark.acts("source.refetch")
async def test_a_source_is_fetched_again_from_where_it_came(seeded, open_desk, site):  # noqa: F811
    async with open_desk(replace(seeded, allow_hosts=("127.0.0.1",)), open_article="1") as desk:
        verbs.sources.add(desk.ws, "1.4", f"{site}/account", allow_hosts=("127.0.0.1",))
        await desk.press("ctrl+r", "down", "down", "down", "e", "right", "R")
        newest = verbs.history.changes(desk.ws, of="1")[0]
        assert (newest.what, newest.subject) == ("fetched the source again", "s2")


@pytest.mark.acts("browser")
async def test_the_address_of_a_source_is_opened_in_a_browser(desk, monkeypatch):
    opened = []
    monkeypatch.setattr(desk.app, "open_url", lambda url, **_: opened.append(url))
    await desk.press("e", "right", "b")
    assert opened == ["https://practice.example/minutes"]


# -- selecting words ---------------------------------------------------------------------------------


async def select(desk, words):
    """Selects in the article, from the first word of these on."""
    await desk.press("tab", "v")
    desk.screen.article_pane.select_from(TEXT.index(words))
    await desk.press("v")


def selected(desk):
    return TEXT[slice(*desk.screen.article_pane.selected)]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        pytest.param("w", "second bridge", marks=pytest.mark.acts("pick.word")),
        pytest.param("right right left", "second bridge", marks=pytest.mark.acts("pick.word.back")),
        pytest.param("right l l", "second bridge w", marks=pytest.mark.acts("pick.letter")),
        pytest.param("h h", "seco", marks=pytest.mark.acts("pick.letter.back")),
        pytest.param("o left", "A second", marks=pytest.mark.acts("pick.swap")),
        pytest.param("right space right", "bridge will", marks=pytest.mark.acts("pick.hold")),
    ],
)
async def test_a_selection_is_changed_by_words_and_letters(desk, keys, words):
    await select(desk, "second bridge")
    await desk.press(*keys.split())
    assert selected(desk) == words


@pytest.mark.acts("pick.line", "pick.line.back")
async def test_a_selection_is_changed_by_lines(desk):
    await select(desk, "bridge over the Lena")
    await desk.press("down")
    longer = selected(desk)
    assert longer.startswith("bridge over the Lena was opened")
    await desk.press("up")
    assert longer.startswith(selected(desk))
    assert len(selected(desk)) < len(longer)


@pytest.mark.acts("claim.place.more")
async def test_selected_words_are_added_to_the_claims_place(desk):
    await select(desk, "Monday")
    desk.screen.article_pane.take(*span("Nobody likes the colour"))
    await desk.press("plus")
    assert detail(desk).claim.spans == (
        span("The new bridge over the Lena was opened on Monday"),
        span("Nobody likes the colour"),
    )


# -- the article sentence by sentence ----------------------------------------------------------------


@pytest.mark.acts("covered.back", "bare.back")
async def test_sentences_are_gone_through_backwards(desk):
    verbs.claims.discard(desk.ws, "1.4")
    await desk.press("C", "N")
    assert desk.screen.unit.claims == ("1.5",)
    await desk.press("U")
    assert desk.screen.unit.span == span("Nobody likes the colour.")


# -- a source ----------------------------------------------------------------------------------------


@pytest.fixture
async def reading(seeded, open_desk, tmp_path):
    """A source open that says what the third claim says in two places."""
    file = tmp_path / "account.txt"
    file.write_text(ACCOUNT)
    ws = verbs.workspace.open_workspace(seeded)
    verbs.sources.unlink(ws, "1.3", "s1")
    verbs.sources.edit(ws, verbs.sources.add(ws, "1.3", str(file)).id, title="The account")
    ws.close()
    async with open_desk(seeded, open_article="1") as running:
        await running.press("down", "down", "o")
        assert isinstance(running.screen, SourceScreen)
        yield running


@pytest.mark.acts("source.read", "passage.next", "passage.back")
async def test_the_good_passages_are_gone_through_both_ways(reading):
    assert reading.shows("best passage 1 of")
    await reading.press("n")
    assert reading.shows("best passage 2 of")
    await reading.press("p")
    assert reading.shows("best passage 1 of")


@pytest.mark.acts("attach")
async def test_enter_attaches_the_passage_as_supporting(reading):
    passage = reading.screen.passages[0]
    await reading.press("enter")
    (quote,) = detail(reading, "1.3").evidence
    assert (quote.anchor.exact, quote.stance.value) == (passage.text, "supports")


# -- dialogs -----------------------------------------------------------------------------------------


@pytest.mark.acts("choice.next", "choice.back")
async def test_a_choice_is_taken_back(desk):
    await desk.press("w", "tab", "right")
    assert desk.screen.query_one(Choices).chosen == ["statistic"]
    await desk.press("left", "ctrl+s")
    assert detail(desk).claim.kind.value == "fact"


@pytest.mark.acts("field.next", "field.back")
async def test_the_fields_of_a_form_are_gone_through_both_ways(desk):
    await desk.press("w", "tab")
    assert not isinstance(desk.screen.focused, SafeTextArea)
    await desk.press("shift+tab")
    assert isinstance(desk.screen.focused, SafeTextArea)


@pytest.mark.acts("many.next", "many.back", "many.toggle")
async def test_one_of_several_quotes_is_unticked(desk):
    verbs.evidence.attach(desk.ws, "1.1", "s1", "The council expects it in June.", "context")
    await desk.press("ctrl+r", "2", "tab", "down", "up", "down", "space", "ctrl+s")
    newest = next(one for one in detail(desk).verdicts if one.current)
    assert newest.evidence == ("e1",)


@pytest.mark.acts("claim.split", "cut.left", "cut.right", "cut", "keep")
async def test_the_cut_is_moved_by_words(desk):
    await desk.press("x", *20 * ["left"], "right", "right", "space", "ctrl+s")
    parts = [verbs.claims.claim(desk.ws, one).spans for one in ("1.7", "1.8")]
    words = [TEXT[slice(*spans[0])] for spans in parts]
    assert words == ["The new bridge", "over the Lena was opened on Monday"]


# -- sheets to read, and what holds everywhere -------------------------------------------------------


@pytest.mark.acts("help", "read.down", "read.up", "read.page.down", "read.page.up")
async def test_help_is_read_up_and_down(desk):
    await desk.press("question_mark")
    top = desk.lines()
    for there, back in (("down", "k"), ("pagedown", "pageup")):
        await desk.press(there)
        assert desk.lines() != top
        await desk.press(back)
        assert desk.lines() == top
    assert desk.screen.query_one(BlockList).scroll_offset.y == 0


async def test_the_palette_does_what_is_chosen_by_name(desk):
    await desk.press("ctrl+p")
    await desk.type("write a note")
    await desk.pilot.pause(0.3)
    await desk.press("enter")
    assert desk.screen.query(SafeTextArea)


@pytest.mark.acts("all")
async def test_the_palette_is_opened_from_the_line_of_keys(seeded, open_desk):
    async with open_desk(seeded) as desk:
        line = desk.screen.query_one(KeyLine)
        await desk.pilot.click(line, offset=("".join(desk.lines()[-1]).index("ctrl+p") + 1, 0))
        await desk.settle()
        assert isinstance(desk.screen, Palette)


@pytest.mark.acts("quit")
async def test_q_quits_from_the_articles(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.pilot.press("q")
        await desk.pilot.pause(0.1)
        assert not desk.app.is_running or desk.app._exit


@pytest.mark.acts("redo", "undo")
async def test_ctrl_y_does_again_what_was_undone(desk):
    await desk.press("1", "escape", "z")
    assert ratings(desk) == []
    await desk.press("ctrl+y")
    assert ratings(desk) == ["true"]
    assert isinstance(desk.screen, ReviewScreen)


@pytest.mark.acts("seed", "leave")
async def test_a_form_is_left_without_keeping(seeded, open_desk):
    async with open_desk(seeded) as desk:
        await desk.press("a")
        desk.screen.query_one(SafeInput).value = "anything.txt"
        await desk.press("escape")
        assert len(verbs.articles.articles(desk.ws)) == 1

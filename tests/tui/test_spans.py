"""The ends of a claim's place, moved word by word with the text beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import desk as verbs
from factcheck.tui.widgets.stretches import Stretches
from tests.tui.case import TEXT, span


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


def place(desk, number="1.1"):
    return [TEXT[start:end] for start, end in verbs.claims.claim(desk.ws, number).spans]


@pytest.mark.acts("claim.span", "span.end.less", "span.end.more", "span.start.less", "span.start.more", "span.keep")
async def test_the_ends_are_moved_word_by_word_and_kept_with_enter(desk):
    await desk.press("s")
    assert desk.screen.pane == "spanning"
    assert desk.shows("Place of 1.1: “The new bridge")
    await desk.press("h", "h", "h", "l", "j", "j", "k")
    assert desk.shows("Place of 1.1: “new bridge over the Lena was opened”")
    await desk.press("enter")
    assert place(desk) == ["new bridge over the Lena was opened"]
    assert desk.shows("1.1 stands on “new bridge over the Lena was opened”")
    assert desk.screen.pane == "article"
    await desk.press("z")
    assert place(desk) == ["The new bridge over the Lena was opened on Monday"]


@pytest.mark.acts("claim.span", "span.end.less", "back")
async def test_escape_leaves_the_place_as_it_was(desk):
    await desk.press("s", "h", "escape")
    assert desk.screen.pane == "article"
    assert not desk.shows("Place of 1.1")
    assert place(desk) == ["The new bridge over the Lena was opened on Monday"]


@pytest.mark.acts("claim.span", "span.keep")
async def test_keeping_an_unchanged_place_stores_nothing(desk):
    before = len(verbs.history.changes(desk.ws))
    await desk.press("s", "enter")
    assert desk.shows("The place of 1.1 is as it was.")
    assert len(verbs.history.changes(desk.ws)) == before


@pytest.mark.acts("claim.span", "span.turn", "span.end.more", "span.keep")
async def test_each_stretch_of_a_claim_has_its_own_ends(desk):
    spans = [span("The new bridge"), span("It is 1,200 metres")]
    verbs.claims.edit(desk.ws, "1.1", spans=spans)
    await desk.press("ctrl+r", "s", "o", "l", "enter")
    assert place(desk) == ["The new bridge", "It is 1,200 metres long"]


@pytest.mark.acts("claim.span", "span.turn")
async def test_a_claim_on_one_stretch_says_that_there_is_no_other(desk):
    await desk.press("s", "space")
    assert desk.shows("1.1 stands on one stretch only.")


@pytest.mark.acts("claim.span", "span.keep")
async def test_dragging_sets_the_stretch_in_hand(desk):
    await desk.press("s")
    y, x = next((y, line.index("Nobody")) for y, line in enumerate(desk.lines()) if "Nobody likes" in line)
    await desk.pilot.mouse_down(offset=(x, y))
    await desk.pilot.hover(offset=(x + 11, y))
    await desk.pilot.mouse_up(offset=(x + 11, y))
    await desk.settle()
    assert desk.screen.pane == "spanning"
    await desk.press("enter")
    assert place(desk) == ["Nobody likes"]


@pytest.mark.acts("claim.span", "span.end.less", "pane.back", "down")
async def test_another_claim_in_hand_ends_the_moving(desk):
    await desk.press("s", "h", "tab", "shift+tab", "shift+tab", "down")
    assert not desk.shows("Place of 1.1")
    assert place(desk) == ["The new bridge over the Lena was opened on Monday"]


def test_a_stretch_never_runs_into_its_neighbour_and_never_becomes_empty():
    stretches = Stretches("one two three four", [(0, 3), (8, 13)])
    for _ in range(5):
        stretches.move_end(1)
    assert stretches.words == "one two … three"
    for _ in range(5):
        stretches.move_end(-1)
        stretches.move_start(1)
    assert stretches.words == "one … three"


@given(
    st.text("ab ,.é中\u0301\n", max_size=60),
    st.lists(st.tuples(st.sampled_from(["move_end", "move_start"]), st.sampled_from([1, -1])), max_size=30),
)
def test_stretches_stay_apart_and_within_the_text_whatever_is_done(before, moves):
    text = f"{before} here and there {before}"
    at = text.index(" here ") + 1
    stretches = Stretches(text, [(at, at + 4), (at + 9, at + 14)])
    for number, (move, by) in enumerate(moves):
        getattr(stretches, move)(by)
        if number % 3 == 0:
            stretches.turn()
        (low, first), (second, high) = stretches.spans
        assert 0 <= low < first <= second < high <= len(text)
        assert text[low:first].strip() and text[second:high].strip()

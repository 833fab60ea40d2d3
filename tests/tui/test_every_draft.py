"""Nothing typed is lost: every dialog that something is typed into comes back as it was left."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


def values(desk):
    lines = [field.value for field in desk.screen.query(SafeInput)]
    texts = [area.content for area in desk.screen.query(SafeTextArea)]
    return texts + lines + [one for choices in desk.screen.query(Choices) for one in choices.chosen]


async def left_and_back(desk, keys, back):
    """What stands in a dialog after it was left and opened again, in this run and after a crash."""
    await desk.press("escape")
    desk.app.bench.typed.clear()
    await desk.press(*back, *keys)
    return values(desk)


CASES = {
    "a claim's claimant": (["w"], ["tab", "tab", "x", "y"], ["xy"]),
    "a claim's kind": (["w"], ["tab", "right"], ["statistic"]),
    "a claim's wording": (["w"], ["x", "y"], ["The new bridge over the Lena was opened on Monday, 1 April 2024.xy"]),
    "a claim that is added": (["tab", "v", "right", "A"], ["x"], ["The newx"]),
    "claims put together": (["J"], ["x"], []),
    "a source's place": (["a"], ["x", "y"], ["xy"]),
    "the stance of a quote": (["e", "home", "enter"], ["right"], ["refutes"]),
    "a report's path": (["X"], ["x", "y"], []),
    "an article's author": (["g"], ["tab", "x", "y"], ["xy"]),
    "a field of the codebook": (["B", "A"], ["x", "y", "tab", "right"], ["xy", "articles"]),
    "the cuts of a split": (["x"], ["space", "tab", "end", "x", "y"], []),
}


@pytest.mark.parametrize(("keys", "typing", "expected"), CASES.values(), ids=CASES)
@pytest.mark.acts("draft.drop")
async def test_what_was_typed_comes_back_and_can_be_thrown_away(desk, keys, typing, expected):
    await desk.press(*keys)
    first = values(desk)
    await desk.press(*typing)
    typed = values(desk)
    assert typed != first
    assert set(expected) <= set(typed)
    back = ["escape", "home"] if keys[0] == "e" else ["escape", "escape"] if keys[0] == "tab" else []
    assert await left_and_back(desk, keys, back) == typed
    assert desk.shows("not saved yet")
    await desk.press("ctrl+t")
    assert values(desk) == first
    assert await left_and_back(desk, keys, back) == first


@pytest.mark.acts("claim.apart", "apart.drop", "draft.drop")
async def test_the_parts_proposed_come_back_as_they_were_worded_and_left_out(desk):
    text = "The bridge was opened in May and closed in June."
    verbs.claims.edit(desk.ws, "1.1", text=text)
    await desk.press("ctrl+r", "t")
    first = values(desk)
    assert len(first) > 1
    await desk.press("end", "x", "tab", "ctrl+o")
    await desk.press("escape", "t")
    assert values(desk) == [first[0] + "x", *first[1:]]
    assert desk.shows("left out")
    await desk.press("ctrl+t")
    assert values(desk) == first
    assert not desk.shows("left out: ")


async def test_what_was_typed_and_kept_leaves_no_draft(desk):
    await desk.press("w", "tab", "right", "ctrl+s", "w")
    assert not desk.shows("not saved yet")
    assert values(desk)[-1] == "statistic"


@pytest.mark.parametrize("text", ['{"text": 1}', '{"where": "x"}', "[1]", "{"])
async def test_a_text_that_looks_like_a_form_is_a_text(desk, text):
    claim = verbs.claims.claim(desk.ws, "1.1").id
    verbs.drafts.save(desk.ws, f"claim:{claim}", text)
    await desk.press("w")
    assert values(desk)[0] == text


@pytest.mark.parametrize("key", ["x", "t"])
@pytest.mark.parametrize("text", ["{", "[1]", '{"cuts": 1, "wordings": "x"}'])
async def test_a_draft_of_another_kind_is_left_alone(desk, key, text):
    verbs.claims.edit(desk.ws, "1.1", text="The bridge was opened in May and closed in June.")
    await desk.press("ctrl+r")
    claim = verbs.claims.claim(desk.ws, "1.1").id
    for kind in ("split", "apart"):
        verbs.drafts.save(desk.ws, f"{kind}:{claim}", text)
    await desk.press(key)
    assert not desk.shows("not saved yet")

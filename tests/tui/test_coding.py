"""Coding by the codebook, and giving claims to reviewers: by keys, for one claim or all marked ones, with undo."""

import pytest

from factcheck import desk as verbs
from factcheck.model.codebook import Applies, CodeField, CodeValue
from tests.tui.case import REVIEWER
from tests.tui.test_pictures import NARROW, WIDE, fixed_times, picture  # noqa: F401
from tests.tui.test_watching import until

OTHER = "Second Checker <second@desk.example>"
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


def add_codebook(ws):
    for name, values, applies, several in (
        ("topic", ("health", "transport", "money"), Applies.BOTH, True),
        ("frame", ("conflict", "progress"), Applies.CLAIMS, False),
    ):
        verbs.codebook.add_field(ws, CodeField(name, applies, several, "", tuple(map(CodeValue, values))))


@pytest.fixture
def coded(seeded):
    """The small case, and a codebook of two fields."""
    ws = verbs.workspace.open_workspace(seeded)
    add_codebook(ws)
    verbs.tagging.tag(ws, ["1.2"], add=verbs.codebook.tags_named(verbs.codebook.fields(ws), ["topic=transport"]))
    verbs.tagging.tag(ws, ["1"], add=verbs.codebook.tags_named(verbs.codebook.fields(ws), ["topic=transport"]))
    verbs.tagging.assign(ws, ["1.2"], OTHER)
    ws.close()
    return seeded


@pytest.fixture
async def desk(coded, open_desk):
    async with open_desk(coded, open_article="1") as running:
        await running.press("home")
        yield running


def tags(desk, number):
    return [str(tag) for tag in verbs.claims.claim(desk.ws, number).tags]


@pytest.mark.acts("claim.tag", "field.next", "many.next", "many.toggle", "choice.next", "keep", "undo")
async def test_values_are_chosen_by_arrows_and_space_and_taken_back_by_one_undo(desk):
    await desk.press("number_sign", "tab", "space", "right", "space", "tab", "right", "ctrl+s")
    assert tags(desk, "1.1") == ["topic=health", "topic=transport", "frame=conflict"]
    assert desk.shows("1.1: topic: health, transport · frame: conflict. z takes it back")
    await desk.press("z")
    assert tags(desk, "1.1") == []


@pytest.mark.acts("claim.tag", "keep")
async def test_a_value_is_found_by_its_beginning_and_nothing_else_can_be_typed(desk):
    await desk.press("number_sign")
    await desk.type("tra")
    assert desk.shows("enter: topic = transport")
    await desk.press("enter")
    await desk.type("prog")
    await desk.press("enter")
    await desk.type("angry")
    await desk.press("ctrl+s")
    assert desk.shows("“angry” is not ticked yet")
    await desk.press(*["backspace"] * 5, "ctrl+s")
    assert tags(desk, "1.1") == ["topic=transport", "frame=progress"]


@pytest.mark.acts("claim.tag", "keep")
async def test_a_value_is_taken_off_again(desk):
    await desk.press("down", "number_sign", "tab", "space", "ctrl+s")
    assert tags(desk, "1.2") == []
    assert desk.shows("1.2: no tag")


@pytest.mark.acts("claim.mark", "claim.tag", "keep", "undo")
async def test_all_marked_claims_are_coded_in_one_step_and_keep_what_only_some_have(desk):
    await desk.press("space", "space", "number_sign")
    await desk.type("health")
    await desk.press("enter", "ctrl+s")
    assert tags(desk, "1.1") == ["topic=health"]
    assert tags(desk, "1.2") == ["topic=health", "topic=transport"]
    await desk.press("z")
    assert (tags(desk, "1.1"), tags(desk, "1.2")) == ([], ["topic=transport"])


@pytest.mark.acts("article.tag", "keep")
async def test_the_article_is_coded_from_its_review_and_from_the_list(desk):
    await desk.press("K")
    await desk.type("mon")
    await desk.press("enter", "ctrl+s", "escape")
    assert desk.shows("transport, money")
    await desk.press("K")
    await desk.type("mon")
    await desk.press("enter", "ctrl+s")
    assert [str(tag) for tag in verbs.articles.article(desk.ws, "1").tags] == ["topic=transport"]


@pytest.mark.acts("claim.tag", "leave")
async def test_what_was_chosen_and_left_comes_back(desk):
    await desk.press("number_sign", "tab", "space", "escape", "number_sign")
    assert desk.shows("not saved yet")
    await desk.press("ctrl+s")
    assert tags(desk, "1.1") == ["topic=health"]


@pytest.mark.acts("claim.tag", "leave")
async def test_what_was_chosen_comes_back_also_where_the_codebook_has_another_field_by_then(desk):
    await desk.press("number_sign", "tab", "space", "escape")
    verbs.codebook.add_field(desk.ws, CodeField("tone", values=(CodeValue("calm"),)))
    await desk.press("number_sign", "ctrl+s")
    assert tags(desk, "1.1") == ["topic=health"]


@pytest.mark.acts("claim.mark", "claim.tag", "leave", "article.tag")
async def test_what_was_chosen_for_marked_claims_is_not_taken_for_the_articles(desk):
    verbs.codebook.remove(desk.ws, "frame")
    await desk.press("space", "space", "number_sign", "tab", "space", "escape", "K")
    assert desk.shows("Tags of article 1") and not desk.shows("not saved yet")
    await desk.press("escape", "number_sign")
    assert desk.shows("Tags of 1.1, 1.2") and desk.shows("not saved yet") and desk.shows("☑ health")


@pytest.mark.acts("claim.tag", "field.next", "many.toggle")
async def test_what_was_chosen_is_kept_at_a_pause_before_the_form_is_left(desk, monkeypatch):
    monkeypatch.setattr("factcheck.tui.screens.dialogs.drafting.PAUSE", 0.05)
    await desk.press("number_sign", "tab", "space")
    key = f"tags:{verbs.claims.claim(desk.ws, '1.1').id}"
    await until(desk, lambda: "health" in verbs.drafts.load(desk.ws, key))


@pytest.mark.acts("claim.assign", "choice.next", "keep", "undo")
async def test_a_claim_is_given_to_a_known_reviewer_and_taken_back(desk):
    await desk.press("p", "right", "ctrl+s")
    assert verbs.claims.claim(desk.ws, "1.1").assigned == REVIEWER
    assert desk.shows(f"assigned to {REVIEWER}")
    await desk.press("z")
    assert verbs.claims.claim(desk.ws, "1.1").assigned == ""


@pytest.mark.acts("claim.mark", "claim.assign", "keep")
async def test_marked_claims_are_given_to_somebody_whose_name_is_typed(desk):
    await desk.press("space", "space", "p", "tab")
    await desk.type("third")
    await desk.press("ctrl+s")
    assert [verbs.claims.claim(desk.ws, number).assigned for number in ("1.1", "1.2")] == ["third", "third"]
    assert desk.shows("@third")


@pytest.mark.acts("filter")
async def test_the_list_shows_only_claims_of_a_reviewer_or_with_a_tag(desk):
    await desk.press("f", *["tab"] * 3, "right", "right", "right")
    await desk.press("ctrl+s")
    assert [row.number for row in desk.screen.claims._rows.values() if row.assigned] == ["1.2"]
    assert desk.shows("Claims 1 ") and desk.shows(f"of {OTHER[:6]}")
    await desk.press("escape", "f", *["tab"] * 4, "right", "space", "ctrl+s")
    assert desk.shows("Claims 1 ") and desk.shows("only topic: transport")


@pytest.mark.acts("filter")
async def test_the_list_shows_only_what_needs_no_verdict(desk):
    await desk.press("f", *["right"] * 4, "ctrl+s")
    assert desk.shows("Claims 2 ") and desk.shows("nothing to check")


@pytest.mark.acts("why")
async def test_tags_and_reviewer_stand_with_what_the_claim_is_made_of(desk):
    await desk.press("down", "y", "end")
    assert desk.shows("tags         topic: transport")
    assert desk.shows(f"assigned to  {OTHER}")


@pytest.mark.acts("figures")
async def test_the_figures_count_the_tags(desk):
    await desk.press("F", "end")
    assert desk.shows("transport         1  1 article") and desk.shows("not coded         5  0 articles")


@SIZES
def test_coding_a_claim(picture, coded, size):  # noqa: F811
    assert picture(coded, "down number_sign tab right", size=size)


@SIZES
def test_assigning_a_claim(picture, coded, size):  # noqa: F811
    assert picture(coded, "down p", size=size)


@SIZES
def test_filtering_by_reviewer_and_tags(picture, coded, size):  # noqa: F811
    assert picture(coded, "f tab tab tab tab right", size=size)


def test_a_claim_that_is_coded_and_assigned(picture, coded):  # noqa: F811
    assert picture(coded, "down y")


def test_an_article_that_is_coded(picture, coded):  # noqa: F811
    assert picture(coded, article=None)

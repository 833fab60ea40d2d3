"""Taking claims apart further, as the splitter proposes, and putting them together."""

import pytest

from factcheck import desk as verbs
from factcheck.model.rows import ClaimFilter
from factcheck.tui.screens.dialogs import cutting
from factcheck.tui.screens.dialogs.apart import Apart
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from tests.tui.case import TEXT


@pytest.fixture
async def desk(seeded, open_desk):
    ws = verbs.workspace.open_workspace(seeded)
    verbs.claims.edit(ws, "1.2", text="The new bridge over the Lena is long and cost little.")
    ws.close()
    async with open_desk(seeded, open_article="1") as running:
        yield running


def claims(desk):
    return {row.number: row for row in verbs.claims.board(desk.ws, ClaimFilter())}


async def test_the_parts_are_shown_first_and_nothing_is_replaced_before_they_are_taken(desk):
    await desk.press("down", "t")
    assert isinstance(desk.screen, Apart)
    parts = [field.value for field in desk.screen.query(SafeInput)]
    assert parts == ["The new bridge over the Lena is long.", "The new bridge over the Lena cost little."]
    assert "1.2" in claims(desk)
    await desk.press("escape")
    assert set(claims(desk)) == {f"1.{n}" for n in range(1, 7)}


@pytest.mark.acts("claim.apart")
async def test_enter_takes_the_parts_as_one_step(desk):
    await desk.press("down", "t", "enter")
    now = claims(desk)
    assert "1.2" not in now
    assert [now[n].text for n in ("1.7", "1.8")] == [
        "The new bridge over the Lena is long.",
        "The new bridge over the Lena cost little.",
    ]
    assert all(now[n].evidence == 1 for n in ("1.7", "1.8"))
    await desk.press("z")
    assert set(claims(desk)) == {f"1.{n}" for n in range(1, 7)}


@pytest.mark.acts("apart.take")
async def test_a_part_is_reworded_before_it_is_taken(desk):
    await desk.press("down", "t")
    desk.screen.query(SafeInput).first().value = "The bridge is 1,200 metres long."
    await desk.press("ctrl+s")
    assert claims(desk)["1.7"].text == "The bridge is 1,200 metres long."


async def test_fewer_than_two_parts_are_not_taken(desk):
    await desk.press("down", "t", "ctrl+o")
    assert desk.shows("left out: ctrl+o takes it in again")
    await desk.press("enter")
    assert isinstance(desk.screen, Apart)
    assert desk.shows("Two parts at least")
    await desk.press("ctrl+o", "enter")
    assert isinstance(desk.screen, ReviewScreen)
    assert "1.8" in claims(desk)


async def test_a_claim_that_is_one_thing_says_so(desk):
    await desk.press("down", "down", "t")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.shows("1.3 cannot be taken apart further: x splits it by hand.")


async def test_parts_that_come_when_another_claim_is_in_hand_are_not_shown(desk):
    await desk.press("down")
    desk.screen.do_apart()
    desk.screen.claims.move(1)
    await desk.settle()
    assert isinstance(desk.screen, ReviewScreen)


async def test_marked_claims_are_put_together(desk):
    await desk.press("space", "down", "space")
    assert desk.shows("Marked 1.1, 1.3: 1-8 verdict, D discard, a source, J join; esc unmarks")
    assert sum("◆" in line for line in desk.lines()) == 2
    await desk.press("J")
    assert isinstance(desk.screen, Dialog)
    assert desk.shows("Put together 1.1, 1.3")
    desk.screen.query_one(SafeTextArea).text = "The bridge was opened and was cheap."
    await desk.press("ctrl+s")
    row = claims(desk)["1.7"]
    assert (row.text, len(row.spans)) == ("The bridge was opened and was cheap.", 2)
    assert not any("◆" in line for line in desk.lines())
    await desk.press("z")
    assert set(claims(desk)) == {f"1.{n}" for n in range(1, 7)}


async def test_escape_takes_the_marks_off(desk):
    await desk.press("space", "escape")
    assert desk.screen.claims.marked == []
    assert isinstance(desk.screen, ReviewScreen)


async def test_the_last_claim_has_no_next_one_to_be_put_together_with(desk):
    await desk.press("end", "J")
    assert desk.shows("There is no next claim")


async def test_parts_of_one_sentence_become_its_words_again(desk):
    rows = claims(desk)
    units = desk.screen.text.units
    parts = [rows["1.2"], rows["1.3"]]
    assert cutting.together(TEXT, units, parts) == (
        "It is 1,200 metres long, and the mayor said it had cost less than planned."
    )
    assert cutting.together(TEXT, units, [rows["1.4"], rows["1.1"]]) == f"{rows['1.1'].text} {rows['1.4'].text}"


async def test_it_works_on_a_small_screen(desk):
    await desk.pilot.resize_terminal(80, 24)
    await desk.press("down", "t")
    assert desk.shows("The new bridge over the Lena cost little.")
    assert desk.shows("enter take these parts")

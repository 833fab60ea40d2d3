"""What a key did is told, with whose it was; what is pointed at is in view; what changed nothing is no step."""

import dataclasses

import pytest

from factcheck import desk as verbs


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


@pytest.fixture
def other(seeded):
    """The same database, opened by a colleague."""
    ws = verbs.workspace.open_workspace(dataclasses.replace(seeded, reviewer="ada"))
    yield ws
    ws.close()


def detail(desk, number="1.1"):
    return verbs.claims.detail(desk.ws, number)


async def test_where_a_filter_hides_the_open_claims_the_next_one_says_how_many_there_are(desk):
    await desk.press("slash")
    await desk.type("zzzqq")
    await desk.press("enter", "n")
    assert desk.shows("None of those shown is open, but")
    assert desk.shows("esc in the list shows all.")


async def test_another_tab_does_not_move_what_is_pointed_at(desk):
    await desk.press("down", "down", "e")
    first = desk.screen.detail.blocks.key
    await desk.press("l", "end", "e")
    assert desk.screen.detail.blocks.key == first
    assert desk.screen.detail.blocks.is_in_sight


async def test_the_removal_of_a_colleagues_note_says_whose_it_was(desk, other):
    note = verbs.notes.add(other, "1.2", "mine")
    await desk.press("down", "m", "escape", "e", "right", "right", "right", "end", "delete")
    assert desk.shows(f"Removed {note.number} of ada: z takes it back")


async def test_a_colleagues_note_is_not_edited(desk, other):
    note = verbs.notes.add(other, "1.2", "mine")
    await desk.press("down", "e", "right", "right", "right", "end", "enter")
    assert desk.shows(f"{note.number} is ada's: m writes one of your own.")


async def test_withdrawing_a_verdict_says_so(desk):
    await desk.press("1", "escape", "W")
    assert desk.shows("Withdrew your verdict true on 1.1: z takes it back")


async def test_removing_a_quote_says_whose_verdict_rested_on_it_and_undo_shows_it_again(desk, other):
    verbs.verdicts.give(other, "1.1", "true")
    await desk.press("ctrl+r", "e", "home", "delete")
    assert desk.shows("Removed e1, on which the verdict of ada rested: z takes it back")
    await desk.press("z")
    assert desk.screen.detail.blocks.key == "e1"
    assert desk.screen.detail.blocks.is_in_sight


async def test_a_verdict_and_its_rationale_are_one_line_of_the_history(desk):
    before = len(detail(desk).history)
    await desk.press("1")
    await desk.type("Seen.")
    await desk.press("ctrl+s")
    assert len(detail(desk).history) == before + 3
    await desk.press("e", "right", "right", "right", "right")
    told = [line for line in desk.lines() if "the verdict True" in line]
    assert len(told) == 1


async def test_assigning_nobody_to_nobodys_claim_promises_no_undo(desk):
    await desk.press("p", "ctrl+s")
    assert desk.shows("1.1: nobody has it already, nothing was changed.")


async def test_a_form_kept_unchanged_promises_no_undo(desk):
    await desk.press("w", "ctrl+s")
    assert desk.shows("1.1 stays as it was: nothing was changed.")


async def test_after_a_split_the_first_part_is_in_hand(desk):
    await desk.press("x", "space", "ctrl+s")
    assert desk.screen.claim.number == "1.7"


async def test_a_missing_file_is_refused_in_the_form(desk):
    await desk.press("a")
    await desk.type("nowhere.pdf")
    await desk.press("enter")
    assert desk.shows("There is no file “nowhere.pdf”.")


async def test_what_was_taken_back_is_not_done_again(desk):
    await desk.press("m")
    await desk.type("call")
    await desk.press("ctrl+s", "z", "full_stop")
    assert desk.shows("What was done last was taken back")
    assert [note.text for note in detail(desk).notes if note.text == "call"] == []

"""What others do on the same database shows by itself, and moves nothing that is in hand."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.config import Settings
from factcheck.tui.watching import HEARD_FOR
from factcheck.tui.widgets.editors import SafeTextArea
from tests.tui.case import REVIEWER

OTHER = "second@desk.example"


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


@pytest.fixture
def other(seeded):
    """Somebody else, with a door of their own."""
    ws = verbs.workspace.open_workspace(replace(seeded, reviewer=OTHER))
    yield ws
    ws.close()


async def until(desk, holds):
    """Waits until something holds: as long as news may take, with room for a busy machine."""
    for _ in range(100):
        await desk.pilot.pause(0.05)
        if holds():
            await desk.settle()
            return
    raise AssertionError("\n".join(desk.lines()))


async def test_anothers_verdict_shows_with_who_gave_it_and_the_words_go_again(desk, other):
    verbs.verdicts.give(other, "1.1", "true")
    await until(desk, lambda: desk.shows(f"{OTHER}: gave the verdict True 1.1"))
    assert desk.shows("open 2")
    assert any("1.1" in line and "✓" in line for line in desk.lines())
    await desk.pilot.pause(HEARD_FOR)
    await until(desk, lambda: not desk.shows(f"{OTHER}:"))


async def test_what_i_do_myself_is_not_told_as_news(desk):
    await desk.press("1", "escape", "j")
    await desk.pilot.pause(1.2)
    assert desk.app.bench.heard == ""


async def test_the_claim_in_hand_the_marks_and_the_scroll_stay(desk, other):
    await desk.press("j", "j", "space")
    screen = desk.screen
    key, marked = screen.claims.key, [row.number for row in screen.claims.marked]
    verbs.claims.discard(other, "1.1")
    await until(desk, lambda: desk.shows("discarded the claim"))
    assert screen.claims.key == key
    assert [row.number for row in screen.claims.marked] == marked
    assert not any(line.lstrip("│┃ ").startswith("1.1 ") for line in desk.lines())


async def test_rows_that_come_above_the_current_one_leave_it_on_its_line(seeded, open_desk, other):
    async with open_desk(seeded, size=(120, 36)) as desk:
        screen = desk.screen
        verbs.intake.seed(desk.ws, "pasted", text="The council met on Monday. It bought two buses for 400,000 euros.")
        await until(desk, lambda: len(screen.list.keys) == 2)
        here = next(key for at, key in enumerate(screen.list.keys) if screen.list.row_at(at).number == "1")
        screen.list.go_to(here)
        verbs.intake.seed(other, "pasted", text="The mayor opened a bridge on Tuesday. It cost four million euros.")
        await until(desk, lambda: len(screen.list.keys) == 3)
        assert screen.list.key == here


async def test_words_being_selected_stay_selected(desk, other):
    await desk.press("tab", "v", "right", "right")
    pane = desk.screen.article_pane
    selected, place = pane.selected, pane.scroll_offset
    assert selected
    verbs.notes.add(other, "1.1", "While you select.")
    await until(desk, lambda: desk.shows("added a note"))
    assert pane.selected == selected
    assert pane.scroll_offset == place
    assert desk.screen.pane == "selecting"


async def test_what_is_being_typed_stays_and_the_screen_below_is_read_again(desk, other):
    await desk.press("m")
    await desk.type("half a thought")
    verbs.verdicts.give(other, "1.3", "false")
    below = desk.app.screen_stack[-2]
    await until(desk, lambda: below.text.article.checked == 2)
    assert desk.screen.query_one(SafeTextArea).text == "half a thought"
    assert desk.screen.focused is desk.screen.query_one(SafeTextArea)


async def test_an_edit_of_a_claim_that_another_has_changed_is_refused_and_kept_as_a_draft(desk, other):
    await desk.press("w")
    area = desk.screen.query_one(SafeTextArea)
    area.text = "The new bridge was opened on 1 April 2024."
    row = verbs.claims.detail(other, "1.1").claim
    verbs.claims.edit(other, "1.1", rev=row.rev, text="The bridge was opened.")
    await desk.pilot.pause(1.0)
    assert area.text == "The new bridge was opened on 1 April 2024."
    await desk.press("ctrl+s")
    assert desk.app.bench.problems[-1].title == "Changed meanwhile (Claim 1.1)"
    assert OTHER in desk.app.bench.problems[-1].message
    assert verbs.claims.detail(other, "1.1").claim.text == "The bridge was opened."
    await desk.press("w")
    assert desk.screen.query_one(SafeTextArea).text == "The new bridge was opened on 1 April 2024."


async def test_the_coverage_follows_without_scrolling(desk, other):
    await desk.press("C")
    before = desk.screen.text.scroll_offset
    verbs.verdicts.give(other, "1.3", "false")
    await until(desk, lambda: desk.shows("gave the verdict False 1.3"))
    assert desk.screen.text.scroll_offset == before


async def test_the_source_follows_with_the_claim_above_it(desk, other):
    await desk.press("o")
    verbs.verdicts.give(other, "1.1", "true")
    await until(desk, lambda: any("1.1 ✓" in line for line in desk.lines()[:4]))


async def test_a_hostile_name_and_subject_are_drawn_as_pictures(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        hostile = verbs.workspace.open_workspace(Settings(db=seeded.db, reviewer="e\u202evil [bold]x", semantic="off"))
        verbs.notes.add(hostile, "1.1", "No.")
        hostile.close()
        await until(desk, lambda: desk.shows("e◌vil [bold]x: added a note"))


async def test_the_reviewers_name_is_told_without_the_address(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        named = verbs.workspace.open_workspace(replace(seeded, reviewer=f"Second <{OTHER}>"))
        verbs.notes.add(named, "1.1", "Yes.")
        named.close()
        await until(desk, lambda: desk.shows("Second: added a note 1.1"))
        assert REVIEWER != OTHER


async def test_what_is_typed_in_a_dialog_is_kept_when_the_workbench_is_left_at_once(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("m")
        await desk.type("half a thought")
        claim = verbs.claims.detail(desk.ws, "1.1").claim.id
        desk.app.exit()
    ws = verbs.workspace.open_workspace(seeded)
    assert verbs.drafts.load(ws, f"note:{claim}") == "half a thought"
    ws.close()


async def test_on_a_narrow_screen_the_news_take_the_place_of_the_count(seeded, open_desk, other):
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        assert desk.shows("1 of 4 checked")
        verbs.verdicts.give(other, "1.1", "mostly-false")
        await until(desk, lambda: desk.shows(f"{OTHER}: gave the verdict Mostly false 1.1   saved"))
        assert desk.lines()[0].startswith(" 1 A bridge")

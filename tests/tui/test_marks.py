"""Several claims at once: marked with space, judged, discarded and given a source together; one undo each."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.model.claims import State
from factcheck.tui.screens.dialogs.form import Dialog
from tests.tui.test_sources import add, site  # noqa: F401


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(replace(seeded, allow_hosts=("127.0.0.1",)), open_article="1") as running:
        await running.press("home")
        yield running


def ratings(desk, *numbers):
    return [[one.label for one in verbs.claims.claim(desk.ws, number).ratings] for number in numbers]


def steps(desk):
    return [row for row in verbs.history.changes(desk.ws, of="1") if not row.undone and not row.undoes]


@pytest.mark.acts("claim.mark", "rate.3", "keep", "undo")
async def test_one_verdict_is_given_on_all_marked_claims_in_one_step(desk):
    before = len(steps(desk))
    await desk.press("space", "space")
    assert desk.shows("2 marked")
    await desk.press("3")
    assert isinstance(desk.screen, Dialog)
    assert desk.shows("2 marked claims are half true, because")
    await desk.type("the record says half of it")
    await desk.press("ctrl+s")
    assert ratings(desk, "1.1", "1.2") == [["Half true"], ["Half true"]]
    assert {v.rationale for v in verbs.claims.detail(desk.ws, "1.1").verdicts} == {"the record says half of it"}
    assert desk.shows("1.1, 1.2: half true")
    assert not desk.shows("2 marked")
    assert len(steps(desk)) == before + 1
    await desk.press("z")
    assert ratings(desk, "1.1", "1.2") == [[], ["Mostly false"]]


@pytest.mark.acts("claim.mark", "rate.3", "leave")
async def test_leaving_the_common_rationale_gives_no_verdict_and_keeps_what_was_typed(desk):
    await desk.press("space", "space", "3")
    await desk.type("half of it")
    await desk.press("escape")
    assert ratings(desk, "1.1") == [[]]
    assert desk.shows("2 marked")
    await desk.press("3")
    assert desk.shows("half of it")


@pytest.mark.acts("claim.mark", "claim.discard", "undo")
async def test_all_marked_claims_are_discarded_and_brought_back_by_one_undo(desk):
    await desk.press("space", "space", "D")
    state = [verbs.claims.claim(desk.ws, number).state for number in ("1.1", "1.2")]
    assert state == [State.DISCARDED, State.DISCARDED]
    assert desk.shows("Discarded 1.1, 1.2")
    await desk.press("z")
    assert desk.shows("Undone: discarded the claims (1.1 1.2)")
    assert verbs.claims.claim(desk.ws, "1.1").state is State.OPEN


@pytest.mark.acts("claim.mark", "claim.discard")
async def test_marked_claims_that_are_discarded_are_restored_together(desk):
    verbs.several.discard(desk.ws, ["1.1", "1.2"])
    await desk.press("f", "right", "right", "right", "ctrl+s")
    await desk.press("space", "space", "D")
    assert desk.shows("Restored 1.1, 1.2")
    assert verbs.claims.claim(desk.ws, "1.2").state is State.OPEN


@pytest.mark.acts("claim.mark", "source.add")
async def test_a_source_is_fetched_once_for_all_marked_claims(desk, site):  # noqa: F811
    await desk.press("end", "space", "up", "up", "space")
    await add(desk, f"{site}/account")
    await desk.settle()
    added = verbs.sources.listed(desk.ws, "1")[-1]
    assert added.claims == ("1.4", "1.6")
    assert verbs.history.undo(desk.ws).subject == f"1.4 1.6 {added.number}"


@pytest.mark.acts("claim.mark", "back")
async def test_escape_takes_the_marks_off(desk):
    await desk.press("space", "space")
    assert desk.shows("2 marked")
    await desk.press("escape")
    assert not desk.shows("2 marked")
    assert desk.screen.claims.marked == []


@pytest.mark.acts("claim.mark", "rate.1")
async def test_the_detail_is_about_the_claim_in_hand_whatever_is_marked(desk):
    await desk.press("space", "space", "enter", "1", "escape")
    assert ratings(desk, "1.1", "1.2", "1.3") == [[], ["Mostly false"], ["True"]]


async def test_a_ctrl_click_marks_a_claim(desk):
    row = next(y for y, line in enumerate(desk.lines()) if "1.5 " in line)
    await desk.pilot.click(offset=(80, row), control=True)
    await desk.settle()
    assert [one.number for one in desk.screen.claims.marked] == ["1.5"]
    assert desk.shows("1 marked")

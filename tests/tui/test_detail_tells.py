"""The detail tells where one is and what is missing: tabs, drafts, reasons, sources that could not be read."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.source import SourceScreen


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


def tabs(desk):
    return "".join(words for words, _ in desk.screen.detail._tabs.lines(120)[0])


# -- tabs ----------------------------------------------------------------------------------------


async def test_a_tab_looked_at_for_one_claim_is_not_that_of_the_next(desk):
    await desk.press("y", "n")
    assert desk.screen.detail.tab == "evidence"
    await desk.press("m")
    await desk.type("hm")
    await desk.press("ctrl+s")
    assert desk.screen.detail.tab == "notes"
    await desk.press("escape", "n")
    assert desk.screen.detail.tab == "evidence"


async def test_a_tab_chosen_with_the_tab_keys_stays_for_the_claims_that_follow_until_e(desk):
    await desk.press("e", "right", "right")
    assert desk.screen.detail.tab == "verdict"
    await desk.press("n")
    assert desk.screen.detail.tab == "verdict"
    await desk.press("y", "n")
    assert desk.screen.detail.tab == "verdict"
    await desk.press("e", "n")
    assert desk.screen.detail.tab == "evidence"


async def test_the_keys_are_those_of_the_tab_that_the_next_claim_shows(desk):
    await desk.press("y")
    assert desk.shows("take back")
    await desk.press("n")
    assert not desk.shows("take back")
    assert desk.shows("supports")


# -- verdicts ------------------------------------------------------------------------------------


async def test_a_verdict_without_a_reason_says_so_on_its_tab(desk):
    await desk.press("1", "escape")
    assert "Verdict 1 no reason" in tabs(desk)
    await desk.press("1")
    await desk.type("seen")
    await desk.press("ctrl+s")
    assert "Verdict 1  " in tabs(desk)


async def test_a_reason_kept_as_a_draft_says_so_on_its_tab(desk):
    await desk.press("1")
    await desk.type("half")
    await desk.press("escape")
    assert "Verdict 1 draft" in tabs(desk)


async def test_an_empty_reason_that_is_saved_is_said_to_be_empty(desk):
    await desk.press("1", "ctrl+s")
    assert desk.shows("1.1 is true, without a reason: n goes to the next open claim")


# -- evidence ------------------------------------------------------------------------------------


async def test_where_the_only_source_could_not_be_read_the_evidence_says_so(settings, open_desk, tmp_path):
    (tmp_path / "scan.bin").write_bytes(bytes(64))
    ws = verbs.workspace.open_workspace(settings)
    verbs.intake.seed(ws, "pasted", text="The dam was built in 1962.")
    ws.close()
    async with open_desk(settings, open_article="1") as desk:
        await desk.press("a")
        await desk.type("scan.bin")
        await desk.press("enter", "e")
        assert desk.shows("No source could be read: the tab Sources says why.")


async def test_a_quote_attached_while_reading_is_in_sight_and_pointed_at_afterwards(seeded, open_desk, tmp_path):
    ws = verbs.workspace.open_workspace(seeded)
    minutes = tmp_path / "minutes.txt"
    parts = (f"The bridge over the Lena, part {at}, was opened by the mayor." for at in range(30))
    minutes.write_text("\n\n".join(parts))
    verbs.sources.add(ws, "1.1", str(minutes))
    ws.close()
    async with open_desk(seeded, size=(80, 24), open_article="1") as desk:
        await desk.press("e", "j", "j", "j", "enter")
        assert isinstance(desk.screen, SourceScreen)
        await desk.press("s")
        quote = max(verbs.claims.detail(desk.ws, "1.1").evidence, key=lambda row: int(row.number[1:]))
        await desk.press("escape")
        blocks = desk.screen.detail.blocks
        assert blocks.key == quote.number
        top = blocks._tops[[block.key for block in blocks._blocks].index(quote.number)]
        assert 0 <= top - blocks.scroll_offset.y < blocks.size.height


# -- help ----------------------------------------------------------------------------------------


def help_lines(desk):
    inside = (line.split("┃")[1] for line in desk.lines() if line.count("┃") > 1)
    return [" ".join(line.split()) for line in inside]


async def test_help_tells_every_mark_of_the_lists(seeded, open_desk):
    async with open_desk(seeded, size=(120, 200), open_article="1") as desk:
        await desk.press("question_mark")
        assert isinstance(desk.screen, HelpScreen)
        lines = help_lines(desk)
        for mark in ("▌", "❯", "◆", "▁ to █", "2● 3❝", "E2", "E2!", "◇"):
            assert any(line.startswith(f"{mark} ") for line in lines), mark


async def test_help_names_each_key_of_a_pair_by_what_it_alone_does(seeded, open_desk):
    async with open_desk(seeded, size=(120, 200), open_article="1") as desk:
        await desk.press("question_mark")
        lines = help_lines(desk)
        assert "right w One word more" in lines
        assert "left b One word less" in lines
        assert "1-8 Give a verdict: the first to the eighth rating of the scale" in lines

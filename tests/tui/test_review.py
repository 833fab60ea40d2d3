"""The review, by keys, on a real database: what a checker does from the first look to the report."""

import json
from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.model.claims import Replacement
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dialogs import cutting
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.dialogs.rationale import Rationale
from factcheck.tui.screens.dialogs.split import Split
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from tests.tui.case import TEXT


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


def detail(desk, number):
    return verbs.claims.detail(desk.ws, number)


async def test_the_review_shows_article_claims_and_the_claim_in_hand(desk):
    assert desk.shows("A bridge is opened")
    assert desk.shows("1.1")
    assert desk.shows("1 of 4 checked")
    assert desk.shows("checker@desk.example")
    assert desk.shows("saved")
    assert desk.shows("“The bridge was opened to traffic on Monday, 1 April.”")


async def test_all_signs_of_a_disputed_claim_stand_in_the_articles_margin(desk, seeded):
    other = verbs.workspace.open_workspace(replace(seeded, reviewer="second@desk.example"))
    verbs.verdicts.give(other, "1.2", "true")
    other.close()
    await desk.press("ctrl+r")
    pane = desk.screen.article_pane
    row = pane._layout.row_of(TEXT.index("It is 1,200"))
    margin = "".join(part.text for part in pane.render_line(row - pane.scroll_offset.y))[:4]
    assert margin.startswith("✓✗")


async def test_moving_in_the_list_moves_the_article_and_the_detail_along(desk):
    await desk.press("down", "j")
    assert desk.screen.claim.number == "1.3"
    assert desk.screen.article_pane.spans_of(desk.screen.article_pane.current) == [
        (TEXT.index("it had cost"), TEXT.index(" planned.") + 8)
    ]
    assert desk.screen.detail.shown.detail.claim.number == "1.3"


async def test_clicking_a_claim_in_the_article_makes_it_the_claim_in_hand(desk):
    pane = desk.screen.article_pane
    offset = TEXT.index("Traffic on the ferry")
    row, column = pane._layout.row_of(offset), pane._layout.column_of(offset)
    await desk.pilot.click(pane, offset=(1 + 4 + column, 1 + row - pane.scroll_offset.y))
    await desk.settle()
    assert desk.screen.claim.number == "1.5"


@pytest.mark.acts("rate.2", "keep")
async def test_a_rating_is_stored_at_once_and_its_rationale_with_ctrl_s(desk):
    await desk.press("2")
    assert isinstance(desk.screen, Rationale)
    assert [v.rating.id for v in detail(desk, "1.1").verdicts] == ["mostly-true"]
    assert desk.shows("Accurate, but needs clarification or context.")
    await desk.type("The minutes agree.")
    await desk.press("ctrl+s")
    (verdict,) = detail(desk, "1.1").verdicts
    assert (verdict.rationale, verdict.evidence) == ("The minutes agree.", ("e1",))
    assert desk.shows("2 of 4 checked")
    assert desk.shows("n goes to the next open claim")


async def test_leaving_the_rationale_keeps_the_verdict_and_what_was_typed_as_a_draft(desk):
    await desk.press("2")
    await desk.type("half a thought")
    await desk.press("escape")
    (verdict,) = detail(desk, "1.1").verdicts
    assert verdict.rationale == ""
    assert verbs.drafts.load(desk.ws, f"verdict:{verdict_claim(desk)}") == "half a thought"
    await desk.press("2")
    assert desk.screen.query_one(SafeTextArea).text == "half a thought"


def verdict_claim(desk):
    return verbs.claims.claim(desk.ws, "1.1").id


async def test_unticking_a_quote_gives_the_verdict_without_it(desk):
    await desk.press("2", "tab", "space", "ctrl+s")
    newest = next(v for v in detail(desk, "1.1").verdicts if v.current)
    assert newest.evidence == ()


@pytest.mark.acts("undo", "redo")
async def test_undo_says_what_it_undid_and_redo_does_it_again(desk):
    await desk.press("2", "escape", "z")
    assert desk.shows("Undone: gave the verdict Mostly true")
    assert detail(desk, "1.1").verdicts == ()
    await desk.press("Z")
    assert desk.shows("Done again")
    assert [v.rating.id for v in detail(desk, "1.1").verdicts] == ["mostly-true"]


async def test_nothing_to_undo_is_a_message_and_work_goes_on(desk):
    await desk.press("z", "z")
    assert desk.app.bench.problems[-1].title == "Cannot undo"
    await desk.press("Z", "enter", "down")
    assert desk.screen.claim.number == "1.2"


@pytest.mark.acts("next.open")
async def test_next_open_skips_what_is_done_or_cannot_be_checked_and_goes_round(desk):
    seen = []
    for _ in range(4):
        await desk.press("n")
        seen.append(desk.screen.claim.number)
    assert seen == ["1.3", "1.5", "1.1", "1.3"]


@pytest.mark.acts("evidence", "supports", "home", "refutes", "item.remove", "undo")
async def test_a_passage_is_attached_with_one_key_and_its_stance_changed_with_another(desk):
    await desk.press("down", "down", "e")
    passage = desk.screen.detail.item
    await desk.press("s")
    (quote,) = detail(desk, "1.3").evidence
    assert (quote.anchor.exact, quote.stance.value) == (passage.text, "supports")
    await desk.press("home", "r")
    assert detail(desk, "1.3").evidence[0].stance.value == "refutes"
    await desk.press("delete")
    assert detail(desk, "1.3").evidence == ()
    await desk.press("z")
    assert len(detail(desk, "1.3").evidence) == 1


async def test_notes_are_written_edited_and_removed(desk):
    await desk.press("m")
    await desk.type("call them")
    await desk.press("ctrl+s")
    assert [n.text for n in detail(desk, "1.1").notes][-1] == "call them"
    await desk.press("tab", "tab", "end", "enter")
    await desk.type(" back")
    await desk.press("ctrl+s")
    assert [n.text for n in detail(desk, "1.1").notes][-1] == "call them back"
    await desk.press("end", "delete")
    assert len(detail(desk, "1.1").notes) == 1


@pytest.mark.acts("claim.edit", "choice.next", "keep")
async def test_a_claim_is_reworded_and_its_kind_changed(desk):
    await desk.press("w")
    area = desk.screen.query_one(SafeTextArea)
    area.text = "The bridge was opened on 1 April 2024."
    await desk.press("tab", "right", "ctrl+s")
    row = detail(desk, "1.1").claim
    assert (row.text, row.kind.value) == ("The bridge was opened on 1 April 2024.", "statistic")


async def test_an_edit_of_a_row_that_moved_is_refused_and_says_so(desk):
    await desk.press("w")
    verbs.claims.edit(desk.ws, "1.1", text="Someone else was faster.")
    desk.screen.query_one(SafeTextArea).text = "Mine."
    await desk.press("ctrl+s")
    assert desk.app.bench.problems[-1].title == "Changed meanwhile (Claim 1.1)"
    assert detail(desk, "1.1").claim.text == "Someone else was faster."
    assert desk.shows("Someone else was faster.")
    assert not desk.shows("NOT SAVED")
    await desk.press("w")
    assert desk.screen.query_one(SafeTextArea).text == "Mine."


@pytest.mark.acts("claim.split", "cut", "keep")
async def test_a_claim_is_split_where_the_cut_stands(desk):
    await desk.press("x")
    assert isinstance(desk.screen, Split)
    await desk.press("space", "ctrl+s")
    rows = verbs.claims.rows(desk.ws, desk.screen.claims.keys)
    parts = [row for row in rows if row.number in {"1.7", "1.8"}]
    assert len(parts) == 2
    words = [TEXT[start:end] for row in parts for start, end in row.spans]
    assert " ".join(words) == "The new bridge over the Lena was opened on Monday"
    assert all(row.sources == 1 and row.evidence == 1 for row in parts)
    await desk.press("z")
    assert desk.screen.claim is not None
    assert {row.number for row in verbs.claims.rows(desk.ws, desk.screen.claims.keys)} == {
        f"1.{n}" for n in range(1, 7)
    }


def test_a_part_keeps_what_stands_in_the_claim_for_its_words():
    text = "He said it was open, and that it was long."
    put = [Replacement("He", "the mayor"), Replacement("it", "the bridge")]
    assert cutting.words(text, [(0, 19)], put) == "The mayor said the bridge was open."
    assert cutting.words(text, [(25, 41)], put) == "That the bridge was long."


async def test_a_split_without_a_cut_says_how_to_cut(desk):
    await desk.press("x", "ctrl+s")
    assert desk.shows("Cut at least once")


@pytest.mark.acts("claim.join")
async def test_a_claim_is_joined_with_the_next_one(desk):
    await desk.press("J", "ctrl+s")
    row = verbs.claims.claim(desk.ws, "1.7")
    assert row.text.startswith("The new bridge over the Lena was opened")
    assert len(row.spans) == 2


async def test_a_claim_is_discarded_and_restored(desk):
    await desk.press("D")
    assert detail(desk, "1.1").claim.state.value == "discarded"
    assert desk.screen.claim.number == "1.2"
    await desk.press("z")
    assert detail(desk, "1.1").claim.state.value == "open"


@pytest.mark.acts("select", "claim.add")
async def test_a_claim_is_added_from_words_selected_by_keys(desk):
    await desk.press("shift+tab", "shift+tab", "v")
    desk.screen.article_pane.select_from(TEXT.index("second bridge"))
    await desk.press("v", "right", "A", "ctrl+s")
    row = verbs.claims.claim(desk.ws, "1.7")
    assert [TEXT[start:end] for start, end in row.spans] == ["second bridge"]
    assert row.text == "second bridge"


@pytest.mark.acts("claim.place")
async def test_a_claims_place_is_moved_to_the_selected_words(desk):
    await desk.press("tab", "tab", "tab", "shift+tab", "shift+tab")
    desk.screen.article_pane.take(TEXT.index("opened on Monday"), TEXT.index("opened on Monday") + 16)
    await desk.press("P")
    assert detail(desk, "1.1").claim.spans == ((TEXT.index("opened on Monday"), TEXT.index("opened on Monday") + 16),)


@pytest.mark.acts("filter", "choice.next", "keep", "back")
async def test_the_filter_narrows_the_list_at_once_and_escape_shows_all_again(desk):
    await desk.press("f", "right")
    assert len(desk.screen.app.screen_stack[-2].claims.keys) == 3
    await desk.press("ctrl+s")
    assert desk.shows("only open")
    await desk.press("escape")
    assert len(desk.screen.claims.keys) == 6
    assert isinstance(desk.screen, ReviewScreen)


async def test_leaving_the_filter_with_escape_brings_the_former_list_back(desk):
    await desk.press("f", "right", "escape")
    assert len(desk.screen.claims.keys) == 6


async def test_search_finds_claims_while_typing(desk):
    await desk.press("slash")
    await desk.type("ferry")
    await desk.press("enter")
    assert desk.screen.claim.number == "1.5"
    assert desk.shows("“ferry”")


async def test_a_verdict_is_reworded_and_withdrawn_from_its_tab(desk):
    await desk.press("down", "e", "right", "right")
    assert desk.screen.pane == "verdict"
    await desk.press("enter")
    assert isinstance(desk.screen, Rationale)
    await desk.type(" Twice.")
    await desk.press("ctrl+s")
    assert detail(desk, "1.2").verdicts[0].rationale == "The minutes give 1,150 metres. Twice."
    await desk.press("delete")
    assert not any(v.current for v in detail(desk, "1.2").verdicts)


@pytest.mark.acts("export", "keep")
async def test_the_report_is_exported_to_a_path_and_an_existing_file_only_at_the_second_asking(desk, tmp_path):
    file = tmp_path / "out" / "report.json"
    file.parent.mkdir()
    file.write_text("mine")
    await desk.press("X")
    desk.screen.query_one(SafeInput).value = str(file)
    await desk.press("tab", "right", "right", "ctrl+s")
    assert isinstance(desk.screen, Dialog)
    assert file.read_text() == "mine"
    await desk.press("ctrl+s")
    assert json.loads(file.read_text())
    assert sorted(one.name for one in file.parent.iterdir()) == ["report.json"]


async def test_an_export_into_a_missing_folder_is_a_message(desk, tmp_path):
    await desk.press("X")
    desk.screen.query_one(SafeInput).value = str(tmp_path / "no" / "report.md")
    await desk.press("ctrl+s")
    assert "cannot be written" in desk.app.bench.problems[-1].message


@pytest.mark.acts("pane.next", "detail", "back")
async def test_tab_goes_round_the_panes_and_escape_comes_back_to_the_list_and_then_out(desk):
    panes = [desk.screen.group]
    for _ in range(3):
        await desk.press("tab")
        panes.append(desk.screen.group)
    assert panes == ["claims", "article", "detail", "claims"]
    await desk.press("enter")
    assert desk.screen.group == "detail"
    await desk.press("escape")
    assert desk.screen.group == "claims"
    await desk.press("escape")
    assert isinstance(desk.screen, ArticlesScreen)
    assert desk.shows("1/4")


@pytest.mark.acts("log")
async def test_the_log_keeps_what_went_wrong(desk):
    for _ in range(2):
        await desk.press("z")
    await desk.press("ctrl+l")
    assert desk.shows("Cannot undo")


async def test_metadata_is_edited_and_a_bad_date_refused(desk):
    await desk.press("g")
    fields = list(desk.screen.query(SafeInput))
    fields[0].value = "A bridge, at last"
    await desk.press("ctrl+s")
    assert verbs.articles.article(desk.ws, "1").citation.title == "A bridge, at last"
    assert desk.shows("A bridge, at last")
    await desk.press("g")
    list(desk.screen.query(SafeInput))[3].value = "soon"
    await desk.press("ctrl+s")
    assert "not a date" in desk.app.bench.problems[-1].message


async def test_a_note_that_was_left_comes_back_as_it_was(desk):
    await desk.press("m")
    await desk.type("half a note")
    await desk.press("escape", "m")
    assert desk.screen.query_one(SafeTextArea).text == "half a note"
    assert desk.shows("As you left it")
    await desk.press("ctrl+s", "m")
    assert desk.screen.query_one(SafeTextArea).text == ""


async def test_what_is_typed_is_kept_as_a_draft_at_a_pause_without_any_key(desk):
    await desk.press("2")
    await desk.type("thinking")
    await desk.pilot.pause(1.3)
    await desk.settle()
    assert verbs.drafts.load(desk.ws, f"verdict:{verdict_claim(desk)}") == "thinking"


async def test_a_long_claim_in_hand_is_shown_whole(desk):
    verbs.claims.edit(desk.ws, "1.1", text=" ".join(f"word{n}" for n in range(30)) + " last.")
    await desk.press("ctrl+r")
    assert desk.shows("last.")

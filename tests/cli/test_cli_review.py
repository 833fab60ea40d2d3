"""`verdict`, `note`, `undo`, `redo`, `history`: judged, reworded, withdrawn, taken back."""

import pytest
from running import ME, OTHER


def current(desk, claim="1.1"):
    return {v["reviewer"]: v["rating"] for v in desk.json("show", claim)["verdicts"] if v["current"]}


def test_a_verdict_rests_on_all_quotes_attached_unless_some_are_named(worked):
    quote = ["--source", "s1", "--quote", "On 3 May 2024", "--stance", "supports"]
    worked("evidence", "add", "1.1", *quote)
    assert worked.json("verdict", "1.1", "Mostly True")["evidence"] == ["e1", "e2"]
    assert worked.json("verdict", "1.1", "half-true", "--evidence", "e2", "--evidence", "e2")["evidence"] == ["e2"]
    assert "resting on no quote" in worked("verdict", "1.2", "unproven").out
    assert current(worked) == {ME: "half-true"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["1.1", "sort-of"], "mostly-true"),
        (["1.2", "true", "--evidence", "e1"], "e1 is not evidence for 1.2"),
        (["1.2", "true", "--evidence", "e9"], "e9"),
        (["1.2", "--withdraw"], "no verdict"),
        (["1.2", "--rationale", "x"], "no verdict"),
        (["1.99", "true"], "1.99"),
    ],
)
def test_a_verdict_that_cannot_be_given_changes_nothing(worked, arguments, says):
    before = worked.json("history"), worked.json("claims")
    assert says in worked.refused("verdict", *arguments)
    assert (worked.json("history"), worked.json("claims")) == before


def test_usage_that_the_parser_can_reject_is_2(worked):
    for arguments in (
        ["verdict"],
        ["verdict", "1.1"],
        ["verdict", "1.1", "true", "--withdraw"],
        ["note", "1.1"],
        ["note"],
    ):
        done = worked.tried(*arguments)
        assert (done.code, done.out) == (2, ""), arguments
        assert "--help` shows how" in done.err


def test_a_rationale_is_reworded_and_a_verdict_withdrawn(worked):
    row = worked.json("verdict", "1.1", "--rationale", "Better words.")
    assert (row["rating"], row["rationale"]) == ("true", "Better words.")
    row = worked.json("verdict", "1.1", "--withdraw")
    assert row["withdrawn"]
    assert row["current"] is False
    assert current(worked) == {}
    assert worked.json("claims", "--status", "done") == []
    assert "(withdrawn)" in worked("show", "1.1").out
    worked("undo")
    assert current(worked) == {ME: "true"}


def test_withdrawing_does_not_bring_an_older_verdict_of_mine_back(worked):
    worked("verdict", "1.1", "false")
    worked("verdict", "1.1", "--withdraw")
    assert current(worked) == {}


def test_reviewers_disagree_side_by_side(worked):
    worked("verdict", "1.1", "false", reviewer=OTHER)
    assert current(worked) == {ME: "true", OTHER: "false"}
    assert "1.1  ✗✓" in worked("claims").out
    assert "no verdict" in worked.refused("verdict", "1.1", "--withdraw", reviewer="third@desk.example")
    worked("verdict", "1.1", "--withdraw", reviewer=OTHER)
    assert current(worked) == {ME: "true"}


def test_a_note_is_edited_and_removed(worked):
    assert worked.json("note", "edit", "n1", " Asked. ")["text"] == "Asked."
    assert worked.json("show", "n1")["reviewer"] == ME
    assert "needs words" in worked.refused("note", "edit", "n1", " ")
    assert "needs words" in worked.refused("note", "1.1", "\n")
    assert "n9" in worked.refused("note", "remove", "n9")
    assert worked.json("note", "remove", "n1")["number"] == "n1"
    assert worked.json("show", "1.1")["notes"] == []
    worked("undo")
    worked("undo")
    assert worked.json("show", "n1")["text"] == "Ask the town for the record."


def test_undo_and_redo_say_what_they_did_and_history_keeps_all(worked):
    before = worked.json("show", "1.1")["notes"]
    assert worked("undo").out == "Undid: added a note 1.1 n1\n"
    assert worked.json("show", "1.1")["notes"] == []
    assert worked("redo", "1").out == "Redid: added a note 1.1 n1\n"
    assert worked.json("show", "1.1")["notes"] == before
    steps = worked.json("history")
    assert [step["what"] for step in steps[:3]] == ["Redid: added a note", "Undid: added a note", "added a note"]
    assert steps[1]["undoes"] == "added a note"
    assert {step["reviewer"] for step in steps} == {ME}
    assert [step["what"] for step in worked.json("history", "--limit", "1")] == ["Redid: added a note"]
    assert len(worked("history", "1").out.splitlines()) == len(steps)
    assert worked.json("history", "1.2") == []
    assert worked.tried("history", "--limit", "0").code == 2


def test_what_cannot_be_undone_says_why(worked, empty):
    assert "your own" in worked.refused("undo", reviewer=OTHER)
    assert "nothing to redo" in worked.refused("redo")
    worked("claim", "edit", "1.1", "--text", "One.")
    worked("claim", "edit", "1.1", "--text", "Two.", reviewer=OTHER)
    said = worked.refused("undo")
    assert OTHER in said
    assert "edited the claim" in said
    assert "no article" in worked.refused("undo", "1.1")


def test_everything_can_be_undone_back_to_the_seed(worked):
    for _ in range(4):
        worked("undo")
    row = worked.json("show", "1.1")
    assert row["sources"] == row["evidence"] == row["verdicts"] == row["notes"] == []
    worked("undo")
    assert worked.json("articles") == []
    for _ in range(5):
        worked("redo")
    assert len(worked.json("show", "1.1")["notes"]) == 1
    assert worked("db", "check").code == 0


def test_a_rating_is_named_by_its_key_too(seeded):
    assert seeded.json("verdict", "1.1", "2")["rating"] == seeded.json("verdict", "1.1", "mostly-true")["rating"]
    for none in ("0", "9"):
        assert "not a rating" in seeded.refused("verdict", "1.1", none)

"""Claims under two checkers' hands, and what goes along when they are split and merged."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.desk import articles, claims, evidence, history, look, notes, verdicts
from factcheck.errors import Conflict, InputError, QuoteNotFound
from factcheck.model.claims import Claimant, Kind, State
from factcheck.model.rows import ClaimFilter

OTHER = "second@desk.example"


def test_a_write_from_an_old_row_names_who_changed_it(ws, other):
    seen = claims.claim(ws, "1.1")
    claims.edit(other, "1.1", text="Theirs.")
    with pytest.raises(Conflict) as caught:
        claims.edit(ws, "1.1", rev=seen.rev, text="Mine.")
    assert OTHER in caught.value.message
    assert "edited the claim" in caught.value.message
    assert claims.claim(ws, "1.1").text == "Theirs."
    claims.edit(ws, "1.1", rev=claims.claim(ws, "1.1").rev, text="Mine, knowingly.")


def test_an_articles_metadata_is_guarded_too(ws, other):
    seen = articles.article(ws, "1")
    articles.edit(other, "1", title="Theirs")
    with pytest.raises(Conflict):
        articles.edit(ws, "1", rev=seen.rev, title="Mine")
    with pytest.raises(InputError):
        articles.edit(ws, "1", colour="red")


def test_what_was_removed_meanwhile_cannot_be_changed(ws, other, monkeypatch):
    found = notes.add(ws, "1.1", "x")
    note = notes.note

    def removed_after_it_was_read(workspace, note_id):
        read = note(workspace, note_id)
        monkeypatch.setattr(notes, "note", note)
        notes.remove(other, "n1")
        return read

    monkeypatch.setattr(notes, "note", removed_after_it_was_read)
    with pytest.raises(Conflict) as caught:
        notes.edit(ws, found.id, "y")
    assert "removed meanwhile" in caught.value.message


def test_an_edit_that_changes_nothing_leaves_no_trace(ws):
    before = history.changes(ws), claims.claim(ws, "1.1")
    claims.edit(ws, "1.1", text=before[1].text, kind=before[1].kind, needs_context=None)
    assert (history.changes(ws), claims.claim(ws, "1.1")) == before


def test_a_wording_by_hand_forgets_what_the_splitter_replaced_only_where_it_is_new(ws):
    with ws.store.change("me", "made", articles.article(ws, "1").id) as writer:
        writer.edit("claim", claims.claim(ws, "1.2").id, {"replacements": '[["It", "The bridge", [0, 3]]]'})
    same = claims.edit(ws, "1.2", text=claims.claim(ws, "1.2").text, kind=Kind.FACT)
    assert [change.new for change in same.replacements] == ["The bridge"]
    assert claims.edit(ws, "1.2", text="The bridge cost four million.").replacements == ()


def test_words_that_stand_twice_are_found_near_where_they_were(ws):
    text = articles.read(ws, "1").text
    first, second = text.index("the "), text.rindex("the ")
    assert claims.place(ws, "1", "the", near=first + 1)[0] == first
    assert claims.place(ws, "1", "the", near=second + 1)[0] == second
    with pytest.raises(QuoteNotFound):
        claims.place(ws, "1", "the river")


def test_details_are_what_each_detail_says(ws):
    verdicts.give(ws, "1.1", "true")
    notes.add(ws, "1.2", "Look.")
    for found in claims.details(ws, ClaimFilter()):
        alone = look.at(ws, found.claim.number)
        assert (found.claim, found.sources, found.evidence) == (alone.claim, alone.sources, alone.evidence)
        assert (found.verdicts, found.notes) == (alone.verdicts, alone.notes)
    assert claims.details(ws, ClaimFilter(query="nowhere")) == []


def test_keys_and_rows_agree_and_leave_out_what_is_gone(ws):
    keys = claims.keys(ws, ClaimFilter())
    assert [row.key for row in claims.rows(ws, keys)] == keys
    assert [row.key for row in claims.rows(ws, [10**6, keys[-1], keys[0]])] == [keys[-1], keys[0]]
    assert claims.board(ws, ClaimFilter()) == claims.rows(ws, keys)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_claim_split_and_merged_again_is_the_same_claim_with_the_same_things_once(make, data):
    ws = make()
    text = articles.read(ws, "1").text
    row = claims.edit(ws, "1.1", claimant=Claimant("The mayor", "of the town"))
    start, end = row.spans[0]
    cuts = sorted(data.draw(st.sets(st.integers(start + 1, end - 1), min_size=1, max_size=4)))
    spans = [span for span in zip([start, *cuts], [*cuts, end], strict=True) if text[slice(*span)].strip()]
    for words in data.draw(st.lists(st.sampled_from(["Ask.", "Call.", "Read."]), max_size=3)):
        notes.add(ws, "1.1", words)
    verdicts.give(ws, "1.1", "true")
    before = look.at(ws, "1.1")
    if len(spans) < 2:
        return
    parts = claims.split(ws, "1.1", [("", [span]) for span in spans])
    assert [part.claimant for part in parts] == [row.claimant] * len(parts)
    assert claims.claim(ws, "1.1").state is State.DISCARDED
    for part in parts:
        assert_carried(before, look.at(ws, part.id))
    merged = claims.merge(ws, [part.id for part in parts], text=row.text)
    after = look.at(ws, merged.id)
    assert (merged.text, merged.kind, merged.claimant) == (row.text, row.kind, row.claimant)
    covered = "".join(text[slice(*span)] for span in merged.spans)
    assert covered.split() == text[start:end].split() or len(merged.spans) > 1
    assert_carried(before, after)
    assert after.replaces == tuple(part.number for part in parts)
    for part in parts:
        assert look.at(ws, part.id).replaced_by == (merged.number,)
    history.undo(ws)
    history.undo(ws)
    again = look.at(ws, "1.1")
    assert (again.verdicts, again.evidence, again.notes) == (before.verdicts, before.evidence, before.notes)
    assert again.claim.state is State.OPEN


def assert_carried(before, after):
    assert [source.id for source in after.sources] == [source.id for source in before.sources]
    assert [(q.anchor, q.stance, q.sha256, q.reviewer, q.created) for q in after.evidence] == [
        (q.anchor, q.stance, q.sha256, q.reviewer, q.created) for q in before.evidence
    ]
    assert [(n.text, n.reviewer, n.created) for n in after.notes] == [
        (n.text, n.reviewer, n.created) for n in before.notes
    ]
    assert after.verdicts == ()


def test_a_merge_of_different_claimants_has_none(ws):
    claims.edit(ws, "1.1", claimant="The mayor")
    claims.edit(ws, "1.2", claimant="The town")
    assert claims.merge(ws, ["1.1", "1.2"]).claimant is None


def test_evidence_moves_with_its_claim_and_the_original_keeps_its_own(ws):
    one, two = claims.split(ws, "1.1", [("One.", [(0, 9)]), ("Two.", [(10, 20)])])
    evidence.edit(ws, look.at(ws, one.id).evidence[0].id, stance="refutes")
    assert [q.stance for row in ("1.1", two.id) for q in evidence.listed(ws, row)] == ["supports", "supports"]

"""Undo and redo: changes of their own, across restarts, refused where later work stands on it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from factcheck.errors import CannotUndo
from factcheck.store import history
from factcheck.store.engine import open_store
from factcheck.store.tables import TABLES

CLAIM, NOTE, ARTICLE, CHANGE = TABLES["claim"], TABLES["note"], TABLES["article"], TABLES["change"]
ME, OTHER = "checker@desk.example", "second@desk.example"


def state(store):
    """Everything a user can see, apart from which change wrote it."""
    with store.read() as session:
        return {
            table.name: [
                {k: v for k, v in row.items() if k != "rev"}
                for row in session.execute(select(table).order_by(table.c.pk)).mappings()
            ]
            for table in (CLAIM, NOTE, ARTICLE, TABLES["verdict"], TABLES["claim_source"])
        }


def edit(store, article, claim, words, reviewer=ME):
    with store.change(reviewer, f"edited to {words}", article) as writer:
        writer.edit("claim", claim, {"text": words})


def note(store, article, claim, words, reviewer=ME):
    with store.change(reviewer, "added a note", article) as writer:
        values = {"claim_id": claim, "text": words, "number": writer.number("note"), "created": writer.created}
        return writer.add("note", [{**values, "reviewer_id": writer.reviewer_id()}])[0]


def remove(store, article, row):
    with store.change(ME, "removed a note", article) as writer:
        writer.remove("note", row)


def test_undo_takes_back_an_edit_an_addition_and_a_removal_and_redo_brings_them_again(any_store, take_in):
    article, (first, _) = take_in(any_store)
    states = [state(any_store)]
    edit(any_store, article, first, "Other words.")
    states.append(state(any_store))
    row = note(any_store, article, first, "Ask the town.")
    states.append(state(any_store))
    remove(any_store, article, row)
    states.append(state(any_store))
    for expected in reversed(states[:-1]):
        history.undo(any_store, ME)
        assert state(any_store) == expected
    for expected in states[1:]:
        history.redo(any_store, ME)
        assert state(any_store) == expected
    history.undo(any_store, ME)
    assert state(any_store) == states[2]
    with any_store.read() as session:
        assert history.faults(session) == []


def test_undo_works_after_a_restart(tmp_path, take_in):
    path = str(tmp_path / "w.sqlite")
    store = open_store(path)
    article, (first, _) = take_in(store)
    before = state(store)
    edit(store, article, first, "Other words.")
    store.close()
    store = open_store(path)
    history.undo(store, ME)
    assert state(store) == before
    store.close()
    store = open_store(path)
    history.redo(store, ME)
    assert state(store)["claim"][0]["text"] == "Other words."
    store.close()


def test_new_work_ends_what_can_be_redone(any_store, take_in):
    article, (first, second) = take_in(any_store)
    edit(any_store, article, first, "A.")
    history.undo(any_store, ME)
    edit(any_store, article, second, "B.")
    with pytest.raises(CannotUndo):
        history.redo(any_store, ME)


def test_only_my_own_changes_are_undone(any_store, take_in):
    article, (first, second) = take_in(any_store)
    edit(any_store, article, first, "Mine.")
    edit(any_store, article, second, "Theirs.", OTHER)
    history.undo(any_store, ME)
    texts = [claim["text"] for claim in state(any_store)["claim"]]
    assert "Mine." not in texts
    assert "Theirs." in texts


def test_undo_of_a_row_written_since_names_the_later_change(any_store, take_in):
    article, (first, _) = take_in(any_store)
    edit(any_store, article, first, "Mine.")
    edit(any_store, article, first, "Theirs.", OTHER)
    before = state(any_store)
    with pytest.raises(CannotUndo) as caught:
        history.undo(any_store, ME)
    assert OTHER in caught.value.message
    assert "Theirs." in caught.value.message
    assert state(any_store) == before


def test_undo_of_an_addition_that_has_got_children_is_refused(any_store, take_in):
    article, _ = take_in(any_store)
    with any_store.change(ME, "added a claim", article) as writer:
        values = {**state(any_store)["claim"][0], "number": 9}
        claim = writer.add("claim", [{k: v for k, v in values.items() if k not in {"pk", "id"}}])[0]
    note(any_store, article, claim, "Hangs on it.", OTHER)
    with pytest.raises(CannotUndo) as caught:
        history.undo(any_store, ME)
    assert "added a note" in caught.value.message


def test_undoing_a_seed_sets_a_flag_and_keeps_the_article(any_store, take_in):
    take_in(any_store)
    claims = state(any_store)["claim"]
    history.undo(any_store, ME)
    assert [bool(a["discarded"]) for a in state(any_store)["article"]] == [True]
    assert state(any_store)["claim"] == claims
    history.redo(any_store, ME)
    assert [bool(a["discarded"]) for a in state(any_store)["article"]] == [False]


def test_a_seed_others_have_worked_on_is_not_undone(any_store, take_in):
    article, (first, _) = take_in(any_store)
    note(any_store, article, first, "Mine now.", OTHER)
    with pytest.raises(CannotUndo) as caught:
        history.undo(any_store, ME)
    assert OTHER in caught.value.message


def test_undo_can_be_limited_to_an_article(any_store, take_in):
    one, (first, _) = take_in(any_store)
    two, (second, _) = take_in(any_store, "The mayor left in June. Nobody knows why.", "Mayor")
    edit(any_store, one, first, "One.")
    edit(any_store, two, second, "Two.")
    history.undo(any_store, ME, one)
    texts = [claim["text"] for claim in state(any_store)["claim"]]
    assert "Two." in texts
    assert "One." not in texts


def test_there_is_nothing_to_undo_in_an_empty_workspace(any_store):
    with pytest.raises(CannotUndo):
        history.undo(any_store, ME)
    with pytest.raises(CannotUndo):
        history.redo(any_store, ME)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["edit", "note", "remove", "undo", "redo"]), max_size=14))
def test_any_sequence_of_work_can_be_undone_to_its_beginning(tmp_path_factory, take_in, steps):
    store = open_store(str(tmp_path_factory.mktemp("any") / "w.sqlite"))
    article, (first, _) = take_in(store)
    beginning = state(store)
    for n, step in enumerate(steps):
        notes = state(store)["note"]
        try:
            if step == "edit":
                edit(store, article, first, f"Words {n}.")
            elif step == "note":
                note(store, article, first, f"Note {n}.")
            elif step == "remove" and notes:
                remove(store, article, notes[-1]["id"])
            elif step == "undo" and state(store) != beginning:
                history.undo(store, ME)
            elif step == "redo":
                history.redo(store, ME)
        except CannotUndo:
            assert step == "redo"
    while state(store) != beginning:
        history.undo(store, ME)
    with store.read() as session:
        assert history.faults(session) == []
    store.close()


def test_a_change_in_the_place_of_the_latest_is_one_step(any_store, take_in):
    article, (first, _) = take_in(any_store)
    before = state(any_store)
    edit(any_store, article, first, "Half done.")
    with any_store.read() as session:
        rev = session.execute(select(CLAIM.c.rev).where(CLAIM.c.id == first)).scalar_one()
    with history.in_place_of(any_store, ME, rev, "edited", article) as writer:
        writer.edit("claim", first, {"text": "All done."})
    assert state(any_store)["claim"][0]["text"] == "All done."
    history.undo(any_store, ME)
    assert state(any_store) == before
    history.redo(any_store, ME)
    assert state(any_store)["claim"][0]["text"] == "All done."
    with any_store.read() as session:
        assert history.faults(session) == []


def test_what_is_no_longer_the_latest_change_is_not_replaced(any_store, take_in):
    article, (first, second) = take_in(any_store)
    edit(any_store, article, first, "One.")
    with any_store.read() as session:
        rev = session.execute(select(CLAIM.c.rev).where(CLAIM.c.id == first)).scalar_one()
    edit(any_store, article, second, "Two.")
    before = state(any_store)
    with pytest.raises(CannotUndo), history.in_place_of(any_store, ME, rev, "edited", article) as writer:
        writer.edit("claim", first, {"text": "Three."})
    assert state(any_store) == before


def test_a_block_that_fails_in_the_place_of_a_change_leaves_that_change(any_store, take_in):
    article, (first, _) = take_in(any_store)
    edit(any_store, article, first, "Half done.")
    before = state(any_store)
    with any_store.read() as session:
        rev = session.execute(select(CLAIM.c.rev).where(CLAIM.c.id == first)).scalar_one()
    with pytest.raises(RuntimeError), history.in_place_of(any_store, ME, rev, "edited", article):
        raise RuntimeError
    assert state(any_store) == before

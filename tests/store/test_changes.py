"""The writing door: one transaction, one recorded change, numbers never used twice, no lost work."""

import json

import pytest
from sqlalchemy import select, text

from factcheck.errors import Conflict
from factcheck.store import history
from factcheck.store.changes import digest
from factcheck.store.tables import TABLES

CHANGE, CLAIM, NOTE = TABLES["change"], TABLES["claim"], TABLES["note"]
ME = "checker@desk.example"


def changes(store):
    with store.read() as session:
        return session.execute(select(CHANGE).order_by(CHANGE.c.pk)).all()


def claims(store):
    with store.read() as session:
        return session.execute(select(CLAIM).order_by(CLAIM.c.number)).all()


def test_a_change_is_recorded_with_its_rows(any_store, take_in):
    article, ids = take_in(any_store)
    (change,) = changes(any_store)
    assert (change.chain, change.seq, change.reviewer, change.what) == (article, 1, ME, "took the article apart")
    entries = {entry["table"]: entry for entry in json.loads(change.body)["entries"]}
    assert entries["claim"]["count"] == 2
    assert entries["sentence"]["count"] == 2
    assert [c.rev for c in claims(any_store)] == [change.pk, change.pk]
    assert [c.id for c in claims(any_store)] == ids


def test_an_edit_keeps_the_row_before_it(any_store, take_in):
    article, (first, _) = take_in(any_store)
    before = claims(any_store)[0]
    with any_store.change(ME, "edited", article) as writer:
        writer.edit("claim", first, {"text": "The mayor opened it."})
    entry = json.loads(changes(any_store)[-1].body)["entries"][0]
    assert entry["before"]["text"] == before.text
    assert claims(any_store)[0].rev == changes(any_store)[-1].pk


def test_a_block_that_fails_changes_nothing(any_store, take_in):
    article, (first, _) = take_in(any_store)
    before = claims(any_store)
    with pytest.raises(RuntimeError), any_store.change(ME, "edited", article) as writer:
        writer.edit("claim", first, {"text": "Half done."})
        raise RuntimeError
    assert claims(any_store) == before
    assert len(changes(any_store)) == 1


def test_a_block_that_writes_nothing_leaves_no_trace(any_store, take_in):
    article, (first, _) = take_in(any_store)
    with any_store.change(ME, "edited", article) as writer:
        writer.edit("claim", first, {"kind": "fact"})
    assert len(changes(any_store)) == 1


def test_a_write_from_an_old_row_is_refused_with_who_changed_it(any_store, take_in):
    article, (first, _) = take_in(any_store)
    old = claims(any_store)[0]
    with any_store.change("second@desk.example", "edited the claim", article) as writer:
        writer.edit("claim", first, {"text": "Theirs."}, rev=old.rev)
    with pytest.raises(Conflict) as caught, any_store.change(ME, "edited", article) as writer:
        writer.edit("claim", first, {"text": "Mine."}, rev=old.rev)
    assert "second@desk.example" in caught.value.message
    assert claims(any_store)[0].text == "Theirs."


def test_a_number_is_never_given_out_twice(any_store, take_in):
    article, (first, _) = take_in(any_store)

    def note(words):
        with any_store.change(ME, "added a note", article) as writer:
            values = {"claim_id": first, "text": words, "number": writer.number("note"), "created": writer.created}
            return writer.add("note", [{**values, "reviewer_id": writer.reviewer_id()}])[0]

    gone = note("first")
    with any_store.change(ME, "removed", article) as writer:
        writer.remove("note", gone)
    note("second")
    with any_store.read() as session:
        assert session.execute(select(NOTE.c.number)).scalars().all() == [2]


def test_the_chain_links_each_change_to_the_one_before(any_store, take_in):
    article, (first, second) = take_in(any_store)
    for claim in (first, second):
        with any_store.change(ME, "edited", article) as writer:
            writer.edit("claim", claim, {"text": f"New words of {claim}."})
    one, two, three = changes(any_store)
    assert one.hash == digest(f"\n{one.body}")
    assert two.hash == digest(f"{one.hash}\n{two.body}")
    assert three.hash == digest(f"{two.hash}\n{three.body}")
    with any_store.read() as session:
        assert history.faults(session) == []


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE change SET body = replace(body, 'took', 'TOOK') WHERE seq = 1",
        "UPDATE change SET reviewer = 'someone else' WHERE seq = 2",
        "UPDATE change SET hash = 'x' WHERE seq = 1",
        "DELETE FROM change WHERE seq = 2",
    ],
)
def test_an_altered_history_is_found(any_store, take_in, tampering):
    article, (first, second) = take_in(any_store)
    for claim in (first, second):
        with any_store.change(ME, "edited", article) as writer:
            writer.edit("claim", claim, {"text": "New."})
    with any_store.writing() as session:
        session.execute(text(tampering))
    with any_store.read() as session:
        assert history.faults(session)

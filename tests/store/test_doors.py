"""The two doors: reading never writes, writing is durable, and opening leaves alone what is not ours."""

import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import select, text

from factcheck.errors import Damaged, StoreError
from factcheck.model.document import Fetched
from factcheck.store import faults, history, snapshots
from factcheck.store.changes import new_id, now
from factcheck.store.engine import look_at, open_store, version
from factcheck.store.queries import sources
from factcheck.store.tables import TABLES

NOTE, CLAIM = TABLES["note"], TABLES["claim"]
ME, OTHER = "checker@desk.example", "second@desk.example"


def note(store, article, claim, words, reviewer=ME):
    with store.change(reviewer, "added a note", article) as writer:
        values = {"claim_id": claim, "text": words, "number": writer.number("note"), "created": writer.created}
        return writer.add("note", [{**values, "reviewer_id": writer.reviewer_id()}])[0]


def notes(store):
    with store.read() as session:
        return session.execute(select(NOTE.c.text).order_by(NOTE.c.number)).scalars().all()


def test_what_is_written_through_the_reading_door_is_gone(any_store, take_in):
    article, (claim, _) = take_in(any_store)
    note(any_store, article, claim, "Kept.")
    with any_store.read() as session:
        session.execute(text("DELETE FROM note"))
    assert notes(any_store) == ["Kept."]


def test_a_reader_sees_one_moment_and_does_not_stop_a_writer(any_store, take_in):
    article, (claim, _) = take_in(any_store)
    if any_store.is_sqlite:
        with any_store.read() as session:
            before = session.execute(select(NOTE.c.pk)).all()
            note(any_store, article, claim, "Meanwhile.")
            assert session.execute(select(NOTE.c.pk)).all() == before
    assert notes(any_store) == (["Meanwhile."] if any_store.is_sqlite else [])


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(store):
    with store.read() as session:
        assert session.execute(text("PRAGMA synchronous")).scalar() == 2
        assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"


def test_opening_waits_for_a_program_that_is_writing_before_the_log_is_switched_on(tmp_path):
    file = tmp_path / "busy.sqlite"
    open_store(str(file)).close()
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN IMMEDIATE")
        done = threading.Timer(0.3, other.execute, ["COMMIT"])
        done.start()
        opened = open_store(str(file))
        done.join()
    with opened.read() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    opened.close()


def test_looking_at_a_database_changes_nothing(tmp_path):
    file = tmp_path / "new.sqlite"
    file.touch()
    assert look_at(str(file)) == ""
    assert file.stat().st_size == 0
    store = open_store(str(file))
    assert look_at(str(file)) == version(store)
    store.close()


def test_an_undone_removal_takes_another_key_where_its_own_was_given_out_again(any_store, take_in):
    article, (claim, _) = take_in(any_store)
    gone = note(any_store, article, claim, "First.")
    with any_store.change(ME, "removed a note", article) as writer:
        writer.remove("note", gone)
    note(any_store, article, claim, "Second.", OTHER)
    history.undo(any_store, ME)
    assert notes(any_store) == ["First.", "Second."]
    history.redo(any_store, ME)
    history.undo(any_store, ME)
    history.undo(any_store, ME)
    assert notes(any_store) == ["Second."]
    with any_store.read() as session:
        assert history.faults(session) == []


@pytest.fixture
def kept(store, take_in):
    """A store with a source and its snapshot."""
    article, _ = take_in(store)
    with store.change(ME, "added a source", article) as writer:
        words = ("title", "author", "publisher", "published", "url", "language")
        values = {"number": 1, "article_id": article, "kind": "file", "created": now(), **dict.fromkeys(words, "")}
        source = writer.add("source", [{"id": new_id(), **values}])[0]
        snapshots.add(writer, source, Fetched(b"The record. " * 50, "", "", history_moment(), "text/plain"))
    return store, source


def history_moment():
    return sources.moment(now())


def test_any_changed_byte_of_a_snapshot_is_found(kept):
    store, source = kept
    with store.read() as session:
        packed, sha256 = session.execute(select(TABLES["blob"].c.body, TABLES["blob"].c.sha256)).one()
    assert snapshots.unpacked(packed, sha256) == b"The record. " * 50
    found = 0
    for place in range(len(packed)):
        flipped = packed[:place] + bytes([packed[place] ^ 0x20]) + packed[place + 1 :]
        try:
            # The few bits that mean nothing to zlib may differ.
            assert snapshots.unpacked(flipped, sha256) == b"The record. " * 50
        except Damaged:
            found += 1
    assert found >= len(packed) - 2
    flipped = packed[:10] + bytes([packed[10] ^ 0x20]) + packed[11:]
    with store.writing() as session:
        session.execute(TABLES["blob"].update().values(body=flipped))
    assert [fault for fault in faults.row_faults(store) if "damaged" in fault]
    with pytest.raises(Damaged), store.read() as session:
        sources.snapshot(session, source=source)


def test_the_same_bytes_are_kept_once(kept):
    store, source = kept
    with store.change(ME, "fetched again", "") as writer:
        snapshots.add(writer, source, Fetched(b"The record. " * 50, "", "", history_moment(), "text/plain"))
    with store.read() as session:
        assert len(session.execute(select(TABLES["blob"].c.pk)).all()) == 1
        assert len(session.execute(select(TABLES["snapshot"].c.pk)).all()) == 2


@pytest.mark.parametrize(
    ("tampering", "says"),
    [
        ("UPDATE change SET body = replace(body, 'added', 'adden') WHERE seq = 2", "altered"),
        ("UPDATE change SET subject = 'x' WHERE seq = 2", "subject"),
        ("UPDATE change SET undone = 1 WHERE seq = 2", "marked as undone"),
        ("DELETE FROM claim WHERE number = 1", "refers to a row"),
        ("UPDATE claim SET text = 'x' WHERE number = 1", None),
        ("INSERT INTO claim_fts(claim_fts) VALUES ('delete-all')", "search index of claims"),
        ("DELETE FROM blob", "refers to a row"),
    ],
)
def test_what_does_not_hold_together_is_named(kept, tampering, says):
    store, _ = kept
    note(store, *article_and_claim(store), "x")
    with store.engine.connect() as session:
        session.exec_driver_sql("COMMIT")
        session.exec_driver_sql("PRAGMA foreign_keys=OFF")
        session.exec_driver_sql(tampering)
    found = faults.row_faults(store)
    assert (says is None and found == []) or any(says in fault for fault in found), found


def article_and_claim(store):
    with store.read() as session:
        return session.execute(select(CLAIM.c.article_id, CLAIM.c.id)).first()


def test_text_that_is_no_unicode_in_the_file_is_damage(tmp_path, take_in):
    file = tmp_path / "w.sqlite"
    store = open_store(str(file))
    take_in(store)
    with closing(sqlite3.connect(file)) as session:
        session.execute("UPDATE claim SET needs_context = CAST(x'ff41' AS TEXT)")
        session.commit()
    with pytest.raises(Damaged), store.read() as session:
        session.execute(select(CLAIM)).all()
    store.close()


def test_what_belongs_to_no_article_has_a_chain_of_its_own(any_store):
    with any_store.change(ME, "added a scale", "") as writer:
        writer.add("scale", [{"slug": "s", "name": "S", "ratings": "[]"}])
    with any_store.read() as session:
        assert session.execute(select(TABLES["change"].c.chain, TABLES["change"].c.seq)).all() == [("", 1)]


def test_a_store_that_cannot_be_opened_is_closed_again(tmp_path):
    (tmp_path / "other.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(StoreError):
        open_store(str(tmp_path / "other.sqlite"))
    assert (tmp_path / "other.sqlite").read_bytes() == b"no database " * 100

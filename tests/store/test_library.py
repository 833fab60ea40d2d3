"""The library in the store: each record once, one change per import, undone as one; vectors beside the history."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from factcheck.model.checked import CheckedClaim
from factcheck.model.plain import clean
from factcheck.store import faults, history, retrieval, search
from factcheck.store import library as kept
from factcheck.store.engine import open_store
from factcheck.store.migrations import HEAD, run
from factcheck.store.queries import library as stored
from factcheck.store.tables import TABLES

ME = "checker@desk.example"
LIBRARY, CHANGE = TABLES["library"], TABLES["change"]
BRIDGE = CheckedClaim("1", "The bridge cost four million euros.", "Cost of a bridge", rating="False", value=0.0)
LATER = ("claim_tag", "article_tag", "assignment", "code_value", "code_field", "library", "vector")
"""The tables that came after the first revision, each before those it refers to."""
WHALE = CheckedClaim("2", "A whale swam up the river.", "Whale", checked=date(2019, 3, 7), reviewer="Checks of Example")


def put(store, *records):
    with store.change(ME, "imported") as writer:
        return kept.put(writer, records)


def entries(store, query=""):
    with store.read() as session:
        return [row.check for row in stored.entries(session, query=query)]


def test_what_is_put_in_comes_out(any_store):
    assert put(any_store, BRIDGE, WHALE) == kept.Stored(added=2, updated=0, known=0)
    assert entries(any_store) == [BRIDGE, WHALE]


def test_the_same_record_twice_is_one_entry_that_says_what_the_last_said(any_store):
    put(any_store, BRIDGE, WHALE)
    mended = CheckedClaim("1", "The bridge cost five million euros.", rating="True", value=1.0)
    assert put(any_store, BRIDGE, WHALE, mended) == kept.Stored(added=0, updated=1, known=1)
    assert entries(any_store) == [mended, WHALE]
    assert entries(any_store, "four") == []
    assert entries(any_store, "five") == [mended]


def test_what_is_here_as_it_is_leaves_no_trace(any_store):
    put(any_store, BRIDGE)
    assert put(any_store, BRIDGE) == kept.Stored(added=0, updated=0, known=1)
    with any_store.read() as session:
        assert session.execute(select(func.count()).select_from(CHANGE)).scalar() == 1


def test_an_import_is_undone_and_redone_as_one_step(any_store):
    put(any_store, BRIDGE)
    put(any_store, CheckedClaim("1", "Other words."), WHALE)
    history.undo(any_store, ME)
    assert entries(any_store) == [BRIDGE]
    history.redo(any_store, ME)
    assert {entry.claim for entry in entries(any_store)} == {"Other words.", WHALE.claim}
    with any_store.read() as session:
        assert history.faults(session) == []


def test_a_large_import_is_recorded_by_count_and_hash_and_can_be_undone(store, monkeypatch):
    monkeypatch.setattr(kept, "AT_ONCE", 50)
    put(store, *(CheckedClaim(str(n), f"Claim number {n}.") for n in range(120)))
    with store.read() as session:
        body = session.execute(select(CHANGE.c.body)).scalar_one()
    assert "Claim number 7" not in body
    assert body.count('"count"') == 3
    history.undo(store, ME)
    assert entries(store) == []


def found(store, *words):
    with store.read() as session:
        keys = retrieval.nearest(session, "library", dict.fromkeys(words, 1.0), 10)
        return [row.check for row in stored.rows(session, keys)]


def test_entries_are_found_by_any_form_of_their_words(any_store):
    put(any_store, BRIDGE, WHALE)
    assert found(any_store, "whales", "swam") == [WHALE]
    assert found(any_store, "costs") == [BRIDGE]
    assert found(any_store, "nothing") == found(any_store) == []
    assert found(any_store, "cost", "bridges", "whale")[0] == BRIDGE


def test_what_looks_like_syntax_is_looked_up_as_words(any_store):
    put(any_store, CheckedClaim("1", "The O'Brien report has 4.1 pages."), WHALE)
    for word in ("o'brien", "4.1", "AND", "near", '"', "a:*", "re-port"):
        found(any_store, word)
    assert [entry.number for entry in found(any_store, "o'brien")] == ["1"]
    assert [entry.number for entry in found(any_store, "4.1")] == ["1"]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=12), max_size=4))
def test_nothing_that_can_be_typed_breaks_it(any_store, words):
    typed = {clean(word): 1.0 for word in words}
    with any_store.read() as session:
        for table in ("library", "claim"):
            retrieval.nearest(session, table, typed, 5)
            retrieval.counts(session, table, typed)


def test_words_are_counted_in_all_their_forms(any_store):
    put(any_store, BRIDGE, WHALE, CheckedClaim("3", "Whales sing."))
    with any_store.read() as session:
        words = ["whale", "whales", "bridge", "unicorn", "..."]
        assert retrieval.counts(session, "library", words) == {"whale": 2, "whales": 2, "bridge": 1}
        assert retrieval.total(session, "library") == 3
        assert len(retrieval.counts(session, "library", [f"w{n}" for n in range(600)] + ["whale"])) == 1


def test_claims_are_found_by_other_forms_too(any_store, take_in):
    _, (first, _) = take_in(any_store)
    with any_store.read() as session:
        keys = retrieval.nearest(session, "claim", {"opening": 1.0, "bridges": 1.0}, 10)
        ids = session.execute(select(TABLES["claim"].c.id).where(TABLES["claim"].c.pk.in_(keys))).scalars().all()
        assert ids == [first]
        assert retrieval.counts(session, "claim", ["opening", "halves"]) == {"opening": 1}


def vectors(store, model="m"):
    with store.read() as session:
        return dict(stored.vectors(session, model))


def test_a_vector_is_kept_once_for_each_text_and_model(any_store):
    kept.put_vectors(any_store, "m", {"a": b"1", "b": b"2"})
    kept.put_vectors(any_store, "m", {"b": b"other", "c": b"3"})
    kept.put_vectors(any_store, "n", {"a": b"4"})
    kept.put_vectors(any_store, "n", {})
    assert vectors(any_store) == {"a": b"1", "b": b"2", "c": b"3"}
    assert vectors(any_store, "n") == {"a": b"4"}
    with any_store.read() as session:
        assert stored.read_already(session, "m") == {"a", "b", "c"}
        assert dict(stored.vectors_of(session, "m", ["a", "c", "x"])) == {"a": b"1", "c": b"3"}
        assert session.execute(select(func.count()).select_from(CHANGE)).scalar() == 0


def test_check_finds_an_index_that_does_not_match(store):
    put(store, BRIDGE)
    assert faults.row_faults(store) == []
    with store.writing() as session:
        session.execute(text("INSERT INTO library_fts(library_fts) VALUES ('delete-all')"))
    assert faults.row_faults(store) == ["The search index of library entries does not match the library entries."]


@pytest.fixture
def of_before(tmp_path, take_in, monkeypatch):
    """A database as the version before the library made it, with an article in it."""
    file = tmp_path / "old.sqlite"
    open_store(str(file)).close()
    with closing(sqlite3.connect(file)) as raw:
        for table in LATER:
            raw.execute(f"DROP TABLE {table}")
        raw.execute("DROP TABLE library_fts")
        raw.execute("UPDATE alembic_version SET version_num = '0001'")
        raw.commit()
    monkeypatch.setattr("factcheck.store.engine.HEAD", "0001")
    old = open_store(str(file))
    take_in(old)
    old.close()
    monkeypatch.undo()
    return file


def test_a_database_of_before_gains_the_library_and_keeps_its_claims(of_before):
    store = open_store(str(of_before))
    condition = search.matching("claim", "bridge", "sqlite")
    with store.read() as session:
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        assert len(session.execute(select(TABLES["claim"].c.pk).where(condition)).all()) == 1
    put(store, BRIDGE)
    assert entries(store, "bridges") == [BRIDGE]
    assert faults.row_faults(store) == []
    store.close()


def test_postgresql_gains_it_too(postgres_url, take_in):
    store = open_store(postgres_url)
    take_in(store)
    with store.writing() as session:
        for table in LATER:
            session.execute(text(f"DROP TABLE {table}"))
        session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    run.migrate(store.engine)
    put(store, WHALE)
    assert found(store, "whales") == [WHALE]
    store.close()

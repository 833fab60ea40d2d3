"""What does not hold together in a database, from the file up to the history."""

from __future__ import annotations

from sqlalchemy import Connection, text

from factcheck.store import history, search, snapshots
from factcheck.store.engine import Store


def file_faults(store: Store) -> list[str]:
    """What is broken in the file itself, one line each; what a broken file says cannot be checked any further."""
    if not store.is_sqlite:
        return []
    with store.read() as session:
        found = session.execute(text("PRAGMA integrity_check")).scalars().all()
    return [f"The file: {fault}" for fault in found if fault != "ok"]


def row_faults(store: Store) -> list[str]:
    """What does not hold together in a sound file, one line each."""
    with store.read() as session:
        found = _reference_faults(session) if store.is_sqlite else []
        found += snapshots.faults(session)
        found += history.faults(session)
    # FTS5's own check is written as an insert, so it needs the writing door; it changes nothing.
    with store.writing() as session:
        found += search.faults(session)
    return found


def _reference_faults(session: Connection) -> list[str]:
    broken = session.execute(text("PRAGMA foreign_key_check")).all()
    return [f"A row of “{row[0]}” refers to a row of “{row[2]}” that is not there." for row in broken]

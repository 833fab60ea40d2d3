"""What does not hold together in a database, from the file up to the history."""

from __future__ import annotations

from sqlalchemy import Connection, text

from factcheck.store import history, search, snapshots
from factcheck.store.engine import Store


def all_faults(store: Store) -> list[str]:
    """Every fault, one line each; empty when all is well."""
    found = []
    with store.read() as session:
        if store.is_sqlite:
            found += _file_faults(session)
        found += snapshots.faults(session)
        found += history.faults(session)
    # FTS5's own check is written as an insert, so it needs the writing door; it changes nothing.
    with store.writing() as session:
        found += search.faults(session)
    return found


def _file_faults(session: Connection) -> list[str]:
    found = [f"The file: {row[0]}" for row in session.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    broken = session.execute(text("PRAGMA foreign_key_check")).all()
    return found + [f"A row of “{row[0]}” refers to a row of “{row[2]}” that is not there." for row in broken]

"""What a database says when it cannot, in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from factcheck.errors import Busy, Damaged, DiskFull, ReadOnly, StoreError

_BY_SQLITE_NAME: tuple[tuple[str, type[StoreError], str, str], ...] = (
    ("SQLITE_BUSY", Busy, "Another program is writing to {db}.", "Nothing was changed; try again when it is done."),
    ("SQLITE_LOCKED", Busy, "Another program is writing to {db}.", "Nothing was changed; try again when it is done."),
    ("SQLITE_READONLY", ReadOnly, "{db} may not be written.", "Check the rights of the file and its folder."),
    ("SQLITE_FULL", DiskFull, "The disk with {db} is full.", "Nothing was changed; make room and do it again."),
    ("SQLITE_IOERR", StoreError, "The disk with {db} failed.", "Nothing was changed; check the disk."),
    ("SQLITE_NOTADB", StoreError, "{db} is no database.", "Name another file with --db."),
    ("SQLITE_CORRUPT", Damaged, "{db} is damaged.", "Restore the last backup; `factcheck db check` says more."),
    (
        "SQLITE_CANTOPEN",
        ReadOnly,
        "{db} cannot be opened.",
        "Check the path, and the rights of the file and its folder.",
    ),
    ("SQLITE_PERM", ReadOnly, "{db} may not be opened.", "Check the rights of the file and its folder."),
)


@contextmanager
def told(db: str) -> Iterator[None]:
    """Turns a driver's error into one of ours; `db` is how the database is called in the message.

    A broken constraint or faulty SQL is a bug and stays what it is.
    """
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as error:
        driver = error.orig if isinstance(error, DBAPIError) else error
        if driver is None or (ours := _translated(driver, db)) is None:
            raise
        raise ours from error


def _translated(error: BaseException, db: str) -> StoreError | None:
    return _of_sqlite(error, db) if isinstance(error, sqlite3.Error) else _of_postgresql(error, db)


def _of_sqlite(error: sqlite3.Error, db: str) -> StoreError | None:
    # Bytes that are no UTF-8 are noticed by Python, which gives its error no name of SQLite's.
    name = getattr(error, "sqlite_errorname", "SQLITE_CORRUPT" if "decode to UTF-8" in str(error) else "")
    for prefix, kind, message, hint in _BY_SQLITE_NAME:
        if name.startswith(prefix):
            return kind(message.format(db=db), hint=hint)
    return None


def _of_postgresql(error: BaseException, db: str) -> StoreError | None:
    state = getattr(error, "sqlstate", None)
    if state in {"55P03", "40001", "40P01"}:
        return Busy(f"Another program is writing to {db}.", hint="Nothing was changed; try again when it is done.")
    if state in {"42501", "25006"}:
        return ReadOnly(f"{db} may not be written.", hint="Ask for the right to write to it.")
    if state == "53100":
        return DiskFull(f"The disk with {db} is full.", hint="Nothing was changed; make room and do it again.")
    if state is None or state.startswith(("08", "57P", "28")):
        return StoreError(f"{db} cannot be reached: {error}".strip(), hint="Check that the server runs and the URL.")
    return None

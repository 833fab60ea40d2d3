"""What a database says when it cannot, in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from factcheck.errors import Busy, Damaged, DiskFull, ReadOnly, StoreError

_BY_SQLITE_NAME: tuple[tuple[str, type[StoreError], str, str], ...] = (
    ("SQLITE_BUSY", Busy, "Another program is writing to {db}.", "Nothing was changed; try again when it is done."),
    ("SQLITE_LOCKED", Busy, "Another program is writing to {db}.", "Nothing was changed; try again when it is done."),
    ("SQLITE_READONLY", ReadOnly, "{db} may not be written.", "Check the rights of the file and its folder."),
    ("SQLITE_FULL", DiskFull, "The disk with {db} is full.", "Nothing was changed; make room and do it again."),
    ("SQLITE_IOERR", StoreError, "The disk with {db} failed.", "Nothing was changed; check the disk."),
    ("SQLITE_NOTADB", Damaged, "{db} is not a factcheck database.", "Name another file with --db."),
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
    except DBAPIError as error:
        if not isinstance(error, OperationalError | DatabaseError) or error.orig is None:
            raise
        if (ours := _translated(error.orig, db)) is None:
            raise
        raise ours from error
    except sqlite3.DatabaseError as error:
        if (ours := _translated(error, db)) is None:
            raise
        raise ours from error


def _translated(error: BaseException, db: str) -> StoreError | None:
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "")
        for prefix, kind, message, hint in _BY_SQLITE_NAME:
            if name.startswith(prefix):
                return kind(message.format(db=db), hint=hint)
        return None
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

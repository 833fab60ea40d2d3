"""Keeping the database: is it sound, a copy of it, where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.config import Settings, nearest_database
from factcheck.desk.evidence import drifted
from factcheck.desk.files import path_of
from factcheck.desk.workspace import Workspace
from factcheck.errors import FactcheckError
from factcheck.model.rows import EvidenceRow
from factcheck.store import backup, engine, faults
from factcheck.store.queries import sources
from factcheck.store.tables import TABLES

EVIDENCE = TABLES["evidence"]


def check(ws: Workspace, *, progress: Callable[[str, float | None], None] | None = None) -> list[str]:
    """Everything that does not hold together, one line each; empty when all is well.

    Looked at: the file, the references between rows, the search index, every kept byte, the hash chains of the
    history, and every quote in its snapshot as read today.
    """
    tell = progress or (lambda _what, _share: None)
    tell("reading the database", None)
    if broken := faults.file_faults(ws.store):
        return broken
    found = faults.row_faults(ws.store)
    with ws.store.read() as session:
        quotes = sources.evidence(session, EVIDENCE.c.snapshot_id.is_not(None))
    for done, quote in enumerate(quotes):
        tell("reading the snapshots", done / len(quotes))
        found += _quote_faults(ws, quote)
    return found


def _quote_faults(ws: Workspace, quote: EvidenceRow) -> list[str]:
    try:
        fault = drifted(ws, quote)
    except FactcheckError as error:
        fault = f"{quote.number} on {quote.claim}: {error.message}"
    return [fault] if fault else []


def address(settings: Settings) -> str:
    """Where the database is or would be made: a path, or a URL without its password."""
    return engine.address(settings.db)[1]


def is_nearest(settings: Settings) -> bool:
    """Whether the database is that of the nearest workspace, where one who works there expects it.

    Raises:
        StoreError: no database can be called so.
    """
    nearest = nearest_database(Path.cwd())
    return nearest is not None and "://" not in settings.db and nearest == Path(address(settings)).absolute()


def version(ws: Workspace) -> str:
    """The schema the database is at."""
    return engine.version(ws.store)


def back_up(ws: Workspace, target: Path) -> Path:
    """Writes a copy of the database that holds together, while others go on working.

    Raises:
        InputError: no file can be called so.
        StoreError: the target exists or cannot be written, or the database is not an SQLite file.
    """
    return backup.back_up(ws.store, path_of(str(target)))

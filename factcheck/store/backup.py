"""A copy of an SQLite database that holds together, taken while others write."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.store.engine import Store
from factcheck.store.failures import told


def back_up(store: Store, target: Path) -> Path:
    """Copies the database to `target`, whole or not at all.

    Raises:
        StoreError: the target exists, cannot be written, or the database is not an SQLite file.
    """
    if not store.is_sqlite:
        raise StoreError(f"{store.name} is not a file.", hint="Back it up with pg_dump.")
    if target.exists():
        raise StoreError(f"{target} exists already.", hint="Name a new file; nothing is overwritten.")
    unfinished = target.with_name(f"{target.name[:100]}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        # Outside a transaction, hence the bare connection: VACUUM INTO takes its own consistent view.
        with told(str(target)), closing(store.engine.raw_connection()) as bare:
            bare.cursor().execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(target)
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}.", hint="Name another place.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target

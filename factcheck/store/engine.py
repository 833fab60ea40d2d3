"""Opening a database, and its two doors: `Store.read()` and `Store.change()`."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Set
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from factcheck.errors import NewerDatabase, ReadOnly, StoreError
from factcheck.store.changes import OWN, Writer, start_change
from factcheck.store.failures import told
from factcheck.store.migrations import HEAD, KNOWN

BUSY_TIMEOUT = 5000
"""Milliseconds SQLite waits for another writer."""

WRITES = "factcheck_writes"
_EXAMPLE = "Name a file, or a server as in postgresql://host/name."


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. `name` is how messages call it: its path, or its URL without the password."""

    engine: Engine
    name: str

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A session for queries; whatever it holds is rolled back, so a read never turns into a write."""
        with told(self.name), self.engine.connect() as session:
            yield session

    @contextmanager
    def change(self, reviewer: str, what: str, article: str = "", *, subject: str = "") -> Iterator[Writer]:
        """The only way to write: one transaction, recorded in it as one change of the article's chain.

        `article` is the article's id, or empty for what belongs to none; `what` and `subject` are the words the
        history shows. A block that writes nothing leaves no trace.

        Raises:
            StoreError: the database is busy, read-only, full or damaged; nothing was changed.
        """
        with self.writing() as session:
            writer = start_change(session, reviewer, what, article, subject=subject)
            yield writer
            if not writer.finish():
                session.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction without history, for what has none: drafts, and vectors, which can be made again."""
        with told(self.name), self.engine.connect().execution_options(**{WRITES: True}) as session, session.begin():
            yield session

    @property
    def own(self) -> Set[str]:
        """The ids of the changes made through this door: everything else in the history came from elsewhere."""
        ids: Set[str] = self.engine.get_execution_options()[OWN]
        return ids

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is an SQLite file."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


def open_store(db: str, *, make: bool = True) -> Store:
    """Opens the database at a path or SQLAlchemy URL, brings it up to date, and makes it where there is none.

    With `make` off nothing is made: neither a folder nor a file, nor tables where there are none yet.

    Raises:
        NewerDatabase: a newer version of the program made it.
        StoreError: it cannot be opened or written, is no database of this program, or is not there.
    """
    url, name = address(db)
    if url.get_backend_name() == "sqlite":
        _make_folder(Path(str(url.database))) if make else _must_be_there(url, name)
    store = Store(_engine(url), name)
    with ExitStack() as unless_opened:
        unless_opened.callback(store.close)
        _bring_up_to_date(store, make=make)
        unless_opened.pop_all()
    return store


def look_at(db: str) -> str:
    """The revision of the database at a path or URL, which is left as it is; empty when it has no tables yet.

    Raises:
        StoreError: as `open_store` would.
    """
    url, name = address(db)
    store = Store(_engine(url), name)
    try:
        return version(store)
    finally:
        store.close()


def version(store: Store) -> str:
    """The revision a database is at, read without alembic; empty when it has no tables yet.

    Raises:
        NewerDatabase: this version of the program does not know the revision.
        StoreError: the tables are another program's.
    """
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if store.is_sqlite
        else "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    )
    with store.read() as session:
        tables = set(session.execute(text(query)).scalars())
        if not tables:
            return ""
        if not {"alembic_version", "change", "claim"} <= tables:
            raise StoreError(f"{store.name} is the database of another program.", hint="Name another one with --db.")
        found = str(session.execute(text("SELECT version_num FROM alembic_version")).scalar())
    if found not in KNOWN:
        raise NewerDatabase(
            f"{store.name} was made by a newer version of factcheck (its schema is “{found}”).",
            hint="Install that version, or name another database with --db.",
        )
    return found


def address(db: str) -> tuple[URL, str]:
    """The SQLAlchemy URL of a path or URL, and how messages call it: without its password.

    Raises:
        StoreError: it is a folder, or no URL of a database that can be used.
    """
    if "://" not in db:
        return _file_address(db)
    try:
        url = make_url(db)
    except ArgumentError as error:
        raise StoreError(f"“{db}” is not a database URL.", hint=_EXAMPLE) from error
    match url.get_backend_name():
        case "postgresql":
            url = url.set(drivername="postgresql+psycopg")
            return url, url.render_as_string()
        case "sqlite" if url.database and url.database != ":memory:":
            return _file_address(url.database)
    raise StoreError(f"{url.render_as_string()} is no database that can be used.", hint=_EXAMPLE)


def _file_address(db: str) -> tuple[URL, str]:
    try:
        path = Path(db).expanduser()
        is_folder = path.is_dir()
    except (OSError, RuntimeError) as error:
        raise StoreError(f"“{db}” is not a path that can be used.", hint="Check the path after --db.") from error
    if is_folder:
        raise StoreError(f"{path} is a folder.", hint="Name the database file in it.")
    return URL.create("sqlite", database=str(path)), str(path)


def _bring_up_to_date(store: Store, *, make: bool) -> None:
    found = version(store)
    if not (found or make):
        raise _missing(store.name)
    if found != HEAD:
        from factcheck.store.migrations.run import migrate

        with told(store.name):
            migrate(store.engine)
    if store.is_sqlite:
        _let_reads_and_writes_go_on_together(store)


def _let_reads_and_writes_go_on_together(store: Store) -> None:
    """The write-ahead log, which the file remembers; switched on last, so that a foreign database stays as it is.

    SQLite reads before it takes the lock for this switch, and a reader that wants to write is refused at once
    instead of waiting its turn: so the waiting is done here.
    """
    give_up = time.monotonic() + BUSY_TIMEOUT / 1000
    with told(store.name), closing(store.engine.raw_connection()) as raw:
        while not _switched_to_write_ahead(raw.cursor(), last=time.monotonic() > give_up):
            time.sleep(0.02)


def _switched_to_write_ahead(cursor: Any, *, last: bool) -> bool:
    try:
        cursor.execute("PRAGMA journal_mode=WAL")
    except sqlite3.OperationalError as error:
        if last or error.sqlite_errorname != "SQLITE_BUSY":
            raise
        return False
    return True


def _must_be_there(url: URL, name: str) -> None:
    try:
        there = Path(str(url.database)).exists()
    except OSError as error:
        raise StoreError(
            f"{name} cannot be looked at: {error.strerror}.", hint="Name another place with --db."
        ) from error
    if not there:
        raise _missing(name)


def _missing(name: str) -> StoreError:
    return StoreError(f"There is no database at {name}.", hint="`factcheck seed` makes one; --db names another.")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnly(
            f"The folder {path.parent} cannot be made: {error.strerror}.", hint="Name another place with --db."
        ) from error


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, execution_options={OWN: set()})
    except ImportError as error:
        raise StoreError(
            "The PostgreSQL driver is not installed.", hint="pipx install 'factcheck-workbench[postgresql]'"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(raw: Any, _record: object) -> None:
    raw.isolation_level = None
    for pragma in (f"busy_timeout={BUSY_TIMEOUT}", "foreign_keys=ON", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}").close()


def _on_begin(session: Connection) -> None:
    session.exec_driver_sql("BEGIN IMMEDIATE" if session.get_execution_options().get(WRITES) else "BEGIN")

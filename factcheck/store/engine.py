"""Opening a database, and its two doors: `Store.read()` and `Store.change()`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from factcheck.errors import NewerDatabase, ReadOnly, StoreError
from factcheck.store.changes import Writer, start_change
from factcheck.store.failures import told
from factcheck.store.migrations import HEAD, KNOWN

BUSY_TIMEOUT = 5000
"""Milliseconds SQLite waits for another writer."""

WRITES = "factcheck_writes"


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
        with told(self.name), self.writing() as session:
            writer = start_change(session, reviewer, what, article, subject=subject)
            yield writer
            if not writer.finish():
                session.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction without history, for what has none: drafts."""
        with told(self.name), self.engine.connect().execution_options(**{WRITES: True}) as session, session.begin():
            yield session

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is an SQLite file."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


def open_store(db: str) -> Store:
    """Opens the database at a path or SQLAlchemy URL, makes it where there is none, brings it up to date.

    Raises:
        NewerDatabase: a newer version of the program made it.
        StoreError: it cannot be opened or written, or is no database of this program.
    """
    url, name = address(db)
    if url.startswith("sqlite") and (path := make_url(url).database):
        _make_folder(Path(path))
    store = Store(_engine(url), name)
    try:
        with told(name):
            _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def upgrade(store: Store) -> tuple[str, str]:
    """Runs the migrations that are missing; returns the revision before (empty for a new file) and after."""
    before = version(store)
    if before != HEAD:
        from factcheck.store.migrations.run import migrate

        with told(store.name):
            migrate(store.engine)
    return before, HEAD


def version(store: Store) -> str:
    """The revision the database is at, read without alembic; empty when it has no tables of ours yet."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if store.is_sqlite
        else "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    )
    with told(store.name), store.engine.connect() as session:
        tables = set(session.execute(text(query)).scalars())
        if not tables:
            return ""
        if not {"alembic_version", "change", "claim"} <= tables:
            raise StoreError(f"{store.name} is the database of another program.", hint="Name another one with --db.")
        return session.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def _bring_up_to_date(store: Store) -> None:
    found = version(store)
    if found and found not in KNOWN:
        raise NewerDatabase(
            f"{store.name} was made by a newer version of factcheck (its schema is “{found}”).",
            hint="Install that version, or name another database with --db.",
        )
    upgrade(store)


def address(db: str) -> tuple[str, str]:
    """The SQLAlchemy URL of a path or URL, and how messages call it: without its password.

    Raises:
        StoreError: it is a folder, or no URL.
    """
    if "://" not in db:
        path = Path(db).expanduser()
        if path.is_dir():
            raise StoreError(f"{path} is a folder.", hint="Name the database file in it.")
        return f"sqlite:///{path}", str(path)
    try:
        url = make_url(db)
    except ArgumentError as error:
        raise StoreError(f"“{db}” is not a database URL.", hint="For example postgresql://host/name.") from error
    if url.get_backend_name() == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return url.render_as_string(hide_password=False), url.render_as_string()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnly(
            f"The folder {path.parent} cannot be made: {error.strerror}.", hint="Name another place with --db."
        ) from error


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
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
    for pragma in (f"busy_timeout={BUSY_TIMEOUT}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}").close()


def _on_begin(session: Connection) -> None:
    session.exec_driver_sql("BEGIN IMMEDIATE" if session.get_execution_options().get(WRITES) else "BEGIN")

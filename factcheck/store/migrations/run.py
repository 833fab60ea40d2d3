"""Running the migrations: on an engine of their own, with foreign keys off and checked before the commit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text

from factcheck.errors import Damaged
from factcheck.store import search


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the database of `engine` to a revision, in one transaction, search index included.

    Raises:
        Damaged: a row would refer to one that is not there; nothing was changed.
    """
    own = create_engine(engine.url)
    if own.dialect.name == "sqlite":
        event.listen(own, "connect", _on_connect)
        event.listen(own, "begin", _on_begin)
    try:
        with own.connect() as session, session.begin():
            config = Config()
            config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
            config.attributes["connection"] = session
            command.upgrade(config, revision)
            search.build(session)
            _check_references(session)
    finally:
        own.dispose()


def _check_references(session: Connection) -> None:
    if session.dialect.name == "sqlite" and (broken := session.execute(text("PRAGMA foreign_key_check")).first()):
        raise Damaged(
            f"A row of the table “{broken[0]}” refers to a row of “{broken[2]}” that is not there.",
            hint="Nothing was changed. Restore the last backup.",
        )


def _on_connect(raw: Any, _record: object) -> None:
    raw.isolation_level = None
    for pragma in ("busy_timeout=30000", "foreign_keys=OFF", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}").close()


def _on_begin(session: Connection) -> None:
    session.exec_driver_sql("BEGIN IMMEDIATE")

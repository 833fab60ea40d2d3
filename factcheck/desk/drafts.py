"""Drafts of unsaved fields: no history, only so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_

from factcheck.desk.workspace import Workspace
from factcheck.model.plain import clean
from factcheck.store import changes
from factcheck.store.changes import new_id, stamp
from factcheck.store.tables import TABLES

DRAFT = TABLES["draft"]


def save(ws: Workspace, key: str, text: str) -> None:
    """Keeps what I typed so far under a key, for example `verdict:<claim id>`."""
    with ws.store.writing() as session:
        session.execute(DRAFT.delete().where(_mine(ws, key)))
        _add(ws, session, key, text)


def revise(ws: Workspace, key: str, revised: Callable[[str], str]) -> None:
    """Makes what is kept under a key into something else, in one step: what another window keeps there is not lost."""
    with ws.store.writing() as session:
        # SQLite lets one in at a time; PostgreSQL does so by the lock on the row, which is why it is not made anew.
        found = session.execute(DRAFT.select().where(_mine(ws, key)).with_for_update()).one_or_none()
        if found:
            values = {"text": clean(revised(found.text)), "changed": changes.now()}
            session.execute(DRAFT.update().where(_mine(ws, key)).values(**values))
        else:
            _add(ws, session, key, revised(""))


def load(ws: Workspace, key: str) -> str:
    """What I typed under a key and did not save, or empty."""
    with ws.store.read() as session:
        found = session.execute(DRAFT.select().where(_mine(ws, key))).one_or_none()
    return found.text if found else ""


def drop(ws: Workspace, key: str) -> None:
    """Forgets a draft: what it held is saved now."""
    with ws.store.writing() as session:
        session.execute(DRAFT.delete().where(_mine(ws, key)))


def drop_old(ws: Workspace, prefix: str, days: int) -> None:
    """Forgets my drafts whose key begins so and that were kept more than so many days ago."""
    before = stamp(datetime.now(UTC) - timedelta(days=days))
    old = and_(DRAFT.c.reviewer == ws.reviewer, DRAFT.c.key.startswith(prefix, autoescape=True))
    with ws.store.writing() as session:
        session.execute(DRAFT.delete().where(old, DRAFT.c.changed < before))


def _add(ws: Workspace, session: Connection, key: str, text: str) -> None:
    values = {"id": new_id(), "rev": 0, "reviewer": ws.reviewer, "key": key}
    session.execute(DRAFT.insert().values(**values, text=clean(text), changed=changes.now()))


def _mine(ws: Workspace, key: str) -> ColumnElement[bool]:
    return and_(DRAFT.c.reviewer == ws.reviewer, DRAFT.c.key == key)

"""Drafts of unsaved fields: no history, only so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, select

from factcheck.desk.workspace import Workspace
from factcheck.model.plain import clean
from factcheck.store import changes
from factcheck.store.tables import TABLES

DRAFT = TABLES["draft"]


def save(ws: Workspace, key: str, text: str) -> None:
    """Keeps what I typed so far under a key, for example `verdict:<claim id>`."""
    revise(ws, key, lambda _kept: text)


def revise(ws: Workspace, key: str, revised: Callable[[str], str]) -> None:
    """Makes what is kept under a key into something else, in one step: what another window keeps there is not lost."""
    with ws.store.writing() as session:
        changes.lock(session, f"draft {ws.reviewer} {key}")
        text = clean(revised(_kept(ws, key, session)))
        session.execute(DRAFT.delete().where(_mine(ws, key)))
        values = {"id": changes.new_id(), "rev": 0, "reviewer": ws.reviewer, "key": key}
        session.execute(DRAFT.insert().values(**values, text=text, changed=changes.now()))


def load(ws: Workspace, key: str) -> str:
    """What I typed under a key and did not save, or empty."""
    with ws.store.read() as session:
        return _kept(ws, key, session)


def drop(ws: Workspace, key: str) -> None:
    """Forgets a draft: what it held is saved now."""
    with ws.store.writing() as session:
        session.execute(DRAFT.delete().where(_mine(ws, key)))


def drop_old(ws: Workspace, prefix: str, days: int) -> None:
    """Forgets my drafts whose key begins so and that were kept more than so many days ago."""
    before = changes.stamp(datetime.now(UTC) - timedelta(days=days))
    old = and_(DRAFT.c.reviewer == ws.reviewer, DRAFT.c.key.startswith(prefix, autoescape=True))
    with ws.store.writing() as session:
        session.execute(DRAFT.delete().where(old, DRAFT.c.changed < before))


def _kept(ws: Workspace, key: str, session: Connection) -> str:
    found: str | None = session.execute(select(DRAFT.c.text).where(_mine(ws, key))).scalar()
    return found or ""


def _mine(ws: Workspace, key: str) -> ColumnElement[bool]:
    return and_(DRAFT.c.reviewer == ws.reviewer, DRAFT.c.key == key)

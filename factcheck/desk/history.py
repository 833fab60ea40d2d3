"""History: what was done, by whom, when; undo and redo."""

from __future__ import annotations

from factcheck.desk.workspace import Workspace
from factcheck.model.rows import ChangeRow
from factcheck.store import history
from factcheck.store.queries import claims, review
from factcheck.store.queries.lookup import find, find_one


def changes(ws: Workspace, *, of: str = "", limit: int = 200) -> list[ChangeRow]:
    """The recorded steps, newest first: all, or those of an article or of a claim."""
    with ws.store.read() as session:
        if not of:
            return review.changes(session, limit=limit)
        noun, found = find(session, of, "article", "claim")
        if noun == "article":
            return review.changes(session, chain=found, limit=limit)
        row = claims.row(session, found)
        return review.changes(session, chain=row.article, subject=row.number, limit=limit)


def undo(ws: Workspace, *, article: str = "") -> ChangeRow:
    """Takes back my latest change that is not undone, of any article or of one; returns what was undone.

    Raises:
        CannotUndo: there is none, or later work stands on it.
    """
    return _told(ws, history.undo(ws.store, ws.reviewer, _chain(ws, article)))


def redo(ws: Workspace, *, article: str = "") -> ChangeRow:
    """Does again what my latest undo took back; returns what was done again.

    Raises:
        CannotUndo: my latest change was no undo, or its rows have been written since.
    """
    return _told(ws, history.redo(ws.store, ws.reviewer, _chain(ws, article)))


def _chain(ws: Workspace, article: str) -> str | None:
    if not article:
        return None
    with ws.store.read() as session:
        return find_one(session, article, "article")


def _told(ws: Workspace, change_id: str) -> ChangeRow:
    with ws.store.read() as session:
        return review.change(session, change_id)

"""Notes on a claim: for oneself and the colleagues, never in a published report."""

from __future__ import annotations

from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.plain import clean
from factcheck.model.rows import NoteRow
from factcheck.store.queries import claims, review
from factcheck.store.queries.lookup import find_one
from factcheck.store.tables import TABLES

CLAIM, NOTE = TABLES["claim"], TABLES["note"]


def add(ws: Workspace, claim: str, text: str) -> NoteRow:
    """Adds a note to a claim.

    Raises:
        InputError: there are no words in it.
    """
    words = _words(text)
    with ws.store.read() as session:
        row = claims.row(session, find_one(session, claim, "claim"))
    with ws.store.change(ws.reviewer, "added a note", row.article) as writer:
        number = writer.number("note")
        values = {"number": number, "claim_id": row.id, "text": words, "created": writer.created}
        added = writer.add("note", [{**values, "reviewer_id": writer.reviewer_id()}])[0]
        writer.subject = f"{row.number} n{number}"
    return note(ws, added)


def edit(ws: Workspace, note_id: str, text: str) -> NoteRow:
    """Rewrites a note of mine.

    Raises:
        InputError: it is somebody else's, who would be made to say it; or there are no words in it.
    """
    found, words = note(ws, note_id), _words(text)
    if found.reviewer != ws.reviewer:
        raise InputError(f"{found.number} is {found.reviewer}'s.", shows="`factcheck note CLAIM TEXT` writes your own.")
    with ws.store.change(ws.reviewer, "edited a note", _article(ws, found)) as writer:
        writer.subject = f"{found.claim} {found.number}"
        writer.edit("note", found.id, {"text": words}, rev=found.rev)
    return note(ws, found.id)


def remove(ws: Workspace, note_id: str) -> None:
    """Removes a note."""
    found = note(ws, note_id)
    with ws.store.change(ws.reviewer, "removed a note", _article(ws, found)) as writer:
        writer.subject = f"{found.claim} {found.number}"
        writer.remove("note", found.id, rev=found.rev)


def note(ws: Workspace, note_id: str) -> NoteRow:
    """One note, by the id typed."""
    with ws.store.read() as session:
        return review.notes(session, NOTE.c.id == find_one(session, note_id, "note"))[0]


def _article(ws: Workspace, found: NoteRow) -> str:
    with ws.store.read() as session:
        return claims.row(session, find_one(session, found.claim, "claim")).article


def _words(text: str) -> str:
    if words := clean(text).strip():
        return words
    raise InputError("A note needs words.", hint="Write what you want to remember.")

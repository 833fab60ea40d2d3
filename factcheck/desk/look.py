"""Looking up anything by the id typed."""

from __future__ import annotations

from factcheck.desk import articles, claims, sources
from factcheck.desk.workspace import Workspace
from factcheck.model.rows import ArticleText, ClaimDetail, EvidenceRow, NoteRow, SourceRow
from factcheck.store.queries import review
from factcheck.store.queries import sources as stored
from factcheck.store.queries.lookup import find, find_one
from factcheck.store.tables import TABLES

Thing = ArticleText | ClaimDetail | SourceRow | EvidenceRow | NoteRow
EVIDENCE, NOTE = TABLES["evidence"], TABLES["note"]


def at(ws: Workspace, typed: str) -> Thing:
    """The article, claim, source, quote or note with this id.

    Raises:
        UnknownId: there is none.
    """
    with ws.store.read() as session:
        noun, found = find(session, typed, "article", "claim", "source", "evidence", "note")
        if noun == "evidence":
            return stored.evidence(session, EVIDENCE.c.id == found)[0]
        if noun == "note":
            return review.notes(session, NOTE.c.id == found)[0]
    if noun == "article":
        return articles.read(ws, found)
    return claims.detail(ws, found) if noun == "claim" else sources.source(ws, found)


def source_id(ws: Workspace, typed: str) -> str:
    """The whole id of a source."""
    with ws.store.read() as session:
        return find_one(session, typed, "source")

"""Articles: looking them up, mending their metadata, taking them off the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import Span
from factcheck.model.plain import clean
from factcheck.model.rows import ArticleRow, ArticleStatus, ArticleText, Mark
from factcheck.model.tags import Tag
from factcheck.store.queries import articles as stored
from factcheck.store.queries import claims
from factcheck.store.queries.lookup import find_one
from factcheck.store.queries.values import CITATION
from factcheck.text.dates.dates import WRITTEN_DATE, read_date


def articles(
    ws: Workspace, *, query: str = "", tags: Sequence[Tag] = (), statuses: Sequence[ArticleStatus] = ()
) -> list[ArticleRow]:
    """The articles, last worked on first; they can be narrowed as by an `ArticleFilter`."""
    with ws.store.read() as session:
        found = stored.rows(session, query=query, tags=tags)
        if ArticleStatus.DISCARDED in statuses:
            found += stored.rows(session, query=query, tags=tags, discarded=True)
    return [row for row in found if not statuses or row.status in statuses]


def article(ws: Workspace, article_id: str) -> ArticleRow:
    """One article, by the id typed."""
    with ws.store.read() as session:
        return stored.row(session, find_one(session, article_id, "article"))


def read(ws: Workspace, article_id: str) -> ArticleText:
    """An article's text with its units and the marks of its claims."""
    with ws.store.read() as session:
        return stored.text(session, find_one(session, article_id, "article"))


def opened(ws: Workspace, article_id: str) -> ArticleText:
    """An article's text with its units; `marks` and `wide_marks` tell where its claims stand."""
    with ws.store.read() as session:
        return stored.text(session, find_one(session, article_id, "article"), marked=False)


def marks(ws: Workspace, article_id: str, stretch: Span) -> tuple[Mark, ...]:
    """The marks in a stretch of an article (whole id), but for those of `wide_marks` that begin far before it."""
    with ws.store.read() as session:
        return claims.marks(session, article_id, stretch)


def wide_marks(ws: Workspace, article_id: str) -> tuple[Mark, ...]:
    """The marks of an article (whole id) that cover very much of it."""
    with ws.store.read() as session:
        return claims.wide_marks(session, article_id)


def is_listed(ws: Workspace, article_id: str) -> bool:
    """Whether the article with this whole id is on the list."""
    with ws.store.read() as session:
        return stored.is_listed(session, article_id)


def edit(ws: Workspace, article_id: str, *, rev: int | None = None, **fields: str) -> ArticleRow:
    """Mends metadata: title, author, publisher, published (ISO date), url, language. The text never changes.

    Raises:
        InputError: no such field, or a date that is none.
        Conflict: `rev` is given, and someone else wrote the article since.
    """
    values = citation_fields(fields)
    found = article(ws, article_id)
    with ws.store.change(ws.reviewer, "edited the article's metadata", found.id, subject=found.number) as writer:
        writer.edit("article", found.id, values, rev=rev)
    return article(ws, found.id)


def discard(ws: Workspace, article_id: str) -> None:
    """Takes an article off every list; undo, or seeding its text again, brings it back."""
    found = article(ws, article_id)
    with ws.store.change(ws.reviewer, "discarded the article", found.id, subject=found.number) as writer:
        writer.edit("article", found.id, {"discarded": True})


def restore(ws: Workspace, article_id: str) -> ArticleRow:
    """Puts a discarded article, or one whose seeding was undone, back on the lists with all that hangs on it.

    Raises:
        InputError: it is not discarded.
    """
    found = article(ws, article_id)
    with ws.store.change(ws.reviewer, "restored the article", found.id, subject=found.number) as writer:
        writer.edit("article", found.id, {"discarded": False})
        if not writer.entries:
            shows = f"`factcheck articles --status {ArticleStatus.DISCARDED}` lists those that are."
            raise InputError(f"Article {found.number} is not discarded.", shows=shows)
    return article(ws, found.id)


def citation_fields(fields: dict[str, str]) -> dict[str, str]:
    """Metadata as typed, checked and cleaned.

    Raises:
        InputError: no such field, or a date that is none.
    """
    if unknown := sorted(set(fields) - set(CITATION)):
        raise InputError(f"There is no field “{unknown[0]}”.", hint=f"Fields: {', '.join(CITATION)}.")
    values = {name: clean(value).strip() for name, value in fields.items()}
    if published := values.get("published"):
        values["published"] = iso_date(published).isoformat()
    return values


def iso_date(typed: str) -> date:
    """A date as typed: `2024-04-03`, or written out with its month and year in English.

    Raises:
        InputError: it is no such date.
    """
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        written = re.fullmatch(WRITTEN_DATE, typed.strip(), re.IGNORECASE)
        if day := read_date(written[0]) if written else None:
            return day
        raise InputError(f"“{typed}” is not a date.", hint="Write it as 2024-04-03 or 3 April 2024.") from None

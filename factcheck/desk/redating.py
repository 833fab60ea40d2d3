"""Reading the days of an article again, once it is known when it was published."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from factcheck.desk import articles, claims, engines
from factcheck.desk.rewording import without
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import ProposedClaim, Span, State
from factcheck.model.document import Document
from factcheck.model.rows import ClaimFilter, ClaimRow
from factcheck.store.queries.values import replacements_text
from factcheck.text.language import spoken

Made = tuple[Sequence[Span], str]
"""A claim as the splitter makes it without a date: its places and its wording."""


def redate(ws: Workspace, article_id: str, *, progress: engines.Tell | None = None) -> int:
    """Words the days of claims by the article's date (“on Tuesday”), as if that had been known from the beginning.

    Only claims that nobody has touched: worded as the splitter does it, without verdict, quote or note. One change,
    so that one undo takes it back; returns how many claims say something else now.

    Raises:
        InputError: the article has no date.
        Conflict: someone else wrote one of the claims meanwhile.
    """
    article = articles.read(ws, article_id)
    citation, number = article.article.citation, article.article.number
    if citation.published is None:
        raise InputError(f"Article {number} has no date of publication.", hint="Set it first, then read the days.")
    named = dataclasses.replace(citation, language=spoken(article.text, citation.language or None))
    document = Document(article.text, named, reader="", reader_version="")
    dated = _dated(ws, document, progress)
    rows = claims.board(ws, ClaimFilter(article=article.article.id))
    found = [(row, dated[made]) for row in rows if _untouched(row) and (made := _made(row)) in dated]
    others = [(row, new) for row, new in found if new.text != row.text]
    if others:
        with ws.store.change(ws.reviewer, "read the days again", article.article.id, subject=number) as writer:
            for row, new in others:
                writer.edit("claim", row.id, _values(new), rev=row.rev)
    return len(others)


def _dated(ws: Workspace, document: Document, progress: engines.Tell | None) -> Mapping[Made, ProposedClaim]:
    """What the splitter makes of the document by its date, for what it makes without one."""
    bare = dataclasses.replace(document, citation=dataclasses.replace(document.citation, published=None))
    before, after = (
        engines.propose(ws.settings, one, engine=engines.RULES, progress=progress).claims for one in (bare, document)
    )
    same = zip(before, after, strict=True) if len(before) == len(after) else ()
    return {(old.spans, old.text): new for old, new in same if old.spans == new.spans}


def _untouched(row: ClaimRow) -> bool:
    return row.state is State.OPEN and not (row.ratings or row.evidence or row.notes)


def _made(row: ClaimRow) -> Made:
    """The claim without what follows from a date of the article."""
    wording = row
    for put in row.replacements:
        if put.origin is None and (bare := without(wording, put)) is not None:
            kept = tuple(one for one in wording.replacements if one is not put)
            wording = dataclasses.replace(wording, text=bare, replacements=kept)
    return row.spans, wording.text


def _values(new: ProposedClaim) -> dict[str, object]:
    return {
        "text": new.text,
        "replacements": replacements_text(new.replacements),
        "needs_context": new.needs_context,
        "check_worthiness": new.check_worthiness,
    }

"""Sources: attached to claims, fetched, read, mended, removed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from factcheck import desk, readers
from factcheck import text as texts
from factcheck.desk.articles import citation_fields
from factcheck.desk.reading import document_of
from factcheck.desk.workspace import Workspace
from factcheck.errors import FactcheckError, InputError, UnknownId
from factcheck.model.claims import Role
from factcheck.model.document import Citation, Fetched
from factcheck.model.plain import clean
from factcheck.model.rows import Passage, SourceKind, SourceRow, SourceText
from factcheck.store import snapshots
from factcheck.store.changes import new_id
from factcheck.store.queries import claims
from factcheck.store.queries import sources as stored
from factcheck.store.queries.lookup import find, find_one
from factcheck.store.queries.values import citation_values
from factcheck.store.tables import TABLES

if TYPE_CHECKING:
    from factcheck.desk.loading import BytesProgress

EVIDENCE, LINK = TABLES["evidence"], TABLES["claim_source"]
SAME = 0.5
"""The cosine from which a passage that shares no word with a claim may say the same."""
UNTITLED = "pasted text"
"""What a pasted source is called that has no title."""
Nearness = Callable[[str, Sequence[str]], Sequence[float]]
"""Tells how near each passage comes to what a claim says."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that was pasted or read from standard input, and what it is called if not as it says itself."""

    text: str | bytes
    title: str = ""


def listed(ws: Workspace, owner: str = "") -> list[SourceRow]:
    """The sources consulted for a claim, or those of an article, or all."""
    with ws.store.read() as session:
        if not owner:
            return stored.rows(session)
        noun, found = find(session, owner, "claim", "article")
        return stored.rows(session, claim=found) if noun == "claim" else stored.rows(session, article=found)


def source(ws: Workspace, source_id: str) -> SourceRow:
    """One source, by the id typed."""
    with ws.store.read() as session:
        return stored.rows(session, ids=[find_one(session, source_id, "source")])[0]


def add(
    ws: Workspace,
    owner: str,
    where: str,
    *,
    also: Sequence[str] = (),
    allow_hosts: Iterable[str] = (),
    keep: bool = False,
    kind: SourceKind | None = None,
    pasted: Pasted | None = None,
    progress: BytesProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SourceRow:
    """Attaches a source to a claim (or only to its article), fetching a URL or reading a file.

    With `pasted` it is that, instead of what `where` leads to.

    It is attached to the claims in `also`, too, in the same change. What the article has a snapshot of already is
    linked, not fetched again. Title, author, date and publisher come from the source itself. With `keep`, a source
    that cannot be fetched or read is kept as a citation alone.

    Raises:
        FetchError, InputError: it cannot be fetched or read; nothing was stored (unless `keep`).
    """
    with ws.store.read() as session:
        noun, found = find(session, owner, "claim", "article")
    linked = [row.id for row in desk.several.rows(ws, [found, *also])] if noun == "claim" else []
    with ws.store.read() as session:
        article = claims.row(session, found).article if noun == "claim" else found
        known = _known(stored.rows(session, article=article), where)
    if known:
        if not known.snapshot and not keep:
            known = refetch(ws, known.id, allow_hosts=allow_hosts, progress=progress, cancelled=cancelled)
        return desk.several.link(ws, linked, known.id) if noun == "claim" else known
    try:
        if pasted:
            fetched, citation = _pasted(pasted)
        else:
            fetched = desk.loading.load(
                ws.settings, where, allow_hosts=allow_hosts, progress=progress, cancelled=cancelled
            )
            citation = _citation(fetched, where)
    except FactcheckError:
        if not keep or pasted:
            raise
        named = clean(where).strip()
        fetched, citation = None, Citation(title=named, url=named if desk.loading.is_url(named) else "")
    wanted = kind or _kind(where, fetched)
    source_id = _store(ws, article, linked, (wanted, citation, fetched))
    return source(ws, source_id)


def link(ws: Workspace, claim_id: str, source_id: str) -> SourceRow:
    """Notes that a source of the article was consulted for this claim too.

    Raises:
        InputError: the source belongs to another article.
    """
    with ws.store.read() as session:
        row = claims.row(session, find_one(session, claim_id, "claim"))
    found = source(ws, source_id)
    check_same_article(row.article, found)
    if row.number not in found.claims:
        with ws.store.change(ws.reviewer, f"linked source {found.number}", row.article, subject=row.number) as writer:
            writer.add("claim_source", [{"claim_id": row.id, "source_id": found.id}])
    return source(ws, found.id)


def unlink(ws: Workspace, claim_id: str, source_id: str) -> None:
    """Takes a source off a claim; it stays with the article.

    Raises:
        InputError: a quote from it hangs on the claim, or it was never linked.
    """
    found = source(ws, source_id)
    with ws.store.read() as session:
        row = claims.row(session, find_one(session, claim_id, "claim"))
        quotes = stored.evidence(session, (EVIDENCE.c.claim_id == row.id) & (EVIDENCE.c.source_id == found.id))
        linked = session.execute(
            LINK.select().where(LINK.c.claim_id == row.id, LINK.c.source_id == found.id)
        ).one_or_none()
    if quotes:
        problem = f"{quotes[0].number} on {row.number} is quoted from {found.number}."
        raise InputError(problem, hint="Remove the quote first.")
    if linked is None:
        raise InputError(
            f"{row.number} is not linked to {found.number}.", shows="`factcheck source list` shows which are."
        )
    with ws.store.change(ws.reviewer, f"took off source {found.number}", row.article, subject=row.number) as writer:
        writer.remove("claim_source", linked.id)


def refetch(
    ws: Workspace,
    source_id: str,
    *,
    allow_hosts: Iterable[str] = (),
    progress: BytesProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SourceRow:
    """Fetches a source again and keeps the new snapshot beside the old ones, which evidence goes on resting on.

    A source that was only a citation until now gets from it what is not known yet: title, author, date, publisher.

    Raises:
        FetchError, InputError: it cannot be fetched or read, or has no URL; nothing was stored.
    """
    found = source(ws, source_id)
    if not found.citation.url:
        raise InputError(f"{found.number} has no URL to fetch.", hint="Add the file again as a new source.")
    url = found.citation.url
    fetched = desk.loading.load(ws.settings, url, allow_hosts=allow_hosts, progress=progress, cancelled=cancelled)
    # A snapshot that nothing can read is refused here, as when a source is added.
    citation = _citation(fetched, url)
    with ws.store.change(ws.reviewer, "fetched the source again", found.article, subject=found.number) as writer:
        snapshots.add(writer, found.id, fetched)
        if not found.snapshot:
            writer.edit("source", found.id, _filled_in(found.citation, citation))
    return source(ws, found.id)


def edit(ws: Workspace, source_id: str, *, kind: SourceKind | None = None, **fields: str) -> SourceRow:
    """Mends a source's citation: title, author, publisher, published, url, language; or its kind."""
    found = source(ws, source_id)
    values = citation_fields(fields) | ({"kind": kind.value} if kind else {})
    with ws.store.change(ws.reviewer, "edited the source", found.article, subject=found.number) as writer:
        writer.edit("source", found.id, values)
    return source(ws, found.id)


def remove(ws: Workspace, source_id: str) -> None:
    """Removes a source with its links and snapshots.

    Raises:
        InputError: quotes from it are attached; they are named.
    """
    found = source(ws, source_id)
    with ws.store.change(ws.reviewer, "removed the source", found.article, subject=found.number) as writer:
        quotes = stored.evidence(writer.session, EVIDENCE.c.source_id == found.id)
        if quotes:
            names = ", ".join(f"{quote.number} on {quote.claim}" for quote in quotes)
            raise InputError(f"{found.number} carries evidence: {names}.", hint="Remove that evidence first.")
        for table in (LINK, TABLES["snapshot"]):
            mine = select(table.c.id).where(table.c.source_id == found.id)
            for row_id in writer.session.execute(mine).scalars().all():
                writer.remove(table.name, row_id)
        writer.remove("source", found.id)


def read(ws: Workspace, source_id: str, *, claim: str = "") -> SourceText:
    """A source's newest snapshot as text, with the quotes taken from it and, for a claim, its best passages.

    Raises:
        UnknownId: there is no snapshot, only the citation.
    """
    with ws.store.read() as session:
        found = stored.rows(session, ids=[find_one(session, source_id, "source")])[0]
        row = claims.row(session, find_one(session, claim, "claim")) if claim else None
        quotes = stored.evidence(session, EVIDENCE.c.snapshot_id == found.snapshot) if found.snapshot else []
    text = text_of(ws, found)
    passages = passages_in(text, found, row.text) if row else []
    return SourceText(found, text, tuple(texts.sentences(text)), tuple(passages), tuple(quotes))


def text_of(ws: Workspace, row: SourceRow) -> str:
    """The text of a source's newest snapshot.

    Raises:
        UnknownId: there is none.
    """
    with ws.store.read() as session:
        snapshot = stored.snapshot(session, source=row.id)
    if snapshot is None:
        raise UnknownId(f"{row.number} is a citation without a snapshot.", hint="Fetch it, or add its text as a file.")
    return document_of(snapshot).text


def passages_in(text: str, row: SourceRow, claim: str, *, nearness: Nearness | None = None) -> list[Passage]:
    """The sentences of a source's text that share words with a claim, best first.

    With `nearness` also those that say the same in other words. Headings prove nothing, but say what they stand over.
    """
    units = [unit for unit in texts.sentences(text) if unit.role in {Role.TEXT, Role.HEADING}]
    words = [("# " if unit.role is Role.HEADING else "") + text[unit.start : unit.end] for unit in units]
    meaning = nearness(claim, words) if nearness else None
    title = row.citation.title or row.citation.url
    found = []
    for hit in texts.rank(claim, words, meaning=meaning):
        unit, passage = units[hit.index], words[hit.index]
        matched = tuple(dict.fromkeys(passage[first:last] for first, last in hit.matched))
        if unit.role is Role.TEXT and (matched or (meaning and meaning[hit.index] >= SAME)):
            found.append(Passage(row.number, row.id, title, unit.start, unit.end, passage, hit.score, matched))
    return found


def _known(rows: list[SourceRow], where: str) -> SourceRow | None:
    return next((row for row in rows if desk.loading.is_url(where) and row.citation.url == where.strip()), None)


def _citation(fetched: Fetched, where: str) -> Citation:
    name = "" if desk.loading.is_url(where) else Path(where).name
    found = readers.read(fetched.body, name=name, media_type=fetched.media_type, url=fetched.url).citation
    named = clean(name or where).strip()
    return dataclasses.replace(found, title=found.title or named, url="" if name else named)


def _pasted(given: Pasted) -> tuple[Fetched, Citation]:
    fetched = desk.loading.pasted(given.text)
    citation = _citation(fetched, "")
    return fetched, dataclasses.replace(citation, title=clean(given.title).strip() or citation.title or UNTITLED)


def _filled_in(known: Citation, read: Citation) -> dict[str, str]:
    """The columns of what is read and was not known; a citation alone is called by its URL."""
    blank = dataclasses.replace(known, title="" if known.title == known.url else known.title)
    had = citation_values(blank)
    return {name: value for name, value in citation_values(read).items() if not had[name]}


def _kind(where: str, fetched: Fetched | None) -> SourceKind:
    if fetched and "pdf" in fetched.media_type:
        return SourceKind.PDF
    return SourceKind.WEB_PAGE if desk.loading.is_url(where) else SourceKind.FILE


def _store(ws: Workspace, article: str, linked: list[str], parts: tuple[SourceKind, Citation, Fetched | None]) -> str:
    kind, citation, fetched = parts
    source_id = new_id()
    with ws.store.change(ws.reviewer, "added a source", article) as writer:
        number = writer.number("source")
        values = {"id": source_id, "number": number, "article_id": article, "kind": kind.value}
        writer.add("source", [{**values, "created": writer.created, **citation_values(citation)}])
        if fetched:
            snapshots.add(writer, source_id, fetched)
        writer.add("claim_source", [{"claim_id": claim, "source_id": source_id} for claim in linked])
        numbers = [claims.row(writer.session, claim).number for claim in linked]
        writer.subject = " ".join([*numbers, f"s{number}"])
    return source_id


def check_same_article(article: str, found: SourceRow) -> None:
    """Sees to it that a source is one of this article's.

    Raises:
        InputError: it is not.
    """
    if found.article != article:
        raise InputError(
            f"{found.number} belongs to another article.", hint="Add it to this article's claim by its URL or file."
        )

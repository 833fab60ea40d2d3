"""Sources, their snapshots, and the quotes taken from them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from factcheck.model.rows import EvidenceRow, SourceKind, SourceRow, Stance
from factcheck.model.walking import Walk, silently
from factcheck.store.queries.lookup import claim_number
from factcheck.store.queries.values import anchor_of, citation_of, moment
from factcheck.store.snapshots import unpacked
from factcheck.store.tables import TABLES

SOURCE, LINK, CLAIM = TABLES["source"], TABLES["claim_source"], TABLES["claim"]
SNAPSHOT, BLOB, EVIDENCE = TABLES["snapshot"], TABLES["blob"], TABLES["evidence"]
ARTICLE, REVIEWER = TABLES["article"], TABLES["reviewer"]


@dataclass(frozen=True, slots=True)
class StoredSnapshot:
    """A snapshot with its bytes; `id` is the snapshot's."""

    id: str
    source: str
    sha256: str
    url: str
    fetched: str
    media_type: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def rows(
    session: Connection, *, article: str = "", claim: str = "", ids: Sequence[str] | None = None
) -> list[SourceRow]:
    """The sources of an article, or those consulted for a claim, or those with these ids, in order of number.

    Asked for none of these it gives all, but for those of discarded articles.
    """
    taken = ("id", "sha256", "size", "fetched", "media_type")
    query = select(SOURCE, *(SNAPSHOT.c[name].label(f"snapshot_{name}") for name in taken), _quotes())
    query = query.select_from(SOURCE).outerjoin(SNAPSHOT, SNAPSHOT.c.pk == _newest())
    raw = session.execute(query.where(_wanted(article, claim, ids)).order_by(SOURCE.c.number)).all()
    linked = _linked(session, [row.id for row in raw])
    return [_row(row, linked.get(row.id, ())) for row in raw]


def snapshot(session: Connection, *, source: str = "", snapshot_id: str = "") -> StoredSnapshot | None:
    """The newest snapshot of a source, or the one with this id, with its bytes; None when there is none."""
    query = select(SNAPSHOT, BLOB.c.body).select_from(SNAPSHOT).join(BLOB, BLOB.c.id == SNAPSHOT.c.blob_id)
    wanted = SNAPSHOT.c.id == snapshot_id if snapshot_id else SNAPSHOT.c.source_id == source
    raw = session.execute(query.where(wanted).order_by(SNAPSHOT.c.pk.desc()).limit(1)).one_or_none()
    return _stored(raw) if raw else None


def snapshots(session: Connection, article: str, walk: Walk = silently) -> list[StoredSnapshot]:
    """Every snapshot of the article's sources with its bytes, oldest first."""
    query = select(SNAPSHOT, BLOB.c.body).select_from(SNAPSHOT).join(BLOB, BLOB.c.id == SNAPSHOT.c.blob_id)
    query = query.join(SOURCE, SOURCE.c.id == SNAPSHOT.c.source_id).where(SOURCE.c.article_id == article)
    return [_stored(raw) for raw in walk(session.execute(query.order_by(SNAPSHOT.c.pk)), "reading the sources")]


def evidence(session: Connection, wanted: ColumnElement[bool], walk: Walk = silently) -> list[EvidenceRow]:
    """The quotes that meet a condition on the table evidence (or on the claim's article), in order of number."""
    query = select(
        EVIDENCE,
        SOURCE.c.number.label("source_number"),
        SOURCE.c.title.label("source_title"),
        SOURCE.c.url.label("source_url"),
        REVIEWER.c.name.label("reviewer"),
        claim_number().label("claim_number"),
    ).select_from(
        EVIDENCE.join(SOURCE, SOURCE.c.id == EVIDENCE.c.source_id)
        .join(CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
        .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
        .join(REVIEWER, REVIEWER.c.id == EVIDENCE.c.reviewer_id)
    )
    found = session.execute(query.where(wanted).order_by(EVIDENCE.c.number))
    return [_evidence(raw) for raw in walk(found, "reading the quotes")]


def _wanted(article: str, claim: str, ids: Sequence[str] | None) -> ColumnElement[bool]:
    if article:
        return SOURCE.c.article_id == article
    if claim:
        return SOURCE.c.id.in_(select(LINK.c.source_id).where(LINK.c.claim_id == claim))
    if ids is not None:
        return SOURCE.c.id.in_(ids)
    return SOURCE.c.article_id.in_(select(ARTICLE.c.id).where(ARTICLE.c.discarded.is_(False)))


def _newest() -> Any:
    inner = SNAPSHOT.alias("newest")
    return select(func.max(inner.c.pk)).where(inner.c.source_id == SOURCE.c.id).correlate(SOURCE).scalar_subquery()


def _quotes() -> Any:
    return select(func.count()).where(EVIDENCE.c.source_id == SOURCE.c.id).scalar_subquery().label("quotes")


def _linked(session: Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    query = (
        select(LINK.c.source_id, claim_number().label("number"))
        .select_from(LINK)
        .join(CLAIM, CLAIM.c.id == LINK.c.claim_id)
    )
    query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    found: dict[str, list[str]] = defaultdict(list)
    for raw in session.execute(query.where(LINK.c.source_id.in_(ids)).order_by(CLAIM.c.number)):
        found[raw.source_id].append(raw.number)
    return {source: tuple(numbers) for source, numbers in found.items()}


def _row(raw: Any, claims: tuple[str, ...]) -> SourceRow:
    return SourceRow(
        key=raw.pk,
        id=raw.id,
        number=f"s{raw.number}",
        article=raw.article_id,
        kind=SourceKind(raw.kind),
        citation=citation_of(raw),
        sha256=raw.snapshot_sha256 or "",
        snapshot=raw.snapshot_id or "",
        fetched=moment(raw.snapshot_fetched) if raw.snapshot_fetched else None,
        media_type=raw.snapshot_media_type or "",
        size=raw.snapshot_size or 0,
        claims=claims,
        evidence=raw.quotes,
        rev=raw.rev,
    )


def _stored(raw: Any) -> StoredSnapshot:
    return StoredSnapshot(
        id=raw.id,
        source=raw.source_id,
        sha256=raw.sha256,
        url=raw.url,
        fetched=raw.fetched,
        media_type=raw.media_type,
        headers=tuple((name, value) for name, value in json.loads(raw.headers)),
        body=unpacked(raw.body, raw.sha256),
    )


def _evidence(raw: Any) -> EvidenceRow:
    return EvidenceRow(
        key=raw.pk,
        id=raw.id,
        number=f"e{raw.number}",
        claim=raw.claim_number,
        source=f"s{raw.source_number}",
        source_title=raw.source_title or raw.source_url,
        stance=Stance(raw.stance),
        anchor=anchor_of(raw),
        sha256=raw.sha256,
        reader=raw.reader,
        reader_version=raw.reader_version,
        verified=raw.snapshot_id is not None,
        reviewer=raw.reviewer,
        created=moment(raw.created),
        rev=raw.rev,
    )

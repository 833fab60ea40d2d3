"""A whole case as one value, for exporters and for comparing with a seed file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from factcheck.model.claims import Kind, State
from factcheck.model.report import (
    Report,
    ReportClaim,
    ReportEvidence,
    ReportNote,
    ReportSnapshot,
    ReportSource,
    ReportVerdict,
)
from factcheck.model.rows import EvidenceRow, NoteRow, VerdictRow
from factcheck.model.tags import Tag
from factcheck.model.walking import Walk, silently
from factcheck.store.queries import codebook, review, sources
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import citation_of, claimant_of, moment, replacements_of, spans_of
from factcheck.store.tables import TABLES

ARTICLE, CLAIM, LINK, SOURCE = TABLES["article"], TABLES["claim"], TABLES["claim_source"], TABLES["source"]
Hanging = TypeVar("Hanging", EvidenceRow, VerdictRow, NoteRow)


@dataclass(frozen=True, slots=True)
class _Hangings:
    """What hangs on the article's claims, by claim number as shown (`3.12`); tags and reviewers by whole id."""

    sources: dict[str, tuple[int, ...]]
    evidence: dict[str, list[EvidenceRow]]
    verdicts: dict[str, list[VerdictRow]]
    notes: dict[str, list[NoteRow]]
    tags: dict[str, tuple[Tag, ...]]
    assigned: dict[str, str]


def report(session: Connection, article_id: str, walk: Walk = silently) -> Report:
    """The case of the article with this whole id, discarded claims included; what is long is read by `walk`."""
    raw = session.execute(select(ARTICLE).where(ARTICLE.c.id == article_id)).one()
    mine = CLAIM.c.article_id == article_id
    claims = [*walk(session.execute(select(CLAIM).where(mine).order_by(CLAIM.c.number)), "reading the claims")]
    rows = sources.rows(session, article=article_id)
    numbers = {row.id: int(row.number[1:]) for row in rows}
    ids = select(CLAIM.c.id).where(mine)
    hangings = _Hangings(
        sources={f"{raw.number}.{number}": found for number, found in _links(session, article_id).items()},
        evidence=_by_claim(sources.evidence(session, mine, walk)),
        verdicts=_by_claim(review.verdicts(session, mine, walk)),
        notes=_by_claim(review.notes(session, mine, walk)),
        tags=codebook.tags_where(session, "claim", codebook.TAGGED["claim"].c.claim_id.in_(ids)),
        assigned=codebook.assigned_where(session, codebook.ASSIGNMENT.c.claim_id.in_(ids)),
    )
    tags = codebook.tags(session, "article", [article_id]).get(article_id, ())
    used = {tag.field for its in (tags, *hangings.tags.values()) for tag in its}
    number_of = {claim.id: claim.number for claim in claims}
    return Report(
        number=raw.number,
        citation=citation_of(raw),
        text=raw.text,
        sha256=raw.sha256,
        scale=scales(session)[raw.scale_id],
        sources=tuple(ReportSource(int(row.number[1:]), row.kind, row.citation) for row in rows),
        snapshots=tuple(_snapshot(kept, numbers) for kept in sources.snapshots(session, article_id, walk)),
        claims=tuple(
            _claim(claim, f"{raw.number}.{claim.number}", hangings, number_of)
            for claim in walk(claims, "putting the case together")
        ),
        tags=tags,
        codebook=tuple(field.plain for field in codebook.fields(session) if field.name in used) if used else (),
    )


def _claim(raw: Any, number: str, hangings: _Hangings, number_of: dict[str, int]) -> ReportClaim:
    return ReportClaim(
        number=raw.number,
        text=raw.text,
        spans=spans_of(raw.spans),
        kind=Kind(raw.kind),
        claimant=claimant_of(raw),
        check_worthiness=raw.check_worthiness,
        needs_context=raw.needs_context,
        replacements=replacements_of(raw.replacements),
        state=State(raw.state),
        replaced_by=tuple(number_of[item] for item in json.loads(raw.replaced_by)),
        sources=hangings.sources.get(number, ()),
        evidence=tuple(map(_evidence, hangings.evidence[number])),
        verdicts=tuple(map(_verdict, hangings.verdicts[number])),
        notes=tuple(
            ReportNote(int(note.number[1:]), note.text, note.reviewer, note.created) for note in hangings.notes[number]
        ),
        tags=hangings.tags.get(raw.id, ()),
        assigned=hangings.assigned.get(raw.id, ""),
    )


def _links(session: Connection, article_id: str) -> dict[int, tuple[int, ...]]:
    query = select(CLAIM.c.number.label("claim"), SOURCE.c.number.label("source")).select_from(
        LINK.join(CLAIM, CLAIM.c.id == LINK.c.claim_id).join(SOURCE, SOURCE.c.id == LINK.c.source_id)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for row in session.execute(query.where(CLAIM.c.article_id == article_id).order_by(SOURCE.c.number)):
        found[row.claim].append(row.source)
    return {claim: tuple(numbers) for claim, numbers in found.items()}


def _by_claim(rows: Iterable[Hanging]) -> dict[str, list[Hanging]]:
    found: dict[str, list[Hanging]] = defaultdict(list)
    for row in rows:
        found[row.claim].append(row)
    return found


def _snapshot(kept: sources.StoredSnapshot, numbers: dict[str, int]) -> ReportSnapshot:
    return ReportSnapshot(
        sha256=kept.sha256,
        source=numbers[kept.source],
        url=kept.url,
        fetched=moment(kept.fetched),
        headers=kept.headers,
        media_type=kept.media_type,
        body=kept.body,
    )


def _evidence(row: EvidenceRow) -> ReportEvidence:
    return ReportEvidence(
        number=int(row.number[1:]),
        source=int(row.source[1:]),
        sha256=row.sha256,
        stance=row.stance,
        anchor=row.anchor,
        reader=row.reader,
        reader_version=row.reader_version,
        reviewer=row.reviewer,
        created=row.created,
        verified=row.verified,
    )


def _verdict(row: VerdictRow) -> ReportVerdict:
    return ReportVerdict(
        rating=row.rating,
        rationale=row.rationale,
        evidence=tuple(int(number[1:]) for number in row.evidence),
        reviewer=row.reviewer,
        created=row.created,
        withdrawn=row.withdrawn,
        current=row.current,
    )

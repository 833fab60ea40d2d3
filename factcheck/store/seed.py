"""A whole case into the store: an article just taken apart, or everything a seed file brings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from factcheck.model.claims import ProposedClaim, State, Unit
from factcheck.model.document import Citation, Fetched
from factcheck.model.report import Report, ReportClaim, ReportEvidence
from factcheck.model.scales import Rating, Scale
from factcheck.store import snapshots, tagging
from factcheck.store.changes import Writer, digest, lock, new_id, stamp
from factcheck.store.queries.values import citation_values, ratings_text, replacements_text
from factcheck.store.tables import TABLES

SCALE, ARTICLE = TABLES["scale"], TABLES["article"]
Ids = dict[int, str]


def text_hash(text: str) -> str:
    """The sha-256 an article is known by: of its text's UTF-8 bytes."""
    return digest(text)


def is_new(writer: Writer, text: str) -> bool:
    """Whether no article has this text, seen from within the change: another program may have been faster."""
    sha256 = text_hash(text)
    lock(writer.session, f"text {sha256}")
    return writer.session.execute(select(ARTICLE.c.pk).where(ARTICLE.c.sha256 == sha256)).first() is None


def add_article(
    writer: Writer,
    citation: Citation,
    text: str,
    scale: Scale,
    units: Sequence[Unit],
    *,
    number: int = 0,
    body: bytes = b"",
) -> None:
    """Adds the article whose chain the writer's change belongs to; its number is the wanted one if it is free.

    `body` are the bytes it was read from; they are kept beside it.
    """
    taken = writer.session.execute(select(ARTICLE.c.pk).where(ARTICLE.c.number == number)).first()
    if number and not taken:
        writer.reserve("article", number)
    else:
        number = writer.number("article")
    values = {"id": writer.chain, "number": number, "text": text, "sha256": text_hash(text), "discarded": False}
    values |= {"blob_id": snapshots.keep(writer, body) if body else None}
    values |= {"scale_id": scale_id(writer, scale), "created": writer.created, **citation_values(citation)}
    writer.add("article", [values])
    writer.add(
        "sentence",
        [{"article_id": writer.chain, "start": u.start, "end": u.end, "role": u.role.value} for u in units],
    )


def add_claims(writer: Writer, claims: Sequence[ProposedClaim]) -> list[str]:
    """Adds claims to the writer's article, numbered in their order; returns their ids."""
    if not claims:
        return []
    counter = f"claim {writer.chain}"
    first = writer.number(counter)
    writer.reserve(counter, first + len(claims) - 1)
    return writer.add("claim", [_claim_values(writer.chain, n, claim) for n, claim in enumerate(claims, first)])


def _claim_values(article_id: str, number: int, claim: ProposedClaim | ReportClaim) -> dict[str, Any]:
    """The columns of a claim, open and not replaced."""
    return {
        "article_id": article_id,
        "number": number,
        "text": claim.text,
        "spans": json.dumps(claim.spans),
        "first": claim.spans[0][0],
        "kind": claim.kind.value,
        "state": State.OPEN.value,
        "claimant_name": claim.claimant.name if claim.claimant else "",
        "claimant_role": claim.claimant.role if claim.claimant else "",
        "check_worthiness": claim.check_worthiness,
        "needs_context": claim.needs_context,
        "replacements": replacements_text(claim.replacements),
        "replaced_by": "[]",
    }


def scale_id(writer: Writer, scale: Scale) -> str:
    """The id of a scale with exactly these ratings, added at first use."""
    ratings = ratings_text(scale)
    query = select(SCALE.c.id).where(SCALE.c.slug == scale.id, SCALE.c.ratings == ratings, SCALE.c.name == scale.name)
    found = writer.session.execute(query).scalar()
    return found or writer.add("scale", [{"slug": scale.id, "name": scale.name, "ratings": ratings}])[0]


def add_case(writer: Writer, report: Report, units: Sequence[Unit]) -> None:
    """Adds all of a case. Claims keep their numbers, sources, evidence and notes get the next ones in order."""
    add_article(writer, report.citation, report.text, report.scale, units, number=report.number)
    numbers = _numbers(writer, report)
    sources = _add_sources(writer, report, numbers["source"])
    kept = _add_snapshots(writer, report, sources)
    claims = _add_case_claims(writer, report)
    writer.add("claim_source", _links(report, claims, sources))
    evidence = _add_evidence(writer, report, (claims, sources, kept), numbers["evidence"])
    writer.add("verdict", list(_verdicts(writer, report, claims, evidence)))
    tagging.add_case_tags(writer, report, claims)
    notes = ((claims[claim.number], note) for claim in report.claims for note in claim.notes)
    writer.add(
        "note",
        [
            {
                "number": numbers["note"][note.number],
                "claim_id": claim_id,
                "text": note.text,
                "reviewer_id": writer.reviewer_id(note.reviewer),
                "created": stamp(note.created),
            }
            for claim_id, note in notes
        ],
    )


def _numbers(writer: Writer, report: Report) -> dict[str, dict[int, int]]:
    """For each kind of thing, the number in the case -> the number in this workspace."""
    wanted: dict[str, Iterable[int]] = {
        "source": (source.number for source in report.sources),
        "evidence": (item.number for claim in report.claims for item in claim.evidence),
        "note": (note.number for claim in report.claims for note in claim.notes),
    }
    return {noun: {number: writer.number(noun) for number in sorted(wanted[noun])} for noun in wanted}


def _add_sources(writer: Writer, report: Report, numbers: Mapping[int, int]) -> Ids:
    ids = {source.number: new_id() for source in report.sources}
    writer.add(
        "source",
        [
            {
                "id": ids[source.number],
                "number": numbers[source.number],
                "article_id": writer.chain,
                "kind": source.kind.value,
                "created": writer.created,
                **citation_values(source.citation),
            }
            for source in report.sources
        ],
    )
    return ids


def _add_snapshots(writer: Writer, report: Report, sources: Ids) -> dict[tuple[int, str], str]:
    found = {}
    for kept in report.snapshots:
        fetched = Fetched(kept.body, kept.url, kept.url, kept.fetched, kept.media_type, kept.headers)
        found[kept.source, kept.sha256] = snapshots.add(writer, sources[kept.source], fetched)
    return found


def _add_case_claims(writer: Writer, report: Report) -> Ids:
    ids = {claim.number: new_id() for claim in report.claims}
    rows = [
        {
            **_claim_values(writer.chain, claim.number, claim),
            "id": ids[claim.number],
            "state": claim.state.value,
            "replaced_by": json.dumps([ids[number] for number in claim.replaced_by]),
        }
        for claim in report.claims
    ]
    writer.add("claim", rows)
    writer.reserve(f"claim {writer.chain}", max(ids, default=0))
    return ids


def _links(report: Report, claims: Ids, sources: Ids) -> list[dict[str, str]]:
    return [
        {"claim_id": claims[claim.number], "source_id": sources[number]}
        for claim in report.claims
        for number in claim.sources
    ]


def _add_evidence(
    writer: Writer,
    report: Report,
    ids: tuple[Ids, Ids, Mapping[tuple[int, str], str]],
    numbers: Mapping[int, int],
) -> Ids:
    claims, sources, kept = ids
    found = {item.number: new_id() for claim in report.claims for item in claim.evidence}
    writer.add(
        "evidence",
        [
            {
                "id": found[item.number],
                "number": numbers[item.number],
                "claim_id": claims[claim.number],
                "source_id": sources[item.source],
                "snapshot_id": kept.get((item.source, item.sha256)) if item.verified else None,
                "reviewer_id": writer.reviewer_id(item.reviewer),
                **_quote_values(item),
            }
            for claim in report.claims
            for item in claim.evidence
        ],
    )
    return found


def _quote_values(item: ReportEvidence) -> dict[str, Any]:
    """The columns of a quote, apart from what it hangs on."""
    anchor = item.anchor
    return {
        "sha256": item.sha256,
        "stance": item.stance.value,
        **{name: getattr(anchor, name) for name in ("exact", "prefix", "suffix", "start", "end")},
        "reader": item.reader,
        "reader_version": item.reader_version,
        "created": stamp(item.created),
    }


def _verdicts(writer: Writer, report: Report, claims: Ids, evidence: Ids) -> Iterator[dict[str, str]]:
    for claim in report.claims:
        # Oldest first, as they were given: at the same moment the later row is the newer verdict.
        given = list(reversed(claim.verdicts))
        given.sort(key=lambda verdict: verdict.created)
        for verdict in given:
            yield {
                "claim_id": claims[claim.number],
                "scale_id": scale_id(writer, _scale_with(report.scale, verdict.rating)),
                "rating": verdict.rating.id,
                "rationale": verdict.rationale,
                "evidence": json.dumps([evidence[number] for number in verdict.evidence if number in evidence]),
                "reviewer_id": writer.reviewer_id(verdict.reviewer),
                "created": stamp(verdict.created),
                "withdrawn": stamp(verdict.withdrawn) if verdict.withdrawn else "",
            }


def _scale_with(scale: Scale, rating: Rating) -> Scale:
    """The article's scale, or, for a verdict given on an earlier one, that rating alone."""
    return scale if rating in scale.ratings else Scale(scale.id, scale.name, (rating,))

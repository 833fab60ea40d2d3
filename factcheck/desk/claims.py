"""Claims: lists, detail, and the checker's own hand on them: add, edit, split, merge, discard, restore."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from factcheck import text as texts
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import MAY_FOLLOW, Claimant, Kind, ProposedClaim, Span, State
from factcheck.model.plain import clean
from factcheck.model.rows import ArticleText, ClaimDetail, ClaimFilter, ClaimRow
from factcheck.store import seed, tagging
from factcheck.store.changes import Writer
from factcheck.store.queries import articles, review, sources
from factcheck.store.queries import claims as query
from factcheck.store.queries.lookup import find_one
from factcheck.store.queries.values import replacements_text
from factcheck.store.tables import TABLES

CLAIM, EVIDENCE, NOTE = TABLES["claim"], TABLES["evidence"], TABLES["note"]
Part = tuple[str, Sequence[Span]]
"""A claim's wording and its spans in the article; an empty wording means the words of the spans."""


def keys(ws: Workspace, wanted: ClaimFilter) -> list[int]:
    """The keys of the claims that pass the filter, by article and place: what a list needs to know its length."""
    with ws.store.read() as session:
        return query.keys(session, wanted)


def rows(ws: Workspace, wanted: Sequence[int]) -> list[ClaimRow]:
    """The claims with these keys, in this order; those that are gone are left out."""
    with ws.store.read() as session:
        return query.rows(session, wanted)


def board(ws: Workspace, wanted: ClaimFilter) -> list[ClaimRow]:
    """Every claim that passes the filter, whole."""
    with ws.store.read() as session:
        return query.rows(session, query.keys(session, wanted))


def claim(ws: Workspace, claim_id: str) -> ClaimRow:
    """One claim, by the id typed."""
    with ws.store.read() as session:
        return query.row(session, find_one(session, claim_id, "claim"))


def detail(ws: Workspace, claim_id: str) -> ClaimDetail:
    """Everything that hangs on one claim."""
    with ws.store.read() as session:
        found = query.row(session, find_one(session, claim_id, "claim"))
        mine = CLAIM.c.id == found.id
        replaced_by, replaces = query.links(session, found.id)
        return ClaimDetail(
            claim=found,
            sources=tuple(sources.rows(session, claim=found.id)),
            evidence=tuple(sources.evidence(session, mine)),
            verdicts=tuple(review.verdicts(session, mine)),
            notes=tuple(review.notes(session, mine)),
            history=tuple(review.changes(session, chain=found.article, subject=found.number)),
            replaced_by=replaced_by,
            replaces=replaces,
        )


def details(ws: Workspace, wanted: ClaimFilter) -> list[ClaimDetail]:
    """Every claim that passes the filter with all that hangs on it; its history and links are left out."""
    with ws.store.read() as session:
        pks = query.keys(session, wanted)
        pages = (pks[start : start + query.PAGE] for start in range(0, len(pks), query.PAGE))
        return [item for page in pages for item in _details(session, query.rows(session, page))]


def place(ws: Workspace, article: str, words: str, *, near: int | None = None) -> Span:
    """Where words stand in an article's text, found like a quote; `near` decides among several places.

    Raises:
        QuoteNotFound: they do not stand there.
    """
    with ws.store.read() as session:
        text = articles.text(session, find_one(session, article, "article")).text
    found = texts.anchor(text, words, near=near)
    return found.start, found.end


def add(ws: Workspace, article: str, spans: Sequence[Span], *, text: str = "", kind: Kind | None = None) -> ClaimRow:
    """Adds a claim on words of the article; without a wording of its own it says those words.

    Raises:
        InputError: the spans lie outside the text, overlap or are empty.
    """
    with ws.store.read() as session:
        found = articles.text(session, find_one(session, article, "article"))
    proposed = _proposed(found, text, spans, kind or Kind.FACT)
    with ws.store.change(ws.reviewer, "added a claim", found.article.id) as writer:
        added = seed.add_claims(writer, [proposed])[0]
        writer.subject = query.row(writer.session, added).number
    return claim(ws, added)


def edit(ws: Workspace, claim_id: str, *, rev: int | None = None, **fields: Any) -> ClaimRow:
    """Changes a claim: text, kind, spans, claimant, needs_context, check_worthiness; None leaves a field.

    A new wording by hand is the checker's own: what the splitter replaced in the old one is no longer recorded,
    unless `replacements` says what still stands in it.

    Raises:
        InputError: a field's value cannot be used.
        Conflict: `rev` is given, and someone else wrote the claim since.
    """
    found = claim(ws, claim_id)
    with ws.store.read() as session:
        text = articles.text(session, found.article).text
    values: dict[str, Any] = {}
    stands = fields.pop("replacements", None)
    for name, value in fields.items():
        if value is not None:
            values |= _column(name, value, text)
    if stands is not None:
        values["replacements"] = replacements_text(stands)
    elif values.get("text") == found.text:
        del values["replacements"]
    with ws.store.change(ws.reviewer, "edited the claim", found.article, subject=found.number) as writer:
        writer.edit("claim", found.id, values, rev=rev)
    return claim(ws, found.id)


def split(ws: Workspace, claim_id: str, parts: Sequence[Part]) -> list[ClaimRow]:
    """Replaces a claim by its parts: new numbers; all but verdicts goes along to each, its claimant included.

    Raises:
        InputError: fewer than two parts, or spans that cannot be used.
    """
    if len(parts) < 2:
        raise InputError("A claim is split into at least two parts.", hint="Give a wording for each part.")
    return _replace(ws, "split the claim", [claim(ws, claim_id)], parts)


def merge(ws: Workspace, claim_ids: Sequence[str], *, text: str = "") -> ClaimRow:
    """Replaces several claims of an article by one that covers all their spans and carries what hung on them.

    It is of the first one's kind, and has a claimant where they all have the same.

    Raises:
        InputError: fewer than two different claims, or of different articles.
    """
    found = list({row.id: row for row in (claim(ws, typed) for typed in claim_ids)}.values())
    if len(found) < 2 or len({row.article for row in found}) > 1:
        raise InputError("Merging takes two or more claims of one article.", hint="For example 3.4 and 3.5.")
    found.sort(key=lambda row: row.spans)
    wording = text if text.strip() else " ".join(row.text for row in found)
    spans = _united(span for row in found for span in row.spans)
    return _replace(ws, "merged claims", found, [(wording, spans)])[0]


def discard(ws: Workspace, claim_id: str) -> ClaimRow:
    """Takes a claim off the list; what hangs on it stays with it."""
    return _to_state(ws, claim_id, State.DISCARDED, "discarded the claim")


def restore(ws: Workspace, claim_id: str) -> ClaimRow:
    """Puts a discarded claim back on the list."""
    return _to_state(ws, claim_id, State.OPEN, "restored the claim")


def _details(session: Connection, rows: Sequence[ClaimRow]) -> list[ClaimDetail]:
    mine = CLAIM.c.id.in_([row.id for row in rows])
    linked = TABLES["claim_source"].c
    ids = session.execute(select(linked.source_id).where(linked.claim_id.in_([row.id for row in rows]))).scalars()
    found_sources = sources.rows(session, ids=list(dict.fromkeys(ids)))
    quotes, verdicts = sources.evidence(session, mine), review.verdicts(session, mine)
    notes = review.notes(session, mine)
    return [
        ClaimDetail(
            claim=row,
            sources=tuple(item for item in found_sources if row.number in item.claims),
            evidence=tuple(item for item in quotes if item.claim == row.number),
            verdicts=tuple(item for item in verdicts if item.claim == row.number),
            notes=tuple(item for item in notes if item.claim == row.number),
            history=(),
            replaced_by=(),
            replaces=(),
        )
        for row in rows
    ]


def _to_state(ws: Workspace, claim_id: str, state: State, what: str) -> ClaimRow:
    found = claim(ws, claim_id)
    if state not in MAY_FOLLOW[found.state]:
        raise InputError(
            f"{found.number} is {found.state} already.", shows="`factcheck claims --status discarded` lists them."
        )
    with ws.store.change(ws.reviewer, what, found.article, subject=found.number) as writer:
        writer.edit("claim", found.id, {"state": state.value, "replaced_by": "[]"})
    return claim(ws, found.id)


def _replace(ws: Workspace, what: str, old: Sequence[ClaimRow], parts: Sequence[Part]) -> list[ClaimRow]:
    if gone := [row.number for row in old if row.state is State.DISCARDED]:
        raise InputError(f"{gone[0]} is discarded.", hint="Restore it first.")
    with ws.store.read() as session:
        article = articles.text(session, old[0].article)
    claimants = {row.claimant for row in old}
    claimant = claimants.pop() if len(claimants) == 1 else None
    made = [_proposed(article, text, spans, old[0].kind) for text, spans in parts]
    proposed = [dataclasses.replace(item, claimant=claimant) for item in made]
    with ws.store.change(ws.reviewer, what, article.article.id) as writer:
        new = seed.add_claims(writer, proposed)
        for claim_id in new:
            _carry_along(writer, [row.id for row in old], claim_id)
        for row in old:
            gone_values = {"state": State.DISCARDED.value, "replaced_by": json.dumps(new)}
            writer.edit("claim", row.id, gone_values, rev=row.rev)
        numbers = [row.number for row in old] + [query.row(writer.session, item).number for item in new]
        writer.subject = " ".join(numbers)
    with ws.store.read() as session:
        return [query.row(session, item) for item in new]


def _carry_along(writer: Writer, old: Sequence[str], new: str) -> None:
    session = writer.session
    link = TABLES["claim_source"]
    found = session.execute(link.select().where(link.c.claim_id.in_(old))).mappings().all()
    linked = dict.fromkeys(row["source_id"] for row in found)
    writer.add("claim_source", [{"claim_id": new, "source_id": source} for source in linked])
    for table in (EVIDENCE, NOTE):
        mine = table.select().where(table.c.claim_id.in_(old)).order_by(table.c.number)
        rows = session.execute(mine).mappings().all()
        writer.add(table.name, [{**row, "number": writer.number(table.name)} for row in _copies(rows, new)])
    tagging.carry(writer, old, new)


def _copies(rows: Sequence[RowMapping], claim_id: str) -> list[dict[str, Any]]:
    """The rows as a new claim has them, each content once: what was split and is merged again hangs there twice."""
    own = {"pk", "id", "rev", "number"}
    copies = [{name: value for name, value in row.items() if name not in own} for row in rows]
    found = {tuple(copy.values()): copy for copy in ({**copy, "claim_id": claim_id} for copy in copies)}
    return list(found.values())


def _proposed(article: ArticleText, text: str, spans: Sequence[Span], kind: Kind) -> ProposedClaim:
    checked = _checked_spans(article.text, spans)
    wording = _wording(text) if text.strip() else " ".join(article.text[start:end] for start, end in checked)
    return ProposedClaim(
        text=" ".join(wording.split()),
        spans=checked,
        sentence=(checked[0][0], checked[-1][1]),
        kind=kind,
        check_worthiness=texts.worth(wording, article.article.citation.language),
    )


def _column(name: str, value: Any, article: str) -> dict[str, Any]:
    match name:
        case "text":
            return {"text": _wording(value), "replacements": "[]"}
        case "kind":
            return {"kind": kind_named(value).value}
        case "spans":
            checked = _checked_spans(article, value)
            return {"spans": json.dumps(checked), "first": checked[0][0]}
        case "claimant":
            who = value if isinstance(value, Claimant) else Claimant(clean(str(value)).strip())
            return {"claimant_name": who.name, "claimant_role": who.role}
        case "needs_context":
            return {"needs_context": clean(value).strip()}
        case "check_worthiness":
            if not 0 <= value <= 1:
                raise InputError(f"Check-worthiness is {value}.", hint="It lies between 0 and 1.")
            return {"check_worthiness": float(value)}
    raise InputError(f"A claim has no “{name}” to edit.")


def kind_named(name: str) -> Kind:
    """The kind with this name.

    Raises:
        InputError: there is none.
    """
    try:
        return Kind(name)
    except ValueError:
        raise InputError(f"“{name}” is no kind of claim.", hint=f"Use one of: {', '.join(Kind)}.") from None


def _wording(text: str) -> str:
    wording = " ".join(clean(text).split())
    if not wording:
        raise InputError("A claim needs a wording.", hint="Write one sentence that stands alone.")
    return wording


def _checked_spans(article: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    ordered = tuple(sorted((int(start), int(end)) for start, end in spans))
    end_before = 0
    for start, end in ordered:
        if not (0 <= start < end <= len(article)) or start < end_before or not article[start:end].strip():
            raise InputError(
                f"{start}-{end} is no stretch of the article of {len(article)} characters, or overlaps another.",
                hint="Spans are start-end in characters, apart from each other.",
            )
        end_before = end
    if not ordered:
        raise InputError("A claim needs its place in the article.", hint="Select the words it is made of.")
    return ordered


def _united(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found

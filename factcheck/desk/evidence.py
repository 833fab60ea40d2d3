"""Evidence: exact quotes found in a snapshot and tied to a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck import text as texts
from factcheck.desk import semantic, sources
from factcheck.desk.reading import document_of
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError, UnknownId
from factcheck.model.document import Document
from factcheck.model.rows import ClaimRow, EvidenceRow, Passage, SourceRow, Stance
from factcheck.store.changes import Writer
from factcheck.store.queries import claims, lookup
from factcheck.store.queries import sources as stored
from factcheck.store.tables import TABLES

CLAIM, EVIDENCE = TABLES["claim"], TABLES["evidence"]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a claim (`3.12`); `own` and `others` are the numbers of its and its article's other sources.

    `elsewhere` says that its own had nothing, so that the others were looked through.
    """

    claim: str
    passages: tuple[Passage, ...]
    own: tuple[str, ...]
    others: tuple[str, ...]
    elsewhere: bool


def listed(ws: Workspace, owner: str) -> list[EvidenceRow]:
    """The quotes attached to a claim, or to any claim of an article."""
    with ws.store.read() as session:
        noun, found = lookup.find(session, owner, "claim", "article")
        wanted = CLAIM.c.id == found if noun == "claim" else CLAIM.c.article_id == found
        return stored.evidence(session, wanted)


def find(ws: Workspace, claim: str, *, source: str = "", limit: int = 10, meaning: bool = False) -> list[Passage]:
    """The passages of the claim's sources (or of one) that bear on it most, best first.

    By words at once; with `meaning`, where the model for it is there, also those that say the same in other words.
    """
    row = _claim(ws, claim)
    rows = [sources.source(ws, source)] if source else sources.listed(ws, row.id)
    return _passages(ws, row, rows, meaning=meaning)[:limit]


def look_for(ws: Workspace, claim: str, *, source: str = "", limit: int = 10) -> Found:
    """The passages that bear on a claim most: of its own sources, else of the article's others; or of one named."""
    row = _claim(ws, claim)
    own = sources.listed(ws, row.id)
    others = [item for item in sources.listed(ws, row.article) if row.number not in item.claims]
    found = _passages(ws, row, [sources.source(ws, source)] if source else own, meaning=True)
    elsewhere = not found and not source
    if elsewhere:
        found = _passages(ws, row, others, meaning=True)
    return Found(row.number, tuple(found[:limit]), _numbers(own), _numbers(others), elsewhere)


def attach(
    ws: Workspace, claim: str, source_id: str, quote: str, stance: str, *, start: int | None = None
) -> EvidenceRow:
    """Attaches a quote from a source's newest snapshot to a claim; `start` is near which character it was picked.

    What is kept are the snapshot's own words, even where the typed ones differ in blanks, quote marks or case.

    Raises:
        QuoteNotFound: the words are not in the snapshot.
        InputError: no such stance, or a source of another article or without a snapshot.
    """
    row, found, meant = _claim(ws, claim), sources.source(ws, source_id), stance_named(stance)
    if found.article != row.article:
        raise InputError(f"{found.number} belongs to another article.", hint="Add it to this article first.")
    with ws.store.read() as session:
        snapshot = stored.snapshot(session, source=found.id)
    if snapshot is None:
        raise UnknownId(
            f"{found.number} is a citation without a snapshot.", hint="Fetch it, or add its text as a file."
        )
    taken = _taken(document_of(snapshot), quote, near=start)
    with ws.store.change(ws.reviewer, f"attached a quote that {_says(meant)}", row.article) as writer:
        number = writer.number("evidence")
        values = {"number": number, "claim_id": row.id, "source_id": found.id, "snapshot_id": snapshot.id}
        values |= {"sha256": snapshot.sha256, "stance": meant.value, **taken}
        added = writer.add("evidence", [{**values, "reviewer_id": writer.reviewer_id(), "created": writer.created}])[0]
        _link(writer, row, found)
        writer.subject = f"{row.number} {found.number} e{number}"
    return _quote(ws, added)


def edit(ws: Workspace, evidence_id: str, *, stance: str = "", quote: str = "") -> EvidenceRow:
    """Changes the stance, or takes other words of the same snapshot.

    Raises:
        QuoteNotFound: the words are not in the snapshot.
    """
    found = _quote(ws, evidence_id)
    values: dict[str, object] = {"stance": stance_named(stance).value} if stance else {}
    if quote:
        values |= _taken(_snapshot_document(ws, found), quote, near=found.anchor.start)
    row = _claim(ws, found.claim)
    subject = f"{found.claim} {found.number}"
    with ws.store.change(ws.reviewer, "edited the quote", row.article, subject=subject) as writer:
        writer.edit("evidence", found.id, values, rev=found.rev)
    return _quote(ws, found.id)


def remove(ws: Workspace, evidence_id: str) -> None:
    """Takes a quote off its claim; verdicts that rested on it no longer name it."""
    found = _quote(ws, evidence_id)
    row = _claim(ws, found.claim)
    subject = f"{found.claim} {found.number}"
    with ws.store.change(ws.reviewer, "removed a quote", row.article, subject=subject) as writer:
        writer.remove("evidence", found.id, rev=found.rev)


def stance_named(name: str) -> Stance:
    """The stance with this name.

    Raises:
        InputError: there is none.
    """
    try:
        return Stance(name)
    except ValueError:
        raise InputError(f"“{name}” is no stance.", hint=f"Use one of: {', '.join(Stance)}.") from None


def drifted(ws: Workspace, row: EvidenceRow) -> str:
    """What is wrong with a quote when its snapshot is read anew today, or empty: anchors are never trusted."""
    if not row.verified:
        return f"{row.number} on {row.claim} is unverified: its snapshot is not in the database."
    text = _snapshot_document(ws, row).text
    if text[row.anchor.start : row.anchor.end] == row.anchor.exact:
        return ""
    moved = row.anchor.exact in text
    what = "has moved in" if moved else "is not in"
    return f"{row.number} on {row.claim}: the quote {what} its snapshot as read by this version ({row.reader})."


def _passages(ws: Workspace, row: ClaimRow, rows: Sequence[SourceRow], *, meaning: bool) -> list[Passage]:
    nearness = semantic.nearness if meaning and semantic.available(ws.settings) else None
    found: list[Passage] = []
    for item in rows:
        if item.snapshot:
            found += sources.passages_in(sources.text_of(ws, item), item, row.text, nearness=nearness)
    return sorted(found, key=lambda passage: -passage.score)


def _numbers(rows: Sequence[SourceRow]) -> tuple[str, ...]:
    return tuple(item.number for item in rows)


def _snapshot_document(ws: Workspace, row: EvidenceRow) -> Document:
    with ws.store.read() as session:
        raw = session.execute(EVIDENCE.select().where(EVIDENCE.c.id == row.id)).one()
        snapshot = stored.snapshot(session, snapshot_id=raw.snapshot_id) if raw.snapshot_id else None
    if snapshot is None:
        raise UnknownId(f"The snapshot {row.number} was taken from is not in the database.", hint="Fetch it again.")
    return document_of(snapshot)


def _claim(ws: Workspace, claim: str) -> ClaimRow:
    with ws.store.read() as session:
        return claims.row(session, lookup.find_one(session, claim, "claim"))


def _quote(ws: Workspace, evidence_id: str) -> EvidenceRow:
    with ws.store.read() as session:
        return stored.evidence(session, EVIDENCE.c.id == lookup.find_one(session, evidence_id, "evidence"))[0]


def _link(writer: Writer, row: ClaimRow, found: SourceRow) -> None:
    if row.number not in found.claims:
        writer.add("claim_source", [{"claim_id": row.id, "source_id": found.id}])


def _taken(document: Document, quote: str, *, near: int | None) -> dict[str, object]:
    """The columns of a quote, with the reader whose text its offsets count."""
    place = texts.anchor(document.text, quote, near=near)
    columns = {name: getattr(place, name) for name in ("exact", "prefix", "suffix", "start", "end")}
    return {**columns, "reader": document.reader, "reader_version": document.reader_version}


def _says(stance: Stance) -> str:
    return "gives context" if stance is Stance.CONTEXT else str(stance)

"""Rows as JSON: ids and numbers as strings, lists where there may be several, nothing left out."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Any

from factcheck.model.anchors import Anchor, anchor_at
from factcheck.model.claims import ProposedClaim, Span
from factcheck.model.codebook import FieldRow
from factcheck.model.rows import (
    ArticleRow,
    ArticleText,
    ChangeRow,
    ClaimDetail,
    ClaimRow,
    Coverage,
    EvidenceRow,
    NoteRow,
    Passage,
    SourceRow,
    VerdictRow,
)
from factcheck.model.tags import by_field

Shape = dict[str, Any]


def plain(value: Any) -> Any:
    """Any value of the model as JSON takes it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def article(row: ArticleRow) -> Shape:
    """An article of a list."""
    counts = {"claims": row.claims, "to_check": row.to_check, "checked": row.checked, "open": row.open}
    own = {"id": row.id, "number": row.number, **plain(row.citation), **counts}
    return {**own, "verdicts": plain(row.verdicts), "changed": plain(row.changed), "tags": by_field(row.tags)}


def article_text(found: ArticleText) -> Shape:
    """An article with its text."""
    own = {"text": found.text, "sha256": found.sha256, "units": plain(found.units), "scale": plain(found.scale)}
    return {**article(found.article), **own}


def claim(found: ClaimDetail) -> Shape:
    """A claim with all that hangs on it."""
    shape = claim_alone(found.claim)
    shape["sources"] = [source(row) for row in found.sources]
    shape["evidence"] = [evidence(row) for row in found.evidence]
    shape["verdicts"] = [verdict(row) for row in found.verdicts]
    shape["notes"] = [note(row) for row in found.notes]
    return shape


def claim_alone(row: ClaimRow) -> Shape:
    """A claim's own fields."""
    names = ("id", "number", "article", "text", "spans", "kind", "state", "claimant", "check_worthiness")
    own = {name: plain(getattr(row, name)) for name in (*names, "needs_context", "replacements", "assigned")}
    return {**own, "tags": by_field(row.tags)}


def code_field(row: FieldRow) -> Shape:
    """A field of the codebook with its values and how many claims and articles have each."""
    own = {"id": row.id, "name": row.name, "for": row.applies, "several": row.several, "definition": row.definition}
    return {**own, "values": [_without(plain(value), "rev") for value in row.values]}


def coverage(found: Coverage) -> Shape:
    """What has become of an article's sentences; shares are per cent of their characters."""
    shares = {str(state): round(share, 2) for state, share in found.shares}
    units = [{"start": unit.span[0], "end": unit.span[1], **_without(plain(unit), "span")} for unit in found.units]
    return {"article": found.article, "shares": shares, "units": units}


def _without(shape: Shape, left_out: str) -> Shape:
    return {name: value for name, value in shape.items() if name != left_out}


def proposed(found: ProposedClaim, text: str) -> Shape:
    """A claim as the splitter proposes it, with its quotes from the text."""
    own = plain(found)
    return {**own, "quotes": [quote(text, span) for span in found.spans]}


def quote(text: str, span: Span) -> Shape:
    """The words of a span with what stands around them."""
    found = anchor_at(text, *span)
    return {"exact": found.exact, "prefix": found.prefix, "suffix": found.suffix}


def source(row: SourceRow) -> Shape:
    """A source with its newest snapshot's hash."""
    own = {"id": row.id, "number": row.number, "kind": plain(row.kind), **plain(row.citation)}
    names = ("sha256", "fetched", "media_type", "size", "claims", "evidence")
    return {**own, **{name: plain(getattr(row, name)) for name in names}}


def evidence(row: EvidenceRow) -> Shape:
    """A quote with its anchor."""
    names = ("id", "number", "claim", "source", "source_title", "stance")
    own = {name: plain(getattr(row, name)) for name in names} | anchor(row.anchor)
    names = ("sha256", "reader", "reader_version", "verified", "reviewer", "created")
    return own | {name: plain(getattr(row, name)) for name in names}


def anchor(found: Anchor) -> Shape:
    """An anchor's fields."""
    return {name: getattr(found, name) for name in ("exact", "prefix", "suffix", "start", "end")}


def verdict(row: VerdictRow) -> Shape:
    """A verdict with its rating."""
    own = {"id": row.id, "claim": row.claim, "rating": row.rating.id, "label": row.rating.label}
    names = ("rationale", "evidence", "reviewer", "created", "withdrawn", "current")
    return own | {name: plain(getattr(row, name)) for name in names}


def note(row: NoteRow) -> Shape:
    """A note."""
    return {name: plain(getattr(row, name)) for name in ("id", "number", "claim", "text", "reviewer", "created")}


def change(row: ChangeRow) -> Shape:
    """A recorded step."""
    names = ("id", "what", "subject", "article", "reviewer", "created", "undone", "undoes")
    return {name: plain(getattr(row, name)) for name in names}


def passage(row: Passage) -> Shape:
    """A passage of a source."""
    names = ("source", "source_id", "source_title", "start", "end", "text", "score", "matched")
    return {name: plain(getattr(row, name)) for name in names}


def of(row: SourceRow | EvidenceRow | NoteRow) -> Shape:
    """A source, quote or note."""
    if isinstance(row, SourceRow):
        return source(row)
    return evidence(row) if isinstance(row, EvidenceRow) else note(row)

"""Between the columns of a row and the values of the model, both ways."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from factcheck.model.anchors import Anchor
from factcheck.model.claims import Claimant, Replacement, Span
from factcheck.model.document import Citation
from factcheck.model.scales import Rating, Scale, Tone

CITATION = ("title", "author", "publisher", "published", "url", "language")
"""The columns a citation is kept in."""


def citation_of(row: Any) -> Citation:
    """The citation in a row of article or source."""
    published = date.fromisoformat(row.published) if row.published else None
    return Citation(row.title, row.author, row.publisher, published, row.url, row.language)


def citation_values(citation: Citation) -> dict[str, str]:
    """The columns of a citation."""
    values = {name: getattr(citation, name) for name in CITATION if name != "published"}
    return {**values, "published": citation.published.isoformat() if citation.published else ""}


def moment(text: str) -> datetime:
    """A time as the store wrote it."""
    return datetime.fromisoformat(text)


def spans_of(text: str) -> tuple[Span, ...]:
    """A claim's spans from their column."""
    return tuple((start, end) for start, end in json.loads(text))


def replacements_of(text: str) -> tuple[Replacement, ...]:
    """A claim's replacements from their column."""
    return tuple(Replacement(old, new, tuple(origin) if origin else None) for old, new, origin in json.loads(text))


def replacements_text(replacements: Sequence[Replacement]) -> str:
    """The column of a claim's replacements."""
    return json.dumps([[r.old, r.new, r.origin] for r in replacements], ensure_ascii=False)


def claimant_of(row: Any) -> Claimant | None:
    """A claim's claimant from its columns."""
    return Claimant(row.claimant_name, row.claimant_role) if row.claimant_name else None


def anchor_of(row: Any) -> Anchor:
    """The anchor of a row of evidence."""
    return Anchor(row.exact, row.prefix, row.suffix, row.start, row.end)


def ratings_text(scale: Scale) -> str:
    """The column of a scale's ratings."""
    fields = ("id", "label", "tone", "sign", "definition", "number")
    return json.dumps([{name: getattr(r, name) for name in fields} for r in scale.ratings], ensure_ascii=False)


def scale_of(row: Any) -> Scale:
    """A scale from its row."""
    ratings = (Rating(**{**rating, "tone": Tone(rating["tone"])}) for rating in json.loads(row.ratings))
    return Scale(row.slug, row.name, tuple(ratings))

"""What reviewers attach to a claim, and the steps of work they took."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck.model.anchors import Anchor
from factcheck.model.scales import Rating


class Stance(StrEnum):
    """What a quote does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A quote attached to a claim; unverified when its snapshot is not in the store."""

    key: int
    id: str
    number: str
    claim: str
    source: str
    source_title: str
    stance: Stance
    anchor: Anchor
    sha256: str
    reader: str
    reader_version: str
    verified: bool
    reviewer: str
    created: datetime
    rev: int


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict; `current` marks the newest of its reviewer that is not withdrawn. `evidence` are numbers (`e4`)."""

    key: int
    id: str
    claim: str
    rating: Rating
    rationale: str
    evidence: tuple[str, ...]
    reviewer: str
    created: datetime
    withdrawn: datetime | None
    current: bool
    rev: int


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A reviewer's note on a claim."""

    key: int
    id: str
    number: str
    claim: str
    text: str
    reviewer: str
    created: datetime
    rev: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One recorded step of work, in words: `what` says what was done, `subject` to what (`3.12`, or empty)."""

    key: int
    id: str
    what: str
    subject: str
    article: str
    reviewer: str
    created: datetime
    undone: bool
    undoes: str


def came_later(quote: EvidenceRow, verdict: VerdictRow) -> bool:
    """Whether a quote was attached after the verdict had been given, so that the verdict cannot rest on it."""
    return quote.created > verdict.created and quote.number not in verdict.evidence

"""What reviewers attach to a claim, and the steps of work they took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from factcheck.model.anchors import Anchor
from factcheck.model.scales import Rating

AT_ONCE = timedelta(seconds=0.5)
"""Between an undo and what takes the place of what it undid, where one transaction recorded both."""


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


def steps(history: Sequence[ChangeRow]) -> list[ChangeRow]:
    """The steps of a history, newest first, without those that another took the place of at once.

    A rationale takes the place of the verdict given before it was written: the verdict, its undoing and the verdict
    with the rationale are recorded, and are one step for whoever did it.
    """
    replaced: set[int] = set()
    for newer, undoing in pairwise(history):
        together = newer.reviewer == undoing.reviewer and newer.subject == undoing.subject
        if undoing.undoes and not newer.undoes and together and newer.created - undoing.created < AT_ONCE:
            undone = (one for one in history if one.undone and one.what == undoing.undoes and one.key < undoing.key)
            first = next((one for one in undone if one.subject == newer.subject), None)
            replaced |= {undoing.key, first.key} if first else set()
    return [one for one in history if one.key not in replaced]

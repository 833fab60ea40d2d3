"""The claims as lists and details show them."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.claims import Claimant, Kind, Replacement, Span, State
from factcheck.model.rows.sources import SourceRow
from factcheck.model.rows.work import ChangeRow, EvidenceRow, NoteRow, VerdictRow
from factcheck.model.scales import Rating, Tone, mark_of


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One line of the claims list. `ratings` are the current verdicts', one per reviewer, newest first."""

    key: int
    id: str
    number: str
    article: str
    text: str
    spans: tuple[Span, ...]
    kind: Kind
    state: State
    claimant: Claimant | None
    check_worthiness: float
    needs_context: str
    replacements: tuple[Replacement, ...]
    ratings: tuple[Rating, ...]
    sources: int
    evidence: int
    notes: int
    rev: int

    @property
    def mark(self) -> tuple[str, Tone]:
        """The sign and tone that stand for it."""
        return mark_of(self.kind, self.ratings)

    @property
    def open(self) -> bool:
        """Whether it still waits for a verdict."""
        return self.state is State.OPEN and self.kind.checkable and not self.ratings

    @property
    def disputed(self) -> bool:
        """Whether reviewers disagree."""
        return len({r.id for r in self.ratings}) > 1


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to show; every empty field lets all through. `article` and `source` are whole ids.

    `query` is full text over the claims' wording, `status` is `open`, `done`, `discarded` or empty (not discarded).
    """

    article: str = ""
    query: str = ""
    kinds: tuple[Kind, ...] = ()
    ratings: tuple[str, ...] = ()
    status: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """A claim that says nearly the same as another one; `score` is from 0 to 1, 1 being the same words."""

    claim: ClaimRow
    other: ClaimRow
    score: float


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """Everything that hangs on one claim. `replaced_by` and `replaces` are claim numbers (`3.12`)."""

    claim: ClaimRow
    sources: tuple[SourceRow, ...]
    evidence: tuple[EvidenceRow, ...]
    verdicts: tuple[VerdictRow, ...]
    notes: tuple[NoteRow, ...]
    history: tuple[ChangeRow, ...]
    replaced_by: tuple[str, ...]
    replaces: tuple[str, ...]

"""The claims as lists and details show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import Claimant, Kind, Replacement, Span, State
from factcheck.model.rows.sources import SourceRow
from factcheck.model.rows.work import ChangeRow, EvidenceRow, NoteRow, VerdictRow
from factcheck.model.scales import Rating, Tone, mark_of
from factcheck.model.tags import Tag


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One line of the claims list. `ratings` are the current verdicts', one per reviewer, newest first.

    `assigned` is the reviewer whose work it is, or empty.
    """

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
    tags: tuple[Tag, ...] = ()
    assigned: str = ""

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


class Order(StrEnum):
    """What a list of claims is in order of: their place in the article, or check-worthiness, the most first."""

    PLACE = "place"
    WORTH = "worth"


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to show; every empty field lets all through. `article` and `source` are whole ids.

    `query` is full text over the claims' wording, `status` is `open`, `done`, `disputed` (reviewers disagree),
    `not judged by me` (by `judge`, a reviewer's name), `nothing to check`, `discarded` or empty (not discarded).
    `also` is the key of a claim that is shown although it does not pass, unless discarded.

    `tags` are by field: of each named, a claim has one of the values named (`NOT_CODED`: none). `assigned` is the
    reviewer whose work it is, empty for nobody's, None for anybody's.
    """

    article: str = ""
    query: str = ""
    kinds: tuple[Kind, ...] = ()
    ratings: tuple[str, ...] = ()
    status: str = ""
    source: str = ""
    order: Order = Order.PLACE
    also: int | None = None
    tags: tuple[Tag, ...] = ()
    assigned: str | None = None
    judge: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it leaves claims of the article out."""
        return self != ClaimFilter(article=self.article, order=self.order, also=self.also)


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some rows of a long list, from place `start` on. `index` is the place of the claim that was asked for.

    `also` is its key where it stays in the list although it does not pass the filter.

    `total` is how many rows the list has, or None where that is not known yet. `marked` are those of some other
    claims that are in the list, too.
    """

    start: int
    rows: tuple[ClaimRow, ...]
    index: int
    total: int | None
    marked: tuple[ClaimRow, ...]
    also: int | None = None


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

"""What one screen or command shows, as the store's queries return it: frozen and complete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from factcheck.model.anchors import Anchor
from factcheck.model.checked import CheckedClaim
from factcheck.model.claims import Claimant, Kind, Replacement, Role, Span, State, Unit
from factcheck.model.document import Citation
from factcheck.model.scales import Rating, Scale, Tone, mark_of


class Stance(StrEnum):
    """What a quote does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class SourceKind(StrEnum):
    """What was consulted."""

    WEB_PAGE = "web page"
    PDF = "pdf"
    FILE = "file"
    INTERVIEW = "interview"
    DATASET = "dataset"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims carry a sign."""

    sign: str
    tone: Tone
    count: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the articles screen. `claims` counts those that are not discarded.

    `to_check` counts those that are checkable or have a verdict, `checked` those that have one.
    """

    key: int
    id: str
    number: str
    citation: Citation
    claims: int
    to_check: int
    checked: int
    verdicts: tuple[Tally, ...]
    changed: datetime
    rev: int

    @property
    def open(self) -> int:
        """How many claims still wait for a verdict."""
        return self.to_check - self.checked


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
class Mark:
    """A claim's span in the article, as the article pane tints it; `key` is the claim's."""

    start: int
    end: int
    key: int
    sign: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The article's stored text with its units and the marks of its claims, both in order of place."""

    article: ArticleRow
    text: str
    sha256: str
    units: tuple[Unit, ...]
    marks: tuple[Mark, ...]
    scale: Scale


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and its newest snapshot; `sha256` is empty while there is only the citation."""

    key: int
    id: str
    number: str
    article: str
    kind: SourceKind
    citation: Citation
    sha256: str
    snapshot: str
    fetched: datetime | None
    media_type: str
    size: int
    claims: tuple[str, ...]
    evidence: int
    rev: int


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


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source's text that may bear on a claim, best first in a list; `matched` are the shared words."""

    source: str
    source_id: str
    source_title: str
    start: int
    end: int
    text: str
    score: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A snapshot read as text, with the quotes already taken from it and, for a claim, its best passages."""

    source: SourceRow
    text: str
    units: tuple[Unit, ...]
    passages: tuple[Passage, ...]
    evidence: tuple[EvidenceRow, ...]


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


class Progress(StrEnum):
    """What has become of a unit of the article; of several claims the one furthest from done decides."""

    CHECKED = "checked"
    OPEN = "open"
    OPINION = "opinion"
    NOT_A_CLAIM = "not a claim"


@dataclass(frozen=True, slots=True)
class CoveredUnit:
    """A unit of the article with the numbers of its claims (`3.12`); `reason` is why it is in its state."""

    span: Span
    role: Role
    state: Progress
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What has become of every unit of an article; `shares` are per cent of the units' characters, every state once."""

    article: str
    units: tuple[CoveredUnit, ...]
    shares: tuple[tuple[Progress, float], ...]


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A claim checked before, as it was imported."""

    key: int
    id: str
    check: CheckedClaim
    rev: int


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the library that a text was matched to; a higher `score` is nearer, within one search only."""

    entry: LibraryRow
    score: float


@dataclass(frozen=True, slots=True)
class EarlierCheck:
    """A check made before of something like a claim: an entry of the library, or verdicts on another article's claim.

    `number` is the claim's (`2.7`), or the entry's own id where `imported`. `rating` is in the words of whoever gave
    it, `sign` and `tone` are how it is drawn here. `score` is from 0 to 1; `same` says that it is of the same claim, as
    far as can be told; `contradicts` that besides the claim's own current verdict is of the other side.
    """

    id: str
    number: str
    imported: bool
    text: str
    title: str
    claimant: str
    rating: str
    sign: str
    tone: Tone
    reviewer: str
    url: str
    checked: date | None
    score: float
    same: bool
    contradicts: bool


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """A claim that says nearly the same as another one; `score` is from 0 to 1, 1 being the same words."""

    claim: ClaimRow
    other: ClaimRow
    score: float

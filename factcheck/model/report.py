"""A whole case as one frozen value: what an exporter gets, and what a seed file is read into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from factcheck.model.anchors import Anchor
from factcheck.model.claims import Claimant, Kind, Replacement, Span, State
from factcheck.model.codebook import CodeField
from factcheck.model.document import Citation
from factcheck.model.rows import SourceKind, Stance
from factcheck.model.scales import Rating, Scale, mark_of
from factcheck.model.tags import Tag


@dataclass(frozen=True, slots=True)
class ReportSnapshot:
    """One fetch of the source with number `source`; `body` is empty when the bytes do not come along."""

    sha256: str
    source: int
    url: str
    fetched: datetime
    headers: tuple[tuple[str, str], ...]
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A source of the case."""

    number: int
    kind: SourceKind
    citation: Citation


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A quote from the snapshot with this sha-256; unverified when the snapshot is not in the case."""

    number: int
    source: int
    sha256: str
    stance: Stance
    anchor: Anchor
    reader: str
    reader_version: str
    reviewer: str
    created: datetime
    verified: bool


@dataclass(frozen=True, slots=True)
class ReportVerdict:
    """A verdict, current or earlier; `evidence` are the numbers of the quotes it rests on."""

    rating: Rating
    rationale: str
    evidence: tuple[int, ...]
    reviewer: str
    created: datetime
    withdrawn: datetime | None
    current: bool


@dataclass(frozen=True, slots=True)
class ReportNote:
    """A reviewer's note."""

    number: int
    text: str
    reviewer: str
    created: datetime


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """A claim with all that hangs on it; lists are in the order they were made, verdicts newest first.

    `assigned` is the reviewer whose work it is, or empty.
    """

    number: int
    text: str
    spans: tuple[Span, ...]
    kind: Kind
    claimant: Claimant | None
    check_worthiness: float
    needs_context: str
    replacements: tuple[Replacement, ...]
    state: State
    replaced_by: tuple[int, ...]
    sources: tuple[int, ...]
    evidence: tuple[ReportEvidence, ...]
    verdicts: tuple[ReportVerdict, ...]
    notes: tuple[ReportNote, ...]
    tags: tuple[Tag, ...] = ()
    assigned: str = ""

    @property
    def current(self) -> tuple[ReportVerdict, ...]:
        """The verdicts that stand, one per reviewer, newest first."""
        return tuple(v for v in self.verdicts if v.current)

    @property
    def sign(self) -> str:
        """The sign of its verdicts, or of being open."""
        return mark_of(self.kind, tuple(v.rating for v in self.current))[0]


@dataclass(frozen=True, slots=True)
class Report:
    """An article with all that hangs on it. `sha256` is of the text's UTF-8 bytes; claims are in order of number.

    `left_out` is how many claims were left out because nobody has checked them. `tags` are the article's own;
    `codebook` has the fields that they and the claims' are of.
    """

    number: int
    citation: Citation
    text: str
    sha256: str
    scale: Scale
    sources: tuple[ReportSource, ...]
    snapshots: tuple[ReportSnapshot, ...]
    claims: tuple[ReportClaim, ...]
    left_out: int = 0
    tags: tuple[Tag, ...] = ()
    codebook: tuple[CodeField, ...] = ()

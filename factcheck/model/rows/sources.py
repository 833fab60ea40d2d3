"""What was consulted, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck.model.claims import Unit
from factcheck.model.document import Citation
from factcheck.model.rows.work import EvidenceRow


class SourceKind(StrEnum):
    """What was consulted."""

    WEB_PAGE = "web page"
    PDF = "pdf"
    FILE = "file"
    INTERVIEW = "interview"
    DATASET = "dataset"


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

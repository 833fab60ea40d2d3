"""The articles: their list, their text with its marks, and what has become of every sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck.model.claims import Role, Span, Unit
from factcheck.model.document import Citation
from factcheck.model.scales import Scale, Tone
from factcheck.model.tags import Tag


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims carry a sign."""

    sign: str
    tone: Tone
    count: int


class ArticleStatus(StrEnum):
    """How many of an article's claims that are to be checked have a verdict: none, some, all; or it is discarded."""

    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    DONE = "done"
    DISCARDED = "discarded"


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
    tags: tuple[Tag, ...] = ()
    discarded: bool = False

    @property
    def open(self) -> int:
        """How many claims still wait for a verdict."""
        return self.to_check - self.checked

    @property
    def status(self) -> ArticleStatus:
        """How far the work is; where nothing is to be checked, it is done."""
        if self.discarded:
            return ArticleStatus.DISCARDED
        if not self.open:
            return ArticleStatus.DONE
        return ArticleStatus.UNDER_WAY if self.checked else ArticleStatus.NOT_BEGUN


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list; every empty field lets all through that are not discarded.

    `query` searches titles and texts. `tags` are by field: of each named, an article has one of the values named
    (`NOT_CODED`: none).
    """

    query: str = ""
    statuses: tuple[ArticleStatus, ...] = ()
    tags: tuple[Tag, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return self != ArticleFilter()


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


class Progress(StrEnum):
    """What has become of a unit of the article; of several claims the one furthest from done decides."""

    CHECKED = "checked"
    OPEN = "open"
    NOTHING = "nothing to check"
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

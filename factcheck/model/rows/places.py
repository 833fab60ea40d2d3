"""The sources of a whole workspace, as a list that can be narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.rows.sources import SourceKind, SourceRow


class SourceState(StrEnum):
    """What there is of a source. It has changed where quotes rest on another text than the one fetched last."""

    FETCHED = "fetched"
    CITATION = "only a citation"
    CHANGED = "changed since quoted"


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """Which sources to list; `query` are words that all stand in its citation or in quotes from it.

    `article` is an article's id as typed; empty means all articles that are not discarded.
    """

    query: str = ""
    kinds: tuple[SourceKind, ...] = ()
    state: SourceState | None = None
    article: str = ""

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return self != SourceFilter()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the sources screen; `article` is the number of its article, `title` what that is called."""

    source: SourceRow
    state: SourceState
    article: str
    title: str

    @property
    def key(self) -> int:
        """The source's integer key."""
        return self.source.key


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of the list that begins at place `start`; the one looked for stands at `index`; there are `total`."""

    start: int
    rows: tuple[SourceLine, ...]
    index: int
    total: int

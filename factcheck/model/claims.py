"""Claims as values: kinds, states, and what the splitter proposes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Span = tuple[int, int]
"""Start and end of a stretch of text, in characters, end exclusive."""


class Kind(StrEnum):
    """What sort of assertion a claim is."""

    FACT = "fact"
    STATISTIC = "statistic"
    QUOTE = "quote"
    PREDICTION = "prediction"
    OPINION = "opinion"
    QUESTION = "question"
    OTHER = "other"

    @property
    def checkable(self) -> bool:
        """Whether evidence can confirm or refute it."""
        return self in CHECKABLE


CHECKABLE = frozenset({Kind.FACT, Kind.STATISTIC, Kind.QUOTE})


class State(StrEnum):
    """Where a claim stands; whether it is checked follows from its verdicts, not from here."""

    OPEN = "open"
    DISCARDED = "discarded"


MAY_FOLLOW: dict[State, frozenset[State]] = {
    State.OPEN: frozenset({State.DISCARDED}),
    State.DISCARDED: frozenset({State.OPEN}),
}


class Role(StrEnum):
    """What a unit of the article's text is; only text carries claims."""

    TEXT = "text"
    HEADING = "heading"
    BYLINE = "byline"
    DATE_LINE = "date line"
    CAPTION = "caption"


class Granularity(StrEnum):
    """How finely a text is taken apart."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    ATOMIC = "atomic"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, heading, byline or date line; start and end are characters of the article's text."""

    start: int
    end: int
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who asserts a claim; a claim without one is asserted by the article itself."""

    name: str
    role: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.role}" if self.role else self.name


@dataclass(frozen=True, slots=True)
class Replacement:
    """What was put for what in a claim's wording.

    `old` are the article's words, `new` stands for them in the claim, `origin` is where in the article
    `new` was taken from (characters), or None when it follows from the article's date.
    """

    old: str
    new: str
    origin: Span | None = None


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """One claim as the splitter proposes it.

    `spans` and `sentence` are characters of the text that was split; `text` stands alone;
    `needs_context` is the phrase that could not be resolved safely, or empty.
    """

    text: str
    spans: tuple[Span, ...]
    sentence: Span
    kind: Kind
    check_worthiness: float
    claimant: Claimant | None = None
    needs_context: str = ""
    replacements: tuple[Replacement, ...] = field(default=())

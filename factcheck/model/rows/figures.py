"""The work in figures, for one article or all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from factcheck.model.claims import Kind
from factcheck.model.scales import Tone


@dataclass(frozen=True, slots=True)
class GivenVerdict:
    """A verdict as it was given once. `claim` and `reviewer` are whole ids; `rating` is told apart by its scale."""

    claim: str
    reviewer: str
    scale: str
    rating: str
    given: datetime
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class RatingCount:
    """How many claims carry a rating: the newest verdict of each that stands."""

    label: str
    sign: str
    tone: Tone
    count: int


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many claims are of a kind, and how many of those have a verdict."""

    kind: Kind
    claims: int
    checked: int


@dataclass(frozen=True, slots=True)
class TagCount:
    """How many claims, how many of those with a verdict, and how many articles have a value of the codebook.

    `value` is `NOT_CODED` for those that have none of the field's; what a field is not for is None.
    """

    field: str
    value: str
    claims: int | None
    checked: int | None
    articles: int | None

    @property
    def words(self) -> str:
        """The counts in words."""
        counts = ((self.claims, "claim"), (self.checked, "checked"), (self.articles, "article"))
        told = [
            f"{count} {noun}{'s' if noun != 'checked' and count != 1 else ''}"
            for count, noun in counts
            if count is not None
        ]
        return ", ".join(told)


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day: the verdicts given on it, and the claims without one at its end."""

    day: date
    verdicts: int
    open: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far reviewers agree on the claims that at least two of them rated (`claims`).

    `agreed` are those on which all ratings are the same. `alpha` is Krippendorff's, nominal; None where nothing
    can be said by it.
    """

    reviewers: int
    claims: int
    agreed: int
    alpha: float | None

    @property
    def share(self) -> float | None:
        """The share of the claims on which all agree, from 0 to 1; None without any."""
        return self.agreed / self.claims if self.claims else None


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds from one verdict to the same reviewer's next on another claim, as a median of `steps` such steps.

    A pause of `session` seconds or more ends a session and is no step. None without a step.
    """

    median: float | None
    steps: int
    session: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it. `article` is the number of the article it is about, empty for all; `claims` are not discarded.

    `to_check` counts the claims that are checkable or have a verdict, `checked` those that have one. `days` are
    those on which something was taken in or rated, oldest first. `tags` are those of the fields that are used.
    """

    article: str
    title: str
    articles: int
    claims: int
    to_check: int
    checked: int
    ratings: tuple[RatingCount, ...]
    kinds: tuple[KindCount, ...]
    days: tuple[DayCount, ...]
    agreement: Agreement
    pace: Pace
    tags: tuple[TagCount, ...] = ()

    @property
    def open(self) -> int:
        """How many claims still wait for a verdict."""
        return self.to_check - self.checked


def agreed_words(found: Agreement) -> str:
    """How far reviewers agree, with the name of each measure."""
    if found.share is None:
        return "no claim was rated by two reviewers"
    share = f"{found.share:.0%} of {found.claims} claims rated by two or more are rated the same (percent agreement)"
    by_chance = "says nothing here: all ratings are one" if found.alpha is None else f"{found.alpha:.2f}"
    return f"{share}; Krippendorff's alpha (nominal) {by_chance}"


def paced_words(found: Pace) -> str:
    """How long a claim takes, and how that is reckoned."""
    minutes = found.session // 60
    if found.median is None:
        return f"no two verdicts of one reviewer within {minutes} minutes"
    steps = "one step" if found.steps == 1 else f"{found.steps} steps"
    return f"{time_words(found.median)}, the median of {steps} from verdict to verdict under {minutes} min"


def time_words(seconds: float) -> str:
    """A stretch of time as people read it: `45 s`, `3 min 20 s`."""
    minutes, rest = divmod(round(seconds), 60)
    return (
        " ".join(part for part in (f"{minutes} min" if minutes else "", f"{rest} s" if rest else "") if part) or "0 s"
    )

"""Rating scales as data, and the sign that stands for each verdict everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.errors import UnknownRating
from factcheck.model.claims import Kind


class Tone(StrEnum):
    """What a colour means; a theme decides which colour that is."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
    UNKNOWN = "unknown"
    OPEN = "open"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Rating:
    """One step of a scale. `number` orders truth ratings (higher is truer); Unproven, Outdated and Satire have none."""

    id: str
    label: str
    tone: Tone
    sign: str
    definition: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """A set of ratings; `id` is what articles and seed files name."""

    id: str
    name: str
    ratings: tuple[Rating, ...]

    def rating(self, rating_id: str) -> Rating:
        """The rating with this id or label, letter case aside.

        Raises:
            UnknownRating: the scale has no such rating.
        """
        wanted = rating_id.strip().casefold().replace(" ", "-")
        for rating in self.ratings:
            if wanted in {rating.id.casefold(), rating.label.casefold().replace(" ", "-")}:
                return rating
        raise UnknownRating(
            f"“{rating_id}” is not a rating of the scale “{self.name}”.",
            hint=f"Use one of: {', '.join(r.id for r in self.ratings)}.",
        )

    def typed(self, words: str) -> Rating:
        """The rating with this id or label, or at this place of the scale: 1 for the first, as the keys have it.

        Raises:
            UnknownRating: the scale has no such rating.
        """
        try:
            return self.rating(words)
        except UnknownRating:
            place = int(words) if words.strip().isdecimal() else 0
            if not 0 < place <= len(self.ratings):
                raise
            return self.ratings[place - 1]


SIGN_OPEN = "○"
SIGN_NOTHING = "–"
ASCII_SIGNS = {"✓": "+", "≈": "~", "✗": "x", "?": "?", "◷": "o", "☺": "s", SIGN_OPEN: ".", SIGN_NOTHING: "-"}

DEFAULT_SCALE = Scale(
    "default",
    "Truth scale",
    (
        Rating("true", "True", Tone.GOOD, "✓", "Accurate; nothing of weight is missing.", 5),
        Rating("mostly-true", "Mostly true", Tone.MIXED, "≈", "Accurate, but needs clarification or context.", 4),
        Rating("half-true", "Half true", Tone.MIXED, "≈", "Partly accurate; leaves out what matters or mixes both.", 3),
        Rating("mostly-false", "Mostly false", Tone.BAD, "✗", "A grain of truth, but misleading as a whole.", 2),
        Rating("false", "False", Tone.BAD, "✗", "Not accurate.", 1),
        Rating("unproven", "Unproven", Tone.UNKNOWN, "?", "The evidence found neither confirms nor refutes it."),
        Rating("outdated", "Outdated", Tone.UNKNOWN, "◷", "Was accurate once and no longer is."),
        Rating("satire", "Satire", Tone.UNKNOWN, "☺", "Meant as a joke, not as a statement of fact."),
    ),
)


def mark_of(kind: Kind, ratings: tuple[Rating, ...]) -> tuple[str, Tone]:
    """The sign and tone that stand for a claim: its newest verdict, or open, or nothing to check.

    `ratings` are the current verdicts' ratings, newest first; different signs stand side by side.
    """
    if ratings:
        return "".join(dict.fromkeys(r.sign for r in ratings)), ratings[0].tone
    return (SIGN_OPEN, Tone.OPEN) if kind.checkable else (SIGN_NOTHING, Tone.NOTHING)

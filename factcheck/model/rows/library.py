"""What was checked before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.model.checked import CheckedClaim
from factcheck.model.scales import Tone


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

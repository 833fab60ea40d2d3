"""What becomes of each sentence of an article: the claims it is in, or why it is in none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.model.claims import Kind, Role, Span, Unit
from factcheck.text.explaining import explain
from factcheck.text.language import spoken
from factcheck.text.units.sentences import sentences
from factcheck.text.words import cues

_NOT_ASSERTED = frozenset({Kind.QUESTION, Kind.OTHER})

SHORTEST = 5
"""Words below which a sentence hangs on the one before it: `It will not.`"""


class Placed(Protocol):
    """What stands somewhere in the article: a proposed claim, or one of the store."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its places."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A unit of the text with the claims (their indexes) that it is in, or in plain words why it is in none."""

    span: Span
    role: Role
    claims: tuple[int, ...]
    reason: str


def coverage(
    text: str, claims: Sequence[Placed], units: Sequence[Unit] | None = None, language: str = ""
) -> list[Covered]:
    """Every unit of `text` in order with its claims, or the reason why there is none.

    `units` are those of `text` where they are known already, and `language` its tag; without one it is detected.
    Nothing is parsed.
    """
    found = spoken(text, language)
    known = sentences(text, found) if units is None else units
    within = _claims_within(known, claims)
    return [_covered(text, unit, touching, found) for unit, touching in zip(known, within, strict=True)]


def _claims_within(units: Sequence[Unit], claims: Sequence[Placed]) -> list[list[int]]:
    starts = [unit.start for unit in units]
    within: list[list[int]] = [[] for _ in units]
    for index, claim in enumerate(claims):
        touched: set[int] = set()
        for start, end in claim.spans:
            place = max(bisect_right(starts, start) - 1, 0)
            while place < len(units) and units[place].start < end:
                if start < units[place].end:
                    touched.add(place)
                place += 1
        for place in touched:
            within[place].append(index)
    return within


def _covered(text: str, unit: Unit, claims: Sequence[int], language: str) -> Covered:
    reason = "" if claims else why_none(text[unit.start : unit.end], unit.role, language)
    return Covered((unit.start, unit.end), unit.role, tuple(claims), reason)


def why_none(said: str, role: Role = Role.TEXT, language: str = "en") -> str:
    """Why a unit that reads `said`, in the language with this tag, is in no claim, in plain words."""
    if role is not Role.TEXT:
        return str(role)
    found = explain(said, language)[0]
    if found.kind in _NOT_ASSERTED:
        return found.reason
    if said.rstrip().endswith(":"):
        return "announces what follows"
    if language == "en" and not cues.VERB.search(said):
        return "nothing is asserted"
    return "no claim was made of it" if len(said.split()) >= SHORTEST else "too little to stand alone"

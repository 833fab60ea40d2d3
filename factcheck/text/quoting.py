"""Quotations that run over several sentences: each sentence inside is said by the speaker named beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claims import Claimant, Kind, ProposedClaim, Span
from factcheck.text.paragraphs import paragraphs

_QUOTATION = re.compile(r"“[^“”\n]{1,4000}”?|(?<!\w)\"[^\"\n]{1,4000}\"?")


def with_speakers(text: str, claims: Sequence[ProposedClaim]) -> list[ProposedClaim]:
    """`claims` with the claimant of those that lie wholly inside a quotation whose speaker the paragraph names once."""
    blocks = paragraphs(text)
    starts = [block.start for block in blocks]
    homes = [bisect_right(starts, claim.sentence[0]) - 1 for claim in claims]
    speakers: dict[int, set[Claimant]] = {}
    for claim, home in zip(claims, homes, strict=True):
        if claim.claimant:
            speakers.setdefault(home, set()).add(claim.claimant)
    quoted = [found.span() for found in _QUOTATION.finditer(text)]
    return [
        _said_by(claim, speakers.get(home, set())) if _inside(claim, quoted) else claim
        for claim, home in zip(claims, homes, strict=True)
    ]


def _inside(claim: ProposedClaim, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, (claim.sentence[0], 1 << 62)) - 1
    return at >= 0 and quoted[at][0] <= claim.sentence[0] and claim.sentence[1] <= quoted[at][1]


def _said_by(claim: ProposedClaim, speakers: set[Claimant]) -> ProposedClaim:
    if claim.claimant or len(speakers) != 1:
        return claim
    return replace(claim, claimant=next(iter(speakers)), kind=Kind.QUOTE)

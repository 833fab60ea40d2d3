"""The article's text cut where claims begin and end, so that each piece belongs to the same claims throughout."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model.report import ReportClaim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line.

    `claims` cover it, the one that began last at the end: where claims overlap, that is the one meant most closely.
    `begins` are those of them that no piece before this one showed.
    """

    text: str
    claims: tuple[ReportClaim, ...]
    begins: tuple[ReportClaim, ...]


def paragraphs(text: str, claims: Iterable[ReportClaim]) -> Iterator[tuple[Piece, ...]]:
    """The text's lines that hold anything, each in pieces, from the first to the last."""
    line: list[Piece] = []
    shown: set[int] = set()
    for stretch, covering in _stretches(text, claims):
        if stretch == "\n":
            yield from _printable(line)
            line = []
        elif stretch.strip() or line:
            begins = tuple(claim for claim in covering if claim.number not in shown)
            shown |= {claim.number for claim in begins}
            line.append(Piece(stretch, covering, begins))
    yield from _printable(line)


def _printable(line: list[Piece]) -> Iterator[tuple[Piece, ...]]:
    if line:
        yield tuple(line)


def _stretches(text: str, claims: Iterable[ReportClaim]) -> Iterator[tuple[str, tuple[ReportClaim, ...]]]:
    starts: dict[int, list[ReportClaim]] = defaultdict(list)
    stops: dict[int, list[int]] = defaultdict(list)
    for claim in claims:
        for start, end in claim.spans:
            starts[start].append(claim)
            stops[end].append(claim.number)
    breaks = (place + step for place, char in enumerate(text) if char == "\n" for step in (0, 1))
    covering: dict[int, ReportClaim] = {}
    for start, end in pairwise(sorted({0, len(text), *starts, *stops, *breaks})):
        for number in stops[start]:
            covering.pop(number, None)
        covering |= {claim.number: claim for claim in starts[start]}
        yield text[start:end], tuple(covering.values())

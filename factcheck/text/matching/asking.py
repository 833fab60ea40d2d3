"""A claim taken apart, and what a passage has of it, in whatever form."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from factcheck.model.claims import Span
from factcheck.text.matching.terms import acronyms, initials, terms
from factcheck.text.stems import Word, stem
from factcheck.text.wordlists import listed

NAME, NUMBER, LIGHT = 1.25, 2.0, 0.3
"""How much more a name and a number of the claim weigh than another word, and how much less a light one."""
LIGHT_WORDS = frozenset(
    stem(word)
    for word in listed("""
    make take give get go come put set keep let say tell call name know become remain begin start continue include use
    find show see work new year time day part number way several many much various well later former along among around
    within without even however although since upon
    """)
)
"""Stems of words that say little by themselves: light verbs (Jespersen 1942), and words of time, amount and order."""

_CUT = re.compile(
    r"[,;:()–—]\s*|\s+(?:and|but|while|who|which|where|when|after|before|because|although|as|with|by)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asked for: the weight of each stem, pairs that stand together, and the stems of each part.

    `names` are the stems of its names by their initials, `joined` those of its pairs by the word they make.
    """

    weights: dict[str, float]
    pairs: set[tuple[str, str]]
    parts: list[set[str]]
    names: dict[str, set[str]]
    joined: dict[str, tuple[str, str]]
    acronyms: set[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """What a passage has of the claim: how often each stem, and which pairs; with all its stems and its length."""

    counts: Counter[str]
    pairs: set[tuple[str, str]]
    matched: tuple[Span, ...]
    stems: set[str]
    length: int


def taken_apart(claim: str) -> Claim:
    """What is asked for on behalf of a claim."""
    asked = terms(claim)
    weights: dict[str, float] = {}
    for word in asked:
        weights[word.stem] = max(_weight(word), weights.get(word.stem, 0.0))
    names = {
        letters: {word.stem for word in asked if start <= word.span[0] < end}
        for letters, (start, end) in initials(claim)
    }
    pairs = _pairs(asked)
    joined = {first + second: (first, second) for first, second in pairs}
    return Claim(weights, pairs, _parts(claim, asked), names, joined, acronyms(claim, asked))


def _weight(word: Word) -> float:
    if word.number:
        return NUMBER
    return NAME if word.name else LIGHT if word.stem in LIGHT_WORDS else 1.0


def _parts(claim: str, asked: list[Word]) -> list[set[str]]:
    """The stems of each part of the claim, cut by shape; a part of one word belongs to the one before."""
    cuts = [cut.end() for cut in _CUT.finditer(claim)]
    parts: list[set[str]] = []
    for _, piece in groupby(sorted(asked, key=lambda word: word.span), key=lambda word: bisect(cuts, word.span[0])):
        stems = {word.stem for word in piece}
        if parts and len(stems) == 1:
            parts[-1] |= stems
        else:
            parts.append(stems)
    return parts


def read_for(asked: Claim, passage: str) -> Passage:
    """What a passage has of a claim."""
    read = terms(passage)
    counts = Counter(word.stem for word in read if word.stem in asked.weights)
    others = list(_in_other_forms(passage, read, asked))
    for other, _ in others:
        counts[other] = max(1, counts[other])
    matched = {word.span for word in read if word.stem in asked.weights} | {span for _, span in others}
    stems = {word.stem for word in read}
    return Passage(counts, asked.pairs & _pairs(read), tuple(sorted(matched)), stems, len(read))


def _in_other_forms(passage: str, read: list[Word], asked: Claim) -> Iterator[tuple[str, Span]]:
    """The claim's words that a passage has as an acronym or spelled out, in one word or in two, and where."""
    capitals = acronyms(passage, read) if asked.names else set()
    for word in read:
        names = asked.names.get(word.stem, ()) if word.stem in capitals else ()
        for other in (*names, *asked.joined.get(word.stem, ())):
            yield other, word.span
    for first, second in pairwise(read):
        if first.stem + second.stem in asked.weights:
            yield first.stem + second.stem, (first.span[0], second.span[1])
    if asked.acronyms:
        yield from ((letters, span) for letters, span in initials(passage) if letters in asked.acronyms)


def _pairs(read: list[Word]) -> set[tuple[str, str]]:
    return {(a.stem, b.stem) for a, b in pairwise(read)}

"""Which passages of a source speak of a claim: BM25 on stems, with names, numbers and word pairs weighed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from factcheck.model.claims import Span
from factcheck.text.stems import Word, words

K1 = 0.9
B = 0.4
"""Saturation and length of BM25 (Robertson and Zaragoza 2009); passages are sentences, so length counts little."""
NAME, NUMBER, PAIR = 1.25, 1.3, 0.4
"""How much more a name and a number of the claim weigh, and a pair of words that stand together in both."""
NEIGHBOUR = 0.15
"""The share of its better neighbour's score that a passage gets: what is said there is often carried on here."""

TOP = 10
"""Passages among which those are moved up that say of the claim what the ones before do not."""
REPEATED = 0.3
"""The share of a word's weight that it loses once a better passage has it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage by its place in what was given, how well it fits, and where its matched words stand in it."""

    index: int
    score: float
    matched: tuple[Span, ...]


def rank(claim: str, passages: Sequence[str]) -> list[Hit]:
    """The passages, best first, each once; equal ones in the order given."""
    asked = list(words(claim))
    weights = _weights(asked)
    pairs = _pairs(asked)
    read = [list(words(passage)) for passage in passages]
    rarity = _rarity(read)
    own = [_score(passage, weights, pairs, rarity) for passage in _measured(read)]
    scores = [score + NEIGHBOUR * max(own[i - 1 : i] + own[i + 1 : i + 2], default=0.0) for i, score in enumerate(own)]
    worth = [{w.stem: weights[w.stem] * rarity[w.stem] for w in passage if w.stem in weights} for passage in read]
    return [Hit(i, round(score, 4), _matched(read[i], weights)) for i, score in _spread(scores, worth)]


def _spread(scores: list[float], worth: list[dict[str, float]]) -> Iterator[tuple[int, float]]:
    """Best first; at the top, a word that an earlier passage has covers the claim no further and counts less."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    top, rest = order[:TOP], order[TOP:]
    covered: set[str] = set()
    lowest = float("inf")
    while top:
        left = {i: scores[i] - REPEATED * sum(w for stem, w in worth[i].items() if stem in covered) for i in top}
        best = max(top, key=lambda i: left[i])
        lowest = min(lowest, left[best])
        yield best, lowest
        top.remove(best)
        covered.update(worth[best])
    for i in rest:
        lowest = min(lowest, scores[i])
        yield i, lowest


def _matched(passage: list[Word], weights: dict[str, float]) -> tuple[Span, ...]:
    return tuple(word.span for word in passage if word.stem in weights)


def _weights(asked: list[Word]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for word in asked:
        weight = NUMBER if word.number else NAME if word.name else 1.0
        weights[word.stem] = max(weight, weights.get(word.stem, 0.0))
    return weights


def _pairs(read: list[Word]) -> set[tuple[str, str]]:
    return {(a.stem, b.stem) for a, b in pairwise(read)}


def _rarity(read: list[list[Word]]) -> dict[str, float]:
    total = len(read)
    having = Counter(stem for passage in read for stem in {word.stem for word in passage})
    return {stem: log(1 + (total - n + 0.5) / (n + 0.5)) for stem, n in having.items()}


def _measured(read: list[list[Word]]) -> list[tuple[list[Word], float]]:
    mean = sum(len(passage) for passage in read) / max(1, len(read)) or 1.0
    return [(passage, 1 - B + B * len(passage) / mean) for passage in read]


def _score(
    passage: tuple[list[Word], float],
    weights: dict[str, float],
    pairs: set[tuple[str, str]],
    rarity: dict[str, float],
) -> float:
    read, length = passage
    counts = Counter(word.stem for word in read if word.stem in weights)
    score = sum(weights[s] * rarity[s] * n * (K1 + 1) / (n + K1 * length) for s, n in counts.items())
    together = sum(min(rarity[a], rarity[b]) for a, b in pairs & _pairs(read)) if counts else 0.0
    return score + PAIR * together

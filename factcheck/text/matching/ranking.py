"""Which passages of a source speak of a claim: BM25 on stems, then a set of passages that answers the claim's parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from factcheck.model.claims import Span
from factcheck.text.matching.asking import Passage, read_for, taken_apart

K1 = 0.9
B = 0.4
"""Saturation and length of BM25 (Robertson and Zaragoza 2009); passages are sentences, so length counts little."""
PAIR = 0.4
"""How much more a pair of words weighs that stand together in both."""
NEIGHBOUR, CARRIED_ON, HEADING = 0.15, 0.3, 0.1
"""The share that a passage gets of its better neighbour's score, of the one before when it opens with a pronoun, and
of the heading it stands under: what is said there is often carried on here."""
MEANING = 0.5
"""What a passage that says the same gets for it, as a share of the best passage's score by words."""

TOP = 20
"""Passages among which those are moved up that say of the claim what the ones before do not."""
REPEATED = 0.25
"""The share of a word's weight that it loses once a better passage has it."""
ANSWERED = 0.5
"""The share of its weight that a part of the claim gives to a passage that answers it better than those before."""
SAME, SAME_SHARE = 0.7, 0.7
"""What is left of the score of a passage that says nearly the same as a better one, and the words they then share."""

_CARRIES_ON = re.compile(r"^\W*(?:\w+\W+){0,2}(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage by its place in what was given, how well it fits, and where its matched words stand in it."""

    index: int
    score: float
    matched: tuple[Span, ...]


def rank(claim: str, passages: Sequence[str], *, meaning: Sequence[float] | None = None) -> list[Hit]:
    """The passages, best first, each once; equal ones in the order given.

    A passage that begins with `#` is a heading. `meaning` tells how near each passage comes to what the claim says,
    as a cosine; without it words alone decide.
    """
    asked = taken_apart(claim)
    read = [read_for(asked, passage) for passage in passages]
    rarity = _rarity(read)
    worth = {stem: weight * rarity.get(stem, 0.0) for stem, weight in asked.weights.items()}
    mean = sum(passage.length for passage in read) / max(1, len(read)) or 1.0
    scores = _in_context([_score(passage, worth, rarity, mean) for passage in read], passages)
    if meaning is not None:
        unit = MEANING * (max(scores, default=0.0) or 1.0)
        scores = [score + unit * max(0.0, cosine) for score, cosine in zip(scores, meaning, strict=True)]
    return [Hit(i, round(score, 4), read[i].matched) for i, score in _spread(scores, read, worth, asked.parts)]


def _rarity(read: list[Passage]) -> dict[str, float]:
    total = len(read)
    having = Counter(stem for passage in read for stem in passage.counts)
    return {stem: log(1 + (total - n + 0.5) / (n + 0.5)) for stem, n in having.items()}


def _score(passage: Passage, worth: dict[str, float], rarity: dict[str, float], mean: float) -> float:
    length = 1 - B + B * passage.length / mean
    score = sum(worth[stem] * n * (K1 + 1) / (n + K1 * length) for stem, n in passage.counts.items())
    return score + PAIR * sum(min(rarity[a], rarity[b]) for a, b in passage.pairs)


def _in_context(own: list[float], passages: Sequence[str]) -> list[float]:
    """The scores with what the passages before and after and the heading above lend to each."""
    scores = []
    heading = 0.0
    for i, passage in enumerate(passages):
        before = own[i - 1] * (CARRIED_ON if _CARRIES_ON.match(passage) else NEIGHBOUR) if i else 0.0
        after = own[i + 1] * NEIGHBOUR if i + 1 < len(own) else 0.0
        above, heading = (0.0, own[i]) if passage.startswith("#") else (heading * HEADING, heading)
        scores.append(own[i] + max(before, after) + above)
    return scores


def _spread(
    scores: list[float], read: list[Passage], worth: dict[str, float], parts: list[set[str]]
) -> Iterator[tuple[int, float]]:
    """Best first; at the top, what answers a part of the claim anew comes before what says again what was said."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    top, rest = order[:TOP], order[TOP:]
    answers = {i: [_answer(read[i], part, worth) for part in parts] for i in top}
    answered = [0.0] * len(parts)
    said: list[Passage] = []
    lowest = float("inf")

    def left(i: int) -> float:
        if not said:
            return scores[i]
        again = sum(worth[stem] for stem in read[i].counts if any(stem in other.counts for other in said))
        anew = sum(max(0.0, new - old) for new, old in zip(answers[i], answered, strict=True))
        score = scores[i] - REPEATED * again + ANSWERED * anew
        return score * SAME if any(_says_the_same(read[i], other) for other in said) else score

    while top:
        best = max(top, key=left)
        lowest = min(lowest, left(best))
        yield best, lowest
        top.remove(best)
        said.append(read[best])
        answered = [max(pair) for pair in zip(answers[best], answered, strict=True)]
    for i in rest:
        lowest = min(lowest, scores[i])
        yield i, lowest


def _answer(passage: Passage, part: set[str], worth: dict[str, float]) -> float:
    """How much of a part's weight a passage answers; half a part is worth a quarter of it."""
    whole = sum(worth[stem] for stem in part)
    held = sum(worth[stem] for stem in part if stem in passage.counts)
    return held * held / whole if whole else 0.0


def _says_the_same(passage: Passage, other: Passage) -> bool:
    shared = len(passage.stems & other.stems)
    fewer = min(len(passage.stems), len(other.stems))
    return passage.counts.keys() <= other.counts.keys() and fewer > 0 and shared >= SAME_SHARE * fewer

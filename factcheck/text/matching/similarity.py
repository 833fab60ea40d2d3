"""How near two short texts are by their words.

Candidates are scored with BM25 (Robertson and Zaragoza 2009) over stems, with the rarest words that are shared weighed
up: three rare words in common say more than ten frequent ones. The weights were set by hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log, sqrt

from factcheck.text.matching.posts import LONGEST, Post, read_post
from factcheck.text.matching.synonyms import STANDS_FOR
from factcheck.text.stems import words

K1, B = 1.2, 0.75
"""Saturation and length of BM25, as its authors have them."""
DATE = 0.8
"""What month and year of a post weigh against a word of it; its author's name weighs as much as a word."""
RARE, RAREST = 0.3, 3
"""How much more the rarest shared words weigh, and how many of them."""
FREQUENT, ENOUGH = 0.05, 4
"""A word that more than this share of all texts have is not looked up, where this many rarer ones are left."""
FEW = 1_000
"""Texts below which the counts of words say little of how rare they are: words are weighed as among so many."""
SHORTEST, LONGEST_TAG = 3, 24
"""Letters of the shortest piece that a tag in one word is taken apart into, and of the longest such tag."""

_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_SCALED = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:\.\d+)?)(k|mn?|bn?)\b|(?<![\w.,])(\d{1,3}),000(,000)?,000\b", re.IGNORECASE
)
_DENIAL = re.compile(r"\b(?:not|no|never|neither|none|nobody|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_SCALES = {"k": "thousand", "m": "million", "b": "billion"}

Count = Callable[[Iterable[str]], Mapping[str, int]]
"""Tells of words, written as they are, in how many texts each stands; what it leaves out stands in none."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: `words` to look up, rarest first, each with its weight, and what each stem weighs.

    `said` is the text without what belongs to the medium it was posted in.
    """

    said: str
    words: Mapping[str, float]
    weights: Mapping[str, float]


def look_for(text: str, total: int, count: Count) -> Query:
    """What to look for on behalf of a text among `total` texts; it may be a post with tags, links and a signature."""
    post = read_post(text)
    stems: dict[str, str] = {}
    weights: dict[str, float] = {}
    for part, weight in _parts(post, count):
        for written, stem in _stemmed(part):
            stems.setdefault(written, stem)
            weights[stem] = max(weight, weights.get(stem, 0.0))
    having = count([*stems, *stems.values()])
    rarity = {stem: _rarity(total, max(having.get(w, 0) for w in (written, stem))) for written, stem in stems.items()}
    weighed = {stem: weight * rarity[stem] for stem, weight in weights.items()}
    telling = _telling({word: having.get(word, 0) for word in stems}, total)
    return Query(post.said, {word: weighed[stems[word]] for word in telling}, weighed)


def look_for_each(texts: Sequence[str]) -> list[Query]:
    """What to look for on behalf of each of these texts among them all."""
    having = Counter(stem for text in texts for stem in set(stems_of(text)))
    return [look_for(text, len(texts), lambda words: {w: having[w] for w in words if w in having}) for text in texts]


def sharing(queries: Sequence[Query]) -> Iterator[list[int]]:
    """For each query the places of those before it that have one of its rarest shared words too."""
    postings: dict[str, list[int]] = {}
    for place, query in enumerate(queries):
        for stem in query.weights:
            postings.setdefault(stem, []).append(place)
    for place, query in enumerate(queries):
        shared = sorted((postings[stem] for stem in query.weights if len(postings[stem]) > 1), key=len)
        yield sorted({other for posting in shared[:ENOUGH] for other in posting if other < place})


def scores(query: Query, candidates: Sequence[Sequence[str]]) -> list[float]:
    """How well each candidate, given as the texts it consists of, answers the query; comparable within one call."""
    read = [[stem for text in texts for stem in stems_of(text)] for texts in candidates]
    mean = sum(map(len, read)) / max(1, len(read)) or 1.0
    return [_score(query.weights, stems, 1 - B + B * len(stems) / mean) for stems in read]


def likeness(query: Query, text: str) -> float:
    """From 0 to 1, how far two texts say the same: the share of the one's weight and of the other's words in common."""
    stems = frozenset(stems_of(text))
    shared = stems & query.weights.keys()
    whole = sum(query.weights.values())
    if not shared or not whole:
        return 0.0
    return sqrt(sum(query.weights[stem] for stem in shared) / whole * len(shared) / len(stems))


def numbers_differ(one: str, other: str) -> bool:
    """Whether each of two texts has a number that the other has not, so that they cannot say the same."""
    first, second = (frozenset(stem for stem in stems_of(text) if stem[0].isdigit()) for text in (one, other))
    return not (first <= second or second <= first)


def denies(text: str) -> bool:
    """Whether a text denies: an odd number of its words are denials."""
    return len(_DENIAL.findall(text)) % 2 == 1


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text's content words, in order, accents and forms of numbers evened out."""
    return tuple(stem for _, stem in _stemmed(text))


def _parts(post: Post, count: Count) -> Iterator[tuple[str, float]]:
    yield post.text, 1.0
    yield post.author, 1.0
    yield post.date, DATE
    for tag in post.joined:
        yield " ".join(_apart(tag, count)), 1.0


def _stemmed(text: str) -> Iterator[tuple[str, str]]:
    even = _even(text[:LONGEST])
    for word in words(even):
        yield even[slice(*word.span)].casefold(), STANDS_FOR.get(word.stem, word.stem)


def _even(text: str) -> str:
    """The text without accents and the points of acronyms; `$40M` and `40,000,000` as 40 million."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = _ACRONYM.sub(lambda found: found[0].replace(".", ""), text)
    return _SCALED.sub(_scaled, plain)


def _scaled(number: re.Match[str]) -> str:
    if number[1]:
        scale = _SCALES[number[2][0].lower()]
        return f"{number[1]}000" if scale == "thousand" and number[1].isdigit() else f"{number[1]} {scale}"
    return f"{number[3]} {'billion' if number[4] else 'million'}"


def _rarity(total: int, having: int) -> float:
    """Inverse document frequency; a word that no text has counts as the rarest."""
    return log(1 + (max(total, FEW) - having + 0.5) / (having + 0.5))


def _telling(having: Mapping[str, int], total: int) -> list[str]:
    known = sorted((word for word, count in having.items() if count), key=lambda word: having[word])
    rare = sum(having[word] <= FREQUENT * max(total, FEW) for word in known)
    return known[: max(rare, ENOUGH)]


def _score(weights: Mapping[str, float], stems: Sequence[str], length: float) -> float:
    counts = Counter(stem for stem in stems if stem in weights)
    told = sum(weights[stem] * n * (K1 + 1) / (n + K1 * length) for stem, n in counts.items())
    return told + RARE * sum(sorted((weights[stem] for stem in counts), reverse=True)[:RAREST])


def _apart(tag: str, count: Count) -> tuple[str, ...]:
    """A tag written in one word as two or three words that are known, the shortest of them as long as can be."""
    if len(tag) > LONGEST_TAG or count([tag]).get(tag, 0):
        return ()
    cuts = [*_cuts(tag), *((tag[:i], *rest) for i in _places(tag) for rest in _cuts(tag[i:]))]
    known = count(set(chain.from_iterable(cuts)))
    possible = [cut for cut in cuts if all(known.get(piece, 0) for piece in cut)]
    return max(possible, key=lambda cut: (min(map(len, cut)), -len(cut)), default=())


def _cuts(word: str) -> list[tuple[str, ...]]:
    return [(word[:i], word[i:]) for i in _places(word)]


def _places(word: str) -> range:
    return range(SHORTEST, len(word) - SHORTEST + 1)

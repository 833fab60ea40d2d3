"""Finding what is near to a text: by its words, and by what it means where vectors are at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Connection

from factcheck import desk
from factcheck.desk import semantic
from factcheck.desk.workspace import Workspace
from factcheck.model.plain import clean
from factcheck.store import retrieval
from factcheck.store.queries import library as stored
from factcheck.text.matching import similarity
from factcheck.text.matching.similarity import Query

if TYPE_CHECKING:
    from factcheck.desk.meaning import Among, Nearness

BY_WORDS, BY_MEANING = 60, 50
"""Candidates that either way brings in, before both are weighed together."""
MEANING = 2.5
"""What a cosine of 1 weighs against having the best words of all."""

UNRELATED = 0.3
"""The cosine up to which two texts have nothing to do with each other."""
SAME = 0.75
"""The likeness from which on two texts are taken to say the same."""

Table = Literal["library", "claim"]
_TEXTS: dict[Table, Callable[[Connection, Sequence[int]], list[stored.Texts]]] = {
    "library": stored.entry_texts,
    "claim": stored.claim_texts,
}


@dataclass(frozen=True, slots=True)
class Near:
    """A row by its key, nearest first in a list. `score` compares within one search, `likeness` (0 to 1) anywhere."""

    key: int
    score: float
    likeness: float


def nearest(ws: Workspace, table: Table, text: str) -> list[Near]:
    """The rows of a table that are nearest to a text."""
    with ws.store.read() as session:
        count = partial(retrieval.counts, session, table)
        query = similarity.look_for(clean(text), retrieval.total(session, table), count)
        keys = retrieval.nearest(session, table, query.words, BY_WORDS)
        meant = _meant(ws, table, query.said)
        keys += meant.best(BY_MEANING) if meant else []
        texts = dict(_TEXTS[table](session, list(dict.fromkeys(keys))))
    return _weighed(query, texts, meant)


def pairs(ws: Workspace, texts: Sequence[str], may: Callable[[int, int], bool]) -> list[tuple[int, int, float]]:
    """Which texts say the same as one before them: the places of both, and their likeness.

    Each is paired with the likest of those before it that it `may` be paired with, by the places of both. Compared are
    those that share a rare word or mean the same.
    """
    queries = similarity.look_for_each(texts)
    meant = desk.meaning.among(ws, texts) if semantic.available(ws.settings) else None
    found = []
    for later, by_words in enumerate(similarity.sharing(queries)):
        near = {*by_words, *(meant.close(later, SAME) if meant else ())}
        candidates = [first for first in near if may(later, first)]
        likest = max(
            ((_alike(queries[later], texts, (later, first), meant), first) for first in candidates), default=None
        )
        if likest and same(texts[later], texts[likest[1]], likest[0]):
            found.append((later, likest[1], round(likest[0], 4)))
    return found


def of_the_same_words(one: str, other: str) -> bool:
    """Whether two texts have the same content words, in any form and order."""
    return {*similarity.stems_of(one)} == {*similarity.stems_of(other)}


def same(one: str, other: str, likeness: float) -> bool:
    """Whether two texts are taken to say the same: very like each other, and neither numbers nor denials differ."""
    return _about_the_same(one, other, likeness) and similarity.denies(one) == similarity.denies(other)


def opposite(one: str, other: str, likeness: float) -> bool:
    """Whether one of two texts is taken to deny just what the other says."""
    return _about_the_same(one, other, likeness) and similarity.denies(one) != similarity.denies(other)


def _about_the_same(one: str, other: str, likeness: float) -> bool:
    return likeness >= SAME and not similarity.numbers_differ(one, other)


def _alike(query: Query, texts: Sequence[str], places: tuple[int, int], meant: Among | None) -> float:
    return _mixed(similarity.likeness(query, texts[places[1]]), meant.cosine(*places) if meant else None)


def _mixed(by_words: float, cosine: float | None) -> float:
    """The likeness of two texts: words and meaning count the same, words alone where the meaning is not known."""
    return by_words if cosine is None else (by_words + max(0.0, cosine - UNRELATED) / (1 - UNRELATED)) / 2


def _weighed(query: Query, texts: dict[int, tuple[str, ...]], meant: Nearness | None) -> list[Near]:
    scores = similarity.scores(query, list(texts.values()))
    best = max(scores, default=0.0) or 1.0
    found = []
    for (key, written), score in zip(texts.items(), scores, strict=True):
        by_words = max(similarity.likeness(query, text) for text in written)
        cosine = meant.of(key) if meant else None
        # Until its vector is made, a row is taken to mean what its words say.
        weighed = score / best + (MEANING * (by_words if cosine is None else cosine) if meant else 0.0)
        found.append(Near(key, round(weighed, 4), round(_mixed(by_words, cosine), 4)))
    return sorted(found, key=lambda near: -near.score)


def _meant(ws: Workspace, table: Table, said: str) -> Nearness | None:
    """How near each row is in meaning; None where only words can be compared."""
    with ws.store.read() as session:
        some = stored.newest_vector(session) > 0
    if not (some and semantic.available(ws.settings)):
        return None
    meanings = desk.meaning.of_library(ws) if table == "library" else desk.meaning.of_claims(ws)
    return meanings.near(desk.meaning.asked(said))

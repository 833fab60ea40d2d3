"""What texts mean, as vectors: made once per text, kept in the store, held in memory as one matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy
from sqlalchemy import Connection

from factcheck.desk import semantic
from factcheck.desk.workspace import Workspace
from factcheck.store import library as kept
from factcheck.store.changes import digest
from factcheck.store.engine import Store
from factcheck.store.queries import library as stored
from factcheck.text.semantic import WIDTH

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[numpy.float32]

BATCH = 1024
"""Texts whose vectors are made, and stored, at a time, in about a second: a search gets better after each."""
WIDE = 65_536
"""Rows that are held in full precision (100 MB), which are multiplied at speed; more are held in half of it."""
BLOCK = 8_192
"""Rows of half precision that are widened at a time."""
LATE = 1_024
"""Keys before the newest vector that are looked at again: PostgreSQL gives them out before the rows are committed."""
TYPE = numpy.dtype("<f2")

Progress = Callable[[str, float | None], None]
Texts = Sequence[tuple[int, tuple[str, ...]]]
"""The key of a row and the texts that stand for it; every row has as many, and an empty one says nothing."""


@dataclass(slots=True)
class Meanings:
    """What the rows of a table mean. Rows whose vectors are not made yet mean nothing, and are near to nothing."""

    keys: list[int]
    each: int
    matrix: NDArray[numpy.floating[Any]]
    missing: dict[str, list[int]]
    seen: int = 0
    place: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Texts) -> Meanings:
        """The rows of these texts, none of which has a vector yet."""
        each = len(texts[0][1]) if texts else 1
        missing: dict[str, list[int]] = {}
        for row, (_, written) in enumerate(texts):
            for part, text in enumerate(written):
                if text:
                    missing.setdefault(digest(text), []).append(row * each + part)
        keys = [key for key, _ in texts]
        rows = len(texts) * each
        matrix = numpy.zeros((rows, WIDTH), numpy.float32 if rows <= WIDE else TYPE)
        return cls(keys, each, matrix, missing, place={key: row for row, key in enumerate(keys)})

    def take(self, vectors: Iterable[tuple[str, bytes]]) -> None:
        """Puts vectors where their texts, by sha-256, are missing them."""
        for sha256, body in vectors:
            for slot in self.missing.pop(sha256, ()):
                self.matrix[slot] = numpy.frombuffer(body, TYPE)

    def near(self, asked: Vectors) -> Nearness:
        """How near each row is to what was asked."""
        found = numpy.empty(len(self.matrix), numpy.float32)
        for start in range(0, len(found), BLOCK):
            rows = self.matrix[start : start + BLOCK].astype(numpy.float32, copy=False)
            # `rows @ asked` would start BLAS's threads, which wait for memory, and for each other, three times as long.
            numpy.vecdot(rows, asked, out=found[start : start + BLOCK])
        return Nearness(self, found.reshape(-1, self.each).max(axis=1))


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near rows are to a text: the cosine of each row's nearest text with it."""

    meanings: Meanings
    cosines: Vectors

    def best(self, count: int) -> list[int]:
        """The keys of the nearest rows, best first."""
        count = min(count, len(self.cosines))
        rows = numpy.argpartition(-self.cosines, count - 1)[:count] if count else ()
        return [self.meanings.keys[row] for row in sorted(rows, key=lambda row: -self.cosines[row])]

    def of(self, key: int) -> float | None:
        """The cosine of the row with this key; None while it has no vector."""
        row = self.meanings.place.get(key)
        return float(self.cosines[row]) or None if row is not None else None


@dataclass(frozen=True, slots=True)
class Among:
    """How near texts are to each other, by their places."""

    matrix: Vectors

    def close(self, later: int, least: float) -> list[int]:
        """The places before `later` whose cosine with it is `least` or more."""
        found: list[int] = numpy.flatnonzero(numpy.vecdot(self.matrix[:later], self.matrix[later]) >= least).tolist()
        return found

    def cosine(self, one: int, other: int) -> float:
        """The cosine of two of them."""
        return float(self.matrix[one] @ self.matrix[other])


_held: dict[tuple[str, str], tuple[object, Meanings]] = {}
_holding = Lock()


def of_library(ws: Workspace) -> Meanings:
    """What the entries of the library mean, by claim and title."""
    return _current(ws.store, "library", stored.state, stored.entry_texts)


def of_claims(ws: Workspace) -> Meanings:
    """What the claims of all articles mean."""
    return _current(ws.store, "claim", stored.claims_state, stored.claim_texts)


@lru_cache(maxsize=64)
def asked(text: str) -> Vectors:
    """The vector of a text, which must not be written to: the same claim is looked for in the library and in articles.

    Raises:
        ConfigError: the model is not there or damaged.
    """
    vector: Vectors = semantic.embed([text])[0]
    return vector


def among(ws: Workspace, texts: Sequence[str]) -> Among:
    """How near these texts are to each other; the vectors that are missing are made and kept."""
    wanted = [(place, (text,)) for place, text in enumerate(texts)]
    with ws.store.read() as session:
        meanings = _read(session, wanted)
    if missing := [texts[slots[0]] for slots in meanings.missing.values()]:
        keep(ws.store, missing)
        with ws.store.read() as session:
            meanings = _read(session, wanted)
    return Among(meanings.matrix.astype(numpy.float32))


def make(ws: Workspace, *, progress: Progress | None = None, cancelled: Callable[[], bool] = lambda: False) -> int:
    """Makes every vector that is missing, of the library first, and returns how many; goes on where it was left.

    Raises:
        ConfigError: the model is not there or damaged.
    """
    texts = _missing(ws.store)
    for done in range(0, len(texts), BATCH):
        if cancelled():
            return done
        if progress:
            progress("reading what the claims mean", done / len(texts))
        keep(ws.store, texts[done : done + BATCH])
    return len(texts)


def keep(store: Store, texts: Sequence[str]) -> None:
    """Makes the vectors of these texts and keeps them."""
    vectors = semantic.embed(texts)
    made = {digest(text): vector.astype(TYPE).tobytes() for text, vector in zip(texts, vectors, strict=True)}
    kept.put_vectors(store, semantic.NAME, made)


def _current(
    store: Store, table: str, state_of: Callable[[Connection], object], texts_of: Callable[[Connection], Texts]
) -> Meanings:
    """What is held of a table, brought up to date: read anew when rows changed, added to when vectors came."""
    with _holding, store.read() as session:
        state, (before, held) = state_of(session), _held.get((store.name, table), (None, None))
        newest = stored.newest_vector(session)
        if held is None or before != state:
            held = _read(session, texts_of(session))
            _held[store.name, table] = (state, held)
        elif newest > held.seen:
            held.take(stored.vectors(session, semantic.NAME, after=held.seen - LATE))
        held.seen = newest
        return held


def _read(session: Connection, texts: Texts) -> Meanings:
    meanings = Meanings.of(texts)
    meanings.take(stored.vectors_of(session, semantic.NAME, list(meanings.missing)))
    return meanings


def _missing(store: Store) -> list[str]:
    wanted = dict.fromkeys(_each_text(store))
    with store.read() as session:
        here = stored.read_already(session, semantic.NAME)
    return [text for text in wanted if digest(text) not in here]


def _each_text(store: Store) -> Iterator[str]:
    with store.read() as session:
        for _, texts in (*stored.entry_texts(session), *stored.claim_texts(session)):
            yield from filter(None, texts)

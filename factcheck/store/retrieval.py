"""Which rows of a searched table may be near to a text: by its words, some of which each must have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, TextClause, text

from factcheck.store.search import INDEXED, configuration, vector
from factcheck.text.stems import stem

AT_ONCE = 250
"""Words counted by one statement; SQLite joins at most 500 parts of a compound one."""
SHORTEST_STEM = 4
"""Letters from which on a stem stands for the words that begin with it, where the index keeps words as they are."""


def total(session: Connection, table: str) -> int:
    """How many rows there are."""
    return int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def counts(session: Connection, table: str, words: Iterable[str]) -> dict[str, int]:
    """In how many rows each word stands, in any of its forms; words that stand in none are left out."""
    asked = list(dict.fromkeys(filter(_pieces, words)))
    found: dict[str, int] = {}
    for start in range(0, len(asked), AT_ONCE):
        page = asked[start : start + AT_ONCE]
        statement = " UNION ALL ".join(_count(table, n, session.dialect.name) for n in range(len(page)))
        values = {f"w{n}": _expression(table, word, session.dialect.name) for n, word in enumerate(page)}
        found |= {page[row[0]]: row[1] for row in session.execute(text(statement), values) if row[1]}
    return found


def nearest(session: Connection, table: str, words: Mapping[str, float], limit: int) -> list[int]:
    """The pks of the rows that share most with these words, each with what it weighs, best first."""
    asked = {word: weight for word, weight in words.items() if _pieces(word)}
    if not asked:
        return []
    statement, values = _by_words(table, asked, session.dialect.name)
    return list(session.execute(statement, {**values, "limit": limit}).scalars())


def _by_words(table: str, words: Mapping[str, float], dialect: str) -> tuple[TextClause, dict[str, Any]]:
    expressions = [_expression(table, word, dialect) for word in words]
    if dialect == "sqlite":
        query = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH :any ORDER BY rank LIMIT :limit"
        return text(query), {"any": " OR ".join(expressions)}
    # PostgreSQL's own rank knows nothing of rarity and reads every row; so each word's rows come from the index, and
    # the weights of the words that a row has are summed up.
    having = " UNION ALL ".join(
        f"SELECT pk, CAST(:i{n} AS float) AS weight FROM {table} WHERE {_has(table, n)}" for n in range(len(words))
    )
    values: dict[str, Any] = {f"w{n}": expression for n, expression in enumerate(expressions)}
    values |= {f"i{n}": weight for n, weight in enumerate(words.values())}
    ordered = f"SELECT pk FROM ({having}) AS found GROUP BY pk ORDER BY sum(weight) DESC, pk LIMIT :limit"
    return text(ordered), values


def _count(table: str, n: int, dialect: str) -> str:
    if dialect == "sqlite":
        return f"SELECT {n}, count(*) FROM {table}_fts WHERE {table}_fts MATCH :w{n}"
    return f"SELECT {n}, count(*) FROM {table} WHERE {_has(table, n)}"


def _has(table: str, n: int) -> str:
    return f"{vector(table)} @@ to_tsquery('{configuration(table)}', :w{n})"


def _expression(table: str, word: str, dialect: str) -> str:
    """A word in all its forms as the engine's search reads it; what holds points is a phrase."""
    exactly, beginning = _phrase(word, dialect), _beginning(word, dialect)
    if INDEXED[table].stemmed or not beginning:
        return exactly
    return f"{exactly} {'OR' if dialect == 'sqlite' else '|'} {beginning}"


def _phrase(word: str, dialect: str) -> str:
    pieces = _pieces(word)
    return f'"{" ".join(pieces)}"' if dialect == "sqlite" else " <-> ".join(f"'{piece}'" for piece in pieces)


def _beginning(word: str, dialect: str) -> str:
    root = stem(word)
    if root == word or len(root) < SHORTEST_STEM or _pieces(root) != [root]:
        return ""
    return f'"{root}"*' if dialect == "sqlite" else f"'{root}':*"


def _pieces(word: str) -> Sequence[str]:
    return re.findall(r"\w+", word)

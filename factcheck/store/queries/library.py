"""The library: its entries, and what texts mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from factcheck.model.checked import CheckedClaim
from factcheck.model.claims import State
from factcheck.model.rows import LibraryRow
from factcheck.store import search
from factcheck.store.queries.claims import PAGE
from factcheck.store.tables import TABLES

LIBRARY, VECTOR = TABLES["library"], TABLES["vector"]
CLAIM, ARTICLE, CHANGE, VERDICT = TABLES["claim"], TABLES["article"], TABLES["change"], TABLES["verdict"]
Texts = tuple[int, tuple[str, ...]]
"""The pk of a row, and the texts that stand for it."""
FIELDS = ("number", "claim", "title", "claimant", "rating", "value", "reviewer", "url", "language")


def entries(session: Connection, *, query: str = "", limit: int | None = None) -> list[LibraryRow]:
    """The entries, in the order they came in; `query` searches titles and claims."""
    matched = search.matching("library", query, session.dialect.name)
    wanted = select(LIBRARY).order_by(LIBRARY.c.pk).limit(limit)
    return [_row(raw) for raw in session.execute(wanted if matched is None else wanted.where(matched))]


def rows(session: Connection, pks: Sequence[int]) -> list[LibraryRow]:
    """The entries with these pks, in this order; those that are gone are left out."""
    found: dict[int, LibraryRow] = {}
    for start in range(0, len(pks), PAGE):
        query = select(LIBRARY).where(LIBRARY.c.pk.in_(pks[start : start + PAGE]))
        found |= {raw.pk: _row(raw) for raw in session.execute(query)}
    return [found[pk] for pk in pks if pk in found]


def entry_texts(session: Connection, pks: Sequence[int] | None = None) -> list[Texts]:
    """Claim and title of every entry, or of those with these pks."""
    wanted = select(LIBRARY.c.pk, LIBRARY.c.claim, LIBRARY.c.title).order_by(LIBRARY.c.pk)
    found = session.execute(wanted if pks is None else wanted.where(LIBRARY.c.pk.in_(pks)))
    return [(raw.pk, (raw.claim, raw.title)) for raw in found]


def claim_texts(session: Connection, pks: Sequence[int] | None = None) -> list[Texts]:
    """The wording of every claim that is on a list, or of those of them with these pks."""
    wanted = select(CLAIM.c.pk, CLAIM.c.text).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    wanted = wanted.where(CLAIM.c.state != State.DISCARDED, ARTICLE.c.discarded.is_(False)).order_by(CLAIM.c.pk)
    found = session.execute(wanted if pks is None else wanted.where(CLAIM.c.pk.in_(pks)))
    return [(raw.pk, (raw.text,)) for raw in found]


def anything_checked(session: Connection, *, outside: str) -> bool:
    """Whether there is an entry, or a verdict that stands in another article than the one with this whole id."""
    standing = select(VERDICT.c.pk).join(CLAIM, CLAIM.c.id == VERDICT.c.claim_id)
    standing = standing.where(VERDICT.c.withdrawn == "", CLAIM.c.article_id != outside)
    return any(session.execute(query.limit(1)).first() for query in (select(LIBRARY.c.pk), standing))


def state(session: Connection) -> int:
    """What changes whenever an entry comes, changes or goes: the newest change to what belongs to no article."""
    return int(
        session.execute(select(func.coalesce(func.max(CHANGE.c.seq), 0)).where(CHANGE.c.chain == "")).scalar_one()
    )


def claims_state(session: Connection) -> tuple[int, int, int]:
    """What changes whenever a claim comes, changes or goes, or a whole article does."""
    count, rev, pk = session.execute(
        select(func.count(), func.coalesce(func.max(CLAIM.c.rev), 0), func.coalesce(func.max(CLAIM.c.pk), 0))
    ).one()
    articles = session.execute(select(func.coalesce(func.max(ARTICLE.c.rev), 0))).scalar_one()
    return count, max(rev, articles), pk


def newest_vector(session: Connection) -> int:
    """The pk of the newest vector; none is ever changed."""
    return int(session.execute(select(func.coalesce(func.max(VECTOR.c.pk), 0))).scalar_one())


def vectors(session: Connection, model: str, *, after: int = 0) -> Iterator[tuple[str, bytes]]:
    """The sha-256 and vector of every text that this model has read, of those with a pk after `after`."""
    query = select(VECTOR.c.sha256, VECTOR.c.body).where(VECTOR.c.model == model, VECTOR.c.pk > after)
    return ((raw.sha256, raw.body) for raw in session.execute(query))


def vectors_of(session: Connection, model: str, hashes: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The same for the texts with these sha-256."""
    query = select(VECTOR.c.sha256, VECTOR.c.body).where(VECTOR.c.model == model)
    for start in range(0, len(hashes), PAGE):
        for raw in session.execute(query.where(VECTOR.c.sha256.in_(hashes[start : start + PAGE]))):
            yield raw.sha256, raw.body


def read_already(session: Connection, model: str) -> set[str]:
    """The sha-256 of every text that this model has read."""
    return set(session.execute(select(VECTOR.c.sha256).where(VECTOR.c.model == model)).scalars())


def _row(raw: Any) -> LibraryRow:
    fields = {name: getattr(raw, name) for name in FIELDS}
    checked = date.fromisoformat(raw.checked) if raw.checked else None
    return LibraryRow(raw.pk, raw.id, CheckedClaim(**fields, checked=checked), raw.rev)

"""Long lists of claims page by page: never more rows than are looked at.

A page is found from the row next to it (a keyset), however far down the list it is; only where no neighbour is known
are rows counted from an end of the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from factcheck.model.rows import ClaimFilter, ClaimRow
from factcheck.store.queries.claims import ARTICLE, CLAIM, UNJUDGED, conditions, order_of, rows

PAGE = 100
"""Rows of a page where nothing else is asked for."""


def page(session: Connection, wanted: ClaimFilter, start: int = 0, count: int = PAGE) -> list[ClaimRow]:
    """The claims from place `start` on."""
    return rows(session, _pks(session, _ordered(wanted, session).offset(start).limit(count)))


def last(session: Connection, wanted: ClaimFilter, count: int) -> list[ClaimRow]:
    """The last claims of the list."""
    return rows(session, _pks(session, _ordered(wanted, session, down=True).limit(count))[::-1])


def after(session: Connection, wanted: ClaimFilter, key: int, count: int = PAGE) -> list[ClaimRow] | None:
    """The claims that follow the one with this key; None where that one is gone."""
    if (place := _place(session, wanted, key)) is None:
        return None
    return rows(session, _pks(session, _ordered(wanted, session).where(_by(wanted) > place).limit(count)))


def before(session: Connection, wanted: ClaimFilter, key: int, count: int = PAGE) -> list[ClaimRow] | None:
    """The claims that stand before the one with this key; None where that one is gone."""
    if (place := _place(session, wanted, key)) is None:
        return None
    query = _ordered(wanted, session, down=True).where(_by(wanted) < place).limit(count)
    return rows(session, _pks(session, query)[::-1])


def passing(session: Connection, wanted: ClaimFilter, keys: Sequence[int]) -> list[ClaimRow]:
    """Those of the claims with these keys that are in the list."""
    query = select(CLAIM.c.pk).where(CLAIM.c.pk.in_(keys), *conditions(wanted, session.dialect.name))
    return rows(session, _pks(session, query)) if keys else []


def rank(session: Connection, wanted: ClaimFilter, key: int) -> int:
    """At which place of the list the claim with this key stands, or would stand; 0 where it is gone."""
    if (place := _place(session, wanted, key)) is None:
        return 0
    query = _joined(wanted, select(func.count()).select_from(CLAIM)).where(_by(wanted) < place)
    return int(session.execute(query.where(*conditions(wanted, session.dialect.name))).scalar_one())


def total(session: Connection, wanted: ClaimFilter) -> int:
    """How many claims are in the list."""
    query = _joined(wanted, select(func.count()).select_from(CLAIM))
    return int(session.execute(query.where(*conditions(wanted, session.dialect.name))).scalar_one())


def census(session: Connection, article_id: str) -> tuple[int, int]:
    """How many claims of the article (whole id) are not discarded, and the sum of their keys."""
    query = select(func.count(), func.coalesce(func.sum(CLAIM.c.pk), 0))
    count, keys = session.execute(query.where(*conditions(ClaimFilter(article=article_id), session.dialect.name))).one()
    return int(count), int(keys)


def next_open(session: Connection, wanted: ClaimFilter, key: int | None, by: int) -> int | None:
    """The key of the open claim of the list that follows one (`by` > 0) or stands before it, from its ends again."""
    if wanted.status not in {"", "open", UNJUDGED}:
        return None
    query = _ordered(replace(wanted, status=wanted.status or "open"), session, down=by < 0).limit(1)
    place = None if key is None else _place(session, wanted, key)
    beyond = [] if place is None else [_by(wanted) > place if by > 0 else _by(wanted) < place]
    found = session.execute(query.where(*beyond)).scalar()
    return found if found is not None or not beyond else session.execute(query).scalar()


def _by(wanted: ClaimFilter) -> Any:
    """What the list is in order of."""
    return tuple_(*order_of(wanted))


def _place(session: Connection, wanted: ClaimFilter, key: int) -> Any:
    """What one claim has of what the list is in order of, whether it is in the list or not."""
    query = select(*order_of(wanted)).select_from(CLAIM)
    found = session.execute(query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(CLAIM.c.pk == key)).first()
    return None if found is None else tuple_(*found)


def _ordered(wanted: ClaimFilter, session: Connection, *, down: bool = False) -> Select[Any]:
    query = _joined(wanted, select(CLAIM.c.pk).select_from(CLAIM)).where(*conditions(wanted, session.dialect.name))
    return query.order_by(*(column.desc() if down else column for column in order_of(wanted)))


def _joined(wanted: ClaimFilter, query: Select[Any]) -> Select[Any]:
    if wanted.article:
        return query
    return query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(ARTICLE.c.discarded.is_(False))


def _pks(session: Connection, query: Select[Any]) -> list[int]:
    return list(session.execute(query).scalars())

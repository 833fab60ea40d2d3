"""Articles, claims and sources by a few typed words: the first of each, in no order that would have to be sorted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from factcheck.model.claims import State
from factcheck.model.rows.finds import Find
from factcheck.store import search
from factcheck.store.queries.lookup import claim_number
from factcheck.store.tables import TABLES

ARTICLE, CLAIM, SOURCE, LINK = (TABLES[name] for name in ("article", "claim", "source", "claim_source"))


def articles(session: Connection, query: str, most: int) -> list[Find]:
    """Articles with the words in their title."""
    return _articles(session, _contains(ARTICLE.c.title, query), most)


def texts(session: Connection, query: str, most: int) -> list[Find]:
    """Articles with the words in their title or text, each word as a beginning."""
    matched = search.matching("article", query, session.dialect.name)
    return [] if matched is None else _articles(session, matched, most)


def claims(session: Connection, query: str, most: int) -> list[Find]:
    """Claims with the words in their wording, each word as a beginning."""
    matched = search.matching("claim", query, session.dialect.name)
    return [] if matched is None else _claims(session, matched, most)


def sources(session: Connection, query: str, most: int) -> list[Find]:
    """Sources with the words in their title or address."""
    return _sources(session, or_(_contains(SOURCE.c.title, query), _contains(SOURCE.c.url, query)), most)


def one(session: Connection, noun: str, whole_id: str) -> list[Find]:
    """The claim or source with this whole id, or the article; nothing where it is discarded."""
    if noun == "claim":
        return _claims(session, CLAIM.c.id == whole_id, 1)
    if noun == "source":
        return _sources(session, SOURCE.c.id == whole_id, 1)
    return _articles(session, ARTICLE.c.id == whole_id, 1)


def _articles(session: Connection, wanted: ColumnElement[bool], most: int) -> list[Find]:
    query = select(ARTICLE.c.id, ARTICLE.c.number, ARTICLE.c.title).where(wanted, ARTICLE.c.discarded.is_(False))
    return [Find("article", raw.id, str(raw.number), raw.title, raw.id) for raw in session.execute(query.limit(most))]


def _claims(session: Connection, wanted: ColumnElement[bool], most: int) -> list[Find]:
    query = select(CLAIM.c.id, CLAIM.c.pk, CLAIM.c.text, CLAIM.c.article_id, claim_number().label("number"))
    query = query.select_from(CLAIM).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    kept = query.where(wanted, CLAIM.c.state != State.DISCARDED, ARTICLE.c.discarded.is_(False)).limit(most)
    return [Find("claim", raw.id, raw.number, raw.text, raw.article_id, raw.pk) for raw in session.execute(kept)]


def _sources(session: Connection, wanted: ColumnElement[bool], most: int) -> list[Find]:
    names = ("id", "number", "title", "url", "article_id")
    query: Select[Any] = select(*(SOURCE.c[name] for name in names), _first_claim())
    query = query.join(ARTICLE, and_(ARTICLE.c.id == SOURCE.c.article_id, ARTICLE.c.discarded.is_(False)))
    return [
        Find("source", raw.id, f"s{raw.number}", raw.title or raw.url, raw.article_id, raw.claim or 0)
        for raw in session.execute(query.where(wanted).limit(most))
    ]


def _first_claim() -> Any:
    first = select(func.min(CLAIM.c.pk)).join(LINK, LINK.c.claim_id == CLAIM.c.id)
    kept = first.where(LINK.c.source_id == SOURCE.c.id, CLAIM.c.state != State.DISCARDED)
    return kept.scalar_subquery().label("claim")


def _contains(column: ColumnElement[str], query: str) -> ColumnElement[bool]:
    return and_(*(column.icontains(word, autoescape=True) for word in query.split()))

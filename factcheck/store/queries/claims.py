"""Claims: keys in order of place first, then the rows on screen."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, literal_column, not_, or_, select, tuple_

from factcheck.model.claims import CHECKABLE, Kind, Span, State
from factcheck.model.rows import ClaimFilter, ClaimRow, Mark, Order
from factcheck.model.scales import Rating, mark_of
from factcheck.model.tags import Tag
from factcheck.store import search
from factcheck.store.queries import codebook
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import claimant_of, replacements_of, spans_of
from factcheck.store.tables import TABLES

CLAIM, ARTICLE, VERDICT = TABLES["claim"], TABLES["article"], TABLES["verdict"]
REVIEWER = TABLES["reviewer"]
UNJUDGED = "not judged by me"
PAGE = 500
"""Rows asked for in one statement; SQLite takes at most 32,766 parameters."""
REACH = 3000
"""Characters of the article that hardly any claim reaches over: all of a long paragraph."""

Ratings = dict[str, tuple[Rating, ...]]


def keys(session: Connection, wanted: ClaimFilter) -> list[int]:
    """The pks of the claims that pass the filter, in order."""
    query = select(CLAIM.c.pk).where(*conditions(wanted, session.dialect.name)).order_by(*order_of(wanted))
    if not wanted.article:
        query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(ARTICLE.c.discarded.is_(False))
    return list(session.execute(query).scalars())


def order_of(wanted: ClaimFilter) -> list[ColumnElement[Any]]:
    """What a list is in order of: by article number and place, before that by check-worthiness where it is to be."""
    worth = [-CLAIM.c.check_worthiness] if wanted.order is Order.WORTH else []
    article = [] if wanted.article else [ARTICLE.c.number]
    return [*worth, *article, CLAIM.c.first, CLAIM.c.number]


def rows(session: Connection, pks: Sequence[int]) -> list[ClaimRow]:
    """The claims with these pks, in this order; those that are gone are left out."""
    found: dict[int, ClaimRow] = {}
    for start in range(0, len(pks), PAGE):
        page = pks[start : start + PAGE]
        raw = session.execute(_columns().where(CLAIM.c.pk.in_(page))).all()
        ids = [row.id for row in raw]
        ratings, tags = current_ratings(session, VERDICT.c.claim_id.in_(ids)), codebook.tags(session, "claim", ids)
        found |= {row.pk: _row(row, ratings.get(row.id, ()), tags.get(row.id, ())) for row in raw}
    return [found[pk] for pk in pks if pk in found]


def row(session: Connection, claim_id: str) -> ClaimRow:
    """The claim with this whole id."""
    raw = session.execute(_columns().where(CLAIM.c.id == claim_id)).one()
    ratings, tags = (
        current_ratings(session, VERDICT.c.claim_id == claim_id),
        codebook.tags(session, "claim", [claim_id]),
    )
    return _row(raw, ratings.get(claim_id, ()), tags.get(claim_id, ()))


def marks(session: Connection, article_id: str, stretch: Span | None = None) -> tuple[Mark, ...]:
    """The spans of the article's claims with the signs of their claims, by place; all, or those of a stretch.

    Of a stretch are the claims that begin in it, or up to `REACH` characters before it; `wide_marks` has the rest.
    """
    begins = [CLAIM.c.first >= stretch[0] - REACH, CLAIM.c.first < stretch[1]] if stretch else []
    return _marks(session, and_(CLAIM.c.article_id == article_id, *begins))


def wide_marks(session: Connection, article_id: str) -> tuple[Mark, ...]:
    """The spans of the few claims that reach further than `REACH` characters from where they begin."""
    sqlite = session.dialect.name == "sqlite"
    end = "json_extract(claim.spans, '$[#-1][1]')" if sqlite else "(claim.spans::json -> -1 ->> 1)::int"
    return _marks(session, and_(CLAIM.c.article_id == article_id, literal_column(end) - CLAIM.c.first > REACH))


def _marks(session: Connection, wanted: ColumnElement[bool]) -> tuple[Mark, ...]:
    mine = and_(wanted, CLAIM.c.state != State.DISCARDED)
    ratings = current_ratings(session, VERDICT.c.claim_id.in_(select(CLAIM.c.id).where(mine)))
    query = select(CLAIM.c.pk, CLAIM.c.id, CLAIM.c.spans, CLAIM.c.kind).where(mine)
    found = []
    for raw in session.execute(query.order_by(CLAIM.c.first, CLAIM.c.number)):
        sign, tone = mark_of(Kind(raw.kind), ratings.get(raw.id, ()))
        found += [Mark(start, end, raw.pk, sign, tone) for start, end in spans_of(raw.spans)]
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def current_ratings(session: Connection, wanted: ColumnElement[bool]) -> Ratings:
    """The ratings that stand for each claim id, one per reviewer, newest first."""
    query = select(VERDICT.c.claim_id, VERDICT.c.reviewer_id, VERDICT.c.scale_id, VERDICT.c.rating)
    query = query.where(wanted, VERDICT.c.withdrawn == "").order_by(VERDICT.c.created.desc(), VERDICT.c.pk.desc())
    known: dict[str, Any] = {}
    found: dict[str, dict[str, Rating]] = defaultdict(dict)
    for verdict in session.execute(query):
        known = known or scales(session)
        found[verdict.claim_id].setdefault(verdict.reviewer_id, known[verdict.scale_id].rating(verdict.rating))
    return {claim: tuple(by_reviewer.values()) for claim, by_reviewer in found.items()}


def conditions(wanted: ClaimFilter, dialect: str) -> list[ColumnElement[bool]]:
    """What a claim must be to pass the filter."""
    found = [_unjudged_by(wanted.judge) if wanted.status == UNJUDGED else _status(wanted.status)]
    if wanted.article:
        found.append(CLAIM.c.article_id == wanted.article)
    if wanted.kinds:
        found.append(CLAIM.c.kind.in_(wanted.kinds))
    if wanted.ratings:
        found.append(exists().where(_current(), VERDICT.c.rating.in_(wanted.ratings)))
    if wanted.source:
        link = TABLES["claim_source"]
        found.append(exists().where(link.c.claim_id == CLAIM.c.id, link.c.source_id == wanted.source))
    if (matched := search.matching("claim", wanted.query, dialect)) is not None:
        found.append(matched)
    found += codebook.has("claim", CLAIM.c.id, wanted.tags)
    if wanted.assigned is not None:
        found.append(codebook.is_assigned(CLAIM.c.id, wanted.assigned))
    if wanted.also is not None:
        return [or_(and_(*found), and_(CLAIM.c.pk == wanted.also, CLAIM.c.state != State.DISCARDED))]
    return found


def checkable() -> ColumnElement[bool]:
    """A claim that evidence can confirm or refute."""
    return CLAIM.c.kind.in_(sorted(CHECKABLE))


def judged() -> ColumnElement[bool]:
    """A claim with a verdict that stands."""
    return exists().where(_stands()).correlate(CLAIM)


def newest() -> ColumnElement[bool]:
    """A verdict that stands and is the newest of its claim, whoever gave it."""
    newer = VERDICT.alias("newer")
    later = tuple_(newer.c.created, newer.c.pk) > tuple_(VERDICT.c.created, VERDICT.c.pk)
    same = newer.c.claim_id == VERDICT.c.claim_id
    return and_(VERDICT.c.withdrawn == "", not_(exists().where(same, newer.c.withdrawn == "", later)))


def _stands() -> ColumnElement[bool]:
    return and_(VERDICT.c.claim_id == CLAIM.c.id, VERDICT.c.withdrawn == "")


def _current() -> ColumnElement[bool]:
    newer = VERDICT.alias("newer")
    same = and_(newer.c.claim_id == VERDICT.c.claim_id, newer.c.reviewer_id == VERDICT.c.reviewer_id)
    later = tuple_(newer.c.created, newer.c.pk) > tuple_(VERDICT.c.created, VERDICT.c.pk)
    return and_(_stands(), not_(exists().where(same, newer.c.withdrawn == "", later)))


def _status(status: str) -> ColumnElement[bool]:
    if status == "discarded":
        return CLAIM.c.state == State.DISCARDED
    kept = CLAIM.c.state != State.DISCARDED
    if status == "open":
        return and_(kept, checkable(), not_(judged()))
    if status == "done":
        return and_(kept, judged())
    if status == "disputed":
        return and_(kept, _disputed())
    if status == "nothing to check":
        return and_(kept, not_(checkable()), not_(judged()))
    return kept


def _unjudged_by(judge: str) -> ColumnElement[bool]:
    """A claim to check that this reviewer, by name, has given no verdict on, whoever else has."""
    mine = VERDICT.c.reviewer_id.in_(select(REVIEWER.c.id).where(REVIEWER.c.name == judge))
    return and_(CLAIM.c.state != State.DISCARDED, checkable(), not_(exists().where(_stands(), mine).correlate(CLAIM)))


def _disputed() -> ColumnElement[bool]:
    """A claim on which the verdicts that stand, one of each reviewer, differ."""
    several = select(VERDICT.c.claim_id).where(VERDICT.c.withdrawn == "").group_by(VERDICT.c.claim_id)
    several = several.having(func.count(VERDICT.c.reviewer_id.distinct()) > 1)
    ratings = select(func.count(VERDICT.c.rating.distinct())).where(_current()).correlate(CLAIM).scalar_subquery()
    return and_(CLAIM.c.id.in_(several), ratings > 1)


def _columns() -> Select[Any]:
    counts = [
        select(func.count()).where(TABLES[table].c.claim_id == CLAIM.c.id).scalar_subquery().label(name)
        for table, name in (("claim_source", "sources"), ("evidence", "quotes"), ("note", "notes"))
    ]
    query = select(CLAIM, ARTICLE.c.number.label("article_number"), *counts, codebook.whose(CLAIM.c.id))
    return query.select_from(CLAIM).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)


def _row(raw: Any, ratings: tuple[Rating, ...], tags: tuple[Tag, ...]) -> ClaimRow:
    return ClaimRow(
        key=raw.pk,
        id=raw.id,
        number=f"{raw.article_number}.{raw.number}",
        article=raw.article_id,
        text=raw.text,
        spans=spans_of(raw.spans),
        kind=Kind(raw.kind),
        state=State(raw.state),
        claimant=claimant_of(raw),
        check_worthiness=raw.check_worthiness,
        needs_context=raw.needs_context,
        replacements=replacements_of(raw.replacements),
        ratings=ratings,
        sources=raw.sources,
        evidence=raw.quotes,
        notes=raw.notes,
        rev=raw.rev,
        tags=tags,
        assigned=raw.assigned or "",
    )


def links(session: Connection, claim_id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers of the claims that replaced this one, and of those it replaces."""
    mine = session.execute(select(CLAIM.c.replaced_by, CLAIM.c.article_id).where(CLAIM.c.id == claim_id)).one()
    query = select(CLAIM.c.number, ARTICLE.c.number.label("article")).select_from(CLAIM)
    query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).order_by(CLAIM.c.number)
    replaced_by = session.execute(query.where(CLAIM.c.id.in_(json.loads(mine.replaced_by)))).all()
    pointing = CLAIM.c.replaced_by.contains(claim_id, autoescape=True)
    replaces = session.execute(query.where(CLAIM.c.article_id == mine.article_id, pointing)).all()
    return tuple(f"{r.article}.{r.number}" for r in replaced_by), tuple(f"{r.article}.{r.number}" for r in replaces)

"""The work in figures: what is counted over many claims, for one article or all that are not discarded."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from factcheck.model.claims import Kind, State
from factcheck.model.rows.figures import GivenVerdict, KindCount, RatingCount
from factcheck.model.scales import Rating
from factcheck.store.queries.claims import ARTICLE, CLAIM, VERDICT, checkable, judged, newest
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import moment


def kinds(session: Connection, article: str) -> tuple[KindCount, ...]:
    """How many claims there are of each kind that occurs, and how many have a verdict, in the order of the kinds."""
    each = counted(select(CLAIM.c.kind, judged().label("judged")), article).subquery()
    query = select(each.c.kind, func.count(), func.count().filter(each.c.judged)).group_by(each.c.kind)
    found = {Kind(kind): KindCount(Kind(kind), every, done) for kind, every, done in session.execute(query)}
    return tuple(found[kind] for kind in Kind if kind in found)


def ratings(session: Connection, article: str) -> tuple[RatingCount, ...]:
    """How many claims carry each rating that occurs, in the order of its scale."""
    query = select(VERDICT.c.scale_id, VERDICT.c.rating, func.count()).select_from(VERDICT)
    query = query.join(CLAIM, CLAIM.c.id == VERDICT.c.claim_id).where(newest())
    known = scales(session)
    counts: Counter[Rating] = Counter()
    for scale, rating, count in session.execute(counted(query, article).group_by(VERDICT.c.scale_id, VERDICT.c.rating)):
        counts[known[scale].rating(rating)] += count
    order = dict.fromkeys(rating for scale in known.values() for rating in scale.ratings)
    return tuple(_count(rating, counts[rating]) for rating in order if counts[rating])


def verdicts(session: Connection, article: str) -> list[GivenVerdict]:
    """Every verdict ever given on claims that are not discarded, oldest first."""
    names = ("claim_id", "reviewer_id", "scale_id", "rating", "created", "withdrawn")
    query = select(*(VERDICT.c[name] for name in names)).select_from(VERDICT)
    query = query.join(CLAIM, CLAIM.c.id == VERDICT.c.claim_id).order_by(VERDICT.c.created, VERDICT.c.pk)
    return [_given(raw) for raw in session.execute(counted(query, article))]


def taken_in(session: Connection, article: str) -> list[tuple[datetime, int]]:
    """When each article was taken in, and how many of its checkable claims have no verdict."""
    query = select(ARTICLE.c.created, func.count()).select_from(CLAIM)
    query = query.where(checkable(), ~judged()).group_by(ARTICLE.c.id, ARTICLE.c.created)
    return [(moment(created), count) for created, count in session.execute(counted(query, article))]


def begun(session: Connection, article: str) -> dict[str, datetime]:
    """When the article of each claim that has a verdict was taken in, by the claim's whole id."""
    query = select(CLAIM.c.id, ARTICLE.c.created).select_from(CLAIM).where(judged())
    return {claim: moment(created) for claim, created in session.execute(counted(query, article))}


def totals(session: Connection, article: str) -> tuple[int, int]:
    """How many articles there are, and how many claims are to be checked: checkable ones, and those with a verdict."""
    mine = [ARTICLE.c.id == article] if article else [ARTICLE.c.discarded.is_(False)]
    articles = session.execute(select(func.count()).select_from(ARTICLE).where(*mine)).scalar_one()
    query = select(func.count()).select_from(CLAIM).where(or_(checkable(), judged()))
    return int(articles), int(session.execute(counted(query, article)).scalar_one())


def counted(query: Select[Any], article: str) -> Select[Any]:
    """Only claims that count: of this article (whole id), or of all that are not discarded."""
    query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(CLAIM.c.state != State.DISCARDED)
    return query.where(ARTICLE.c.id == article if article else ARTICLE.c.discarded.is_(False))


def _count(rating: Rating, count: int) -> RatingCount:
    return RatingCount(rating.label, rating.sign, rating.tone, count)


def _given(raw: Any) -> GivenVerdict:
    return GivenVerdict(
        claim=raw.claim_id,
        reviewer=raw.reviewer_id,
        scale=raw.scale_id,
        rating=raw.rating,
        given=moment(raw.created),
        withdrawn=bool(raw.withdrawn),
    )

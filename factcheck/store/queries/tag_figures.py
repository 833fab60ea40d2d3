"""The codebook in figures: how many claims and articles have each value, and how many are not coded yet."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, exists, func, not_, select

from factcheck.model.codebook import FieldRow
from factcheck.model.rows.figures import TagCount
from factcheck.model.tags import NOT_CODED
from factcheck.store.queries import codebook
from factcheck.store.queries.claims import ARTICLE, CLAIM, judged
from factcheck.store.queries.figures import counted

CLAIM_TAG, ARTICLE_TAG = codebook.TAGGED["claim"], codebook.TAGGED["article"]
Counts = tuple[int, int]
"""How many claims, and how many of them have a verdict."""
NONE: Counts = (0, 0)


def tags(session: Connection, article: str) -> tuple[TagCount, ...]:
    """The counts of every field that is used in an article (whole id), or in all that are not discarded."""
    found: list[TagCount] = []
    for field in codebook.fields(session):
        values = [value.id for value in field.values]
        claims = _of_claims(session, values, article) if field.applies.includes("claim") else None
        articles = _of_articles(session, values, article) if field.applies.includes("article") else None
        if any(value in (claims or {}) or value in (articles or {}) for value in values):
            found += _rows(field, claims, articles)
    return tuple(found)


def _rows(field: FieldRow, claims: dict[str, Counts] | None, articles: dict[str, int] | None) -> list[TagCount]:
    """Every value of the field, also those that nothing has; then what has none."""
    named = [*((value.name, value.id) for value in field.values), (NOT_CODED, NOT_CODED)]
    found = []
    for name, key in named:
        count, checked = (None, None) if claims is None else claims.get(key, NONE)
        found.append(TagCount(field.name, name, count, checked, None if articles is None else articles.get(key, 0)))
    return found


def _of_claims(session: Connection, values: Sequence[str], article: str) -> dict[str, Counts]:
    joined = CLAIM_TAG.join(CLAIM, CLAIM.c.id == CLAIM_TAG.c.claim_id)
    query = select(CLAIM_TAG.c.value_id, judged().label("judged")).select_from(joined)
    each = counted(query.where(CLAIM_TAG.c.value_id.in_(values)), article).subquery()
    by_value = select(each.c.value_id, func.count(), func.count().filter(each.c.judged)).group_by(each.c.value_id)
    found = {value: (count, done) for value, count, done in session.execute(by_value)}
    coded = exists().where(CLAIM_TAG.c.claim_id == CLAIM.c.id, CLAIM_TAG.c.value_id.in_(values)).correlate(CLAIM)
    rest = counted(select(judged().label("judged")).select_from(CLAIM).where(not_(coded)), article).subquery()
    count, done = session.execute(select(func.count(), func.count().filter(rest.c.judged)).select_from(rest)).one()
    return found | {NOT_CODED: (count, done)}


def _of_articles(session: Connection, values: Sequence[str], article: str) -> dict[str, int]:
    mine = ARTICLE.c.id == article if article else ARTICLE.c.discarded.is_(False)
    joined = ARTICLE_TAG.join(ARTICLE, ARTICLE.c.id == ARTICLE_TAG.c.article_id)
    query = select(ARTICLE_TAG.c.value_id, func.count()).select_from(joined)
    by_value = query.where(ARTICLE_TAG.c.value_id.in_(values), mine).group_by(ARTICLE_TAG.c.value_id)
    coded = exists().where(ARTICLE_TAG.c.article_id == ARTICLE.c.id, ARTICLE_TAG.c.value_id.in_(values))
    rest = select(func.count()).select_from(ARTICLE).where(mine, not_(coded.correlate(ARTICLE)))
    found = {value: int(count) for value, count in session.execute(by_value)}
    return found | {NOT_CODED: int(session.execute(rest).scalar_one())}

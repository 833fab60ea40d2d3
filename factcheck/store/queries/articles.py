"""Articles: how far each is, and its text with the marks of its claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from factcheck.errors import UnknownId
from factcheck.model.claims import Role, State, Unit
from factcheck.model.rows import ArticleRow, ArticleText, Tally
from factcheck.model.scales import SIGN_NOTHING, SIGN_OPEN, Rating, Tone
from factcheck.model.tags import Tag
from factcheck.store import search
from factcheck.store.queries import codebook
from factcheck.store.queries.claims import CLAIM, VERDICT, checkable, judged, marks, newest
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import citation_of, moment
from factcheck.store.tables import TABLES

ARTICLE, CHANGE, SENTENCE = TABLES["article"], TABLES["change"], TABLES["sentence"]
Counts = tuple[int, int, int]
"""Claims that are not discarded, those of them that are to be checked, those that are checked."""
NO_CLAIMS: Counts = (0, 0, 0)


def rows(
    session: Connection, *, query: str = "", tags: Sequence[Tag] = (), discarded: bool = False
) -> list[ArticleRow]:
    """The articles that are not discarded, or those that are, last worked on first; `tags` as in a `ClaimFilter`."""
    matched = search.matching("article", query, session.dialect.name)
    wanted = [ARTICLE.c.discarded.is_(discarded), *codebook.has("article", ARTICLE.c.id, tags)]
    return _rows(session, *wanted, *([] if matched is None else [matched]))


def row(session: Connection, article_id: str) -> ArticleRow:
    """The article with this whole id.

    Raises:
        UnknownId: it was discarded meanwhile, or never was.
    """
    found = _rows(session, ARTICLE.c.id == article_id)
    if not found:
        raise UnknownId("That article is no longer here.", shows="`factcheck articles` lists the articles.")
    return found[0]


def is_listed(session: Connection, article_id: str) -> bool:
    """Whether there is such an article and it is not discarded."""
    wanted = ARTICLE.c.id == article_id, ARTICLE.c.discarded.is_(False)
    return session.execute(select(ARTICLE.c.pk).where(*wanted)).first() is not None


def any_listed(session: Connection) -> bool:
    """Whether there is any article that is not discarded."""
    return session.execute(select(ARTICLE.c.pk).where(ARTICLE.c.discarded.is_(False)).limit(1)).first() is not None


def text(session: Connection, article_id: str, *, marked: bool = True) -> ArticleText:
    """The article's stored text, its units and, unless they are looked up where they are drawn, all its marks."""
    raw = session.execute(
        select(ARTICLE.c.text, ARTICLE.c.sha256, ARTICLE.c.scale_id).where(ARTICLE.c.id == article_id)
    ).one()
    return ArticleText(
        article=row(session, article_id),
        text=raw.text,
        sha256=raw.sha256,
        units=units(session, article_id),
        marks=marks(session, article_id) if marked else (),
        scale=scales(session)[raw.scale_id],
    )


def units(session: Connection, article_id: str) -> tuple[Unit, ...]:
    """The article's sentences, headings, bylines and date lines, in order."""
    query = select(SENTENCE.c.start, SENTENCE.c.end, SENTENCE.c.role).where(SENTENCE.c.article_id == article_id)
    return tuple(Unit(r.start, r.end, Role(r.role)) for r in session.execute(query.order_by(SENTENCE.c.start)))


def with_text(session: Connection, sha256: str) -> tuple[str, bool] | None:
    """The id of the article with this text, and whether it is discarded; None when there is none."""
    found = session.execute(select(ARTICLE.c.id, ARTICLE.c.discarded).where(ARTICLE.c.sha256 == sha256)).one_or_none()
    return (found.id, found.discarded) if found else None


def _rows(session: Connection, *wanted: ColumnElement[bool]) -> list[ArticleRow]:
    raw = session.execute(_columns().where(*wanted).order_by(_last_change().desc(), ARTICLE.c.number.desc())).all()
    ids = [row.id for row in raw]
    counts, tallies, tags = _counts(session, ids), _tallies(session, ids), codebook.tags(session, "article", ids)
    return [
        replace(_row(row, counts.get(row.id, NO_CLAIMS), tallies.get(row.id, ())), tags=tags.get(row.id, ()))
        for row in raw
    ]


def _columns() -> Select[Any]:
    changed = select(func.max(CHANGE.c.created)).where(CHANGE.c.chain == ARTICLE.c.id).correlate(ARTICLE)
    columns = (column for column in ARTICLE.c if column.name != "text")
    return select(*columns, changed.scalar_subquery().label("changed"))


def _last_change() -> Any:
    return select(func.max(CHANGE.c.pk)).where(CHANGE.c.chain == ARTICLE.c.id).correlate(ARTICLE).scalar_subquery()


def _counts(session: Connection, ids: Sequence[str]) -> dict[str, Counts]:
    """How many claims each article has, how many of them are to be checked, and how many are: in one walk."""
    has = select(CLAIM.c.article_id, checkable().label("checkable"), judged().label("judged"))
    each = has.where(CLAIM.c.article_id.in_(ids), CLAIM.c.state != State.DISCARDED).subquery()
    to_check = func.count().filter(or_(each.c.checkable, each.c.judged))
    query = select(each.c.article_id, func.count(), to_check, func.count().filter(each.c.judged))
    return {
        article: (every, to, done) for article, every, to, done in session.execute(query.group_by(each.c.article_id))
    }


def _tallies(session: Connection, ids: Sequence[str]) -> dict[str, tuple[Tally, ...]]:
    """How many claims of each article carry which sign, by their newest verdict, in the order of the scale."""
    query = select(CLAIM.c.article_id, VERDICT.c.scale_id, VERDICT.c.rating, func.count())
    query = query.select_from(CLAIM).join(VERDICT, VERDICT.c.claim_id == CLAIM.c.id)
    query = query.where(CLAIM.c.article_id.in_(ids), CLAIM.c.state != State.DISCARDED, newest())
    counts: dict[str, Counter[Rating]] = defaultdict(Counter)
    known = scales(session)
    each = session.execute(query.group_by(CLAIM.c.article_id, VERDICT.c.scale_id, VERDICT.c.rating))
    for article, scale, rating, count in each:
        counts[article][known[scale].rating(rating)] += count
    return {article: _signs(counter) for article, counter in counts.items()}


def _signs(counter: Counter[Rating]) -> tuple[Tally, ...]:
    order = list(Tone)
    by_sign: dict[tuple[str, Tone], int] = defaultdict(int)
    for rating, count in counter.items():
        by_sign[rating.sign, rating.tone] += count
    ordered = sorted(by_sign.items(), key=lambda item: (order.index(item[0][1]), item[0][0]))
    return tuple(Tally(sign, tone, count) for (sign, tone), count in ordered)


def _row(raw: Any, counts: Counts, verdicts: tuple[Tally, ...]) -> ArticleRow:
    claims, to_check, checked = counts
    rest = (
        Tally(SIGN_OPEN, Tone.OPEN, to_check - checked),
        Tally(SIGN_NOTHING, Tone.NOTHING, claims - to_check),
    )
    return ArticleRow(
        key=raw.pk,
        id=raw.id,
        number=str(raw.number),
        citation=citation_of(raw),
        claims=claims,
        to_check=to_check,
        checked=checked,
        verdicts=(*verdicts, *(tally for tally in rest if tally.count)),
        changed=moment(raw.changed or raw.created),
        rev=raw.rev,
        discarded=raw.discarded,
    )

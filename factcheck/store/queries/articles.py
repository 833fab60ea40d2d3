"""Articles: how far each is, and its text with the marks of its claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from factcheck.errors import UnknownId
from factcheck.model.claims import Role, State, Unit
from factcheck.model.rows import ArticleRow, ArticleText, Tally
from factcheck.model.scales import SIGN_NOTHING, SIGN_OPEN, Rating, Tone
from factcheck.store import search
from factcheck.store.queries.claims import CLAIM, VERDICT, checkable, current_ratings, judged, marks
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import citation_of, moment
from factcheck.store.tables import TABLES

ARTICLE, CHANGE, SENTENCE = TABLES["article"], TABLES["change"], TABLES["sentence"]


def rows(session: Connection, *, query: str = "") -> list[ArticleRow]:
    """The articles that are not discarded, last worked on first."""
    matched = search.matching("article", query, session.dialect.name)
    return _rows(session, ARTICLE.c.discarded.is_(False), *([] if matched is None else [matched]))


def row(session: Connection, article_id: str) -> ArticleRow:
    """The article with this whole id.

    Raises:
        UnknownId: it was discarded meanwhile, or never was.
    """
    found = _rows(session, ARTICLE.c.id == article_id)
    if not found:
        raise UnknownId("That article is no longer here.", hint="`factcheck articles` lists the articles.")
    return found[0]


def text(session: Connection, article_id: str) -> ArticleText:
    """The article's stored text, its units and the marks of its claims."""
    raw = session.execute(
        select(ARTICLE.c.text, ARTICLE.c.sha256, ARTICLE.c.scale_id).where(ARTICLE.c.id == article_id)
    ).one()
    return ArticleText(
        article=row(session, article_id),
        text=raw.text,
        sha256=raw.sha256,
        units=units(session, article_id),
        marks=marks(session, article_id),
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
    tallies = _tallies(session, [row.id for row in raw])
    return [_row(row, tallies.get(row.id, ())) for row in raw]


def _columns() -> Select[Any]:
    mine = and_(CLAIM.c.article_id == ARTICLE.c.id, CLAIM.c.state != State.DISCARDED)

    def count(*conditions: Any) -> Any:
        return select(func.count()).select_from(CLAIM).where(mine, *conditions).correlate(ARTICLE).scalar_subquery()

    return select(
        *(column for column in ARTICLE.c if column.name != "text"),
        count().label("claims"),
        count(or_(checkable(), judged())).label("to_check"),
        count(judged()).label("checked"),
        select(func.max(CHANGE.c.created))
        .where(CHANGE.c.chain == ARTICLE.c.id)
        .correlate(ARTICLE)
        .scalar_subquery()
        .label("changed"),
    )


def _last_change() -> Any:
    return select(func.max(CHANGE.c.pk)).where(CHANGE.c.chain == ARTICLE.c.id).correlate(ARTICLE).scalar_subquery()


def _tallies(session: Connection, ids: Sequence[str]) -> dict[str, tuple[Tally, ...]]:
    """How many claims of each article carry which sign: verdicts in the order of the scale, then the open ones."""
    counts: dict[str, Counter[Rating]] = defaultdict(Counter)
    mine = select(CLAIM.c.id, CLAIM.c.article_id).where(CLAIM.c.article_id.in_(ids), CLAIM.c.state != State.DISCARDED)
    article_of = {r.id: r.article_id for r in session.execute(mine.where(judged()))}
    judged_ones = VERDICT.c.claim_id.in_(select(mine.subquery().c.id))
    for claim_id, ratings in current_ratings(session, judged_ones).items():
        if claim_id in article_of:
            counts[article_of[claim_id]][ratings[0]] += 1
    return {article: _signs(counter) for article, counter in counts.items()}


def _signs(counter: Counter[Rating]) -> tuple[Tally, ...]:
    order = list(Tone)
    by_sign: dict[tuple[str, Tone], int] = defaultdict(int)
    for rating, count in counter.items():
        by_sign[rating.sign, rating.tone] += count
    ordered = sorted(by_sign.items(), key=lambda item: (order.index(item[0][1]), item[0][0]))
    return tuple(Tally(sign, tone, count) for (sign, tone), count in ordered)


def _row(raw: Any, verdicts: tuple[Tally, ...]) -> ArticleRow:
    rest = (
        Tally(SIGN_OPEN, Tone.OPEN, raw.to_check - raw.checked),
        Tally(SIGN_NOTHING, Tone.NOTHING, raw.claims - raw.to_check),
    )
    return ArticleRow(
        key=raw.pk,
        id=raw.id,
        number=str(raw.number),
        citation=citation_of(raw),
        claims=raw.claims,
        to_check=raw.to_check,
        checked=raw.checked,
        verdicts=(*verdicts, *(tally for tally in rest if tally.count)),
        changed=moment(raw.changed or raw.created),
        rev=raw.rev,
    )

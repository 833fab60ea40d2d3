"""The sources of a workspace page by page, the one added last first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, not_, or_, select

from factcheck.model.rows import SourceRow
from factcheck.model.rows.places import SourceFilter, SourceLine, SourceState
from factcheck.store.queries import sources
from factcheck.store.queries.sources import ARTICLE, EVIDENCE, SNAPSHOT, SOURCE

PAGE = 100
"""Rows of a page where nothing else is asked for."""
_CITED = ("title", "author", "publisher", "url")


def page(session: Connection, wanted: SourceFilter, start: int = 0, count: int = PAGE) -> list[SourceLine]:
    """The sources from place `start` on."""
    return _lines(session, _listed(wanted).offset(start).limit(count))


def after(session: Connection, wanted: SourceFilter, key: int, count: int) -> list[SourceLine]:
    """The sources that follow the one with this key; none where that one is gone."""
    return _lines(session, _listed(wanted).where(SOURCE.c.number < _number(key)).limit(count))


def before(session: Connection, wanted: SourceFilter, key: int, count: int) -> list[SourceLine]:
    """The sources that stand before the one with this key; none where that one is gone."""
    query = _listed(wanted, down=False).where(SOURCE.c.number > _number(key)).limit(count)
    return _lines(session, query)[::-1]


def lines(session: Connection, keys: Sequence[int]) -> list[SourceLine]:
    """The sources with these keys, in the order of the list; those that are gone are left out."""
    return _lines(session, _listed(SourceFilter()).where(SOURCE.c.pk.in_(keys)))


def rank(session: Connection, wanted: SourceFilter, key: int) -> int:
    """At which place of the list the source with this key stands, or would stand; 0 where it is gone."""
    query = _counted(wanted).where(SOURCE.c.number > _number(key))
    return int(session.execute(query).scalar_one())


def total(session: Connection, wanted: SourceFilter) -> int:
    """How many sources are in the list."""
    return int(session.execute(_counted(wanted)).scalar_one())


def _number(key: int) -> Any:
    return select(SOURCE.c.number).where(SOURCE.c.pk == key).scalar_subquery()


def _counted(wanted: SourceFilter) -> Select[Any]:
    return _passing(wanted, select(func.count()).select_from(SOURCE))


def _listed(wanted: SourceFilter, *, down: bool = True) -> Select[Any]:
    columns = SOURCE.c.id, ARTICLE.c.number.label("article"), ARTICLE.c.title, changed().label("changed")
    query = _passing(wanted, select(*columns).select_from(SOURCE))
    return query.order_by(SOURCE.c.number.desc() if down else SOURCE.c.number)


def _passing(wanted: SourceFilter, query: Select[Any]) -> Select[Any]:
    query = query.join(ARTICLE, ARTICLE.c.id == SOURCE.c.article_id).where(ARTICLE.c.discarded.is_(False))
    if wanted.article:
        query = query.where(SOURCE.c.article_id == wanted.article)
    if wanted.kinds:
        query = query.where(SOURCE.c.kind.in_(wanted.kinds))
    if wanted.state:
        query = query.where(_is(wanted.state))
    return query.where(*(_says(word) for word in wanted.query.split()))


def _is(state: SourceState) -> ColumnElement[bool]:
    fetched = exists().where(SNAPSHOT.c.source_id == SOURCE.c.id)
    if state is SourceState.CITATION:
        return not_(fetched)
    return changed() if state is SourceState.CHANGED else and_(fetched, not_(changed()))


def changed() -> ColumnElement[bool]:
    """A quote from the source rests on other bytes than those fetched last."""
    newest = select(SNAPSHOT.c.sha256).where(SNAPSHOT.c.source_id == SOURCE.c.id)
    newest = newest.order_by(SNAPSHOT.c.pk.desc()).limit(1)
    quoted = EVIDENCE.c.source_id == SOURCE.c.id, EVIDENCE.c.snapshot_id.is_not(None)
    return exists().where(*quoted, EVIDENCE.c.sha256 != newest.correlate(SOURCE).scalar_subquery())


def _says(word: str) -> ColumnElement[bool]:
    quoted = exists().where(EVIDENCE.c.source_id == SOURCE.c.id, _has(EVIDENCE.c.exact, word))
    return or_(quoted, *(_has(SOURCE.c[name], word) for name in _CITED))


def _has(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Letter case aside; SQLite knows only that of ASCII, so the ways to write a word are tried."""
    ways = dict.fromkeys((word, word.lower(), word.upper(), word.capitalize()))
    return or_(*(column.icontains(way, autoescape=True) for way in ways))


def _lines(session: Connection, query: Select[Any]) -> list[SourceLine]:
    raw = session.execute(query).all()
    rows = {row.id: row for row in sources.rows(session, ids=[row.id for row in raw])}
    return [_line(rows[one.id], one) for one in raw]


def _line(row: SourceRow, raw: Any) -> SourceLine:
    state = SourceState.FETCHED if row.snapshot else SourceState.CITATION
    return SourceLine(row, SourceState.CHANGED if raw.changed else state, str(raw.article), raw.title)

"""All sources of the workspace, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from factcheck.desk.workspace import Workspace
from factcheck.model.rows.places import SourceFilter, SourceLine, SourcePage
from factcheck.store.queries import source_pages as pages
from factcheck.store.queries.lookup import find_one


def around(ws: Workspace, wanted: SourceFilter, key: int | None = None, at: int = 0) -> SourcePage:
    """The page of the list in which the source with this key stands; where it is gone, the one with place `at`.

    Raises:
        UnknownId: there is no such article as is asked for.
    """
    with ws.store.read() as session:
        wanted = _whole(session, wanted)
        total = pages.total(session, wanted)
        found = pages.lines(session, [key]) if key is not None else []
        index = pages.rank(session, wanted, found[0].key) if found else at
        index = min(index, max(0, total - 1))
        start = index // pages.PAGE * pages.PAGE
        return SourcePage(start, tuple(pages.page(session, wanted, start)), index, total)


def page(
    ws: Workspace, wanted: SourceFilter, start: int, count: int, *, beside: tuple[int | None, int | None]
) -> list[SourceLine]:
    """`count` sources from place `start` on. `beside` are the keys of the rows before and after, where known."""
    after, before = beside
    with ws.store.read() as session:
        wanted = _whole(session, wanted)
        if after is not None:
            return pages.after(session, wanted, after, count)
        if before is not None:
            return pages.before(session, wanted, before, count)
        return pages.page(session, wanted, start, count)


def lines(ws: Workspace, keys: Sequence[int]) -> list[SourceLine]:
    """The sources with these keys; those that are gone are left out."""
    with ws.store.read() as session:
        return pages.lines(session, keys)


def _whole(session: Connection, wanted: SourceFilter) -> SourceFilter:
    return replace(wanted, article=find_one(session, wanted.article, "article")) if wanted.article else wanted

"""Long lists of claims, page by page: what a screen needs to show any number of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from factcheck.desk.workspace import Workspace
from factcheck.model.rows import ClaimFilter, ClaimPage, ClaimRow
from factcheck.store.queries import pages
from factcheck.store.queries.lookup import find_one


def around(
    ws: Workspace,
    wanted: ClaimFilter,
    key: int | None = None,
    at: int | None = None,
    marked: Sequence[int] = (),
) -> ClaimPage:
    """The page of the list in which the claim with this key stands.

    Where it does not pass the filter: without `at`, the page of the claim that follows it; with `at`, the same list
    was shown before with that claim at this place, and it stays in it, unless it is discarded or gone.
    `wanted.article` is an article's id as typed; `marked` are keys of claims of which is told whether they are in
    the list.

    Raises:
        UnknownId: there is no such article.
    """
    with ws.store.read() as session:
        wanted = _whole(session, wanted)
        found = tuple(pages.passing(session, wanted, marked))
        if key is not None:
            lists = [wanted] if at is None else [wanted, replace(wanted, also=key)]
            if its := next((one for one in lists if pages.passing(session, one, [key])), None):
                return _around(session, its, key, found)
        if at is None:
            at = 0 if key is None else pages.rank(session, wanted, key)
        start = at // pages.PAGE * pages.PAGE
        rows, total = pages.page(session, wanted, start), None
        if start and not rows:
            total = pages.total(session, wanted)
            start = max(0, total - 1) // pages.PAGE * pages.PAGE
            rows = pages.page(session, wanted, start)
        total = start + len(rows) if len(rows) < pages.PAGE else total
        return ClaimPage(start, tuple(rows), min(at, start + max(0, len(rows) - 1)), total, found)


def whole_id(ws: Workspace, article: str) -> str:
    """The whole id of an article, by the id typed.

    Raises:
        UnknownId: there is no such article.
    """
    with ws.store.read() as session:
        return find_one(session, article, "article")


def page(
    ws: Workspace, wanted: ClaimFilter, start: int, count: int, *, beside: tuple[int | None, int | None], total: int
) -> list[ClaimRow]:
    """`count` claims from place `start` on. `beside` are the keys of the rows before and after, where known."""
    after, before = beside
    with ws.store.read() as session:
        wanted, rows = _whole(session, wanted), None
        if after is not None:
            rows = pages.after(session, wanted, after, count)
        elif before is not None:
            rows = pages.before(session, wanted, before, count)
        elif start + count >= total:
            rows = pages.last(session, wanted, count)
        return pages.page(session, wanted, start, count) if rows is None else rows


def total(ws: Workspace, wanted: ClaimFilter) -> int:
    """How many claims the list has."""
    with ws.store.read() as session:
        return pages.total(session, _whole(session, wanted))


def place(ws: Workspace, wanted: ClaimFilter, key: int) -> int | None:
    """At which place of the list a claim stands, or None where it is not in it."""
    with ws.store.read() as session:
        wanted = _whole(session, wanted)
        return pages.rank(session, wanted, key) if pages.passing(session, wanted, [key]) else None


def next_open(ws: Workspace, wanted: ClaimFilter, key: int | None, by: int) -> tuple[int, int] | None:
    """Key and place of the open claim after (`by` > 0) or before a claim, from the list's ends again, or None."""
    with ws.store.read() as session:
        wanted = _whole(session, wanted)
        found = pages.next_open(session, wanted, key, by)
        return None if found is None else (found, pages.rank(session, wanted, found))


def census(ws: Workspace, article: str) -> tuple[int, int]:
    """How many claims an article has, and a sum that is another one when claims come or go."""
    with ws.store.read() as session:
        return pages.census(session, find_one(session, article, "article"))


def _around(session: Connection, wanted: ClaimFilter, key: int, marked: tuple[ClaimRow, ...]) -> ClaimPage:
    index = pages.rank(session, wanted, key)
    start = index // pages.PAGE * pages.PAGE
    above = pages.before(session, wanted, key, index - start) or []
    here = pages.passing(session, wanted, [key])
    below = pages.after(session, wanted, key, start + pages.PAGE - index - 1) or []
    rows = (*above, *here, *below)
    total = start + len(rows) if len(rows) < pages.PAGE else None
    return ClaimPage(start, rows, index, total, marked, wanted.also)


def _whole(session: Connection, wanted: ClaimFilter) -> ClaimFilter:
    return replace(wanted, article=find_one(session, wanted.article, "article")) if wanted.article else wanted

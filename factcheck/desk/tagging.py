"""Coding claims and articles by the codebook, and giving claims to reviewers."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import desk
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.plain import clean
from factcheck.model.rows import ArticleRow, ClaimRow
from factcheck.model.tags import Tag
from factcheck.store import tagging
from factcheck.store.queries import codebook as stored
from factcheck.store.queries.lookup import find

ME, NOBODY = "me", "nobody"
"""What may be typed in place of a reviewer's name."""


def tag(
    ws: Workspace, things: Sequence[str], *, add: Sequence[Tag] = (), remove: Sequence[Tag] = ()
) -> Sequence[ArticleRow | ClaimRow]:
    """Codes an article, or claims of one, by the ids typed.

    Raises:
        UnknownId: there is no such thing, field or value.
        InputError: as `tag_claims` does.
    """
    if len(things) == 1:
        with ws.store.read() as session:
            noun, found = find(session, things[0], "article", "claim")
        if noun == "article":
            return [tag_article(ws, found, add=add, remove=remove)]
    return tag_claims(ws, things, add=add, remove=remove)


def tag_claims(
    ws: Workspace, claims: Sequence[str], *, add: Sequence[Tag] = (), remove: Sequence[Tag] = ()
) -> list[ClaimRow]:
    """Codes claims of one article, in one change: takes tags off all of them and gives them others.

    A value of a field that takes one takes the place of the one there.

    Raises:
        UnknownId: there is no such field or value.
        InputError: a field is not for claims or takes one value, or the claims are of different articles.
    """
    found = desk.several.rows(ws, claims)
    subject = " ".join(row.number for row in found)
    _tag(ws, ("claim", [row.id for row in found]), (found[0].article, subject), add, remove)
    return desk.several.rows(ws, [row.id for row in found])


def tag_article(ws: Workspace, article: str, *, add: Sequence[Tag] = (), remove: Sequence[Tag] = ()) -> ArticleRow:
    """Codes an article, as `tag_claims` does claims."""
    found = desk.articles.article(ws, article)
    _tag(ws, ("article", [found.id]), (found.id, found.number), add, remove)
    return desk.articles.article(ws, found.id)


def assign(ws: Workspace, claims: Sequence[str], reviewer: str) -> list[ClaimRow]:
    """Makes claims of one article the work of a reviewer, by name, `me` or `nobody`, in one change.

    Raises:
        InputError: no name, or the claims are of different articles.
    """
    found, name = desk.several.rows(ws, claims), named(ws, reviewer)
    what = f"assigned to {name}" if name else "assigned to nobody"
    subject = " ".join(row.number for row in found)
    with ws.store.change(ws.reviewer, what, found[0].article, subject=subject) as writer:
        tagging.assign(writer, [row.id for row in found], name)
    return desk.several.rows(ws, [row.id for row in found])


def reviewers(ws: Workspace) -> list[str]:
    """Everybody who signed something here or was given something, me first."""
    with ws.store.read() as session:
        others = [name for name in stored.reviewers(session) if name != ws.reviewer]
    return [ws.reviewer, *others]


def named(ws: Workspace, reviewer: str) -> str:
    """The reviewer meant by what was typed: known by any capitals, or somebody new; empty for nobody.

    Raises:
        InputError: nothing was typed.
    """
    typed = " ".join(clean(reviewer).split())
    if not typed:
        raise InputError("Nobody is named.", hint="Name a reviewer, or use “nobody”.")
    if typed.casefold() in {ME, NOBODY}:
        return ws.reviewer if typed.casefold() == ME else ""
    return next((name for name in reviewers(ws) if name.casefold() == typed.casefold()), typed)


def _tag(
    ws: Workspace, things: tuple[str, Sequence[str]], where: tuple[str, str], add: Sequence[Tag], remove: Sequence[Tag]
) -> None:
    (noun, owners), (chain, subject) = things, where
    book = desk.codebook.fields(ws)
    new, old = ([desk.codebook.value_id(book, tag) for tag in tags] for tags in (add, remove))
    with ws.store.change(ws.reviewer, _told(add, remove), chain, subject=subject) as writer:
        tagging.retag(writer, noun, owners, new, old)


def _told(add: Sequence[Tag], remove: Sequence[Tag]) -> str:
    parts = [f"tagged {', '.join(map(str, add))}"] if add else []
    parts += [f"took off {', '.join(map(str, remove))}"] if remove else []
    return "; ".join(parts) or "tagged nothing"

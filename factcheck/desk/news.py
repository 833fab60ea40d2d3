"""News: what others did on the same database, in other windows and programs, since it was last asked."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.desk.workspace import Workspace
from factcheck.model.rows import ChangeRow
from factcheck.store.queries import review

LOOKED_AT = 64
"""The newest changes that are looked at. More than one, because on PostgreSQL a change may be committed after one with
a higher key: articles are written side by side."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest changes at one time; what is older than `floor` (a key) was there long before."""

    ids: frozenset[str]
    floor: int


def seen(ws: Workspace) -> Seen:
    """Where the history stands: news are what comes after it."""
    return _seen(_recent(ws))


def since(ws: Workspace, before: Seen) -> tuple[Seen, ChangeRow | None]:
    """Where the history stands now, and the newest change that was not made through this workspace, if any came."""
    found = _recent(ws)
    strange = (one for key, one in found if key > before.floor and one not in before.ids and one not in ws.store.own)
    newest = next(strange, None)
    if newest is None:
        return _seen(found), None
    with ws.store.read() as session:
        return _seen(found), review.change(session, newest)


def _recent(ws: Workspace) -> list[tuple[int, str]]:
    with ws.store.read() as session:
        return review.recent(session, LOOKED_AT)


def _seen(found: list[tuple[int, str]]) -> Seen:
    floor = found[-1][0] if len(found) == LOOKED_AT else 0
    return Seen(frozenset(one for _, one in found), floor)

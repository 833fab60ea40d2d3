"""Finding anything by typing a few letters of it, or its number."""

from __future__ import annotations

from factcheck.desk.workspace import Workspace
from factcheck.errors import UnknownId
from factcheck.model.rows.finds import Find
from factcheck.store.queries import finding
from factcheck.store.queries.lookup import find

MOST = 12
"""Of each kind: what can be looked through at a glance."""


def found(ws: Workspace, typed: str, most: int = MOST) -> list[Find]:
    """What has this number, then titles, claims, sources and texts with all of these words, the first of each."""
    if not typed.strip():
        return []
    with ws.store.read() as session:
        try:
            named = finding.one(session, *find(session, typed, "article", "claim", "source"))
        except UnknownId:
            named = []
        kinds = (finding.articles, finding.claims, finding.sources, finding.texts)
        return list(dict.fromkeys([*named, *(one for kind in kinds for one in kind(session, typed, most))]))

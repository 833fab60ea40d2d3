"""The same done to several claims of an article, in one change each: one undo takes all of it back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from factcheck import desk
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import MAY_FOLLOW, State
from factcheck.model.plain import clean
from factcheck.model.rows import ClaimRow, SourceRow
from factcheck.store.queries import claims as query
from factcheck.store.queries import sources as stored
from factcheck.store.queries.lookup import find_one
from factcheck.store.tables import TABLES

EVIDENCE = TABLES["evidence"]


def rows(ws: Workspace, claims: Sequence[str]) -> list[ClaimRow]:
    """The claims with these ids, each once, in the order given.

    Raises:
        InputError: there is none, or they are of different articles.
    """
    with ws.store.read() as session:
        ids = dict.fromkeys(find_one(session, typed, "claim") for typed in claims)
        found = [query.row(session, one) for one in ids]
    if len({row.article for row in found}) != 1:
        raise InputError("Several claims are changed together within one article.", hint="For example 3.4 and 3.5.")
    return found


def give(ws: Workspace, claims: Sequence[str], rating: str, *, rationale: str = "") -> list[ClaimRow]:
    """Gives my verdict on each of the claims, with one rationale; each rests on all the quotes of its own claim.

    Raises:
        UnknownRating: not a rating of the article's scale.
    """
    found = rows(ws, claims)
    meant = desk.verdicts.scale(ws, found[0].article).rating(rating)
    with ws.store.read() as session:
        scale = desk.verdicts.scale_key(session, found[0].article)
        quotes = stored.evidence(session, EVIDENCE.c.claim_id.in_([row.id for row in found]))
    rests = [json.dumps([quote.id for quote in quotes if quote.claim == row.number]) for row in found]
    same = {"scale_id": scale, "rating": meant.id, "rationale": clean(rationale).strip(), "withdrawn": ""}
    what = f"gave the verdict {meant.label}"
    with ws.store.change(ws.reviewer, what, found[0].article, subject=_subject(found)) as writer:
        same |= {"reviewer_id": writer.reviewer_id(), "created": writer.created}
        writer.add(
            "verdict", [{**same, "claim_id": row.id, "evidence": on} for row, on in zip(found, rests, strict=True)]
        )
    return rows(ws, claims)


def discard(ws: Workspace, claims: Sequence[str]) -> list[ClaimRow]:
    """Takes claims off the list; those that are off it already stay so.

    Raises:
        InputError: all of them are.
    """
    return _to_state(ws, claims, State.DISCARDED, "discarded the claims")


def restore(ws: Workspace, claims: Sequence[str]) -> list[ClaimRow]:
    """Puts discarded claims back on the list; those that are on it already stay so.

    Raises:
        InputError: all of them are.
    """
    return _to_state(ws, claims, State.OPEN, "restored the claims")


def link(ws: Workspace, claims: Sequence[str], source: str) -> SourceRow:
    """Notes that a source of the article was consulted for all these claims.

    Raises:
        InputError: the source belongs to another article.
    """
    found, row = rows(ws, claims), desk.sources.source(ws, source)
    desk.sources.check_same_article(found[0].article, row)
    unlinked = [claim for claim in found if claim.number not in row.claims]
    what = f"linked source {row.number}"
    with ws.store.change(ws.reviewer, what, row.article, subject=_subject(unlinked)) as writer:
        writer.add("claim_source", [{"claim_id": claim.id, "source_id": row.id} for claim in unlinked])
    return desk.sources.source(ws, row.id)


def _to_state(ws: Workspace, claims: Sequence[str], state: State, what: str) -> list[ClaimRow]:
    found = rows(ws, claims)
    changed = [row for row in found if state in MAY_FOLLOW[row.state]]
    if not changed:
        raise InputError(
            f"{_subject(found)}: {state} already.", shows="`factcheck claims --status discarded` lists them."
        )
    with ws.store.change(ws.reviewer, what, found[0].article, subject=_subject(changed)) as writer:
        for row in changed:
            writer.edit("claim", row.id, {"state": state.value, "replaced_by": "[]"})
    return rows(ws, [row.id for row in changed])


def _subject(found: Sequence[ClaimRow]) -> str:
    return " ".join(row.number for row in found)

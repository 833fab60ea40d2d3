"""Verdicts: given, reworded, withdrawn; older ones are kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Connection, select

from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError, UnknownId, UnknownRating
from factcheck.model.plain import clean
from factcheck.model.rows import ClaimRow, EvidenceRow, VerdictRow, came_later
from factcheck.model.scales import DEFAULT_SCALE, Rating, Scale
from factcheck.store import history
from factcheck.store.queries import claims, review, sources
from factcheck.store.queries.lookup import find_one
from factcheck.store.queries.scales import scales
from factcheck.store.tables import TABLES

CLAIM, ARTICLE, EVIDENCE = TABLES["claim"], TABLES["article"], TABLES["evidence"]


def scale(ws: Workspace, article: str) -> Scale:
    """The scale an article's verdicts are given on."""
    with ws.store.read() as session:
        found = find_one(session, article, "article")
        return scales(session)[scale_key(session, found)]


def named(ws: Workspace, rating: str) -> Rating:
    """The rating with this id or label, on whichever scale of the workspace has it.

    Raises:
        UnknownRating: no scale has it.
    """
    with ws.store.read() as session:
        known = scales(session).values()
    for candidate in known:
        with suppress(UnknownRating):
            return candidate.rating(rating)
    return DEFAULT_SCALE.rating(rating)


def give(
    ws: Workspace,
    claim: str,
    rating: str,
    *,
    rationale: str = "",
    evidence: Sequence[str] | None = None,
    instead_of: VerdictRow | None = None,
) -> VerdictRow:
    """Gives my verdict on a claim; it rests on the quotes named, else on all attached now.

    `instead_of` is the verdict I gave just before, without its rationale perhaps: the new one takes its place in the
    same transaction, and one undo takes all of it back.

    Raises:
        UnknownRating: not a rating of the article's scale.
        InputError: evidence of another claim is named.
        CannotUndo: giving the verdict to be replaced is not my latest change any more.
    """
    with ws.store.read() as session:
        row = claims.row(session, find_one(session, claim, "claim"))
        scale_id = scale_key(session, row.article)
        meant = scales(session)[scale_id].typed(rating)
        quotes = [quote.id for quote in sources.evidence(session, EVIDENCE.c.claim_id == row.id)]
        wanted = None if evidence is None else {find_one(session, typed, "evidence"): typed for typed in evidence}
    if strangers := [typed for found, typed in (wanted or {}).items() if found not in quotes]:
        raise InputError(
            f"{strangers[0]} is not evidence for {row.number}.", shows="`factcheck evidence list` shows its quotes."
        )
    chosen = list(quotes if wanted is None else wanted)
    values = {"claim_id": row.id, "scale_id": scale_id, "rating": meant.id, "rationale": clean(rationale).strip()}
    what = f"gave the verdict {meant.label}"
    if instead_of:
        step = history.in_place_of(ws.store, ws.reviewer, instead_of.rev, what, row.article)
    else:
        step = ws.store.change(ws.reviewer, what, row.article, subject=row.number)
    with step as writer:
        values |= {"evidence": json.dumps(chosen), "reviewer_id": writer.reviewer_id(), "withdrawn": ""}
        added = writer.add("verdict", [{**values, "created": writer.created}])[0]
    return _verdict(ws, row, added)


def edit(ws: Workspace, claim: str, *, rationale: str) -> VerdictRow:
    """Rewords the rationale of my current verdict.

    Raises:
        UnknownId: I have none on this claim.
    """
    row, found = _my_verdict(ws, claim)
    with ws.store.change(ws.reviewer, "reworded the rationale", row.article, subject=row.number) as writer:
        writer.edit("verdict", found.id, {"rationale": clean(rationale).strip()}, rev=found.rev)
    return _my_verdict(ws, row.id)[1]


def withdraw(ws: Workspace, claim: str) -> VerdictRow:
    """Withdraws my current verdict; it stays in the record, as withdrawn, and so do older ones of mine.

    Raises:
        UnknownId: I have none on this claim.
    """
    row, found = _my_verdict(ws, claim)
    with ws.store.change(ws.reviewer, f"withdrew the verdict {found.rating.label}", row.article) as writer:
        writer.subject = row.number
        table = TABLES["verdict"]
        standing = table.select().where(
            table.c.claim_id == row.id, table.c.reviewer_id == writer.reviewer_id(), table.c.withdrawn == ""
        )
        for older in writer.session.execute(standing).mappings().all():
            writer.edit("verdict", older["id"], {"withdrawn": writer.created})
    return _verdict(ws, row, found.id)


def given_before(ws: Workspace, quote: EvidenceRow) -> list[VerdictRow]:
    """The verdicts that stand on a quote's claim and were given before it was attached."""
    with ws.store.read() as session:
        found = review.verdicts(session, CLAIM.c.id == find_one(session, quote.claim, "claim"))
    return [verdict for verdict in found if verdict.current and came_later(quote, verdict)]


def mine(ws: Workspace, row: ClaimRow) -> VerdictRow | None:
    """My current verdict on a claim, or None."""
    with ws.store.read() as session:
        found = review.verdicts(session, CLAIM.c.id == row.id)
    return next((verdict for verdict in found if verdict.current and verdict.reviewer == ws.reviewer), None)


def _verdict(ws: Workspace, row: ClaimRow, verdict_id: str) -> VerdictRow:
    with ws.store.read() as session:
        return next(item for item in review.verdicts(session, CLAIM.c.id == row.id) if item.id == verdict_id)


def _my_verdict(ws: Workspace, claim: str) -> tuple[ClaimRow, VerdictRow]:
    with ws.store.read() as session:
        row = claims.row(session, find_one(session, claim, "claim"))
    found = mine(ws, row)
    if found is None:
        raise UnknownId(f"You have given no verdict on {row.number}.", shows="`factcheck show` lists its verdicts.")
    return row, found


def scale_key(session: Connection, article_id: str) -> str:
    """The id under which the store keeps the scale of an article."""
    return str(session.execute(select(ARTICLE.c.scale_id).where(ARTICLE.c.id == article_id)).scalar_one())

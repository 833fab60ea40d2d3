"""Verdicts, notes and the history, in words."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from factcheck.model.rows import ChangeRow, NoteRow, VerdictRow
from factcheck.model.walking import Walk, silently
from factcheck.store.queries.lookup import claim_number
from factcheck.store.queries.scales import scales
from factcheck.store.queries.values import moment
from factcheck.store.tables import TABLES

VERDICT, NOTE, CLAIM, ARTICLE = TABLES["verdict"], TABLES["note"], TABLES["claim"], TABLES["article"]
EVIDENCE, REVIEWER, CHANGE = TABLES["evidence"], TABLES["reviewer"], TABLES["change"]


def verdicts(session: Connection, wanted: ColumnElement[bool], walk: Walk = silently) -> list[VerdictRow]:
    """The verdicts on the claims that meet a condition, newest first.

    `current` is each reviewer's newest that is not withdrawn.
    """
    query = select(VERDICT, REVIEWER.c.name.label("reviewer"), claim_number().label("claim_number"))
    query = (
        query.select_from(VERDICT)
        .join(REVIEWER, REVIEWER.c.id == VERDICT.c.reviewer_id)
        .join(CLAIM, CLAIM.c.id == VERDICT.c.claim_id)
    )
    query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(wanted)
    raw = session.execute(query.order_by(VERDICT.c.created.desc(), VERDICT.c.pk.desc())).all()
    numbers = _evidence_numbers(session, wanted) if raw else {}
    known = scales(session) if raw else {}
    found, seen = [], set()
    for row in walk(raw, "reading the verdicts"):
        whose = (row.claim_id, row.reviewer_id)
        current = not row.withdrawn and whose not in seen
        seen |= {whose} if current else set()
        found.append(_verdict(row, known[row.scale_id].rating(row.rating), numbers, current=current))
    return found


def notes(session: Connection, wanted: ColumnElement[bool], walk: Walk = silently) -> list[NoteRow]:
    """The notes on the claims that meet a condition, in order of number."""
    query = select(NOTE, REVIEWER.c.name.label("reviewer"), claim_number().label("claim_number"))
    query = (
        query.select_from(NOTE)
        .join(REVIEWER, REVIEWER.c.id == NOTE.c.reviewer_id)
        .join(CLAIM, CLAIM.c.id == NOTE.c.claim_id)
    )
    query = query.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(wanted)
    return [
        NoteRow(
            key=row.pk,
            id=row.id,
            number=f"n{row.number}",
            claim=row.claim_number,
            text=row.text,
            reviewer=row.reviewer,
            created=moment(row.created),
            rev=row.rev,
        )
        for row in walk(session.execute(query.order_by(NOTE.c.number)), "reading the notes")
    ]


def changes(session: Connection, *, chain: str | None = None, subject: str = "", limit: int = 200) -> list[ChangeRow]:
    """The recorded steps, newest first: of one article's chain, of one subject (`3.12`), or all."""
    query = _changes()
    if chain is not None:
        query = query.where(CHANGE.c.chain == chain)
    if subject:
        query = query.where((" " + CHANGE.c.subject + " ").contains(f" {subject} ", autoescape=True))
    raw = session.execute(query.order_by(CHANGE.c.pk.desc()).limit(limit)).all()
    return [_change(row) for row in raw]


def change(session: Connection, change_id: str) -> ChangeRow:
    """One recorded step by its whole id."""
    return _change(session.execute(_changes().where(CHANGE.c.id == change_id)).one())


def recent(session: Connection, limit: int) -> list[tuple[int, str]]:
    """The keys and ids of the newest changes, newest first: one short walk along the primary key."""
    query = select(CHANGE.c.pk, CHANGE.c.id).order_by(CHANGE.c.pk.desc()).limit(limit)
    return [(row.pk, row.id) for row in session.execute(query)]


def _changes() -> Select[Any]:
    target = CHANGE.alias("target")
    columns = [CHANGE.c[name] for name in ("pk", "id", "what", "subject", "chain", "reviewer", "created", "undone")]
    query = select(*columns, target.c.what.label("undoes"), ARTICLE.c.number.label("article_number"))
    query = query.select_from(CHANGE).outerjoin(target, target.c.id == CHANGE.c.target)
    return query.outerjoin(ARTICLE, ARTICLE.c.id == CHANGE.c.chain).where(CHANGE.c.seq > 0)


def _evidence_numbers(session: Connection, wanted: ColumnElement[bool]) -> dict[str, str]:
    query = (
        select(EVIDENCE.c.id, EVIDENCE.c.number)
        .select_from(EVIDENCE)
        .join(CLAIM, CLAIM.c.id == EVIDENCE.c.claim_id)
        .where(wanted)
    )
    return {row.id: f"e{row.number}" for row in session.execute(query)}


def _verdict(row: Any, rating: Any, numbers: dict[str, str], *, current: bool) -> VerdictRow:
    return VerdictRow(
        key=row.pk,
        id=row.id,
        claim=row.claim_number,
        rating=rating,
        rationale=row.rationale,
        evidence=tuple(numbers[item] for item in json.loads(row.evidence) if item in numbers),
        reviewer=row.reviewer,
        created=moment(row.created),
        withdrawn=moment(row.withdrawn) if row.withdrawn else None,
        current=current,
        rev=row.rev,
    )


def _change(row: Any) -> ChangeRow:
    return ChangeRow(
        key=row.pk,
        id=row.id,
        what=row.what,
        subject=row.subject,
        article=str(row.article_number or ""),
        reviewer=row.reviewer,
        created=moment(row.created),
        undone=row.undone,
        undoes=row.undoes or "",
    )

"""Undo, redo, and the proof that nothing in the history was altered.

An undo is a change of its own that puts back what the change it takes back did, last entry first. It is refused
when a row has been written since, or has got rows that hang on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from sqlalchemy import Connection, Row, UniqueConstraint, and_, select, update

from factcheck.errors import CannotUndo
from factcheck.store.changes import Entry, Writer, digest, seal, start_change, who_wrote
from factcheck.store.engine import Store
from factcheck.store.queries import codebook
from factcheck.store.tables import TABLES

CHANGE = TABLES["change"]
CODED = frozenset({"code_field", "claim_tag", "article_tag"})
"""Tables whose rows must go together: a tag is of a field that is for such things, and takes so many values."""
Found = Row[Any]


def undo(store: Store, reviewer: str, article: str | None = None) -> str:
    """Takes back the reviewer's latest change that is not undone; returns its id.

    `article` limits it to the changes of that article's chain (its id), None takes any.

    Raises:
        CannotUndo: there is none, or later work stands on it.
    """
    with store.read() as session:
        found = _latest(session, reviewer, article)
    if found is None:
        raise CannotUndo("There is nothing of yours to undo.", hint="Only your own changes can be undone.")
    with store.writing() as session:
        _reverse(session, reviewer, found, "undo")
    return str(found.id)


@contextmanager
def in_place_of(store: Store, reviewer: str, rev: int, what: str, article: str) -> Iterator[Writer]:
    """Takes the reviewer's latest change back and records another in its place, both in one transaction.

    `rev` is the pk of the change to be replaced. For undo the two are one step: the new one.

    Raises:
        CannotUndo: the reviewer has changed something in the article since; nothing was changed.
    """
    with store.writing() as session:
        found = _latest(session, reviewer, article)
        if found is None or found.pk != rev:
            raise CannotUndo("Something else was changed since.", hint="Nothing was changed; do it as a new step.")
        _reverse(session, reviewer, found, "undo")
        writer = start_change(session, reviewer, what, article, subject=found.subject)
        yield writer
        if not writer.finish():
            session.rollback()


def redo(store: Store, reviewer: str, article: str | None = None) -> str:
    """Does again what the reviewer's latest undo took back; returns the id of the change done again.

    Raises:
        CannotUndo: the reviewer's latest change is no undo, or its rows have been written since.
    """
    with store.read() as session:
        found = _redoable(session, reviewer, article)
    if found is None:
        raise CannotUndo("There is nothing to redo.", hint="Redo follows undo, before any other change.")
    with store.writing() as session:
        _reverse(session, reviewer, found, "redo")
    return str(found.id)


def faults(session: Connection) -> list[str]:
    """What does not hold together in the hash chains, one line each."""
    query = select(CHANGE).order_by(CHANGE.c.chain, CHANGE.c.seq)
    found, chain, expected, before = [], None, 1, ""
    undone: dict[str, bool] = {}
    for row in session.execute(query):
        if row.chain != chain:
            chain, expected, before = row.chain, 1, ""
        where = f"Change {row.seq} of {'article ' + chain if chain else 'the workspace'}"
        if row.seq != expected:
            found.append(f"{where}: change {expected} is missing.")
        if digest(f"{before}\n{row.body}") != row.hash:
            found.append(f"{where}: its text or the link to the change before it was altered.")
        elif altered := _altered(row):
            found.append(f"{where}: its column “{altered}” does not say what was recorded.")
        undone[row.target or row.id] = row.kind == "undo"
        expected, before = row.seq + 1, row.hash
    flags = session.execute(select(CHANGE.c.id, CHANGE.c.undone, CHANGE.c.what).where(CHANGE.c.kind == "do"))
    return found + [
        f"The change “{row.what}” is marked as {'' if row.undone else 'not '}undone, which it is not recorded to be."
        for row in flags
        if row.undone != undone.get(row.id)
    ]


def _altered(row: Found) -> str:
    body = json.loads(row.body)
    names = ("id", "chain", "kind", "what", "subject", "target", "reviewer", "created", "seq")
    return next((name for name in names if body[name] != row._mapping[name]), "")


def _mine(reviewer: str, article: str | None) -> Any:
    mine = and_(CHANGE.c.reviewer == reviewer, CHANGE.c.seq > 0)
    return mine if article is None else and_(mine, CHANGE.c.chain == article)


def _latest(session: Connection, reviewer: str, article: str | None) -> Found | None:
    query = select(CHANGE).where(_mine(reviewer, article), CHANGE.c.kind == "do", CHANGE.c.undone.is_(False))
    return session.execute(query.order_by(CHANGE.c.pk.desc()).limit(1)).one_or_none()


def _redoable(session: Connection, reviewer: str, article: str | None) -> Found | None:
    query = select(CHANGE.c.kind, CHANGE.c.target, CHANGE.c.pk).where(_mine(reviewer, article))
    redone: set[str] = set()
    for row in session.execute(query.order_by(CHANGE.c.pk.desc())):
        if row.kind == "do":
            return None
        if row.kind == "redo":
            redone.add(row.target)
        elif row.target in redone:
            redone.discard(row.target)
        else:
            return session.execute(select(CHANGE).where(CHANGE.c.id == row.target)).one()
    return None


def _reverse(session: Connection, reviewer: str, target: Found, kind: str) -> None:
    what = f"{'Undid' if kind == 'undo' else 'Redid'}: {target.what}"
    writer = start_change(session, reviewer, what, target.chain, subject=target.subject)
    writer.kind, writer.target = kind, target.id
    undone = session.execute(select(CHANGE.c.undone).where(CHANGE.c.id == target.id)).scalar_one()
    if undone == (kind == "undo"):
        raise CannotUndo(f"“{target.what}” was {kind}ne meanwhile.", hint="Look at the history.")
    last = _last_done(session, target.id)
    entries = json.loads(last.body)["entries"]
    # A seeded article is flagged, never taken out: its claims' history would lose what it is about.
    seeded = [entry for entry in entries if entry["op"] == "add" and entry["table"] == "article"]
    for entry in reversed(seeded or entries):
        _put_back(writer, entry, last.pk)
    if any(entry["table"] in CODED for entry in entries) and (later := codebook.misfit(session)) is not None:
        _refuse(writer, later)
    session.execute(update(CHANGE).where(CHANGE.c.id == target.id).values(undone=kind == "undo"))
    if not writer.finish():
        raise CannotUndo(f"“{target.what}” left nothing to take back.", hint="Look at the history.")


def _last_done(session: Connection, change_id: str) -> Found:
    """The change itself, or the latest undo or redo of it: the one whose rows stand now."""
    query = select(CHANGE).where((CHANGE.c.id == change_id) | (CHANGE.c.target == change_id), CHANGE.c.seq > 0)
    return session.execute(query.order_by(CHANGE.c.pk.desc()).limit(1)).one()


def _put_back(writer: Writer, entry: Entry, rev: int) -> None:
    if entry["op"] == "add":
        _take_away(writer, entry, rev)
    elif entry["op"] == "remove":
        _must_have_place(writer, entry["table"], entry["before"])
        writer.restore(entry["table"], entry["before"])
    else:
        before = entry["before"]
        _must_stand(writer, entry["table"], [before["id"]], entry["after"], rev)
        _must_have_place(writer, entry["table"], before)
        values = {name: value for name, value in before.items() if name not in {"pk", "id", "rev"}}
        writer.edit(entry["table"], before["id"], values)


def _take_away(writer: Writer, entry: Entry, rev: int) -> None:
    table, ids = entry["table"], entry["ids"]
    _must_stand(writer, table, ids, entry["sha256"], rev)
    if table == "article":
        if later := _later(writer, rev):
            _refuse(writer, later)
        writer.edit("article", ids[0], {"discarded": True})
        return
    for row_id in reversed(ids):
        _must_be_bare(writer, table, row_id)
        writer.remove(table, row_id)


def _later(writer: Writer, rev: int) -> int:
    """The first change of the chain after `rev` that still stands, or 0."""
    later = and_(CHANGE.c.chain == writer.chain, CHANGE.c.pk > rev, CHANGE.c.seq > 0, CHANGE.c.undone.is_(False))
    query = select(CHANGE.c.pk).where(later, CHANGE.c.kind == "do").order_by(CHANGE.c.pk)
    return writer.session.execute(query.limit(1)).scalar() or 0


def _must_stand(writer: Writer, table: str, ids: Sequence[str], expected: str, rev: int) -> None:
    """The rows must be what the change left; how often they were changed and changed back meanwhile is all one."""
    query = select(TABLES[table]).where(TABLES[table].c.id.in_(ids))
    found = {row["id"]: dict(row) for row in writer.session.execute(query).mappings()}
    if len(found) < len(ids):
        _refuse(writer, _later(writer, rev))
    if seal(table, [found[row_id] for row_id in ids]) != expected:
        _refuse(writer, max(row["rev"] for row in found.values()))


def _must_be_bare(writer: Writer, table: str, row_id: str) -> None:
    for child, column in _children(table):
        query = select(TABLES[child].c.rev).where(TABLES[child].c[column] == row_id)
        if (later := writer.session.execute(query.limit(1)).scalar()) is not None:
            _refuse(writer, later)


def _must_have_place(writer: Writer, table: str, image: Mapping[str, Any]) -> None:
    """What a row that comes back refers to must still be there, and no other may have been put in its place."""
    columns = TABLES[table].c
    for key in TABLES[table].foreign_keys:
        other, refers = key.column.table, image[key.parent.name]
        if refers and writer.session.execute(select(other.c.pk).where(key.column == refers)).first() is None:
            raise CannotUndo(f"{_told(writer)} stays as it is. What it belongs to was removed since.")
    for rule in TABLES[table].constraints:
        if isinstance(rule, UniqueConstraint):
            same = and_(*(column == image[column.name] for column in rule.columns), columns.id != image["id"])
            if (later := writer.session.execute(select(columns.rev).where(same)).scalar()) is not None:
                _refuse(writer, later)


def _children(table: str) -> Iterator[tuple[str, str]]:
    for name, other in TABLES.items():
        for key in other.foreign_keys:
            if key.column.table.name == table:
                yield name, key.parent.name


def _refuse(writer: Writer, rev: int) -> NoReturn:
    raise CannotUndo(
        f"{_told(writer)} stays as it is. Later work stands on it: {who_wrote(writer.session, rev)}.",
        hint="Undo that first, or change it back by hand.",
    )


def _told(writer: Writer) -> str:
    step = writer.session.execute(select(CHANGE.c.what, CHANGE.c.subject).where(CHANGE.c.id == writer.target)).one()
    return f"“{step.what}”{f' ({step.subject})' if step.subject else ''}"

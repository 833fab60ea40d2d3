"""The writer of one change, and the hash chain that the changes of an article form.

An edit or removal keeps the row before it and a hash of the row after; rows added are recorded as their count,
their ids and a sha-256 over all of them. The body of a change is canonical JSON (sorted keys, no blanks);
its hash is sha-256 over the hash before it in the chain, a line feed, and the body, in UTF-8.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import uuid_utils
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import col

from factcheck.errors import Conflict
from factcheck.store.tables import TABLES, Change, Counter, Reviewer

OWN = "factcheck_own_changes"
"""The engine's option that holds the ids of the changes made through it, so that they can be told from others'."""
Values = Mapping[str, Any]
Entry = dict[str, Any]


def new_id() -> str:
    """A uuid7: unique, and in order of time."""
    return str(uuid_utils.uuid7())


def now() -> str:
    """This moment as the store writes times."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment as the store writes times: ISO 8601, UTC, microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def canonical(value: object) -> str:
    """JSON that is the same for the same value: sorted keys, no blanks, characters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text: str) -> str:
    """sha-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def seal(table: str, rows: Iterable[Values]) -> str:
    """The hash of rows as they stand, in their order, without `pk` and `rev`, which are the database's own affair."""
    names = [column.name for column in TABLES[table].columns if column.name not in {"pk", "rev"}]
    found = hashlib.sha256()
    for row in rows:
        found.update(canonical([row.get(name) for name in names]).encode() + b"\n")
    return found.hexdigest()


@dataclass(slots=True)
class Writer:
    """Adds, edits and removes rows within one change. `rev` is the change's pk, written on every row it touches."""

    session: Connection
    rev: int
    id: str
    chain: str
    reviewer: str
    what: str
    subject: str
    created: str
    kind: str = "do"
    target: str = ""
    entries: list[Entry] = field(default_factory=list)

    def add(self, table: str, rows: Iterable[Values]) -> list[str]:
        """Inserts rows (without pk and rev; an id is made where there is none) and returns their ids."""
        full = [{"id": new_id(), **row, "rev": self.rev} for row in rows]
        if full:
            self.session.execute(insert(TABLES[table]), full)
            self._added(table, full)
        return [row["id"] for row in full]

    def edit(self, table: str, row_id: str, values: Values, *, rev: int | None = None) -> None:
        """Changes a row. With `rev`, the row must still be as it was when that change wrote it.

        Raises:
            Conflict: someone else changed the row since.
        """
        before = self._image(table, row_id, rev)
        after = {**before, **values}
        if after == before:
            return
        target = TABLES[table]
        self.session.execute(update(target).where(target.c.id == row_id).values(**values, rev=self.rev))
        self.entries.append({"op": "edit", "table": table, "before": before, "after": seal(table, [after])})

    def remove(self, table: str, row_id: str, *, rev: int | None = None) -> None:
        """Removes a row; its image stays in the history.

        Raises:
            Conflict: someone else changed the row since.
        """
        before = self._image(table, row_id, rev)
        target = TABLES[table]
        self.session.execute(delete(target).where(target.c.id == row_id))
        self.entries.append({"op": "remove", "table": table, "before": before})

    def restore(self, table: str, image: Values) -> None:
        """Puts a removed row back as it was, under its old id and number, and its old pk if that is still free."""
        target = TABLES[table]
        # SQLite gives the pk of a removed last row out again.
        taken = self.session.execute(select(target.c.pk).where(target.c.pk == image["pk"])).first()
        row = {name: value for name, value in image.items() if not (taken and name == "pk")} | {"rev": self.rev}
        self.session.execute(insert(target).values(**row))
        self._added(table, [row])

    def _added(self, table: str, rows: Sequence[Values]) -> None:
        ids = [row["id"] for row in rows]
        self.entries.append({"op": "add", "table": table, "count": len(rows), "sha256": seal(table, rows), "ids": ids})

    def number(self, name: str, *, at_least: int = 0) -> int:
        """The next number under this name: never one that was given out before, not even to a row now gone."""
        lock(self.session, f"number {name}")
        found = self.session.execute(
            select(col(Counter.pk), col(Counter.value)).where(col(Counter.name) == name)
        ).one_or_none()
        value = max(at_least, (found.value if found else 0) + 1)
        values = {"value": value, "rev": self.rev}
        if found:
            self.session.execute(update(Counter).where(col(Counter.pk) == found.pk).values(**values))
        else:
            self.session.execute(insert(Counter).values(id=new_id(), name=name, **values))
        return value

    def reserve(self, name: str, upto: int) -> None:
        """Marks every number up to `upto` as given out."""
        found = self.session.execute(select(col(Counter.value)).where(col(Counter.name) == name)).scalar()
        if (found or 0) < upto:
            self.number(name, at_least=upto)

    def reviewer_id(self, name: str = "") -> str:
        """The id of a reviewer (mine if not named), registered at first use; registering has no undo."""
        wanted = name or self.reviewer
        lock(self.session, f"reviewer {wanted}")
        found = self.session.execute(select(col(Reviewer.id)).where(col(Reviewer.name) == wanted)).scalar()
        if found is None:
            found = new_id()
            self.session.execute(insert(Reviewer).values(id=found, rev=self.rev, name=wanted))
        return found

    def finish(self) -> bool:
        """Writes the change down and closes its link of the chain; False when there was nothing to record."""
        if not self.entries:
            return False
        if any(entry["op"] == "add" and entry["table"] == "article" for entry in self.entries):
            # Undoing a seed sets one flag on the article, so the ids of what came with it would be dead weight.
            self.entries = [_without_ids(entry) for entry in self.entries]
        seq, before = self._last()
        body = canonical(
            {
                **{name: getattr(self, name) for name in ("id", "chain", "kind", "what", "subject", "target")},
                **{name: getattr(self, name) for name in ("reviewer", "created", "entries")},
                "seq": seq + 1,
            }
        )
        values = {"seq": seq + 1, "what": self.what, "subject": self.subject, "kind": self.kind, "target": self.target}
        self.session.execute(
            update(Change)
            .where(col(Change.pk) == self.rev)
            .values(**values, body=body, hash=digest(f"{before}\n{body}"))
        )
        return True

    def _last(self) -> tuple[int, str]:
        query = select(col(Change.seq), col(Change.hash)).where(col(Change.chain) == self.chain, col(Change.seq) > 0)
        found = self.session.execute(query.order_by(col(Change.seq).desc()).limit(1)).one_or_none()
        return (found.seq, found.hash) if found else (0, "")

    def _image(self, table: str, row_id: str, rev: int | None) -> dict[str, Any]:
        target = TABLES[table]
        found = self.session.execute(select(target).where(target.c.id == row_id)).mappings().one_or_none()
        if found is None:
            raise Conflict("What you were changing was removed meanwhile.", hint="Nothing was changed; look again.")
        if rev is not None and found["rev"] != rev:
            raise Conflict(
                f"Changed meanwhile by {who_wrote(self.session, found['rev'])}.",
                hint="Nothing was overwritten; look at the new version and do it again.",
            )
        return dict(found)


def who_wrote(session: Connection, rev: int) -> str:
    """In words who wrote a row last: reviewer, what and when."""
    found = session.execute(
        select(col(Change.reviewer), col(Change.what), col(Change.created)).where(col(Change.pk) == rev)
    ).one_or_none()
    return f"{found.reviewer} (“{found.what}”, {found.created[:16].replace('T', ' ')} UTC)" if found else "someone"


def lock(session: Connection, name: str) -> None:
    """Makes every other transaction that asks for the same name wait for the end of this one.

    On SQLite there is nothing to do: only one transaction writes at a time.
    """
    if session.dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(name))))


def start_change(session: Connection, reviewer: str, what: str, article: str, *, subject: str = "") -> Writer:
    """Opens a change in a running transaction; its row gets sequence, body and hash when it is finished."""
    lock(session, article)
    change_id, created = new_id(), now()
    session.get_execution_options()[OWN].add(change_id)
    row = {"id": change_id, "rev": 0, "chain": article, "reviewer": reviewer, "created": created, "undone": False}
    # The sequence is not known before the end; a negative one of its own keeps (chain, seq) unique meanwhile.
    blank = {"seq": -(uuid_utils.uuid7().int % 2**31), "kind": "do", "what": what, "subject": subject, "target": ""}
    done = session.execute(insert(Change).values(**row, **blank, body="", hash=""))
    return Writer(session, _key(done.inserted_primary_key), change_id, article, reviewer, what, subject, created)


def _without_ids(entry: Entry) -> Entry:
    keep_ids = entry["table"] == "article"
    return entry if keep_ids else {name: value for name, value in entry.items() if name != "ids"}


def _key(primary: Sequence[Any] | None) -> int:
    assert primary is not None
    return int(primary[0])

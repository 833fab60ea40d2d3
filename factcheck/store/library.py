"""Writing the library: records of earlier checks, and the vectors of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select, text

from factcheck.model.checked import CheckedClaim
from factcheck.store.changes import Writer, new_id
from factcheck.store.engine import Store
from factcheck.store.tables import TABLES

LIBRARY = TABLES["library"]
_PUT_VECTOR = text(
    "INSERT INTO vector (id, rev, model, sha256, body) VALUES (:id, 0, :model, :sha256, :body)"
    " ON CONFLICT (model, sha256) DO NOTHING"
)
AT_ONCE = 5_000
"""Rows of one statement and one entry of the history; SQLite takes at most 32,766 parameters where it is undone."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of records: new entries, changed ones, and those that were here as they are."""

    added: int
    updated: int
    known: int


def put(writer: Writer, records: Iterable[CheckedClaim]) -> Stored:
    """Stores records, each number once: the last of a number counts, and changes the entry that has it."""
    wanted = {record.number: record for record in records}
    here = _stored(writer, list(wanted))
    new = [_values(record) for number, record in wanted.items() if number not in here]
    for page in _pages(new):
        writer.add("library", page)
    updated = 0
    for number, row in here.items():
        values = _values(wanted[number])
        if any(row[name] != value for name, value in values.items()):
            writer.edit("library", row["id"], values)
            updated += 1
    return Stored(len(new), updated, len(here) - updated)


def put_vectors(store: Store, model: str, vectors: Mapping[str, bytes]) -> None:
    """Keeps vectors by the sha-256 of their texts; those that another program kept meanwhile stay.

    They are derived from the texts alone and can be made again at any time, so they are kept out of the history,
    which would gain nothing but their size.
    """
    rows = [{"id": new_id(), "model": model, "sha256": key, "body": body} for key, body in vectors.items()]
    if rows:
        with store.writing() as session:
            session.execute(_PUT_VECTOR, rows)


def _stored(writer: Writer, numbers: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for page in _pages(numbers):
        query = select(LIBRARY).where(LIBRARY.c.number.in_(page))
        found |= {row["number"]: dict(row) for row in writer.session.execute(query).mappings()}
    return found


def _pages(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))


def _values(record: CheckedClaim) -> dict[str, Any]:
    return {**asdict(record), "checked": record.checked.isoformat() if record.checked else ""}

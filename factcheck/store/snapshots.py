"""Snapshot bytes: by sha-256, compressed, each once, and never taken away."""

from __future__ import annotations

import hashlib
import json
import zlib

from sqlalchemy import Connection, insert, select

from factcheck.errors import Damaged
from factcheck.model.document import Fetched
from factcheck.store.changes import Writer, lock, new_id, stamp
from factcheck.store.tables import TABLES

BLOB = TABLES["blob"]


def add(writer: Writer, source_id: str, fetched: Fetched) -> str:
    """Keeps one fetch of a source; returns the snapshot's id."""
    values = {
        "source_id": source_id,
        "blob_id": keep(writer, fetched.body),
        "sha256": hashlib.sha256(fetched.body).hexdigest(),
        "size": len(fetched.body),
        "url": fetched.url,
        "fetched": stamp(fetched.fetched),
        "media_type": fetched.media_type,
        "headers": json.dumps(fetched.headers, ensure_ascii=False),
    }
    return writer.add("snapshot", [values])[0]


def keep(writer: Writer, body: bytes) -> str:
    """Keeps bytes, once, and returns their blob's id. Content is addressed by its hash, so keeping has no undo."""
    sha256 = hashlib.sha256(body).hexdigest()
    lock(writer.session, f"blob {sha256}")
    found = writer.session.execute(select(BLOB.c.id).where(BLOB.c.sha256 == sha256)).scalar()
    if found is not None:
        return str(found)
    blob_id = new_id()
    values = {"id": blob_id, "rev": writer.rev, "sha256": sha256, "size": len(body)}
    writer.session.execute(insert(BLOB).values(**values, body=zlib.compress(body, 6)))
    return blob_id


def unpacked(packed: bytes, sha256: str) -> bytes:
    """The bytes as they were kept.

    Raises:
        Damaged: they are no longer what this hash was made of.
    """
    try:
        body = zlib.decompress(packed)
    except zlib.error:
        body = b""
    if hashlib.sha256(body).hexdigest() != sha256:
        raise Damaged(f"The kept bytes {sha256[:12]}… are damaged.", hint="Restore the last backup.")
    return body


def faults(session: Connection) -> list[str]:
    """Which bytes are no longer what was kept, one line each."""
    found = []
    for row in session.execute(select(BLOB.c.sha256, BLOB.c.body)):
        try:
            unpacked(row.body, row.sha256)
        except Damaged as fault:
            found.append(fault.message)
    return found

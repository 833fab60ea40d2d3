"""Snapshots read as text: the same readers as for articles, each snapshot read once while it is in use."""

from __future__ import annotations

from collections import OrderedDict

from factcheck import readers
from factcheck.model.document import Document
from factcheck.store.queries.sources import StoredSnapshot

KEPT = 32
"""Documents kept in memory; a checker goes back and forth between a handful of sources."""

_read: OrderedDict[tuple[str, str, str], Document] = OrderedDict()


def document_of(snapshot: StoredSnapshot) -> Document:
    """The text of a snapshot, as its offsets are counted."""
    key = (snapshot.sha256, snapshot.media_type, snapshot.url)
    if (found := _read.get(key)) is None:
        found = readers.read(snapshot.body, media_type=snapshot.media_type, url=snapshot.url)
        _read[key] = found
        while len(_read) > KEPT:
            _read.popitem(last=False)
    return found

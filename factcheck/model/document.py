"""What comes in: the bytes of one fetch, and the text a reader made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Citation:
    """Who published what, when and where; an empty string or None where it is not known."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""

    @property
    def line(self) -> str:
        """All that is known, in one line: author, title, publisher, day, address."""
        day = self.published.isoformat() if self.published else ""
        parts = (self.author, self.title, self.publisher, day, self.url)
        return ", ".join(part for part in parts if part) or "no citation"


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its metadata, as read from bytes by the reader named (with its version)."""

    text: str
    citation: Citation
    reader: str
    reader_version: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """One fetch: the body after decompression, and what is needed to prove later where it came from.

    `url` is the final one, after redirects; `fetched` is UTC; header names are in lower case.
    """

    body: bytes
    url: str
    requested: str
    fetched: datetime
    media_type: str
    headers: tuple[tuple[str, str], ...] = field(default=())

"""Which reader fits these bytes. Needs no library, so that asking costs nothing."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_BY_MEDIA_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_BY_ENDING = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
}
_HEAD = 4096
# Atomic, because a comment may hold the end of another: nothing an author writes may make this slow.
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body)\b",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(rb"<\0?[a-z!/]", re.IGNORECASE)
_PDF_HEADER_WITHIN = 1024
"""Bytes; readers of PDF look for its header no further (ISO 32000-1, annex H)."""


def reader_for(body: bytes, *, name: str = "", media_type: str = "") -> str:
    """The name of the reader: by content, else by media type, else by the file's ending, else plain.

    A media type of plain text gives way to the ending, because servers send Markdown as plain text; one of
    HTML is not believed where there is no tag at all.
    """
    if by_content := _by_content(body):
        return by_content
    declared = _BY_MEDIA_TYPE.get(media_type.partition(";")[0].strip().lower())
    guess = declared or _BY_ENDING.get(PurePosixPath(name.lower()).suffix, "plain")
    return "plain" if guess == "html" and not _TAG.search(body) else guess


def _by_content(body: bytes) -> str:
    if body[:_PDF_HEADER_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return "pdf"
    # Without its NULs the head of a UTF-16 page reads like any other.
    return "html" if _HTML.match(body[:_HEAD].replace(b"\0", b"")) else ""

"""Plain text in any encoding; its paragraphs stay as they are."""

from __future__ import annotations

from factcheck.model.document import Citation, Document
from factcheck.readers.checks import check_size, described
from factcheck.readers.encoding import charset_of, decode
from factcheck.readers.finish import finish


def read(body: bytes, *, name: str = "", media_type: str = "", url: str = "") -> Document:
    """The text as it stands; see `readers.read` for arguments and errors."""
    where = described(name, url)
    check_size(body, where)
    text = decode(body, declared=charset_of(media_type), where=where)
    return finish(text, Citation(url=url), reader="plain", library="charset-normalizer", where=where)

"""From bytes to a Document: which reader fits is told by the content, then the media type, then the file's ending."""

from __future__ import annotations

import re

from factcheck import plugins
from factcheck.model.document import Document
from factcheck.readers.checks import check_size, described
from factcheck.readers.no_article import refuse_no_article
from factcheck.readers.sniff import reader_for

_SEED = re.compile(rb'"format"\s*:\s*"factcheck-seed"')


def read(body: bytes, *, name: str = "", media_type: str = "", url: str = "") -> Document:
    """The text and metadata in `body`; the same bytes always give the same text.

    Args:
        body: the bytes of a file, a page or what was typed.
        name: the file's name, without its folder; it helps to tell the format, and messages name it.
        media_type: as the server said it, with its charset if it gave one; may be empty.
        url: where it was fetched from; becomes the citation's address.

    Raises:
        TooLarge: over `config.MAX_INPUT` bytes.
        EmptyInput: there is nothing in it.
        BinaryInput: it is no text in any encoding.
        UnreadableFile: an encrypted, scanned or broken PDF.
        NoText: it could be read, but holds no words.
    """
    check_size(body, described(name, url))
    reader = plugins.load("readers", reader_for(body, name=name, media_type=media_type))
    document: Document = reader(body, name=name, media_type=media_type, url=url)
    return document


def is_seed(body: bytes) -> bool:
    """Whether this is a seed file, a broken one included, so that its own reader can say what is wrong with it."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and bool(_SEED.search(body))


def check_article(body: bytes, *, name: str = "", url: str = "") -> None:
    """Sees to it that this may be an article: data and reports hold text, too, and a source may be one.

    Raises:
        InputError: it is told by its content to be something else; the message says what.
    """
    refuse_no_article(body, described(name, url))

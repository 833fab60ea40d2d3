"""The last step of every reader: the text cleaned, its own words on title, date and language read, a Document made."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.metadata import version

from factcheck.errors import NoText
from factcheck.model.claims import Role
from factcheck.model.document import Citation, Document
from factcheck.model.plain import clean
from factcheck.text.language import language_of
from factcheck.text.units.metadata import author_in, published_in, title_in
from factcheck.text.units.sentences import sentences

TITLE_LENGTH = 70
"""Characters of the first sentence that stand for a missing title."""
FIELD_LENGTH = 300
"""Characters of a title, author or publisher; what is longer is some text in the wrong field."""

_TOP = 4000
_WORD = re.compile(r"\w")
_BLANK = " \t\n\u00a0\u200b\ufeff"


def finish(text: str, citation: Citation, *, reader: str, library: str, where: str) -> Document:
    """The Document of `text` as read by the reader named, with the `library`'s name and version.

    What the format's own metadata says (`citation`) wins over what the text says of itself, but for a language that
    the text plainly is not in.

    Raises:
        NoText: there is no word in it; `where` opens the message.
    """
    text = clean(text).strip(_BLANK)
    if not _WORD.search(text):
        raise NoText(f"{where} has no words in it.", hint="Check that it is the right one; paste the text if it is.")
    read = replace(
        citation,
        title=one_line(citation.title) or one_line(title_in(text)) or opening(text),
        author=one_line(citation.author) or one_line(author_in(text)),
        publisher=one_line(citation.publisher),
        published=citation.published or published_in(text),
        language=language_of(text, one_line(citation.language)),
    )
    return Document(text, read, reader, f"{library} {version(library)}")


def one_line(value: str) -> str:
    """A metadata field as it may be stored: cleaned, on one line, of bearable length."""
    return shortened(" ".join(clean(value).split()), FIELD_LENGTH)


def opening(text: str) -> str:
    """The first words of the running text, for a text that nobody gave a title."""
    top = text[:_TOP]
    units = sentences(top)
    first = next((unit for unit in units if unit.role is Role.TEXT), None)
    return shortened(" ".join((top[first.start : first.end] if first else top).split()), TITLE_LENGTH)


def shortened(line: str, limit: int) -> str:
    """`line`, or as many whole words of it as fit into `limit` characters, and an ellipsis."""
    if len(line) <= limit:
        return line
    cut = line[:limit]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(" ,;:–—-") + "…"

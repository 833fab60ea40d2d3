"""PDFs with a text layer: lines joined to paragraphs, words divided at line ends mended."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import date

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from factcheck.config import MAX_INPUT
from factcheck.errors import TooLarge, UnreadableFile
from factcheck.model.document import Citation, Document
from factcheck.readers.checks import check_size, described
from factcheck.readers.finish import finish
from factcheck.readers.reflow import Line, reflow

logging.getLogger("pypdf").addHandler(logging.NullHandler())

_BROKEN = (
    PyPdfError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    OSError,
    RuntimeError,
)
"""What a broken file makes pypdf raise: its own errors, and, as its documentation warns, whatever Python raises."""

_DAY = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
_NO_TITLE = re.compile(
    r"untitled|document\d*|microsoft \w+ - |.*\.(?:docx?|rtf|indd|pdf|tex|odt|qxd|pages)$", re.IGNORECASE
)
"""What programs write where nobody gave a title."""


def read(body: bytes, *, name: str = "", media_type: str = "", url: str = "") -> Document:
    """The text layer with the document's own title, author and date; see `readers.read` for arguments and errors."""
    where = described(name, url)
    check_size(body, where)
    try:
        reader = PdfReader(io.BytesIO(body), strict=False)
        citation = _citation(reader, url)
        pages = list(_pages(reader, where))
    except (FileNotDecryptedError, DependencyError):
        raise UnreadableFile(
            f"{where} is encrypted.", hint="Open it with its password and print it to a new PDF, then give that."
        ) from None
    except _BROKEN:
        raise UnreadableFile(
            f"{where} is a broken PDF.", hint="Fetch it again, or open it in a viewer and print it to a new PDF."
        ) from None
    if not any(line.text.strip() for page in pages for line in page):
        raise UnreadableFile(
            f"{where} has no text layer; it is probably a scan.",
            hint="Run text recognition over it (for example with ocrmypdf) and give the result.",
        )
    return finish("\n\n".join(reflow(pages)), citation, reader="pdf", library="pypdf", where=where)


def _citation(reader: PdfReader, url: str) -> Citation:
    info = {key: str(value) for key, value in (reader.metadata or {}).items()}
    title = info.get("/Title", "").strip()
    return Citation(
        title="" if _NO_TITLE.match(title) else title,
        author=info.get("/Author", ""),
        published=_day(info.get("/CreationDate", "")),
        url=url,
        language=str(reader.root_object.get("/Lang", "")),
    )


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _pages(reader: PdfReader, where: str) -> Iterator[list[Line]]:
    characters = 0
    for page in reader.pages:
        lines = _lines(page)
        characters += sum(len(line.text) for line in lines)
        if characters > MAX_INPUT:
            raise TooLarge(f"{where} unpacks to too much text.", hint="Give the pages that are to be checked.")
        yield lines


def _lines(page: PageObject) -> list[Line]:
    """The page's lines in reading order, each with its height on the page and its size."""
    lines = [Line()]

    def visit(text: str, user: list[float], matrix: list[float], _font: object, size: float) -> None:
        height = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
        first, *others = text.split("\n")
        lines[-1].add(first, height, size)
        for other in others:
            lines.append(Line())
            lines[-1].add(other, height, size)

    page.extract_text(visitor_text=visit)
    return lines

"""From bytes to characters, whatever the encoding: byte order mark, declaration, UTF-8, UTF-16, detection."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator

import charset_normalizer

from factcheck.errors import BinaryInput

# Its findings are for its own developers; a library's log must not reach the terminal.
logging.getLogger("charset_normalizer").addHandler(logging.NullHandler())

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "utf-7"})
"""Codecs of Python's that no page may ask for."""
_OFTEN_WRONG = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Declared by servers that never looked; valid UTF-8 is better evidence (WHATWG Encoding reads all three as cp1252)."""

# Escape is left out: transcripts with terminal colours and ISO 2022 texts are full of it.
_CONTROL = re.compile(r"[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_NO_CHARACTER = re.compile(r"[\ufdd0-\ufdef\ufffe\uffff]")
_CONTROL_BYTES = bytes([*range(0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_UTF_8_LEADS = bytes(range(0xC2, 0xF5))
_SAMPLE = 64 * 1024

_BINARY = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x07\x08",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"\x1f\x8b\x08",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
    b"\x7fELF",
    b"SQLite format 3\x00",
)
"""How files begin that are no text, however short: archives and office files, pictures, programs, databases.

Only what no text begins with; that others are no text shows in what follows. (Their formats' own specifications.)
"""
_PUNCTUATION = "‘’‚“”„«»‹›–—…•€£¥§°·©®™¡¿¢½¼¾²³´¨\xa0\xad"
_WESTERN = tuple(
    frozenset(_PUNCTUATION + letters + letters.upper())
    for letters in ("àâæçéèêëîïôœùûüÿ", "äöüßéà", "áàâãçéêíóôõúüñïªº", "àèéìíîòóùú", "åäöæøéüà", "äëïöüéèêóáíç")
)
"""The letters of French, German, Spanish with Portuguese and Catalan, Italian, the Nordic languages, and Dutch."""


def charset_of(declaration: str) -> str:
    """The charset named in a media type or an HTML meta element; empty if there is none."""
    found = _CHARSET.search(declaration)
    return found[1] if found else ""


def decode(body: bytes, *, declared: str = "", where: str) -> str:
    """The characters of `body`; `declared` is the charset it came with, `where` opens the message.

    A few control characters are let through for `model.plain.clean`; what is full of them is no text.

    Raises:
        BinaryInput: no encoding makes a text of it.
    """
    candidates = () if body.startswith(_BINARY) else _candidates(body, declared)
    text = next((t for t in candidates if t is not None and not _mostly_controls(t)), None)
    if text is None:
        raise BinaryInput(
            f"{where} is not a text in any known encoding.",
            hint="Give plain text, Markdown, HTML or a PDF with a text layer; save anything else as one of these.",
        )
    return text


def _candidates(body: bytes, declared: str) -> Iterator[str | None]:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            yield _strictly(body[len(mark) :], encoding) or _forgiving(body[len(mark) :], encoding)
            break
    if _python_name(declared) not in _OFTEN_WRONG:
        yield _strictly(body, _python_name(declared))
    yield _strictly(body, "utf-8")
    yield _utf_16(body)
    if len(body) - len(body.translate(None, delete=_CONTROL_BYTES)) > _tolerated(len(body)):
        return
    yield _damaged_utf_8(body)
    yield _strictly(body, "cp1252") if _python_name(declared) in _OFTEN_WRONG else None
    yield _western(body)
    yield _detected(body)


def _python_name(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""
    return "" if name in _NO_CHARSETS else name


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding) if encoding else None
    except (UnicodeError, LookupError):
        return None


def _forgiving(body: bytes, encoding: str) -> str:
    return body.decode(encoding, errors="replace")


def _utf_16(body: bytes) -> str | None:
    """UTF-16 without a mark: its spaces, digits and line ends have a zero byte, always on the same side."""
    pairs = len(body) // 2
    even, odd = body[0::2].count(0), body[1::2].count(0)
    if min(even, odd) * 50 > pairs or max(even, odd) * 50 < pairs or not pairs:
        return None
    text = _strictly(body, "utf-16-be" if even > odd else "utf-16-le")
    return None if text and _NO_CHARACTER.search(text) else text


def _damaged_utf_8(body: bytes) -> str | None:
    """UTF-8 with a broken byte here and there: cut off in mid-character, or pasted together."""
    text = _forgiving(body, "utf-8")
    leads = len(body) - len(body.translate(None, delete=_UTF_8_LEADS))
    return text if leads >= 10 * text.count("\ufffd") else None


def _western(body: bytes) -> str | None:
    """Windows-1252, if all that is not ASCII belongs to one Western language: too little for statistics to see."""
    text = _strictly(body, "cp1252")
    foreign = {character for character in text if character > "\x7f"} if text else set()
    return text if any(foreign <= language for language in _WESTERN) else None


def _detected(body: bytes) -> str | None:
    telling = b"\n".join(line for line in body.splitlines() if not line.isascii())
    best = charset_normalizer.from_bytes(telling[:_SAMPLE]).best()
    return _forgiving(body, best.encoding) if best else None


def _mostly_controls(text: str) -> bool:
    return sum(1 for _ in _CONTROL.finditer(text)) > _tolerated(len(text))


def _tolerated(length: int) -> int:
    """How many control characters a text of this length may have: a few, and in a short one hardly any."""
    return min(4 + length // 50, 1 + length // 20)

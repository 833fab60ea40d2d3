"""Paragraphs: which lines belong together, and which of them are headings, bylines, date lines, captions or items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.model.claims import Role
from factcheck.text.foreign.dates import is_date_line
from factcheck.text.foreign.words import BYLINES, MONTHS, ORDINAL_DOT
from factcheck.text.units.datelines import date_line
from factcheck.text.units.inline_lists import item_starts
from factcheck.text.units.stops import UNSPACED
from factcheck.text.wordlists import listed

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]+")
MARK = re.compile(r"(?:[-*+•‣●▪◦·–—]\s+|\(?\d{1,3}[.)](?=\s|[^\W\d])\s*|\(?[a-zA-Z]\)\s+(?=\S)|>\s+)")
"""What stands before a list item or a quoted line: a bullet, a number, a letter."""

_FINAL = re.compile(r"[.!?…:;,。！？｡．：；，、؟؛،۔।॥။၊።፧։។៕][\"'”’“‘»«)\]」』）】》*_]*$")
_BYLINE = re.compile(
    r"[*_]*(?i:(?:(?:story|words|text|written|reported|reporting|photographs?)\s+)?by:?)\s+"
    r"[A-Z][\w.'’-]*(?:\s+(?:and|de|van|von|der|bin|al|&|[A-Z][\w.'’-]*)){0,7}(?:\s*[,|–—-]\s.{0,60})?[*_]*$"
)
_CAPTION = re.compile(
    r"(?:!\[|[(*_]*(?:photo(?:graph)?|image|picture|caption|credit|illustration|figure|fig\.)\s?\w{0,3}\s?:)", re.I
)
_MARKED_HEADING = re.compile(r"#{1,6}\s+\S|(\*\*|__)[^*_]+\1:?\s*$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_SMALL = listed("""
    a an and as at but by for from in into nor of on onto or over per the to up via vs with
    """)

HEADING_WORDS = 14
"""The longest heading; above that a line without a full stop is a sentence whose full stop is missing."""
HEADING_LETTERS = 36
"""The same for scripts without blanks between words."""
WRAPPED_AT = 100
"""The widest column at which plain text is wrapped by hand; longer lines are paragraphs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `mark` is how many characters of them are a list mark; places count characters."""

    start: int
    end: int
    role: Role = Role.TEXT
    mark: int = 0
    block: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def paragraphs(text: str, language: str = "en") -> list[Paragraph]:
    """The paragraphs of `text` in order; together they cover all of it that is not blank.

    Blank lines end a paragraph; a single line break does unless the text is wrapped by hand. A date line that
    opens a paragraph is still part of it here (see `datelines`). `language` is the primary tag of the text's language.
    """
    blocks = [(m.start(), m.group()) for m in _BLOCK.finditer(text)]
    found: list[Paragraph] = []
    for number, (offset, block) in enumerate(blocks):
        groups = list(_groups(_lines(offset, block)))
        for i, group in enumerate(groups):
            start, end = group[0].start, group[-1].end
            following = groups[i + 1][0].text if i + 1 < len(groups) else ""
            lead_in = groups[i - 1][-1].text.endswith(":") if i else False
            heads = bool(following) if len(groups) > 1 else number + 1 < len(blocks)
            role = _role(text[start:end], language, alone=len(groups) == 1, heads=heads and not lead_in)
            mark = MARK.match(text, start) if role is Role.TEXT else None
            width = mark.end() - start if mark and mark.end() < end and not _dates(text, mark, language) else 0
            found.append(Paragraph(start, end, role, width, number))
    return found


def _dates(text: str, mark: re.Match[str], language: str) -> bool:
    """Whether what looks like the number of an item opens a date: `3. Oktober 1990`."""
    if language not in ORDINAL_DOT:
        return False
    following = text[mark.end() : mark.end() + 20].split(maxsplit=1)
    return bool(following) and following[0].casefold().rstrip(".,") in MONTHS.get(language, ())


def _lines(offset: int, block: str) -> list[_Line]:
    lines = []
    for found in _LINE.finditer(block):
        line = found.group()
        cuts = [0, *item_starts(line), len(line)]
        for begin, end in pairwise(cuts):
            if stripped := line[begin:end].strip():
                start = offset + found.start() + begin + line[begin:end].index(stripped)
                lines.append(_Line(start, start + len(stripped), stripped))
    return lines


def _groups(lines: list[_Line]) -> Iterator[list[_Line]]:
    width = max(len(line.text) for line in lines)
    group = [lines[0]]
    for line in lines[1:]:
        if _continues(group, line, width):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    last = group[-1].text
    if _UNDERLINE.match(line.text):
        return len(group) == 1 and not _FINAL.search(last)
    if _MARKED_HEADING.match(last) or _UNDERLINE.match(last) or _starts_anew(line.text):
        return False
    if line.text[0].islower() and not _FINAL.search(last):
        return True
    if _UNSPACED.match(line.text):
        return not _FINAL.search(last) and 20 <= width <= WRAPPED_AT and len(last) >= width - 1
    # In text wrapped by hand the next line's first word would not have fitted into this one.
    return 40 <= width <= WRAPPED_AT and len(last) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _starts_anew(line: str) -> bool:
    return bool(MARK.match(line) or _MARKED_HEADING.match(line) or _BYLINE.match(line) or _CAPTION.match(line))


def _role(paragraph: str, language: str, *, alone: bool, heads: bool) -> Role:
    first, *rest = paragraph.splitlines()
    if _MARKED_HEADING.match(first) or (len(rest) == 1 and _UNDERLINE.match(rest[0].strip())):
        return Role.HEADING
    if (line := date_line(paragraph)) and line.length == len(paragraph):
        return Role.DATE_LINE
    if language != "en" and is_date_line(paragraph, language):
        return Role.DATE_LINE
    if _CAPTION.match(paragraph):
        return Role.CAPTION
    if rest or MARK.match(paragraph) or _FINAL.search(paragraph):
        return Role.TEXT
    if (_BYLINE if language == "en" else foreign_byline(language)).match(paragraph):
        return Role.BYLINE
    words = paragraph.split()
    lengthy = len(words) > HEADING_WORDS or (len(paragraph) > HEADING_LETTERS and _UNSPACED.search(paragraph))
    short = not lengthy and any(word[0].isalpha() for word in words)
    return Role.HEADING if short and heads and (alone or _title_case(words)) else Role.TEXT


def _title_case(words: list[str]) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() or word.casefold() in _SMALL for word in words)


@cache
def foreign_byline(language: str) -> re.Pattern[str]:
    """What names the author in `language`: its word for `by` and capitalised names, or a label with a colon."""
    word = BYLINES.get(language, "(?!)")
    name = r"[^\W\d_a-z][^\s,;:.!?]*"
    return re.compile(rf"[*_]*(?i:{word})(?:\s*[:：／/]\s*|\s+(?={name}\s))(?P<names>{name}(?:\s+\S+){{0,5}})[*_]*$")

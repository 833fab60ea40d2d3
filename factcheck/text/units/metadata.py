"""What a text without metadata says of itself: its day of publication, its title and its author."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from factcheck.model.claims import Role
from factcheck.text.dates.dates import WRITTEN_DATE, read_date
from factcheck.text.foreign.dates import day_in
from factcheck.text.language import spoken
from factcheck.text.units.datelines import date_line
from factcheck.text.units.paragraphs import foreign_byline, paragraphs
from factcheck.text.units.sentences import sentences

TOP = 4000
"""Characters from the start in which a date line tells the day of publication; later ones date something else."""


_DATE = re.compile(WRITTEN_DATE, re.IGNORECASE)
_BY = re.compile(
    r"\b(?i:by):?\s+(?P<names>[A-Z][\w.'’-]*(?:\s+(?:(?:and|de|van|von|der|bin|al|&)\s+)*[A-Z][\w.'’-]*){0,7})"
)


def published_in(text: str) -> date | None:
    """The day of publication by the first date line near the top that names one.

    Read are a metadata line (`date 2024-04-03`, also where it opens a paragraph), a labelled one
    (`Published: 3 April 2024`), a dateline with its place, a line that is a date and nothing else, also in another
    language, and a byline that ends in a date.
    """
    language = spoken(text)
    for paragraph in paragraphs(text[:TOP], language):
        words = text[paragraph.start : paragraph.end]
        found = date_line(words)
        if found and found.day:
            return found.day
        if paragraph.role is Role.DATE_LINE and (day := day_in(words, language)):
            return day
        if paragraph.role is Role.BYLINE and (written := _DATE.search(words)):
            return read_date(written.group())
    return None


def author_in(text: str) -> str:
    """The name or names in the first byline near the top; an empty string where nobody is named."""
    language = spoken(text)
    named = _BY if language == "en" else foreign_byline(language)
    for unit in sentences(text[:TOP], language):
        if unit.role is Role.BYLINE and (found := named.search(text[unit.start : unit.end])):
            return found["names"].strip("*_ ")
    return ""


def title_in(text: str) -> str:
    """The first heading, where it stands above the running text; otherwise an empty string.

    A heading further down heads its section and is no title.
    """
    above = takewhile(lambda unit: unit.role is not Role.TEXT, sentences(text[:TOP], spoken(text)))
    for unit in above:
        if unit.role is Role.HEADING:
            return text[unit.start : unit.end].splitlines()[0].strip("#*_ \t")
    return ""

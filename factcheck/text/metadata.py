"""What a text without metadata says of itself: its day of publication and its title."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from factcheck.model.claims import Role
from factcheck.text.datelines import date_line
from factcheck.text.paragraphs import paragraphs
from factcheck.text.sentences import sentences

TOP = 4000
"""Characters from the start in which a date line tells the day of publication; later ones date something else."""


def published_in(text: str) -> date | None:
    """The day of publication by the first date line near the top that names one.

    Read are a metadata line (`date 2024-04-03`, also where it opens a paragraph), a labelled one
    (`Published: 3 April 2024`), a dateline with its place, and a line that is a date and nothing else.
    """
    for paragraph in paragraphs(text[:TOP]):
        found = date_line(text[paragraph.start : paragraph.end])
        if found and found.day:
            return found.day
    return None


def title_in(text: str) -> str:
    """The first heading, where it stands above the running text; otherwise an empty string.

    A heading further down heads its section and is no title.
    """
    above = takewhile(lambda unit: unit.role is not Role.TEXT, sentences(text[:TOP]))
    for unit in above:
        if unit.role is Role.HEADING:
            return text[unit.start : unit.end].splitlines()[0].strip("#*_ \t")
    return ""

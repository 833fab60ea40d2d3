"""Dates without a year: `on March 27`, `in May`. The year follows from the day of publication and the tense.

Only where no other year is spoken of near: in a text about 1914 `on June 28` is a day of 1914.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from factcheck.text.dates.dates import MONTHS, WEEKDAYS, month_number
from factcheck.text.dates.relative_dates import Tense

_MONTH = "|".join(MONTHS)
_PREPOSITION = r"\b(?i:on|by|until|till|since|from|before|after|of|for)\s+"
_NTH = r"(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}){_NTH}"
    rf"|(?P<ukday>\d{{1,2}}){_NTH}\s+(?P<ukmonth>{_MONTH}))"
)
_PARTIAL = re.compile(
    rf"(?:{_PREPOSITION}(?:the\s+)?(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?{_DAY}"
    rf"|\b(?i:in|since|until|by)\s+(?P<alone>{_MONTH}))\b"
    rf"(?!['’]s|-|–|,?\s+\d|\s+(?:and|or|to)\s+(?:{_MONTH}|\d)|\s+of\s+(?:that|the|each|every|\d)|\s+(?:attacks|massacre))",
)
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d(?:s\b|\b)")
FURTHEST = 183
"""Days from publication to the furthest date that is told without its year."""
_MONTHS_OFF = 6


def completed(
    sentence: str, before: str, published: date, tense: Callable[[int], Tense]
) -> Iterator[tuple[int, int, str]]:
    """The dates of `sentence` that lack their year: start, end, and what to put there.

    `before` is the text just before the sentence; a year named there or in the sentence has to be the same one.
    """
    for found in _PARTIAL.finditer(sentence):
        when = tense(found.end() - 1)
        year = _year(found, published, when)
        named = {int(y.group()[:4]) for told in (before, sentence) for y in YEAR.finditer(told)}
        if year is not None and named <= {year}:
            comma = "," if found["month"] else ""
            yield found.start(), found.end(), f"{found.group()}{comma} {year}"


def _year(found: re.Match[str], published: date, tense: Tense) -> int | None:
    if tense not in {Tense.PAST, Tense.FUTURE}:
        return None
    if found["alone"]:
        return _year_of_month(month_number(found["alone"]), published, tense)
    month = month_number(found["month"] or found["ukmonth"])
    day = int(found["day"] or found["ukday"])
    for year in (published.year, published.year - 1 if tense is Tense.PAST else published.year + 1):
        told = _day(year, month, day)
        off = (published - told).days * (1 if tense is Tense.PAST else -1) if told else -1
        if told and 0 <= off <= FURTHEST:
            fits = not found["weekday"] or WEEKDAYS[told.weekday()] == found["weekday"]
            return year if fits else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_of_month(month: int, published: date, tense: Tense) -> int | None:
    away = (published.month - month) % 12 if tense is Tense.PAST else (month - published.month) % 12
    if away > _MONTHS_OFF:
        return None
    if tense is Tense.PAST:
        return published.year if month <= published.month else published.year - 1
    return published.year if month >= published.month else published.year + 1

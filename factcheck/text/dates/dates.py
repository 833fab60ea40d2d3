"""Written dates: how English texts write a day, and which day that is."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NUMBER_OF = {name.casefold(): i for i, name in enumerate(MONTHS, 1)}
_NUMBER_OF |= {name[:3].casefold(): i for i, name in enumerate(MONTHS, 1)} | {"sept": 9}

_WEEKDAY = rf"(?:(?:{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]{{0,6}}\.?,?\s+)?"
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(name[:3] for name in MONTHS)}|Sept)\.?)"
_YEAR = r"(?:1[5-9]|20)\d\d"
WRITTEN_DATE = (
    rf"(?:{_WEEKDAY}(?:"
    rf"{_YEAR}[-/]\d{{1,2}}[-/]\d{{1,2}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}"
    r")(?!\d))"
)
"""A regular expression (ignore case) of a day with its year; numeric dates only year first: `4/3/2024` is two days."""

_SPELLED = re.compile(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),(?P<blank> ))?"
    rf"(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"
)
_NUMBER = r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"{_NUMBER}(?:\s+of)?\s+(?:{'|'.join(MONTHS)})\b")
_MONTH_FIRST = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s+\d{{1,2}}(?:st|nd|rd|th)?(?![\d:.]\d|\d)\b")
_DAY_FIRST_REGIONS = frozenset({"gb", "uk", "ie", "au", "nz", "in", "za", "sg", "mt", "hk", "ke", "ng", "150"})
_ISO = re.compile(rf"({_YEAR})[-/](\d{{1,2}})[-/](\d{{1,2}})")
_PARTS = re.compile(rf"(?P<month>{_MONTH})|(?P<year>{_YEAR})|(?P<day>\d{{1,2}})", re.IGNORECASE)


def read_date(written: str) -> date | None:
    """The day that `written`, a match of `WRITTEN_DATE`, names; None where the calendar has no such day."""
    if iso := _ISO.search(written):
        year, month, day = (int(part) for part in iso.groups())
    else:
        parts = {found.lastgroup: found.group() for found in _PARTS.finditer(written)}
        year, day = int(parts["year"]), int(parts["day"])
        month = month_number(parts["month"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """The number of a month by its name or short name, in any case."""
    return _NUMBER_OF[name.rstrip(".").casefold()]


def spelled(day: date) -> str:
    """The day with its month first, `April 3, 2024`: `in_form` makes of it what the article writes."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def in_form(told: str, *, day_first: bool) -> str:
    """What `spelled` made, in the form of the article: `Tuesday, May 13, 2025` or `Tuesday 13 May 2025`."""
    return _SPELLED.sub(r"\g<weekday>\g<blank>\g<day> \g<month> \g<year>", told) if day_first else told


def writes_day_first(text: str, language: str = "") -> bool:
    """Whether the article writes `14 May 2025` rather than `May 14, 2025`: by its own dates, else by its region.

    The regions are those whose English puts the day first by Unicode's CLDR (`en-GB`, `en-IE`, `en-AU` and others);
    without dates and region it is the month.
    """
    days, months = (len(form.findall(text)) for form in (_DAY_FIRST, _MONTH_FIRST))
    region = re.split(r"[-_]", language.casefold())[1:]
    return days > months or (days == months and not _DAY_FIRST_REGIONS.isdisjoint(region))

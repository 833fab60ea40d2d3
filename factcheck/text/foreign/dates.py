"""Dates as they are written in languages other than English, with digits of any script."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

from factcheck.text.foreign.words import MONTHS

YEAR = r"(?:1[4-9]|20)\d\d"
LONGEST_LINE = 70
"""Characters of the longest line that is no more than a date with its place, label or hour."""
LONGEST_REST = 5
"""Words on such a line besides the date."""

_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_EAST_ASIAN = (
    r"(?P<year3>\d{4})\s?[年년](?:\s?(?P<month3>\d{1,2})\s?[月월](?:\s?(?P<day3>\d{1,2})\s?[日일号號])?)?"
    r"|\d{2}年|\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일号號])?|\d{1,2}\s?[日일]"
)
_DIGITS = (
    r"(?P<year2>\d{4})[-./](?P<month2>\d{1,2})[-./](?P<day2>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<day4>\d{1,2})[-./]\s?(?P<month4>\d{1,2})[-./]\s?(?P<year4>\d{4})(?!\d)|\d{1,2}[-./]\d{1,2}[-./]\d\d(?!\d)"
)
_TIME = r"\d{1,2}[:h]\d\d\b|\d{1,2}\.\d\d\s(?:uhr|uur|ч)\b"
_ORDINAL = r"(?<!\w)\d{1,3}(?:\.(?=\s)|er\b|re\b|ère\b|e\b|ème\b|º|ª|\.º|-[\w]{1,3}\b)|第\s?\d+"


def undated(sentence: str, language: str) -> str:
    """The sentence with European digits, and with blanks for its dates, times and ordinals."""
    return _dates(language).sub(" ", _with_european_digits(sentence))


def is_date_line(line: str, language: str) -> bool:
    """Whether a line is a whole date and hardly anything else: `Paris, le 3 avril 2024`, `2024年4月3日`."""
    if len(line) > LONGEST_LINE or "\n" in line or day_in(line, language) is None:
        return False
    rest = undated(line, language)
    return len(rest.split()) <= LONGEST_REST and not re.search(r"[.!?。！？။।]\s*$", rest.replace(". ", " "))


def day_in(text: str, language: str) -> date | None:
    """The first whole date in `text`; None where none is written or it is no day of the calendar.

    Of digits alone the day comes first (`03.04.2024`) unless the year does, as everywhere but in American English.
    """
    for found in _dates(language).finditer(_with_european_digits(text)):
        if day := _day(found, language):
            return day
    return None


def _day(found: re.Match[str], language: str) -> date | None:
    for form in "1234":
        day, month, year = (found[f"{part}{form}"] for part in ("day", "month", "year"))
        if day and month and year:
            number = int(month) if month.isdecimal() else MONTHS[language].get(_key(month), 0)
            try:
                return date(int(year), number, int(day))
            except ValueError:
                return None
    return None


def _key(month: str) -> str:
    return "_".join(month.casefold().split())


def _with_european_digits(text: str) -> str:
    return _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), text)


@cache
def _dates(language: str) -> re.Pattern[str]:
    forms = sorted(MONTHS.get(language, ()), key=lambda form: (-len(form), form))
    months = "|".join(re.escape(form).replace("_", r"\s+") for form in forms) or "(?!)"
    of = r"(?:d[eo']l?\s|d['’])?"
    day_first = (
        rf"(?P<day1>\d{{1,2}})(?:\.|er|º|-го)?\s{of}(?P<month1>{months})(?!\w)\.?"
        rf"(?:,?\s(?:del?\s)?(?P<year1>{YEAR}))?"
    )
    month_first = rf"(?:{months})(?!\w)\s(?:de\s)?(?:\d{{1,2}},?\s)?{YEAR}"
    burmese = rf"{YEAR}\s?(?:ခုနှစ်|ခု)၊?|(?:{months})လ?\s?\d{{1,2}}\s?ရက်"
    return re.compile(rf"{day_first}|{month_first}|{burmese}|{_EAST_ASIAN}|{_DIGITS}|{_TIME}|{_ORDINAL}", re.IGNORECASE)

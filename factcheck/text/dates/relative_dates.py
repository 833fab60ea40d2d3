"""Days told from the day of publication: `yesterday`, `on Tuesday`, `last month`, `later this year`, `a week ago`.

Resolved against the article's date only, and only where there is one reading: `today` may mean nowadays, `next
Friday` said on a Wednesday may mean two days, `the 1990s` and `the last year` are no relative dates. What is not
sure is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum

from factcheck.text.dates.dates import MONTHS, WEEKDAYS, spelled
from factcheck.text.reference.counted import COUNT, UNSURE_COUNT, counted

_PREPOSITION = (
    r"(?P<prep>\b(?:for|of|in|since|until|till|by|from|during|throughout|on|before|after|over|against|to|with)\s+)?"
)
_DAY_PART = r"morning|afternoon|evening|night"
_WEEKDAY = "|".join(WEEKDAYS)
_BARE_ENDS = r"(?=[.,;:!?)”\"]|\s*$|\s+(?:that|after|when|as|before|at|in|for|by|with|from)\b)"
_RELATIVE = re.compile(
    rf"(?:(?P<part>later|earlier|late|early)\s+)?{_PREPOSITION}(?<!\bthe\s)(?<!\bpast\s)(?<!\btime\s)\b(?:"
    rf"(?P<which>this|last|next)\s+(?P<unit>year|month|week)"
    rf"|(?P<season>this\s+(?:spring|summer|autumn|fall))"
    rf"|(?P<day>yesterday|tomorrow|today)(?:\s+(?P<daypart>{_DAY_PART}))?"
    rf"|(?P<tonight>tonight|last\s+night|this\s+(?:morning|afternoon|evening))"
    rf"|(?P<turn>last\s+|next\s+|this\s+)?(?P<weekday>{_WEEKDAY})(?:\s+(?P<weekpart>{_DAY_PART}))?"
    rf"|(?P<ago>{COUNT}\s+(?P<agounit>day|week|month|year)s?\s+ago)"
    rf")\b(?!['’]s|-|\s+(?:and|or|to)\s+(?:{_WEEKDAY}|\d)|,?\s+(?:{'|'.join(MONTHS)})|,?\s+\d|\s+ago\b)",
    re.IGNORECASE,
)
_SAID_BARE = re.compile(rf"(?<=[a-z])\s(?:{_WEEKDAY})(?:\s+(?:{_DAY_PART}))?{_BARE_ENDS}", re.IGNORECASE)
_NOT_BARE = re.compile(r"\b(?:the|a|an|each|every|and|or|black|good|ash|super|any|some)$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s[\w\s]{0,25}$", re.IGNORECASE)
_NOT_OF_DAYS = frozenset({"to", "with", "over", "against", "in", "during", "throughout"})
_STEP = {"last": -1, "this": 0, "next": 1}
_SUNDAY = 6
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS = 10, 3, 5
"""How far back a count of days, months and years is still meant exactly."""


class Tense(Enum):
    """When the verb that a date belongs to says it happens; PRESENT may be either, UNSURE none of them for sure."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    FUTURE = "future"
    UNSURE = "unsure"


def resolved(sentence: str, published: date, tense: Callable[[int], Tense]) -> Iterator[tuple[int, int, str]]:
    """The relative dates of `sentence`: start, end, and what to put there; `tense` tells of the verb by a place."""
    for found in _RELATIVE.finditer(sentence):
        told = _told(found, published, tense(found.end() - 1))
        if told and not _BETWEEN.search(sentence, 0, found.start()):
            part = f"{found['part']} " if found["part"] else ""
            yield found.start(), found.end(), f"{part}{found['prep'] or told[0]}{told[1]}"


def _told(found: re.Match[str], published: date, tense: Tense) -> tuple[str, str] | None:
    """The preposition a bare date takes, and the date."""
    if tense is Tense.UNSURE:
        return None
    if found["unit"]:
        return _period(found["which"].casefold(), found["unit"].casefold(), published)
    if found["season"]:
        return "in ", f"the {found['season'].split()[-1]} of {published.year}"
    if found["day"]:
        return _near_day(found, published, tense)
    if found["tonight"]:
        return _part_of_day(found["tonight"].casefold(), published)
    if found["ago"]:
        return _ago(found, published)
    return _on_weekday(found, published, tense)


def _period(which: str, unit: str, published: date) -> tuple[str, str] | None:
    step = _STEP[which]
    if unit == "year":
        return "in ", str(published.year + step)
    if unit == "month":
        return "in ", _month(published, step)
    if published.weekday() == _SUNDAY:  # the last day of a week for some, the first for others
        return None
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    return "in ", f"the week of {spelled(monday)}"


def _month(published: date, step: int) -> str:
    months = published.year * 12 + published.month - 1 + step
    return f"{MONTHS[months % 12]} {months // 12}"


def _near_day(found: re.Match[str], published: date, tense: Tense) -> tuple[str, str] | None:
    word = found["day"].casefold()
    if word == "today" and tense not in {Tense.PAST, Tense.FUTURE}:
        return None
    if word == "today" and found.start() == 0:
        return None  # `Today people use phones` and `Today the council voted` look alike
    day = published + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[word])
    return _at(found["daypart"], spelled(day))


def _at(part: str | None, day: str) -> tuple[str, str]:
    return ("on ", f"the {part.casefold()} of {day}") if part else ("on ", day)


def _part_of_day(words: str, published: date) -> tuple[str, str]:
    day = published - timedelta(days=1) if words.startswith("last") else published
    return _at("night" if words.endswith("night") else words.split()[-1], spelled(day))


def _ago(found: re.Match[str], published: date) -> tuple[str, str] | None:
    """`three days ago`, `a year ago`: only where a little more or less would be the same month or year."""
    count = counted(found["count"])
    unit = found["agounit"].casefold()
    if UNSURE_COUNT.search(found.string, 0, found.start("ago")):
        return None
    if unit in {"day", "week"}:
        days = count if unit == "day" else 7 * count
        exact = days <= _MOST_DAYS
        return ("on ", spelled(published - timedelta(days=days))) if exact else None
    if unit == "month":
        safe = count <= _MOST_MONTHS and 6 <= published.day <= 25
        return ("in ", _month(published, -count)) if safe else None
    safe = count <= _MOST_YEARS and 3 <= published.month <= 10
    return ("in ", str(published.year - count)) if safe else None


def _on_weekday(found: re.Match[str], published: date, tense: Tense) -> tuple[str, str] | None:
    turn = (found["turn"] or "").strip().casefold()
    prep = (found["prep"] or "").strip().casefold()
    # A weekday alone names no day unless something says "on" or "last"; "Tuesday prayers" is a habit.
    if prep in _NOT_OF_DAYS or not (turn or prep or _said_bare(found)) or (tense is Tense.PRESENT and not turn):
        return None
    day = _weekday(WEEKDAYS.index(found["weekday"].capitalize()), published, tense, turn)
    return _at(found["weekpart"], f"{found['weekday']}, {spelled(day)}") if day else None


def _said_bare(found: re.Match[str]) -> bool:
    """`said Tuesday that`, `resigned Tuesday.`"""
    before = found.string[: found.start("weekday")].rstrip()
    bare = _SAID_BARE.match(found.string, max(0, found.start("weekday") - 1))
    return bare is not None and not _NOT_BARE.search(before)


def _weekday(wanted: int, published: date, tense: Tense, turn: str) -> date | None:
    """The day of a weekday; `last` and `next` only where it is in the week before or after by the calendar as well."""
    back = timedelta(days=(published.weekday() - wanted) % 7)
    ahead = timedelta(days=(wanted - published.weekday()) % 7)
    monday = published - timedelta(days=published.weekday())
    week = timedelta(weeks=1)
    if turn == "last":
        day = published - (back or week)
        return day if day < monday else None
    if turn == "next":
        day = published + (ahead or week)
        return day if day >= monday + week and day - published > timedelta(days=1) else None
    if turn == "this":
        day = published + ahead if tense is not Tense.PAST else published - back
        return day if tense is not Tense.PAST or day >= monday else None
    return published + ahead if tense is Tense.FUTURE else published - back

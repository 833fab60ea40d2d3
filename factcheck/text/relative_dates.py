"""Days told from the day of publication: `yesterday`, `on Tuesday`, `last month`, `later this year`.

Resolved against the article's date only, and only where there is one reading: `today` may mean nowadays, `next
Tuesday` may mean two days, `the 1990s` and `the last year` are no relative dates. What is not sure is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum

from factcheck.text.dates import MONTHS, WEEKDAYS, spelled

_PREPOSITION = r"(?P<prep>\b(?:for|of|in|since|until|till|by|from|during|throughout|on|before|after)\s+)?"
_RELATIVE = re.compile(
    rf"(?:(?P<part>later|earlier)\s+)?{_PREPOSITION}(?<!\bthe\s)(?<!\bpast\s)\b(?:(?P<which>this|last|next)\s+(?P<unit>year|month)"
    rf"|(?P<day>yesterday|tomorrow)|(?P<last>last\s+)?(?P<weekday>{'|'.join(WEEKDAYS)}))\b"
    rf"(?!['’]s|\s+(?:and|or|to)\s+(?:{'|'.join(WEEKDAYS)}|\d)|,?\s+(?:{'|'.join(MONTHS)})|,?\s+\d)",
    re.IGNORECASE,
)
_STEP = {"last": -1, "this": 0, "next": 1}


class Tense(Enum):
    """When the verb that a weekday belongs to says it happens; PRESENT may be either."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


def resolved(sentence: str, published: date, tense: Callable[[int], Tense]) -> Iterator[tuple[int, int, str]]:
    """The relative dates of `sentence`: start, end, and what to put there; `tense` tells of the verb by a place."""
    for found in _RELATIVE.finditer(sentence):
        told = _told(found, published, tense(found.end() - 1))
        if told:
            part = f"{found['part']} " if found["part"] else ""
            yield found.start(), found.end(), f"{part}{found['prep'] or told[0]}{told[1]}"


def _told(found: re.Match[str], published: date, tense: Tense) -> tuple[str, str] | None:
    """The preposition a bare date takes, and the date."""
    if found["unit"]:
        return "in ", _period(found["which"].casefold(), found["unit"].casefold(), published)
    if found["day"]:
        step = -1 if found["day"].casefold() == "yesterday" else 1
        return "on ", spelled(published + timedelta(days=step))
    # A weekday alone names no day unless something says "on" or "last"; "Tuesday prayers" is a habit.
    if not (found["prep"] or found["last"]) or (tense is Tense.PRESENT and not found["last"]):
        return None
    day = _weekday(WEEKDAYS.index(found["weekday"].capitalize()), published, tense, before=bool(found["last"]))
    return "on ", f"{found['weekday']}, {spelled(day)}"


def _period(which: str, unit: str, published: date) -> str:
    step = _STEP[which]
    if unit == "year":
        return str(published.year + step)
    months = published.year * 12 + published.month - 1 + step
    return f"{MONTHS[months % 12]} {months // 12}"


def _weekday(wanted: int, published: date, tense: Tense, *, before: bool) -> date:
    back = (published.weekday() - wanted) % 7
    if before:
        return published - timedelta(days=back or 7)
    ahead = tense is Tense.FUTURE
    return published + timedelta(days=(7 - back) % 7) if ahead else published - timedelta(days=back)

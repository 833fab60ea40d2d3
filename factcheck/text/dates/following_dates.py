"""Times told from another that the text has just named: `three days later`, `the following year`, `that year`.

Resolved only where exactly one date was named just before; where none was, the words need their context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model.claims import Span
from factcheck.text.dates.dates import MONTHS, WRITTEN_DATE, read_date, spelled
from factcheck.text.reference.counted import COUNT, UNSURE_COUNT, counted

_DATE = re.compile(WRITTEN_DATE, re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d,.-])(?:1[0-9]|20)\d\d(?!\d|s\b|[,.]\d|-)")
_TIME_WORDS = re.compile(r"\b(?:1[0-9]|20)\d\ds\b")
_FOLLOWING = re.compile(
    rf"\b(?:(?P<later>{COUNT}\s+(?P<unit>day|year)s?\s+later)"
    rf"|(?:(?:in|on)\s+)?the\s+(?P<next>next|following|same)\s+(?P<nextunit>day|year)"
    r"|at\s+that\s+(?P<time>time)|(?P<since>since)\s+then(?!-)|(?P<upto>until|till|by|before)\s+then(?!-)"
    rf"|(?:(?P<part>later|earlier)\s+)?(?:(?:in|on)\s+)?that\s+(?:same\s+)?(?P<thatunit>day|year))\b(?!['’]s|\s+(?:when|that|of)\b)",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(rf"\b(?:{'|'.join(MONTHS)}),?\s+$")
_AHEAD = re.compile(r"\b(?:over|for|during|within|by|in|until)\s+the\s+next\s+\w+$", re.IGNORECASE)
"""`over the next year`: a stretch from now on."""
_SHIFTED = re.compile(r"\b(?:later|earlier|afterwards?|ago|before|until|by)\b", re.IGNORECASE)
"""What after a date says that the time told last is another."""
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"]?\s+")
_LONGEST_BACK = 400
_LONGEST_MONTH = 12
_MOST_DAYS, _MOST_YEARS = 30, 9


@dataclass(frozen=True, slots=True)
class Following:
    """A time told from another: its place in the sentence, what to put there, and where that follows from.

    `new` is empty where it is not known. `again` says that it is the very time told in `origin`.
    """

    start: int
    end: int
    new: str
    origin: Span | None
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A date the text names: a day, or only a year, perhaps with its month; its place."""

    year: int
    day: date | None
    place: Span
    month: str = ""


def following(text: str, unit: Span) -> Iterator[Following]:
    """The times in the sentence at `unit` of `text` that follow from a date named in it or in the sentence before.

    Their places are counted from the start of `unit`.
    """
    start, end = unit
    for found in _FOLLOWING.finditer(text, start, end):
        if found["next"] and _AHEAD.search(text, start, found.end()):
            continue
        anchors = _anchors(text, start, found.start())
        if not anchors and not _TIME_WORDS.search(text, start, found.start()):
            anchors = _anchors(text, _sentence_before(text, start), start)
        sure = len(anchors) == 1 and not found["upto"] and not (found["since"] and _shifted(anchors[0], found))
        told = _told(found, anchors[0]) if sure else ""
        part = f"{found['part']} " if told and found["part"] else ""
        origin = anchors[0].place if told else None
        again = bool(told and (found["time"] or found["since"]))
        yield Following(found.start() - start, found.end() - start, part + told, origin, again)


def _shifted(anchor: _Anchor, found: re.Match[str]) -> bool:
    """Whether something between the date and `since then` tells of another time: `in 2020, and closed a year later`."""
    return _SHIFTED.search(found.string, anchor.place[1], found.start()) is not None


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence before begins; `start` itself where a paragraph begins."""
    begin = max(0, start - _LONGEST_BACK)
    before = text[begin:start]
    if "\n\n" in before[len(before.rstrip()) :]:
        return start
    ends = [found.end() for found in _SENTENCE_END.finditer(before.rstrip())]
    line = before.rfind("\n\n") + 2
    return begin + max([line, *ends])


def _anchors(text: str, start: int, end: int) -> list[_Anchor]:
    days = [(found, read_date(found.group())) for found in _DATE.finditer(text, start, end)]
    made = [_Anchor(day.year, day, found.span()) for found, day in days if day]
    inside = [range(*found.span()) for found, _ in days]
    years = [y for y in _YEAR.finditer(text, start, end) if not any(y.start() in place for place in inside)]
    return [*made, *(_year_anchor(y) for y in years)]


def _year_anchor(year: re.Match[str]) -> _Anchor:
    month = _MONTH_AND_YEAR.search(year.string, max(0, year.start() - _LONGEST_MONTH), year.start())
    start = month.start() if month else year.start()
    return _Anchor(int(year.group()), None, (start, year.end()), month.group() if month else "")


def _told(found: re.Match[str], anchor: _Anchor) -> str:
    if found["time"]:
        return f"on {spelled(anchor.day)}" if anchor.day else f"in {anchor.month}{anchor.year}"
    if found["since"]:
        return f"since {spelled(anchor.day) if anchor.day else f'{anchor.month}{anchor.year}'}"
    unit = (found["unit"] or found["nextunit"] or found["thatunit"]).casefold()
    if found["later"]:
        steps = 0 if UNSURE_COUNT.search(found.string, 0, found.start()) else counted(found["count"])
        most = _MOST_DAYS if unit == "day" else _MOST_YEARS
        if not 0 < steps <= most:
            return ""
    else:
        steps = 0 if found["thatunit"] or found["next"].casefold() == "same" else 1
    if unit == "year":
        # Years after a day may be a little more or less: the year is sure only in the middle of one.
        unsure = bool(found["later"]) and anchor.day is not None and not 3 <= anchor.day.month <= 10
        return "" if unsure else f"in {anchor.year + steps}"
    return f"on {spelled(anchor.day + timedelta(days=steps))}" if anchor.day else ""

"""Date lines: the day a text was published, as a metadata line, a dateline with its place, or a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.text.dates.dates import WRITTEN_DATE, read_date

_LABELS = (
    r"(?:first\s+published|last\s+updated|publication\s+date|published|updated|posted|released|dated?)(?:\s+(?:on|at))?"
)
_TIME = r"(?:[,T]?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d))?)?"
_DATE = rf"(?P<date>{WRITTEN_DATE})"
_DASH = r"\s*(?:[—–]|--?)(?=\s)"

_LABELLED = re.compile(rf"[*_]*{_LABELS}\s*:[*_\s]*{_DATE}{_TIME}[*_]*", re.IGNORECASE)
_METADATA = re.compile(rf"date\s+(?P<date>{WRITTEN_DATE})", re.IGNORECASE)
_ALONE = re.compile(rf"[*_(]*(?:{_LABELS}\s+)?{_DATE}{_TIME}[*_).]*\s*$", re.IGNORECASE)
# A place in capitals, then a day or an agency or both, then a dash: "PARIS, 3 April 2024 -", "KYIV (AP) —".
_PLACE = re.compile(
    rf"[A-Z][A-Z.'’-]+(?:[ ,]+[A-Z][\w.'’-]*){{0,4}},?\s*"
    rf"(?:\(?{_DATE}\)?|\(?(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}})\)?)?"
    rf"\s*(?P<agency>\([A-Z][\w .&/-]{{1,30}}\))?{_DASH}"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date line at the start of a paragraph: how many characters of it, and the day it names, if it names one."""

    length: int
    day: date | None


def date_line(paragraph: str) -> DateLine | None:
    """The date line that `paragraph` (without leading blanks) opens with or consists of; None if there is none."""
    for pattern in (_LABELLED, _METADATA, _ALONE, _PLACE):
        if found := pattern.match(paragraph):
            written = found["date"]
            return DateLine(len(found.group().rstrip()), read_date(written) if written else None)
    return None

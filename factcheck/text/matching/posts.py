"""What a post on a social network says: without what belongs to the medium, with its tags and names as words.

Embedded posts end in a signature, “— Name (@handle) January 21, 2019”; links are often glued to the word before them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.dates.dates import MONTHS, WRITTEN_DATE, read_date

LONGEST = 4000
"""Characters that are looked at; what a post is about is said by then."""

JOINED = 7
"""Letters from which on a word of a tag may be two."""

_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|\bwww\.|\bt\.co/)\S*", re.IGNORECASE)
_SIGNATURE = re.compile(
    rf"\s[—–-]{{1,2}}\s*(?P<name>[^—–\n]{{1,60}}?)\s*\(@\w{{1,30}}\)[^\w\n]{{0,5}}(?P<date>{WRITTEN_DATE})?\s*$",
    re.IGNORECASE,
)
_SIGNED_WITHIN = 200
_REPOST = re.compile(r"^\s*RT\s+(?=@)")
_TAG = re.compile(r"[#@](\w+)")
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+")
_CAPITAL_INSIDE = re.compile(r"\b[^\W\d_]+[a-z][A-Z][^\W\d_]+\b")
_GLUED = re.compile(r"(?<=[a-z][.!?])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Post:
    """A post's words; who signed it and when (month and year), empty where it does not say.

    `joined` are long words that may be several in one: `#australianfires`, `PrayForAmazonia`.
    """

    text: str
    author: str = ""
    date: str = ""
    joined: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The words and who said them, as prose."""
        return f"{self.text} — {self.author}" if self.author else self.text


def read_post(text: str) -> Post:
    """What a post says; any other text comes back as it is, but for links and runs of blanks."""
    text, author, date = _unsigned(text[:LONGEST])
    joined: list[str] = []
    text = _TAG.sub(lambda tag: f" {_apart(tag[1], joined)} ", _LINK.sub(" ", _REPOST.sub("", text)))
    joined += [word.casefold() for word in _CAPITAL_INSIDE.findall(text) if len(word) >= JOINED]
    return Post(" ".join(_GLUED.sub(" ", text).split()), author, date, tuple(dict.fromkeys(joined)))


def _unsigned(text: str) -> tuple[str, str, str]:
    found = _SIGNATURE.search(text, max(0, len(text) - _SIGNED_WITHIN))
    if not found:
        return text, "", ""
    day = read_date(found["date"]) if found["date"] else None
    author = " ".join(_TAG.sub(lambda tag: _apart(tag[1], []), found["name"]).split())
    return text[: found.start()], author, f"{MONTHS[day.month - 1]} {day.year}" if day else ""


def _apart(tag: str, joined: list[str]) -> str:
    """A tag as words, taken apart at its capitals and digits; those that may be several are noted in `joined`."""
    parts = _PART.findall(tag)
    joined += [part.casefold() for part in parts if len(part) >= JOINED]
    return " ".join(parts)

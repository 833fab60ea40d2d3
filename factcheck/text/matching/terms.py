"""The words of a text as they are compared: numbers, dates and names in one form, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model.claims import Span
from factcheck.text.stems import Word, stem, words
from factcheck.text.wordlists import listed, paired

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
_ABBREVIATED = {month[:3]: month for month in _MONTHS} | {"sept": "september"}
_MAGNITUDES = paired("thousand:3 million:6 billion:9 trillion:12")
_BEHIND_DIGITS = _MAGNITUDES | paired("k:3 m:6 mn:6 mln:6 bn:9 tn:12")
"""Powers of ten; the letters count only where nothing stands between them and the digits: `3.5m`."""
_ENDINGS = listed("st nd rd th s")
_DATE = re.compile(
    r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b|\b(?P<either>\d\d?)[/.](?P<other>\d\d?)[/.](?P<in_year>\d{4})\b"
)
_MAYBE_MONTHS = {"month", "either", "other"}
_NAME = r"[A-Z](?=[\w’'-]*[a-z])[\w’'-]*+"
_RUN = re.compile(rf"\b{_NAME}(?:\s++(?:(?:of|for|and|the|&)\s++){{0,2}}{_NAME})+")
_PART = re.compile(r"\S+")
_LONGEST = 10
"""Words of a name that may be written as its initials."""


def terms(text: str) -> list[Word]:
    """The content words of `text`, as `stems.words` gives them, with numbers and dates evened out.

    `3.5 million`, `3.5m` and `3,500,000` share a stem, and so do `Mar.` and `March`, `27th` and `27`, `U.S.` and `US`;
    a number of `2024-03-27` or `27/03/2024` that can be the month stands for the month's name too.
    """
    read: list[Word] = []
    for word in words(text):
        last = read[-1] if read and read[-1].number else None
        gap = text[last.span[1] : word.span[0]] if last else ""
        if last and (power := _power(gap, text[slice(*word.span)].casefold())):
            read[-1] = replace(last, stem=_multiplied(last.stem, power), span=(last.span[0], word.span[1]))
        elif not (last and not gap and word.stem in _ENDINGS):
            read.append(_evened_out(text, word))
    dated = {word.stem: word for word in _dates(text)}
    known = {word.stem for word in read}
    return read + [word for name, word in dated.items() if name not in known]


def _power(gap: str, written: str) -> int:
    """The power of ten that a word behind a number multiplies it by, or 0."""
    known = _MAGNITUDES if gap in {" ", "-", "\N{NO-BREAK SPACE}"} else _BEHIND_DIGITS if not gap else {}
    return int(known.get(written, 0))


def _multiplied(number: str, power: int) -> str:
    whole, _, fraction = number.partition(".")
    fraction = fraction.rstrip("0")
    if not (whole + fraction).isdigit() or len(fraction) > power:
        return f"{number}e{power}"
    return whole + fraction.ljust(power, "0")


def _evened_out(text: str, word: Word) -> Word:
    written = text[slice(*word.span)]
    month = _ABBREVIATED.get(written.casefold()) if written[0].isupper() else None
    if month:
        return replace(word, stem=stem(month))
    return word if word.number or "." not in word.stem else replace(word, stem=word.stem.replace(".", ""))


def _dates(text: str) -> Iterator[Word]:
    for date in _DATE.finditer(text):
        for part, written in date.groupdict().items():
            number = int(written or 0)
            if number:
                yield Word(str(number), date.span(part), name=False, number=True)
            if part in _MAYBE_MONTHS and 1 <= number <= len(_MONTHS):
                yield Word(stem(_MONTHS[number - 1]), date.span(part), name=False, number=True)


def acronyms(text: str, read: list[Word]) -> set[str]:
    """The stems of the words of `text` that are written in capitals alone."""
    return {word.stem for word in read if not word.number and text[slice(*word.span)].isupper()}


def initials(text: str) -> Iterator[tuple[str, Span]]:
    """The names of several words in `text` by their initials, with and without those of their small words.

    What a name begins with is not known: `Doctors of the World Health Organization` gives `who` too.
    """
    for run in _RUN.finditer(text):
        parts = list(_PART.finditer(text, *run.span()))[-_LONGEST:]
        for first, part in enumerate(parts[:-1]):
            name = [part.group() for part in parts[first:]]
            if part.group()[0].isupper():
                for counted in (name, [word for word in name if word[0].isupper()]):
                    yield "".join(word[0] for word in counted).casefold(), (part.start(), run.end())

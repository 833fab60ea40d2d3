"""Where a sentence ends in languages other than English: full stops of all scripts, abbreviations, ordinals, quotes.

The marks are those of the Unicode property Sentence_Terminal that are in use for living languages. Thai and Lao have
none, so that a paragraph is the smallest unit there.
"""

from __future__ import annotations

import re

from factcheck.text.foreign.words import MAYBE_LAST, MONTHS, ORDINAL_DOT, STARTERS, never_last
from factcheck.text.wordlists import listed

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uaa60-\uaa7f\uf900-\ufaff"
"""Scripts that write words without blanks between them: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
FULL_STOPS = "。！？｡．။।॥።፧។៕"
"""Marks that end a sentence whatever follows."""
SPACED_STOPS = ".!?…؟۔։"
"""Marks that end a sentence when a blank follows."""
CLOSERS = "\"'”’“‘»«›‹)\\]」』）】》〉*_"
"""What may stand between the mark and the end of its sentence: German closes with “, Swedish with ”, Danish with «."""
_UNSPACED_CLOSERS = "\"'”’»)\\]」』）】》*_"
"""The same after marks that need no blank, where an opening quote may follow at once."""

_CLOSED = rf"(?:[{CLOSERS}]|[\u0020\u00a0\u202f\u2009](?=»)»)*(?:\[\d{{1,3}}\])*"
_FRESH = f"(?<![{SPACED_STOPS}])"
# A run of marks is tried once, from its first: a page of dots must not take time squared.
_AT_ONCE = rf"[{FULL_STOPS}]++[{_UNSPACED_CLOSERS}]*"
_TEMPLATE = rf"(?:{_AT_ONCE}|{_FRESH}[{SPACED_STOPS}%s]++{_CLOSED}(?=\s|$)|{_FRESH}[!?]++(?=[{UNSPACED}]))"
_STOP = re.compile(_TEMPLATE % "")
_GREEK_STOP = re.compile(_TEMPLATE % ";\u037e")
"""A Greek question ends with a semicolon."""

_BEFORE = re.compile(r"(?:[^\W\d_]{1,3}\.[ \u00a0\u202f]?)*[^\s(\[\"“”„«»‘’'‚/—–]{1,40}$")
_AFTER = re.compile(r"[\s\"“”„«»‘’‚‹›(\[*_¿¡—–-]*([^\s\"“”„«»’‹›)\],;:!?]+)")
_NUMBER = re.compile(r"[(\[]?\d{1,2}$")
_ROMAN = re.compile(r"[IVX]{2,5}$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_COUNTED = re.compile(r"\W*\d{1,3}\W*$")
_SPEAKER = re.compile(
    r"[^。！？，,]{0,8}(?:说|說|道|表示|称|稱|指出|问|問|补充|強調|强调)|と[^。]{0,8}(?:言|述|話|語|答)"
)
_FINAL = listed("""
    etc ecc usw enz osv jne itd itp atd apod atď κλπ κ.λπ т.д т.п т.і ін ee.uu u.v.m m.fl m.m zł kč руб коп грн
    """)
"""Abbreviations that end what they stand in: a capital after them opens a sentence."""
LONGEST = 80
"""Characters before and after a mark that are looked at."""


def stop_marks(language: str) -> re.Pattern[str]:
    """What may be the end of a sentence in `language`: its mark with the closing quotes and brackets after it."""
    return _GREEK_STOP if language == "el" else _STOP


def ends_sentence(text: str, begin: int, stop: re.Match[str], end: int, language: str) -> bool:
    """Whether the sentence of `text` that began at `begin` ends with this mark."""
    sign = stop.group()
    if sign[0] in FULL_STOPS:
        quoted = len(sign) > 1 and _SPEAKER.match(text, stop.end(), min(end, stop.end() + LONGEST))
        return not quoted and not _COUNTED.match(text, begin, stop.start())
    found = _AFTER.match(text, stop.end(), min(end, stop.end() + LONGEST))
    following = found.group(1) if found else ""
    if following[:1].islower():
        return False
    return sign[0] != "." or sign.startswith("..") or _full_stop(text, (begin, stop.start()), following, language)


def _full_stop(text: str, part: tuple[int, int], following: str, language: str) -> bool:
    begin, dot = part
    found = _BEFORE.search(text, max(begin, dot - LONGEST), dot)
    word = re.sub(r"\s", "", found.group()) if found else ""
    lower, last = word.casefold(), word.rpartition(".")[2]
    starts = following.casefold().rstrip(".") in STARTERS.get(language, ())
    if lower in MAYBE_LAST.get(language, ()):
        return starts or lower in _FINAL
    if lower in never_last(language) or last.casefold() in never_last(language) or _INITIALS.fullmatch(word):
        return False
    if _NUMBER.match(last) or _ROMAN.match(last):
        return language not in ORDINAL_DOT or (starts and following.casefold() not in MONTHS.get(language, ()))
    if _DOTTED.match(word) or (len(last) == 1 and last.isalpha()):
        return starts and dot - len(word) > begin
    return True

"""Sentences by rule: where one ends, with abbreviations, initials, numbers, ellipses, quotes and addresses known.

The rules here are those of English; other languages have theirs in `stops`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model.claims import Role, Span, Unit
from factcheck.text.language import spoken
from factcheck.text.units.datelines import date_line
from factcheck.text.units.paragraphs import Paragraph, paragraphs
from factcheck.text.units.stops import ends_sentence, stop_marks
from factcheck.text.wordlists import listed

_STOP = re.compile(r"(?:[.!?…]+|[。！？])[\"'”’»)\]*_]*(?:\[\d{1,3}\])*(?=\s|$)|[。！？]")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘'/—–]{1,40}$")
_WORD_AFTER = re.compile(r"[\s\"“‘'«(\[*_]*([^\s\"”’»)\],;:]+)")
_SPEAKER_AFTER = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|added|adds|wrote|writes|told|tweeted|replied|shouted)\b"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[A-Z]\.$")

_NEVER_LAST = listed("""
    mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr maj adm brig cpl hon rev fr st mt ft pres supt det
    insp messrs mme mlle vs v cf e.g i.e viz approx ca fig figs eq vol ed eds pp al no nos art sec
    """)
_BEFORE_NUMBERS = listed("no nos art sec fig figs eq vol ch p pp ca approx v para")
_MAYBE_LAST = listed("""
    jan feb mar apr jun jul aug sept sep oct nov dec inc ltd co corp llc plc bros jr sr etc dept univ assn ave blvd
    rd est a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e ph.d m.d b.a m.a b.sc m.sc
    """)
_STARTERS = listed("""
    a about according after all also although among an and another any as at because before both but by despite
    during each even every few finally first following for from had has have he her here his how however i if in
    instead it its last later many meanwhile more moreover most much my neither new no not now of on once one only
    or other our over perhaps several she since so some soon still such than that the their then there these they
    this those though through thus to today two under until we what when where whether which while who why will with
    yet you your
    """)


def sentences(text: str, language: str | None = None) -> list[Unit]:
    """The units of `text` in order: sentences, and headings, bylines, date lines and captions marked as such.

    They cover everything that is not blank and never overlap; places count characters of `text`. `language` is a tag
    such as `en` or `pt-BR`; without one it is detected. Linear in the length of the text.
    """
    spoken_here = spoken(text, language)
    found = paragraphs(text, spoken_here)
    return [unit for paragraph in found for unit in units(text, paragraph, spoken_here)]


def units(text: str, paragraph: Paragraph, language: str = "en") -> Iterator[Unit]:
    """The units of one paragraph of `text`, in order; `language` is a primary tag."""
    if paragraph.role is not Role.TEXT:
        yield Unit(paragraph.start, paragraph.end, paragraph.role)
        return
    start, mark = paragraph.start, paragraph.mark
    opening = date_line(text[start : paragraph.end])
    if opening:
        yield Unit(start, start + opening.length, Role.DATE_LINE)
        start, mark = start + opening.length, 0
    for begin, end in _sentence_spans(text, start + mark, paragraph.end, language):
        first = start if begin == start + mark else begin
        if stripped := _strip(text, first, end):
            yield Unit(*stripped)


def _strip(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    core = piece.strip()
    if not core:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(core)


def _sentence_spans(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    begin = start
    english = language == "en"
    for stop in (_STOP if english else stop_marks(language)).finditer(text, start, end):
        if stop.end() == end:
            break
        if _ends_sentence(text, begin, stop, end) if english else ends_sentence(text, begin, stop, end, language):
            yield begin, stop.end()
            begin = stop.end()
    yield begin, end


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    after = _WORD_AFTER.match(text, stop.end(), min(end, stop.end() + 80))
    following = after.group(1) if after else ""
    sign = stop.group()
    if sign[0] in "。！？":
        return True
    if following[:1].islower() and following[1:].islower() | (len(following) == 1):
        return False
    if sign[0] != "." and sign[-1] in '"”’»' and _SPEAKER_AFTER.match(text, stop.end(), min(end, stop.end() + 80)):
        return False
    return sign[0] != "." or sign.startswith("..") or _full_stop(text, begin, stop.start(), following)


def _full_stop(text: str, begin: int, dot: int, following: str) -> bool:
    before = _WORD_BEFORE.search(text, max(begin, dot - 40), dot)
    word = before.group() if before else ""
    lower = word.casefold()
    starts = following.casefold().rstrip(".") in _STARTERS
    if lower in _BEFORE_NUMBERS and following[:1].isdigit():
        return False
    if lower in _NEVER_LAST:
        return lower in {"no", "al", "art", "v", "ed"} and starts
    if lower in _MAYBE_LAST:
        return starts or (lower in {"etc", "a.m", "p.m"} and following[:1].isupper())
    if _INITIAL.fullmatch(word + "."):
        return starts and dot - len(word) > begin
    return True

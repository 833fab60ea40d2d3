"""Words and their stems by cheap rules, for comparing texts without a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model.claims import Span
from factcheck.text.wordlists import listed, paired

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[.’'][^\W\d_]+)*|[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_VOWEL = re.compile(r"[aeiouy]")
# Longest first: the first that leaves a stem with a vowel and three letters is cut, and its replacement put.
_SUFFIXES = (
    ("izations", "ize"), ("ization", "ize"), ("isation", "ize"), ("fulness", "ful"), ("ational", "ate"),
    ("ements", "e"), ("ement", "e"), ("ments", ""), ("ment", ""), ("ations", "ate"), ("ation", "ate"),
    ("ities", "ity"), ("iest", "y"), ("ier", "y"), ("ies", "y"), ("ied", "y"), ("ings", ""), ("ing", ""),
    ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("edly", ""), ("ed", ""),
    ("ence", "ens"), ("ense", "ens"), ("ions", ""), ("ion", ""), ("ily", "y"), ("ly", ""),
    ("ors", "or"), ("ours", "or"), ("our", "or"), ("ises", "ize"), ("ise", "ize"), ("es", ""), ("ss", "ss"), ("s", ""),
    ("e", ""),
)  # fmt: skip
_IRREGULAR = paired(
    """
    was:be were:be is:be are:be been:be being:be has:have had:have won:win began:begin begun:begin made:make
    took:take taken:take gave:give given:give went:go gone:go said:say saw:see seen:see wrote:write written:write
    became:become came:come held:hold led:lead left:leave met:meet paid:pay ran:run rose:rise risen:rise sold:sell
    sent:send spent:spend stood:stand told:tell thought:think built:build bought:buy brought:bring chose:choose
    chosen:choose died:die death:die dead:die drew:draw drawn:draw fell:fall fallen:fall felt:feel found:find
    fought:fight got:get grew:grow grown:grow kept:keep knew:know known:know lost:lose born:birth shot:shoot
    spoke:speak spoken:speak struck:strike taught:teach wore:wear worn:wear men:man women:woman children:child
    people:person feet:foot one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11
    twelve:12 first:1st second:2nd third:3rd fourth:4th fifth:5th percent:% per_cent:%
    """
)
STOP_WORDS = listed("""
    a about after again all also an and any are as at be because been before being between both but by can could did
    do does during each for from further had has have having he her here hers him his how i if in into is it its
    itself just may me might more most must my no nor not of off on once only or other our out over own same shall
    she should so some such than that the their them then there these they this those through to too under until up
    upon us very was we were what when where which while who whom why will with would you your
    """)
"""Words that say nothing of what a text is about."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, its stem and its place in characters; `name` for a capital inside a sentence."""

    stem: str
    span: Span
    name: bool
    number: bool


def words(text: str) -> Iterator[Word]:
    """The content words of `text` in order; stop words are left out."""
    previous_end = 0
    for found in _WORD.finditer(text):
        written = found.group()
        lower = _POSSESSIVE.sub("", written).casefold()
        gap = text[previous_end : found.start()]
        inside = bool(previous_end) and not re.search(r"[.!?:]\s", gap)
        previous_end = found.end()
        # US and IT are no stop words, and neither is the month of May.
        named = (written.isupper() and len(written) > 1) or (inside and written == "May")
        if lower and (named or lower not in STOP_WORDS):
            yield Word(stem(lower), found.span(), inside and written[0].isupper(), written[0].isdigit())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a word in lower case: `exchanged`, `exchanges` and `exchange` share one."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    for suffix, put in _SUFFIXES:
        root = word[: len(word) - len(suffix)]
        if word.endswith(suffix) and len(root) >= 3 and _VOWEL.search(root):
            return _undoubled(root + put)
    return word


def _undoubled(root: str) -> str:
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] in "bdgmnprt"
    root = root[:-1] if doubled else root
    return root[:-1] if root.endswith("e") and len(root) > 3 else root

"""What can be seen in a sentence of any language without parsing it: amounts, names, quotes, its kind and worth.

Letters and digits of all scripts count; words are known only where a language's list has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import exp

from factcheck.model.claims import Kind
from factcheck.text.foreign.cues import AMOUNTS, IMPERSONAL, PRONOUNS, SAYING, UNSPACED_PRONOUNS
from factcheck.text.foreign.dates import YEAR, undated
from factcheck.text.foreign.words import STARTERS
from factcheck.text.kinds import KindReason
from factcheck.text.units.stops import UNSPACED
from factcheck.text.worthiness import Reason

QUOTED_WORDS = 4
"""The shortest quotation that makes a claim one about what was said."""
QUOTED_LETTERS = 8
"""The same in a script without blanks."""

_ASKS = re.compile(r"[?？؟][^\w]*$|(?:လား|လဲ|သလော|သနည်း|नहीं\sक्या)[။\s]*$")
_GREEK_ASKS = re.compile(r"[;\u037e]\W*$")
_QUOTED = re.compile(r"[“„«»\"「『‹›]([^“”„«»\"「」『』‹›]{2,600})[”“»«\"」』›‹]")
_NUMBER = r"(?<![\w.,])\d+(?:[.,٫٬'’\u00a0\u202f ]\d+){0,6}"
_PERCENT = re.compile(r"\d\s?[%％٪‰]|百分之|[%％٪]\s?\d|ရာခိုင်နှုန်း|प्रतिशत|퍼센트|เปอร์เซ็นต์")
_MONEY = re.compile(r"[€$£¥￥₽₹₴₺₩₪₫฿]\s?\d|\d\s?[€$£¥￥₽₹₴₺₩₪₫฿]")
_MEASURE = re.compile(
    rf"{_NUMBER}\s?(?:k?m[²³]?|cm|mm|ha|k?g|t|l|°\s?C|k?W|[MGT]Wh?|km/h|км|кг|м|га|см|МВт|كم|كغ)(?!\w)"
)
_AMOUNT = re.compile(rf"{_NUMBER}\s(?:{AMOUNTS})(?!\w)", re.IGNORECASE)
_COUNTED = re.compile(rf"(?P<number>{_NUMBER})\s(?P<word>[^\W\d_]{{3,}})")
_UNSPACED_COUNT = re.compile(
    rf"\d\s?[{UNSPACED}\uac00-\ud7a3]|[一二三四五六七八九十两兩百千]+[万萬亿億千百]|数[十百千万]"
)
_ANY_NUMBER = re.compile(r"\d")
_CASED_NAME = re.compile(r"(?<=[^\W_] )(?:[^\W\d_a-z][\w’'-]+)")
_TWO_CAPITALS = re.compile(r"(?<!\w)[^\W\d_]\S{0,40}\s[^\W\d_]\S{0,40}")
_TAIL = 40
"""Characters at the end in which a question shows."""
_REASONS = {
    Kind.QUESTION: "asks something",
    Kind.OTHER: "no words",
    Kind.QUOTE: "quotes somebody",
    Kind.STATISTIC: "states an amount",
    Kind.FACT: "tells what is or was",
}
_BASE = -1.2
_SHORT, _LONG = 6, 15


def kind_of_shape(sentence: str, language: str) -> Kind:
    """The kind of a sentence in `language`, as far as its marks and numbers tell; a plain fact otherwise."""
    return explain_shape(sentence, language).kind


def explain_shape(sentence: str, language: str) -> KindReason:
    """That kind with the reason for it."""
    kind = _kind(sentence, language)
    return KindReason(kind, (), _REASONS[kind])


def _kind(sentence: str, language: str) -> Kind:
    ending = sentence[-_TAIL:]
    if _ASKS.search(ending) or (language == "el" and _GREEK_ASKS.search(ending)):
        return Kind.QUESTION
    if not any(character.isalpha() for character in sentence):
        return Kind.OTHER
    if quotes_somebody(sentence, language):
        return Kind.QUOTE
    return Kind.STATISTIC if has_amount(sentence, language) else Kind.FACT


def quotes_somebody(sentence: str, language: str) -> bool:
    """Whether it holds a quotation of some length and, outside it, a verb of saying where the language's are known."""
    if not any(_long_enough(quoted) for quoted in _QUOTED.findall(sentence)):
        return False
    outside = _QUOTED.sub(" ", sentence)
    verbs = saying(language)
    return bool(verbs.search(outside)) if verbs else any(c.isalpha() for c in outside)


def has_amount(sentence: str, language: str) -> bool:
    """Whether it states an amount: a share, money, a measure, or a number of something that is no date and no rank."""
    plain = undated(sentence, language)
    if any(pattern.search(plain) for pattern in (_PERCENT, _MONEY, _MEASURE, _AMOUNT, _UNSPACED_COUNT)):
        return True
    return any(_counts(found, language) for found in _COUNTED.finditer(plain))


def names(sentence: str, language: str) -> list[str]:
    """What is written like a name in a script with capitals: not the first word, and in German two of them together."""
    found: Iterator[re.Match[str]] = (_TWO_CAPITALS if language in {"de", "lb"} else _CASED_NAME).finditer(sentence)
    said = (name.group().rstrip(".,;:!?…") for name in found if name.start())
    return [name for name in said if all(part[0].isupper() for part in name.split())]


def opening_pronoun(sentence: str, language: str) -> str:
    """The pronoun that a sentence opens with, as written there; empty where it opens with none."""
    pattern = _openers(language)
    found = pattern.match(sentence) if pattern else None
    return found["pronoun"] if found else ""


def worth_of_shape(sentence: str, language: str) -> float:
    """How much a sentence is worth checking, from 0 to 1, as far as its shape tells."""
    return round(1 / (1 + exp(-(_BASE + sum(reason.weight for reason in reasons_of_shape(sentence, language))))), 4)


def reasons_of_shape(sentence: str, language: str) -> list[Reason]:
    """What moves that score, the strongest reason first; weights as for English where the feature is the same."""
    kind = kind_of_shape(sentence, language)
    length = _length(sentence)
    features = (
        ("states an amount", 1.4, has_amount(sentence, language)),
        ("contains a number", 0.8, bool(_ANY_NUMBER.search(sentence))),
        ("names somebody or something", 0.3, bool(names(sentence, language))),
        ("reports what somebody said", 0.2, kind is Kind.QUOTE),
        ("asks", -1.4, kind is Kind.QUESTION),
        ("is very short", -0.9, length < _SHORT),
        ("says much", 0.3, length >= _LONG),
    )
    return sorted((Reason(what, weight) for what, weight, seen in features if seen), key=lambda r: -abs(r.weight))


@cache
def saying(language: str) -> re.Pattern[str] | None:
    """Matches a form of a verb of saying; None for a language whose verbs are not known."""
    if language not in SAYING:
        return None
    inside = language in {"zh", "ja", "ko", "my", "th", "hi"}
    start = "" if inside else r"(?<!\w)(?:[وف])?" if language == "ar" else r"(?<!\w)"
    return re.compile(rf"{start}(?:{SAYING[language]})", re.IGNORECASE)


@cache
def _openers(language: str) -> re.Pattern[str] | None:
    if language in UNSPACED_PRONOUNS:
        return re.compile(rf"[\W_]*(?P<pronoun>{UNSPACED_PRONOUNS[language]})")
    if language not in PRONOUNS:
        return None
    known = sorted(PRONOUNS[language], key=lambda word: (-len(word), word))
    words = "|".join(re.escape(word) + ("" if word[-1] in "'’" else r"(?![\w'’])") for word in known)
    excepted = f"(?!{IMPERSONAL[language]})" if language in IMPERSONAL else ""
    return re.compile(rf"[\W_]*{excepted}(?P<pronoun>{words})", re.IGNORECASE)


def _counts(found: re.Match[str], language: str) -> bool:
    """Whether a number before a word counts something: not a year, and not the number of an article or a rule."""
    known = found["word"].casefold() in STARTERS.get(language, ())
    return not known and not re.fullmatch(YEAR, found["number"])


def _long_enough(quoted: str) -> bool:
    return len(quoted.split()) >= QUOTED_WORDS or (_length(quoted) >= QUOTED_WORDS and len(quoted) >= QUOTED_LETTERS)


def _length(sentence: str) -> int:
    """Words; in scripts without blanks two letters pass for one."""
    unspaced = len(re.findall(f"[{UNSPACED}]", sentence))
    return unspaced // 2 if 2 * unspaced > len(sentence) else len(sentence.split())

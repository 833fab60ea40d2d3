"""Which language a text is in, by py3langid (BSD-3-Clause), whose model of 142 languages comes with its package.

Most texts here are English, and that is seen from their function words; the detector (0.5 s to load, 70 MB) is asked
for the others only. Its confidence sinks with the length of what it sees, so that a few words are seldom sure: on
26,876 English sentences and headlines no other language was ever surer than 0.63.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.text.wordlists import listed

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 20_000
"""Characters from the start that are looked at."""
PIECE = 1_000
"""Characters of the pieces of the sample; the language that most of them are in wins."""
SURE = 0.8
"""The least confidence for a language that shares its script with English."""
SURE_BY_LETTERS = 0.6
"""The least confidence for a language whose letters English lacks: `é`, `ß`, `ł`."""
SURE_OF_SCRIPT = 0.4
"""The least confidence for a language in another script, where English is out of the question."""
SURE_AGAINST_METADATA = 0.9
LEAST_AGAINST_METADATA = 60
"""Letters below which a text is too short to belie what its metadata says."""

_VARIETIES = {"pcm": "en", "ary": "ar", "arz": "ar", "wuu": "zh", "yue": "zh", "zxx": ""}
"""Varieties that the detector tells apart and the rules here do not; `zxx` is no language at all."""
_AKIN = (
    frozenset({"no", "nb", "nn", "da", "sv"}),
    frozenset({"hr", "sr", "bs", "sh", "sl", "mk", "bg"}),
    frozenset({"cs", "sk"}),
    frozenset({"id", "ms", "jv"}),
    frozenset({"es", "gl", "ca", "an", "ext", "oc", "pt"}),
    frozenset({"nl", "af", "fy"}),
    frozenset({"de", "lb"}),
    frozenset({"hi", "mr", "ne", "sa"}),
)
"""Languages so near to each other that metadata is believed rather than the detector."""

_FUNCTION_WORDS = listed("""
    the and that with which were been they this from his their would has have are not by it its but who said of to was
    """)
"""English words of which hardly any is frequent in another language that is written in Latin letters."""
_PLAIN_SHARE, _PLAIN_WORDS, _PLAIN_DISTINCT = 0.15, 12, 4
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"(?P<primary>[a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class Detected:
    """A language as a tag (ISO 639-1 where there is one, empty where unknown) and how sure that is, from 0 to 1."""

    language: str
    confidence: float


def detect(text: str) -> Detected:
    """The language most of `text` is in, judged by its first 20,000 characters; unknown where nothing is sure."""
    return _detected(text[:SAMPLE])


@lru_cache(maxsize=8)
def _detected(sample: str) -> Detected:
    words = _WORD.findall(sample)
    if _plainly_english(words):
        return Detected("en", 1.0)
    letters = "".join(words)
    if len(letters) < 2:
        return Detected("", 0.0)
    try:
        language, confidence = _likeliest(sample)
    except OSError:
        # The detector unpacks its model into a file; on a full disk the language stays unknown.
        return Detected("", 0.0)
    return Detected(language if confidence >= _least(language, letters) else "", round(confidence, 4))


def language_of(text: str, declared: str = "") -> str:
    """The language tag to keep for `text` whose metadata declares one, such as `en-GB`; empty where none is known.

    Metadata is believed, for it knows the region and tells near languages apart, unless the text is surely in another
    language: pages made from a template often say `en` whatever they hold.
    """
    primary = primary_of(declared)
    found = detect(text)
    if not primary:
        return found.language
    believed = not found.language or found.language == primary or any({primary, found.language} <= a for a in _AKIN)
    enough = sum(map(str.isalpha, text[:PIECE])) >= LEAST_AGAINST_METADATA
    return found.language if not believed and enough and found.confidence >= SURE_AGAINST_METADATA else declared


def spoken(text: str, language: str | None = None) -> str:
    """The primary tag of the language `text` is treated as: the one given, else the one detected.

    What is not known passes for English when it is written in Latin letters (`OK.`, a name, a bare number), so that a
    short English text stays English; in another script it stays unknown.
    """
    found = primary_of(language or "") or detect(text).language
    if found:
        return found
    return "en" if in_latin("".join(_WORD.findall(text[:SAMPLE]))) else ""


def primary_of(tag: str) -> str:
    """The language of a tag without script and region: `pt` of `pt-BR`; empty where it is no language tag."""
    found = _TAG.match(tag.strip())
    return found["primary"].lower() if found else ""


def in_latin(letters: str) -> bool:
    """Whether most of these letters are Latin, or there are none."""
    return 2 * len(_LATIN.findall(letters)) >= len(letters)


def _least(language: str, letters: str) -> float:
    if language == "en" or not in_latin(letters):
        return SURE_OF_SCRIPT
    return SURE if letters.isascii() else SURE_BY_LETTERS


def _plainly_english(words: list[str]) -> bool:
    if len(words) < _PLAIN_WORDS:
        return False
    seen = Counter(word for word in map(str.casefold, words) if word in _FUNCTION_WORDS)
    return len(seen) >= _PLAIN_DISTINCT and seen.total() >= _PLAIN_SHARE * len(words)


def _likeliest(sample: str) -> tuple[str, float]:
    """The mean likelihood of each language over the pieces of the sample: a long text is as sure as a short one."""
    pieces = [sample[i : i + PIECE] for i in range(0, len(sample), PIECE)]
    likelihood: Counter[str] = Counter()
    for piece in pieces:
        for language, share in _identifier().rank(piece):
            likelihood[_VARIETIES.get(language, language)] += share * len(piece) / len(sample)
    return max(likelihood.items(), key=lambda one: (one[1], one[0]))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

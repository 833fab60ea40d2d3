"""Word patterns that are looked for only where one of their words stands: most sentences hold none, quickly seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.wordlists import alternatives, listed

Cues = tuple[str, ...]
"""Words that decided something, as they stand in the sentence."""
FIGURE = "#"
"""Stands for any digit among the words that call for a pattern."""
_COMMON = listed("""
    the a an of to in on is it its our us not and for all way more new time much only have that thing with from this
    they what
""")
"""Words too common to call for a phrase where it has a rarer one."""
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and the words (lower case) of which at least one stands wherever it can match; None: anywhere."""

    pattern: re.Pattern[str]
    called_by: frozenset[str] | None

    def find(self, sentence: str) -> Cues:
        """Every match in `sentence`, each once."""
        if not self._may(sentence):
            return ()
        return tuple(dict.fromkeys(found.group().strip() for found in self.pattern.finditer(sentence)))

    def seen(self, sentence: str) -> bool:
        """Whether it matches somewhere in `sentence`."""
        return self._may(sentence) and self.pattern.search(sentence) is not None

    def _may(self, sentence: str) -> bool:
        return self.called_by is None or not self.called_by.isdisjoint(_words(sentence))


def phrases(written: str) -> Cue:
    """A cue that is any of these words and phrases (`_` for a blank), whatever their letter case."""
    called_by = (max(_WORD.findall(phrase), key=_rarity) for phrase in listed(written.casefold()))
    return Cue(re.compile(rf"(?<!\w)(?:{alternatives(written)})\b", re.IGNORECASE), frozenset(called_by))


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def frame(pattern: str, called_by: str, *, cased: bool = False) -> Cue:
    """A cue that is a pattern, with the words that it cannot do without; `cased` tells capitals apart."""
    return Cue(re.compile(pattern, 0 if cased else re.IGNORECASE), listed(called_by))


def any_of(*cues: Cue) -> Callable[[str], Cues]:
    """What finds all of these in a sentence."""
    called_by = frozenset[str]().union(*(cue.called_by or () for cue in cues))
    anywhere = any(cue.called_by is None for cue in cues)

    def find(sentence: str) -> Cues:
        if not anywhere and called_by.isdisjoint(_words(sentence)):
            return ()
        return tuple(dict.fromkeys(words for cue in cues for words in cue.find(sentence)))

    return find


@lru_cache(maxsize=16)
def _words(sentence: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(sentence.lower()))
    return found | {FIGURE} if _DIGIT.search(sentence) else found

"""Word patterns that are looked for only where one of their words stands: most sentences hold none, quickly seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.wordlists import alternatives, listed

Cues = tuple[str, ...]
"""Words that decided something, as they stand in the sentence."""
FIGURE = "#"
"""Stands for any digit among the words that call for a pattern."""
LEFT_OUT = " … "
"""Stands where words are not looked at, so that no pattern reaches across them."""
_COMMON = listed("""
    the a an of to in on is it its our us not and for all way more new time much only have that thing with from this
    they what
""")
"""Words too common to call for a phrase where it has a rarer one."""
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_UNIT = re.compile(
    r"(?:[.,]?\d)*(?:\s?%|[\s-]?(?:percent|per\s+cent|thousand|million|billion|trillion|bn|[mk])\b)?"
    r"(?:\s(?!(?:this|does|across|towards|unless|less|plus|minus|versus|whereas)\b)[a-z]{3,}s\b)?"
)
"""What belongs to the number before it: its other digits, how many thousands, and of what."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, and the words (lower case) of which at least one stands wherever it can match; None: anywhere."""

    pattern: re.Pattern[str]
    called_by: frozenset[str] | None

    def find(self, sentence: str) -> Cues:
        """Every match in `sentence`, each once."""
        return tuple(dict.fromkeys(self.matches(sentence))) if self._may(sentence) else ()

    def seen(self, sentence: str) -> bool:
        """Whether it matches somewhere in `sentence`."""
        return self._may(sentence) and self.pattern.search(sentence) is not None

    def left_out(self, sentence: str) -> str:
        """`sentence` with `LEFT_OUT` in place of every match."""
        return self.pattern.sub(LEFT_OUT, sentence) if self._may(sentence) else sentence

    def matches(self, sentence: str) -> Iterator[str]:
        """Every match in `sentence`, whether called for or not."""
        return (_with_its_unit(found) for found in self.pattern.finditer(sentence))

    def _may(self, sentence: str) -> bool:
        return self.called_by is None or not self.called_by.isdisjoint(_words(sentence))


class AnyOf:
    """Several cues as one, of which only those are looked for that a word of the sentence calls for."""

    def __init__(self, *cues: Cue) -> None:
        self._cues = cues
        self._anywhere = frozenset(place for place, cue in enumerate(cues) if cue.called_by is None)
        self._called: dict[str, list[int]] = {}
        """The places of the cues that a word calls for, by the word."""
        for place, cue in enumerate(cues):
            for word in cue.called_by or ():
                self._called.setdefault(word, []).append(place)
        self._called_by = frozenset(self._called)

    def find(self, sentence: str) -> Cues:
        """Every match of each in `sentence`, each once."""
        due = self._due(sentence)
        return tuple(dict.fromkeys(words for cue in due for words in cue.matches(sentence))) if due else ()

    def seen(self, sentence: str) -> bool:
        """Whether any matches somewhere in `sentence`."""
        return any(cue.pattern.search(sentence) for cue in self._due(sentence))

    def _due(self, sentence: str) -> list[Cue]:
        """The cues that can match in `sentence`, in their order."""
        words = self._called_by & _words(sentence)
        if not words and not self._anywhere:
            return []
        places = self._anywhere.union(*(self._called[word] for word in words))
        return [self._cues[place] for place in sorted(places)]


def _with_its_unit(found: re.Match[str]) -> str:
    """The words found; an amount that they end in is named in full: `£4.4 million`, `by 14 votes`."""
    words = found.group().strip()
    cut = words[-1:].isdigit() and not words[:1].isdigit() and found.group().endswith(words)
    rest = _UNIT.match(found.string, found.end()) if cut else None
    return words + rest.group() if rest else words


def phrases(written: str) -> Cue:
    """A cue that is any of these words and phrases (`_` for a blank), whatever their letter case."""
    return Cue(re.compile(rf"(?<!\w)(?:{alternatives(written)})\b", re.IGNORECASE), callers(written))


def callers(written: str) -> frozenset[str]:
    """One word of each of these words and phrases, the one least often met."""
    return frozenset(max(_WORD.findall(phrase), key=_rarity) for phrase in listed(written.casefold()))


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def frame(pattern: str, called_by: str, *, cased: bool = False) -> Cue:
    """A cue that is a pattern, with the words that it cannot do without; `cased` tells capitals apart."""
    return Cue(re.compile(pattern, 0 if cased else re.IGNORECASE), listed(called_by))


@lru_cache(maxsize=16)
def _words(sentence: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(sentence.lower()))
    return found | {FIGURE} if _DIGIT.search(sentence) else found

"""How much a sentence is worth checking, from what can be seen in its words, with the reasons.

Each feature is a pattern with a weight set by hand; the score is the logistic of their sum, so that it lies
between 0 and 1 and a single feature never decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp

from factcheck.text import cues

_BASE = -1.6
_SHORT, _LONG = 6, 15


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence scores as it does: what was seen and how far it moves the score, up or down."""

    what: str
    weight: float


def _seen(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda sentence: bool(pattern.search(sentence))


def _words(sentence: str) -> int:
    return len(sentence.split())


_FEATURES: tuple[tuple[str, float, Callable[[str], bool]], ...] = (
    ("states an amount", 1.4, _seen(cues.QUANTITY)),
    ("contains a number", 0.8, _seen(cues.ANY_NUMBER)),
    ("names a year", 0.3, _seen(cues.YEAR)),
    ("compares or ranks", 0.4, _seen(cues.COMPARISON)),
    ("reports a rise or a fall", 0.9, _seen(cues.CHANGE)),
    ("reports an act", 0.3, _seen(cues.ACTION)),
    ("says what somebody did", 0.4, _seen(cues.DEED)),
    ("is about a matter of public record", 0.8, _seen(cues.TOPIC)),
    ("tells since when or how long", 0.5, _seen(cues.TIME_SPAN)),
    ("says that something never happened", 0.3, _seen(cues.NEGATED_FACT)),
    ("names somebody or something", 0.3, _seen(cues.NAME)),
    ("reports what somebody said", 0.2, _seen(cues.UTTERANCE)),
    ("foretells", -0.6, _seen(cues.PREDICTION)),
    ("gives the speaker's view", -0.7, _seen(cues.FIRST_PERSON_VIEW)),
    ("speaks of the speaker", -0.4, _seen(cues.FIRST_PERSON)),
    ("addresses the reader", -0.4, _seen(cues.SECOND_PERSON)),
    ("judges", -0.4, lambda s: bool(cues.OPINION_VERB.search(s) or cues.OPINION_WORD.search(s))),
    ("asks", -1.4, _seen(cues.QUESTION)),
    ("is courtesy, not content", -2.0, _seen(cues.COURTESY)),
    ("tells somebody to do something", -0.8, _seen(cues.IMPERATIVE)),
    ("is very short", -0.9, lambda s: _words(s) < _SHORT),
    ("says much", 0.3, lambda s: _words(s) >= _LONG),
)


def check_worthiness(sentences: Sequence[str]) -> list[float]:
    """A score per sentence between 0 and 1, in the order given; higher is more worth checking."""
    return [_score(explain_worthiness(sentence)) for sentence in sentences]


def explain_worthiness(sentence: str) -> list[Reason]:
    """What moves the score of `sentence`, the strongest reason first; the sum of these is what the score is made of."""
    seen = [Reason(what, weight) for what, weight, holds in _FEATURES if holds(sentence)]
    return sorted(seen, key=lambda reason: -abs(reason.weight))


def _score(reasons: Sequence[Reason]) -> float:
    return round(1 / (1 + exp(-(_BASE + sum(reason.weight for reason in reasons)))), 4)

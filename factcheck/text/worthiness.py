"""How much a sentence is worth checking, from what can be seen in its words, with the reasons.

Each feature is a pattern with a weight set by hand; the score is the logistic of their sum, so that it lies
between 0 and 1 and a single feature never decides alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from factcheck.text.words import addressing, cues, foretelling, judging, speech
from factcheck.text.words.cueing import AnyOf, Cue, Cues

_BASE = -1.6
_SHORT, _LONG = 6, 15


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence scores as it does: what was seen, how far it moves the score (up or down), in which words."""

    what: str
    weight: float
    cues: Cues = ()


_FEATURES: tuple[tuple[str, float, Cue | AnyOf], ...] = (
    ("states an amount", 1.4, cues.QUANTITY),
    ("contains a number", 0.8, cues.ANY_NUMBER),
    ("names a year", 0.3, cues.YEAR),
    ("compares", 0.4, cues.COMPARISON),
    ("claims a record", 0.4, cues.RECORD),
    ("gives a cause", 0.3, cues.CAUSE),
    ("reports a rise or a fall", 0.9, cues.CHANGE),
    ("reports an act", 0.3, cues.ACTION),
    ("says what somebody did", 0.4, cues.DEED),
    ("is about a matter of public record", 0.8, cues.TOPIC),
    ("tells since when or how long", 0.5, cues.TIME_SPAN),
    ("says that something never happened", 0.3, cues.NEGATED_FACT),
    ("names somebody or something", 0.3, cues.NAME),
    ("reports what somebody said", 0.2, AnyOf(speech.UTTERANCE, *speech.REPORTED)),
    ("hedges", -0.2, cues.HEDGE),
    ("foretells", -0.6, AnyOf(*foretelling.PREDICTION)),
    ("gives the speaker's view", -0.7, AnyOf(*judging.FIRST_PERSON_VIEW)),
    ("tells of the speaker's own experience", -0.3, cues.OWN_EXPERIENCE),
    ("speaks of the speaker", -0.4, cues.FIRST_PERSON),
    ("addresses the reader", -0.4, addressing.SECOND_PERSON),
    ("judges", -0.4, AnyOf(judging.DEMAND, *judging.JUDGEMENT)),
    ("asks", -1.4, addressing.QUESTION),
    ("is courtesy, not content", -2.0, AnyOf(*addressing.COURTESY, addressing.WISH)),
    ("tells somebody to do something", -0.8, AnyOf(*addressing.IMPERATIVE)),
)


def check_worthiness(sentences: Sequence[str]) -> list[float]:
    """A score per sentence between 0 and 1, in the order given; higher is more worth checking."""
    return [_score(sentence) for sentence in sentences]


def explain_worthiness(sentence: str) -> list[Reason]:
    """What moves the score of `sentence`, the strongest reason first; the sum of these is what the score is made of."""
    found = [Reason(what, weight, words) for what, weight, cue in _FEATURES if (words := cue.find(sentence))]
    return sorted([*found, *_length(sentence)], key=lambda reason: -abs(reason.weight))


def _score(sentence: str) -> float:
    """What the reasons add up to; of each feature one word that shows it is enough."""
    weights = [weight for _, weight, cue in _FEATURES if cue.seen(sentence)]
    total = _BASE + sum(weights) + sum(reason.weight for reason in _length(sentence))
    return round(1 / (1 + exp(-total)), 4)


def _length(sentence: str) -> list[Reason]:
    count = len(sentence.split())
    if count < _SHORT:
        return [Reason("is very short", -0.9, (f"{count} words",))]
    return [Reason("says much", 0.3, (f"{count} words",))] if count >= _LONG else []

"""How much a sentence is worth checking, from what can be seen in its words, with the reasons.

Each feature is a pattern with a weight set by hand; the score is the logistic of their sum, so that it lies
between 0 and 1 and a single feature never decides alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp

from factcheck.text import addressing, cues, foretelling, judging, speech
from factcheck.text.cueing import Cues, any_of

_BASE = -1.6
_SHORT, _LONG = 6, 15


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence scores as it does: what was seen, how far it moves the score (up or down), in which words."""

    what: str
    weight: float
    cues: Cues = ()


def _short(sentence: str) -> Cues:
    count = len(sentence.split())
    return (f"{count} words",) if count < _SHORT else ()


def _long(sentence: str) -> Cues:
    count = len(sentence.split())
    return (f"{count} words",) if count >= _LONG else ()


_FEATURES: tuple[tuple[str, float, Callable[[str], Cues]], ...] = (
    ("states an amount", 1.4, cues.QUANTITY.find),
    ("contains a number", 0.8, cues.ANY_NUMBER.find),
    ("names a year", 0.3, cues.YEAR.find),
    ("compares", 0.4, cues.COMPARISON.find),
    ("claims a record", 0.4, cues.RECORD.find),
    ("gives a cause", 0.3, cues.CAUSE.find),
    ("reports a rise or a fall", 0.9, cues.CHANGE.find),
    ("reports an act", 0.3, cues.ACTION.find),
    ("says what somebody did", 0.4, cues.DEED.find),
    ("is about a matter of public record", 0.8, cues.TOPIC.find),
    ("tells since when or how long", 0.5, cues.TIME_SPAN.find),
    ("says that something never happened", 0.3, cues.NEGATED_FACT.find),
    ("names somebody or something", 0.3, cues.NAME.find),
    ("reports what somebody said", 0.2, any_of(speech.UTTERANCE, *speech.REPORTED)),
    ("hedges", -0.2, cues.HEDGE.find),
    ("foretells", -0.6, any_of(*foretelling.PREDICTION)),
    ("gives the speaker's view", -0.7, any_of(*judging.FIRST_PERSON_VIEW)),
    ("tells of the speaker's own experience", -0.3, cues.OWN_EXPERIENCE.find),
    ("speaks of the speaker", -0.4, cues.FIRST_PERSON.find),
    ("addresses the reader", -0.4, addressing.SECOND_PERSON.find),
    ("judges", -0.4, any_of(judging.DEMAND, *judging.JUDGEMENT)),
    ("asks", -1.4, addressing.QUESTION.find),
    ("is courtesy, not content", -2.0, any_of(*addressing.COURTESY, addressing.WISH)),
    ("tells somebody to do something", -0.8, any_of(*addressing.IMPERATIVE)),
    ("is very short", -0.9, _short),
    ("says much", 0.3, _long),
)


def check_worthiness(sentences: Sequence[str]) -> list[float]:
    """A score per sentence between 0 and 1, in the order given; higher is more worth checking."""
    return [_score(explain_worthiness(sentence)) for sentence in sentences]


def explain_worthiness(sentence: str) -> list[Reason]:
    """What moves the score of `sentence`, the strongest reason first; the sum of these is what the score is made of."""
    found = ((what, weight, cues_in(sentence)) for what, weight, cues_in in _FEATURES)
    seen = [Reason(what, weight, words) for what, weight, words in found if words]
    return sorted(seen, key=lambda reason: -abs(reason.weight))


def _score(reasons: Sequence[Reason]) -> float:
    return round(1 / (1 + exp(-(_BASE + sum(reason.weight for reason in reasons)))), 4)

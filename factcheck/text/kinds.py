"""What sort of assertion a sentence or claim is, by its words: the first rule that fits decides."""

from __future__ import annotations

from factcheck.model.claims import Kind
from factcheck.text import cues

QUOTED_WORDS = 4
"""The shortest quotation that makes a claim one about what was said; below that it is a name or a term."""


def kind_of(sentence: str) -> Kind:
    """The kind of `sentence`: what it asks for from a checker.

    Whether something was said can be checked whatever was said, so a quotation with its speaker comes before
    opinion; a judgement that names a number is still a judgement unless the number is what it asserts.
    """
    if cues.QUESTION.search(sentence):
        return Kind.OTHER if cues.SECOND_PERSON.search(sentence) else Kind.QUESTION
    if _says_nothing(sentence):
        return Kind.OTHER
    if cues.UTTERANCE.search(sentence) and any(len(q.split()) >= QUOTED_WORDS for q in cues.QUOTED.findall(sentence)):
        return Kind.QUOTE
    outside = cues.QUOTED.sub("", sentence)
    plain = outside if any(c.isalpha() for c in outside) else sentence
    if cues.FIRST_PERSON_VIEW.search(plain):
        return Kind.OPINION
    if cues.PREDICTION.search(plain):
        return Kind.PREDICTION
    if _judges(plain):
        return Kind.OPINION
    if cues.QUANTITY.search(plain) or cues.COUNTED.search(plain):
        return Kind.STATISTIC
    return Kind.FACT


def _says_nothing(sentence: str) -> bool:
    return bool(
        cues.COURTESY.search(sentence) or cues.IMPERATIVE.search(sentence) or not any(c.isalpha() for c in sentence)
    )


def _judges(sentence: str) -> bool:
    return bool(cues.OPINION_VERB.search(sentence) or cues.OPINION_WORD.search(sentence)) and not (
        cues.QUANTITY.search(sentence) and cues.CHANGE.search(sentence)
    )

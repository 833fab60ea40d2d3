"""What sort of assertion a sentence or claim is, by its words: the first rule that fits decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.model.claims import Kind
from factcheck.text.wordlists import alternatives
from factcheck.text.words import addressing, counting, cues, foretelling, judging, speech
from factcheck.text.words.cueing import LEFT_OUT, AnyOf, Cues, frame

QUOTED_WORDS = 4
"""The shortest quotation that makes a claim one about what was said; below that it is a name or a term."""
_ONLY_QUOTED = re.compile(r"\s*([“\"])[^“”\"]+([”\"])[.\s]*")
_DECIDING = """
    decided agreed ruled ordered voted resolved required proposal proposals demand demands rule requirement idea
    principle decision condition belief fear fears hope hopes guarantee recommendation
"""
_DECIDED = frame(rf"\b(?:{alternatives(_DECIDING)})\s+that\b[^;]*", _DECIDING)
"""What somebody decided or wished is not foretold or demanded by the sentence that tells of it."""


@dataclass(frozen=True, slots=True)
class KindReason:
    """A kind with why: the words that decided, as they stand in the sentence, and in plain words what they are."""

    kind: Kind
    cues: Cues
    reason: str


def kind_of(sentence: str) -> Kind:
    """The kind of `sentence`: what it asks for from a checker."""
    return explain_kind(sentence).kind


def explain_kind(sentence: str) -> KindReason:
    """The kind of `sentence` with the words that made it so.

    Whether something was said can be checked whatever was said, so reported speech comes before opinion and
    prediction; a judgement that names a number is still a judgement unless the number is what it asserts.
    A source named by `according to` leaves the kind as it is: the sentence asserts what the source says.
    """
    for kind, reason, cues_in in _ON_THE_WHOLE:
        if found := cues_in(sentence):
            return KindReason(kind, found, reason)
    asserted = _asserted(sentence)
    for kind, reason, cues_in in _ON_WHAT_IS_ASSERTED:
        if found := cues_in(asserted):
            return KindReason(kind, _widest(found), reason)
    if not any(c.isalpha() for c in sentence):
        return KindReason(Kind.OTHER, (), "no words")
    return KindReason(Kind.FACT, (), "tells what is or was")


def _widest(found: Cues) -> Cues:
    """The words that decided, without those that others hold already: `is 1,200 metres` says `1,200` too."""
    return tuple(cue for cue in found if not any(cue != other and cue in other for other in found))


def _asserted(sentence: str) -> str:
    """The sentence without the words of others in it, unless these are all there is."""
    own = _DECIDED.left_out(cues.QUOTED.sub(LEFT_OUT, sentence))
    return own if any(c.isalpha() for c in own) else sentence


def _quotes(sentence: str) -> Cues:
    """The words that say that a quotation was uttered, or the marks where there is nothing else."""
    if (whole := _ONLY_QUOTED.fullmatch(sentence)) and len(sentence.split()) >= QUOTED_WORDS:
        return whole.groups()
    long = any(len(quoted.split()) >= QUOTED_WORDS for quoted in cues.QUOTED.findall(sentence))
    uttered = speech.UTTERANCE.find(cues.QUOTED.sub(LEFT_OUT, sentence)) if long else ()
    return uttered or tuple(speech.ANNOUNCED.findall(sentence))


def _offers(sentence: str) -> Cues:
    return addressing.OFFER.find(sentence) if addressing.QUESTION.seen(sentence) else ()


def _judges(sentence: str) -> Cues:
    found = _JUDGEMENT.find(sentence)
    if not judging.LAWFUL.seen(sentence):
        found += judging.DEMAND.find(sentence)
    return () if found and cues.CHANGE.seen(sentence) and cues.QUANTITY.seen(sentence) else found


def _counts(sentence: str) -> Cues:
    return _SHARES.find(sentence) or _AMOUNTS.find(
        counting.NAMED_NUMBER.left_out(counting.NO_AMOUNT.left_out(sentence))
    )


_JUDGEMENT = AnyOf(*judging.JUDGEMENT)
_SHARES = AnyOf(*counting.SHARE)
_AMOUNTS = AnyOf(cues.QUANTITY, cues.COUNTED, counting.NUMBERED)
_Rule = tuple[Kind, str, Callable[[str], Cues]]
_ON_THE_WHOLE: tuple[_Rule, ...] = (
    (Kind.QUOTE, "reported speech", _quotes),
    (Kind.OTHER, "an offer to the reader", _offers),
    (Kind.QUESTION, "a question", addressing.QUESTION.find),
    (Kind.OTHER, "courtesy", AnyOf(*addressing.COURTESY).find),
    (Kind.OTHER, "about the answer itself", AnyOf(*addressing.ABOUT_THE_ANSWER).find),
    (Kind.OTHER, "a wish", addressing.WISH.find),
    (Kind.OTHER, "an instruction", AnyOf(*addressing.IMPERATIVE).find),
    (Kind.OTHER, "nothing is asserted", AnyOf(*addressing.FRAGMENT).find),
    (Kind.QUOTE, "reported speech", AnyOf(*speech.REPORTED).find),
)
_ON_WHAT_IS_ASSERTED: tuple[_Rule, ...] = (
    (Kind.OPINION, "the speaker's view", AnyOf(*judging.FIRST_PERSON_VIEW).find),
    (Kind.PREDICTION, "something still to come", AnyOf(*foretelling.PREDICTION).find),
    (Kind.OPINION, "a judgement", _judges),
    (Kind.STATISTIC, "an amount", _counts),
)

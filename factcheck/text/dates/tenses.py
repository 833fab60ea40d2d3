"""When the verb that a date belongs to says it happens: decides which Tuesday `on Tuesday` is."""

from __future__ import annotations

from factcheck.text.clauses.grammar import finite, past, subject, verb_group
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.dates.partial_dates import YEAR
from factcheck.text.dates.relative_dates import Tense

_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "going", "may", "might", "can", "must"})
_HELD_BACK = frozenset({"would", "could", "should", "'d", "’d"})
_PLANNED = frozenset({"expect", "plan", "schedule", "set", "intend", "due", "slate", "hope", "aim", "want"})
_AWAITING = frozenset({"expect", "forecast", "predict", "plan", "schedule", "anticipate"})
"""Verbs whose object is still to come: `expects thunderstorms on Thursday`."""
_NAMES_A_TIME = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "compound", "attr"})
_OWN_CLAUSE = frozenset({"relcl", "acl", "advcl", "appos", "ccomp"})


def tense_at(tree: Tree, place: int) -> Tense:
    """The tense of the verb that the word at this character of the article belongs to.

    UNSURE where it is seen from another time than the article's: `would open`, `agreed to meet`, `In 2019 it said`.
    """
    word = next((n for n in tree.nodes if n.start <= place < n.end), None)
    if word is None or word.dep in _NAMES_A_TIME:
        return Tense.UNSURE if word else Tense.PRESENT
    above = [n for n in word.ancestors() if not (n.is_verb and _opens_after(n, word))]
    if word.dep == "npadvmod" and _without_its_noun(word.head):
        return Tense.UNSURE
    if any(_tells_a_year(verb, word) for verb in above if verb.is_verb):
        return Tense.UNSURE
    infinitive = False
    for verb in (n for n in above if n.is_verb):
        told = _tense(verb, infinitive=infinitive)
        if told:
            return told
        infinitive = infinitive or any(c.lower == "to" and c.dep == "aux" for c in verb.children)
    return Tense.PRESENT


def _opens_after(verb: Node, word: Node) -> bool:
    """Whether the verb's clause begins after the word, as that of `resign` in `said on Monday he would resign`."""
    own = subject(verb)
    return own is not None and verb.head.is_verb and verb.head.i < word.i < own.subtree()[0].i


def _without_its_noun(verb: Node) -> bool:
    """Whether a time stands where the verb's subject or object would: `last year was hard`, `spent last year`."""
    lacks_subject = finite(verb) and verb.dep == "ROOT" and subject(verb) is None
    return lacks_subject or (verb.lemma in {"spend", "waste"} and verb.child("dobj", "nsubjpass") is None)


def _tense(verb: Node, *, infinitive: bool) -> Tense | None:
    """The tense of a finite verb; of an infinitive below it (`plans to meet`) that of what is planned."""
    group = {n.lower for n in [verb, *verb_group(verb)]}
    if group & _HELD_BACK:
        return Tense.UNSURE
    if group & _AHEAD:
        return Tense.FUTURE
    awaited = verb.lemma in _AWAITING and verb.child("dobj", "auxpass")
    planned = awaited or (verb.lemma in _PLANNED and (infinitive or verb.child("xcomp", "auxpass")))
    if not finite(verb):
        return Tense.FUTURE if planned and verb.tag == "VBG" else None
    if planned or infinitive:
        sure = not past(verb) and (planned or _is_to(verb))
        return Tense.FUTURE if sure else Tense.UNSURE
    return _of_finite(verb)


def _of_finite(verb: Node) -> Tense:
    if past(verb):
        # What had happened by then happened before some other time than the article's.
        return Tense.UNSURE if any(c.lower == "had" and c.dep == "aux" for c in verb.children) else Tense.PAST
    if verb.tag == "VBG":
        return Tense.FUTURE
    return Tense.PERFECT if verb.tag == "VBN" and any(c.lemma == "have" for c in verb.children) else Tense.PRESENT


def _is_to(verb: Node) -> bool:
    return verb.lemma in {"be", "due", "go"} and subject(verb) is not None


def _tells_a_year(verb: Node, word: Node) -> bool:
    """Whether the verb itself is said to be in a certain year or some time ago, which `word` is no part of."""
    for child in verb.children:
        if child.dep in {"prep", "npadvmod", "advmod"}:
            own = child.subtree([c for n in child.subtree() for c in n.children if c.dep in _OWN_CLAUSE])
            if word not in own and any(YEAR.fullmatch(n.bare) or n.lower == "ago" or _last(n) for n in own):
                return True
    return False


def _last(unit: Node) -> bool:
    return unit.lower in {"year", "month", "decade"} and any(c.lower == "last" for c in unit.children)

"""What is made something by what is told of it: `, making it the largest in the country`, `, which makes it one`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import be, comma_before, name, plural, subject
from factcheck.text.clauses.lexicon import HEDGES, PERSON_WORDS
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.wordlists import listed

_STOOD_FOR = frozenset({"it", "him", "her", "them"})
_DEEDS = listed("time win victory title defeat loss day year attempt goal")
"""What `it` is not the subject of, but what was done: `making it their fifth title`."""

_FOREMOST = frozenset({"leading", "main", "primary", "only", "sole"})
_DONE = listed("begin start continue manage come go proceed help")
"""Verbs that tell that what they govern was done: `went on to win two more, becoming ...`."""


def made_into(clause: Clause, verb: Node) -> Detached | None:
    """`The lake is 30 miles long, making it the largest in the land`: it is the largest in the land.

    Where something is done rather than so, `it` may be the deed; not where it is the most or one of several. What only
    may be done makes nothing of anything.
    """
    what, own = verb.child("ccomp", "oprd"), clause.host
    stood_for = subject(what) if what is not None else None
    if what is None or stood_for is None or own is None or what.is_verb or verb.lemma != "make" or unsure(clause, verb):
        return None
    if _called(stood_for):
        return _made_of_another(clause, verb, what, stood_for)
    if not _meant(clause, stood_for, own, verb):
        return None
    states = clause.top.lemma in {"be", "have"} or _most_of_its_kind(what)
    if not states or not comma_before(clause.tree, verb):
        return None
    return Detached(what, None, swaps={stood_for: ()}, before=(be(own, was=clause.was),), taken=verb)


def summed_up(clause: Clause, verb: Node) -> Detached | None:
    """`The dam broke in 1976, resulting in 11 deaths`: it broke; what that resulted in is said together with it."""
    top = clause.top
    follows = verb.tag == "VBG" and verb.head is top and verb.i > top.i and verb.lemma == "result"
    told = any(c.lower == "in" and c.child("pobj") is not None for c in verb.all("prep"))
    alone = not verb.child("aux", "mark", "conj", "neg") and not top.child("conj", "neg") and top.dep != "conj"
    if not (follows and told and alone) or subject(top) is None or unsure(clause, verb):
        return None
    set_off = verb.first is verb and comma_before(clause.tree, verb)
    return Detached(verb, (), sums=True) if set_off else None


def unsure(clause: Clause, part: Node) -> bool:
    """Whether what the part hangs on is to come, planned, supposed, or has a condition."""
    above = [part.head, *part.head.ancestors()]
    verbs = above[: above.index(clause.top) + 1] if clause.top in above else [clause.top]
    return any(_only_possible(n) for n in verbs if n.is_verb)


def _only_possible(verb: Node) -> bool:
    to = verb.tag == "VB" and any(c.lower == "to" for c in verb.all("aux")) and verb.head.lemma not in _DONE
    modal = any(c.tag == "MD" for c in verb.all("aux"))
    held = any(c.lower in {"if", "unless"} for side in verb.all("advcl") for c in side.all("mark"))
    hedged = any(c.lower in HEDGES for c in verb.all("advmod"))
    return to or modal or held or hedged


def _called(noun: Node) -> bool:
    """Whether it says itself what it is: `making the striker the most expensive player`."""
    article = noun.child("det")
    return name(noun) or (noun.is_noun and article is not None and article.lower == "the")


def _made_of_another(clause: Clause, verb: Node, what: Node, noun: Node) -> Detached | None:
    said = what.is_noun or what.tag == "JJS"
    if not said or not comma_before(clause.tree, verb):
        return None
    about = tuple(noun.subtree())
    return Detached(what, about, swaps={noun: ()}, before=(be(noun, was=clause.was),), taken=verb)


def _meant(clause: Clause, pronoun: Node, own: Node, verb: Node) -> bool:
    """Whether the pronoun agrees with the subject; a club or band is called `them`, too."""
    if pronoun.lower not in _STOOD_FOR:
        return False
    if plural(own) == (pronoun.lower == "them"):
        return True
    several = [n for n in clause.top.subtree() if n.i < verb.i and n.tag in {"NNS", "NNPS"} and n.dep != "npadvmod"]
    return pronoun.lower == "them" and not several and own.lemma not in PERSON_WORDS


def _most_of_its_kind(what: Node) -> bool:
    one_of = what.lower == "one" and what.child("prep") is not None
    before = [n for n in what.subtree() if n.i < what.i]
    ranked = any(n.tag in {"JJS", "RBS"} or n.lower in _FOREMOST for n in before)
    return what.lemma not in _DEEDS and (one_of or ranked)

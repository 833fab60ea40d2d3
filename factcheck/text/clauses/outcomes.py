"""What is made something by what is told of it: `, making it the largest in the country`, `, which makes it one`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import be, comma_before, plural, subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.wordlists import listed

_STOOD_FOR = frozenset({"it", "him", "her", "them"})
_DEEDS = listed("time win victory title defeat loss day year attempt goal")
"""What `it` is not the subject of, but what was done: `making it their fifth title`."""


def made_into(clause: Clause, verb: Node) -> Detached | None:
    """`The lake is 30 miles long, making it the largest in the country`: it is the largest in the country.

    Where something is done rather than so, `it` may be the deed; not where it is the most or one of several.
    """
    what, own = verb.child("ccomp", "oprd"), clause.host
    stood_for = subject(what) if what is not None else None
    if what is None or stood_for is None or own is None or what.is_verb or verb.lemma != "make":
        return None
    if stood_for.lower not in _STOOD_FOR or plural(own) != (stood_for.lower == "them"):
        return None
    states = clause.top.lemma in {"be", "have"} or _most_of_its_kind(what)
    if not states or not comma_before(clause.tree, verb):
        return None
    return Detached(what, None, swaps={stood_for: ()}, before=(be(own, was=clause.was),), taken=verb)


def _most_of_its_kind(what: Node) -> bool:
    one_of = what.lower == "one" and what.child("prep") is not None
    ranked = any(n.tag in {"JJS", "RBS"} and n.i < what.i for n in what.subtree())
    return what.lemma not in _DEEDS and (one_of or ranked)

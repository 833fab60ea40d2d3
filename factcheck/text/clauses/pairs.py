"""Two things under a preposition of the verb that are told apart: `is known for her novels and her travels`.

Each has words of its own, so that nothing that stands before the first is meant for both; and what the preposition
brings holds for each: a reason, a role, a place, a day. What is done by two, with two or between two is left whole.
"""

from __future__ import annotations

from factcheck.text.clauses.distribution import Coordination
from factcheck.text.clauses.grammar import name, plural, subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.wordlists import listed

_EACH = listed("for as after to through on because due about against during under via despite")
_PLACED = frozenset({"in", "at"})
_BY = listed("""
    cause influence inspire border surround affect trigger lower reduce increase achieve improve follow
    """)
"""Passives whose agent is each of those named, and not what they did as one."""
_OWN = frozenset({"det", "poss", "nummod", "amod", "compound"})
_TOLD = ("det", "poss")
_COUNTED = listed("twice times both respectively between combined each total together")
_KIN = listed("son daughter child grandson granddaughter grandchild")
_DATES = frozenset({"DATE", "TIME"})


def pair_told_apart(joined: Coordination, present: set[Node], verb: Node | None) -> bool:
    """Whether each of two in a phrase that the clause's `verb` governs can be said alone."""
    first, second = joined.parts[:2]
    prep = first.head
    if verb is None or first.dep not in {"pobj", "pcomp"} or any(n.lower in _COUNTED for n in present):
        return False
    if _of_parents(first, verb) or _has_each(first, verb):
        return _both_full(first, second) and not _one_family(first, second)
    if prep.lower == "as" and second.tag == "NN" and first.child("det") is not None:
        second = first  # `as a nurse and midwife`: the article is meant for both
    above = prep.head if prep.dep == "pcomp" else prep
    governor = above.head
    of_verb = governor is verb or (governor.head is verb and governor.dep in {"acomp", "oprd"})
    full = _both_full(first, second) and not _tail_astray(joined) and not _shared(first, joined.parts[1])
    another = any(n.dep == "cc" and verb.i < n.i < above.i for n in present)
    tails = [n for n in present if n.dep == "prep" and n.lower == above.lower and n.i > joined.parts[1].i]
    # `with A to the east and B to the west`
    another = another or any(n.lower == "to" or n.head not in joined.parts for n in tails)
    return of_verb and above.i > verb.i and full and not another and _holds_for_each(first, above, verb)


def _shared(first: Node, second: Node) -> bool:
    """Whether the second may stand inside the first, or what follows it be meant for both: `an end to A and the B`."""
    owners = [c.lower if c.dep == "poss" or c.lower == "the" else "a" for p in (first, second) for c in p.all(*_TOLD)]
    inside = first.child("prep") is not None and len(owners) == 2 and owners[0] != owners[1]
    described = any(c.dep in {"relcl", "acl"} or not name(c) for c in second.all("relcl", "acl", "appos"))
    counted = first.head.head.child("dobj") is not None and second.child("nummod") is not None
    tail = not owners and second.child("prep") is not None and first.child("prep") is None and second.tag == "NN"
    half = not owners and first.tag == "NN" and second.tag == "NNS"
    unlike = (first.entity in _DATES) != (second.entity in _DATES)
    return inside or described or counted or tail or half or unlike


def _one_family(first: Node, second: Node) -> bool:
    """Whether a family name that stands last may be that of both: `the son of Henry and Mary Hall`."""
    return name(first) and first.child("compound") is None and second.child("compound") is not None


def _tail_astray(joined: Coordination) -> bool:
    """Whether what follows the second hangs on the verb, though the first has its own: `a fire in A, a flood in B`."""
    first, second = joined.parts[:2]
    own = [c for c in first.all("prep") if c.i < second.first.i]
    return bool(own) and any(c.i == second.i + 1 for n in first.ancestors() for c in n.all("prep"))


def _of_parents(first: Node, verb: Node) -> bool:
    child = first.head.head
    return first.head.lower == "of" and child.lemma in _KIN and child.dep == "attr" and child.head is verb


def _has_each(first: Node, verb: Node) -> bool:
    """Whether it is something with both: `is a metal with a low density and a high melting point`."""
    what = first.head.head
    return first.head.lower == "with" and what.dep == "attr" and what.head is verb and first.child("det") is not None


def _both_full(first: Node, second: Node) -> bool:
    """Whether each stands for itself: what is owned or meant only once may be one thing: `its castle and old town`."""
    told = [part.child("det", "poss") is not None for part in (first, second)]
    return told[0] <= told[1] and _full(first) and _full(second)


def _full(part: Node) -> bool:
    """Whether the part has words of its own or is a name, so that nothing before the first is meant for it, too."""
    dated = part.tag == "CD" and part.entity in _DATES and len(part.text) == 4
    return part.pos == "PROPN" or dated or part.tag == "VBG" or part.child(*_OWN) is not None


def _holds_for_each(first: Node, prep: Node, verb: Node) -> bool:
    own = subject(verb)
    if prep.lower in _PLACED:
        return first.tag == "CD" or (own is not None and not plural(own))
    if prep.lower == "by":
        return verb.lemma in _BY or first.tag == "VBG"
    # `sold it to A and B` may be one sale.
    return prep.lower in _EACH and not (prep.lower == "to" and verb.child("dobj"))

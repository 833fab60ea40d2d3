"""Coordinations that only say together what they say: one name, one count, or each with its own of another row."""

from __future__ import annotations

from factcheck.text.clauses.distribution import Coordination
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Node

_PLURALS = frozenset({"NNS", "NNPS"})
_OWN = ("det", "poss", "nummod")


def crosswise(joined: Coordination) -> bool:
    """Whether another row in the clause has a member for each: `Bo and Ida are the youngest and the oldest`."""
    first = joined.first
    verb = next((n for n in first.ancestors() if n.is_verb), None)
    own = subject(verb) if verb is not None else None
    if verb is None or own is None or first.is_verb:
        return False
    row = len(own.conjuncts()) if len(own.conjuncts()) > 1 else _ranks(own)
    others = [*verb.all("attr", "dobj"), *(o for p in verb.all("prep") for o in p.all("pobj"))]
    others = [o for o in others if o.i > verb.i and (first is own or first is o or first.head is o)]
    return row > 1 and any(_members(other, own) == row for other in others)


def inside_another(joined: Coordination, present: set[Node]) -> bool:
    """Whether a longer list goes on after it: `faculties of law and art, a library and a garden`."""
    last = joined.parts[-1]
    above = [n for n in joined.first.ancestors() if n.is_noun]
    return any(c.i > last.i and c in present for n in above for c in n.all("conj"))


def _members(row: Node, own: Node) -> int:
    """How many the row has, each of which may belong to another of the subjects; 0 where all belong to each."""
    members = row.conjuncts()
    if len(members) < 2:
        return _ranks(row)
    numbers = all(n.tag == "CD" for n in members)
    alone = all(n.tag not in _PLURALS or n.child(*_OWN) for n in members)
    match row.dep:
        case "attr":
            return len(members)
        case "dobj":
            return len(members) if numbers or alone else 0
        case _:
            return len(members) if numbers or len(own.conjuncts()) < 2 else 0


def _ranks(noun: Node) -> int:
    """How many ranks or numbers a plural joins: `the first and second prizes`."""
    told = [c for c in noun.all("amod", "nummod") if c.tag in {"JJS", "CD"} or c.entity == "ORDINAL"]
    most = max((len(c.conjuncts()) for c in told), default=0)
    return most if noun.tag in _PLURALS and most > 1 else 0


def pair_of_names(joined: Coordination) -> bool:
    """Whether two names inside a list are one: `Pride and Prejudice, Emma, and Persuasion`."""
    ands = {c.i for c in joined.links if c.lower == "and"}
    pairs = zip(joined.parts[:-2], joined.parts[1:-1], strict=True)
    return any(a.pos == b.pos == "PROPN" and any(a.i < i < b.i for i in ands) for a, b in pairs)


def counted_together(joined: Coordination) -> bool:
    """Whether one number counts them all: `1,500 passengers and crew`, `stars Ann, Bob and Cy as three friends`."""
    first, *others = joined.parts
    verb = first.head.head
    dated = first.dep == "pobj" and (first.tag == "CD" or first.entity == "DATE")
    # `won three times, in 1978, 1980 and 1984`
    if dated and any(c.lemma == "time" and c.child("nummod") is not None for c in verb.all("npadvmod")):
        return True
    roles = [
        c.child("pobj") for c in first.head.all("prep") if first.dep == "dobj" and c.lower == "as" and c.i > first.i
    ]
    if any(role is not None and role.tag in _PLURALS and role.child("nummod") is not None for role in roles):
        return True
    own = {"nummod", "det", "poss", "quantmod"}
    counted = any(n.tag == "CD" or any(c.dep in own for c in n.children) for n in others)
    return first.child("nummod") is not None and not counted


def one_name(joined: Coordination) -> bool:
    """Whether two nouns make up one name: `Sons and Lovers`; not where the verb or an article tells them apart."""
    first, second = joined.parts[:2]
    verb = first.head
    several = first.dep in {"nsubj", "nsubjpass"} and any(
        n.tag == "VBP" or n.lower == "were" for n in [*verb.all("aux", "auxpass"), verb]
    )
    if several or second.child("det", "poss"):
        return False
    kinds = {n.entity for n in joined.parts}
    return len(joined.parts) == 2 and len(kinds) == 1 and kinds <= {"ORG", "WORK_OF_ART", "LAW", "FAC"}

"""What the words around a pronoun ask of what it stands for: a mill is torn down, a company is not."""

from __future__ import annotations

from factcheck.text.clauses.grammar import indefinite
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference import classes as c
from factcheck.text.reference.memory import owner
from factcheck.text.reference.mentions import Mention

_RANKS = frozenset({"first", "second", "third", "last", "only"})
_OWNED = (
    (c.OWNED_BY_PLACES, c.COUNTRY | c.SETTLEMENTS | c.REGIONS),
    (c.OWNED_BY_COUNTRIES, c.COUNTRY),
    (c.OWNED_BY_ACTORS, c.ACTORS),
    (c.OWNED_BY_BUILDINGS, c.BUILDINGS),
    (c.OWNED_BY_DOCUMENTS, c.DOCUMENTS),
)
_UNDERGONE = (
    (c.ACTS_ON_BUILDINGS, c.BUILDINGS),
    (c.ACTS_ON_DOCUMENTS, c.DOCUMENTS),
    (c.ACTS_ON_VEHICLES, c.VEHICLES | c.BUILDINGS),
    (c.CLOSED, c.BUILDINGS | c.COMPANIES | c.BODIES | c.REGIONS),
)
_DONE = (
    (c.ACTS_OF_ACTORS, c.ACTORS),
    (c.ACTS_OF_SPEAKERS, c.ACTORS | c.DOCUMENTS),
    (c.ACTS_OF_EVENTS, c.EVENTS),
    (c.CARRYING, c.BUILDINGS | c.VEHICLES | c.COMPANIES | c.WATERS),
)
_RISEN = c.QUANTITIES | c.WATERS


def demanded(pronoun: Node) -> frozenset[str]:
    """The class nouns of which one has to fit; empty where anything may."""
    verb = pronoun.head
    if owner(pronoun):
        return _of(verb, _OWNED)
    if pronoun.dep in {"nsubjpass", "dobj"}:
        return _of(verb, _UNDERGONE)
    if pronoun.dep != "nsubj":
        return frozenset()
    summed = verb.child("attr") if verb.lemma == "be" else None
    happens = verb.lemma in {"take", "come"} and any(n.lower in {"place", "as"} for n in verb.children)
    if happens or (summed is not None and summed.lemma in c.SUMMING_UP):
        return c.EVENTS
    if verb.lemma in c.RISING and not verb.child("dobj", "acomp", "prt"):
        return _RISEN
    if summed is not None and summed.tag == "NN" and summed.lemma in c.CLASSES and _one_of_its_kind(summed):
        return frozenset().union(*(sort for sort in c.SORTS if summed.lemma in sort))
    owned = verb.child("dobj") if verb.lemma == "have" else None
    return _of(owned, _OWNED) if owned is not None else _of(verb, _DONE)


def _one_of_its_kind(noun: Node) -> bool:
    """`a bridge`, `the first bridge`, `the longest bridge`; not `it was the company itself`, which says who it was."""
    ranked = any(n.tag in {"JJS", "RBS"} or n.lower in _RANKS for n in noun.subtree() if n.i < noun.i)
    return indefinite(noun) or ranked


def _of(word: Node, table: tuple[tuple[frozenset[str], frozenset[str]], ...]) -> frozenset[str]:
    return frozenset().union(*(classes for words, classes in table if word.lemma.casefold() in words))


def meets(mention: Mention, demand: frozenset[str]) -> bool:
    """Whether what is demanded is known of the mention."""
    return bool(mention.classes & demand) or (mention.person and demand >= c.ACTORS)


def contradicts(mention: Mention, demand: frozenset[str]) -> bool:
    """Whether the mention is known to be of another sort; an event has to be known as one."""
    if not demand or meets(mention, demand):
        return False
    return demand == c.EVENTS or any(mention.classes & sort for sort in c.SORTS)

"""What stands once before several verbs and is meant for each: auxiliaries, negations, and hedges."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text import nlp
from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.grammar import finite, subject, verb_group
from factcheck.text.clauses.lexicon import HEDGES
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed

KEEP_AN_OBJECT = listed("""
    award give grant offer pay teach tell ask show call name elect hand lend send allow deny refuse charge owe make
    consider declare appoint leave
    """)
"""What still has an object where it is suffered: `will be given a medal`."""


_NOW = frozenset({"now", "today", "currently", "presently", "nowadays"})
_PRESENT = {"was": "is", "were": "are"}


def shared_group(verb: Node, other: Node) -> list[Node]:
    """The auxiliaries, negations and hedges of the first verb that the second one needs, or of one between them."""
    verb = _nearest_told(verb, other)
    hedges = [c for c in verb.all("advmod") if c.lower in HEDGES and c.i < verb.i]
    own = verb_group(other)
    if own and own[0].lower == "been" and not finite(other):
        # `has sold millions and been translated`: it has been.
        return [*(c for c in verb_group(verb) if c.lower != "been"), *hedges]
    if next((c.lower for c in own if c.dep != "neg"), "") in {"be", "have"} and not finite(other):
        # `will create jobs and be paid for by a tax`, `must be 65 and have lived here`: it will be, they must have.
        return [*(c for c in verb_group(verb) if c.dep == "aux" and c.lemma not in {"be", "have"}), *hedges]
    if any(c.dep != "neg" for c in own) or finite(other):
        return hedges
    if verb.lemma == "be" and other.tag == "VBN" and verb.child("acomp") is not None and other.child("agent"):
        # `is still active and watched by scientists`: it is watched.
        return [*verb_group(verb), verb, *hedges]
    group = [c for c in verb_group(verb) if c.dep != "auxpass" or not _done_by_itself(verb, other)]
    return sorted([*group, *hedges], key=lambda node: node.i)


def _nearest_told(verb: Node, other: Node) -> Node:
    """The verb that says when for the later one: of `shows a man, was stolen and found`, the second."""
    near = other.head
    while near is not verb and near.dep == "conj" and not verb_group(near) and not finite(near):
        near = near.head
    return near if near.is_verb and near.dep == "conj" and not subject(near) and finite(near) else verb


def _done_by_itself(verb: Node, other: Node) -> bool:
    """Whether the second verb tells what its subject does: `will be approved in May and cut costs` is `will cut`."""
    may_be = any(c.tag == "MD" for c in verb.all("aux"))
    participle = other.lower == nlp.inflect(other.lemma, "VBN")
    active = other.child("dobj", "ccomp") is not None and other.lemma not in KEEP_AN_OBJECT
    return verb.child("auxpass") is not None and (active or (may_be and not participle))


def that_of(reported: Node, governed: Node) -> list[Item]:
    """The `that` of the first of several things said, for one that has none: `found that it helps but may harm`."""
    bare = governed is not reported and governed.child("mark") is None and reported.i > reported.head.i
    return [c for c in reported.all("mark") if bare and c.lower == "that"]


def as_of_now(link: Sequence[Item], verb: Node) -> list[Item]:
    """`link` in the present where the verb tells of now: `was founded in 1987 and is now owned by a rival`."""
    now = told_of_now(verb)
    return [_PRESENT.get(item, item) if now and isinstance(item, str) else item for item in link]


def told_of_now(verb: Node) -> bool:
    """Whether an adverb before the participle says that it is so now."""
    return any(c.lower in _NOW and c.i < verb.i for c in verb.all("advmod"))


def participle_read_as_past_after_a_modal(_: Tree, node: Node) -> None:
    """`will be given books and taught songs`: nothing that is still to come is joined to what was."""
    verb = node.head
    may_be = verb.tag == "VBN" and verb.child("auxpass") is not None and any(c.tag == "MD" for c in verb.all("aux"))
    bare = subject(node) is None and not node.child("aux", "auxpass", "neg")
    if may_be and bare and node.tag == "VBD" and node.lower == nlp.inflect(node.lemma, "VBN"):
        node.tag = "VBN"
